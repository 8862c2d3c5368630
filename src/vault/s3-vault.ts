import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { KeepOutcome, OpenOutcome, Sha256, Vault, VaultItem } from '../application/ports/vault.ts';
import { addressAt, placeOf, sha256Of } from './vault-address.ts';

/** How long (ms) to wait for a connection, and for an answer with a whole file in it. */
const CONNECT_WITHIN = 5_000;
const ANSWER_WITHIN = 60_000;
/** What the known stores call "no room": Ceph, and MinIO for its disk and for a bucket's quota. */
const NO_ROOM = ['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded'];

export interface S3Place {
  /** `https://host[:port]`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: { reveal(): string };
}

export type S3VaultRefusal =
  | { readonly name: 'vaultUnreachable'; readonly endpoint: string; readonly detail: string }
  | { readonly name: 'vaultKeyRefused'; readonly endpoint: string }
  | { readonly name: 'vaultBucketMissing'; readonly bucket: string };

export type OpenedS3Vault =
  | { readonly ok: true; readonly vault: Vault }
  | { readonly ok: false; readonly refusal: S3VaultRefusal };

interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** Opens a vault in a bucket of an S3-compatible store, addressed by path, which every such store understands. */
export async function openS3Vault(place: S3Place): Promise<OpenedS3Vault> {
  const bucket: Bucket = { client: clientOf(place), name: place.bucket };
  try {
    await bucket.client.send(new HeadBucketCommand({ Bucket: bucket.name }));
  } catch (error) {
    bucket.client.destroy();
    return { ok: false, refusal: refusalOf(place, error) };
  }
  return {
    ok: true,
    vault: {
      keep: (bytes) => keep(bucket, bytes),
      open: (sha256) => open(bucket, sha256),
      purge: (sha256) => purge(bucket, sha256),
      list: () => list(bucket),
    },
  };
}

function clientOf({ endpoint, region, accessKey, secretKey }: S3Place): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey.reveal() },
    forcePathStyle: true,
    // Many compatible stores refuse the checksums that the client would add by itself; keep() sends its own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_WITHIN,
      requestTimeout: ANSWER_WITHIN,
      throwOnRequestTimeout: true,
    },
  });
}

function refusalOf({ endpoint, bucket }: S3Place, error: unknown): S3VaultRefusal {
  const status = statusOf(error);
  if (status === 404) return { name: 'vaultBucketMissing', bucket };
  if (status === 401 || status === 403) return { name: 'vaultKeyRefused', endpoint };
  if (status !== null) return { name: 'vaultUnreachable', endpoint, detail: String(status) };
  const code = error instanceof Error && 'code' in error ? error.code : nameOf(error);
  return { name: 'vaultUnreachable', endpoint, detail: String(code) };
}

/** Written even where the same lies already: what rotted is mended, and the store counts it as kept now. */
async function keep({ client, name }: Bucket, bytes: Uint8Array): Promise<KeepOutcome> {
  const sha256 = sha256Of(bytes);
  const object = { Bucket: name, Key: placeOf(sha256) };
  try {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    await client.send(
      new PutObjectCommand({
        ...object,
        Body: bytes,
        ContentLength: bytes.length,
        ContentType: 'application/octet-stream',
        ChecksumSHA256: checksum,
      }),
    );
  } catch (error) {
    if (isFull(error)) return { kind: 'full' };
    throw error;
  }
  const { ContentLength: size } = await client.send(new HeadObjectCommand(object));
  if (size !== bytes.length) throw new Error(`the store holds ${size} of ${bytes.length} bytes`);
  return { kind: 'kept', sha256 };
}

async function open({ client, name }: Bucket, sha256: Sha256): Promise<OpenOutcome> {
  try {
    const { Body: body } = await client.send(new GetObjectCommand({ Bucket: name, Key: placeOf(sha256) }));
    const bytes = (await body?.transformToByteArray()) ?? new Uint8Array();
    return sha256Of(bytes) === sha256 ? { kind: 'found', bytes } : { kind: 'damaged' };
  } catch (error) {
    // A bucket that is gone answers 404 too; that is a broken environment, and not a missing file.
    if (nameOf(error) === 'NoSuchKey') return { kind: 'missing' };
    throw error;
  }
}

async function purge({ client, name }: Bucket, sha256: Sha256): Promise<void> {
  await client.send(new DeleteObjectCommand({ Bucket: name, Key: placeOf(sha256) }));
}

async function* list({ client, name }: Bucket): AsyncIterable<VaultItem> {
  let from: string | undefined;
  do {
    const page = await client.send(new ListObjectsV2Command({ Bucket: name, ContinuationToken: from }));
    for (const { Key: key = '', Size: size = 0, LastModified: modified } of page.Contents ?? []) {
      const sha256 = addressAt(key);
      if (sha256 !== null) yield { sha256, size, keptAt: modified?.getTime() ?? 0 };
    }
    from = page.NextContinuationToken;
  } while (from !== undefined);
}

const isFull = (error: unknown): boolean => NO_ROOM.includes(nameOf(error)) || statusOf(error) === 507;

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** The HTTP status of the store's answer; null where there was none. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const { $metadata: metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return metadata?.httpStatusCode ?? null;
}
