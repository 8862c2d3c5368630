import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { openFolderVault } from '../../src/vault/folder-vault.ts';
import { openS3Vault } from '../../src/vault/s3-vault.ts';
import { startS3Server } from '../fakes/s3/s3-server.ts';
import { vaultContract } from './vault.contract.ts';

const placeOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`;

vaultContract({
  name: 'a folder',
  async open() {
    const parent = await mkdtemp(path.join(tmpdir(), 'cchc-vault-'));
    const folder = path.join(parent, 'vault');
    const opening = await openFolderVault(folder);
    if (!opening.ok) throw new Error(opening.refusal.code);
    return {
      vault: opening.vault,
      spoil: (sha256, bytes) => writeFile(path.join(folder, placeOf(sha256)), bytes),
      async litter() {
        await writeFile(path.join(folder, 'ghi-chú.txt'), 'x');
        await writeFile(path.join(folder, 'incoming', 'half'), 'x');
      },
      close: () => rm(parent, { recursive: true, force: true }),
    };
  },
});

vaultContract({
  name: 'an S3-compatible store',
  async open() {
    const server = await startS3Server();
    const opening = await openS3Vault(server.place);
    if (!opening.ok) throw new Error(opening.refusal.name);
    const { endpoint, bucket, region, accessKey, secretKey } = server.place;
    const client = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey.reveal() },
    });
    const put = (key: string, bytes: Uint8Array) =>
      client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
    return {
      vault: opening.vault,
      spoil: async (sha256, bytes) => void (await put(placeOf(sha256), bytes)),
      litter: async () => void (await put('ghi-chu.txt', new Uint8Array(1))),
      async close() {
        client.destroy();
        await server.close();
      },
    };
  },
});
