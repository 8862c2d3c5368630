import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { answerParent } from '../isolation/answer-parent.ts';
import type { ReaderRequest } from './reader.ts';

let worker: Promise<Worker> | null = null;

/** The trained data come with the package; nothing is fetched and nothing is written. */
function startWorker(): Promise<Worker> {
  const data = path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: path.join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
}

answerParent<ReaderRequest, string>(async ({ picture }) => {
  worker ??= startWorker();
  const { data } = await (await worker).recognize(Buffer.from(picture));
  return data.text;
});
