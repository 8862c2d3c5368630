import { pick, type SpokenWords, says, without } from '../office/spoken-words.ts';
import { BOARD_ASKED, STANDING_WORDS, WHY } from './board-words.ts';

/** Listed folded, separated by "|"; compared as whole words. */
const phrases = (listed: string): readonly (readonly string[])[] =>
  listed.split('|').map((phrase) => phrase.trim().split(' '));
const setOf = (listed: string): ReadonlySet<string> => new Set(listed.split(' '));

/** Begin a question about somebody else: "thế còn các xã?". */
const OPENS = phrases('the con | vay con | the thi | vay thi | con | the | vay');
/** End one on their own ("các xã thì sao"), or only behind such a beginning. */
const ENDS = phrases('thi sao | thi the nao | thi ra sao | sao');
const ENDS_OPENED = phrases('the nao | ra sao | thi');
/** Said to be polite. */
const POLITE = setOf('em anh chi oi a ha nhi nhe voi vay the roi');

const PICTURE =
  /^(?:em )?(?:(?:cho|gui|xem|ve|dua|lay|muon|mo)(?: |$))*(?:(?:toi|anh|chi|minh|em) (?=.))?(?:(?:xem|cai|lai|tam|mot|buc|luon|qua|duoi dang) )*(?:anh|hinh|hinh anh|hinh ve|bieu do|do thi)(?: (?:do|nay|dau|di|nhe|voi|a|em|anh|chi|len|ra|duoc khong))*$/u;

const WHY_WORDS = setOf(
  'vi sao tai lai ma dau do nguyen nhan ly la gi the vay nhu a em nhi thap cao kem yeu tut it diem no ho bi hang dung cuoi dau cuoi bang chot qua roi nay don',
);
const SAO = ['sao the', 'sao vay', ...STANDING_WORDS.map((word) => `sao ${word}`)];

const DETAIL = ['chi tiet', 'cu the', 'noi ro', 'ro hon', 'ky hon'];
const DETAIL_WORDS = setOf(
  'chi tiet cu the hon noi ro ky xem them cho toi anh minh em nhe a di muon ve no diem tung gui voi duoc khong the nao',
);

const LAST_YEAR = (BOARD_ASKED.find(([ask]) => ask === 'lastYear')?.[1] ?? []).map((phrase) =>
  phrase.split(' '),
);
const LAST_YEAR_WORDS = setOf(
  'con the vay thi sao nao ra a em nhi so voi cho toi anh chi minh xem so thi ket qua',
);

/** "Xem ảnh", "cho anh cái biểu đồ". */
export function asksForPicture({ folded, typed }: SpokenWords): boolean {
  // Without its mark, and alone, "ảnh" is how the assistant is spoken to.
  return PICTURE.test(folded.join(' ')) && typed.join(' ').toLocaleLowerCase('vi') !== 'anh';
}

/** "Vì sao", "tại sao thấp thế": why, of nobody in particular. */
export function asksWhy(words: SpokenWords): boolean {
  return isMadeOf(words, WHY_WORDS) && says(words, [...WHY, ...SAO]);
}

/** "Chi tiết", "nói rõ hơn". */
export function asksForMore(words: SpokenWords): boolean {
  return isMadeOf(words, DETAIL_WORDS) && says(words, DETAIL);
}

/** "Năm ngoái thì sao". */
export function asksForLastYear(words: SpokenWords): boolean {
  const phrase = LAST_YEAR.find((each) => says(words, [each.join(' ')]));
  if (phrase === undefined) return false;
  const at = words.folded.findIndex((_, from) =>
    phrase.every((word, index) => words.folded[from + index] === word),
  );
  return isMadeOf(without(words, at, phrase.length), LAST_YEAR_WORDS);
}

interface Further {
  /** What is asked about now. */
  readonly about: SpokenWords;
  /** "Còn …", "… thì sao": the line goes on with what was asked before, whatever it names. */
  readonly goesOn: boolean;
}

/** A line without what makes it go on with an earlier question. */
export function furtherIn(words: SpokenWords): Further {
  const polite = trimmedEnd(words);
  const opening = OPENS.find((phrase) => phrase.every((word, at) => polite.folded[at] === word));
  const opened = opening === undefined ? polite : without(polite, 0, opening.length);
  const ends = opening === undefined ? ENDS : [...ENDS, ...ENDS_OPENED];
  const ending = ends.find((phrase) => endsWith(opened.folded, phrase));
  const about =
    ending === undefined ? opened : without(opened, opened.folded.length - ending.length, ending.length);
  return { about, goesOn: opening !== undefined || ending !== undefined };
}

function trimmedEnd(words: SpokenWords): SpokenWords {
  const last = words.folded.findLastIndex((word) => !POLITE.has(word));
  return pick(
    words,
    words.folded.flatMap((_, at) => (at <= last ? [at] : [])),
  );
}

function endsWith(folded: readonly string[], phrase: readonly string[]): boolean {
  return phrase.every((word, at) => folded[folded.length - phrase.length + at] === word);
}

function isMadeOf({ folded }: SpokenWords, known: ReadonlySet<string>): boolean {
  return folded.every((word) => known.has(word));
}
