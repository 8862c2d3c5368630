import { format, inspect } from 'node:util';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { Secret } from '../../src/config/secret.ts';

const HIDDEN_VALUES = ['db-password', 'bot-token', 'app-key', 'page-key', 'refresh', 'proxy-word'];

function config() {
  const reading = readConfig({
    DATABASE_URL: 'postgresql://an:db-password@127.0.0.1/cchc',
    TELEGRAM_TOKEN: '1:bot-token',
    TELEGRAM_PROXY: 'http://an:proxy-word@127.0.0.1:3128',
    ZALO_APP_ID: '1',
    ZALO_APP_SECRET: 'app-key',
    ZALO_OA_ID: '2',
    ZALO_OA_SECRET: 'page-key',
    ZALO_REFRESH_TOKEN: 'refresh',
    ZALO_BOT_TOKEN: '2:bot-token',
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.config;
}

function logged(fields: object): string {
  let line = '';
  pino({ level: 'info' }, { write: (text: string) => (line += text) }).info(fields, 'settings');
  return line;
}

test.each([
  ['printed', (value: object) => format('%s %o %O %j', value, value, value, value)],
  ['inspected in depth', (value: object) => inspect(value, { depth: null, showHidden: true })],
  ['written as JSON', (value: object) => JSON.stringify(value)],
  ['logged', (value: object) => logged({ value })],
  [
    'put into an error',
    (value: object) => String(new Error(`settings: ${JSON.stringify(Object.values(value))}`)),
  ],
])('no secret of the settings shows when %s', (_, shown) => {
  const text = shown(config());
  expect(text).toContain('***');
  for (const value of HIDDEN_VALUES) expect(text).not.toContain(value);
});

test('a secret in a sentence is hidden, and given only when asked for', () => {
  const secret = new Secret('bot-token');
  expect(`${secret} ${String(secret)} ${JSON.stringify([secret])}`).toBe('*** *** ["***"]');
  expect(secret.reveal()).toBe('bot-token');
});
