import type { PlacedItem, ScoredItem } from '../../domain/criteria/criteria-set.ts';
import type { PlainRule, ScoringRule } from '../../domain/criteria/scoring-rule.ts';
import { effectiveRule } from '../../domain/scoring/evaluate.ts';
import { closingOf } from '../closed-items.ts';
import { type Desk, itemTotal } from '../desk.ts';
import { evidenceOf } from '../evidence-desk.ts';
import { lastOwnChange } from '../own-changes.ts';
import { type Line, say } from '../reply.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import type { Draft } from '../state.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import { type Card, type CardOption, card, type DeskContext, option } from '../turn.ts';
import type { Listening } from '../understanding/intent.ts';
import { delegatedLines } from './delegated-lines.ts';
import { drawRule } from './draw-rule.ts';
import { pastLines } from './past-lines.ts';
import { readOnlyCard } from './read-only-card.ts';
import { recordedLines } from './recorded-lines.ts';
import type { RuleBody } from './rule-body.ts';

/** How much of a card is drawn: a card drawn again after a refusal, or in the middle of an answer, leaves out what was just read. */
export type CardLength = 'full' | 'brief';

/**
 * The card of one item: name, progress, how it is scored, what evidence is expected, what is recorded so far, and
 * every way on. Where a figure is asked for, a typed number is that figure, so the ways on are words. An item that is
 * closed has a card to read.
 */
export function itemCard(
  context: DeskContext,
  itemKey: string,
  draft: Draft | null = null,
  length: CardLength = 'full',
): Card {
  const { desk } = context;
  const full = length === 'full' && draft === null;
  const placed = desk.byKey.get(itemKey);
  if (placed === undefined) throw new Error(`no such item: ${itemKey}`);
  const { item } = placed;
  const { state } = itemTotal(desk, itemKey);
  const name = say(
    item.counts === 'regular'
      ? 'item.heading'
      : item.counts === 'bonus'
        ? 'item.headingBonus'
        : 'item.headingPenalty',
    {
      code: item.code,
      name: item.name,
      max: { points: item.maxPoints, digits: 2 },
    },
  );
  const closing = closingOf(context, itemKey);
  if (closing !== null)
    return readOnlyCard(context, placed, closing, {
      heading: name,
      about: unansweredLines(context, placed),
      draft,
      full: length === 'full',
    });
  const heading: readonly Line[] = [name, ...(full ? [progressLine(desk), { gap: true } as const] : [])];
  const seen = desk.work.entries.get(itemKey)?.version ?? 0;
  const tail = [
    ...evidenceLines(item),
    ...sentLines(context, itemKey),
    ...pastLines(context, item),
    ...recordedLines(context, placed),
    ...delegatedLines(context, itemKey),
  ];
  if (state === 'exempt') return closedCard(context, itemKey, [...heading, exemptLine(desk)]);
  const rule = ruleInForce(context, item.rule);
  if (!rule.ok) return parentCard(context, itemKey, heading, rule.on);
  const body = drawRule(rule.rule, itemKey, draft);
  if (rule.rule.kind === 'notSelfScored') return closedCard(context, itemKey, [...heading, ...body.lines]);
  const guidance = item.guidance === null ? [] : [say('text.verbatim', { text: item.guidance })];
  const caseLine = rule.caseLabel === null ? [] : [say('item.case', { label: rule.caseLabel })];
  const ways = waysOn(context, itemKey, body, item.notApplicable !== 'notAllowed', draft);
  return card({
    lines: [...heading, ...(full ? guidance : []), ...caseLine, ...body.lines],
    options: [...body.options, ...ways],
    notes: [...(full ? tail : []), ...(body.prompt === null ? [] : [body.prompt])],
    footer: full ? [deadlineLine(context, itemKey)] : [],
    listening: listeningOf(body, [...body.options, ...ways]),
    itemKey,
    seen,
    draft,
  });
}

/** What is said of an item that the unit does not answer; null where it does. */
function unansweredLines({ desk }: DeskContext, { item }: PlacedItem): readonly Line[] | null {
  if (itemTotal(desk, item.key).state === 'exempt') return [exemptLine(desk)];
  return item.rule.kind === 'notSelfScored' ? drawRule(item.rule, item.key, null).lines : null;
}

