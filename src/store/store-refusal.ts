import type { FolderRefusal } from './data-folder.ts';
import type { MigrationRefusal } from './migrate.ts';

/** Why the store is not opened; each is a state of the machine that a person can put right. */
export type StoreRefusal =
  | MigrationRefusal
  | FolderRefusal
  | { readonly name: 'databaseUnreachable'; readonly detail: string };

/** What the operator reads in the terminal: what is wrong, and the way out. */
export function storeRefusalSentence(refusal: StoreRefusal): string {
  switch (refusal.name) {
    case 'dataFolderInUse':
      return `Thư mục dữ liệu ${refusal.folder} đang được một chương trình khác dùng. Dừng chương trình đó rồi chạy lại, hoặc chọn thư mục dữ liệu khác.`;
    case 'dataFolderUnusable':
      return `Không ghi được vào thư mục dữ liệu ${refusal.folder} (${refusal.code}). Kiểm tra quyền, chỗ trống trên đĩa và đường dẫn, hoặc chọn thư mục khác bằng DATA_FOLDER.`;
    case 'databaseUnreachable':
      return `Không kết nối được cơ sở dữ liệu (${refusal.detail}). Kiểm tra DATABASE_URL và máy chủ PostgreSQL rồi chạy lại.`;
    case 'databaseNewerThanCode':
      return `Cơ sở dữ liệu đã được một phiên bản mới hơn cập nhật (${refusal.migrations.join(', ')}). Hãy chạy phiên bản mới đó; phiên bản này không sửa gì để bảo toàn dữ liệu.`;
    case 'migrationFailed':
      return `Bước cập nhật cơ sở dữ liệu ${refusal.migration} chưa hoàn tất (${refusal.detail}). Khôi phục bản sao lưu gần nhất hoặc báo người quản trị, rồi chạy lại.`;
  }
}
