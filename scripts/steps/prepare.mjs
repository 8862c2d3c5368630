import path from 'node:path';
import { buildStep } from './build.mjs';
import { generateStep } from './generate.mjs';
import { installStep } from './install.mjs';
import { withLock } from './lock.mjs';
import { startProgress } from './progress.mjs';

const oldest = [20, 19];
const shownLines = 40;

function isNodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

function isUpToDate(step) {
  return step.isComplete() && step.stamp.holds(step.fingerprint());
}

/** Runs one step; false where it failed, which it has then explained. */
async function carryOut(step) {
  if (isUpToDate(step)) return true;
  if (step.isAlreadyDone !== undefined && (await step.isAlreadyDone())) {
    step.stamp.set(step.fingerprint());
    return true;
  }
  step.stamp.clear();
  const inputs = step.fingerprint();
  const progress = startProgress(step.title);
  const { code, printed } = await step.run().catch((error) => ({ code: 1, printed: String(error.stack) }));
  if (code === 0) {
    step.stamp.set(inputs);
    progress.done();
    return true;
  }
  progress.failed();
  console.error(printed.trim().split('\n').slice(-shownLines).join('\n'));
  console.error(`⚠ Bước "${step.title}" không xong (mã ${code}). ${step.advice}`);
  return false;
}

/**
 * Makes a checkout ready to run: packages installed, clients generated, program built; what is ready is
 * left alone and then nothing is printed. False where a step failed, which is then explained.
 */
export async function prepare(root) {
  if (isNodeTooOld()) {
    console.error(
      `⚠ Node.js ${process.versions.node} quá cũ: cần ${oldest.join('.')} trở lên. Tải bản mới tại https://nodejs.org rồi chạy lại lệnh.`,
    );
    return false;
  }
  const steps = [installStep(root), generateStep(root), buildStep(root)];
  if (steps.every(isUpToDate)) return true;
  const onWait = () => console.error('▸ Một tiến trình khác đang chuẩn bị chương trình, đang chờ…');
  return withLock(path.join(root, '.cache', 'prepare.lock'), onWait, async () => {
    for (const step of steps) {
      if (!(await carryOut(step))) return false;
    }
    return true;
  });
}
