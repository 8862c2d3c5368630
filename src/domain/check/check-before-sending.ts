import { placedItems } from '../criteria/criteria-set.ts';
import { placedNowhere } from '../evidence/proof.ts';
import { totalScorecard } from '../scorecard/scorecard-totals.ts';
import { checkItem } from './check-item.ts';
import type { CheckedScorecard } from './checked-scorecard.ts';
import type { Finding } from './finding.ts';

/** Everything to look at, item by item in the order of the table, then what concerns the whole. */
export function checkBeforeSending(card: CheckedScorecard): readonly Finding[] {
  const totals = totalScorecard(card.set, card.profile, card.campaign, card.entries);
  const placed = placedItems(card.set);
  const shown = new Set(
    placed.flatMap(({ item: { key } }) => (totals.items.get(key)?.state === 'otherKind' ? [] : [key])),
  );
  return [
    ...placed.flatMap(({ item }) => {
      const total = totals.items.get(item.key);
      return total === undefined ? [] : checkItem(card, item, total);
    }),
    ...placedNowhere(card.evidence, (key) => shown.has(key)).map(
      ({ id }): Finding => ({
        name: 'unplacedEvidence',
        itemKey: null,
        severity: 'warns',
        detail: { evidenceId: id },
      }),
    ),
    ...(card.meetingHeld ? [] : [ofWhole('meetingNotHeld')]),
    ...(hasRemarks(card) ? [] : [ofWhole('remarksMissing')]),
  ];
}

function ofWhole(name: 'meetingNotHeld' | 'remarksMissing'): Finding {
  return { name, itemKey: null, severity: 'warns', detail: null };
}

function hasRemarks({ remarks }: CheckedScorecard): boolean {
  return [remarks?.difficulties, remarks?.recommendations].some((text) => (text ?? '').trim() !== '');
}
