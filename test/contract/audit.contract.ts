import { describe, expect, test } from 'vitest';
import { verifyStream } from '../../src/application/audit/verify-stream.ts';
import type { Write } from '../../src/application/ports/turn-commit.ts';
import type { TurnRecord } from '../../src/application/ports/turn-record.ts';
import type { NewMember } from '../../src/conversation/new-member.ts';
import { NO_RESULT } from '../../src/domain/appraisal/result-standing.ts';
import { emptyCourse } from '../../src/domain/course/course.ts';
import { standingOf } from '../../src/domain/course/course-standing.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import type { GroupBoard } from '../../src/domain/ranking/board.ts';
import { noReminderWishes } from '../../src/domain/reminders/reminder-settings.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { createReceiptSigner } from '../../src/receipts/sign-receipt.ts';
import { no, unit, yes } from '../domain/build.ts';
import { fileOf } from '../domain/evidence/evidence-of.ts';
import { manifestOf, RECEIPT_ID } from '../domain/receipt/manifest-of.ts';
import { keyFrom } from '../receipts/test-key.ts';
import { accountOf, agency, agencySet, openAgency } from './agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, noLookup, play, saving, say, scorecardOf, turnOn } from './turn-driver.ts';

const an = accountOf('an');
const binh = accountOf('binh');
const U1 = 'k2026:u1';

const receipt = createReceiptSigner(keyFrom('one')).sign(manifestOf());
const extension = {
  kind: 'deadlineExtended' as const,
  id: 'x1',
  itemKeys: null,
  closesAt: 900,
  reason: 'Mất điện cả buổi sáng',
};
const RESULT = 'c'.repeat(64);
/** As read, with a result that can be confirmed, or with none. */
const judgedAs = (record: TurnRecord, confirmable: string | null) => ({
  ...scorecardOf(record),
  standing: { ...standingOf(emptyCourse), ...NO_RESULT, confirmable },
});
const rehearsalWindow = { opensAt: 1, locksAt: 2 };
const document = fileOf('d1', 'a');
const placed = (officialId: string) => ({ officialId, unitId: 'u1', campaignId: 'k2026' });
const proposed: NewMember = { ...placed('t9'), name: 'Võ Thử Sáu', role: 'scorer', status: 'pending' };

/** Nobody of the agency was appraised. */
const unfinished: readonly GroupBoard[] = [
  {
    code: 'so',
    name: 'Các sở',
    ranked: [],
    apart: [],
    unfinished: agency().units.map(({ id, code, name, groupCode, profile }) => ({
      scorecardId: `k2026:${id}`,
      unitId: id,
      code,
      name,
      groupCode,
      ranked: profile.ranked,
      submittedAt: null,
      judged: 0,
      toJudge: 0,
      confirmedAt: null,
      result: null,
    })),
  },
];

