import type { CampaignSummary } from '../../application/ports/campaign-store.ts';
import type { CliServices, Terminal } from '../cli-command.ts';

/** The campaign that a command names, or the newest; null once the operator has been told why there is none. */
export async function campaignNamed(
  wanted: string | undefined,
  services: CliServices,
  terminal: Terminal,
): Promise<CampaignSummary | null> {
  const campaigns = await services.campaigns();
  const campaign = wanted === undefined ? campaigns[0] : campaigns.find(({ id }) => id === wanted);
  if (campaign !== undefined) return campaign;
  terminal.error(
    wanted === undefined
      ? 'Chưa có kỳ đánh giá nào. Nạp một kỳ: npm run cchc -- campaign import TỆP'
      : `Không có kỳ đánh giá "${wanted}". Các kỳ: ${campaigns.map(({ id }) => id).join(', ') || 'chưa có'}`,
  );
  return null;
}
