/** What the operator is told about Zalo Bot. */
export const zaloBotSentences = {
  tokenRefused:
    'Zalo Bot không nhận mã của bot. Anh/chị lấy mã mới trong Zalo Bot Manager, ghi vào ZALO_BOT_TOKEN rồi chạy lại trợ lý.',
  outOfReach:
    'Chưa liên lạc được với Zalo Bot; tin đi vẫn chờ, trợ lý tự thử lại. Nếu kéo dài, anh/chị kiểm tra đường ra Internet của máy chủ tới bot-api.zaloplatforms.com.',
  addressRefused:
    'Zalo Bot không nhận địa chỉ nhận tin. Anh/chị kiểm tra PUBLIC_ADDRESS: tên miền thật, có chứng chỉ, Internet truy cập được.',
} as const;

export const zaloBotChecks = {
  token: 'Zalo Bot: mã của bot dùng được',
  tokenRefused: 'Zalo Bot: mã của bot không được chấp nhận',
  reach: 'Zalo Bot: không liên lạc được với máy chủ của Zalo',
  webhook: (address: string) => `Zalo Bot: nhận tin qua ${address}`,
  otherWebhook: (address: string) => `Zalo Bot: chưa gửi tin tới ${address}`,
  polling: 'Zalo Bot: tự hỏi tin (không đặt PUBLIC_ADDRESS)',
  clock: 'Zalo Bot: đồng hồ máy khớp với Zalo',
  clockSkewed: (seconds: number) => `Zalo Bot: đồng hồ máy lệch ${seconds} giây so với Zalo`,
  fixToken: 'Lấy mã mới trong Zalo Bot Manager và ghi vào ZALO_BOT_TOKEN.',
  fixReach: 'Mở đường ra Internet cho máy chủ tới bot-api.zaloplatforms.com, cổng 443.',
  fixWebhook: 'Chạy lại trợ lý để đăng ký địa chỉ; nếu vẫn vậy, kiểm tra PUBLIC_ADDRESS.',
  fixClock: 'Bật đồng bộ giờ (NTP) trên máy chủ.',
} as const;
