import { describe, expect, test } from 'vitest';
import { readAppraisalWords } from '../../../src/conversation/appraisal/read-appraisal-words.ts';
import type { UnitProgress } from '../../../src/conversation/office.ts';

const units = [
  { scorecardId: 'yt', code: 'SYT', name: 'Sở Y tế' },
  { scorecardId: 'nv', code: 'SNV', name: 'Sở Nội vụ' },
  { scorecardId: 'nn', code: 'SNN', name: 'Sở Nông nghiệp và Môi trường' },
  { scorecardId: 'xa1', code: 'XA1', name: 'Xã Bình An' },
  { scorecardId: 'xa2', code: 'XA2', name: 'Xã Bình Minh' },
] as unknown as readonly UnitProgress[];
const read = (text: string) => readAppraisalWords(text, { units });

describe('what an appraiser says about appraisal', () => {
  test.each(['thẩm định', 'Việc thẩm định', 'tham dinh', 'việc thẩm định của tôi', 'mở việc thẩm định'])(
    '“%s” is the desk',
    (text) => {
      expect(read(text)).toEqual({ kind: 'desk' });
    },
  );

  test.each(['tiếp tục thẩm định', 'thẩm định tiếp'])('“%s” goes on', (text) => {
    expect(read(text)).toEqual({ kind: 'goOn' });
  });

  test.each(['chờ trả lời giải trình', 'xem danh sách chờ giải trình'])('“%s” lists answers', (text) => {
    expect(read(text)).toEqual({ kind: 'answers' });
  });

  test.each([
    ['thẩm định sở y tế', ['yt'], null],
    ['tham dinh so y te', ['yt'], null],
    ['thẩm định SNV', ['nv'], null],
    ['thẩm định nông nghiệp', ['nn'], null],
    ['thẩm định xã bình', ['xa1', 'xa2'], null],
    ['tc 1.2.3 sở y tế', ['yt'], '1.2.3'],
    ['tiêu chí 1.2 của sở nội vụ', ['nv'], '1.2'],
    ['1.2.3 SYT', ['yt'], '1.2.3'],
    ['thẩm định tc 2.1 sở y tế', ['yt'], '2.1'],
  ])('“%s” is about a unit', (text, scorecardIds, code) => {
    expect(read(text)).toMatchObject({ kind: 'units', scorecardIds, code });
  });

  test.each([
    ['tc 1.2.3', '1.2.3', false],
    ['so sánh tc 1.2.3', '1.2.3', true],
    ['so sanh tc 1.1 cac don vi', '1.1', true],
    ['mở tc 2.1', '2.1', false],
    ['tc 2.1 các sở', '2.1', false],
    ['so sánh tc 2.1 giữa các sở, ban, ngành', '2.1', true],
    ['tc 2.1 tất cả các đơn vị', '2.1', false],
  ])('“%s” is about an item', (text, code, compare) => {
    expect(read(text)).toEqual({ kind: 'item', code, compare });
  });

  test.each(['thẩm định sở giao thông', 'tc 1.2.3 sở giao thông'])(
    '“%s” names no unit that there is',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'noUnit', named: 'sở giao thông' });
    },
  );

  test.each([
    'so sánh sở y tế với sở nội vụ',
    'sở y tế',
    'tiến độ',
    'gia hạn thẩm định sở y tế',
    'nhắc sở y tế',
    'thẩm định đến đâu rồi',
    'ai thẩm định mục này?',
    'đồng ý',
    '1,5 điểm',
    '2',
    '',
    'x'.repeat(300),
  ])('“%s” is about something else', (text) => {
    expect(read(text)).toBeNull();
  });
});
