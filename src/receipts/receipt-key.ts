import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The public half of a key. `keyId`: the first 16 hex digits of the SHA-256 of its SPKI. */
export interface ReceiptPublicKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
}

/** The system's Ed25519 key pair, with which it signs receipts. */
export interface ReceiptKey extends ReceiptPublicKey {
  readonly privateKey: KeyObject;
}

/** `damaged`: the file holds no such key. `unusable`: it cannot be read or made; `code` is the system's word for why. */
export type ReceiptKeyRefusal =
  | { readonly name: 'damaged'; readonly file: string }
  | { readonly name: 'unusable'; readonly file: string; readonly code: string };

export type ReceiptKeyReading =
  | { readonly kind: 'found'; readonly key: ReceiptKey }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'refused'; readonly refusal: ReceiptKeyRefusal };

export type KeptReceiptKey = Exclude<ReceiptKeyReading, { readonly kind: 'missing' }>;

export function receiptKeyFile(dataFolder: string): string {
  return path.join(dataFolder, 'receipt-key.pem');
}

/** The key of the data folder, which is made when it is not there. Processes that start at once agree on one. */
export function keptReceiptKey(dataFolder: string): KeptReceiptKey {
  const known = readReceiptKey(dataFolder);
  if (known.kind !== 'missing') return known;
  const { file } = known;
  try {
    makeKey(file);
  } catch (error) {
    return { kind: 'refused', refusal: { name: 'unusable', file, code: codeOf(error) } };
  }
  const made = readReceiptKey(dataFolder);
  if (made.kind === 'missing') throw new Error(`${file} vanished`);
  return made;
}

/** The key of the data folder; nothing is made. */
export function readReceiptKey(dataFolder: string): ReceiptKeyReading {
  const file = receiptKeyFile(dataFolder);
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { kind: 'missing', file };
    return { kind: 'refused', refusal: { name: 'unusable', file, code } };
  }
  const privateKey = keyIn(() => createPrivateKey(pem));
  if (privateKey === null) return { kind: 'refused', refusal: { name: 'damaged', file } };
  return { kind: 'found', key: { privateKey, ...publicHalf(createPublicKey(privateKey)) } };
}

/** The public key in a PEM file that `cchc receipt key` wrote; null for anything else, private keys too. */
export function readPublicKey(pem: string): ReceiptPublicKey | null {
  if (!pem.trimStart().startsWith('-----BEGIN PUBLIC KEY-----')) return null;
  const publicKey = keyIn(() => createPublicKey(pem));
  return publicKey === null ? null : publicHalf(publicKey);
}

/** The public key as PEM (SPKI), as openssl reads it. */
export function publicKeyPem({ publicKey }: ReceiptPublicKey): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

function publicHalf(publicKey: KeyObject): ReceiptPublicKey {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { keyId: createHash('sha256').update(spki).digest('hex').slice(0, 16), publicKey };
}

function keyIn(read: () => KeyObject): KeyObject | null {
  try {
    const key = read();
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // node:crypto has many words for a text that is no key.
    return null;
  }
}

/** Never in the place of another file: what was signed with a lost key could not be verified any more. */
function makeKey(file: string): void {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = `${file}.${randomBytes(8).toString('hex')}`;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(made, pem, { mode: 0o600, flag: 'wx', flush: true });
  try {
    // A link appears whole or not at all.
    linkSync(made, file);
    keepName(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
}

/** A key that signed must still be there after the power failed. Windows has no such call for folders. */
function keepName(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
