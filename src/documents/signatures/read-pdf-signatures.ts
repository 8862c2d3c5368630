import type { PDFContext } from '@cantoo/pdf-lib';
import type { Certificate } from 'pkijs';
import type { Signature } from '../../domain/evidence/signature.ts';
import { type CoveredBytes, coveredBytes } from './covered-bytes.ts';
import { judgeCertificate } from './judge-certificate.ts';
import { leavesDocument } from './later-revision.ts';
import { readPdfObjects, type SignatureDictionary, signatureDictionaries } from './signature-dictionaries.ts';
import { checkSignedData, commonName } from './signed-data.ts';

/** Signatures of one file that are looked at; the rest of a longer row is left out. */
const MOST_SIGNATURES = 20;
const forms: ReadonlySet<string | null> = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);

interface Read {
  readonly signature: Signature;
  readonly end: number | null;
}

const unread: Signature = {
  signer: null,
  issuer: null,
  signedAt: null,
  integrity: 'broken',
  coverage: 'part',
  certificate: 'untrusted',
};

/**
 * The digital signatures of a PDF in the order in which they were put on, at most 20; empty where it has none or
 * cannot be read. Certificates are judged at the time of signing as the signature states it, or at `now` (ms UTC)
 * where it states none or a later one. No network: revocation (OCSP, CRL) is not looked up, time stamps of third
 * parties are not asked for. Signatures over SHA-1 or MD5, and forms other than PKCS#7 and CAdES, are `broken`.
 * Takes time by the size of the file and unpacks its object streams, so a caller bounds both and runs it off the
 * main thread.
 */
export async function readPdfSignatures(
  bytes: Uint8Array,
  anchors: readonly Certificate[],
  now: number,
): Promise<readonly Signature[]> {
  // The range can only be filled in afterwards where it stands in plain letters, so most files end here.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange')) return [];
  const objects = await readPdfObjects(bytes);
  if (!objects) return [];
  const dictionaries = distinct(signatureDictionaries(objects)).slice(0, MOST_SIGNATURES);
  const read: Read[] = [];
  for (const dictionary of dictionaries) read.push(await readOne(bytes, dictionary, anchors, now));
  return withCoverage(bytes, objects, read);
}

/** Sorted by what they cover; the same dictionary twice is one signature that two fields show. */
function distinct(dictionaries: readonly SignatureDictionary[]): readonly SignatureDictionary[] {
  const byRange = new Map(dictionaries.map((each) => [signatureKey(each), each]));
  const end = ({ range }: SignatureDictionary) => (range[2] ?? 0) + (range[3] ?? 0);
  return [...byRange.values()].sort((one, other) => end(one) - end(other) || 0);
}

function signatureKey({ range, contents }: SignatureDictionary): string {
  return `${range.join(' ')} ${Buffer.from(contents).toString('base64')}`;
}

async function readOne(
  bytes: Uint8Array,
  dictionary: SignatureDictionary,
  anchors: readonly Certificate[],
  now: number,
): Promise<Read> {
  const covered: CoveredBytes | null = forms.has(dictionary.subFilter)
    ? coveredBytes(bytes, dictionary.range, dictionary.contents)
    : null;
  const checked = covered && (await checkSignedData(covered.contents, covered.bytes));
  if (!covered || !checked) return { signature: unread, end: null };
  const { signer, others, integrity } = checked;
  const signedAt = checked.signedAt ?? dictionary.writtenAt;
  const signature: Signature = {
    signer: commonName(signer.subject),
    issuer: commonName(signer.issuer),
    signedAt,
    integrity,
    coverage: 'part',
    certificate: await judgeCertificate(signer, others, anchors, Math.min(signedAt ?? now, now)),
  };
  return { signature, end: covered.end };
}

/**
 * A signature covers the whole where nothing follows it but further intact signatures, the last of which covers
 * the file to its end, and none of these changed anything besides signing.
 */
async function withCoverage(
  bytes: Uint8Array,
  objects: PDFContext,
  read: readonly Read[],
): Promise<readonly Signature[]> {
  const ends = read.filter(({ signature }) => signature.integrity === 'intact').map(({ end }) => end ?? 0);
  const last = Math.max(0, ...ends);
  const covered: Signature[] = [];
  for (const { signature, end } of read) {
    const whole =
      end !== null &&
      (end === bytes.length || (last === bytes.length && (await leavesDocument(bytes, objects, end, ends))));
    covered.push(whole ? { ...signature, coverage: 'whole' } : signature);
  }
  return covered;
}
