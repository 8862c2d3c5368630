import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../fakes/zalo/clock.ts';
import { type Bench, hidden, setUpBench } from './bench.ts';
import { tokenStoreOn } from './kept-tokens.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await setUpBench();
  await bench.fake.says('9007199254740993123', 'chào');
});
afterEach(() => bench.close());

const sent = { kind: 'sent' };
const firstToken = () => bench.settings.firstRefreshToken.reveal();

test('the first pair comes from the settings, is stored, and serves without another exchange', async () => {
  expect(await bench.send({})).toMatchObject(sent);
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.oauth.issued()).toBe(1);
  expect(bench.disk.kept).toMatchObject({
    previousRefreshToken: firstToken(),
    obtainedAt: bench.fake.clock.now(),
    expiresAt: bench.fake.clock.now() + 25 * HOUR,
  });
});

test('after 20 hours the pair is exchanged before it expires, and the stored one is used, not the settings', async () => {
  await bench.send({});
  bench.fake.clock.advance(20 * HOUR - SECOND);
  await bench.channel.watch();
  expect(bench.fake.oauth.issued()).toBe(1);
  bench.fake.clock.advance(SECOND);
  await bench.channel.watch();
  expect(bench.fake.oauth.issued()).toBe(2);
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.alarms).toEqual([]);
});

test('after a restart the stored pair serves, without an exchange', async () => {
  await bench.send({});
  const restarted = bench.another();
  expect(await restarted.start()).toEqual({ ok: true });
  await restarted.stop();
  expect(bench.fake.oauth.issued()).toBe(1);
});

test('the stored refresh token is exchanged, not another one in the settings, as long as it works', async () => {
  await bench.send({});
  const stored = bench.disk.kept?.refreshToken;
  const fresh = hidden(bench.fake.oauth.firstRefreshToken());
  bench.fake.clock.advance(21 * HOUR);
  await bench.another(tokenStoreOn(bench.disk), { firstRefreshToken: fresh }).watch();
  expect(bench.disk.kept?.previousRefreshToken).toBe(stored);
});

test('within one process a single exchange is under way, even where the store would let two through', async () => {
  const alone = bench.another({ ...tokenStoreOn(bench.disk), exclusively: (_, work) => work() });
  await Promise.all(Array.from({ length: 8 }, () => alone.watch()));
  expect(bench.fake.calls.filter(({ path }) => path === '/v4/oa/access_token')).toHaveLength(1);
});

test('the new pair is stored before it is used', async () => {
  bench.disk.broken = true;
  expect(await bench.send({})).toMatchObject({ kind: 'throttled' });
  expect(bench.fake.calls.map(({ path }) => path)).toEqual(['/v4/oa/access_token']);
  bench.disk.broken = false;
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.oauth.issued()).toBe(1);
  expect(bench.alarms).toHaveLength(1);
});

test('two processes that need a new pair at once make one exchange', async () => {
  await bench.send({});
  bench.fake.clock.advance(21 * HOUR);
  const other = bench.another();
  await Promise.all([bench.channel.watch(), other.watch(), bench.channel.watch(), other.watch()]);
  expect(bench.fake.oauth.issued()).toBe(2);
  expect(bench.alarms).toEqual([]);
});

test('a process whose token another one has replaced takes over the new pair', async () => {
  await bench.send({});
  const other = bench.another();
  bench.fake.clock.advance(2 * HOUR);
  bench.fake.oauth.withdrawAccess();
  await other.check();
  expect(bench.fake.oauth.issued()).toBe(2);
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.oauth.issued()).toBe(2);
});

test('a refused access token is replaced and the message sent once more', async () => {
  await bench.send({});
  bench.fake.clock.advance(HOUR);
  bench.fake.oauth.withdrawAccess();
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.sent).toHaveLength(2);
  expect(bench.fake.oauth.issued()).toBe(2);
});

