import type { Context } from 'hono';

/** Why no route carried out a request: its HTTP status and one Vietnamese sentence with the way out. */
const REFUSALS = {
  foreignHost: [403, 'Địa chỉ này không phải của trợ lý. Anh/chị mở đúng địa chỉ được in ra khi khởi động.'],
  bodyTooLarge: [413, 'Tin nhắn dài quá 1 MB nên chưa ghi nhận. Anh/chị chia thành nhiều tin ngắn hơn.'],
  notFound: [404, 'Không có trang này. Trang trò chuyện ở địa chỉ gốc "/".'],
  fault: [500, 'Trợ lý chưa xử lý được yêu cầu này. Những gì đã lưu vẫn còn; anh/chị thử lại sau ít phút.'],
} as const;

export function refuse(context: Context, name: keyof typeof REFUSALS): Response {
  const [status, message] = REFUSALS[name];
  return context.json({ refusal: name, message }, status);
}
