import { mkdirSync, readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const heartbeat = 5_000;
const silence = 60_000;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether nobody holds the lock any more: its process has ended, or it has not been touched for a minute. */
function isAbandoned(file) {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    if (host === os.hostname()) return !isRunning(pid);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
  }
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs > silence;
}

function tryCreate(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: os.hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (['EEXIST', 'EPERM', 'EBUSY'].includes(error.code)) return false;
    throw error;
  }
}

/** Removes an abandoned lock. Only one process may, else a second would remove the first one's new lock. */
function clearAbandoned(file) {
  const permit = `${file}.clearing`;
  if (!tryCreate(permit)) {
    if (isAbandoned(permit)) rmSync(permit, { force: true });
    return;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  rmSync(permit, { force: true });
}

/** Runs `work` while no other process on this folder does; `onWait` is told once where it has to wait. */
export async function withLock(file, onWait, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!tryCreate(file)) {
    if (isAbandoned(file)) {
      clearAbandoned(file);
    } else if (!told) {
      told = true;
      onWait();
    }
    await pause(200);
  }
  const beat = setInterval(() => utimes(file, new Date(), new Date(), () => undefined), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}
