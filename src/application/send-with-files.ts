import { fileSentences } from '../conversation/file-sentences.ts';
import { sentenceText } from '../wording/sentence-text.ts';
import { fieldSpeech } from './field-speech.ts';
import type { ChannelPorts } from './ports/channel.ts';
import type { FileSoon } from './ports/file-content.ts';
import type { AccountAddress, DeliveryOutcome, OutboundContent, OutboundFile } from './ports/messages.ts';

/** How one channel shows files and texts. Nothing here throws. */
export interface FileMeans {
  /** Characters that may stand beside this file when it is the only one; null: none. */
  longestCaption(file: OutboundFile): number | null;
  readonly longestText: number | null;
  /**
   * One send. `words`: the whole message goes along as the caption. `notTaken`: the platform does not show such a
   * file, and nothing was sent.
   */
  sendFile(
    file: OutboundFile,
    bytes: Uint8Array,
    words: OutboundContent | null,
  ): Promise<DeliveryOutcome | { readonly kind: 'notTaken' }>;
  sendText(content: OutboundContent): Promise<DeliveryOutcome>;
}

export type SendWithFiles = (
  to: AccountAddress,
  content: OutboundContent,
  means: FileMeans,
) => Promise<DeliveryOutcome>;

type FilePorts = Pick<ChannelPorts, 'loadFile' | 'fileLink' | 'log'>;

/** What became of one file, as far as the rest of the message is concerned. */
type FileFate =
  | { readonly kind: 'gone' }
  /** `line` stands below the words in its place. */
  | { readonly kind: 'told'; readonly line: string }
  /** Shown, or perhaps shown: never sent again. `whole`: the words went along. */
  | { readonly kind: 'shown'; readonly outcome: DeliveryOutcome; readonly whole: boolean }
  | { readonly kind: 'failed'; readonly outcome: DeliveryOutcome };

/** How soon to ask again (ms) for a file that is being made. */
const AGAIN = 3_000;
/** The part of a message that says so. */
const BEING_MADE = 'being made';

/**
 * Sends messages with files: first the files, then the text, or both at once where the channel can. A platform takes
 * them one by one, so a message can end halfway:
 * - When it must wait, the parts that were shown are remembered, and the next try goes on after them. A restart
 *   forgets them: then a file may come twice, as any message cut off by a crash.
 * - A file of unknown fate is not repeated; the text, which the person has to answer, goes out all the same, and the
 *   outcome is `uncertain`.
 * - A file that the platform refuses becomes a line with a link in the text; one that cannot be made, a line that says
 *   so.
 * - A file that is still being made lets the message wait, as if the platform wanted so, and nobody else: the person is
 *   told once.
 */
