import os from 'node:os';
import sharp from 'sharp';
import { type PreparePage, preparePage } from './prepare-page.ts';

/** A process of its own for one picture at a time: what a decoder does wrong ends here. Forked by picture-pool.ts. */

export interface PictureJob {
  readonly bytes: Uint8Array;
}

export type PictureAnswer =
  /** `worn`: so much memory is held afterwards that the next picture needs a new process. */
  | { readonly kind: 'result'; readonly result: PreparePage; readonly worn: boolean }
  | { readonly kind: 'overMemory' };

const MEGABYTE = 1024 * 1024;
/** Often enough that memory cannot grow by much in between. */
const LOOK_EVERY_MS = 50;

const memoryLimit = Number(process.argv[2]) * MEGABYTE;
const answer = (message: PictureAnswer) => process.send?.(message);

os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
sharp.concurrency(1);
sharp.cache(false);

process.on('disconnect', () => process.exit());
process.on('message', async (job: PictureJob) => {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > memoryLimit) answer({ kind: 'overMemory' });
  }, LOOK_EVERY_MS);
  const result = await preparePage(job.bytes);
  clearInterval(watch);
  answer({ kind: 'result', result, worn: process.memoryUsage.rss() > memoryLimit / 2 });
});
