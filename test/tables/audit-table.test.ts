import ExcelJs from 'exceljs';
import { expect, test } from 'vitest';
import type { AuditLine } from '../../src/application/audit/audit-line.ts';
import { writeAuditTable } from '../../src/tables/audit/write-audit-table.ts';

const line: AuditLine = {
  at: Date.UTC(2026, 10, 7, 17, 0, 5),
  unit: 'U1 Đơn vị u1',
  who: 'Nguyễn An',
  onBehalfOf: null,
  act: 'saveEntry',
  subject: '1.1',
  before: null,
  after: '{"answer":{"kind":"yesNo","yes":true},"explanation":"có, \\"rồi\\""}',
  sequence: 12,
  hash: 'ab'.repeat(32),
};

async function readSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1));
  });
  return rows;
}

test('a line is one row of a CSV that Excel opens as UTF-8, quotes and all, in Viet Nam time', async () => {
  const text = Buffer.from(await writeAuditTable([line], 'csv')).toString('utf8');
  expect(text).toBe(
    `\uFEFFThời điểm (giờ Việt Nam),Đơn vị,Người thực hiện,Thay mặt,Việc,Mục,Trước,Sau,Số thứ tự,Mã băm\r\n08/11/2026 00:00:05,U1 Đơn vị u1,Nguyễn An,,Ghi điểm,1.1,,"{""answer"":{""kind"":""yesNo"",""yes"":true},""explanation"":""có, \\""rồi\\""""}",12,${'ab'.repeat(32)}\r\n`,
  );
});

test('the workbook says the same, as texts', async () => {
  const [, row] = await readSheet(await writeAuditTable([line], 'xlsx'));
  expect(row).toEqual([
    '08/11/2026 00:00:05',
    'U1 Đơn vị u1',
    'Nguyễn An',
    '',
    'Ghi điểm',
    '1.1',
    '',
    line.after,
    '12',
    line.hash,
  ]);
});

test('what stands for the whole campaign and for nobody is said in words', async () => {
  const nobody: AuditLine = { ...line, unit: null, who: null, act: 'changeRoles', subject: null };
  const [, row] = await readSheet(await writeAuditTable([nobody], 'xlsx'));
  expect(row?.slice(1, 6)).toEqual(['Cả kỳ', 'Hệ thống', '', 'Đổi vai trò', '']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a name such as %j is never a formula',
  async (name) => {
    const named = { ...line, who: name, subject: name };
    const csv = Buffer.from(await writeAuditTable([named], 'csv')).toString('utf8');
    expect(csv).toContain(`'${name}`);
    expect(csv).not.toMatch(/[,\n]"?[=+@\t-]/u);
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(Buffer.from(await writeAuditTable([named], 'xlsx')) as never);
    expect(workbook.worksheets[0]?.getCell('C2').type).toBe(ExcelJs.ValueType.String);
  },
);

test('a text longer than a cell is cut in the workbook, said so, and whole in the CSV', async () => {
  const long = { ...line, after: 'x'.repeat(40_000) };
  const [, row] = await readSheet(await writeAuditTable([long], 'xlsx'));
  expect(String(row?.[7])).toHaveLength(32_767);
  expect(String(row?.[7])).toMatch(/x … \(đủ trong tệp CSV\)$/u);
  expect(Buffer.from(await writeAuditTable([long], 'csv')).toString('utf8')).toContain(long.after);
});
