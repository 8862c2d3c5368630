import { parseArgs } from 'node:util';
import { runCrashes } from './crash-rig.ts';

/** `npm run crash -- --kills 50 --seed 7`: the long form of crash.test.ts. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const outcome = await runCrashes({
  kills: Number(values.kills),
  seed: Number(values.seed),
  report: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(
  `${outcome.kills} kills, ${outcome.acknowledged} acknowledged, ${outcome.breaches.length} breaches\n`,
);
for (const breach of outcome.breaches) process.stdout.write(`  ${breach}\n`);
process.exitCode = outcome.breaches.length === 0 ? 0 : 1;
