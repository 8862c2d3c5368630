import type { Environment } from './environment.ts';
import type { Secret } from './secret.ts';

/** A bucket of an S3-compatible store. */
export interface VaultSettings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: Secret;
}

/** Null: the vault is a folder in the data folder. */
export function vaultSettings(environment: Environment): VaultSettings | null {
  const { VAULT_S3_ENDPOINT: endpoint, VAULT_S3_BUCKET: bucket, VAULT_S3_REGION: region } = environment;
  const { VAULT_S3_ACCESS_KEY: accessKey, VAULT_S3_SECRET_KEY: secretKey } = environment;
  if (endpoint === undefined || bucket === undefined) return null;
  if (accessKey === undefined || secretKey === undefined) return null;
  return { endpoint, bucket, region, accessKey, secretKey };
}
