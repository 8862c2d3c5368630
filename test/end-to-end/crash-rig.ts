import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { type BuiltProgram, spawnProgram, startProgram } from './built-program.ts';

/**
 * Kills the running program (SIGKILL) at random moments of a chat, starts it again, and afterwards holds the
 * database against what the program had acknowledged.
 */
export interface CrashPlan {
  readonly kills: number;
  /** Makes the moments of the kills repeatable. */
  readonly seed: number;
  readonly report: (line: string) => void;
}

export interface CrashOutcome {
  readonly kills: number;
  /** Messages the program answered 202 to, each once however often it was sent. */
  readonly acknowledged: number;
  /** Every breach found, in words; empty when nothing was lost and nothing doubled. */
  readonly breaches: readonly string[];
}

const PERSONA = 'demo-nguyen-mau-an';
const ITEM = '1.2.2';

export async function runCrashes(plan: CrashPlan): Promise<CrashOutcome> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'cchc-crash-'));
  const random = seededRandom(plan.seed);
  const acknowledged: string[] = [];
  let next = 0;
  try {
    for (let kill = 1; kill <= plan.kills; kill += 1) {
      if (kill % 5 === 0) await killAtStart(dataFolder, Math.floor(random() * 600));
      const program = await startProgram(dataFolder);
      const dead = once(program.child, 'exit');
      const life = { answers: 1 + Math.floor(random() * 12), thenMs: Math.floor(random() * 40) };
      next = await chatUntilDead(program, next, acknowledged, life);
      await dead;
      plan.report(`kill ${kill}/${plan.kills}: ${acknowledged.length} acknowledged`);
    }
    const program = await startProgram(dataFolder);
    await everythingAnswered(program.address, acknowledged);
    program.child.kill('SIGTERM');
    await once(program.child, 'exit');
    return {
      kills: plan.kills,
      acknowledged: acknowledged.length,
      breaches: inspect(dataFolder, acknowledged),
    };
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** What the `n`-th message says: levels 1, 2, 3 in turn, so that each one changes the item. */
function message(n: number): string {
  return `${ITEM} mức ${(n % 3) + 1}`;
}

/**
 * Sends message after message; one without an answer is sent again under the same id in the next life. The program
 * is killed a moment after so many answers, while the next messages are on their way.
 */
async function chatUntilDead(
  { address, child }: BuiltProgram,
  from: number,
  acknowledged: string[],
  life: { readonly answers: number; readonly thenMs: number },
): Promise<number> {
  for (let n = from; ; n += 1) {
    if (n === from + life.answers) void pause(life.thenMs).then(() => child.kill('SIGKILL'));
    try {
      await send(address, n);
    } catch {
      return n;
    }
    acknowledged.push(`m${n}`);
  }
}

async function send(address: string, n: number): Promise<void> {
  const answer = await fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: PERSONA, id: `m${n}`, text: message(n) }),
  });
  if (answer.status !== 202) throw new Error(`not accepted: ${answer.status}`);
  await answer.arrayBuffer();
}

/** Kills the program while it is still starting. */
async function killAtStart(dataFolder: string, life: number): Promise<void> {
  const child = spawnProgram(dataFolder);
  child.stdout?.resume();
  const dead = once(child, 'exit');
  await pause(life);
  child.kill('SIGKILL');
  await dead;
}

/** Waits until the last acknowledged message has its reply, by asking the program itself. */
async function everythingAnswered(address: string, acknowledged: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${address}/api/messages?as=${PERSONA}`);
    const { lines } = (await answer.json()) as { lines: readonly { from: string }[] };
    if (acknowledged.length === 0 || lines.at(-1)?.from === 'assistant') return;
    await pause(25);
  }
  throw new Error('messages stayed unanswered');
}

interface ChangeRow {
  readonly before: string | null;
  readonly after: string;
}

/** Holds the database against the witness. */
function inspect(dataFolder: string, acknowledged: readonly string[]): readonly string[] {
  const database = new Database(path.join(dataFolder, 'cchc.sqlite'), { readonly: true });
  try {
    const breaches: string[] = [];
    const integrity = database.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') breaches.push(`integrity check: ${String(integrity)}`);
    const kept = database
      .prepare(
        `SELECT "Inbox"."externalId" AS id FROM "Inbox" JOIN "ChannelAccount" AS account ON account."id" = "accountId"
         WHERE account."externalId" = ? ORDER BY "Inbox"."id"`,
      )
      .all(PERSONA) as { id: string }[];
    const keptIds = kept.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
    for (const id of acknowledged) if (!keptIds.includes(id)) breaches.push(`acknowledged but lost: ${id}`);
    if (new Set(keptIds).size !== keptIds.length) breaches.push('a message was kept twice');
    const replies = database.prepare(`SELECT COUNT(*) AS n FROM "Outbox"`).get() as { n: number };
    if (replies.n !== keptIds.length) breaches.push(`${keptIds.length} messages but ${replies.n} replies`);
    const changes = database
      .prepare(
        `SELECT "beforeJson" AS "before", "afterJson" AS "after" FROM "ScoreChange"
         WHERE "scorecardId" LIKE 'demo-cchc:%' ORDER BY "id"`,
      )
      .all() as ChangeRow[];
    if (changes.length !== keptIds.length)
      breaches.push(`${keptIds.length} answers but ${changes.length} changes`);
    changes.forEach((change, index) => {
      if (index > 0 && change.before !== changes[index - 1]?.after)
        breaches.push(`change ${index} does not follow the one before it`);
      const level = (JSON.parse(change.after) as { answer: { index: number } }).answer.index;
      if (level !== Number(keptIds[index]?.slice(1)) % 3)
        breaches.push(`change ${index} is not what was answered`);
    });
    return breaches;
  } finally {
    database.close();
  }
}

/** mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
