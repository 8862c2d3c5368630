import type { FolderVaultRefusal } from './folder-vault.ts';
import type { S3VaultRefusal } from './s3-vault.ts';

/** Why the vault is not opened; each is a state of the environment that a person can put right. */
export type VaultRefusal = FolderVaultRefusal | S3VaultRefusal;

/** What the operator reads in the terminal: what is wrong, and the way out. */
export function vaultRefusalSentence(refusal: VaultRefusal): string {
  switch (refusal.name) {
    case 'vaultFolderUnusable':
      return `Không ghi được vào kho tài liệu ${refusal.folder} (${refusal.code}). Kiểm tra quyền, chỗ trống trên đĩa và đường dẫn, rồi chạy lại.`;
    case 'vaultUnreachable':
      return `Không kết nối được kho tài liệu ${refusal.endpoint} (${refusal.detail}). Kiểm tra VAULT_S3_ENDPOINT, VAULT_S3_REGION và đường mạng tới kho rồi chạy lại.`;
    case 'vaultKeyRefused':
      return `Kho tài liệu ${refusal.endpoint} không chấp nhận khóa. Kiểm tra VAULT_S3_ACCESS_KEY, VAULT_S3_SECRET_KEY và quyền của khóa với VAULT_S3_BUCKET rồi chạy lại.`;
    case 'vaultBucketMissing':
      return `Kho tài liệu chưa có ngăn chứa ${refusal.bucket}. Tạo ngăn chứa đó, hoặc sửa VAULT_S3_BUCKET, rồi chạy lại.`;
  }
}
