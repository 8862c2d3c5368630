import { type AsnType, GeneralizedTime, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  type AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  getCrypto,
  IssuerAndSerialNumber,
  type RelativeDistinguishedNames,
  SignedData,
  type SignerInfo,
} from 'pkijs';

/** What a CMS signature says of the bytes it is meant for. */
export interface CheckedSignature {
  readonly integrity: 'intact' | 'altered';
  readonly signer: Certificate;
  readonly others: readonly Certificate[];
  /** The signed signing time (ms UTC). */
  readonly signedAt: number | null;
}

/** More certificates than this are in no honest signature. */
const MOST_CERTIFICATES = 20;
/** Digests that still prove something: SHA-1 and MD5 can be made to collide. */
const digests: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';
const attributeIds = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
};

/** Checks a detached CMS signature (DER) by one signer over `covered`; null where it is not one that can be checked. */
export async function checkSignedData(
  contents: Uint8Array,
  covered: Uint8Array,
): Promise<CheckedSignature | null> {
  try {
    return await check(contents, covered);
  } catch {
    // pkijs and asn1js throw on whatever is not the structure they expect: hostile or damaged, it is no signature.
    return null;
  }
}

async function check(contents: Uint8Array, covered: Uint8Array): Promise<CheckedSignature | null> {
  const outer = ContentInfo.fromBER(contents);
  if (outer.contentType !== ContentInfo.SIGNED_DATA) return null;
  const signedData = new SignedData({ schema: outer.content });
  const [signerInfo, ...more] = signedData.signerInfos;
  if (!signerInfo || more.length > 0) return null;
  const all = signedData.certificates ?? [];
  if (all.length > MOST_CERTIFICATES) return null;
  const certificates = all.filter((each) => each instanceof Certificate);
  const signer = certificates.find((each) => isSigner(each, signerInfo));
  const digest = digests[signerInfo.digestAlgorithm.algorithmId];
  if (!signer || !digest) return null;
  const attributes = signedAttributes(signerInfo);
  if (!attributes || !(await namesCertificate(attributes.signingCertificateV2, signer))) return null;
  if (!(await signsAttributes(signerInfo, signer, digest))) return null;
  const actual = await crypto.subtle.digest(digest, covered);
  return {
    integrity: Buffer.from(actual).equals(attributes.messageDigest) ? 'intact' : 'altered',
    signer,
    others: certificates.filter((each) => each !== signer),
    signedAt: attributes.signedAt,
  };
}

function isSigner(certificate: Certificate, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
  }
  const identifier = certificate.extensions?.find((each) => each.extnID === '2.5.29.14')?.parsedValue;
  return (
    identifier instanceof OctetString && Buffer.from(identifier.valueBlock.valueHexView).equals(octets(sid))
  );
}

function octets(sid: SignerInfo['sid']): Uint8Array {
  const block = (sid as { valueBlock?: { valueHexView?: Uint8Array; value?: AsnType[] } }).valueBlock;
  const inner = block?.value?.[0];
  return (
    (inner instanceof OctetString ? inner.valueBlock.valueHexView : block?.valueHexView) ?? new Uint8Array()
  );
}

interface SignedAttributes {
  readonly messageDigest: Uint8Array;
  readonly signedAt: number | null;
  readonly signingCertificateV2: AsnType | null;
}

function signedAttributes({ signedAttrs }: SignerInfo): SignedAttributes | null {
  const one = (type: string): AsnType | null => {
    const found = signedAttrs?.attributes.filter((each) => each.type === type) ?? [];
    if (found.length > 1 || (found[0]?.values.length ?? 0) > 1)
      throw new Error('an attribute is there twice');
    return found[0]?.values[0] ?? null;
  };
  const contentType = one(attributeIds.contentType);
  const messageDigest = one(attributeIds.messageDigest);
  const signingTime = one(attributeIds.signingTime);
  if (!(contentType instanceof ObjectIdentifier) || !(messageDigest instanceof OctetString)) return null;
  if (contentType.valueBlock.toString() !== ContentInfo.DATA) return null;
  const timed = signingTime instanceof UTCTime || signingTime instanceof GeneralizedTime;
  const signedAt = timed ? signingTime.toDate().getTime() : null;
  return {
    messageDigest: messageDigest.valueBlock.valueHexView,
    signedAt: signedAt !== null && Number.isSafeInteger(signedAt) ? signedAt : null,
    signingCertificateV2: one(attributeIds.signingCertificateV2),
  };
}

async function signsAttributes(info: SignerInfo, signer: Certificate, digest: string): Promise<boolean> {
  const signed = info.signedAttrs?.encodedValue;
  if (!signed) return false;
  const named = info.signatureAlgorithm.algorithmId === RSA_ENCRYPTION ? digest : undefined;
  return getCrypto(true).verifyWithPublicKey(
    signed,
    info.signature,
    signer.subjectPublicKeyInfo,
    info.signatureAlgorithm,
    named,
  );
}

/**
 * Whether ESSCertIDv2 (RFC 5035), where it is there, names this certificate: without it another certificate for
 * the same key could be put in the signer's place.
 */
async function namesCertificate(value: AsnType | null, signer: Certificate): Promise<boolean> {
  if (!value) return true;
  const list = value instanceof Sequence ? value.valueBlock.value[0] : null;
  const first = list instanceof Sequence ? list.valueBlock.value[0] : null;
  if (!(first instanceof Sequence)) return false;
  const [head, next] = first.valueBlock.value;
  const algorithm = head instanceof Sequence ? head.valueBlock.value[0] : null;
  const digest = algorithm instanceof ObjectIdentifier ? digests[algorithm.valueBlock.toString()] : 'SHA-256';
  const hash = head instanceof OctetString ? head : next;
  if (!digest || !(hash instanceof OctetString)) return false;
  const actual = await crypto.subtle.digest(digest, signer.toSchema().toBER());
  return Buffer.from(actual).equals(hash.valueBlock.valueHexView);
}

/** The common name in a distinguished name, or null. */
export function commonName(name: RelativeDistinguishedNames): string | null {
  const common = name.typesAndValues.filter((each: AttributeTypeAndValue) => each.type === '2.5.4.3').at(-1);
  const value: unknown = common?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : null;
}
