import type { ReceiptKeyRefusal } from './receipt-key.ts';

/** What the operator reads in the terminal: what is wrong, and the way out. */
export function receiptKeySentence(refusal: ReceiptKeyRefusal): string {
  switch (refusal.name) {
    case 'damaged':
      return `Khóa ký biên nhận ${refusal.file} đã hỏng hoặc không phải khóa Ed25519; anh/chị chép lại tệp này từ bản sao lưu rồi chạy lại.`;
    case 'unusable':
      return `Không dùng được khóa ký biên nhận ${refusal.file} (${refusal.code}); anh/chị kiểm tra quyền của tệp và thư mục dữ liệu rồi chạy lại.`;
  }
}
