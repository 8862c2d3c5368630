import { createHash, webcrypto } from 'node:crypto';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import * as asn1 from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** A certificate with its key. */
export interface Identity {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export type KeyKind = 'rsa' | 'ecdsa';

const algorithms = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
};

export const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

let serial = 1;

/** A certificate from `issuer`, or signed by itself; a CA where `ca`. */
export async function identity(
  name: string,
  issuer: Identity | null,
  given: {
    kind?: KeyKind;
    ca?: boolean;
    from?: string;
    to?: string;
    pathLength?: number;
    usage?: number;
    keys?: webcrypto.CryptoKeyPair;
  } = {},
): Promise<Identity> {
  const algorithm = algorithms[given.kind ?? 'ecdsa'];
  const keys =
    given.keys ??
    ((await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair);
  const certificate = new Certificate();
  certificate.version = 2;
  serial += 1;
  certificate.serialNumber = new asn1.Integer({ value: serial });
  certificate.subject.typesAndValues.push(commonName(name));
  if (issuer) certificate.issuer = issuer.certificate.subject;
  else certificate.issuer.typesAndValues.push(commonName(name));
  certificate.notBefore.value = new Date(day(given.from ?? '2020-01-01'));
  certificate.notAfter.value = new Date(day(given.to ?? '2040-01-01'));
  const usage = given.usage ?? (given.ca ? 0b0000_0110 : 0b1100_0000);
  certificate.extensions = [
    extension('2.5.29.15', new asn1.BitString({ valueHex: new Uint8Array([usage]).buffer, unusedBits: 1 })),
  ];
  if (given.ca) {
    const constraints = new BasicConstraints({
      cA: true,
      ...(given.pathLength === undefined ? {} : { pathLenConstraint: given.pathLength }),
    });
    certificate.extensions.push(extension('2.5.29.19', constraints.toSchema()));
  }
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys };
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value }) });
}

function extension(extnID: string, value: asn1.AsnType): Extension {
  return new Extension({ extnID, critical: true, extnValue: value.toBER() });
}

/** A plain PDF of one page, without object streams so that revisions can be written by hand. */
export async function plainPdf(text = 'Ke hoach cai cach hanh chinh'): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 300]);
  page.drawText(text, { x: 20, y: 200, size: 14, font: await pdf.embedFont(StandardFonts.Helvetica) });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

export interface Signing {
  readonly by: Identity;
  readonly chain?: readonly Identity[];
  /** Signing time (ms UTC); null for none among the signed attributes. */
  readonly at?: number | null;
  readonly subFilter?: string;
  /** Makes the CMS of something else, to try hostile ones. */
  readonly contents?: (covered: Buffer) => Promise<Buffer>;
  /** Changes the range before the signature is made. */
  readonly range?: (range: readonly number[]) => readonly number[];
  /** More objects in the same revision, as `[number, text]`. */
  readonly objects?: readonly (readonly [number, string])[];
  /** Changes the signed attributes before they are signed. */
  readonly attributes?: (attributes: readonly Attribute[]) => readonly Attribute[];
  /** Bytes reserved for the signature. */
  readonly room?: number;
}

/** Signs a file in a new revision, as signing programs do. */
export async function signPdf(file: Buffer, signing: Signing): Promise<Buffer> {
  const room = signing.room ?? 8192;
  const next = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(file.toString('latin1'))?.[1]);
  const root = Number(/\/Root (\d+) 0 R(?![\s\S]*\/Root)/.exec(file.toString('latin1'))?.[1]);
  const catalog = await catalogOf(file, next);
  const hole = '0'.repeat(room * 2);
  const dictionary = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${signing.subFilter ?? 'ETSI.CAdES.detached'} /M (D:20250310080000Z) /ByteRange [0 ########## ########## ##########] /Contents <${hole}> >>`;
  const draft = appendRevision(file, [
    ...(signing.objects ?? []),
    [root, catalog],
    [next, dictionary],
    [next + 1, `<< /FT /Sig /T (ChuKy${next}) /V ${next} 0 R >>`],
  ]);
  const gap = draft.indexOf(`<${hole}>`, file.length);
  const plain = [0, gap, gap + hole.length + 2, draft.length - gap - hole.length - 2];
  const range = signing.range?.(plain) ?? plain;
  const text = `[0 ########## ########## ##########]`;
  draft.write(`[${range.join(' ')}]`.padEnd(text.length), draft.indexOf(text, file.length), 'latin1');
  const [, first = 0, second = 0, length = 0] = plain;
  const covered = Buffer.concat([draft.subarray(0, first), draft.subarray(second, second + length)]);
  const contents = await (signing.contents ?? ((bytes) => cmsOver(bytes, signing)))(covered);
  draft.write(contents.toString('hex'), gap + 1, 'latin1');
  return draft;
}

async function catalogOf(file: Buffer, next: number): Promise<string> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false, ignoreEncryption: true });
  const text = pdf.catalog.toString();
  const fields = /\/Fields \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const form = `/AcroForm << /SigFlags 3 /Fields [${fields} ${next + 1} 0 R] >>`;
  return text.replace(/\/AcroForm <<[\s\S]*?>>/, '').replace(/>>\s*$/, `${form} >>`);
}

/** An incremental update: objects, their cross-reference table and a trailer behind the file. */
export function appendRevision(file: Buffer, objects: readonly (readonly [number, string])[]): Buffer {
  const text = file.toString('latin1');
  const root = /\/Root \d+ 0 R(?![\s\S]*\/Root)/.exec(text)?.[0] ?? '';
  const before = /startxref\s+(\d+)(?![\s\S]*startxref)/.exec(text)?.[1];
  const size = Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(text)?.[1]);
  let body = '\n';
  const table: string[] = [];
  for (const [number, object] of objects) {
    table.push(`${number} 1\n${String(file.length + body.length).padStart(10, '0')} 00000 n \n`);
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length + body.length;
  const most = Math.max(size, ...objects.map(([number]) => number + 1));
  body += `xref\n${table.join('')}trailer\n<< /Size ${most} ${root} /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(body, 'latin1')]);
}

/** A detached CMS over `covered`. */
export async function cmsOver(covered: Buffer, signing: Signing): Promise<Buffer> {
  const { certificate, keys } = signing.by;
  const hash = (bytes: Uint8Array | ArrayBuffer) =>
    new Uint8Array(createHash('sha256').update(new Uint8Array(bytes)).digest()).buffer;
  const at = signing.at === undefined ? day('2025-03-10') : signing.at;
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute('1.2.840.113549.1.9.4', new asn1.OctetString({ valueHex: hash(covered) })),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      sequence(sequence(sequence(new asn1.OctetString({ valueHex: hash(certificate.toSchema().toBER()) })))),
    ),
    ...(at === null
      ? []
      : [attribute('1.2.840.113549.1.9.5', new asn1.UTCTime({ valueDate: new Date(at) }))]),
  ];
  const signedData = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [certificate, ...(signing.chain ?? []).map((each) => each.certificate)],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: new AlgorithmIdentifier(),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [...(signing.attributes?.(attributes) ?? attributes)],
        }),
      }),
    ],
  });
  await signedData.sign(keys.privateKey, 0, 'SHA-256');
  const outer = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signedData.toSchema(true) });
  return Buffer.from(outer.toSchema().toBER());
}

function attribute(type: string, value: asn1.AsnType): Attribute {
  return new Attribute({ type, values: [value] });
}

function sequence(value: asn1.AsnType): asn1.Sequence {
  return new asn1.Sequence({ value: [value] });
}
