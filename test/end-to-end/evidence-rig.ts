import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type BuiltProgram, type Settings, startProgram } from './built-program.ts';

/** One person of the demo who sends photographs to the built program, over HTTP as the page does. */
export interface EvidenceChat {
  /** Resolves with 202: from then on nothing may be lost. */
  say(id: string, text: string): Promise<void>;
  choose(id: string, card: number, choice: string): Promise<void>;
  /** `accepted`: what the program says about having it already. */
  post(photo: SentPhoto): Promise<'accepted' | 'duplicate'>;
  lines(): Promise<readonly ChatLine[]>;
  /** The first line of the assistant that contains the words. */
  answer(words: string): Promise<AssistantLine>;
  file(line: string, place: number): Promise<Uint8Array>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface SentPhoto {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly album?: string;
}

export interface AssistantLine {
  readonly id: string;
  readonly from: 'assistant';
  readonly content: {
    readonly text: string;
    readonly card: number | null;
    readonly choices: readonly { readonly choice: string; readonly label: string }[];
    readonly files?: readonly { readonly name: string }[];
  };
}

export type ChatLine = AssistantLine | { readonly id: string; readonly from: 'person' };

const PERSONA = 'demo-nguyen-mau-an';
/** How often the vault and the chat are looked at, and for how long (ms). */
const LOOK_AT_VAULT = 5;
const LOOK_AT_CHAT = 50;
const PATIENCE = 60_000;

export async function startChat(dataFolder: string, settings: Settings): Promise<EvidenceChat> {
  const program = await startProgram(dataFolder, settings);
  const { address } = program;
  const lines = async () => {
    const answer = await fetch(`${address}/api/messages?as=${PERSONA}`);
    return ((await answer.json()) as { lines: readonly ChatLine[] }).lines;
  };
  const speak = async (body: object) => {
    const headers = { 'content-type': 'application/json' };
    const sent = JSON.stringify({ as: PERSONA, ...body });
    await taken(await fetch(`${address}/api/messages`, { method: 'POST', headers, body: sent }));
  };
  return {
    say: (id, text) => speak({ id, text }),
    choose: (id, card, choice) => speak({ id, card, choice }),
    async post({ id, name, bytes, album }) {
      const query = new URLSearchParams({ as: PERSONA, what: 'photo', id, name, ...(album && { album }) });
      const headers = { 'content-type': 'application/octet-stream' };
      const body = Uint8Array.from(bytes);
      return taken(await fetch(`${address}/api/media?${query}`, { method: 'POST', headers, body }));
    },
    lines,
    answer: (words) =>
      until(`an answer with "${words}"`, LOOK_AT_CHAT, async () =>
        (await lines()).find((line) => says(line, words)),
      ),
    async file(line, place) {
      const answer = await fetch(`${address}/api/files/${line}/${place}?as=${PERSONA}`);
      if (answer.status !== 200) throw new Error(`no file: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    kill: () => end(program, 'SIGKILL'),
    stop: () => end(program, 'SIGTERM'),
  };
}

async function taken(answer: Response): Promise<'accepted' | 'duplicate'> {
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { accepted: 'accepted' | 'duplicate' }).accepted;
}

async function end({ child }: BuiltProgram, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const dead = once(child, 'exit');
  child.kill(signal);
  await dead;
}

export const says = (line: ChatLine, words: string): line is AssistantLine =>
  line.from === 'assistant' && line.content.text.includes(words);

/** Looks until there is something; throws in words when there never is. */
async function until<T>(what: string, every: number, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  const from = performance.now();
  while (performance.now() - from < PATIENCE) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    await pause(every);
  }
  throw new Error(`there never was ${what}`);
}

/** Every file of the vault, what is being written included, by the hash of what it really holds. */
export function vaultHashes(dataFolder: string): readonly string[] {
  const folder = path.join(dataFolder, 'vault');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => sha256(readFileSync(path.join(entry.parentPath, entry.name))))
    .sort();
}

/** Resolves as soon as so many files lie in the vault. */
export async function untilKept(dataFolder: string, count: number): Promise<void> {
  await until(`file ${count} in the vault`, LOOK_AT_VAULT, () => keptFiles(dataFolder) >= count);
}

/** How many files lie in the vault under their final names. */
export function keptFiles(dataFolder: string): number {
  return readdirSync(path.join(dataFolder, 'vault'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && path.basename(entry.parentPath) !== 'incoming',
  ).length;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export interface Recorded {
  /** The originals of each document's pages, in order. */
  readonly documents: readonly (readonly string[])[];
  /** The same after every change that was ever made. */
  readonly changes: readonly (readonly string[])[];
  /** Bytes in the vault that documents are made of. */
  readonly files: readonly string[];
  /** Messages that were not answered. */
  readonly unanswered: number;
}

/** What the database of a stopped program holds. */
export function recorded(dataFolder: string): Recorded {
  const database = new Database(path.join(dataFolder, 'cchc.sqlite'), { readonly: true });
  try {
    const column = (sql: string) => database.prepare(sql).pluck().all() as string[];
    const [unanswered] = column(`SELECT COUNT(*) FROM "Inbox" WHERE status <> 'done'`);
    return {
      documents: column(`SELECT "documentJson" FROM "Evidence" ORDER BY "addedAt"`).map(originals),
      changes: column(`SELECT "documentJson" FROM "EvidenceChange" ORDER BY id`).map(originals),
      files: column(`SELECT DISTINCT sha256 FROM "EvidenceFile" ORDER BY sha256`),
      unanswered: Number(unanswered),
    };
  } finally {
    database.close();
  }
}

function originals(documentJson: string): readonly string[] {
  const { body } = JSON.parse(documentJson) as { body: { pages: readonly { original: string }[] } };
  return body.pages.map(({ original }) => original);
}