test('many messages at once with a refused token make one exchange', async () => {
  await bench.send({});
  bench.fake.clock.advance(HOUR);
  bench.fake.oauth.withdrawAccess();
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => bench.send({})));
  expect(outcomes.every(({ kind }) => kind === 'sent')).toBe(true);
  expect(bench.fake.oauth.issued()).toBe(2);
});

test('a token refused as soon as it was issued is not exchanged again and again', async () => {
  await bench.send({});
  bench.fake.oauth.withdrawAccess();
  expect(await bench.send({})).toEqual({ kind: 'stopped' });
  expect(await bench.send({})).toEqual({ kind: 'stopped' });
  expect(bench.fake.oauth.issued()).toBe(1);
  expect(bench.alarms).toHaveLength(1);
});

test('killed between exchange and save, the next start tries the spent token once and says what to do', async () => {
  await bench.send({});
  bench.fake.clock.advance(21 * HOUR);
  const before = bench.disk.kept;
  const dying = tokenStoreOn(bench.disk);
  const killed = bench.another({
    ...dying,
    save: () => new Promise(() => undefined),
    exclusively: (_, work) => work(),
  });
  void killed.watch();
  while (bench.fake.oauth.issued() < 2) await new Promise((resolve) => setImmediate(resolve));
  expect(bench.disk.kept).toEqual(before);
  const restarted = bench.another();
  expect(await restarted.start()).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('API Explorer'),
  });
  await restarted.watch();
  await restarted.stop();
  const exchanges = bench.fake.calls.filter(({ path }) => path === '/v4/oa/access_token');
  expect(exchanges).toHaveLength(3);
  expect(bench.alarms).toHaveLength(1);
});

test('a refused refresh token stops sending, is told once with the steps, and is never tried again', async () => {
  bench.fake.oauth.withdrawGrant();
  expect(await bench.send({})).toEqual({ kind: 'stopped' });
  expect(await bench.send({})).toEqual({ kind: 'stopped' });
  expect(bench.fake.calls).toHaveLength(1);
  expect(bench.alarms).toHaveLength(1);
  expect(bench.alarms[0]).toContain('API Explorer');
});

test('while the old access token lives, a refused exchange is told but sending goes on', async () => {
  await bench.send({});
  bench.fake.clock.advance(21 * HOUR);
  bench.fake.oauth.withdrawGrant();
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.alarms).toHaveLength(1);
  bench.fake.clock.advance(4 * HOUR);
  expect(await bench.send({})).toEqual({ kind: 'stopped' });
});

test('a refresh token newly got by a human is taken after the stored one was refused', async () => {
  await bench.send({});
  bench.fake.clock.advance(DAY + 2 * HOUR);
  bench.fake.oauth.withdrawGrant();
  const fresh = bench.fake.oauth.firstRefreshToken();
  const restarted = bench.another(tokenStoreOn(bench.disk), { firstRefreshToken: hidden(fresh) });
  expect(await restarted.start()).toEqual({ ok: true });
  await restarted.stop();
  expect(bench.disk.kept).toMatchObject({ previousRefreshToken: fresh });
});

test('when Zalo does not answer the exchange it is tried again later, not at once and not for ever', async () => {
  bench.fake.outage = 'unavailable';
  expect(await bench.send({})).toEqual({ kind: 'throttled', retryAfterMs: 30 * SECOND });
  expect(await bench.send({})).toEqual({ kind: 'throttled', retryAfterMs: 30 * SECOND });
  expect(bench.fake.calls).toHaveLength(1);
  bench.fake.outage = 'none';
  bench.fake.clock.advance(30 * SECOND);
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.alarms).toEqual([]);
});

test('while Zalo cannot be reached the old token serves until it expires', async () => {
  await bench.send({});
  bench.fake.clock.advance(21 * HOUR);
  bench.fake.outage = 'unavailable';
  await bench.channel.watch();
  bench.fake.outage = 'none';
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.oauth.issued()).toBe(1);
  bench.fake.clock.advance(MINUTE);
  expect(await bench.send({})).toMatchObject(sent);
  expect(bench.fake.oauth.issued()).toBe(2);
});
