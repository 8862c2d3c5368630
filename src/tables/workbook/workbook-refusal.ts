import type { Sheet } from './sheet.ts';

/** Why a file cannot be read at all. */
export type WorkbookRefusalName =
  | 'emptyFile'
  | 'fileTooBig'
  | 'notExcel'
  | 'wordDocument'
  | 'encrypted'
  | 'oldExcel'
  | 'broken'
  | 'tooMuchInside'
  | 'noSheet'
  | 'tooManyRows'
  | 'cellTooLong';

export interface WorkbookRefusal {
  readonly name: WorkbookRefusalName;
  /** One Vietnamese sentence with the way out. */
  readonly message: string;
}

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly refusal: WorkbookRefusal };

const messages: Record<WorkbookRefusalName, string> = {
  emptyFile: 'Tệp không có nội dung; anh/chị chọn lại tệp Excel (.xlsx).',
  fileTooBig: 'Tệp lớn hơn 20 MB nên chưa đọc; anh/chị xóa hình ảnh và trang tính thừa rồi lưu lại.',
  notExcel: 'Tệp này không phải là tệp Excel (.xlsx); anh/chị mở bằng Excel rồi lưu dưới dạng .xlsx.',
  wordDocument: 'Tệp này là tài liệu Word; anh/chị chép bảng sang Excel rồi lưu dưới dạng .xlsx.',
  encrypted: 'Tệp có đặt mật khẩu nên chưa đọc được; anh/chị gỡ mật khẩu rồi lưu lại.',
  oldExcel:
    'Tệp thuộc dạng Excel cũ hoặc nhị phân (.xls, .xlsb); anh/chị mở bằng Excel rồi lưu dưới dạng .xlsx.',
  broken: 'Tệp Excel bị hỏng hoặc chưa tải xong; anh/chị mở lại bằng Excel, lưu rồi thử lại.',
  tooMuchInside:
    'Nội dung giải nén của tệp quá lớn nên chưa đọc; anh/chị chép riêng bảng tiêu chí sang một tệp mới.',
  noSheet: 'Tệp Excel không có trang tính nào có dữ liệu.',
  tooManyRows: 'Trang tính có hơn 20.000 dòng dữ liệu nên chưa đọc; anh/chị chỉ giữ lại bảng cần nhập.',
  cellTooLong: 'Có ô dài hơn 32.767 ký tự nên chưa đọc; anh/chị tách bớt nội dung của ô đó.',
};

export function workbookRefusal(name: WorkbookRefusalName, where?: string): WorkbookRefusal {
  return { name, message: where === undefined ? messages[name] : `${where}: ${messages[name]}` };
}
