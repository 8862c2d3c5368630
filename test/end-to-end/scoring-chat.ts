import type { InMemoryChat } from '../channels/web/in-memory-chat.ts';

const PERSON = 'cham-diem';

/** A piece of scoring as it looks in the page: long levels, short actions, a read-back with the next question. */
export async function scoringChat(chat: InMemoryChat): Promise<void> {
  await say(chat, 'xin chào');
  await chat.reply(PERSON, {
    text: 'Sở Mẫu · kỳ đánh giá 2026\n▓▓▓▓▓▓░░░░ 26/44 · 59,25/100 · tạm tính Trung bình\nCòn 18 tiêu chí chưa chấm.',
    card: 1,
    choices: [
      { choice: '1', label: 'Chấm tiếp' },
      { choice: '2', label: 'Việc còn lại' },
      { choice: '3', label: 'Điểm và xếp loại' },
    ],
  });
  await say(chat, '1');
  await chat.reply(PERSON, {
    text: 'TC 3.2.1 · Công khai thủ tục hành chính · tối đa 2,00\n▓▓▓▓▓▓░░░░ 26/44 · 59,25/100 · tạm tính Trung bình\n\nTài liệu kiểm chứng: ảnh niêm yết, địa chỉ trang công khai\nKhóa: hết ngày 07/11/2026 (23 giờ 59) · còn 2 ngày 3 giờ',
    card: 2,
    choices: [
      { choice: '1', label: 'Công khai đầy đủ, đúng quy định · 2,00' },
      { choice: '2', label: 'Công khai chưa đầy đủ các thủ tục thuộc thẩm quyền · 1,00' },
      { choice: '3', label: 'Không công khai thủ tục nào · 0,00' },
      { choice: '4', label: 'Không áp dụng' },
      { choice: '5', label: 'Giải trình' },
      { choice: '6', label: 'Để sau' },
      { choice: '0', label: 'Quay lại' },
      { choice: '#', label: 'Menu' },
    ],
  });
  await say(chat, '1');
  await chat.reply(PERSON, {
    text: '✓ TC 3.2.1: mức 1 (Công khai đầy đủ, đúng quy định), 2,00/2,00 điểm.\n\nTC 3.2.2 · Hồ sơ giải quyết đúng hạn · tối đa 4,00\n▓▓▓▓▓▓░░░░ 27/44 · 61,25/100 · tạm tính Trung bình (thiếu 3,75 để lên Khá)\n\n▸ Đạt từ 95 % trở lên: 4,00 điểm\n▸ Từ 80 % đến dưới 95 %: (tỷ lệ ÷ 95 %) × 4,00\n▸ Dưới 80 %: 0 điểm\nAnh/chị gõ số hồ sơ đúng hạn trên tổng số, ví dụ 23/25.',
    card: 3,
    choices: [
      { choice: 'để sau', label: 'Để sau' },
      { choice: 'giải trình', label: 'Giải trình' },
      { choice: 'không áp dụng', label: 'Không áp dụng' },
      { choice: 'hoàn tác', label: 'Hoàn tác' },
      { choice: '#', label: 'Menu' },
    ],
  });
  await say(chat, '230/25');
  await chat.reply(PERSON, {
    text: 'Số hồ sơ đúng hạn (230) lớn hơn tổng số (25) nên chưa ghi. Anh/chị gõ lại, ví dụ 23/25.',
    card: 3,
    choices: [],
  });
  await say(chat, '23/25');
  await chat.reply(PERSON, {
    text: '✓ TC 3.2.2: 23/25 (92 %), 3,87/4,00 điểm.\n\nTC 3.2.3 · Tiếp nhận hồ sơ trực tuyến · tối đa 2,00\n▓▓▓▓▓▓░░░░ 28/44 · 65,12/100 · tạm tính Khá\n\nKhóa: hết ngày 07/11/2026 (23 giờ 59) · còn 2 ngày 3 giờ',
    card: 4,
    choices: [
      { choice: '1', label: 'Tất cả thủ tục đủ điều kiện được tiếp nhận trực tuyến · 2,00' },
      { choice: '2', label: 'Một phần thủ tục được tiếp nhận trực tuyến · 1,00' },
      { choice: '3', label: 'Chưa tiếp nhận trực tuyến · 0,00' },
      { choice: '4', label: 'Giải trình' },
      { choice: '5', label: 'Để sau' },
      { choice: '0', label: 'Quay lại' },
      { choice: '#', label: 'Menu' },
    ],
  });
}

async function say(chat: InMemoryChat, text: string): Promise<void> {
  const response = await chat.channel.routes.request('/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: PERSON, text }),
  });
  if (response.status !== 202) throw new Error(`not kept: ${response.status}`);
}
