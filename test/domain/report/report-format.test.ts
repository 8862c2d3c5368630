import { expect, test } from 'vitest';
import { reportFileName } from '../../../src/domain/report/report-format.ts';

test.each([
  ['SNV', 'bao-cao-tu-cham-snv-2026.pdf'],
  ['SGDĐT', 'bao-cao-tu-cham-sgddt-2026.pdf'],
  ['Sở Giáo dục và Đào tạo', 'bao-cao-tu-cham-so-giao-duc-va-dao-tao-2026.pdf'],
  ['../../etc/passwd\0', 'bao-cao-tu-cham-etc-passwd-2026.pdf'],
  ['—', 'bao-cao-tu-cham-don-vi-2026.pdf'],
])('the report of "%s" is called %s', (unit, name) => {
  expect(reportFileName(unit, 2026, 'pdf')).toBe(name);
});
