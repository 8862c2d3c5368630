import { describe, expect, test } from 'vitest';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { NewMember } from '../../src/conversation/new-member.ts';
import type { ImportedRole } from '../../src/domain/campaign/campaign-import.ts';
import { accountOf, agency, agencyOfficials, agencySet, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, play } from './turn-driver.ts';

const an = accountOf('an');
const sau = accountOf('sau');
const place = { officialId: 't9', unitId: 'u1', campaignId: 'k2026' };
const proposed: NewMember = { ...place, name: 'Võ Thử Sáu', role: 'scorer', status: 'pending' };

export function membersContract(factory: StoreFactory): void {
  describe('members', () => {
    const under = freshStore(factory, openAgency);
    let sent = 0;
    const write = async (...writes: readonly Write[]) => {
      sent += 1;
      return (await play(under.store.turns, an, `w${sent}`, () => ({ writes }))).outcome.kind;
    };
    const add = (member: NewMember = proposed): Write => ({ kind: 'addMember', member, at: 50 });
    const decide = (accepted: boolean, at: number): Write => ({
      kind: 'decideMember',
      ...place,
      accepted,
      at,
    });
    const people = async () => {
      const { workplace } = await look(under.store.turns, an);
      return workplace?.people.map(({ officialId, roles, pending }) => [officialId, roles, pending]);
    };
    const known = [
      ['an', ['scorer'], []],
      ['binh', ['scorer', 'head'], []],
    ];

    test('somebody proposed is seen as waiting, and is no member before the head agrees', async () => {
      expect(await write(add())).toBe('committed');
      expect(await people()).toEqual([...known, ['t9', [], ['scorer']]]);
      await under.store.campaigns.linkAccount(sau, 't9', 60);
      const before = await look(under.store.turns, sau);
      expect(before.memberships).toEqual([]);
      expect(before.grants).toMatchObject([{ role: 'scorer', unitId: 'u1', status: 'pending' }]);
      expect(await write(decide(true, 70))).toBe('committed');
      expect(await people()).toEqual([...known, ['t9', ['scorer'], []]]);
      expect(await write(decide(false, 71))).toBe('stale');
      expect((await look(under.store.turns, sau)).memberships).toMatchObject([{ roles: ['scorer'] }]);
    });

    test('what one head decided is decided for the other', async () => {
      await write(add());
      expect(await write(decide(false, 0))).toBe('committed');
      expect(await people()).toEqual(known);
      expect(await write(decide(true, 1))).toBe('stale');
      expect(await people()).toEqual(known);
    });

    test('a role that ended holds from that very instant on no longer', async () => {
      await write(add({ ...proposed, status: 'active' }));
      await under.store.campaigns.linkAccount(sau, 't9', 60);
      expect(await write({ kind: 'endRoles', ...place, at: 0 })).toBe('committed');
      expect((await look(under.store.turns, sau)).memberships).toEqual([]);
      expect(await people()).toEqual(known);
      expect(await write({ kind: 'endRoles', ...place, at: 1 })).toBe('stale');
    });

    test('an import leaves roles given in a chat as they are', async () => {
      await write(add({ ...proposed, status: 'active' }));
      expect(await under.store.campaigns.storeCampaign(agency(), 5)).toEqual({ kind: 'unchanged' });
      expect(await people()).toEqual([...known, ['t9', ['scorer'], []]]);
    });

    test('a role is stored with what limits it, and an import that changes only that is a change', async () => {
      const limited = (role: Partial<ImportedRole>) =>
        agency({
          officials: [
            ...agencyOfficials.slice(1),
            { id: 'an', name: 'Nguyễn An', roles: [{ role: 'scorer', unitId: 'u1', ...role }] },
          ],
        });
      const grantOf = async () => (await look(under.store.turns, an)).grants;
      const { campaigns } = under.store;
      const scope = [agencySet.domains[0]?.key ?? '', 'b'];
      const first = limited({ scope, validFrom: 0, validUntil: 9 });
      expect(await campaigns.storeCampaign(first, 5)).toEqual({ kind: 'stored' });
      expect(await campaigns.storeCampaign(first, 6)).toEqual({ kind: 'unchanged' });
      expect(await grantOf()).toMatchObject([
        { scope: { domainKeys: [scope[0]], itemKeys: ['b'] }, validFrom: 0, validUntil: 9 },
      ]);
      expect(await campaigns.storeCampaign(limited({ scope: ['a'] }), 7)).toEqual({ kind: 'stored' });
      expect(await grantOf()).toMatchObject([
        { scope: { domainKeys: [], itemKeys: ['a'] }, validFrom: null, validUntil: null },
      ]);
    });

    test('a turn that adds somebody who is known already fails whole', async () => {
      expect(await write(add({ ...proposed, officialId: 'binh' }))).toBe('failed');
      expect(await people()).toEqual(known);
    });
  });
}