/** One of every kind of write, and what the trail says of it; another kind without a line does not compile. */
const kinds: {
  readonly [Kind in Write['kind']]: {
    readonly write: (invitationId: string) => Extract<Write, { kind: Kind }>;
    readonly stream: string;
    readonly says: object;
    /** What must have happened before. */
    readonly after?: Write;
  };
} = {
  saveEntry: {
    write: () => saving('a', no, yes, { onBehalfOf: 'binh' }) as Extract<Write, { kind: 'saveEntry' }>,
    stream: U1,
    says: {
      at: 100,
      onBehalfOf: 'binh',
      subject: 'a',
      before: JSON.stringify(no),
      after: JSON.stringify(yes),
    },
  },
  saveEvidence: {
    write: () => ({ kind: 'saveEvidence', evidence: document, officialId: 'an', at: 101 }),
    stream: U1,
    says: { at: 101, subject: 'd1', before: null, after: JSON.stringify(document) },
  },
  appendCourse: {
    write: () => ({
      kind: 'appendCourse',
      event: { kind: 'remarksWritten', difficulties: 'Ít người', recommendations: null },
      officialId: 'an',
      at: 108,
    }),
    stream: U1,
    says: {
      at: 108,
      subject: 'remarksWritten',
      after: '{"kind":"remarksWritten","difficulties":"Ít người","recommendations":null}',
    },
  },
  extendUnits: {
    write: () => ({
      kind: 'extendUnits',
      scorecards: [{ scorecardId: U1, submittedAt: null }],
      event: extension,
      officialId: 'an',
      at: 112,
    }),
    stream: U1,
    says: { at: 112, subject: 'deadlineExtended', before: null, after: JSON.stringify(extension) },
  },
  confirmResults: {
    write: () => ({
      kind: 'confirmResults',
      scorecards: [{ scorecardId: U1, resultHash: RESULT }],
      officialId: 'an',
      at: 112,
    }),
    stream: U1,
    says: {
      at: 112,
      subject: 'resultConfirmed',
      before: null,
      after: JSON.stringify({ kind: 'resultConfirmed', resultHash: RESULT }),
    },
  },
  publishResults: {
    write: () => ({
      kind: 'publishResults',
      campaignId: 'k2026',
      publicationId: 'p1',
      decision: '12/QĐ',
      boards: unfinished,
      officialId: 'an',
      at: 114,
    }),
    stream: 'campaign:k2026',
    says: {
      at: 114,
      subject: 'p1',
      before: null,
      after: JSON.stringify({ decision: '12/QĐ', boardsHash: sha256(JSON.stringify(unfinished)) }),
    },
  },
  withdrawPublication: {
    write: () => ({
      kind: 'withdrawPublication',
      campaignId: 'k2026',
      publicationId: 'p1',
      reason: 'Sai tên đơn vị',
      officialId: 'an',
      at: 115,
    }),
    stream: 'campaign:k2026',
    says: { at: 115, subject: 'p1', before: null, after: JSON.stringify({ reason: 'Sai tên đơn vị' }) },
    after: {
      kind: 'publishResults',
      campaignId: 'k2026',
      publicationId: 'p1',
      decision: null,
      boards: unfinished,
      officialId: 'an',
      at: 1,
    },
  },
  deleteRehearsal: {
    write: () => ({ kind: 'deleteRehearsal', campaignId: 'k2026-thu', at: 113 }),
    stream: 'system',
    says: { at: 113, subject: 'k2026-thu', before: null, after: null },
  },
  addNotice: {
    write: () => ({
      kind: 'addNotice',
      at: 109,
      notice: {
        key: 'k1',
        officialId: 'binh',
        purpose: 'notice',
        campaignId: 'k2026',
        scorecardId: null,
        lines: [],
        options: [],
        dueAt: 109,
        expiresAt: null,
      },
    }),
    stream: 'campaign:k2026',
    says: { at: 109, subject: 'binh', after: '{"key":"k1","purpose":"notice"}' },
  },
  storeReceipt: {
    write: () => ({ kind: 'storeReceipt', receipt, scorecardId: U1, at: 110 }),
    stream: U1,
    says: {
      at: 110,
      subject: RECEIPT_ID,
      after: JSON.stringify({
        contentHash: receipt.manifest.contentHash,
        keyId: receipt.keyId,
        signature: receipt.signature,
      }),
    },
  },
  withdrawReceipt: {
    after: { kind: 'storeReceipt', receipt, scorecardId: U1, at: 110 },
    write: () => ({ kind: 'withdrawReceipt', scorecardId: U1, at: 111 }),
    stream: U1,
    says: { at: 111, subject: null, after: null },
  },
  addMember: {
    write: () => ({ kind: 'addMember', member: proposed, at: 112 }),
    stream: 'campaign:k2026',
    says: { at: 112, subject: 't9', after: '{"unitId":"u1","role":"scorer","status":"pending"}' },
  },
  decideMember: {
    after: { kind: 'addMember', member: proposed, at: 112 },
    write: () => ({ kind: 'decideMember', ...placed('t9'), accepted: true, at: 113 }),
    stream: 'campaign:k2026',
    says: { at: 113, subject: 't9', after: '{"unitId":"u1","accepted":true}' },
  },
  endRoles: {
    write: () => ({ kind: 'endRoles', ...placed('an'), at: 114 }),
    stream: 'campaign:k2026',
    says: { at: 114, subject: 'an', after: '{"unitId":"u1"}' },
  },
  useInvitation: {
    write: (invitationId) => ({ kind: 'useInvitation', invitationId, at: 102 }),
    stream: 'system',
    says: { at: 102, subject: null, after: expect.stringMatching(/^\{"invitationId":"[^"]{36}"\}$/) },
  },
  linkAccount: {
    write: () => ({ kind: 'linkAccount', account: an, officialId: 'binh', at: 103 }),
    stream: 'system',
    says: { at: 103, subject: 'binh', after: '{"channel":"telegram"}' },
  },
  recordGuess: {
    write: () => ({ kind: 'recordGuess', account: an, at: 104 }),
    stream: 'system',
    says: { at: 104, subject: null, after: '{"channel":"telegram"}' },
  },
  setLocale: {
    write: () => ({ kind: 'setLocale', officialId: 'an', locale: 'en' }),
    stream: 'system',
    says: { at: 100, subject: 'an', after: '{"locale":"en"}' },
  },
  setReminders: {
    write: () => ({
      kind: 'setReminders',
      officialId: 'an',
      wishes: { ...noReminderWishes, preferredHour: 9 },
      at: 106,
    }),
    stream: 'system',
    says: {
      at: 106,
      subject: 'an',
      after: '{"preferredHour":9,"mutedNonFinal":false,"snoozes":{},"refusedScorecards":[]}',
    },
  },
  issueInvitation: {
    write: () => ({
      kind: 'issueInvitation',
      officialId: 'an',
      codeHash: 'issued-hash',
      expiresAt: 900,
      at: 105,
    }),
    stream: 'system',
    says: { at: 105, subject: 'an', after: '{"expiresAt":900}' },
  },
  unlinkOfficial: {
    write: () => ({ kind: 'unlinkOfficial', officialId: 'binh', at: 106 }),
    stream: 'system',
    says: { at: 106, subject: 'binh', before: null, after: null },
  },
  noteReachability: {
    write: () => ({ kind: 'noteReachability', account: an, reachable: false }),
    stream: 'system',
    says: { at: 100, subject: 'an', after: '{"channel":"telegram","reachable":false}' },
  },
  erasePerson: {
    write: () => ({ kind: 'erasePerson', account: an, at: 107 }),
    stream: 'system',
    says: { at: 107, subject: 'an', before: '{"channel":"telegram"}', after: null },
  },
};

export function auditContract(factory: StoreFactory): void {
  describe('the audit trail', () => {
    const under = freshStore(factory, openAgency);
    const recordsOf = async (stream: string) => (await under.store.audit.chain(stream)).records;
    const everyRecord = async () => {
      const streams = await under.store.audit.streams();
      return (await Promise.all(streams.map(({ stream }) => recordsOf(stream)))).flat();
    };
    const allWhole = async () => {
      for (const { stream } of await under.store.audit.streams()) {
        expect(await verifyStream(under.store.audit, stream)).toMatchObject({ ok: true });
      }
    };

    test.each(Object.entries(kinds))(
      '%s leaves exactly its record',
      async (kind, { write, stream, says, after }) => {
        const { turns, campaigns } = under.store;
        if (after !== undefined)
          await play(turns, binh, 'm0', (record) => ({ scorecard: scorecardOf(record), writes: [after] }));
        await campaigns.storeInvitation('an', 'stored-hash', 1_000, 1);
        if (kind === 'deleteRehearsal') await campaigns.rehearse('k2026', rehearsalWindow, 1);
        const lookup = {
          invitationHash: 'stored-hash',
          phoneHash: null,
          guessesSince: 0,
          at: 0,
          notice: null,
        };
        const invitationId = (await look(turns, an, lookup)).invitation?.id ?? '';
        const before = await everyRecord();
        const item = await turns.waitingMessages(1);
        const record = await turns.loadTurn(item[0] ?? (await say(turns, an, 'm1')), noLookup);
        const [first] = item;
        if (first === undefined) throw new Error('nothing waits');
        const scorecard = stream === U1 ? judgedAs(record, RESULT) : null;
        const turn = turnOn(first, record, { scorecard, writes: [write(invitationId)] });
        expect(await turns.commitTurns([turn])).toEqual([{ kind: 'committed' }]);
        const known = new Set(before.map(({ hash }) => hash));
        const added = (await everyRecord()).filter(({ hash }) => !known.has(hash));
        expect(added).toEqual([
          expect.objectContaining({ stream, act: kind, officialId: 'an', onBehalfOf: null, ...says }),
        ]);
        await allWhole();
      },
    );

    test('holds no code, no telephone number and no chat', async () => {
      const { turns, campaigns } = under.store;
      const officials = agency().officials.map((one) => ({ ...one, phone: '0912345678' }));
      await campaigns.storeCampaign(agency({ officials }), 2);
      await campaigns.storeInvitation('an', 'stored-hash', 1_000, 1);
      await campaigns.rehearse('k2026', rehearsalWindow, 1);
      const lookup = { invitationHash: 'stored-hash', phoneHash: null, guessesSince: 0, at: 0, notice: null };
      const record = await look(turns, an, lookup);
      const invitationId = record.invitation?.id ?? '';
      const [item] = await turns.waitingMessages(1);
      if (item === undefined) throw new Error('nothing waits');
      // Nothing is published beside a result that was only just confirmed, so that comes in a turn of its own.
      const { confirmResults, ...others } = kinds;
      await play(turns, binh, 'm0', (read) => ({
        scorecard: judgedAs(read, RESULT),
        writes: [confirmResults.write(invitationId)],
      }));
      const writes = Object.values(others).map(({ write }) => write(invitationId));
      const read = await turns.loadTurn(item, lookup);
      const turn = turnOn(item, read, { scorecard: judgedAs(read, null), writes });
      expect(await turns.commitTurns([turn])).toEqual([{ kind: 'committed' }]);
      const trail = JSON.stringify(await everyRecord());
      const hashed = sha256('84912345678');
      for (const secret of [
        'stored-hash',
        'issued-hash',
        an.externalId,
        '912345678',
        hashed,
        'Nguyễn An',
        proposed.name,
      ])
        expect(trail).not.toContain(secret);
    });

    test('numbers the records of several writes and turns of one commit without a gap', async () => {
      const { turns } = under.store;
      const items = [await say(turns, an, 'm1'), await say(turns, accountOf('dung'), 'm2')];
      const batch = await Promise.all(
        items.map(async (item, at) => {
          const record = await turns.loadTurn(item, noLookup);
          const locale: Write = { kind: 'setLocale', officialId: at === 0 ? 'an' : 'dung', locale: 'en' };
          return at === 0
            ? turnOn(item, record, {
                scorecard: scorecardOf(record),
                writes: [saving('a', null, yes), locale, saving('b', null, no), saving('a', yes, no)],
              })
            : turnOn(item, record, { writes: [locale, locale] });
        }),
      );
      const counted = (await recordsOf('system')).length;
      expect((await turns.commitTurns(batch)).map(({ kind }) => kind)).toEqual(['committed', 'committed']);
      expect((await recordsOf(U1)).map(({ sequence, subject }) => [sequence, subject])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'a'],
      ]);
      const added = (await recordsOf('system')).slice(counted);
      expect(added.map(({ sequence, officialId }) => [sequence - counted, officialId])).toEqual([
        [1, 'an'],
        [2, 'dung'],
        [3, 'dung'],
      ]);
      await allWhole();
    });

    test('takes as many records as one turn makes', async () => {
      const writes = Array.from({ length: 53 }, (_, at) => saving('a', null, yes, { at }));
      const { outcome } = await play(under.store.turns, an, 'm1', (record) => ({
        scorecard: scorecardOf(record),
        writes,
      }));
      expect(outcome).toEqual({ kind: 'committed' });
      expect((await recordsOf(U1)).map(({ at }) => at)).toEqual(writes.map((_, at) => at));
      await allWhole();
    });

    test('keeps nothing of a turn that was stale or failed, and goes on after it', async () => {
      const { turns } = under.store;
      const items = [
        await say(turns, an, 'm1'),
        await say(turns, binh, 'm2'),
        await say(turns, accountOf('dung'), 'm3'),
      ];
      const locale: Write = { kind: 'setLocale', officialId: 'an', locale: 'en' };
      const [failing, stale, good] = await Promise.all(
        items.map(async (item, at) => {
          const record = await turns.loadTurn(item, noLookup);
          if (at === 2) return turnOn(item, record, { writes: [locale] });
          const scorecard = scorecardOf(record);
          const bad = saving('b', null, yes, { officialId: 'nobody' });
          return at === 0
            ? turnOn(item, record, { scorecard, writes: [locale, saving('a', null, yes), bad] })
            : turnOn(item, record, {
                scorecard,
                writes: [locale, saving('a', null, yes), { kind: 'useInvitation', invitationId: 'x', at: 1 }],
              });
        }),
      );
      if (failing === undefined || stale === undefined || good === undefined) throw new Error('no turn');
      const before = await everyRecord();
      const outcomes = await turns.commitTurns([failing, stale, good]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['failed', 'stale', 'committed']);
      expect(await under.store.audit.chain(U1)).toEqual({ head: null, records: [] });
      expect((await everyRecord()).length).toBe(before.length + 1);
      await allWhole();
    });

    test('remembers what a document was before', async () => {
      const { turns } = under.store;
      const removed: Evidence = { ...document, removed: true };
      const save = (evidence: Evidence): Write => ({
        kind: 'saveEvidence',
        evidence,
        officialId: 'an',
        at: 1,
      });
      await play(turns, an, 'm1', (record) => ({
        scorecard: scorecardOf(record),
        writes: [save(document), save({ ...document, name: 'Tên mới' })],
      }));
      await play(turns, an, 'm2', (record) => ({
        scorecard: scorecardOf(record),
        writes: [save(removed)],
      }));
      const [first, second, third] = await recordsOf(U1);
      expect(first?.before).toBeNull();
      expect(second?.before).toBe(first?.after);
      expect(third?.before).toBe(second?.after);
      expect(third?.after).toBe(JSON.stringify(removed));
    });

    test('keeps one chain while turns race for it', async () => {
      const { turns } = under.store;
      const people = ['an', 'binh', 'chi', 'dung'];
      const locale = (officialId: string): Write => ({ kind: 'setLocale', officialId, locale: 'en' });
      const before = (await recordsOf('system')).length;
      const batches = [];
      for (const id of people) {
        const item = await say(turns, accountOf(id), `m-${id}`);
        batches.push(turnOn(item, await turns.loadTurn(item, noLookup), { writes: [locale(id)] }));
      }
      const outcomes = await Promise.all(batches.map((one) => turns.commitTurns([one])));
      expect(outcomes.flat().map(({ kind }) => kind)).toEqual(people.map(() => 'committed'));
      expect((await recordsOf('system')).length).toBe(before + people.length);
      await allWhole();
    });

    test('keeps one chain while the operator and the chat race for it', async () => {
      const { turns, campaigns } = under.store;
      const before = (await recordsOf('system')).length;
      const batches = [];
      for (const id of ['an', 'binh', 'chi', 'dung']) {
        const item = await say(turns, accountOf(id), `m-${id}`);
        const writes: Write[] = [{ kind: 'unlinkOfficial', officialId: id, at: 2 }];
        batches.push(turnOn(item, await turns.loadTurn(item, noLookup), { writes }));
      }
      const racing = [
        campaigns.storeInvitation('an', 'h1', 1_000, 1),
        ...batches.map((one) => turns.commitTurns([one])),
        campaigns.unlinkOfficial('binh', 3),
        campaigns.linkAccount(an, 'an', 4),
      ];
      await Promise.all<unknown>(racing);
      expect((await recordsOf('system')).length).toBe(before + racing.length);
      await allWhole();
    });

    test('says of an import what the campaign was and became, and who got or lost a role', async () => {
      const { campaigns } = under.store;
      const [imported, ...others] = (await recordsOf('campaign:k2026')).toReversed();
      expect(imported).toMatchObject({ act: 'importCampaign', officialId: null, before: null, sequence: 3 });
      expect(others.map(({ act }) => act)).toEqual(['changeRoles', 'changeOfficials']);
      expect(await campaigns.storeCampaign(agency(), 2)).toEqual({ kind: 'unchanged' });
      expect(await recordsOf('campaign:k2026')).toHaveLength(3);

      const officials = agency().officials.map((one) =>
        one.id === 'chi' ? { ...one, roles: [{ role: 'organiser' as const, unitId: null }] } : one,
      );
      await campaigns.storeCampaign(agency({ officials }), 3);
      const [roles, again] = (await recordsOf('campaign:k2026')).slice(3);
      const chi = { officialId: 'chi', unitId: null };
      expect(roles).toMatchObject({
        act: 'changeRoles',
        at: 3,
        before: JSON.stringify([{ ...chi, role: 'leader' }]),
        after: JSON.stringify([{ ...chi, role: 'organiser' }]),
      });
      expect(again).toMatchObject({ act: 'importCampaign', before: imported?.after });
      expect(again?.after).not.toBe(again?.before);
      expect(await recordsOf(U1)).toEqual([]);
      await allWhole();
    });

    test('says of an import that changed a unit what the unit was before, in its own stream', async () => {
      const { campaigns } = under.store;
      const exempt = { ...unit, ranked: false };
      const units = agency().units.map((one) => (one.id === 'u1' ? { ...one, profile: exempt } : one));
      await campaigns.storeCampaign(agency({ units }), 3);
      const [record, ...more] = await recordsOf(U1);
      expect(more).toEqual([]);
      const set = { groupCode: 'so', criteriaSetId: 'bo-thu:1' };
      expect(record).toMatchObject({ act: 'changeScorecard', officialId: null });
      expect(JSON.parse(record?.before ?? '')).toMatchObject(set);
      expect(JSON.parse(record?.after ?? '')).toEqual({ ...set, profile: exempt });
      expect(await recordsOf('k2026:u2')).toEqual([]);
      await allWhole();
    });

    test('says what the operator did about sets, invitations and accounts', async () => {
      const { campaigns } = under.store;
      await campaigns.storeCriteriaSet({ ...agencySet, name: 'Bộ sửa' }, 5);
      await campaigns.storeInvitation('an', 'stored-hash', 1_000, 6);
      await campaigns.unlinkOfficial('an', 7);
      await campaigns.linkAccount(an, 'an', 8);
      const records = await recordsOf('system');
      expect(records[0]).toMatchObject({ act: 'importCriteriaSet', subject: 'bo-thu:1', before: null });
      expect(records.slice(-4)).toMatchObject([
        { act: 'importCriteriaSet', at: 5, subject: 'bo-thu:2', before: records[0]?.after },
        { act: 'issueInvitation', at: 6, subject: 'an', after: '{"expiresAt":1000}' },
        { act: 'unlinkOfficial', at: 7, subject: 'an' },
        { act: 'linkAccount', at: 8, subject: 'an', after: '{"channel":"telegram"}' },
      ]);
      expect(records.every(({ officialId }) => officialId === null)).toBe(true);
      await allWhole();
    });

    test('of an import that failed keeps nothing', async () => {
      const { campaigns } = under.store;
      const before = await everyRecord();
      const officials = [{ id: 'x', name: 'X', roles: [{ role: 'scorer' as const, unitId: 'nowhere' }] }];
      await expect(campaigns.storeCampaign(agency({ officials }), 3)).rejects.toThrow();
      expect(await everyRecord()).toEqual(before);
    });

    test('lists every scorecard and stream, knows printed codes and names', async () => {
      const { audit } = under.store;
      expect(await audit.streams()).toEqual([
        { stream: 'system', campaignId: null, unit: null },
        { stream: 'campaign:k2026', campaignId: 'k2026', unit: null },
        ...['u1', 'u2', 'u3'].map((id) => ({
          stream: `k2026:${id}`,
          campaignId: 'k2026',
          unit: { code: id.toUpperCase(), name: `Đơn vị ${id}` },
        })),
      ]);
      expect(await audit.itemCodes(U1)).toEqual(
        new Map([
          ['a', '1.1'],
          ['b', '1.2'],
        ]),
      );
      expect(await audit.itemCodes('system')).toBeNull();
      expect((await audit.officialNames()).get('an')).toBe('Nguyễn An');
    });
  });
}
