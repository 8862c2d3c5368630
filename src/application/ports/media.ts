import { z } from 'zod';

/** A picture or a file that a person sent, still at the platform. Everything about it is the sender's claim. */
export const mediaReferenceSchema = z.object({
  /** `photo`: sent as a picture, which some channels shrink. `file`: sent as it is. */
  what: z.enum(['photo', 'file']),
  /** How the channel finds it again: Telegram's file id, an address at Zalo, the vault's address for the web page. */
  reference: z.string().min(1).max(2000),
  name: z.string().max(300).nullable(),
  /** Bytes. */
  size: z.number().int().min(0).nullable(),
});
export type MediaReference = z.infer<typeof mediaReferenceSchema>;

/**
 * What became of a download. `tooLarge`: over the channel's or our limit, of which nothing was kept. `gone`: the
 * platform has it no more. `foreign`: the address is not one of the platform's. `later`: try again.
 */
export type FetchOutcome =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge'; readonly most: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'later'; readonly retryAfterMs: number };

/** Gets the bytes of a reference of this channel; counts them while they arrive and never throws. */
export type FetchMedia = (media: MediaReference) => Promise<FetchOutcome>;
