import { inviteOfficial } from './application/invite-official.ts';
import type { ReceiptSigner } from './application/ports/receipt-signer.ts';
import { newReceiptId } from './application/receipt-id.ts';
import type { Config } from './config/config.ts';
import { demoOfficials } from './demo/officials.ts';
import { hasDemo, seedDemo } from './demo/seed-demo.ts';
import { hasUnderAppraisal, seedUnderAppraisal } from './demo/under-appraisal/seed-under-appraisal.ts';
import type { Store } from './store/open-store.ts';

/** Demo mode is on when asked for, or by default until a real campaign is there; `onSeeding`: before it is written. */
export async function prepareDemo(
  config: Config,
  store: Store,
  signer: ReceiptSigner,
  onSeeding: () => void,
): Promise<boolean> {
  if (config.demo === 'off') return false;
  const campaigns = await store.campaigns.campaigns();
  if (config.demo === 'auto' && campaigns.some(({ demo }) => !demo)) return false;
  const has = { open: hasDemo(campaigns), underAppraisal: await hasUnderAppraisal(store) };
  if (has.open && has.underAppraisal) return true;
  onSeeding();
  const now = Date.now();
  if (!has.open) await seedDemo(store.campaigns, now);
  if (!has.underAppraisal)
    await seedUnderAppraisal(store, { now, receipts: { newId: newReceiptId, signer } });
  return true;
}

/** A fresh code for the official of the demo who is not linked yet; null once somebody linked as them. */
export async function inviteNewcomer(
  store: Store,
): Promise<{ readonly name: string; readonly code: string } | null> {
  const newcomer = demoOfficials.find(({ linked }) => !linked);
  if (newcomer === undefined || (await store.campaigns.isLinked(newcomer.id))) return null;
  const { code } = await inviteOfficial(store.campaigns, newcomer.id, Date.now());
  return { name: newcomer.name, code };
}
