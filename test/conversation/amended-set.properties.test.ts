import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeState, encodeState } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { type CriteriaSet, type Criterion, placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { points } from '../../src/domain/scaled.ts';
import { render } from '../../src/wording/render.ts';
import { plainTraits } from '../../src/wording/traits.ts';
import { yesNo } from '../domain/build.ts';
import { runs } from '../property-runs.ts';
import { histories } from './happenings.ts';
import { play, type Visit } from './played-world.ts';

const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** The next version of a set: of every three items one is gone, one is scored otherwise, and one stays. */
function amended(set: CriteriaSet, shift: number): CriteriaSet {
  const fate = new Map(placedItems(set).map(({ item }, at) => [item.key, (at + shift) % 3]));
  const domains = set.domains.flatMap((domain) => {
    const criteria = domain.criteria.flatMap((criterion): readonly Criterion[] => {
      const items = (criterion.kind === 'group' ? criterion.items : [criterion])
        .filter(({ key }) => fate.get(key) !== 0)
        .map((item) =>
          fate.get(item.key) === 1 ? { ...item, maxPoints: points(30_000), rule: yesNo(3) } : item,
        );
      if (items.length === 0) return [];
      return criterion.kind === 'group' ? [{ ...criterion, items }] : items;
    });
    return criteria.length === 0 ? [] : [{ ...domain, criteria }];
  });
  return { ...set, version: set.version + 1, domains };
}

/** What somebody in the middle of a history does finds the set amended since their last message. */
function afterAmendment(usually: number, check: (at: Visit) => void): void {
  fc.assert(
    fc.property(histories(25), fc.nat({ max: 2 }), (history, shift) =>
      play(history, ({ facts, state, event }) => {
        const { workplace } = facts;
        if (workplace === null) return;
        const found = { ...facts, workplace: { ...workplace, set: amended(workplace.set, shift) } };
        check({ facts: found, state, event, turn: step(found, state, event) });
      }),
    ),
    { numRuns: runs(usually) },
  );
}

test('everybody is answered after their set was amended, and so is whatever they tap next', () => {
  afterAmendment(3, ({ facts, turn }) => {
    if (turn.reply === null) return;
    expect(render(turn.reply, speech, plainTraits).text.trim()).not.toBe('');
    const state = decodeState(encodeState(turn.state));
    for (const { choice } of turn.reply.options) {
      const next = step(facts, state, { kind: 'choice', card: state.card, choice });
      expect(next.reply).not.toBeNull();
    }
  });
});

test('nothing is recorded by a tap on the card of an item from before, nor on an item that is gone', () => {
  let tapped = 0;
  // So many that some of them surely tap such a card.
  afterAmendment(60, ({ facts, state, event, turn }) => {
    const records = turn.commands.filter((command) => command.do === 'recordEntry');
    const known = new Set(placedItems(facts.workplace?.set as CriteriaSet).map(({ item }) => item.key));
    for (const { itemKey } of records) expect(known).toContain(itemKey);
    if (event.kind !== 'choice' || event.card !== state.card || state.itemKey === null) return;
    const chosen = state.options.find(({ choice }) => choice === event.choice)?.action.do;
    if (chosen !== 'answer' && chosen !== 'overwrite') return;
    tapped += 1;
    expect(records).toEqual([]);
  });
  expect(tapped).toBeGreaterThan(0);
});
