import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MediaReference } from '../../../src/application/ports/media.ts';
import type { InboundContent } from '../../../src/application/ports/messages.ts';
import { createButtonSigner } from '../../../src/channels/zalo/button-payload.ts';
import { readEvent } from '../../../src/channels/zalo/inbound.ts';
import { createFakeClock } from '../../fakes/zalo/clock.ts';
import { createEventWriter } from '../../fakes/zalo/events.ts';
import { NOON, PERSON } from './bench.ts';

const OA = '2491302944280861639';
const events = createEventWriter('360846524940903967', OA, createFakeClock(NOON));
const signer = createButtonSigner(OA, 'app secret');
const tap = signer.payload(PERSON, { card: 12, choice: 'để sau' });

function read(body: unknown) {
  return readEvent(body, { oaId: OA, receivedAt: NOON + 5, readTap: signer.read });
}

function contentOf(body: unknown): InboundContent | string {
  const reading = read(body);
  return reading.kind === 'message' ? reading.message.content : reading.why;
}

const attachment = (kind: string) => events.attachment(PERSON, kind, {});

const media = (reference: MediaReference): InboundContent => ({
  kind: 'media',
  media: [reference],
  caption: '',
  album: null,
});
const withMessage = (message: object) => ({
  ...events.attachment(PERSON, 'image', {}),
  message: { msg_id: 'm1', ...message },
});

describe('every kind of event', () => {
  const cases: readonly (readonly [string, unknown, InboundContent | string])[] = [
    ['text', events.text(PERSON, 'tiến độ'), { kind: 'text', text: 'tiến độ' }],
    ['a command typed without diacritics', events.text(PERSON, '#thieu'), { kind: 'text', text: '#thieu' }],
    ['decomposed letters', events.text(PERSON, 'tiê\u0301n'), { kind: 'text', text: 'tiến' }],
    ['halves of characters', events.text(PERSON, 'a\ud83d\0'), { kind: 'text', text: 'a\ufffd\ufffd' }],
    ['blank text', events.text(PERSON, ' \n'), 'notForUs'],
    ['a tap', events.text(PERSON, tap), { kind: 'choice', card: 12, choice: 'để sau' }],
    ['a tap of somebody else', events.text('77', tap), { kind: 'text', text: tap }],
    [
      'a tap on another card than signed',
      events.text(PERSON, tap.replace('.12.', '.13.')),
      { kind: 'text', text: tap.replace('.12.', '.13.') },
    ],
    ['a picture without an address', attachment('image'), { kind: 'unsupported', what: 'ảnh' }],
    [
      'a picture',
      events.attachment(PERSON, 'image', { url: 'http://f6.zdn.vn/a.jpg', thumbnail: 'http://t.zdn.vn/a' }),
      media({ what: 'photo', reference: 'http://f6.zdn.vn/a.jpg', name: null, size: null }),
    ],
    [
      'several pictures with words beside them',
      withMessage({
        text: 'Biên bản',
        attachments: [
          { type: 'image', payload: { url: 'https://f6.zdn.vn/1' } },
          { type: 'image' },
          { type: 'image', payload: { url: 'https://f6.zdn.vn/2' } },
        ],
      }),
      {
        kind: 'media',
        media: [
          { what: 'photo', reference: 'https://f6.zdn.vn/1', name: null, size: null },
          { what: 'photo', reference: 'https://f6.zdn.vn/2', name: null, size: null },
        ],
        caption: 'Biên bản',
        album: null,
      },
    ],
    [
      'a file, whose size is a text',
      events.attachment(PERSON, 'file', {
        url: 'https://f7.zdn.vn/k.docx',
        name: 'Kế hoạch.docx',
        size: '233947',
        type: 'docx',
        checksum: '0',
      }),
      media({ what: 'file', reference: 'https://f7.zdn.vn/k.docx', name: 'Kế hoạch.docx', size: 233_947 }),
    ],
    [
      'a file whose size is no size',
      events.attachment(PERSON, 'file', { url: 'https://f7.zdn.vn/k', name: 7, size: 'lớn' }),
      media({ what: 'file', reference: 'https://f7.zdn.vn/k', name: null, size: null }),
    ],
    ['a moving picture', attachment('gif'), { kind: 'unsupported', what: 'ảnh động' }],
    ['a file without an address', attachment('file'), { kind: 'unsupported', what: 'tệp' }],
    ['a sticker', attachment('sticker'), { kind: 'unsupported', what: 'nhãn dán' }],
    ['a recording', attachment('audio'), { kind: 'unsupported', what: 'ghi âm' }],
    ['a film', attachment('video'), { kind: 'unsupported', what: 'video' }],
    ['a place', attachment('location'), { kind: 'unsupported', what: 'vị trí' }],
    ['a business card', attachment('business_card'), { kind: 'unsupported', what: 'danh thiếp' }],
    ['a link without words', attachment('link'), { kind: 'unsupported', what: 'liên kết' }],
    [
      'a link with words',
      { ...attachment('link'), message: { msg_id: 'l1', text: 'xem https://xa.gov.vn' } },
      { kind: 'text', text: 'xem https://xa.gov.vn' },
    ],
    ['a message in a group', events.inGroup(PERSON, 'điểm'), { kind: 'group' }],
    ['a new follower', events.follow(PERSON), { kind: 'reachability', reachable: true }],
    ['a lost follower', events.unfollow(PERSON), { kind: 'reachability', reachable: false }],
    [
      'a number shared in the form',
      events.submitInfo(PERSON, { name: 'A', phone: '84900000001', full_address: {} }),
      { kind: 'contact', phone: '84900000001', own: false },
    ],
    [
      'a number shared as a number',
      events.submitInfo(PERSON, { phone: 84900000001, district: 'B' }),
      { kind: 'contact', phone: '84900000001', own: false },
    ],
    ['a form without a number', events.submitInfo(PERSON, { name: 'A', phone: '' }), 'notForUs'],
    ['a request to erase', events.withdraw(PERSON), { kind: 'withdrawal' }],
    ['our own message', events.echo(PERSON, 'oa1', 'Chào'), 'echo'],
    ['a seen message', events.seen(PERSON, 'oa1'), 'notForUs'],
    ['a reaction', events.other(PERSON, 'user_reacted_message'), 'notForUs'],
    ['an opened chat', events.clickChatNow(PERSON), 'notForUs'],
    ['a kind nobody knows', events.other(PERSON, 'user_dances'), 'notForUs'],
    ['a name of an object', events.other(PERSON, 'constructor'), 'notForUs'],
    ['another account', { ...events.text(PERSON, 'a'), recipient: { id: '1' } }, 'otherAccount'],
    ['nobody', { ...events.text(PERSON, 'a'), sender: {} }, 'noPerson'],
    ['no event', [], 'unreadable'],
    ['no time', { ...events.text(PERSON, 'a'), timestamp: 'now' }, 'unreadable'],
  ];
  test.each(cases)('%s', (_, body, expected) => {
    expect(contentOf(body)).toEqual(expected);
  });
});

