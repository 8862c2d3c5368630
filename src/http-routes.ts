import { Hono } from 'hono';
import { LINK_LIFE, signLink } from './application/file-link.ts';
import type { ChannelPorts } from './application/ports/channel.ts';
import type { Config } from './config/config.ts';
import type { Secret } from './config/secret.ts';
import { type FileLinkParts, fileLinkRoutes } from './http/file-links.ts';
import { receiptRoutes } from './http/receipt-page.ts';
import type { PhoneChannel } from './phone-channels.ts';
import { publicKeyPem, type ReceiptPublicKey } from './receipts/receipt-key.ts';
import { verifyReceipt } from './receipts/verify-receipt.ts';
import type { Store } from './store/open-store.ts';

/** Links to files where people on the Internet can open them; without a public address there are none. */
export function linksToFiles(
  publicAddress: string | null,
  fileLinkSecret: Secret | null,
  parts: Omit<FileLinkParts, 'secret'>,
): { readonly fileLink: ChannelPorts['fileLink']; readonly routes: Hono } {
  if (publicAddress === null || fileLinkSecret === null) return { fileLink: () => null, routes: new Hono() };
  const secret = fileLinkSecret.reveal();
  return {
    fileLink: ({ file, name }) =>
      `${publicAddress}/files/${signLink({ file, name, expiresAt: parts.now() + LINK_LIFE }, secret)}`,
    routes: fileLinkRoutes({ ...parts, secret }),
  };
}

/** Where anybody who holds a receipt can look it up. */
export function receiptPages({ receipts }: Store, key: ReceiptPublicKey): Hono {
  return receiptRoutes({
    load: receipts.load,
    isGenuine: (receipt) => verifyReceipt(receipt, key).kind === 'genuine',
    publicKeyPem: publicKeyPem(key),
  });
}

/** Every page and hook of the program: what anybody may open, the hooks of the channels, the chat in a browser. */
export function routesOf(
  config: Config,
  web: Hono,
  phones: readonly PhoneChannel[],
  forAnybody: readonly Hono[],
): Hono {
  const routes = new Hono();
  for (const open of forAnybody) routes.route('/', open);
  for (const { hook, routes: hooks } of phones) if (hooks !== null) routes.route(hook, hooks);
  if (config.webChat) routes.route('/', web);
  return routes;
}
