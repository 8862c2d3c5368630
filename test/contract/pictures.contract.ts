import { describe, expect, test } from 'vitest';
import type { TurnCommit } from '../../src/application/ports/turn-commit.ts';
import type { Picture } from '../../src/domain/charts/picture.ts';
import { daysPicture, everyPicture, heatMapPicture } from '../domain/charts/pictures.ts';
import { accountOf, openAgency } from './agency.ts';
import { boardsOf } from './boards-of.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { play } from './turn-driver.ts';

const an = accountOf('an');
const CAMPAIGN = 'k2026';

const ofCampaign = (id: string, picture: Picture = daysPicture): Picture => ({
  ...picture,
  campaign: { ...picture.campaign, id },
});

export function picturesContract(factory: StoreFactory): void {
  describe('what pictures show', () => {
    const under = freshStore(factory, openAgency);
    let turns = 0;

    async function commit(changes: Partial<TurnCommit>): Promise<string> {
      turns += 1;
      return (await play(under.store.turns, an, `picture${turns}`, () => changes)).outcome.kind;
    }

    const keep = (id: string, picture: Picture, at = 100) => commit({ at, pictures: [{ id, picture }] });
    const load = (id: string, tooOld = 0) => under.store.pictures.load(id, tooOld);

    test('is kept with the turn that said it, as it was', async () => {
      for (const [at, picture] of everyPicture.entries()) {
        expect(await keep(`p${at}`, ofCampaign(CAMPAIGN, picture))).toBe('committed');
        expect(await load(`p${at}`)).toEqual({ picture: ofCampaign(CAMPAIGN, picture), withdrawn: false });
      }
      expect(await load('other')).toBeNull();
    });

    test('is not kept of a turn that did not happen', async () => {
      const conversation = { key: 'official:an', expectedVersion: 99, stateJson: '{}', scorecardId: null };
      const pictures = [{ id: 'p', picture: ofCampaign(CAMPAIGN) }];
      expect(await commit({ conversation, pictures })).toBe('stale');
      expect(await load('p')).toBeNull();
    });

    test('counts from when it was last said, and is forgotten after that', async () => {
      await keep('old', ofCampaign(CAMPAIGN), 100);
      await keep('again', ofCampaign(CAMPAIGN), 100);
      await keep('again', ofCampaign(CAMPAIGN), 200);
      expect([await load('old', 99), await load('old', 100)]).toEqual([expect.anything(), null]);
      expect([await load('again', 199), await load('again', 200)]).toEqual([expect.anything(), null]);
      await under.store.pictures.forget(100);
      expect([await load('old'), await load('again')]).toEqual([null, expect.anything()]);
    });

    test('is withdrawn with the publication that it shows, and with no other', async () => {
      const by = { officialId: 'an', at: 100 };
      const of = { campaignId: CAMPAIGN, ...by };
      const boards = await boardsOf(under.store, CAMPAIGN, 1_000);
      for (const publicationId of ['p1', 'p2']) {
        const pictures = [
          {
            id: `of-${publicationId}`,
            picture: ofCampaign(CAMPAIGN, { ...heatMapPicture, published: { id: publicationId, at: 100 } }),
          },
        ];
        const publish = { kind: 'publishResults', publicationId, decision: null, boards, ...of } as const;
        expect(await commit({ writes: [publish], pictures })).toBe('committed');
        if (publicationId === 'p2') break;
        expect(await load('of-p1')).toMatchObject({ withdrawn: false });
        const withdraw = { kind: 'withdrawPublication', publicationId, reason: 'Sửa', ...of } as const;
        await commit({ writes: [withdraw] });
      }
      expect(await load('of-p1')).toMatchObject({ withdrawn: true });
      expect(await load('of-p2')).toMatchObject({ withdrawn: false });
    });

    test('goes with its rehearsal, and leaves the others', async () => {
      const { id } = {
        id: '',
        ...(await under.store.campaigns.rehearse(CAMPAIGN, { opensAt: 1, locksAt: 2 }, 2)),
      };
      await keep('real', ofCampaign(CAMPAIGN));
      await keep('rehearsed', ofCampaign(id));
      expect(await load('rehearsed')).not.toBeNull();
      expect(await commit({ writes: [{ kind: 'deleteRehearsal', campaignId: id, at: 200 }] })).toBe(
        'committed',
      );
      expect(await load('rehearsed')).toBeNull();
      expect(await load('real')).not.toBeNull();
    });
  });
}
