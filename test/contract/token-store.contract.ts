import { describe, expect, test } from 'vitest';
import type { StoredTokens } from '../../src/application/ports/token-store.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

function pair(name: string, previousRefreshToken: string | null = null): StoredTokens {
  return {
    accessToken: `access-${name}`,
    refreshToken: `refresh-${name}`,
    expiresAt: 1_800_000_000_123,
    obtainedAt: 1_799_999_000_456,
    previousRefreshToken,
  };
}

/** What every implementation of the token store keeps. */
export function tokenStoreContract(factory: StoreFactory): void {
  describe(`token store on ${factory.name}`, () => {
    const under = freshStore(factory, async () => undefined);

    test('a first pair is kept, and is there after a restart', async () => {
      const { tokens } = under.store;
      expect(await tokens.load('oa')).toBeNull();
      expect(await tokens.save('oa', pair('1'), null)).toBe(true);
      expect(await tokens.save('other', pair('9'), 'refresh-of-the-settings')).toBe(true);
      const again = await under.restart();
      expect(await again.tokens.load('oa')).toEqual(pair('1'));
      expect(await again.tokens.load('other')).toEqual(pair('9'));
    });

    test('a pair is replaced only by whoever used its refresh token', async () => {
      const { tokens } = under.store;
      await tokens.save('oa', pair('1'), null);
      expect(await tokens.save('oa', pair('2', 'refresh-1'), 'refresh-1')).toBe(true);
      expect(await tokens.save('oa', pair('3', 'refresh-1'), 'refresh-1')).toBe(false);
      expect(await tokens.save('oa', pair('4'), null)).toBe(false);
      expect(await tokens.load('oa')).toEqual(pair('2', 'refresh-1'));
    });

    test('of ten that replace the same pair at once one wins', async () => {
      const { tokens } = under.store;
      await tokens.save('oa', pair('1'), null);
      const racing = Array.from({ length: 10 }, (_, n) => tokens.save('oa', pair(`2${n}`), 'refresh-1'));
      expect((await Promise.all(racing)).filter(Boolean)).toHaveLength(1);
    });

    test('exclusive work of one bot runs one after the other, that of another beside it', async () => {
      const { tokens } = under.store;
      const events: string[] = [];
      let finish: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const first = tokens.exclusively('oa', async () => {
        events.push('first begins');
        await held;
        events.push('first ends');
      });
      const second = tokens.exclusively('oa', async () => {
        events.push('second');
        return 2;
      });
      expect(await tokens.exclusively('other', async () => 'beside')).toBe('beside');
      finish();
      await first;
      expect(await second).toBe(2);
      expect(events).toEqual(['first begins', 'first ends', 'second']);
    });

    test('exclusive work may save, many may wait, and one that throws lets the next one in', async () => {
      const { tokens } = under.store;
      const failing = tokens.exclusively('oa', () => Promise.reject(new Error('no network')));
      const others = Array.from({ length: 20 }, (_, n) =>
        tokens.exclusively('oa', async () => {
          const stored = await tokens.load('oa');
          return tokens.save('oa', pair(String(n)), stored?.refreshToken ?? null);
        }),
      );
      await expect(failing).rejects.toThrow('no network');
      expect(await Promise.all(others)).toEqual(Array(20).fill(true));
    });
  });
}
