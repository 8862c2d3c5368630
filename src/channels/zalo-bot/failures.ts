import type { DeliveryOutcome } from '../../application/ports/messages.ts';
import type { CallFailure } from './client.ts';
import type { ZaloBotLimits } from './zalo-bot-traits.ts';

/** What a refusal means for one message and for the channel. */
type RefusalClass =
  /** The message cannot be sent as it is; another attempt would be refused again. */
  | 'badMessage'
  /** This person cannot be written to. */
  | 'noSuchPerson'
  /** Nothing goes out until a human sees to it. */
  | 'misconfigured'
  | 'quota'
  /** The platform turned the request away before carrying it out. */
  | 'busy'
  /** The platform broke down while it had the request. */
  | 'unknown';

/** By the platform's error code, which is also the HTTP status. 401 and 429 are H; the others are INF. */
const REFUSALS: Readonly<Record<number, RefusalClass>> = {
  400: 'badMessage',
  401: 'misconfigured',
  403: 'noSuchPerson',
  404: 'misconfigured',
  429: 'quota',
  502: 'busy',
  503: 'busy',
};

export function refusalClass(code: number): RefusalClass {
  return REFUSALS[code] ?? (code >= 500 ? 'unknown' : 'badMessage');
}

/** What became of a send that brought no result. `throttled` is also said when nothing was sent and all may try again. */
export function outcomeOf(failure: CallFailure, limits: ZaloBotLimits): DeliveryOutcome {
  if (failure.kind === 'notSent') return wait(limits.retryPause);
  if (failure.kind === 'unanswered') return { kind: 'uncertain', reason: failure.cause };
  switch (refusalClass(failure.code)) {
    case 'quota':
      return wait(limits.quotaPause);
    case 'busy':
      return wait(limits.retryPause);
    case 'misconfigured':
      return { kind: 'stopped' };
    case 'noSuchPerson':
      return { kind: 'unreachable', reason: `refused ${failure.code}` };
    case 'badMessage':
      return { kind: 'rejected', reason: `refused ${failure.code}` };
    case 'unknown':
      return { kind: 'uncertain', reason: `refused ${failure.code}` };
  }
}

/** INF: what holds one message up holds up the whole bot. */
function wait(retryAfterMs: number): DeliveryOutcome {
  return { kind: 'throttled', retryAfterMs, wholeChannel: true };
}

/** Whether a human must see to it before anything can be sent or received. */
export function needsHuman(failure: CallFailure): boolean {
  return failure.kind === 'refused' && refusalClass(failure.code) === 'misconfigured';
}
