import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';

describe('settings', () => {
  test('every setting has a default', () => {
    const reading = readConfig({});
    expect(reading).toMatchObject({
      ok: true,
      config: { port: 3000, host: '127.0.0.1', databaseUrl: null, demo: 'auto' },
    });
  });

  test('an empty setting counts as not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({
      ok: true,
      config: { databaseUrl: null, port: 3000 },
    });
  });

  test('every problem is listed at once, and no value is repeated', () => {
    const reading = readConfig({ PORT: 'abc', DEMO: 'perhaps', DATABASE_URL: 'mysql://user:secret@host/db' });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.faults.map(({ setting }) => setting).sort()).toEqual(['DATABASE_URL', 'DEMO', 'PORT']);
    expect(JSON.stringify(reading)).not.toContain('secret');
  });
});
