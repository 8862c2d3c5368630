import { describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../src/application/ports/messages.ts';
import { accountOf, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { noLookup } from './turn-driver.ts';

const an = accountOf('an');

function part(externalId: string, album: string | null, sentAt: number): InboundMessage {
  const media = [{ what: 'photo' as const, reference: externalId, name: null, size: null }];
  const content = { kind: 'media' as const, media, caption: '', album };
  return { from: an, externalId, sentAt, receivedAt: sentAt + 5, content };
}

export function albumBeganContract(factory: StoreFactory): void {
  describe('a part of an album', () => {
    const under = freshStore(factory, openAgency);

    async function began(externalId: string) {
      const { turns } = under.store;
      const items = (await turns.mediaToTakeIn()).flat();
      const item = items.find((each) => each.externalId === externalId);
      if (item === undefined) throw new Error(`nothing arrived as ${externalId}`);
      return (await turns.loadTurn(item, noLookup)).albumBegan;
    }

    test('knows when the first of those before it was sent, and others do not', async () => {
      await under.store.turns.receive([
        part('m0', 'other', 50),
        part('m1', 'album', 100),
        part('m2', 'album', 200),
        part('m3', null, 300),
        part('m4', 'album', 400),
      ]);
      expect(await began('m1')).toBeNull();
      expect(await began('m2')).toBe(100);
      expect(await began('m3')).toBeNull();
      expect(await began('m4')).toBe(100);
    });
  });
}