function exemptLine({ work }: Desk): Line {
  return say('item.exempt', { unit: work.unitName });
}

function evidenceLines({ evidence, evidenceYear }: ScoredItem): readonly Line[] {
  if (evidence.length === 0) return [];
  const list = evidence.join('; ');
  return [say(evidenceYear === 'previous' ? 'item.evidencePrevious' : 'item.evidence', { list })];
}

/** Documents that are there already. */
function sentLines(context: DeskContext, itemKey: string): readonly Line[] {
  const documents = evidenceOf(context.desk, itemKey);
  return documents.length === 0
    ? []
    : [say('evidence.ofItem', { count: documents.length, list: documents.map(titleOf) })];
}

function ruleInForce(
  context: DeskContext,
  rule: ScoringRule,
): { ok: true; rule: PlainRule; caseLabel: string | null } | { ok: false; on: string } {
  const effective = effectiveRule(rule, context.desk.evaluation);
  return effective.ok ? effective : { ok: false, on: effective.refusal.on };
}

/** The ways on from an item: numbered after the options, or words where a number would be a figure. */
function waysOn(
  context: DeskContext,
  itemKey: string,
  body: RuleBody,
  mayNotApply: boolean,
  draft: Draft | null,
): readonly CardOption[] {
  const numbered = body.figure === null;
  const first = body.options.length + 1;
  const choice = (offset: number, word: string) => (numbered ? first + offset : word);
  const notApplicable = mayNotApply
    ? [
        option(
          choice(0, 'không áp dụng'),
          say('way.notApplicable'),
          { do: 'askNotApplicable', itemKey },
          { shape: numbered ? 'line' : 'chip' },
        ),
      ]
    : [];
  const offset = notApplicable.length;
  const chip = { shape: 'chip' } as const;
  const undo =
    draft !== null || mayUndo(context)
      ? [option(choice(offset + 2, 'hoàn tác'), say('way.undo'), { do: 'undo' }, chip)]
      : [];
  return [
    ...notApplicable,
    option(choice(offset, 'giải trình'), say('way.explain'), { do: 'askExplanation', itemKey }, chip),
    option(choice(offset + 1, 'để sau'), say('way.skip'), { do: 'skip', itemKey }, chip),
    ...undo,
    option(numbered ? 0 : 'quay lại', say('way.back'), { do: 'back' }, chip),
    option('#', say('way.menu'), { do: 'menu' }, chip),
  ];
}

function mayUndo(context: DeskContext): boolean {
  const change = lastOwnChange(context);
  return change !== null && closingOf(context, change.itemKey) === null;
}

function listeningOf(body: RuleBody, options: readonly CardOption[]): Listening {
  if (body.figure !== null) return { kind: body.figure };
  const numbers = options.map((each) => Number(each.choice)).filter(Number.isInteger);
  return {
    kind: 'options',
    count: Math.max(0, ...numbers),
    several: body.several,
    yes: body.yesNo ? 1 : body.confirms,
    no: body.yesNo ? 2 : null,
    pointsAllowed: body.pointsAllowed,
  };
}

/** An item that this unit does not answer: only the ways on. */
function closedCard(context: DeskContext, itemKey: string, lines: readonly Line[]): Card {
  return card({
    lines,
    options: [
      option(1, say('way.resume'), { do: 'resume' }),
      option(0, say('way.back'), { do: 'back' }, { shape: 'chip' }),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
    footer: [deadlineLine(context, itemKey)],
    itemKey,
  });
}

/** A conditional item whose parent is open: the parent comes first. */
function parentCard(context: DeskContext, itemKey: string, heading: readonly Line[], on: string): Card {
  const parent = context.desk.byKey.get(on)?.item;
  return card({
    lines: [...heading, say('item.parentFirst', { code: parent?.code ?? on, name: parent?.name ?? on })],
    options: [
      option(1, say('way.open', { code: parent?.code ?? on }), { do: 'open', itemKey: on }),
      option(2, say('way.skip'), { do: 'skip', itemKey }),
      option(0, say('way.back'), { do: 'back' }, { shape: 'chip' }),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
    footer: [deadlineLine(context, itemKey)],
    itemKey,
  });
}
