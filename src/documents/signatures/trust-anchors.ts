import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Certificate } from 'pkijs';

/** The certificate of a root authority (DER). */
export type TrustAnchor = Uint8Array;

/** The anchors of a folder, or the first file that is none, named in a Vietnamese sentence. */
export type TrustAnchorsReading =
  | { readonly ok: true; readonly anchors: readonly Certificate[] }
  | {
      readonly ok: false;
      readonly refusal: {
        readonly name: 'anchorUnreadable';
        readonly file: string;
        readonly message: string;
      };
    };

const CERTIFICATE_FILE = /\.(?:pem|crt|cer|der)$/i;
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
/** Larger than any certificate file (bytes). */
const LARGEST = 1024 * 1024;

/**
 * Reads the certificates of root authorities from `.pem`, `.crt`, `.cer` and `.der` files: PEM, one or many in a
 * file, or DER. Other files are left alone. A folder that is not there is a refusal too.
 */
export async function loadTrustAnchors(folder: string): Promise<TrustAnchorsReading> {
  const names = await readdir(folder).catch(() => null);
  if (!names) return refused(folder, `Không mở được thư mục chứng thư gốc ${folder}.`);
  const anchors: Certificate[] = [];
  for (const name of names.filter((each) => CERTIFICATE_FILE.test(each)).sort()) {
    const read = await readFile(path.join(folder, name)).then(certificates, () => null);
    if (!read) {
      return refused(name, `Tệp ${name} trong thư mục chứng thư gốc không phải chứng thư đọc được.`);
    }
    anchors.push(...read);
  }
  return { ok: true, anchors };
}

/** A certificate as it can be handed to another process. */
export function trustAnchor(certificate: Certificate): TrustAnchor {
  return new Uint8Array(certificate.toSchema(true).toBER());
}

function certificates(bytes: Buffer): readonly Certificate[] | null {
  if (bytes.length > LARGEST) return null;
  const text = bytes.toString('latin1');
  const blocks = [...text.matchAll(PEM)].map((match) => Buffer.from(match[1] ?? '', 'base64'));
  if (blocks.length === 0 && text.includes('-----BEGIN')) return null;
  try {
    return (blocks.length > 0 ? blocks : [bytes]).map((block) => Certificate.fromBER(new Uint8Array(block)));
  } catch {
    return null;
  }
}

function refused(file: string, message: string): TrustAnchorsReading {
  return { ok: false, refusal: { name: 'anchorUnreadable', file, message } };
}
