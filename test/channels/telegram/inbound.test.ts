import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { translateUpdate } from '../../../src/channels/telegram/inbound.ts';

const ARRIVAL = { botId: '987654321', receivedAt: 1_794_000_500_000 };
const PERSON = { id: 7_000_000_001, is_bot: false, first_name: 'A' };
const PRIVATE = { id: PERSON.id, type: 'private' };
const GROUP = { id: -1_001_234_567_890, type: 'supergroup' };

const message = (content: object, chat: object = PRIVATE) => ({
  update_id: 5,
  message: { message_id: 9, date: 1_794_000_000, chat, from: PERSON, ...content },
});
const tap = (data: string, shown: object | undefined = { message_id: 77, date: 1, chat: PRIVATE }) => ({
  update_id: 6,
  callback_query: { id: 'tap-1', from: PERSON, data, message: shown },
});
const membership = (status: string, chat: object = PRIVATE) => ({
  update_id: 7,
  my_chat_member: { chat, from: PERSON, date: 1_794_000_000, new_chat_member: { status } },
});

function contentOf(update: unknown) {
  const translation = translateUpdate(update, ARRIVAL);
  return translation.kind === 'message' ? translation.message.content : translation.reason;
}

const size = (file_id: string, width: number) => ({ file_id, width, height: width, file_size: width });
const photo = (reference: string, bytes: number) => ({ what: 'photo', reference, name: null, size: bytes });

describe('what an update becomes', () => {
  test.each([
    ['a line', message({ text: '27/44' }), { kind: 'text', text: '27/44' }],
    ['decomposed letters', message({ text: 'điê\u0309m' }), { kind: 'text', text: 'điểm' }],
    ['a NUL and half a letter', message({ text: 'a\0b\uD800' }), { kind: 'text', text: 'a\uFFFDb\uFFFD' }],
    ['a deep link', message({ text: '/start MA-7_x' }), { kind: 'text', text: '/start MA-7_x' }],
    [
      'a command for this bot',
      message({ text: '/nhap@CchcBot 3.2.1' }),
      { kind: 'text', text: '/nhap 3.2.1' },
    ],
    [
      'the own contact',
      message({ contact: { phone_number: '84900000001', user_id: PERSON.id } }),
      { kind: 'contact', phone: '84900000001', own: true },
    ],
    [
      "somebody else's contact",
      message({ contact: { phone_number: '84900000002', user_id: 8 } }),
      { kind: 'contact', phone: '84900000002', own: false },
    ],
    [
      'a contact without an account',
      message({ contact: { phone_number: '84900000003' } }),
      { kind: 'contact', phone: '84900000003', own: false },
    ],
    [
      'a picture, of which the largest size is taken',
      message({ photo: [size('s', 90), size('l', 1280), size('m', 320)], caption: 'Biên bản' }),
      { kind: 'media', media: [photo('l', 1280)], caption: 'Biên bản', album: null },
    ],
    ['a picture of another shape', message({ photo: [{}] }), { kind: 'unsupported', what: 'ảnh' }],
    [
      'a document',
      message({ document: { file_id: 'd', file_name: 'Kế hoạch.pdf', file_size: 9 } }),
      {
        kind: 'media',
        media: [{ what: 'file', reference: 'd', name: 'Kế hoạch.pdf', size: 9 }],
        caption: '',
        album: null,
      },
    ],
    [
      'a document with a name without end',
      message({ document: { file_id: 'd', file_name: `${'a'.repeat(299)}😀` } }),
      {
        kind: 'media',
        media: [{ what: 'file', reference: 'd', name: 'a'.repeat(299), size: null }],
        caption: '',
        album: null,
      },
    ],
    ['a document of another shape', message({ document: {} }), { kind: 'unsupported', what: 'tệp' }],
    ['a film', message({ video: { file_id: 'v' } }), { kind: 'unsupported', what: 'phim' }],
    ['a recording', message({ voice: { file_id: 'v' } }), { kind: 'unsupported', what: 'ghi âm' }],
    [
      'an animation, which also comes as a document',
      message({ animation: {}, document: { file_id: 'd' } }),
      { kind: 'unsupported', what: 'ảnh động' },
    ],
    ['a sticker', message({ sticker: {} }), { kind: 'unsupported', what: 'nhãn dán' }],
    [
      'a picture of an album',
      message({ photo: [size('p', 90)], media_group_id: 'g' }),
      { kind: 'media', media: [photo('p', 90)], caption: '', album: 'g' },
    ],
    ['a line in a group', message({ text: 'điểm' }, GROUP), { kind: 'group' }],
    [
      'a contact in a group',
      message({ contact: { phone_number: '1', user_id: PERSON.id } }, GROUP),
      { kind: 'group' },
    ],
    ['being blocked', membership('kicked'), { kind: 'reachability', reachable: false }],
    ['being let in again', membership('member'), { kind: 'reachability', reachable: true }],
    ['being added to a group', membership('member', GROUP), { kind: 'group' }],
    ['being thrown out of a group', membership('kicked', GROUP), 'service'],
    ['a person joining a group', message({ new_chat_members: [{}] }, GROUP), 'service'],
    ['an edited message', { update_id: 8, edited_message: { text: 'khác' } }, 'edited'],
    ['a post in a channel', message({ text: 'tin' }, { id: -100, type: 'channel' }), 'channelPost'],
    ['a kind of the future', { update_id: 9, business_message: {} }, 'unknownKind'],
    ['a message of another shape', { update_id: 10, message: 'tin' }, 'unreadable'],
    ['an id beyond 2^53', message({ text: 'x', from: { id: 2 ** 53 + 2 } }), 'unreadable'],
    ['no update at all', { message: {} }, 'notAnUpdate'],
    ['null', null, 'notAnUpdate'],
  ])('%s', (_, update, content) => {
    expect(contentOf(update)).toEqual(content);
  });

  test('the account is the person in a private chat and the group in a group', () => {
    const accounts = [message({ text: 'a' }), message({ text: 'a' }, GROUP)].map((update) => {
      const translation = translateUpdate(update, ARRIVAL);
      return translation.kind === 'message' ? translation.message.from : null;
    });
    expect(accounts).toEqual([
      { channel: 'telegram', botId: '987654321', externalId: '7000000001' },
      { channel: 'telegram', botId: '987654321', externalId: '-1001234567890' },
    ]);
  });

  test('ids keep every digit up to the largest exact one', () => {
    const id = Number.MAX_SAFE_INTEGER;
    const update = { ...message({ text: 'a', from: { id } }), update_id: id };
    expect(translateUpdate(update, ARRIVAL)).toMatchObject({
      message: { externalId: '9007199254740991', from: { externalId: '9007199254740991' } },
    });
  });

  test('seconds become milliseconds, and every picture of an album is a message of its own', () => {
    const ids = [5, 6].map((update_id) => {
      const update = { ...message({ photo: [size('p', 90)], media_group_id: 'g1' }), update_id };
      const translation = translateUpdate(update, ARRIVAL);
      return translation.kind === 'message' && [translation.message.externalId, translation.message.sentAt];
    });
    expect(ids).toEqual([
      ['5', 1_794_000_000_000],
      ['6', 1_794_000_000_000],
    ]);
  });

  test('any JSON whatever is taken without a throw', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('message', 'callback_query', 'my_chat_member'),
        (value, kind) => {
          translateUpdate(value, ARRIVAL);
          translateUpdate({ update_id: 1, [kind]: value }, ARRIVAL);
        },
      ),
    );
  });
});

