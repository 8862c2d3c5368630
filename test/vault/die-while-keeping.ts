import { type FileHandle, open } from 'node:fs/promises';
import { openFolderVault } from '../../src/vault/folder-vault.ts';

// A process of its own for the tests: keeps one file in the folder given and tells its address, then keeps another
// and is killed when half its bytes are written, or all of them and none is synced.
const [folder = '', when] = process.argv.slice(2);
const opening = await openFolderVault(folder);
if (!opening.ok) throw new Error(opening.refusal.code);
const outcome = await opening.vault.keep(new Uint8Array(1_000_000).fill(1));
if (outcome.kind === 'kept') process.stdout.write(outcome.sha256);

const anyFile = await open(import.meta.filename, 'r');
const handles: FileHandle = Object.getPrototypeOf(anyFile);
if (when === 'half written') {
  handles.writeFile = async function (this: FileHandle, data) {
    const bytes = data as Uint8Array;
    await this.write(bytes, 0, bytes.length / 2, 0);
    process.kill(process.pid, 'SIGKILL');
  };
} else {
  handles.sync = async () => {
    process.kill(process.pid, 'SIGKILL');
  };
}
await opening.vault.keep(new Uint8Array(1_000_000).fill(2));
