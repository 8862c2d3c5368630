import { describe, expect, test } from 'vitest';
import type { OutboundContent } from '../../../src/application/ports/messages.ts';
import { bytesLike, document, picture } from '../../fakes/files-in-memory.ts';
import { telegramRig } from './rig.ts';

const PERSON = 7_000_000_001;
const CARD: OutboundContent = {
  text: 'TC 3.2.1\nVăn bản này cho tiêu chí nào?',
  card: 12,
  choices: [{ choice: '1', label: 'Đúng tiêu chí này' }],
};

async function chatWithFiles() {
  const rig = await telegramRig();
  const person = rig.fake.person(PERSON);
  person.start();
  rig.files.keep(picture(), bytesLike('jpeg'));
  rig.files.keep(document(), bytesLike('pdf'));
  const botId = rig.fake.token.split(':')[0] ?? '';
  const send = (content: OutboundContent) =>
    rig.channel.send({ channel: 'telegram', botId, externalId: String(PERSON) }, content, {
      lastInteractionAt: null,
      mayPay: true,
    });
  const sends = () =>
    rig.fake.calls.map(({ method }) => method).filter((method) => /^(send|edit)/.test(method));
  return { rig, person, send, sends };
}

describe('a message with files on Telegram', () => {
  test('is one send with the words, their look and the buttons when they fit below the only file', async () => {
    const { person, send, sends } = await chatWithFiles();
    const outcome = await send({ ...CARD, files: [picture()] });
    const [shown] = person.seen();
    expect(sends()).toEqual(['sendPhoto']);
    expect(outcome).toEqual({ kind: 'sent', externalId: String(shown?.message_id) });
    expect(shown).toMatchObject({
      text: CARD.text,
      bold: [{ offset: 0, length: 8 }],
      buttons: [[{ text: 'Đúng tiêu chí này' }]],
      file: { as: 'photo', name: 'Ảnh chụp.jpg', bytes: bytesLike('jpeg') },
    });
    expect(person.tap('Đúng tiêu chí này')).not.toBeNull();
  });

  test('with words too long for a caption comes as file and text', async () => {
    const { person, send, sends } = await chatWithFiles();
    await send({ ...CARD, text: 'a'.repeat(1025), files: [document()] });
    expect(sends()).toEqual(['sendDocument', 'sendMessage']);
    expect(person.seen().map(({ text, buttons }) => [text.length, buttons.length])).toEqual([
      [0, 0],
      [1025, 1],
    ]);
  });

  test('keeps the name and the bytes of a document, and quotes in the name break nothing', async () => {
    const { rig, person, send } = await chatWithFiles();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
    const odd = rig.files.keep({ ...document('vault:odd'), name: 'Kế "hoạch"\r\n.xlsx' }, bytes);
    await send({ ...CARD, files: [odd] });
    expect(person.seen()[0]?.file).toEqual({ as: 'document', name: 'Kế _hoạch___.xlsx', bytes });
  });

  test('never takes the place of an earlier message', async () => {
    const { send, sends } = await chatWithFiles();
    const first = await send(CARD);
    const replaces = first.kind === 'sent' ? (first.externalId ?? '') : '';
    await send({ ...CARD, replaces, files: [document(), picture()] });
    expect(sends()).toEqual(['sendMessage', 'sendDocument', 'sendPhoto', 'sendMessage']);
  });

  test('cannot be edited into words: the next card is a new message', async () => {
    const { person, send, sends } = await chatWithFiles();
    const first = await send({ ...CARD, files: [picture()] });
    const replaces = first.kind === 'sent' ? (first.externalId ?? '') : '';
    expect(await send({ ...CARD, text: 'Đã ghi nhận.', replaces })).toMatchObject({ kind: 'sent' });
    expect(sends()).toEqual(['sendPhoto', 'editMessageText', 'sendMessage']);
    expect(person.seen().map(({ text }) => text)).toEqual([CARD.text, 'Đã ghi nhận.']);
  });

  test.each([
    ['whose sides Telegram does not like', 400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
    ['that Telegram cannot process', 400, 'Bad Request: IMAGE_PROCESS_FAILED'],
  ])('a picture %s goes as a document', async (_, code, description) => {
    const { rig, person, send } = await chatWithFiles();
    rig.fake.refuseNext('sendPhoto', code, description);
    expect(await send({ ...CARD, files: [picture()] })).toMatchObject({ kind: 'sent' });
    expect(person.seen().map(({ file }) => file?.as)).toEqual(['document']);
  });

  test('a picture over 10 MB, or of a kind that is no photo there, goes as a document', async () => {
    const { rig, person, send, sends } = await chatWithFiles();
    const big = rig.files.keep(picture('vault:big'), bytesLike('jpeg', 10_000_001));
    const odd = rig.files.keep(picture('vault:odd', 'Ảnh.heic'), bytesLike('zip'));
    await send({ ...CARD, files: [big, odd] });
    expect(sends()).toEqual(['sendDocument', 'sendDocument', 'sendMessage']);
    expect(person.seen().map(({ file }) => file?.as)).toEqual(['document', 'document', undefined]);
  });

  test('that is throttled between file and words comes once in all', async () => {
    const { rig, person, send } = await chatWithFiles();
    rig.fake.throttle('sendMessage', 3);
    const content = { ...CARD, files: [document(), picture()] };
    expect(await send(content)).toEqual({ kind: 'throttled', retryAfterMs: 3_000 });
    expect(await send(content)).toMatchObject({ kind: 'sent' });
    expect(person.seen().map(({ file, text }) => file?.as ?? text)).toEqual(['document', 'photo', CARD.text]);
  });

  test.each(['reset', 'fail'] as const)(
    'whose upload meets a "%s" is not repeated, and its words come',
    async (outage) => {
      const { rig, person, send, sends } = await chatWithFiles();
      rig.fake.outage(outage, 'sendDocument');
      expect(await send({ ...CARD, files: [document(), picture()] })).toMatchObject({ kind: 'uncertain' });
      expect(sends()).toEqual(['sendDocument', 'sendPhoto', 'sendMessage']);
      expect(person.seen().at(-1)?.text).toBe(CARD.text);
    },
  );
});
