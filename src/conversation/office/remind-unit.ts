import { say } from '../reply.ts';
import { toMenu } from '../topics/reminders/wishes.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import {
  beginsAsUnit,
  groupsOf,
  type NamedGroup,
  type NamedUnit,
  unitsCalled,
  unitsHolding,
} from './named-units.ts';
import { FILLERS } from './question-words.ts';
import { newSending, refusalToSend, startSending } from './send-to-units.ts';
import { pick, type SpokenWords, without, wordsOf } from './spoken-words.ts';
import { isWaiting } from './unit-lines.ts';

/** Units that a wish to remind one of them may mean; none where nobody answers to the name. */
interface RemindWish {
  readonly named: string;
  readonly scorecardIds: readonly string[];
}

const REMINDING = ['nhac nho', 'nhac', 'don doc'].map((phrase) => phrase.split(' '));
const SAID_AROUND = new Set('em som gap ngay di luon phieu truoc han'.split(' '));
const MOST_CHOICES = 9;

/** "Nhắc Sở Y tế trước 17 giờ": the unit, where the line names one and wishes nothing else of it. */
export function readRemindWish(
  text: string,
  { units, groups }: { readonly units: readonly NamedUnit[]; readonly groups: readonly NamedGroup[] },
): RemindWish | null {
  const said = beforeTime(wordsOf(text));
  const reminding = REMINDING.find((phrase) => phrase.every((word, at) => said.folded[at] === word));
  if (reminding === undefined) return null;
  const words = without(said, 0, reminding.length);
  const called = unitsCalled(words, units);
  if (called !== null) {
    const { from, length } = called;
    if (telling(without(words, from, length)).folded.length > 0) return null;
    return wish(words.typed.slice(from, from + length), called.units);
  }
  const rest = telling(words);
  if (rest.folded.length < 2 || !beginsAsUnit(rest) || groupsOf(rest.folded, groups).length > 0) return null;
  return wish(rest.typed, unitsHolding(rest, units));
}

/** The reminder to one unit, which is shown before it is sent. */
export function remindUnit(context: OfficeContext, { named, scorecardIds }: RemindWish, text: string): Move {
  const only = (line: ReturnType<typeof say>) => show(context, card({ lines: [line], options: [toMenu] }));
  const refusal = refusalToSend(context, newSending(context, 'remind'));
  if (refusal !== null) return only(refusal);
  const units = context.office.units.filter(({ scorecardId }) => scorecardIds.includes(scorecardId));
  const [unit] = units;
  if (unit === undefined) return only(say('office.noSuchUnit', { named }));
  if (units.length > 1)
    return show(
      context,
      card({
        lines: [say('sending.whichUnit', { count: units.length, named })],
        options: [
          ...units.slice(0, MOST_CHOICES).map(({ name, scorecardId }, index) =>
            option(index + 1, say('text.verbatim', { text: name }), {
              do: 'previewSending',
              sending: newSending(context, 'remind', scorecardId),
            }),
          ),
          toMenu,
        ],
      }),
    );
  if (!isWaiting(unit) && unit.submittedAt !== null)
    return only(say('sending.unitSent', { unit: unit.name, at: { moment: unit.submittedAt } }));
  return startSending(context, 'remind', text, unit.scorecardId);
}

/** Without what says until when. */
function beforeTime(words: SpokenWords): SpokenWords {
  const at = words.folded.indexOf('truoc');
  return at < 0
    ? words
    : pick(
        words,
        words.folded.flatMap((_, index) => (index < at ? [index] : [])),
      );
}

function telling(words: SpokenWords): SpokenWords {
  return pick(
    words,
    words.folded.flatMap((word, at) => (FILLERS.has(word) || SAID_AROUND.has(word) ? [] : [at])),
  );
}

function wish(typed: readonly string[], units: readonly NamedUnit[]): RemindWish {
  return { named: typed.join(' '), scorecardIds: units.map(({ scorecardId }) => scorecardId) };
}
