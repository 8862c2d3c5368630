import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Secret } from '../../../src/config/secret.ts';
import type { S3Place } from '../../../src/vault/s3-vault.ts';

const program = fileURLToPath(new URL('./run-s3rver.mjs', import.meta.url));

export interface S3Server {
  /** A bucket with nothing in it. */
  readonly place: S3Place;
  close(): Promise<void>;
}

/** Starts an S3-compatible server on 127.0.0.1, in a process of its own: its dependencies print old warnings. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cchc-s3-'));
  const child = spawn(process.execPath, ['--no-deprecation', program, folder, 'tai-lieu'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return {
    place: {
      endpoint: `http://127.0.0.1:${Number(String(said))}`,
      bucket: 'tai-lieu',
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: new Secret('S3RVER'),
    },
    async close() {
      child.kill('SIGKILL');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
