import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../src/application/messages-of.ts';
import { type Reply, say } from '../../src/conversation/reply.ts';
import { type ChannelTraits, plainTraits } from '../../src/wording/traits.ts';
import { daysPicture } from '../domain/charts/pictures.ts';

const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const typed = null;
const tapped = '42';
const buttons: ChannelTraits = {
  buttons: { most: 5, longestLabel: 24 },
  longestText: 40,
  edits: true,
  commandMenu: false,
};

function turn(text: string): { readonly reply: Reply; readonly card: number } {
  const verbatim = (words: string) => say('text.verbatim', { text: words });
  const option = { choice: '1', label: verbatim('Đạt'), trailing: null, shape: 'line' } as const;
  const reply: Reply = { lines: [verbatim(text)], options: [option], notes: [], footer: [], files: [] };
  return { reply, card: 7 };
}

describe('the messages of a turn', () => {
  test('keep in words what only buttons show, for another channel', () => {
    expect(messagesOf(turn('Chọn một mức.'), speech, typed, buttons)).toEqual([
      {
        text: 'Chọn một mức.',
        card: 7,
        choices: [{ choice: '1', label: 'Đạt' }],
        fallback: 'Chọn một mức.\n1  Đạt',
      },
    ]);
    expect(messagesOf(turn('Chọn một mức.'), speech, typed, plainTraits)).toEqual([
      { text: 'Chọn một mức.\n1  Đạt', card: 7, choices: [] },
    ]);
  });

  test('show pictures as pictures and every other file as a document', () => {
    const { reply, card } = turn('Tiến độ.');
    const files = [
      { kind: 'picture', picture: daysPicture, name: 'tien-do.png' },
      { kind: 'export', what: 'audit', scope: 'k', name: 'nhat-ky.xlsx' },
    ] as const;
    const [first] = messagesOf({ reply: { ...reply, files }, card }, speech, typed, plainTraits);
    expect(first?.files?.map(({ shown }) => shown)).toEqual(['picture', 'document']);
  });

  test('take the place of the tapped card only where the channel edits, and only with the first part', () => {
    const long = turn('Câu thứ nhất khá dài để phải cắt. Câu thứ hai.');
    expect(messagesOf(long, speech, tapped, buttons)).toEqual([
      { text: 'Câu thứ nhất khá dài để phải cắt.', card: 7, choices: [], replaces: '42' },
      {
        text: 'Câu thứ hai.',
        card: 7,
        choices: [{ choice: '1', label: 'Đạt' }],
        fallback: 'Câu thứ hai.\n1  Đạt',
      },
    ]);
    const fixed = { ...buttons, edits: false };
    expect(messagesOf(long, speech, tapped, fixed).some(({ replaces }) => replaces !== undefined)).toBe(
      false,
    );
  });

  test('are none for a turn that says nothing', () => {
    expect(messagesOf({ ...turn(''), reply: null }, speech, typed, buttons)).toEqual([]);
  });
});
