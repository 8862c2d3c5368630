import type { Differences, DomainDifference, PartDifference } from '../../domain/appraisal/differences.ts';
import { classify, indexBounds } from '../../domain/campaign/classify.ts';
import { points } from '../../domain/scaled.ts';
import type { Workplace } from '../facts.ts';
import { dayOf } from '../local-days.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import type { OwnResult } from './own-result.ts';

/** Where the points went, in short: the totals, and what no item tells. */
export function resultLines(work: Workplace, result: OwnResult): readonly Line[] {
  const { appraised, differences } = result;
  return [
    say('result.heading', { unit: work.unitName }),
    stageLine(work, result),
    say('result.total', {
      self: said(differences.total.self),
      appraised: said(differences.total.appraised),
      maximum: { points: appraised.maximum },
    }),
    ...awardedLines(differences),
    standingLine(work, result),
    ...deductionLines(differences),
  ];
}

/** Every part that the totals are made of. */
export function partLines(work: Workplace, { differences }: OwnResult): readonly Line[] {
  const { bonusCap, penaltyCap } = work.campaign;
  return [
    ...differences.domains.map((each) => domainLine(work, each)),
    ...extraLine(differences.bonus, bonusCap, 'result.bonus', 'result.bonusCapped'),
    ...extraLine(differences.penalty, penaltyCap, 'result.penalty', 'result.penaltyCapped'),
    ...deductionLines(differences),
  ];
}

export function stageLine({ publication, campaign }: Workplace, { stage }: OwnResult): Sentence {
  if (stage === 'firstRound' || publication === null) return say('result.stage.firstRound');
  const day = { calendarDay: dayOf(publication.at, campaign.timeZone) };
  return publication.decision === null
    ? say('result.stage.final', { day })
    : say('result.stage.finalBy', { day, decision: publication.decision });
}

/** Index and class, once every item has points: without them they would say something else later. */
function standingLine({ campaign }: Workplace, { stage, appraised }: OwnResult): Sentence {
  const open = [...appraised.items.values()].filter(
    ({ standing, points: earned }) =>
      standing === 'waiting' || standing === 'asked' || (standing === 'explained' && earned === null),
  ).length;
  if (open > 0 && stage === 'firstRound') return say('result.unfinished', { count: open });
  const of = { points: appraised.points, maximum: appraised.maximum };
  return say('result.index', {
    index: { index: of, bounds: indexBounds(campaign.classification) },
    class: classify(campaign.classification, of)?.name ?? say('class.none'),
  });
}

/** What others score is no part of a self-score, so the totals alone would hide what the unit lost. */
function awardedLines({ awarded, total, items }: Differences): readonly Line[] {
  if (awarded.all === 0) return [];
  const lost = total.loss + awarded.points;
  // Where nothing was found yet, nothing is lost for good.
  const open = items.reduce((sum, { kind, loss }) => sum + (kind === 'pending' ? loss : 0), 0);
  return [
    say('result.awarded', {
      points: said(awarded.points),
      given: awarded.given,
      all: awarded.all,
    }),
    ...(lost <= 0
      ? []
      : open > 0
        ? [say('result.lostOpen', { points: said(lost), open: said(open) })]
        : [say('result.lost', { points: said(lost) })]),
  ];
}

function domainLine(
  { set }: Workplace,
  { domainKey, selfScored, maximum, ...part }: DomainDifference,
): Sentence {
  const domain = set.domains.find(({ key }) => key === domainKey);
  return say('result.domain', {
    code: domain?.code ?? '',
    name: domain?.name ?? '',
    change: selfScored
      ? partSaid(part)
      : say('result.change', { self: say('result.notSelfScored'), appraised: amountSaid(part.appraised) }),
    maximum: { points: maximum },
  });
}

function deductionLines({ late, floor }: Differences): readonly Line[] {
  return [
    ...(late === 0 ? [] : [say('result.late', { points: said(late) })]),
    ...(floor === 0 ? [] : [say('result.floor')]),
  ];
}

function extraLine(
  part: PartDifference,
  cap: number | null,
  plain: SentenceKey,
  capped: SentenceKey,
): readonly Line[] {
  if (part.self === 0 && part.appraised === 0) return [];
  const change = partSaid(part);
  return [cap === null ? say(plain, { change }) : say(capped, { change, cap: { points: points(cap) } })];
}

/** "22,50 ▸ 5,00", or one figure where both are the same. */
function partSaid({ self, appraised }: PartDifference): Sentence {
  return self === appraised
    ? amountSaid(appraised)
    : say('result.change', { self: said(self), appraised: said(appraised) });
}

function amountSaid(amount: number): Sentence {
  return say('points.only', { points: said(amount) });
}

function said(amount: number) {
  return { points: points(amount), digits: 2 } as const;
}
