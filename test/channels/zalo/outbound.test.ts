import { describe, expect, test } from 'vitest';
import type { OutboundContent } from '../../../src/application/ports/messages.ts';
import { createButtonSigner } from '../../../src/channels/zalo/button-payload.ts';
import { composeMessage, composeTemplate } from '../../../src/channels/zalo/outbound.ts';
import { windowAt } from '../../../src/channels/zalo/windows.ts';
import { DAY, HOUR } from '../../fakes/zalo/clock.ts';
import { NOON, PERSON } from './bench.ts';

const signer = createButtonSigner('1', 'app secret');
const plain: OutboundContent = { text: 'Đã ghi nhận.', card: null, choices: [] };

function compose(content: Partial<OutboundContent>): unknown {
  const composition = composeMessage(PERSON, { ...plain, ...content }, signer);
  return composition.ok ? composition.body : composition.refusal.name;
}

function buttonsIn(body: unknown): readonly { title: string; type: string; payload: string }[] {
  return (body as { message: { attachment: { payload: { buttons: [] } } } }).message.attachment.payload
    .buttons;
}

describe('the body of a message', () => {
  test.each([
    ['text alone', {}, { recipient: { user_id: PERSON }, message: { text: 'Đã ghi nhận.' } }],
    [
      'decomposed letters, composed before they are counted',
      { text: 'ê\u0301'.repeat(2_000) },
      { recipient: { user_id: PERSON }, message: { text: 'ế'.repeat(2_000) } },
    ],
    ['a text one character too long', { text: `${'𝟙'.repeat(2_000)}1` }, 'textTooLong'],
    ['no text', { text: ' \n' }, 'emptyText'],
    [
      'a choice longer than a payload',
      { card: 1, choices: [{ choice: 'x'.repeat(900), label: 'x' }] },
      'payloadTooLong',
    ],
  ] as const)('%s', (_, content, expected) => {
    expect(compose({ ...content, choices: 'choices' in content ? [...content.choices] : [] })).toEqual(
      expected,
    );
  });

  test('2,000 characters outside the basic plane are not too long', () => {
    expect(compose({ text: '𝟙'.repeat(2_000) })).toHaveProperty('message');
  });

  test('five choices become hidden buttons with signed payloads, in order', () => {
    const choices = [1, 2, 3, 4, 5, 6].map((number) => ({ choice: String(number), label: `Mức ${number}` }));
    const buttons = buttonsIn(compose({ card: 3, choices }));
    expect(buttons.map(({ title }) => title)).toEqual(['Mức 1', 'Mức 2', 'Mức 3', 'Mức 4', 'Mức 5']);
    expect(new Set(buttons.map(({ type }) => type))).toEqual(new Set(['oa.query.hide']));
    expect(buttons.map(({ payload }) => signer.read(PERSON, payload))).toEqual(
      [1, 2, 3, 4, 5].map((number) => ({ card: 3, choice: String(number) })),
    );
  });

  test('a long label is cut between visible characters', () => {
    const [button] = buttonsIn(compose({ card: 1, choices: [{ choice: '1', label: 'x\u0302'.repeat(80) }] }));
    expect(button?.title).toBe(`${'x\u0302'.repeat(49)}…`);
  });

  test('a choice without a card says what the person would type', () => {
    const [button] = buttonsIn(compose({ choices: [{ choice: '#', label: 'Menu' }] }));
    expect(button?.payload).toBe('#');
  });
});

test('a template takes the text on one line, cut to what a parameter takes', () => {
  const composition = composeTemplate(PERSON, `Còn 2 ngày\n${'a'.repeat(300)}`, '12345');
  expect(composition.ok && composition.body).toEqual({
    user_id: PERSON,
    template_id: '12345',
    template_data: { noi_dung: `Còn 2 ngày ${'a'.repeat(188)}…` },
  });
});

test.each([
  [0, 'free'],
  [48 * HOUR, 'free'],
  [48 * HOUR + 1, 'billed'],
  [7 * DAY, 'billed'],
  [7 * DAY + 1, 'closed'],
] as const)('%d ms after the last interaction the window is %s', (silent, expected) => {
  expect(windowAt(NOON - silent, NOON)).toBe(expected);
});

test('for a person who never did anything the window is closed', () => {
  expect(windowAt(null, NOON)).toBe('closed');
});
