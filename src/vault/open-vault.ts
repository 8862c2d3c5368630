import path from 'node:path';
import type { Vault } from '../application/ports/vault.ts';
import { openFolderVault } from './folder-vault.ts';
import type { S3Place } from './s3-vault.ts';
import type { VaultRefusal } from './vault-refusal.ts';

export interface VaultConfig {
  readonly dataFolder: string;
  /** Null: the vault is the folder `vault` in the data folder. */
  readonly s3: S3Place | null;
}

export type OpenedVault =
  | { readonly ok: true; readonly vault: Vault }
  | { readonly ok: false; readonly refusal: VaultRefusal };

/** Opens the vault that the settings name. The large client of S3 is loaded only where it is used. */
export async function openVault({ dataFolder, s3 }: VaultConfig): Promise<OpenedVault> {
  if (s3 === null) return openFolderVault(path.join(dataFolder, 'vault'));
  const { openS3Vault } = await import('./s3-vault.ts');
  return openS3Vault(s3);
}
