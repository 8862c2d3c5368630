import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/conversation/command.ts';
import type { Facts } from '../../src/conversation/facts.ts';
import type { Line, Param, Reply, Sentence } from '../../src/conversation/reply.ts';
import { decodeState, encodeState, stateSchema } from '../../src/conversation/state.ts';
import { step, type Turn } from '../../src/conversation/step.ts';
import { lockOf } from '../../src/domain/campaign/effective-window.ts';
import type { GrantedExtension } from '../../src/domain/course/course.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { afterEvent } from '../../src/domain/course/fold-course.ts';
import { type CriteriaSet, placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { evidenceSchema, filesOfEvidence } from '../../src/domain/evidence/evidence.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { points } from '../../src/domain/scaled.ts';
import { render } from '../../src/wording/render.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { runs } from '../property-runs.ts';
import { histories } from './happenings.ts';
import { play, type Visit } from './played-world.ts';

/** Plays random histories and checks every turn of each. */
function always(check: (at: Visit) => void, { usually = 12, longest = 30 } = {}): void {
  fc.assert(
    fc.property(histories(longest), (history) => play(history, check)),
    { numRuns: runs(usually) },
  );
}

const records = (commands: readonly Command[]) => commands.filter((each) => each.do === 'recordEntry');
const documents = (commands: readonly Command[]) =>
  commands.flatMap((each) => (each.do === 'saveEvidence' ? [each.evidence] : []));
const writes = (commands: readonly Command[]) => [...records(commands), ...documents(commands)];

/** Whoever speaks is answered: only reports of the channel may pass in silence. */
function replyOf(turn: Turn): Reply {
  if (turn.reply === null) throw new Error('left without an answer');
  return turn.reply;
}

function said(reply: Reply): readonly Sentence[] {
  const lines = [...reply.lines, ...reply.notes, ...reply.footer];
  return [...lines.flatMap(sentencesOf), ...reply.options.flatMap(({ label }) => within(label))];
}

function sentencesOf(line: Line): readonly Sentence[] {
  if ('gap' in line) return [];
  return within('progress' in line ? line.words : line);
}

function within(sentence: Sentence): readonly Sentence[] {
  return [sentence, ...Object.values(sentence.with).flatMap(inParam)];
}

function inParam(param: Param): readonly Sentence[] {
  if (Array.isArray(param)) return param.flatMap(within);
  return typeof param === 'object' && 'say' in param ? within(param) : [];
}

const isUnknown = (turn: Turn) => said(replyOf(turn)).some(({ say }) => say.startsWith('unknown.'));

describe('a step, whatever is typed or tapped and wherever the person is', () => {
  test('answers in both languages and never throws', () => {
    always(({ turn }) => {
      for (const locale of ['vi', 'en'] as const) {
        const speech = { locale, timeZone: 'Asia/Ho_Chi_Minh' };
        expect(render(replyOf(turn), speech, plainTraits).text.trim()).not.toBe('');
      }
    });
  });

  test('leaves a state that can be kept and read again', () => {
    always(({ turn }) => {
      expect(stateSchema.safeParse(turn.state).success).toBe(true);
      expect(decodeState(encodeState(turn.state))).toStrictEqual(turn.state);
    });
  });

  test('gives the same turn for the same facts, state and event', () => {
    always(({ facts, state, event, turn }) => {
      expect(step(facts, decodeState(encodeState(state)), structuredClone(event))).toStrictEqual(turn);
    });
  });

  test('numbers every card by one more than the last', () => {
    always(({ state, turn }) => expect(turn.state.card).toBe(state.card + 1));
  });
});

describe('what a step writes', () => {
  const shut: readonly (readonly [string, (facts: Facts) => Facts])[] = [
    ['before the opening', (facts) => ({ ...facts, sentAt: (facts.workplace?.campaign.opensAt ?? 0) - 1 })],
    ['from the lock on', (facts) => ({ ...facts, sentAt: facts.workplace?.campaign.locksAt ?? 0 })],
    ['for a head who does not score', (facts) => withRoles(facts, ['head'])],
    ['for someone without any role in the unit', (facts) => withRoles(facts, [])],
  ];

  test.each(shut)('is no score and no document %s', (_when, shutFacts) => {
    always(({ facts, state, event }) => {
      expect(writes(step(shutFacts(facts), state, event).commands)).toEqual([]);
    });
  });

  test('is a score of an item only before the item’s own lock, whatever time was given', () => {
    let open = 0;
    always(({ facts, state, event }) => {
      const { workplace } = facts;
      if (workplace === null) return;
      const extensions = givenTime(workplace);
      const given = { ...workplace, course: { ...workplace.course, extensions } };
      const locks = [workplace.campaign.locksAt, ...extensions.map(({ closesAt }) => closesAt)];
      for (const sentAt of locks.flatMap((lock) => [lock - 1, lock, lock + 1])) {
        for (const { itemKey } of records(
          step({ ...facts, sentAt, workplace: given }, state, event).commands,
        )) {
          open += 1;
          expect(sentAt).toBeLessThan(lockOf(workplace.campaign, extensions, itemKey));
        }
      }
    });
    expect(open).toBeGreaterThan(10);
  });

  test('is no score and no document for somebody who is not linked', () => {
    always(({ facts, state, event }) => {
      const stranger = { ...facts, official: null, memberships: [], workplace: null };
      expect(writes(step(stranger, state, event).commands)).toEqual([]);
    });
  });

  test('is a score from 0 to the most that the item gives, and the one that the totals count', () => {
    let written = 0;
    always(({ facts, turn }) => {
      const set = facts.workplace?.set;
      if (set === undefined) return;
      for (const { itemKey, before, after, undoes } of records(turn.commands)) {
        if (after.points === null) continue;
        written += 1;
        const item = placedItems(set).find((each) => each.item.key === itemKey)?.item;
        expect(after.points).toBeGreaterThanOrEqual(0);
        expect(after.points).toBeLessThanOrEqual(item?.maxPoints ?? -1);
        // An earlier answer that is kept or taken back may meanwhile be scored by another case of its rule.
        const isNew = undoes === null && !isDeepStrictEqual(before?.answer, after.answer);
        if (isNew) expect(turn.totals?.items.get(itemKey)?.points).toBe(after.points);
      }
    });
    expect(written).toBeGreaterThan(10);
  });

  test('says what stood before, exactly', () => {
    always(({ facts, turn }) => {
      for (const { itemKey, before } of records(turn.commands)) {
        const entry = facts.workplace?.entries.get(itemKey);
        expect(entry ?? null).toEqual(before === null ? null : expect.objectContaining(before));
      }
    });
  });

  test('is a document that can be kept and read again, of items that the unit has', () => {
    let written = 0;
    always(({ facts, turn }) => {
      const { workplace } = facts;
      const keys = workplace === null ? [] : placedItems(workplace.set).map(({ item }) => item.key);
      for (const document of documents(turn.commands)) {
        written += 1;
        expect(evidenceSchema.parse(JSON.parse(JSON.stringify(document)))).toStrictEqual(document);
        for (const key of document.itemKeys) expect(keys).toContain(key);
      }
    });
    expect(written).toBeGreaterThan(10);
  });

  test('keeps every picture and file that was accepted while the unit may write', () => {
    always(({ facts, event, turn }) => {
      if (event.kind !== 'media' || facts.workplace === null) return;
      // A page sent again beside the one that replaces it was kept before.
      const kept = [...facts.workplace.evidence, ...documents(turn.commands)]
        .flatMap(filesOfEvidence)
        .map(({ sha256 }) => sha256);
      for (const file of event.files) if (file.ok) expect(kept).toContain(file.original);
    });
  });

  test('is nothing after a tap on an older card', () => {
    always(
      ({ facts, state }) => {
        for (const { choice } of state.options) {
          const { commands, turn } = tap(facts, state, choice, state.card - 1);
          expect(commands).toEqual([]);
          expect(said(replyOf(turn)).some(({ say }) => say === 'card.stale')).toBe(true);
        }
      },
      { usually: 8, longest: 20 },
    );
  });
});

describe('the options that a step prints', () => {
  test('each have one action in the state', () => {
    always(({ turn }) => {
      const choices = replyOf(turn).options.map(({ choice }) => choice);
      expect(turn.state.options.map(({ choice }) => choice)).toEqual(choices);
      expect(new Set(choices).size).toBe(choices.length);
    });
  });

  test('can each be tapped, and none is answered with "not understood"', () => {
    always(
      ({ facts, state }) => {
        for (const { choice } of state.options)
          expect(isUnknown(tap(facts, state, choice, state.card).turn), choice).toBe(false);
      },
      { usually: 8, longest: 20 },
    );
  });

  test('do the same typed as tapped', () => {
    always(
      ({ facts, state }) => {
        for (const { choice } of state.options)
          expect(step(facts, state, { kind: 'text', text: choice }), choice).toStrictEqual(
            tap(facts, state, choice, state.card).turn,
          );
      },
      { usually: 8, longest: 20 },
    );
  });
});

const closedLater: readonly (readonly [string, (facts: Facts) => Facts])[] = [
  ['locked', (facts) => ({ ...facts, sentAt: facts.workplace?.campaign.locksAt ?? 0 })],
  ['sent', (facts) => sentBefore(facts, [])],
  [
    'sent, and every other item is open again',
    (facts) => sentBefore(facts, facts.workplace === null ? [] : everyOther(facts.workplace.set)),
  ],
];

describe('the options that a step prints once a scorecard is closed', () => {
  test.each(closedLater)(
    'would write on no item that is closed, were they carried out: %s',
    (_when, close) => {
      let printed = 0;
      always(
        ({ facts, state, event }) => {
          if (facts.workplace === null) return;
          const closed = close(facts);
          const turn = step(closed, state, event);
          // Its options are about what it wrote, which these facts do not hold yet.
          if (writes(turn.commands).length > 0) return;
          const isOpen = new Set(
            closed.workplace?.course.extensions.flatMap(({ itemKeys }) => itemKeys ?? []),
          );
          for (const { choice } of turn.state.options) {
            printed += 1;
            for (const { itemKey } of records(tap(facts, turn.state, choice, turn.state.card).commands))
              expect(isOpen, choice).toContain(itemKey);
          }
        },
        { usually: 8, longest: 20 },
      );
      expect(printed).toBeGreaterThan(10);
    },
  );
});

/** The scorecard was sent just now; these items were opened again since, for an hour. */
function sentBefore(facts: Facts, itemKeys: readonly string[]): Facts {
  const { workplace, sentAt } = facts;
  if (workplace === null) return facts;
  const sent: CourseEvent = {
    kind: 'submitted',
    receiptId: 'r',
    contentHash: 'a'.repeat(64),
    latePenalty: points(0),
  };
  const reopened: CourseEvent = {
    kind: 'deadlineExtended',
    id: 'x',
    itemKeys: [...itemKeys],
    closesAt: sentAt + 3_600_000,
    reason: 'Sửa lại số liệu',
  };
  const course = [sent, ...(itemKeys.length === 0 ? [] : [reopened])].reduce(
    (before, event, index) =>
      afterEvent(before, { sequence: index + 1, at: sentAt, officialId: 'dang-mau-linh', event }),
    workplace.course,
  );
  return { ...facts, workplace: { ...workplace, course } };
}

function everyOther(set: CriteriaSet): readonly string[] {
  return placedItems(set).flatMap(({ item }, index) => (index % 2 === 0 ? [item.key] : []));
}

/** The whole scorecard for an hour after the lock, and every other item for an hour more. */
function givenTime({ campaign, set }: NonNullable<Facts['workplace']>): readonly GrantedExtension[] {
  const hour = 3_600_000;
  const opensAt = campaign.locksAt;
  const deed = { by: 'dang-mau-linh', at: opensAt, reason: 'Mất điện cả buổi chiều', opensAt };
  const itemKeys = everyOther(set);
  return [
    { ...deed, id: 'whole', itemKeys: null, closesAt: opensAt + hour },
    { ...deed, id: 'items', itemKeys, closesAt: opensAt + 2 * hour },
  ];
}

function tap(facts: Facts, state: Visit['state'], choice: string, card: number) {
  const turn = step(facts, state, { kind: 'choice', card, choice });
  return { turn, commands: turn.commands };
}

function withRoles(facts: Facts, roles: readonly Role[]): Facts {
  const memberships = facts.memberships.map((each) => ({ ...each, roles }));
  const grants = memberships.flatMap(({ unitId }) =>
    roles.map((role) => ({
      role,
      campaignId: facts.workplace?.campaign.id ?? '',
      unitId,
      scope: null,
      validFrom: null,
      validUntil: null,
      status: 'active' as const,
    })),
  );
  return { ...facts, memberships, grants };
}
