import type { Action } from './action.ts';
import { askAgain } from './ask-again.ts';
import { followIntent } from './follow-intent.ts';
import { excerpt } from './item-card/recorded-lines.ts';
import { readingContext } from './read-typed.ts';
import { type Line, say } from './reply.ts';
import { told } from './told-card.ts';
import { type Card, type CardOption, type DeskContext, type Move, option, show } from './turn.ts';
import { type AskedBesideText, askedBesideText } from './understanding/asked-beside-text.ts';

/**
 * A question where words of the person's own were asked for: answered, with the asking card below, or in doubt kept
 * until the person says what it is. Either way one option records the line. Null where the line is what was asked for,
 * or leads elsewhere.
 */
export function answerBesideText(context: DeskContext, text: string): Move | null {
  const ask = askAgain(context);
  if (ask === null) return null;
  const asked = askedBesideText(text, readingContext(context));
  if (asked === null) return null;
  return asked.isSure ? answer(context, asked, text, ask) : show(context, doubtCard(ask.card, asked, text));
}

/** The person wants the line answered that was kept in doubt. */
export function answerTyped(context: DeskContext, text: string): Move | null {
  const ask = askAgain(context);
  const asked = askedBesideText(text, readingContext(context));
  return ask === null || asked === null ? null : answer(context, asked, text, ask);
}

function answer(context: DeskContext, { wish }: AskedBesideText, text: string, ask: Move): Move {
  if (wish === null) return ask;
  const answered = followIntent({ ...context, isBeside: true }, wish, text);
  if (answered.wants !== undefined) return answered;
  const { attached } = answered.card;
  const isAsking = ask.card.listening.kind === 'text';
  return {
    ...ask,
    commands: answered.commands,
    card: {
      ...ask.card,
      lines: [
        ...told(answered.card),
        { gap: true },
        ...(isAsking ? [say('besideText.answered', { text: excerpt(text) })] : []),
        ...ask.card.lines,
      ],
      attached,
      options: isAsking ? withRecording(ask.card.options, text) : ask.card.options,
    },
  };
}

/** Between the numbered options of the asking card and its ways out. */
function withRecording(options: readonly CardOption[], text: string): readonly CardOption[] {
  const numbered = options.filter(({ choice }) => /^[1-9]/u.test(choice));
  const record = recordOption(numbered.length + 1, text);
  return [...numbered, record, ...options.filter((each) => !numbered.includes(each))];
}

function doubtCard(ask: Card, { wish }: AskedBesideText, text: string): Card {
  const lines: readonly Line[] = [say('besideText.doubt', { text: excerpt(text) })];
  const answerIt: Action = { do: 'answerTyped', text };
  const ways = ask.options.filter(({ choice }) => choice === '0' || choice === '#');
  return {
    ...ask,
    lines: ask.listening.kind === 'text' ? lines : ask.lines,
    options: [
      recordOption(1, text),
      option(2, say(wish === null ? 'besideText.way.typeAgain' : 'besideText.way.answer'), answerIt),
      ...ways,
    ],
  };
}

function recordOption(choice: number, text: string): CardOption {
  return option(choice, say('besideText.way.record'), { do: 'recordTyped', text });
}
