import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const FOLDERS = (process.env.PATH ?? '').split(path.delimiter);

/** Where this machine has LibreOffice, or null. */
export const LIBREOFFICE =
  FOLDERS.map((folder) => path.join(folder, 'soffice')).find((place) => existsSync(place)) ?? null;

/** Opens an office file in LibreOffice with a profile of its own, and gives what it would print as a PDF. */
export async function printed(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<Uint8Array> {
  if (LIBREOFFICE === null) throw new Error('no LibreOffice on this machine');
  const folder = await mkdtemp(path.join(tmpdir(), 'cchc-office-'));
  try {
    const file = path.join(folder, `report.${extension}`);
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const orders = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    await promisify(execFile)(LIBREOFFICE, [profile, ...orders], { timeout: 90_000 });
    return new Uint8Array(await readFile(path.join(folder, 'report.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
