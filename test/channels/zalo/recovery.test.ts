import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../fakes/zalo/clock.ts';
import { type Bench, PERSON, setUpBench } from './bench.ts';

const OTHER = '9007199254740993999';
let bench: Bench;
beforeEach(async () => {
  bench = await setUpBench();
});
afterEach(() => bench.close());

const said = () => bench.inbox.map(({ content }) => (content.kind === 'text' ? content.text : content.kind));

/** People go on writing, and no event gets through. */
function deafen(): void {
  bench.fake.webhook.subscribed = false;
}

describe('messages that the webhook missed', () => {
  test('are read at the start, oldest first, each person by themselves', async () => {
    deafen();
    await bench.fake.says(PERSON, 'một');
    bench.fake.clock.advance(MINUTE);
    await bench.fake.says(OTHER, 'của người khác');
    bench.fake.clock.advance(MINUTE);
    await bench.fake.says(PERSON, 'hai');
    await bench.channel.start();
    await bench.channel.recover();
    expect(said().toSorted()).toEqual(['của người khác', 'hai', 'một']);
    expect(bench.inbox.filter(({ from }) => from.externalId === PERSON)).toMatchObject([
      { content: { text: 'một' }, sentAt: bench.fake.clock.now() - 2 * MINUTE },
      { content: { text: 'hai' }, sentAt: bench.fake.clock.now() },
    ]);
  });

  test('have the id that their event would have had, so one met twice is one', async () => {
    await bench.fake.says(PERSON, 'đã nhận');
    deafen();
    await bench.fake.says(PERSON, 'bị lỡ');
    await bench.channel.recover();
    await bench.channel.recover();
    expect(said()).toEqual(['đã nhận', 'bị lỡ']);
  });

  test('may be pictures, to be fetched like any other', async () => {
    deafen();
    const url = bench.fake.attach(new Uint8Array([1, 2, 3]));
    await bench.fake.happens(PERSON, bench.fake.events.attachment(PERSON, 'image', { url }));
    await bench.channel.recover();
    const content = bench.inbox[0]?.content;
    expect(content).toMatchObject({ kind: 'media', media: [{ what: 'photo', reference: url }] });
    const [media] = content?.kind === 'media' ? content.media : [];
    expect(media && (await bench.channel.fetchMedia(media))).toEqual({
      kind: 'fetched',
      bytes: new Uint8Array([1, 2, 3]),
    });
  });

  test('are all read, however many pages they fill', async () => {
    deafen();
    const texts = Array.from({ length: 34 }, (_, i) => `tin ${i}`);
    for (const text of texts) {
      await bench.fake.says(PERSON, text);
      bench.fake.clock.advance(1_000);
    }
    await bench.channel.recover();
    expect(said()).toEqual(texts);
  });

  test('older than a day, and what the account itself sent, are left alone', async () => {
    deafen();
    await bench.fake.says(PERSON, 'hôm kia');
    bench.fake.clock.advance(DAY + 1);
    await bench.fake.says(PERSON, 'mới');
    bench.fake.archive.noteSent(PERSON, 'ours', 'Đã ghi nhận.', bench.fake.clock.now());
    await bench.channel.recover();
    expect(said()).toEqual(['mới']);
  });

  test('are read again the next time when the inbox did not take them', async () => {
    deafen();
    await bench.fake.says(PERSON, 'bị lỡ');
    bench.inboxBroken = true;
    await bench.channel.recover();
    bench.inboxBroken = false;
    bench.fake.clock.advance(3 * HOUR);
    await bench.channel.recover();
    expect(said()).toEqual(['bị lỡ']);
  });

  test('wait while Zalo is away, without a throw', async () => {
    deafen();
    await bench.fake.says(PERSON, 'bị lỡ');
    bench.fake.outage = 'gateway';
    await bench.channel.recover();
    expect(said()).toEqual([]);
    bench.fake.outage = 'none';
    bench.fake.clock.advance(11 * MINUTE);
    await bench.channel.watch();
    expect(said()).toEqual(['bị lỡ']);
  });

  test('are looked for after an hour without any event, not before', async () => {
    await bench.channel.recover();
    deafen();
    await bench.fake.says(PERSON, 'bị lỡ');
    bench.fake.clock.advance(HOUR - 1);
    await bench.channel.watch();
    expect(said()).toEqual([]);
    bench.fake.clock.advance(1);
    await bench.channel.watch();
    expect(said()).toEqual(['bị lỡ']);
  });

  test('never stand in the log', async () => {
    deafen();
    await bench.fake.says(PERSON, 'lời riêng của cán bộ');
    bench.inboxBroken = true;
    await bench.channel.recover();
    expect(JSON.stringify(bench.logged)).not.toContain('lời riêng');
  });
});
