import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadResultsFile } from '../../src/application/files/results-file.ts';
import { writeResults } from '../../src/documents/results/write-results.ts';
import { parseResultsScope, resultsScope } from '../../src/domain/results/results-format.ts';
import { createResultsFiles } from '../../src/results-files.ts';
import { CAMPAIGN, fillLargeCampaign, openAt } from './large-campaign.ts';

/**
 * `npm run bench:export -- --units 30,300,1000,3321 --format xlsx`: what a leader's export of a campaign costs everybody
 * else, when it is made where all are answered and when it is made beside, as the program does. Each way has a process
 * of its own, with the store open. Printed are the time until the file is there, the longest time in which that process
 * answered nobody, and the peak of its memory and of the process beside it. Absolute figures are this machine's.
 */
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '30,300,1000,3321' },
    format: { type: 'string', default: 'xlsx' },
    way: { type: 'string' },
    folder: { type: 'string', default: '' },
  },
});
const ways = ['here', 'beside'] as const;
type Way = (typeof ways)[number];

interface Measured {
  readonly ms: number;
  readonly stallMs: number;
  readonly memoryMb: number;
  /** Of the process beside; 0 where there is none, or the system does not tell. */
  readonly besideMb: number;
  /** Null: refused as too large. */
  readonly bytes: number | null;
}

if (values.way === undefined) await compare();
else process.send?.(await measure(values.way === 'here' ? 'here' : 'beside'));

async function compare(): Promise<void> {
  for (const units of values.units.split(',').map(Number)) {
    const folder = await mkdtemp(path.join(tmpdir(), 'export-'));
    try {
      await fillLargeCampaign(folder, units);
      const here = await inProcess('here', folder);
      const beside = await inProcess('beside', folder);
      const lines = [
        `${units} units, ${values.format}:`,
        `  here    ${line(here)}`,
        `  beside  ${line(beside)}`,
        `  here / beside: time ${ratio(here.ms, beside.ms)}, stall ${ratio(here.stallMs, beside.stallMs)}, ` +
          `memory ${ratio(here.memoryMb, beside.memoryMb)}`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function line({ ms, stallMs, memoryMb, besideMb, bytes }: Measured): string {
  const size = bytes === null ? 'refused as too large' : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const more = besideMb === 0 ? '' : ` + ${besideMb.toFixed(0)}`;
  return `${(ms / 1000).toFixed(1)} s, stall ${stallMs.toFixed(0)} ms, memory ${memoryMb.toFixed(0)}${more} MiB, ${size}`;
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(1);
}

function inProcess(way: Way, folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const args = ['--way', way, '--folder', folder, '--format', values.format];
    const child = fork(fileURLToPath(import.meta.url), args);
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (code) => reject(new Error(`${way} ended with ${code}`)));
  });
}

async function measure(way: Way): Promise<Measured> {
  const store = await openAt(values.folder);
  const beside = createResultsFiles({ databaseUrl: null, dataFolder: values.folder });
  const scope = parseResultsScope(`${CAMPAIGN}:provisional:${values.format}`);
  if (scope === null) throw new Error(`no format ${values.format}`);
  const rest = `results:${resultsScope(scope)}`;
  const parts = { load: store.results.load, writeResults, now: Date.now };
  let besideMb = 0;
  const look = setInterval(() => {
    besideMb = Math.max(besideMb, peakOfChildren());
  }, 50);
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  // The monitor counts from its first look on.
  await pause(50);
  const from = performance.now();
  const content = await (way === 'here' ? loadResultsFile(parts, rest) : beside.load(rest));
  const ms = performance.now() - from;
  await pause(50);
  delays.disable();
  clearInterval(look);
  await beside.close();
  await store.close();
  const bytes = content instanceof Uint8Array ? content.length : null;
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  return { ms, stallMs: delays.max / 1e6, memoryMb, besideMb, bytes };
}

/** Peak memory (MiB) of the processes that this one started, as Linux tells it. */
function peakOfChildren(): number {
  try {
    const pids = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return Math.max(
      0,
      ...pids.map((pid) => {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024;
      }),
    );
  } catch {
    return 0;
  }
}
