import type { FetchMedia } from '../application/ports/media.ts';
import { downloadCapped } from './capped-download.ts';

/**
 * M: where attachments were seen to lie, with all hosts below it. INF: both of Zalo's platforms keep them there.
 */
const ATTACHMENT_HOST = 'zdn.vn';
/** Ours: the largest attachment that is taken (bytes). */
export const ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** Ours: how long the download of one attachment may take (ms), and how long until the next try. */
export const ATTACHMENT_MS = 120_000;
const RETRY_MS = 30_000;

export interface AttachmentSource {
  /** Attachments at this address count as the platform's too: on trial one server is all of it. */
  readonly apiRoot: string;
  /** How long a download may take (ms). */
  readonly fetchMs: number;
  readonly until: AbortSignal;
}

/** Gets attachments from Zalo's own hosts and from nowhere else. Their addresses hold no token of ours. */
export function attachmentFetcher({ apiRoot, fetchMs, until }: AttachmentSource): FetchMedia {
  return async ({ reference }) => {
    const address = attachmentAddress(reference, apiRoot);
    if (address === null) return { kind: 'foreign' };
    return downloadCapped(address, {
      most: ATTACHMENT_BYTES,
      withinMs: fetchMs,
      retryAfterMs: RETRY_MS,
      until,
    });
  };
}

/** The address to ask, always https at Zalo; null when it is not one of Zalo's. */
function attachmentAddress(reference: string, apiRoot: string): URL | null {
  if (!URL.canParse(reference)) return null;
  const address = new URL(reference);
  if (address.username !== '' || address.password !== '') return null;
  if (address.origin === new URL(apiRoot).origin) return address;
  // M: some attachments are told with http.
  if (address.protocol === 'http:') address.protocol = 'https:';
  const { protocol, hostname, port } = address;
  const ofZalo = hostname === ATTACHMENT_HOST || hostname.endsWith(`.${ATTACHMENT_HOST}`);
  return protocol === 'https:' && port === '' && ofZalo ? address : null;
}
