import type { Line, Reply, ReplyOption } from '../conversation/reply.ts';
import { type Speech, sentenceText } from './sentence-text.ts';
import type { ChannelTraits } from './traits.ts';

/** A message ready for a channel. */
export interface RenderedMessage {
  readonly text: string;
  readonly choices: readonly { readonly choice: string; readonly label: string }[];
}

const BAR_WIDTH = 10;

/**
 * Words for a reply. Where the channel shows every option as a button, the text does not repeat them; otherwise
 * each option is printed with what to type, and the first that fit are buttons as well. A label may be longer than
 * a button then.
 */
export function render(reply: Reply, speech: Speech, traits: ChannelTraits): RenderedMessage {
  const choices = reply.options.map((option) => ({
    choice: option.choice,
    label: labelText(option, speech),
  }));
  const asButtons = fitsAsButtons(choices, traits);
  const { line, chips } = optionTexts(reply.options, speech);
  const blocks = asButtons
    ? [paragraphs(reply.lines, speech), paragraphs(reply.notes, speech), paragraphs(reply.footer, speech)]
    : [
        paragraphs(reply.lines, speech),
        line,
        paragraphs(reply.notes, speech),
        chips,
        paragraphs(reply.footer, speech),
      ];
  return {
    text: blocks.filter((block) => block !== '').join('\n'),
    choices: choices.slice(0, traits.buttons?.most ?? 0),
  };
}

function fitsAsButtons(choices: RenderedMessage['choices'], traits: ChannelTraits): boolean {
  const { buttons } = traits;
  if (buttons === null) return false;
  return choices.length <= buttons.most && choices.every(({ label }) => label.length <= buttons.longestLabel);
}

function paragraphs(lines: readonly Line[], speech: Speech): string {
  return lines
    .map((line) => {
      if ('gap' in line) return '';
      if ('progress' in line) return `${bar(line.progress)} ${sentenceText(line.words, speech)}`;
      return sentenceText(line, speech);
    })
    .join('\n')
    .trimEnd();
}

function bar({ done, all }: { readonly done: number; readonly all: number }): string {
  const filled = all === 0 ? BAR_WIDTH : Math.floor((done * BAR_WIDTH) / all);
  return '▓'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}

function labelText(option: ReplyOption, speech: Speech): string {
  const label = sentenceText(option.label, speech);
  return option.trailing === null ? label : `${label} · ${sentenceText(option.trailing, speech)}`;
}

/** All options with what to type for each. */
export function optionsText(options: readonly ReplyOption[], speech: Speech): string {
  const { line, chips } = optionTexts(options, speech);
  return [line, chips].filter((block) => block !== '').join('\n');
}

/** Options as numbered lines, and the short ways on in one row. */
function optionTexts(
  options: readonly ReplyOption[],
  speech: Speech,
): { readonly line: string; readonly chips: string } {
  const texts = (shape: ReplyOption['shape']) =>
    options
      .filter((option) => option.shape === shape)
      .map((option) => typed(option, labelText(option, speech)));
  return { line: texts('line').join('\n'), chips: texts('chip').join(' · ') };
}

/** What to type for an option: a number, "N1" of a notice, or a word; one typed as it stands needs nothing before it. */
function typed({ choice }: ReplyOption, label: string): string {
  if (/^(N?\d+|#)$/.test(choice)) return `${choice}  ${label}`;
  return label.toLowerCase() === choice ? `"${label}"` : `"${choice}"  ${label}`;
}
