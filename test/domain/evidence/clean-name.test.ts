import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../../src/domain/evidence/clean-name.ts';
import { fileKindSchema } from '../../../src/domain/evidence/file-kind.ts';
import { runs } from '../../property-runs.ts';

test.each([
  ['Kế hoạch 12.pdf', 'Kế hoạch 12.pdf'],
  ['Kế hoạch 12.2026', 'Kế hoạch 12.2026.pdf'],
  ['Sở TP.HCM', 'Sở TP.HCM.pdf'],
  ['báo cáo.PDF.exe', 'báo cáo.pdf'],
  ['báo cáo.docx.pdf.pdf', 'báo cáo.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\a\\b.doc', 'b.pdf'],
  ['\u202Efdp.exe', 'fdp.pdf'],
  ['a\u200Bb\u0000c\uFEFF.pdf', 'abc.pdf'],
  ['Ke\u0302\u0301 hoa\u0323ch.pdf', 'Kế hoạch.pdf'],
  ['con', 'tai-lieu-con.pdf'],
  ['LPT1.txt', 'tai-lieu-LPT1.pdf'],
  ['nul.a.pdf', 'tai-lieu-nul.a.pdf'],
  ['', 'tai-lieu.pdf'],
  ['....', 'tai-lieu.pdf'],
  ['.pdf', 'tai-lieu.pdf'],
  ['a<b>:c"|?*.pdf', 'a-b--c----.pdf'],
  ['  hai   dòng\n.pdf ', 'hai dòng.pdf'],
])('%j becomes %j', (name, clean) => {
  expect(cleanName(name, 'pdf')).toBe(clean);
});

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        'con',
        '.exe',
        '.pdf',
        '\u202e',
        '\u0301',
        ' ',
        'ă',
        '😀',
        '\ud800',
      ),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
);

test('whatever the claim, the name is short, plain, and ends as its kind does', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...fileKindSchema.options), (claim, kind) => {
      const name = cleanName(claim, kind);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(name).toBe(name.normalize('NFC'));
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(name).toMatch(/^[^.\s](?:.*[^.\s])?\.[a-z]{3,4}$/su);
      expect(name).not.toMatch(/^(?:con|nul|prn|aux|com\d|lpt\d)\./i);
      expect(name).not.toMatch(/\.(?:exe|js|bat)\.[a-z]+$/i);
    }),
    { numRuns: runs(500) },
  );
});

test('a clean name stays as it is', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...fileKindSchema.options), (claim, kind) => {
      const name = cleanName(claim, kind);
      expect(cleanName(name, kind)).toBe(name);
    }),
    { numRuns: runs(500) },
  );
});
