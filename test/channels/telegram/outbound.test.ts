import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callbackData, readCallbackData } from '../../../src/channels/telegram/callback-data.ts';
import { textCall } from '../../../src/channels/telegram/outbound.ts';

const TO = { channel: 'telegram', botId: '1', externalId: '7000000001' } as const;
const labels = (...all: string[]) => all.map((label, index) => ({ choice: String(index + 1), label }));
const rows = (choices: { choice: string; label: string }[], card: number | null = 12) =>
  textCall(TO, { text: 'x', card, choices }, false).reply_markup.inline_keyboard;
const words = (choices: { choice: string; label: string }[]) =>
  rows(choices).map((row) => row.map((button) => button.text));

describe('buttons', () => {
  test('short labels share a row of three, long ones have a row of their own, order stays', () => {
    expect(
      words(labels('Có', 'Không', 'Để sau', 'Quay lại', 'Công khai đầy đủ, đúng quy định', 'Menu')),
    ).toEqual([['Có', 'Không', 'Để sau'], ['Quay lại'], ['Công khai đầy đủ, đúng quy định'], ['Menu']]);
  });

  test('a label over 64 characters is cut on the button only, never inside a letter', () => {
    const [[cut] = []] = words(labels('e\u0302\u0301'.repeat(70)));
    expect(cut).toBe(`${'e\u0302\u0301'.repeat(63)}…`);
    expect(words(labels('a'.repeat(64)))).toEqual([['a'.repeat(64)]]);
  });

  test('more than forty choices leave forty buttons', () => {
    expect(rows(labels(...Array.from({ length: 60 }, () => 'a'))).flat()).toHaveLength(40);
  });

  test('without a card there are no buttons', () => {
    expect(rows(labels('Có'), null)).toEqual([]);
  });

  test('a choice too long for its button stands on the button in full, so that a tap can be read', () => {
    const choice = 'ghi điểm theo báo cáo của đơn vị và gửi lên thẩm định ngay';
    expect(rows([{ choice, label: 'Ghi' }])).toEqual([[{ text: choice, callback_data: '1p:12:1' }]]);
  });

  test('what stands behind a button is at most 64 bytes and gives the same choice again', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.integer({ min: 1, max: 40 }),
        (card, choice, at) => {
          const data = callbackData(card, choice, at);
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
          const read = readCallbackData(data);
          expect(read).toEqual(
            data.startsWith('1p:') ? { by: 'position', card } : { by: 'word', card, choice },
          );
        },
      ),
    );
  });
});

describe('texts', () => {
  test('the first line is bold, and everything is escaped', () => {
    const content = { text: 'TC <3.2.1> & hơn\n1 < 2', card: null, choices: [] };
    expect(textCall(TO, content, true)).toMatchObject({
      chat_id: '7000000001',
      parse_mode: 'HTML',
      text: '<b>TC &lt;3.2.1&gt; &amp; hơn</b>\n1 &lt; 2',
    });
    const plain = textCall(TO, content, false);
    expect(plain.text).toBe(content.text);
    expect(plain).not.toHaveProperty('parse_mode');
  });

  test.each([
    ['a single line', 'Đã ghi.'],
    ['a long first line', `${'a'.repeat(121)}\nb`],
    ['an empty first line', '\nb'],
  ])('%s is not bold', (_, text) => {
    expect(textCall(TO, { text, card: null, choices: [] }, true).text).toBe(text);
  });
});
