import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Secret } from './secret.ts';

const FILE = 'file-link.key';

export type KeptSecret =
  | { readonly ok: true; readonly secret: Secret }
  | { readonly ok: false; readonly code: string };

/**
 * The secret that signs links to files: kept in the data folder, readable by its owner only, made when it is not
 * there. Processes that start at once agree on one. `code`: the system's word for why the folder cannot be used.
 */
export function keptFileLinkSecret(dataFolder: string): KeptSecret {
  try {
    return { ok: true, secret: keptIn(dataFolder) };
  } catch (error) {
    const code = codeOf(error);
    if (typeof code !== 'string') throw error;
    return { ok: false, code };
  }
}

function keptIn(dataFolder: string): Secret {
  const kept = path.join(dataFolder, FILE);
  const known = read(kept);
  if (known !== null) return known;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const made = `${kept}.${randomBytes(8).toString('hex')}`;
  writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    // A link appears whole or not at all, and never in the place of another one.
    linkSync(made, kept);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  const agreed = read(kept);
  if (agreed === null) throw new Error(`${kept} cannot be read`);
  return agreed;
}

function read(file: string): Secret | null {
  try {
    const value = readFileSync(file, 'utf8').trim();
    if (value.length < 32) throw new Error(`${file} holds no secret`);
    return new Secret(value);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
