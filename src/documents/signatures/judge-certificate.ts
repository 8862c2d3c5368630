import { type BasicConstraints, type Certificate, CertificateChainValidationEngine } from 'pkijs';
import type { Signature } from '../../domain/evidence/signature.ts';

/** Longest way from a signer up to an anchor, both counted. */
const LONGEST_CHAIN = 8;

/**
 * What a signer's certificate was worth at `at` (ms UTC), by the certificates that came with the signature and the
 * anchors. Nothing is asked over the network: whether a certificate was revoked (OCSP, CRL) is not known here.
 */
export async function judgeCertificate(
  signer: Certificate,
  others: readonly Certificate[],
  anchors: readonly Certificate[],
  at: number,
): Promise<Signature['certificate']> {
  if (anchors.length === 0) return 'noAnchors';
  if (!maySign(signer)) return 'untrusted';
  const chain = await chainUp(signer, others, anchors);
  if (!chain || !keepsPathLengths(chain)) return 'untrusted';
  if (await holds(chain, at)) return 'trusted';
  // The chain is sound on some day when all of its certificates were valid: then only the day was wrong.
  const latestStart = Math.max(...chain.map((each) => each.notBefore.value.getTime()));
  if (!(await holds(chain, latestStart))) return 'untrusted';
  return at < latestStart ? 'notYetValid' : 'expired';
}

/** Key usage of the signer, where it is stated: digitalSignature or nonRepudiation. */
function maySign(signer: Certificate): boolean {
  const usage = signer.extensions?.find((each) => each.extnID === '2.5.29.15');
  if (!usage) return true;
  const bits = usage.parsedValue?.valueBlock?.valueHexView?.[0];
  return typeof bits === 'number' && (bits & 0b1100_0000) !== 0;
}

/**
 * From the signer up to an anchor, in a bounded number of steps. The engine's own search follows certificates that issued
 * each other without end, so the way is found here and the engine judges only this one.
 */
async function chainUp(
  signer: Certificate,
  others: readonly Certificate[],
  anchors: readonly Certificate[],
): Promise<readonly Certificate[] | null> {
  const chain = [signer];
  for (let last = signer; chain.length <= LONGEST_CHAIN; ) {
    if (anchors.some((anchor) => same(anchor, last))) return chain;
    const anchor = await issuerOf(last, anchors);
    if (anchor) return [...chain, anchor];
    const next = await issuerOf(last, others);
    if (!next) return null;
    chain.push(next);
    last = next;
  }
  return null;
}

async function issuerOf(
  certificate: Certificate,
  candidates: Iterable<Certificate>,
): Promise<Certificate | null> {
  for (const candidate of candidates) {
    if (!certificate.issuer.isEqual(candidate.subject)) continue;
    if (await certificate.verify(candidate).catch(() => false)) return candidate;
  }
  return null;
}

function keepsPathLengths(chain: readonly Certificate[]): boolean {
  return chain.every((certificate, above) => {
    const constraints: BasicConstraints | undefined = certificate.extensions?.find(
      (each) => each.extnID === '2.5.29.19',
    )?.parsedValue;
    const most = constraints?.pathLenConstraint;
    return above === 0 || typeof most !== 'number' || !constraints?.cA || above - 1 <= most;
  });
}

async function holds(chain: readonly Certificate[], at: number): Promise<boolean> {
  const [signer] = chain;
  const anchor = chain.at(-1);
  if (!signer || !anchor) return false;
  if (signer === anchor) {
    return at >= signer.notBefore.value.getTime() && at <= signer.notAfter.value.getTime();
  }
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [anchor],
    certs: chain.slice(0, -1).reverse(),
    checkDate: new Date(at),
    findIssuer: async (certificate) => [above(chain, certificate)],
  });
  return (await engine.verify()).result;
}

function above(chain: readonly Certificate[], certificate: Certificate): Certificate {
  return chain[chain.indexOf(certificate) + 1] ?? certificate;
}

function same(one: Certificate, other: Certificate): boolean {
  return Buffer.from(one.tbsView).equals(other.tbsView);
}
