import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { CheckFinding } from '../application/ports/channel.ts';

/** Below this much free room (bytes, 1 GiB) the data folder is a cause for concern. */
const ENOUGH_ROOM = 1_073_741_824;

const good = (what: string): CheckFinding => ({ ok: true, what, fix: null });

/** Every setting that the program cannot use; the values are not repeated. */
export function settingFindings(
  faults: readonly { readonly setting: string; readonly wanted: string }[],
): readonly CheckFinding[] {
  if (faults.length === 0) return [good('Cài đặt đọc được')];
  return faults.map(({ setting, wanted }) => ({ ok: false, what: `Cài đặt ${setting}`, fix: wanted }));
}

/** The free room where the data folder is or will be. */
export async function roomFinding(
  dataFolder: string,
  freeBytes: (folder: string) => Promise<number> = freeBytesOf,
): Promise<CheckFinding> {
  const free = await freeBytes(nearestFolder(path.resolve(dataFolder)));
  const what = `Ổ đĩa của thư mục dữ liệu còn trống ${roomText(free)}`;
  if (free >= ENOUGH_ROOM) return good(what);
  return { ok: false, what, fix: 'Giải phóng chỗ trên ổ đĩa: cần ít nhất 1 GB cho dữ liệu và bản sao lưu.' };
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder ? folder : nearestFolder(path.dirname(folder));
}

/** "12,5 GB", "300 MB"; binary multiples, one decimal place. */
function roomText(bytes: number): string {
  const tenths = (unit: number) => String(Math.floor((bytes * 10) / unit) / 10).replace('.', ',');
  return bytes >= ENOUGH_ROOM ? `${tenths(ENOUGH_ROOM)} GB` : `${tenths(1_048_576)} MB`;
}

/**
 * Whether the store could be opened; `refusal` says why not. A folder in use is how it is while the assistant runs,
 * and no fault.
 */
export function storeFinding(
  refusal: { readonly name: string; readonly sentence: string } | null,
): CheckFinding {
  if (refusal === null) return good('Dữ liệu mở được, cấu trúc đã cập nhật');
  if (refusal.name === 'dataFolderInUse') {
    return good(
      'Dữ liệu đang do trợ lý đang chạy giữ; muốn kiểm tra cả dữ liệu thì dừng trợ lý rồi chạy lại lệnh',
    );
  }
  return { ok: false, what: 'Chưa mở được dữ liệu', fix: refusal.sentence };
}

/** Whether the Internet can reach the address, as far as its shape tells. `https://name[:port]` or null. */
export function addressFinding(publicAddress: string | null, zalo: boolean): CheckFinding {
  if (publicAddress === null) {
    if (!zalo) return good('Không có PUBLIC_ADDRESS: các kênh tự hỏi tin');
    return {
      ok: false,
      what: 'Zalo OA chưa có nơi gửi tin tới',
      fix: 'Đặt PUBLIC_ADDRESS=https://tên-miền đã xác thực trên developers.zalo.me.',
    };
  }
  const { hostname, port } = new URL(publicAddress);
  if (!isPublicName(hostname)) {
    return {
      ok: false,
      what: `PUBLIC_ADDRESS ${publicAddress} không phải tên miền trên Internet`,
      fix: 'Dùng tên miền thật có chứng chỉ, không dùng địa chỉ IP hoặc tên máy nội bộ.',
    };
  }
  const ports = zalo ? [''] : ['', '80', '88', '8443'];
  if (ports.includes(port)) return good(`Địa chỉ công khai ${publicAddress}`);
  return {
    ok: false,
    what: `PUBLIC_ADDRESS dùng cổng ${port}`,
    fix: zalo
      ? 'Zalo chỉ gửi tới tên miền không kèm cổng: đưa trợ lý ra cổng 443.'
      : 'Telegram chỉ gửi tới cổng 443, 80, 88 hoặc 8443: đổi cổng của máy chủ trung gian.',
  };
}

function isPublicName(hostname: string): boolean {
  const address = /^[\d.]+$/.test(hostname) || hostname.includes(':');
  return !address && hostname.includes('.') && !/\.(local|localhost|internal|lan|test)$/.test(hostname);
}