test('ids stay strings, and the message id tells a redelivery', () => {
  const body = events.text(PERSON, 'chào');
  const reading = read(body);
  expect(reading.kind === 'message' && reading.message).toMatchObject({
    from: { channel: 'zalo', botId: OA, externalId: '9007199254740993123' },
    externalId: (body.message as { msg_id: string }).msg_id,
    sentAt: NOON,
    receivedAt: NOON + 5,
  });
});

test('an event without a message id is known by its name, time and person', () => {
  const reading = read(events.follow(PERSON));
  expect(reading.kind === 'message' && reading.message.externalId).toBe(`follow:${NOON}:${PERSON}`);
});

test('an id that JSON has rounded is nobody', () => {
  expect(contentOf({ ...events.text(PERSON, 'a'), sender: { id: Number(PERSON) } })).toBe('noPerson');
});

test('any JSON at all is read without a fault', () => {
  const names = fc.constantFrom('user_send_text', 'follow', 'user_submit_info', 'oa_send_text', '__proto__');
  const body = fc.record(
    {
      event_name: fc.oneof(names, fc.json()),
      timestamp: fc.oneof(fc.constant(String(NOON)), fc.jsonValue()),
      sender: fc.oneof(fc.constant({ id: PERSON }), fc.jsonValue()),
      recipient: fc.oneof(fc.constant({ id: OA }), fc.jsonValue()),
      message: fc.oneof(
        fc.record({ text: fc.string({ unit: 'binary' }), msg_id: fc.string() }),
        fc.jsonValue(),
      ),
      info: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(body, fc.jsonValue()), (any) => ['message', 'ignored'].includes(read(any).kind)),
  );
});

test('a signed payload survives any choice, and no other person, card or choice has its signature', () => {
  const card = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }).filter((one) => String(one).length < 16);
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), card, (choice, number) => {
      const payload = signer.payload(PERSON, { card: number, choice });
      expect(signer.read(PERSON, payload)).toEqual({ card: number, choice });
      expect(signer.read('77', payload)).toBeNull();
      expect(createButtonSigner(OA, 'another secret').read(PERSON, payload)).toBeNull();
      expect(createButtonSigner('1', 'app secret').read(PERSON, payload)).toBeNull();
    }),
  );
});
