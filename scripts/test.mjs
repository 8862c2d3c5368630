import { prepare } from './steps/prepare.mjs';
import { root } from './steps/root.mjs';
import { runTests } from './steps/run-tests.mjs';
import { isGood, tallyLine } from './steps/tally.mjs';
import { installTestPrograms } from './steps/test-programs.mjs';

const browserFlag = '--with-browser';
const parameters = process.argv.slice(2);
const wantsPrograms = process.env.CI === 'true' || parameters.includes(browserFlag);

/** Without a prepared checkout no test can run: that counts as one failure. */
async function prepareAndTest() {
  if (!(await prepare(root))) return { passed: 0, failed: 1, skipped: 0 };
  if (wantsPrograms) await installTestPrograms();
  return runTests(
    root,
    root,
    parameters.filter((parameter) => parameter !== browserFlag),
  );
}

const tally = await prepareAndTest();
console.log(tallyLine(tally));
process.exitCode = isGood(tally) ? 0 : 1;
