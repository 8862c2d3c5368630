import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiptCode } from '../../src/application/receipt-code.ts';
import { receiptKey } from '../../src/cli/commands/receipt-key.ts';
import { receiptVerify } from '../../src/cli/commands/receipt-verify.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { composeReceipt } from '../../src/documents/receipt/compose-receipt.ts';
import { receiptText } from '../../src/domain/receipt/signed-receipt.ts';
import { receiptDesk } from '../../src/receipt-desk.ts';
import { keptReceiptKey, publicKeyPem, receiptKeyFile } from '../../src/receipts/receipt-key.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { tableFiles } from '../../src/tables/table-files.ts';
import { pts } from '../domain/build.ts';
import { manifestOf } from '../domain/receipt/manifest-of.ts';
import { keyFrom } from '../receipts/test-key.ts';

const BUILT = path.resolve(import.meta.dirname, '../../dist/src');

let folder: string;
const at = (name: string) => path.join(folder, name);
const dataFolder = () => at('dữ liệu');

/** Runs a built program of ours as an operator does, without any setting but the data folder. */
function run(program: string, words: readonly string[], data = dataFolder()) {
  const env = { PATH: process.env.PATH ?? '', DATA_FOLDER: data };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [path.join(BUILT, program), ...words],
      { cwd: folder, env },
      (error, out, err) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, out, err });
      },
    );
  });
}
/** Types the command in this process, with the files of the folder where the words name some. */
async function receipt(words: readonly string[], data = dataFolder()) {
  const out: string[] = [];
  const err: string[] = [];
  const desk = receiptDesk(() => ({ ok: true, dataFolder: data }));
  const unused = () => Promise.reject(new Error('not used by these commands'));
  const inFolder = words.map((word) => (/\.\w+$/.test(word) ? at(word) : word));
  const code = await runCommand([receiptVerify(desk), receiptKey(desk)], ['receipt', ...inFolder], {
    out: (line) => out.push(`${line}\n`),
    error: (line) => err.push(line),
    interactive: false,
    tables: tableFiles,
    open: unused,
    checks: unused,
  });
  return { code, out: out.join(''), err: err.join('\n') };
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cchc biên nhận '));
  const kept = keptReceiptKey(dataFolder());
  if (kept.kind !== 'found') throw new Error(kept.refusal.name);
  const signed = createReceiptSigner(kept.key).sign(manifestOf({ latePenalty: pts(0.5), lines: [] }));
  const foreign = createReceiptSigner(keyFrom('other')).sign(manifestOf());
  const print = { publicAddress: null, withdrawnAt: null };
  writeFileSync(at('biên nhận.pdf'), await composeReceipt(signed, print));
  writeFileSync(at('biên nhận.json'), receiptText(signed));
  writeFileSync(at('mã QR.txt'), `${receiptCode(signed)}\n`);
  writeFileSync(at('đã sửa.json'), receiptText(signed).replace('"points":785000', '"points":795000'));
  writeFileSync(at('khác khóa.pdf'), await composeReceipt(foreign, print));
  writeFileSync(at('khóa khác.pem'), publicKeyPem(keyFrom('other')));
  writeFileSync(at('không phải.txt'), 'không phải biên nhận');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('receipt verify', () => {
  test.each(['biên nhận.pdf', 'biên nhận.json', 'mã QR.txt'])(
    'finds %s genuine, and says what was signed',
    async (file) => {
      const { code, out, err } = await receipt(['verify', file]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const said of [
        '✓ Biên nhận thật',
        'Đơn vị: Sở Nội vụ',
        'Tổng điểm tự chấm: 78,5 / 98\n',
        'Điểm trừ do gửi muộn: 0,5',
        'Người duyệt: Trần Thử Bình, lúc 17 giờ 04 phút 09 giây ngày 07/11/2026',
        'Thời điểm gửi: 17 giờ 05 phút 09 giây ngày 07/11/2026 (giờ Việt Nam)',
      ])
        expect(out).toContain(said);
    },
  );

  test('needs only the public key, on a machine without any data', async () => {
    const words = ['receipt', 'verify', 'khác khóa.pdf', '--key', 'khóa khác.pem'];
    const { code, out } = await run('cli/main.js', words, at('nowhere'));
    expect({ code, said: out.includes('✓ Biên nhận thật') }).toEqual({ code: 0, said: true });
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  test.each([
    [['đã sửa.json'], '✗ Biên nhận đã bị sửa sau khi ký'],
    [['khác khóa.pdf'], `✗ Biên nhận ghi khóa ký ${keyFrom('other').keyId}, khác khóa`],
    [['không phải.txt'], '✗ Không đọc được biên nhận trong tệp này'],
    [['không có.pdf'], 'không có.pdf; anh/chị kiểm tra'],
    [['biên nhận.pdf', '--key', 'không phải.txt'], 'Tệp của --key không phải khóa công khai'],
    [['biên nhận.pdf', '--key', 'không có.pem'], 'không có.pem; anh/chị kiểm tra'],
  ])('ends with 1 for %j', async (words, said) => {
    const { code, out, err } = await receipt(['verify', ...words]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(said);
  });

  test('ends with 2 for what it does not understand', async () => {
    for (const words of [[], ['a', 'b'], ['a', '--what']])
      expect((await receipt(['verify', ...words])).code).toBe(2);
  });
});

describe('receipt key', () => {
  test('prints the public key, or writes it where there is no file yet', async () => {
    const printed = await receipt(['key']);
    expect(printed.code).toBe(0);
    expect((await receipt(['key', '--to', 'khóa công khai.pem'])).code).toBe(0);
    expect(readFileSync(at('khóa công khai.pem'), 'utf8')).toBe(printed.out);
    expect((await receipt(['verify', 'biên nhận.pdf', '--key', 'khóa công khai.pem'])).code).toBe(0);
    expect((await receipt(['key', '--to', 'biên nhận.json'])).code).toBe(1);
  });

  test('makes none', async () => {
    const { code, err } = await receipt(['key'], at('nowhere'));
    expect({ code, out: existsSync(at('nowhere')) }).toEqual({ code: 1, out: false });
    expect(err).toContain('Chưa có khóa ký biên nhận');
  });
});

test('a damaged key keeps the assistant from starting, with one sentence', async () => {
  const data = at('hỏng');
  mkdirSync(data);
  writeFileSync(receiptKeyFile(data), 'hỏng');
  const { code, err } = await run('main.js', [], data);
  expect(code).toBe(1);
  expect(err).toMatch(/^Khóa ký biên nhận .*receipt-key\.pem đã hỏng.*chạy lại\.\n$/);
  expect(readFileSync(receiptKeyFile(data), 'utf8')).toBe('hỏng');
});
