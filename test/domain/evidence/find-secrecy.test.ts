import { expect, test } from 'vitest';
import { findSecrecy, type Secrecy } from '../../../src/domain/evidence/find-secrecy.ts';

const head = (stamp: string) =>
  `UBND TỈNH AN HÒA\nSỞ NỘI VỤ\n${stamp}\nSố: 12/BC-SNV\nBÁO CÁO\nVề công tác nội vụ`;

const stamped: readonly (readonly [text: string, degree: Secrecy])[] = [
  [head('MẬT'), 'MẬT'],
  [head('TỐI MẬT'), 'TỐI MẬT'],
  [head('TUYỆT MẬT'), 'TUYỆT MẬT'],
  [head('  MẬT  '), 'MẬT'],
  [head('[MẬT]'), 'MẬT'],
  [head('| MẬT |'), 'MẬT'],
  [head('* TỐI  MẬT *'), 'TỐI MẬT'],
  [head('MẬT.'), 'MẬT'],
  [head('M Ậ T'), 'MẬT'],
  [head('Mật'), 'MẬT'],
  [head('Tối mật'), 'TỐI MẬT'],
  [head('Tuyệt Mật'), 'TUYỆT MẬT'],
  [head('MAT'), 'MẬT'],
  [head('TOI MAT'), 'TỐI MẬT'],
  [head('TUYET MAT'), 'TUYỆT MẬT'],
  [head('MẠT'), 'MẬT'],
  [head('MẬT').normalize('NFD'), 'MẬT'],
  [head('TUYỆT\nMẬT'), 'TUYỆT MẬT'],
  [head('TỐI\nMẬT'), 'TỐI MẬT'],
  [head('Độ mật: Tối mật'), 'TỐI MẬT'],
  [head('ĐỘ MẬT: MẬT'), 'MẬT'],
  ['SỞ NỘI VỤ   MẬT   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
  ['SỞ NỘI VỤ MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
  ['SỞ NỘI VỤ TỐI MẬT Độc lập - Tự do - Hạnh phúc', 'TỐI MẬT'],
  ['Số: 12/BC-SNV MẬT', 'MẬT'],
  ['Số: 12/BC-SNV   TUYỆT MẬT', 'TUYỆT MẬT'],
  [`${head('')}\f\nMẬT\nPhụ lục`, 'MẬT'],
];

const plain: readonly string[] = [
  '',
  head(''),
  'KẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2026',
  'KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'QUYẾT ĐỊNH\nBan hành Quy chế bảo mật thông tin',
  'QUY CHẾ BẢO MẬT',
  'Mật độ dân số của xã',
  'MẬT ĐỘ DÂN SỐ',
  'MẬT KHẨU',
  'Đổi mật khẩu định kỳ',
  'Mật khẩu: 123456',
  'Văn bản có độ mật được gửi riêng',
  'DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT, TUYỆT MẬT',
  'Danh mục bí mật nhà nước độ Mật trong lĩnh vực nội vụ',
  'các tài liệu đóng dấu MẬT phải được quản lý riêng',
  'Thực hiện công tác bảo vệ bí\nmật nhà nước',
  'KẾ HOẠCH BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC',
  'NÂNG CAO Ý THỨC BẢO\nMẬT',
  'mật',
  'thông tin bảo\nmật\ncủa đơn vị',
  'BÍ MẬT',
  'Cơ mật viện',
  'Nuôi ong lấy mật',
  'MẬT ONG',
  'Quan hệ thân mật',
  'PHÒNG CƠ YẾU - BẢO MẬT Độc lập - Tự do - Hạnh phúc',
  'Tối mai họp',
  'Sổ đăng ký văn bản mật đi',
  `${'Dòng\n'.repeat(60)}MẬT`,
  `${head('')}\f${'Dòng\n'.repeat(30)}MẬT`,
  'MẬT VỤ',
  'Điều 3. Tối mật và Tuyệt mật là các độ mật.',
];

test.each(stamped)('%j is stamped %s', (text, degree) => {
  expect(findSecrecy(text)).toBe(degree);
});

test.each(plain)('%j is not stamped', (text) => {
  expect(findSecrecy(text)).toBeNull();
});
