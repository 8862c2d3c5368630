import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

type Given = Readonly<Record<string, string>>;

const TELEGRAM: Given = { TELEGRAM_TOKEN: '123456:test-token' };
const ZALO: Given = {
  ZALO_APP_ID: '360000000000000001',
  ZALO_APP_SECRET: 'app-secret',
  ZALO_OA_ID: '250000000000000001',
  ZALO_OA_SECRET: 'oa-secret',
  ZALO_REFRESH_TOKEN: 'first-refresh',
};
const ZALO_BOT: Given = { ZALO_BOT_TOKEN: '77:bot-token' };

function configOf(given: Given) {
  const reading = readConfig(given);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.config;
}

function faultsOf(given: Given) {
  const reading = readConfig(given);
  if (reading.ok) throw new Error('a fault was expected');
  return reading.faults;
}

describe('settings', () => {
  test('every setting has a default', () => {
    expect(configOf({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      demo: 'auto',
      webChat: true,
      telegram: null,
      zalo: null,
      zaloBot: null,
      vault: null,
      publicAddress: null,
      ocr: true,
      clamd: null,
      allowedHosts: [],
    });
  });

  test('an empty setting counts as not set', () => {
    expect(configOf({ DATABASE_URL: '', PORT: ' ', ZALO_APP_ID: '', TELEGRAM_TOKEN: '' })).toEqual(
      configOf({}),
    );
  });

  test('reading pictures can be switched off, and a virus scanner is named with its port', () => {
    expect(configOf({ OCR: 'off', CLAMD_ADDRESS: '127.0.0.1:3310' })).toMatchObject({
      ocr: false,
      clamd: { host: '127.0.0.1', port: 3310 },
    });
    expect(configOf({ CLAMD_ADDRESS: '[::1]:3310' }).clamd).toEqual({ host: '::1', port: 3310 });
    for (const wrong of ['3310', 'clamd', 'clamd:0', 'clamd:70000', 'http://clamd:3310']) {
      expect(faultsOf({ CLAMD_ADDRESS: wrong }).map(({ setting }) => setting)).toEqual(['CLAMD_ADDRESS']);
    }
  });

  test('every problem is listed at once, and no value is repeated', () => {
    const faults = faultsOf({
      PORT: 'abc',
      DEMO: 'perhaps',
      DATABASE_URL: 'mysql://user:hidden@host/db',
      TELEGRAM_TOKEN: 'hidden',
      ZALO_APP_SECRET: 'hidden',
    });
    expect(faults.map(({ setting }) => setting)).toEqual([
      'PORT',
      'DATABASE_URL',
      'DEMO',
      'TELEGRAM_TOKEN',
      'ZALO_APP_ID, ZALO_OA_ID, ZALO_OA_SECRET, ZALO_REFRESH_TOKEN',
    ]);
    expect(faults.every(({ wanted }) => wanted.length > 10)).toBe(true);
    expect(JSON.stringify(faults)).not.toContain('hidden');
  });

  test.each([
    ['PUBLIC_ADDRESS', 'http://cchc.example.vn'],
    ['FILE_LINK_SECRET', 'only-31-letters-are-not-enough0'],
    ['PUBLIC_ADDRESS', 'cchc.example.vn'],
    ['PUBLIC_ADDRESS', 'https://cchc.example.vn/tro-ly'],
    ['PUBLIC_ADDRESS', 'https://an:matkhau@cchc.example.vn'],
    ['ALLOWED_HOSTS', 'https://cchc.example.vn'],
    ['ALLOWED_HOSTS', 'cchc.example.vn:8443'],
    ['TELEGRAM_PROXY', 'proxy.example.vn:3128'],
    ['ZALO_API_ROOT', 'openapi'],
  ])('%s does not take %s', (setting, value) => {
    expect(faultsOf({ ...TELEGRAM, [setting]: value }).map((fault) => fault.setting)).toEqual([setting]);
  });

  test('a short secret or one with other letters is refused by name', () => {
    const faults = faultsOf({
      ...TELEGRAM,
      ...ZALO_BOT,
      TELEGRAM_WEBHOOK_SECRET: 'a b',
      ZALO_BOT_SECRET: '1234567',
    });
    expect(faults.map(({ setting }) => setting)).toEqual(['TELEGRAM_WEBHOOK_SECRET', 'ZALO_BOT_SECRET']);
  });

  test('the public address loses its closing slash, and its name may be asked for', () => {
    const config = configOf({
      PUBLIC_ADDRESS: 'https://CCHC.example.vn/',
      ALLOWED_HOSTS: 'a.vn, B.vn,cchc.example.vn',
    });
    expect(config.publicAddress).toBe('https://cchc.example.vn');
    expect(config.allowedHosts).toEqual(['cchc.example.vn', 'a.vn', 'b.vn']);
  });
});

describe('settings of a channel', () => {
  test.each(Object.keys(ZALO))('Zalo without %s is one fault that names it', (left) => {
    const given = Object.fromEntries(Object.entries(ZALO).filter(([setting]) => setting !== left));
    expect(faultsOf(given).map(({ setting }) => setting)).toEqual([left]);
  });

  test.each([
    [
      'ZALO_TEMPLATE_ID',
      '123',
      'ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET, ZALO_REFRESH_TOKEN',
    ],
    ['TELEGRAM_WEBHOOK_SECRET', 'abc', 'TELEGRAM_TOKEN'],
    ['TELEGRAM_PROXY', 'http://127.0.0.1:3128', 'TELEGRAM_TOKEN'],
    ['ZALO_BOT_SECRET', '12345678', 'ZALO_BOT_TOKEN'],
  ])('%s alone is a channel that is begun and not complete', (setting, value, missing) => {
    expect(faultsOf({ [setting]: value }).map((fault) => fault.setting)).toEqual([missing]);
  });

  test('every channel can be configured, each with its addresses', () => {
    const { telegram, zalo, zaloBot } = configOf({
      ...TELEGRAM,
      ...ZALO,
      ...ZALO_BOT,
      ZALO_TEMPLATE_ID: '42',
      TELEGRAM_PROXY: 'http://127.0.0.1:3128',
      ZALO_API_ROOT: 'http://127.0.0.1:9001/',
    });
    expect(telegram?.token.reveal()).toBe('123456:test-token');
    expect(telegram?.apiRoot).toBe('https://api.telegram.org');
    expect(telegram?.proxy?.reveal()).toBe('http://127.0.0.1:3128');
    expect(zalo).toMatchObject({
      appId: '360000000000000001',
      oaId: '250000000000000001',
      templateId: '42',
      apiRoot: 'http://127.0.0.1:9001',
      oauthRoot: 'https://oauth.zaloapp.com',
    });
    expect(zalo?.appSecret.reveal()).toBe('app-secret');
    expect(zalo?.oaSecret.reveal()).toBe('oa-secret');
    expect(zalo?.firstRefreshToken.reveal()).toBe('first-refresh');
    expect(zaloBot?.token.reveal()).toBe('77:bot-token');
    expect(zaloBot?.apiRoot).toBe('https://bot-api.zaloplatforms.com');
  });

  test('a webhook secret that is not set is made from the token: always the same, and not the token', () => {
    const secrets = (given: Given) => {
      const { telegram, zaloBot } = configOf(given);
      return [telegram, zaloBot].map((settings) => settings?.webhookSecret.reveal() ?? '');
    };
    const made = secrets({ TELEGRAM_TOKEN: '1:same', ZALO_BOT_TOKEN: '1:same' });
    expect(made).toEqual(secrets({ TELEGRAM_TOKEN: '1:same', ZALO_BOT_TOKEN: '1:same' }));
    expect(
      new Set([...made, ...secrets({ TELEGRAM_TOKEN: '1:other', ZALO_BOT_TOKEN: '1:other' })]).size,
    ).toBe(4);
    for (const secret of made) expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(
      secrets({ ...TELEGRAM, ...ZALO_BOT, TELEGRAM_WEBHOOK_SECRET: 'mine', ZALO_BOT_SECRET: 'also-mine' }),
    ).toEqual(['mine', 'also-mine']);
  });
});

describe('settings of the vault', () => {
  const VAULT: Given = {
    VAULT_S3_ENDPOINT: 'https://s3.example.vn/',
    VAULT_S3_BUCKET: 'tai-lieu',
    VAULT_S3_ACCESS_KEY: 'key',
    VAULT_S3_SECRET_KEY: 'hidden',
  };

  test('an S3 store is used once all it needs is there, and its key is not shown', () => {
    const { vault } = configOf({ ...VAULT, VAULT_S3_REGION: 'hn-1' });
    expect(vault).toMatchObject({
      endpoint: 'https://s3.example.vn',
      bucket: 'tai-lieu',
      region: 'hn-1',
      accessKey: 'key',
    });
    expect(vault?.secretKey.reveal()).toBe('hidden');
    expect(JSON.stringify(vault)).not.toContain('hidden');
    expect(configOf(VAULT).vault?.region).toBe('us-east-1');
  });

  test.each(Object.keys(VAULT))('an S3 store without %s is one fault that names it', (left) => {
    const given = Object.fromEntries(Object.entries(VAULT).filter(([setting]) => setting !== left));
    expect(faultsOf(given).map(({ setting }) => setting)).toEqual([left]);
  });
});

describe('the demo and the chat in the browser', () => {
  test.each([TELEGRAM, ZALO, ZALO_BOT])('are off once a real channel is configured', (channel) => {
    expect(configOf(channel)).toMatchObject({ demo: 'off', webChat: false });
  });

  test('can be asked for beside a real channel, and left out without one', () => {
    expect(configOf({ ...TELEGRAM, DEMO: 'on', WEB_CHAT: 'on' })).toMatchObject({
      demo: 'on',
      webChat: true,
    });
    expect(configOf({ DEMO: 'off', WEB_CHAT: 'off' })).toMatchObject({ demo: 'off', webChat: false });
  });
});
