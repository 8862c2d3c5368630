import { describe, expect, test } from 'vitest';
import type { TurnRecord } from '../../src/application/ports/turn-record.ts';
import { afterEvent } from '../../src/domain/course/fold-course.ts';
import { type ScorecardStanding, scorecardStandingOf } from '../../src/domain/course/scorecard-standing.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import type { Store } from '../../src/store/open-store.ts';
import { flatSet, item, yesNo } from '../domain/build.ts';
import { accountOf, agency } from './agency.ts';
import { sent } from './appraised-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';
import { look, noLookup, play, scorecardOf } from './turn-driver.ts';

/** A set may name its items by anything: what SQL and JSON read as more than itself, beside keys that differ from it only there. */
const KEYS = [
  'mục "a"',
  'mục a',
  'a\\b',
  'a\\\\b',
  'a\\"b',
  '100%',
  '1000',
  'a_b',
  'axb',
  '~',
  '~%',
  '~~',
  "d'Alembert",
  '[a-z]',
];
const MOST = 3;

async function openOddlyNamed({ campaigns }: Store): Promise<void> {
  await campaigns.storeCriteriaSet(flatSet(KEYS.map((key) => item(key, 1, yesNo(1)))), 1);
  const { units } = agency();
  const officials = [
    { id: 'an', name: 'Nguyễn An', roles: [{ role: 'scorer', unitId: 'u1' }] },
    { id: 'binh', name: 'Trần Bình', roles: [{ role: 'organiser', unitId: null }] },
  ] as const;
  await campaigns.storeCampaign(agency({ units: units.slice(0, 1), officials }), 1);
  for (const { id } of officials) await campaigns.linkAccount(accountOf(id), id, 1);
}

/** As many documents of an item as its place in the list says, so that a count of another item's shows. */
const documents = KEYS.flatMap((key, at) =>
  Array.from({ length: (at % MOST) + 1 }, (_, index) => fileFor(key, `d${at}-${index}`)),
);

function fileFor(itemKey: string, id: string): Evidence {
  return {
    id,
    name: null,
    body: {
      kind: 'file',
      file: { sha256: 'a'.repeat(64), size: 10, kind: 'pdf', flags: [], signatures: [] },
    },
    fields: null,
    itemKeys: [itemKey],
    removed: false,
  };
}

function standingOfSent({ workplace }: TurnRecord): ScorecardStanding {
  if (workplace === null) throw new Error('no workplace was read');
  const recorded = { sequence: 1, at: 101, officialId: 'an', event: sent };
  return scorecardStandingOf({ ...workplace, course: afterEvent(workplace.course, recorded) });
}

export function documentsAcrossContract(factory: StoreFactory): void {
  describe('documents of one item across units', () => {
    const under = freshStore(factory, openOddlyNamed);

    test('are counted whatever the key of the item holds', async () => {
      const { turns } = under.store;
      await play(turns, accountOf('an'), 'm1', (record) => ({
        scorecard: { ...scorecardOf(record), standing: standingOfSent(record) },
        writes: [
          ...documents.map(
            (evidence) => ({ kind: 'saveEvidence', evidence, officialId: 'an', at: 100 }) as const,
          ),
          { kind: 'appendCourse', event: sent, officialId: 'an', at: 101 },
        ],
      }));
      const counted: [string, number | undefined][] = [];
      for (const [at, itemKey] of KEYS.entries()) {
        const wanted = [{ what: 'across', groupCode: 'so', itemKey } as const];
        const { lookedUp } = await look(turns, accountOf('binh'), { ...noLookup, at: 200 + at, wanted });
        counted.push([itemKey, lookedUp.across?.rows[0]?.documents]);
      }
      expect(counted).toEqual(KEYS.map((key, at) => [key, (at % MOST) + 1]));
    });
  });
}
