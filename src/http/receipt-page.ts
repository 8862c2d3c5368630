import { type Context, Hono } from 'hono';
import type { StoredReceipt } from '../application/ports/receipt-store.ts';
import { RECEIPT_PATH } from '../application/receipt-address.ts';
import { receiptIdSchema } from '../domain/receipt/receipt-manifest.ts';
import { receiptText, type SignedReceipt } from '../domain/receipt/signed-receipt.ts';
import { drawReceiptPage, type ReceiptStanding, receiptPagePolicy } from './receipt-markup.ts';

export interface ReceiptPageParts {
  /** Null when no receipt has this id. */
  load(id: string): Promise<StoredReceipt | null>;
  /** Whether the system's own key signed it as it is. */
  isGenuine(receipt: SignedReceipt): boolean;
  readonly publicKeyPem: string;
}

const STATUS = { genuine: 200, withdrawn: 200, unconfirmed: 409, notFound: 404 } as const satisfies Record<
  ReceiptStanding['kind'],
  number
>;

/** The public page of a receipt, the signed receipt itself, and the key to verify it with. */
export function receiptRoutes(parts: ReceiptPageParts): Hono {
  const routes = new Hono();
  routes.use(`${RECEIPT_PATH}/*`, async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Robots-Tag', 'noindex, nofollow');
    await next();
  });
  routes.get(`${RECEIPT_PATH}/khoa.pem`, (context) =>
    context.body(parts.publicKeyPem, 200, attachment('khoa.pem', 'application/x-pem-file')),
  );
  routes.get(`${RECEIPT_PATH}/:file{[0-9a-f]+\\.json}`, async (context) => {
    const standing = await standingOf(parts, context.req.param('file').replace(/\.json$/u, ''));
    if (standing.kind !== 'genuine') return page(context, standing);
    const text = receiptText(standing.receipt);
    return context.body(text, 200, attachment('bien-nhan.json', 'application/json'));
  });
  routes.get(`${RECEIPT_PATH}/:id`, async (context) =>
    page(context, await standingOf(parts, context.req.param('id'))),
  );
  return routes;
}

async function standingOf(parts: ReceiptPageParts, id: string): Promise<ReceiptStanding> {
  const stored = receiptIdSchema.safeParse(id).success ? await parts.load(id) : null;
  if (stored === null) return { kind: 'notFound' };
  const { receipt, withdrawnAt } = stored;
  if (receipt.manifest.receiptId !== id || !parts.isGenuine(receipt)) return { kind: 'unconfirmed' };
  return withdrawnAt === null
    ? { kind: 'genuine', receipt }
    : { kind: 'withdrawn', manifest: receipt.manifest, withdrawnAt };
}

function page(context: Context, standing: ReceiptStanding): Response | Promise<Response> {
  context.header('Content-Security-Policy', receiptPagePolicy);
  return context.html(drawReceiptPage(standing), STATUS[standing.kind]);
}

function attachment(name: string, type: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
}
