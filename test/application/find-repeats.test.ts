import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRepeats } from '../../src/application/find-repeats.ts';
import { groupRepeats } from '../../src/application/group-repeats.ts';
import type { FiledEvidence } from '../../src/application/ports/evidence-store.ts';
import { sameEvidence } from '../../src/domain/evidence/same-evidence.ts';
import { documents, fileOf, scanOf } from '../domain/evidence/evidence-of.ts';
import { runs } from '../property-runs.ts';
import { filed } from './filed-evidence.ts';

const CAMPAIGN = 'ky-2026';

function found(rows: readonly FiledEvidence[]): readonly string[] {
  return findRepeats(rows, CAMPAIGN).map(
    ({ one, other, why }) => `${one.evidence.id} ${why} ${other.evidence.id}`,
  );
}

/** Documents with ids of their own, in a few units and years, some of them removed. */
const lists = fc
  .array(fc.tuple(documents, fc.constantFrom('u1 2026', 'u2 2026', 'u1 2025', 'u2 2025'), fc.nat(5)), {
    maxLength: 14,
  })
  .map((list) =>
    list.map(([document, place, dice], index) =>
      filed({ ...document, id: `d${index}`, removed: dice === 0 }, place),
    ),
  );

/** Every pair looked at, without an index; each as its two ids in order, and the reason. */
function naive(rows: readonly FiledEvidence[]): readonly string[] {
  return rows
    .flatMap((one, index) => rows.slice(index + 1).map((other) => [one, other] as const))
    .flatMap(([one, other]) => {
      const elsewhere = one.unitId !== other.unitId || one.campaignId !== other.campaignId;
      const asked = one.campaignId === CAMPAIGN || other.campaignId === CAMPAIGN;
      const removed = one.evidence.removed || other.evidence.removed;
      const why = sameEvidence(one.evidence, other.evidence);
      return elsewhere && asked && !removed && why !== null ? [unordered(one, other, why)] : [];
    })
    .sort();
}

function unordered(one: FiledEvidence, other: FiledEvidence, why: string): string {
  return [...[one.evidence.id, other.evidence.id].sort(), why].join(' ');
}

const pairs = (rows: readonly FiledEvidence[]) =>
  findRepeats(rows, CAMPAIGN).map(({ one, other, why }) => unordered(one, other, why));

describe('repeats across units and years', () => {
  test('are exactly those that comparing everything with everything finds, each once', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        expect([...pairs(rows)].sort()).toEqual(naive(rows));
      }),
      { numRuns: runs(300) },
    );
  });

  test('are the same in whichever order the documents come', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        expect([...pairs(rows.toReversed())].sort()).toEqual([...pairs(rows)].sort());
      }),
    );
  });

  test('begin with a document of the campaign', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const { one } of findRepeats(rows, CAMPAIGN)) expect(one.campaignId).toBe(CAMPAIGN);
      }),
    );
  });

  test('are found for every reason', () => {
    const record = { number: '12/KH', issuedOn: '2026-02-03' };
    const rows = [
      filed(fileOf('sent', 'a'), 'u1 2026'),
      filed(scanOf('shot', [['1', '00000000000000ff']]), 'u1 2026'),
      filed(fileOf('read', 'b', record), 'u1 2026'),
      filed(fileOf('read-again', 'c', record), 'u2 2026'),
      filed(scanOf('shot-again', [['2', '80100200400800fe']]), 'u1 2025'),
      filed(fileOf('sent-again', 'a'), 'u3 2025'),
    ];
    expect(found(rows)).toEqual([
      'sent sameBytes sent-again',
      'shot looksAlike shot-again',
      'read sameNumber read-again',
    ]);
  });

  test('are none within one scorecard, between other campaigns, and with what was removed', () => {
    const again = (id: string, place: string, removed = false) =>
      filed({ ...fileOf(id, 'a'), removed }, place);
    expect(found([again('a', 'u1 2026'), again('b', 'u1 2026')])).toEqual([]);
    expect(found([again('a', 'u1 2025'), again('b', 'u2 2025')])).toEqual([]);
    expect(found([again('a', 'u1 2026'), again('b', 'u2 2026', true)])).toEqual([]);
  });

  test('of thousands of documents need no comparison of all with all', () => {
    let looked = 0;
    const rows = Array.from({ length: 3_000 }, (_, index) => {
      const hash = (BigInt(index) * 0x9e37_79b9_7f4a_7c15n) & 0xffff_ffff_ffff_ffffn;
      const scan = scanOf(`d${index}`, [['0', hash.toString(16).padStart(16, '0')]]);
      const pages = scan.body.kind === 'scan' ? scan.body.pages : [];
      const original = index.toString(16).padStart(64, '0');
      const body = {
        kind: 'scan' as const,
        pages: pages.map((page) => ({ ...page, original })),
      };
      const counted = {
        ...scan,
        get body() {
          looked += 1;
          return body;
        },
      };
      return filed(counted, `u${index} 2026`);
    });
    findRepeats(rows, CAMPAIGN);
    expect(looked).toBeLessThan((rows.length * rows.length) / 4);
  });
});

describe('groups of repeats', () => {
  test('name every pair together once, and give each document the reason towards the first', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const repeats = findRepeats(rows, CAMPAIGN);
        const groups = groupRepeats(repeats);
        for (const { document, repeats: listed } of groups) {
          for (const repeat of listed) {
            expect(repeat.one).toBe(document);
            expect(repeats).toContain(repeat);
          }
        }
        const members = groups.map(({ document, repeats: listed }) => [
          document,
          ...listed.map(({ other }) => other),
        ]);
        for (const { one, other } of repeats) {
          expect(members.some((group) => group.includes(one) && group.includes(other))).toBe(true);
        }
        expect(groups.length).toBe(new Set(groups.map(({ document }) => document)).size);
      }),
    );
  });

  test('hold a document of five units in one group', () => {
    const rows = ['u1', 'u2', 'u3', 'u4', 'u5'].map((unit) => filed(fileOf(unit, 'a'), `${unit} 2026`));
    const [group, ...more] = groupRepeats(findRepeats(rows, CAMPAIGN));
    expect(group?.repeats.map(({ other }) => other.unitId)).toEqual(['u2', 'u3', 'u4', 'u5']);
    expect(more).toEqual([]);
  });

  test('name two that are the same again when each stands in a group without the other', () => {
    const pages = (...letters: string[]) => letters.map((letter) => [letter, ''] as const);
    const rows = [
      filed(scanOf('a', pages('1')), 'u1 2026'),
      filed(scanOf('b', pages('2')), 'u2 2026'),
      filed(scanOf('c', pages('1', '3')), 'u3 2026'),
      filed(scanOf('d', pages('2', '3')), 'u4 2026'),
    ];
    const groups = groupRepeats(findRepeats(rows, CAMPAIGN));
    const ids = groups.map(({ document, repeats }) => [
      document.evidence.id,
      ...repeats.map(({ other }) => other.evidence.id),
    ]);
    expect(ids).toEqual([
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ]);
  });
});
