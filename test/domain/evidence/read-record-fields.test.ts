import { expect, test } from 'vitest';
import { readRecordFields } from '../../../src/domain/evidence/read-record-fields.ts';
import { foldVietnamese } from '../../../src/domain/text.ts';

type Row = readonly [
  what: string,
  text: string,
  number: string | null,
  issuedOn: string | null,
  issuer: string | null,
  summary: string | null,
];

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A head with everything in its place; parts can be replaced. */
function head(parts: {
  readonly agency?: readonly string[];
  readonly number?: string;
  readonly date?: string;
  readonly below?: string;
}): string {
  const agency = parts.agency ?? ['UBND TỈNH AN HÒA', 'SỞ NỘI VỤ'];
  return [
    `${agency[0]}   ${NATION}`,
    `${agency[1] ?? ''}   ${MOTTO}`,
    ...agency.slice(2),
    `${parts.number ?? 'Số: 12/KH-SNV'}   ${parts.date ?? 'An Hòa, ngày 05 tháng 3 năm 2026'}`,
    '',
    parts.below ??
      'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021',
  ].join('\n');
}

const usual = ['12/KH-SNV', '2026-03-05', 'SỞ NỘI VỤ', 'Cải cách hành chính năm 2026'] as const;
const [N, D, A, S] = usual;
const decision =
  'QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác cải cách hành chính\n\nGIÁM ĐỐC SỞ NỘI VỤ\n\nCăn cứ';