describe('taps', () => {
  test.each([
    ['a number', '1:12:3', { card: 12, choice: '3', message: '77' }],
    ['the menu', '1:12:#', { card: 12, choice: '#', message: '77' }],
    ['a word', '1:0:để sau', { card: 0, choice: 'để sau', message: '77' }],
    ['a choice with a colon', '1:12:a:b', { card: 12, choice: 'a:b', message: '77' }],
    ['a spelling of another version', '2:12:3', { card: -1, choice: '', message: '77' }],
    ['something forged', 'xoa het', { card: -1, choice: '', message: '77' }],
  ])('%s', (_, data, choice) => {
    expect(contentOf(tap(data))).toEqual({ kind: 'choice', ...choice });
  });

  test('a position is read from the words of the button itself', () => {
    const inline_keyboard = [
      [{ text: 'một', callback_data: '1:4:1' }],
      [{ text: 'hai', callback_data: '1p:4:2' }],
    ];
    const shown = { message_id: 77, date: 1, chat: PRIVATE, reply_markup: { inline_keyboard } };
    expect(contentOf(tap('1p:4:2', shown))).toMatchObject({ card: 4, choice: 'hai' });
    expect(contentOf(tap('1p:4:2'))).toMatchObject({ card: -1, choice: '' });
  });

  test('a tap without its message is still a choice, and every tap says what to answer', () => {
    const update = { update_id: 6, callback_query: { id: 'tap-1', from: PERSON, data: '1:12:3' } };
    expect(contentOf(update)).toEqual({ kind: 'choice', card: 12, choice: '3' });
    expect(translateUpdate(update, ARRIVAL)).toMatchObject({ tap: 'tap-1' });
  });

  test('a tap in a group is refused like a line there', () => {
    expect(contentOf(tap('1:12:3', { message_id: 77, date: 1, chat: GROUP }))).toEqual({ kind: 'group' });
  });
});
