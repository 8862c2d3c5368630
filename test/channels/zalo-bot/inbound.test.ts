import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUpdate } from '../../../src/channels/zalo-bot/inbound.ts';
import { groupUpdate, otherUpdate, textUpdate } from '../../fakes/zalo-bot/updates.ts';

const SENT = Date.UTC(2026, 6, 17, 2);
const RECEIVED = SENT + 400;
const CHAT = '6ede9afa66b88fe6d6a9';
const said = { id: '2d758cb5e222177a4e35', chat: CHAT, text: 'Còn thiếu gì', date: SENT };
const read = (json: unknown) => readUpdate(json, '77', RECEIVED);

function contentOf(json: unknown) {
  const reading = read(json);
  return reading.kind === 'message' ? reading.message.content : reading.reason;
}

/** `update` with its message changed. */
function changed(update: object, change: object): object {
  return 'message' in update ? { ...update, message: { ...Object(update.message), ...change } } : update;
}

const PICTURE_URL = 'https://photo.example.vn/1.jpg';

describe('what the Zalo Bot platform delivers', () => {
  test('a text, with or without the documented cover, is the same message', () => {
    const expected = {
      kind: 'message',
      message: {
        from: { channel: 'zalo-bot', botId: '77', externalId: CHAT },
        externalId: '2d758cb5e222177a4e35',
        sentAt: SENT,
        receivedAt: RECEIVED,
        content: { kind: 'text', text: 'Còn thiếu gì' },
      },
    };
    expect(read(textUpdate(said))).toEqual(expected);
    expect(read({ ok: true, result: textUpdate(said) })).toEqual(expected);
  });

  test.each([
    ['sticker', 'nhãn dán'],
    ['voice', 'ghi âm'],
    ['unsupported', 'tệp'],
  ] as const)('%s is kept as what cannot be read', (kind, what) => {
    expect(contentOf(otherUpdate(kind, said))).toEqual({ kind: 'unsupported', what });
  });

  test('a picture is a reference to where it lies, with its caption', () => {
    const picture = otherUpdate('image', said);
    const expected = {
      kind: 'media',
      media: [{ what: 'photo', reference: PICTURE_URL, name: null, size: null }],
      caption: 'Ảnh niêm yết',
      album: null,
    };
    expect(contentOf(picture)).toEqual(expected);
    expect(contentOf(changed(picture, { photo_url: undefined, photo: PICTURE_URL }))).toEqual(expected);
    for (const address of [undefined, '', 7, 'x'.repeat(2001)])
      expect(contentOf(changed(picture, { photo_url: address }))).toEqual({
        kind: 'unsupported',
        what: 'ảnh',
      });
  });

  test('what is said in a group stays with the group, and its words are not kept', () => {
    const reading = read(groupUpdate({ ...said, chat: 'a0group', by: CHAT }));
    expect(reading).toMatchObject({
      message: { from: { externalId: 'a0group' }, content: { kind: 'group' } },
    });
    expect(JSON.stringify(reading)).not.toContain('thiếu');
  });

  test('a chat of a kind not known yet is treated as a group', () => {
    expect(contentOf(changed(textUpdate(said), { chat: { id: CHAT, chat_type: 'CHANNEL' } }))).toEqual({
      kind: 'group',
    });
  });

  test('text is composed, and holds nothing that a database cannot', () => {
    expect(contentOf(textUpdate({ ...said, text: 'a\u0302\0\ud800' }))).toEqual({
      kind: 'text',
      text: 'â\ufffd\ufffd',
    });
  });

  test.each([undefined, null, 'hôm nay', 1.5, -1, 0, 1e300])(
    'a date that is %s gives way to the time of receipt',
    (date) => {
      expect(read(changed(textUpdate(said), { date }))).toMatchObject({ message: { sentAt: RECEIVED } });
    },
  );

  test('an id of many digits keeps every one of them', () => {
    const id = '9007199254740993123456789';
    const reading = read(textUpdate({ ...said, id, chat: id }));
    expect(reading).toMatchObject({ message: { externalId: id, from: { externalId: id } } });
  });

  test.each([
    ['a message of a bot', changed(textUpdate(said), { from: { id: CHAT, is_bot: true } }), 'ownMessage'],
    [
      'an event of another kind',
      { ...textUpdate(said), event_name: 'message.reaction.received' },
      'otherEvent',
    ],
    ['a text without words', textUpdate({ ...said, text: '  \n' }), 'otherEvent'],
    ['a text that is not one', changed(textUpdate(said), { text: { a: 1 } }), 'otherEvent'],
    [
      'an id that is a number, and so not whole',
      changed(textUpdate(said), { message_id: 2 ** 60 }),
      'notAnUpdate',
    ],
    ['an empty id', changed(textUpdate(said), { message_id: '' }), 'notAnUpdate'],
    ['nothing', {}, 'notAnUpdate'],
    ['a refusal in a cover', { ok: false, error_code: 408 }, 'notAnUpdate'],
  ])('%s is ignored', (_, json, reason) => {
    expect(contentOf(json)).toBe(reason);
  });

  test('no JSON makes it throw', () => {
    const near = fc.record(
      {
        event_name: fc.oneof(fc.jsonValue(), fc.constant('message.text.received')),
        message: fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              message_id: fc.jsonValue(),
              date: fc.jsonValue(),
              from: fc.jsonValue(),
              chat: fc.jsonValue(),
              text: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          near,
          near.map((result) => ({ ok: true, result })),
        ),
        (json) => {
          expect(['message', 'ignored']).toContain(read(json).kind);
        },
      ),
    );
  });
});
