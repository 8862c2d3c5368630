import { lastVerdict } from '../../domain/appraisal/item-appraisal.ts';
import { fitsItem } from '../../domain/appraisal/verdict.ts';
import type { RecordedEvidence } from '../../domain/evidence/evidence.ts';
import { foldVietnamese } from '../../domain/text.ts';
import { documentsOf, evidenceOf } from '../evidence-desk.ts';
import { entrySentence, excerpt, isBlank } from '../item-card/recorded-lines.ts';
import { type Line, type Sentence, say } from '../reply.ts';
import { titleOf } from '../topics/evidence/evidence-lines.ts';
import type { OfficeContext } from '../turn.ts';
import { isNotSelfScored, type JudgedPlace } from './judged-place.ts';
import { ofMaximum, verdictSentence } from './verdict-sentence.ts';

/** Unit, item and maximum: the first line of every card about one item of one unit. */
export function headingOf({ placed, desk }: JudgedPlace): Sentence {
  const { code, name, maxPoints, counts } = placed.item;
  return say(
    counts === 'regular'
      ? 'appraisal.heading'
      : counts === 'bonus'
        ? 'appraisal.headingBonus'
        : 'appraisal.headingPenalty',
    { unit: desk.work.unitName, code, name, max: { points: maxPoints, digits: 2 } },
  );
}

/** What there is to judge: self-score, explanation, documents, what the unit added later, the year before, what was found. */
export function placeLines(context: OfficeContext, place: JudgedPlace): readonly Line[] {
  return [
    ...selfLines(context, place),
    ...documentLines(place),
    ...laterLines(context, place),
    ...pastLines(place),
    ...verdictLines(context, place),
  ];
}

function selfLines(context: OfficeContext, place: JudgedPlace): readonly Line[] {
  const { entry, desk, own, appraised, placed, caseLabel } = place;
  const seen = { ...context, desk };
  const explanation = entry?.explanation ?? null;
  return [
    place.rule?.kind === 'notSelfScored'
      ? say(place.rule.by === 'council' ? 'appraisal.byCouncil' : 'appraisal.bySurvey')
      : entry === null || isBlank(entry)
        ? say('appraisal.self.none')
        : say('appraisal.self', {
            what: entrySentence(seen, placed.item.key, {
              ...entry,
              points: appraised.self.points ?? entry.points,
            }),
          }),
    ...(own.state === 'needsReanswer' && caseLabel !== null
      ? [say('appraisal.self.otherCase', { label: caseLabel })]
      : []),
    ...(own.state === 'answered' && own.points !== null && own.points !== appraised.self.points
      ? [say('appraisal.self.nowWorth', { sum: ofMaximum(place, own.points) })]
      : []),
    ...(explanation === null ? [] : [say('appraisal.unitExplained', { text: explanation })]),
  ];
}

const MOST_NAMED = 5;

function documentLines(place: JudgedPlace): readonly Line[] {
  const documents = evidenceOf(place.desk, place.placed.item.key);
  if (documents.length === 0) return isNotSelfScored(place) ? [] : [say('appraisal.documents.none')];
  const list = documents.slice(0, MOST_NAMED).map(titleOf);
  const count = documents.length;
  return [
    count > MOST_NAMED
      ? say('appraisal.documents.more', { count, list, more: count - MOST_NAMED })
      : say('appraisal.documents', { count, list }),
  ];
}

/** Documents that came after the scorecard was sent. */
export function addedLater({ desk, placed }: JudgedPlace): readonly RecordedEvidence[] {
  const sentAt = desk.work.course.submission?.at ?? Number.POSITIVE_INFINITY;
  return documentsOf(desk, placed.item.key).filter(
    ({ addedAt, purpose }) => purpose === 'supplement' || addedAt > sentAt,
  );
}

function laterLines(context: OfficeContext, place: JudgedPlace): readonly Line[] {
  const added = addedLater(place).length;
  return [
    ...place.appraisal.explanations.map(({ text, by, at }) =>
      say('appraisal.answered', { text, who: nameOf(context, place, by), at: { moment: at } }),
    ),
    ...(added === 0 ? [] : [say('appraisal.documents.added', { count: added })]),
  ];
}

/** The same key, or the same code with the same name: a code alone may stand for something else every year. */
function pastLines({ desk, placed }: JudgedPlace): readonly Line[] {
  const { past } = desk.work;
  const { key, code, name } = placed.item;
  const same = past?.items.find(
    (item) => item.key === key || (item.code === code && foldVietnamese(item.name) === foldVietnamese(name)),
  );
  if (past === null || same === undefined || same.points === null) return [];
  return [
    say('appraisal.past', {
      year: String(past.year),
      points: { points: same.points, digits: 2 },
      max: { points: same.maximum, digits: 2 },
    }),
  ];
}

function verdictLines(context: OfficeContext, place: JudgedPlace): readonly Line[] {
  const given = lastVerdict(place.appraisal);
  if (given === null) return [];
  const { round, by, at, verdict } = given;
  const said = {
    round,
    what: verdictSentence(place, given),
    who: nameOf(context, place, by),
    at: { moment: at },
  };
  const { maxPoints } = place.placed.item;
  return [
    say('appraisal.found', said),
    ...(verdict.entryVersion === (place.entry?.version ?? 0) ? [] : [say('appraisal.foundOfOther')]),
    ...(fitsItem(verdict, maxPoints)
      ? []
      : [say('appraisal.foundAboveMaximum', { max: { points: maxPoints, digits: 2 } })]),
  ];
}

/** Who did something at a unit or about it. */
export function nameOf({ official }: OfficeContext, { desk }: JudgedPlace, officialId: string): string {
  if (officialId === official.id) return official.name;
  return desk.work.officialNames.get(officialId) ?? officialId;
}

export const shortName = (name: string): string => {
  const short = excerpt(name);
  return short.length <= LONGEST_LABEL ? short : `${short.slice(0, LONGEST_LABEL).trimEnd()}…`;
};

const LONGEST_LABEL = 60;