export function createSendWithFiles({ loadFile, fileLink, log }: FilePorts): SendWithFiles {
  const shownBefore = new Map<string, readonly string[]>();

  async function bytesOf({ file }: OutboundFile): Promise<FileSoon | 'broken'> {
    try {
      const bytes = await loadFile(file);
      if (bytes === null) log.warn({ file }, 'a file to be sent is gone');
      return bytes;
    } catch (error) {
      log.error({ file, err: error }, 'a file to be sent could not be read');
      return 'broken';
    }
  }

  async function sendOne(
    file: OutboundFile,
    content: OutboundContent,
    means: FileMeans,
    parts: Parts,
  ): Promise<FileFate> {
    const bytes = await bytesOf(file);
    const name = printableName(file.name);
    if (bytes === null) return { kind: 'gone' };
    if (bytes === 'notYet') return { kind: 'failed', outcome: await askToWait(name, means, parts) };
    if (bytes === 'tooLarge' || bytes === 'outdated' || bytes === 'broken')
      return { kind: 'told', line: said(bytes, name) };
    const longest = content.files?.length === 1 ? means.longestCaption(file) : null;
    const whole = longest !== null && content.text.length <= longest;
    const outcome = await means.sendFile(file, bytes, whole ? content : null);
    switch (outcome.kind) {
      case 'notTaken':
        return { kind: 'told', line: lineOf(file) };
      case 'rejected':
        log.warn({ file: file.file, reason: outcome.reason }, 'the platform refused a file');
        return { kind: 'told', line: lineOf(file) };
      case 'sent':
      case 'uncertain':
        return { kind: 'shown', outcome, whole };
      default:
        return { kind: 'failed', outcome };
    }
  }

  const lineOf = (file: OutboundFile) => {
    const name = printableName(file.name);
    const link = fileLink(file);
    return link === null ? `Chưa gửi kèm được tệp ${name} trên kênh này.` : `${name}: ${link}`;
  };

  /** Every file in its order, until one cannot go now. */
  async function sendFiles(content: OutboundContent, means: FileMeans, parts: Parts): Promise<FilesSent> {
    const lines: string[] = [];
    let doubt: DeliveryOutcome | null = null;
    const partOf = ({ file, name }: OutboundFile) => JSON.stringify([file, name]);
    for (const file of (content.files ?? []).filter((each) => !parts.wasShown(partOf(each)))) {
      const fate = await sendOne(file, content, means, parts);
      if (fate.kind === 'failed' || (fate.kind === 'shown' && fate.whole)) return { ended: fate.outcome };
      if (fate.kind === 'told') lines.push(fate.line);
      if (fate.kind !== 'shown') continue;
      parts.show(partOf(file));
      if (fate.outcome.kind === 'uncertain') doubt = fate.outcome;
    }
    return { ended: null, lines, doubt };
  }

  async function sendParts(
    content: OutboundContent,
    means: FileMeans,
    parts: Parts,
  ): Promise<DeliveryOutcome> {
    const sent = await sendFiles(content, means, parts);
    if (sent.ended !== null) return sent.ended;
    const { before, last } = textsWithLines(content.text, sent.lines, means.longestText);
    for (const text of before) {
      if (parts.wasShown(text)) continue;
      const outcome = await means.sendText({ text, card: null, choices: [] });
      if (outcome.kind !== 'sent') return outcome;
      parts.show(text);
    }
    const { files: _, replaces: __, ...words } = content;
    const outcome = await means.sendText({ ...words, text: last });
    return outcome.kind === 'sent' ? (sent.doubt ?? outcome) : outcome;
  }

  return async (to, content, means) => {
    const account = JSON.stringify([to.botId, to.externalId]);
    const parts = partsAfter(shownBefore.get(account) ?? []);
    shownBefore.delete(account);
    const outcome = await sendParts(content, means, parts);
    if (outcome.kind === 'throttled') shownBefore.set(account, parts.shown());
    return outcome;
  };
}

/** Tells once that a file is being made; gives when to ask for it again, or what else became of the message. */
async function askToWait(name: string, means: FileMeans, parts: Parts): Promise<DeliveryOutcome> {
  if (!parts.wasShown(BEING_MADE)) {
    const outcome = await means.sendText({ text: said('beingMade', name), card: null, choices: [] });
    if (outcome.kind !== 'sent' && outcome.kind !== 'uncertain') return outcome;
    parts.show(BEING_MADE);
  }
  return { kind: 'throttled', retryAfterMs: AGAIN };
}

function said(what: keyof typeof fileSentences, name: string): string {
  return sentenceText(fileSentences[what](name), fieldSpeech);
}

type FilesSent =
  | { readonly ended: DeliveryOutcome }
  | {
      readonly ended: null;
      readonly lines: readonly string[];
      readonly doubt: DeliveryOutcome | null;
    };

interface Parts {
  /** Whether an earlier try has shown this part; each part counts once. */
  wasShown(part: string): boolean;
  show(part: string): void;
  shown(): readonly string[];
}

function partsAfter(earlier: readonly string[]): Parts {
  const left = [...earlier];
  const shown: string[] = [];
  return {
    wasShown(part) {
      const place = left.indexOf(part);
      if (place < 0) return false;
      shown.push(...left.splice(place, 1));
      return true;
    },
    show: (part) => shown.push(part),
    // What an earlier try has shown stays shown, also when this try did not come that far.
    shown: () => [...shown, ...left],
  };
}

/** The lines below the text, or where they find no room in messages of their own before it. */
export function textsWithLines(
  text: string,
  lines: readonly string[],
  longestText: number | null,
): { readonly before: readonly string[]; readonly last: string } {
  if (lines.length === 0) return { before: [], last: text };
  const whole = `${text}\n\n${lines.join('\n')}`;
  if (longestText === null || whole.length <= longestText) return { before: [], last: whole };
  const before: string[] = [];
  for (const line of lines) {
    const joined = `${before.at(-1) ?? ''}\n${line}`;
    if (before.length > 0 && joined.length <= longestText) before[before.length - 1] = joined;
    else before.push(line);
  }
  return { before, last: text };
}

/** A file's name as it may stand in a line of text or in the head of an upload. */
export function printableName(name: string): string {
  return name.normalize('NFC').replace(/[\p{Cc}"\\/]/gu, '_');
}
