import type { Context } from 'hono';

/** Why the chat did not carry out a request: its HTTP status and one Vietnamese sentence with the way out. */
const REFUSALS = {
  foreignOrigin: [
    403,
    'Yêu cầu đến từ trang khác nên chưa ghi nhận. Anh/chị mở trang trò chuyện và gửi lại.',
  ],
  notYourself: [
    403,
    'Không thể nhắn thay người khác: mỗi trình duyệt là một tài khoản riêng. Anh/chị bỏ "as" rồi gửi lại.',
  ],
  personaMissing: [400, 'Chưa rõ nhắn với vai nào. Anh/chị thêm "as" với một tài khoản trong /api/personas.'],
  unknownPersona: [404, 'Không có vai này trong bản demo. Anh/chị chọn một tài khoản trong /api/personas.'],
  notJson: [415, 'Chỉ nhận nội dung JSON. Anh/chị gửi lại với Content-Type: application/json.'],
  unreadable: [
    400,
    'Chưa đọc được nội dung nên chưa ghi nhận. Cần JSON gồm "text", hoặc "card" và "choice".',
  ],
  emptyText: [400, 'Tin nhắn chưa có chữ nào nên chưa gửi. Anh/chị gõ nội dung rồi gửi lại.'],
  fileGone: [404, 'Không có tệp này trong cuộc trò chuyện của anh/chị, hoặc tệp không còn được lưu.'],
  fileTooLarge: [
    503,
    'Tệp này quá lớn nên chưa lập được. Anh/chị chọn dạng tệp khác, hoặc nhờ người quản trị xuất giúp.',
  ],
  pictureOutdated: [410, 'Hình của thẻ này không còn được lưu. Anh/chị gõ lại câu hỏi để xem hình mới.'],
  notBytes: [415, 'Chỉ nhận ảnh, tệp dạng application/octet-stream. Anh/chị gửi lại từ trang trò chuyện.'],
  badMedia: [400, 'Chưa rõ đây là ảnh hay tệp nên chưa ghi nhận. Cần "what" là "photo" hoặc "file".'],
  emptyMedia: [400, 'Tệp không có nội dung nên chưa gửi. Anh/chị kiểm tra tệp rồi chọn lại.'],
  mediaTooLarge: [
    413,
    'Tệp lớn hơn 25 MB nên chưa ghi nhận. Anh/chị giảm dung lượng hoặc tách thành nhiều tệp.',
  ],
  cutOff: [400, 'Đường truyền đứt trước khi nhận đủ tệp. Anh/chị gửi lại.'],
  busy: [503, 'Đang có nhiều tệp gửi lên cùng lúc. Anh/chị gửi lại sau ít phút.'],
  notLinked: [403, 'Anh/chị gõ mã mời để liên kết tài khoản trước, rồi gửi ảnh, tệp.'],
  vaultFull: [507, 'Kho tài liệu đã hết chỗ nên chưa ghi nhận. Anh/chị báo người quản trị rồi gửi lại sau.'],
  badQuery: [400, 'Chưa rõ cần đọc từ tin nào. Anh/chị dùng "last" của lần đọc trước cho "after".'],
} as const;

export type RefusalName = keyof typeof REFUSALS;

export function refuse(context: Context, name: RefusalName): Response {
  const [status, message] = REFUSALS[name];
  return context.json({ refusal: name, message }, status);
}
