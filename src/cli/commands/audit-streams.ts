import type { AuditedStream } from '../../application/ports/audit-store.ts';
import type { CampaignSummary } from '../../application/ports/campaign-store.ts';
import type { CliServices, Terminal } from '../cli-command.ts';

/** The streams of a campaign, or of one unit in it; null once the operator has been told that there is no such unit. */
export async function streamsOf(
  campaign: CampaignSummary,
  unitCode: string | undefined,
  { audit }: CliServices,
  terminal: Terminal,
): Promise<readonly AuditedStream[] | null> {
  const streams = (await audit.streams()).filter(({ campaignId }) => campaignId === campaign.id);
  if (unitCode === undefined) return streams;
  const ofUnit = streams.filter(({ unit }) => unit?.code === unitCode);
  if (ofUnit.length > 0) return ofUnit;
  const codes = streams.flatMap(({ unit }) => (unit === null ? [] : [unit.code]));
  terminal.error(
    `Không có đơn vị "${unitCode}" trong kỳ ${campaign.id}. Các đơn vị: ${codes.join(', ') || 'chưa có'}`,
  );
  return null;
}
