import { describe, expect, test } from 'vitest';
import { gap, type Reply, type ReplyOption, say } from '../../src/conversation/reply.ts';
import { percent, points, quantity } from '../../src/domain/scaled.ts';
import { render } from '../../src/wording/render.ts';
import { sentenceText } from '../../src/wording/sentence-text.ts';
import { type ChannelTraits, plainTraits } from '../../src/wording/traits.ts';

const vi = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const en = { locale: 'en', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const buttons: ChannelTraits = {
  buttons: { most: 5, longestLabel: 24 },
  longestText: null,
  edits: false,
  commandMenu: false,
};

const verbatim = (text: string) => say('text.verbatim', { text });

function option(choice: string, label: string, look: Partial<ReplyOption> = {}): ReplyOption {
  return { choice, label: verbatim(label), trailing: null, shape: 'line', ...look };
}

function reply(parts: Partial<Reply>): Reply {
  return { lines: [], options: [], notes: [], footer: [], files: [], ...parts };
}

const card = reply({
  lines: [
    verbatim('Mục một'),
    { progress: { done: 27, all: 44 }, words: verbatim('27/44') },
    gap,
    verbatim('Câu hỏi'),
  ],
  options: [
    option('1', 'Đạt', { trailing: say('points.only', { points: { points: points(20_000), digits: 2 } }) }),
    option('2', 'Không đạt', { trailing: say('points.only', { points: { points: points(0), digits: 2 } }) }),
    option('3', 'Để sau', { shape: 'chip' }),
    option('0', 'Quay lại', { shape: 'chip' }),
    option('#', 'Menu', { shape: 'chip' }),
  ],
  notes: [verbatim('Tài liệu kiểm chứng: ảnh niêm yết')],
  footer: [verbatim('Khóa: mai')],
});

describe('a message for a channel without buttons', () => {
  test('prints options below the lines, then the notes, the short ways on in one row, and the footer', () => {
    const { text, choices } = render(card, vi, plainTraits);
    expect(text.split('\n')).toEqual([
      'Mục một',
      '▓▓▓▓▓▓░░░░ 27/44',
      '',
      'Câu hỏi',
      '1  Đạt · 2,00',
      '2  Không đạt · 0,00',
      'Tài liệu kiểm chứng: ảnh niêm yết',
      '3  Để sau · 0  Quay lại · #  Menu',
      'Khóa: mai',
    ]);
    expect(choices).toEqual([]);
  });

  test('prints in quotes what is typed as a word, and the word itself where the label says something else', () => {
    const { text } = render(
      reply({
        options: [
          option('giải trình', 'Giải trình', { shape: 'chip' }),
          option('không', 'Không ban hành', { shape: 'chip' }),
          option('để sau', 'Skip', { shape: 'chip' }),
        ],
      }),
      vi,
      plainTraits,
    );
    expect(text).toBe('"Giải trình" · "không"  Không ban hành · "để sau"  Skip');
  });

  test('leaves no empty line where a part of the message is empty', () => {
    expect(render(reply({ lines: [verbatim('Chào'), gap] }), vi, plainTraits).text).toBe('Chào');
    expect(render(reply({ footer: [verbatim('Hết')] }), vi, plainTraits).text).toBe('Hết');
  });
});

describe('a message for a channel with buttons', () => {
  test('leaves the options to the buttons, which carry the same words', () => {
    const { text, choices } = render(card, vi, buttons);
    expect(text.split('\n')).toEqual([
      'Mục một',
      '▓▓▓▓▓▓░░░░ 27/44',
      '',
      'Câu hỏi',
      'Tài liệu kiểm chứng: ảnh niêm yết',
      'Khóa: mai',
    ]);
    expect(choices).toEqual([
      { choice: '1', label: 'Đạt · 2,00' },
      { choice: '2', label: 'Không đạt · 0,00' },
      { choice: '3', label: 'Để sau' },
      { choice: '0', label: 'Quay lại' },
      { choice: '#', label: 'Menu' },
    ]);
  });

  test('prints the options as well when one label is longer than a button', () => {
    const long = reply({ options: [option('1', 'x'.repeat(25)), option('2', 'Không')] });
    expect(render(long, vi, buttons).text).toBe(`1  ${'x'.repeat(25)}\n2  Không`);
    expect(render(long, vi, buttons).choices).toHaveLength(2);
    const fitting = reply({ options: [option('1', 'x'.repeat(24)), option('2', 'Không')] });
    expect(render(fitting, vi, buttons).text).toBe('');
  });

  test('prints the options as well when there are more than the channel has buttons', () => {
    const six = reply({ options: ['1', '2', '3', '4', '5', '6'].map((choice) => option(choice, 'Mục')) });
    expect(render(six, vi, buttons).text.split('\n')).toHaveLength(6);
    expect(render(six, vi, buttons).choices.map(({ choice }) => choice)).toEqual(['1', '2', '3', '4', '5']);
    const five = reply({ options: six.options.slice(0, 5) });
    expect(render(five, vi, buttons).text).toBe('');
  });
});

describe('the progress bar', () => {
  test.each([
    [0, 44, '░░░░░░░░░░'],
    [4, 44, '░░░░░░░░░░'],
    [22, 44, '▓▓▓▓▓░░░░░'],
    [43, 44, '▓▓▓▓▓▓▓▓▓░'],
    [44, 44, '▓▓▓▓▓▓▓▓▓▓'],
    [0, 0, '▓▓▓▓▓▓▓▓▓▓'],
  ])('of %i out of %i is full only at the end', (done, all, bar) => {
    const { text } = render(
      reply({ lines: [{ progress: { done, all }, words: verbatim('nay') }] }),
      vi,
      plainTraits,
    );
    expect(text).toBe(`${bar} nay`);
  });
});

describe('a sentence', () => {
  test.each([
    [{ points: points(15_000) }, '1,5', '1.5'],
    [{ points: points(20_000), digits: 2 }, '2,00', '2.00'],
    [{ percent: percent(872_500) }, '87,25 %', '87.25%'],
    [{ percent: percent(923_077) }, '92,3077 %', '92.3077%'],
    [{ quantity: quantity(125_000_000) }, '12.500', '12,500'],
    [{ calendarDay: '2026-11-07' }, '07/11/2026', '07/11/2026'],
    [{ moment: Date.parse('2026-11-07T17:00:00+07:00') }, '17 giờ 00 ngày 07/11/2026', '17:00, 07/11/2026'],
    [{ closedAt: Date.parse('2026-11-08T00:00:00+07:00') }, '23 giờ 59 ngày 07/11/2026', '23:59, 07/11/2026'],
    [{ from: 0, until: 3_600_000 }, '1 giờ 0 phút', '1 hour 0 minutes'],
    [[say('points.only', { points: '1' }), say('points.only', { points: '2' })], '1; 2', '1; 2'],
    [say('class.none'), 'chưa xếp loại', 'none yet'],
  ])('prints %j in the style of its language', (param, vietnamese, english) => {
    const sentence = say('text.verbatim', { text: param });
    expect(sentenceText(sentence, vi)).toBe(vietnamese);
    expect(sentenceText(sentence, en)).toBe(english);
  });

  test('prints both numbers of a ratio with their thousands', () => {
    const ratio = say('answer.ratio', {
      part: { quantity: quantity(124_800_000) },
      whole: { quantity: quantity(125_000_000) },
    });
    expect(sentenceText(ratio, vi)).toBe('12.480/12.500');
    expect(sentenceText(ratio, en)).toBe('12,480/12,500');
  });

  test('prints what a person wrote as it is, whatever signs it holds', () => {
    const text = "<b>{x}</b> # '{0}' \\n 1,5 %";
    expect(sentenceText(verbatim(text), en)).toBe(text);
    expect(sentenceText(say('explanation.now', { text }), vi)).toBe(`Giải trình đang ghi: ${text}`);
  });

  test('counts one thing and several differently in English', () => {
    const left = (count: number) => sentenceText(say('record.reanswer', { count, list: '1.1' }), en);
    expect(left(1)).toBe('⚠ 1 dependent item needs a new answer: 1.1.');
    expect(left(2)).toBe('⚠ 2 dependent items need a new answer: 1.1.');
  });
});