const rows: readonly Row[] = [
  ['an ordinary head', head({}), ...usual],
  ['decomposed letters', head({}).normalize('NFD'), ...usual],
  ['single spaces between the columns', head({}).replace(/ {2,}/g, ' '), ...usual],
  ['Windows line ends', head({}).replace(/\n/g, '\r\n'), ...usual],
  [
    'columns one under the other',
    `${NATION}\n${MOTTO}\nUBND TỈNH AN HÒA\nSỞ NỘI VỤ\nSố: 12/KH-SNV\nAn Hòa, ngày 5 tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính năm 2026\n`,
    ...usual,
  ],
  ['one agency', head({ agency: ['UBND TỈNH AN HÒA'] }), N, D, 'UBND TỈNH AN HÒA', S],
  [
    'an agency on two lines',
    head({ agency: ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH AN'] }),
    N,
    D,
    'ỦY BAN NHÂN DÂN XÃ BÌNH AN',
    S,
  ],
  [
    'the agency above on two lines',
    head({ agency: ['ỦY BAN NHÂN DÂN', 'TỈNH AN HÒA', 'SỞ TÀI CHÍNH'] }),
    N,
    D,
    'SỞ TÀI CHÍNH',
    S,
  ],
  [
    'the agency below on two lines',
    head({ agency: ['UBND TỈNH AN HÒA', 'BAN QUẢN LÝ', 'KHU KINH TẾ AN HÒA'] }),
    N,
    D,
    'BAN QUẢN LÝ KHU KINH TẾ AN HÒA',
    S,
  ],
  ['an office named after an agency', head({ agency: ['SỞ NỘI VỤ', 'VĂN PHÒNG'] }), N, D, 'VĂN PHÒNG', S],
  [
    'an office with the agency below',
    head({ agency: ['UBND TỈNH AN HÒA', 'VĂN PHÒNG', 'ỦY BAN NHÂN DÂN'] }),
    N,
    D,
    'VĂN PHÒNG ỦY BAN NHÂN DÂN',
    S,
  ],
  ['a rule under the agency', head({ agency: ['UBND TỈNH AN HÒA', 'SỞ NỘI VỤ', '-------'] }), ...usual],
  ['a stamp for haste', head({ agency: ['UBND TỈNH AN HÒA', 'SỞ NỘI VỤ', 'HỎA TỐC'] }), ...usual],
  [
    "a people's council",
    head({ agency: ['HỘI ĐỒNG NHÂN DÂN', 'XÃ BÌNH AN'] }),
    N,
    D,
    'HỘI ĐỒNG NHÂN DÂN XÃ BÌNH AN',
    S,
  ],
  ['no agency at all', 'Số: 12/KH-SNV', N, null, null, null],
  ['a name that is no agency', 'THƯ NGỎ\nSố: 12/KH-SNV', N, null, null, null],
  [
    'an agency and no number',
    'UBND TỈNH AN HÒA\nSỞ NỘI VỤ\nKẾ HOẠCH\nCải cách hành chính năm 2026',
    null,
    null,
    null,
    S,
  ],
  ['a stamp of a signature above', `Ký bởi: Sở Nội vụ\nNgày ký: 05/03/2026 10:00:00\n${head({})}`, ...usual],

  ['a number still to be given', head({ number: 'Số:       /QĐ-SNV' }), '/QĐ-SNV', D, A, S],
  ['dots for the number', head({ number: 'Số: ...../QĐ-SNV' }), '/QĐ-SNV', D, A, S],
  ['a number with blanks', head({ number: 'Số : 12 / KH - SNV' }), N, D, A, S],
  ['a number with a long dash', head({ number: 'Số: 12/KH–SNV' }), N, D, A, S],
  ['no colon', head({ number: 'Số 12/KH-SNV' }), N, D, A, S],
  ['Sô', head({ number: 'Sô: 12/KH-SNV' }), N, D, A, S],
  ['S6', head({ number: 'S6: 12/KH-SNV' }), N, D, A, S],
  ['So;', head({ number: 'So; 12/KH-SNV' }), N, D, A, S],
  ['SỐ', head({ number: 'SỐ: 12/KH-SNV' }), N, D, A, S],
  ['dirt before it', head({ number: "' Số: 12/KH-SNV" }), N, D, A, S],
  ['a letter read for a digit', head({ number: 'Số: l2/KH-SNV' }), null, D, A, S],
  ['a legal document', head({ number: 'Số: 05/2026/NQ-HĐND' }), '05/2026/NQ-HĐND', D, A, S],
  ['an Icelandic letter', head({ number: 'Số: 7/Q\u00d0-SNV' }), '7/QĐ-SNV', D, A, S],
  ['small letters in the symbol', head({ number: 'Số: 7/TTr-SNV' }), '7/TTr-SNV', D, A, S],
  ['a symbol of three parts', head({ number: 'Số: 7/SNV-CCHC-VP' }), '7/SNV-CCHC-VP', D, A, S],
  ['a number without a symbol', head({ number: 'Số: 12' }), null, D, A, S],
  [
    'a number in the body only',
    'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Nghị định\nsố 30/2020/NĐ-CP',
    null,
    null,
    null,
    S,
  ],

  ['a date in figures', head({ date: 'An Hòa, ngày 5/3/2026' }), ...usual],
  ['a date with dots', head({ date: 'An Hòa, ngày 05.3.2026' }), ...usual],
  ['a date beside the number', 'SỞ NỘI VỤ\nSố: 12/KH-SNV ngày 5/3/2026\n', N, D, A, null],
  ['a date on its own line', head({ date: '' }).replace('\n\n', '\nngày 05 tháng 3 năm 2026\n\n'), ...usual],
  ['a date still to be given', head({ date: 'An Hòa, ngày     tháng 3 năm 2026' }), N, null, A, S],
  ['a day that is none', head({ date: 'An Hòa, ngày 31 tháng 2 năm 2026' }), N, null, A, S],
  ['a letter in the year', head({ date: 'An Hòa, ngày 05 tháng 3 năm 2O26' }), N, null, A, S],
  ['a year of another century', head({ date: 'An Hòa, ngày 05 tháng 3 năm 1026' }), N, null, A, S],
  ['a place of three words', head({ date: 'Thành phố Bình An, ngày 05 tháng 3 năm 2026' }), ...usual],
  [
    'only the date of another document',
    head({ date: '', below: 'KẾ HOẠCH\nThực hiện Nghị quyết ngày 01/02/2025' }),
    N,
    null,
    A,
    'Thực hiện Nghị quyết ngày 01/02/2025',
  ],

  ['a decision', head({ below: decision }), N, D, A, 'Về việc thành lập Tổ công tác cải cách hành chính'],
  [
    'a decision without empty lines',
    head({ below: decision.replaceAll('\n\n', '\n') }),
    N,
    D,
    A,
    'Về việc thành lập Tổ công tác cải cách hành chính',
  ],
  [
    'a summary on two lines',
    head({ below: 'BÁO CÁO\nKết quả công tác cải cách hành chính\nquý I năm 2026\n_____\nThực hiện' }),
    N,
    D,
    A,
    'Kết quả công tác cải cách hành chính quý I năm 2026',
  ],
  [
    'a summary in capitals beside the type',
    head({ below: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026\n\nI. MỤC TIÊU' }),
    N,
    D,
    A,
    'CẢI CÁCH HÀNH CHÍNH NĂM 2026',
  ],
  ['a type read without its marks', head({ below: 'KÊ HOACH\nCải cách hành chính năm 2026\n' }), ...usual],
  ['a type in a sentence', head({ below: 'Kế hoạch này được gửi đến các phòng\n' }), N, D, A, null],
  ['a title without a summary', head({ below: 'QUYẾT ĐỊNH\n\nCăn cứ Luật' }), N, D, A, null],
  [
    'a letter',
    head({
      number: 'Số: 9/SNV-CCHC',
      date: 'An Hòa, ngày 05 tháng 3 năm 2026\nV/v báo cáo kết quả\ntự chấm điểm',
      below: 'Kính gửi: Các phòng',
    }),
    '9/SNV-CCHC',
    D,
    A,
    'báo cáo kết quả tự chấm điểm',
  ],
  [
    'a letter with the date beside its summary',
    head({ date: '\nV/v gửi báo cáo quý   An Hòa, ngày 05 tháng 3 năm 2026', below: 'Kính gửi: Các phòng' }),
    N,
    D,
    A,
    'gửi báo cáo quý',
  ],
  ['nothing', '', null, null, null, null],
  ['something else', 'Thực đơn trưa nay: cơm, canh, cá kho', null, null, null, null],
];

test.each(rows)('%s', (_what, text, number, issuedOn, issuer, summary) => {
  expect(readRecordFields(text)).toEqual({ number, issuedOn, issuer, summary });
});

test('a head without any diacritics is read as well', () => {
  const text = head({})
    .split('')
    .map((letter) =>
      letter === letter.toUpperCase() ? foldVietnamese(letter).toUpperCase() : foldVietnamese(letter),
    )
    .join('');
  expect(readRecordFields(text)).toEqual({
    number: N,
    issuedOn: D,
    issuer: 'SO NOI VU',
    summary: 'Cai cach hanh chinh nam 2026',
  });
});
