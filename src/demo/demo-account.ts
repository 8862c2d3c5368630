import type { AccountAddress } from '../application/ports/messages.ts';

/** The browser account that plays an official of the demo. */
export function demoAccount(officialId: string): AccountAddress {
  return { channel: 'web', botId: 'local', externalId: `demo-${officialId}` };
}
