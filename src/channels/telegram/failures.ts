import { TelegramError } from 'telegraf';
import type { DeliveryOutcome } from '../../application/ports/messages.ts';
import { UNREACHED } from './connections.ts';
import type { Redact } from './redact.ts';
import {
  FALLBACK_RETRY_AFTER_SECONDS,
  type TelegramRefusal,
  telegramRefusals,
  UNREACHED_RETRY_MS,
} from './telegram-traits.ts';

/**
 * What went wrong with a call. `unreached`: Telegram has not seen it. `unknown`: it may have carried it out.
 * `refused`: it says it has not.
 */
export type Failure =
  | { readonly kind: TelegramRefusal; readonly retryAfterMs: number }
  | { readonly kind: 'unreached' | 'unknown'; readonly cause: string }
  | { readonly kind: 'refused'; readonly cause: string };

/** Reads any error of a call. Its texts are free of secrets. */
export function failureOf(error: unknown, redact: Redact): Failure {
  if (error instanceof TelegramError) return refusalOf(error, redact);
  const code = systemCode(error);
  if (code === UNREACHED) return { kind: 'unreached', cause: 'no connection' };
  return { kind: 'unknown', cause: code ?? (error instanceof Error ? error.name : 'error') };
}

function refusalOf(error: TelegramError, redact: Redact): Failure {
  const { code, description } = error;
  // Behind a 5xx the message may have been accepted: Telegram does not say at which step it failed.
  if (code >= 500) return { kind: 'unknown', cause: `http ${code}` };
  const known = telegramRefusals.find(
    (each) => each.code === code && (each.description?.test(description) ?? true),
  );
  if (known === undefined) return { kind: 'refused', cause: redact(`${code} ${description}`) };
  const seconds = error.parameters?.retry_after ?? FALLBACK_RETRY_AFTER_SECONDS;
  return { kind: known.means, retryAfterMs: seconds * 1000 };
}

function systemCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What a failure to send means for the outbox. */
export function outcomeOf(failure: Failure): DeliveryOutcome {
  switch (failure.kind) {
    case 'throttled':
      return { kind: 'throttled', retryAfterMs: failure.retryAfterMs };
    case 'unreached':
      return { kind: 'throttled', retryAfterMs: UNREACHED_RETRY_MS };
    case 'unknown':
      return { kind: 'uncertain', reason: failure.cause };
    case 'blocked':
    case 'chatMissing':
      return { kind: 'unreachable', reason: failure.kind };
    case 'badToken':
      return { kind: 'stopped' };
    case 'refused':
      return { kind: 'rejected', reason: failure.cause };
    case 'notModified':
    case 'notEditable':
    case 'unparsable':
    case 'tapTooOld':
    case 'otherPoller':
    case 'fileTooBig':
    case 'fileMissing':
    case 'fileLater':
      return { kind: 'rejected', reason: failure.kind };
  }
}

/** Editing twice changes nothing, so an edit of unknown fate is simply made again. */
export function outcomeOfEdit(failure: Failure): DeliveryOutcome {
  return failure.kind === 'unknown'
    ? { kind: 'throttled', retryAfterMs: UNREACHED_RETRY_MS }
    : outcomeOf(failure);
}
