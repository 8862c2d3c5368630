import type { Instant } from '../../domain/scaled.ts';
import { foldVietnamese } from '../../domain/text.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import { beginsAsUnit } from '../office/named-units.ts';
import { pick, placeOf, type SpokenWords, wordsOf } from '../office/spoken-words.ts';
import { readSaidTime } from '../reminder/said-time.ts';
import { say } from '../reply.ts';
import { zoneAt } from '../topics/reminders/wishes.ts';
import { card, type Move, type OfficeContext, option, show, want } from '../turn.ts';
import { hasCouncil } from './council-menu.ts';
import { remindAppraisers } from './remind-appraisers.ts';
import { toMenu } from './ways.ts';

/** Listed folded, separated by "|", the longer before what it begins with or ends on. */
const phrases = (listed: string): readonly (readonly string[])[] =>
  listed.split('|').map((phrase) => phrase.trim().split(' '));

const REMINDING = phrases('nhac nho | nhac | don doc | giuc');
const ROLES = phrases(
  'can bo tham dinh | nguoi tham dinh | nguoi cham tham dinh | tham dinh vien | thanh vien tham dinh',
);
const TITLES = phrases('dong chi | d c | anh | chi | ong | ba | co | chu | bac | em');
const DOING = phrases(
  'cham cac muc con lai | tham dinh cac muc con lai | cac muc con lai | phan con lai | chua tham dinh xong | hoan thanh tham dinh | hoan thanh | tham dinh not | tham dinh tiep | tham dinh xong | tham dinh | cham not | cham tiep | cham xong | cham diem | cham | lam not | lam tiep | lam xong | chua xong | not | xong | som | gap | ngay | di | luon | nhe | a | voi | giup | nhanh len | nhanh | nua',
);
/** What follows "nhắc" without being a name. */
const NO_NAMES = new Set(
  'toi minh lai han lich cac nhung don moi tat viec ca toan nop gui truoc vao luc sau ve tien o khi neu'.split(
    ' ',
  ),
);
const LONGEST_NAME = 6;
const MOST_CHOICES = 9;

/**
 * "Nhắc thẩm định viên A", "nhắc anh X chấm nốt trước 17h": the reminder to whom it names. Null where the line reminds
 * nobody, or somebody who does not appraise and is not called an appraiser.
 */
export function remindNamedAppraiser(context: OfficeContext, text: string): Move | null {
  const wish = readWish(text);
  if (wish === null) return null;
  if (!hasCouncil(context)) return wish.isAppraiser ? remindAppraisers(context, everybody) : null;
  const { appraisers } = context.facts.lookedUp;
  if (appraisers === null) return want(context, { what: 'appraisers' });
  const before = timeIn(context, text);
  if (wish.named.folded.length === 0) return remindAppraisers(context, { ...everybody, before });
  const found = called(wish.named, appraisers);
  const [one] = found;
  const name = wish.named.typed.join(' ');
  if (one === undefined)
    return wish.isAppraiser
      ? show(context, card({ lines: [say('council.remind.noSuch', { name })], options: [toMembers, toMenu] }))
      : null;
  if (found.length === 1) return remindAppraisers(context, { officials: [one.officialId], before });
  return show(
    context,
    card({
      lines: [say('council.remind.which', { count: found.length, name })],
      options: [
        ...found.slice(0, MOST_CHOICES).map((each, index) =>
          option(index + 1, say('text.verbatim', { text: each.name }), {
            do: 'remindAppraisers',
            officials: [each.officialId],
            before,
          }),
        ),
        toMenu,
      ],
    }),
  );
}

const everybody = { officials: [], before: null };

const toMembers = option(1, say('council.way.appraisers'), { do: 'appraisers', only: 'all', page: 0 });

interface Wish {
  /** Nothing: everybody who appraises. */
  readonly named: SpokenWords;
  /** Whether the line says that it is about appraising, or clearly about a person. */
  readonly isAppraiser: boolean;
}

function readWish(text: string): Wish | null {
  const said = beforeTime(wordsOf(text));
  const reminding = REMINDING.find((phrase) => startsWith(said.folded, phrase));
  if (reminding === undefined) return null;
  const spoken = from(said, reminding.length);
  const role = ROLES.find((phrase) => startsWith(spoken.folded, phrase));
  const spokenOf = role === undefined ? spoken : from(spoken, role.length);
  if (role === undefined && isAboutOthers(spokenOf)) return null;
  const { rest, isAppraising } = withoutDoing(spokenOf, role !== undefined);
  const title = TITLES.find(
    (phrase) => startsWith(rest.folded, phrase) && phrase.length < rest.folded.length,
  );
  const named = from(rest, title?.length ?? 0);
  const isPerson = title !== undefined && named.typed.every((word) => /^\p{Lu}/u.test(word));
  const isAppraiser = role !== undefined || isAppraising || isPerson;
  if (named.folded.length === 0 ? !isAppraiser : named.folded.length > LONGEST_NAME) return null;
  return { named, isAppraiser };
}

function isAboutOthers(words: SpokenWords): boolean {
  return NO_NAMES.has(words.folded[0] ?? '') || beginsAsUnit(words);
}

/** What is left in front of "chấm nốt"; a name is never taken for it whole. */
function withoutDoing(words: SpokenWords, mayBeEmpty: boolean): { rest: SpokenWords; isAppraising: boolean } {
  let rest = words;
  let isAppraising = false;
  for (;;) {
    const { folded } = rest;
    const doing = DOING.find(
      (phrase) =>
        (phrase.length < folded.length || (mayBeEmpty && phrase.length === folded.length)) &&
        placeOf(phrase, folded.slice(-phrase.length)) === 0,
    );
    if (doing === undefined) return { rest, isAppraising };
    isAppraising ||= doing.includes('cham') || doing.includes('dinh');
    rest = pick(rest, [...folded.keys()].slice(0, -doing.length));
  }
}

/** Those whose name ends as it was said, as people are called, else those in whose name it stands. */
function called(named: SpokenWords, appraisers: readonly AppraiserProgress[]): readonly AppraiserProgress[] {
  const known = appraisers.map((appraiser) => ({ appraiser, words: wordsOf(appraiser.name) }));
  const holding = known.filter(({ words }) => placeOf(named.folded, words.folded) >= 0);
  const ending = holding.filter(
    ({ words }) => placeOf(named.folded, words.folded.slice(-named.folded.length)) === 0,
  );
  const found = ending.length > 0 ? ending : holding;
  const marked = found.filter(({ words }) => placeOf(lower(named.typed), lower(words.typed)) >= 0);
  return (marked.length > 0 ? marked : found).map(({ appraiser }) => appraiser);
}

function lower(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLocaleLowerCase('vi'));
}

function timeIn(context: OfficeContext, text: string): Instant | null {
  const said = /truoc (?<time>.+)$/u.exec(foldVietnamese(text).replace(/[.!?]+$/u, ''))?.groups?.time;
  return said === undefined ? null : readSaidTime(said, context.facts.sentAt, zoneAt(context));
}

/** Without what says until when. */
function beforeTime(words: SpokenWords): SpokenWords {
  const at = words.folded.indexOf('truoc');
  return at < 0 ? words : pick(words, [...words.folded.keys()].slice(0, at));
}

function startsWith(folded: readonly string[], phrase: readonly string[]): boolean {
  return placeOf(phrase, folded.slice(0, phrase.length)) === 0;
}

function from(words: SpokenWords, at: number): SpokenWords {
  return pick(words, [...words.folded.keys()].slice(at));
}
