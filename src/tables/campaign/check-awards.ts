import type { CampaignImport } from '../../domain/campaign/campaign-import.ts';
import { type CampaignFault, campaignFault } from './campaign-fault.ts';

/** Award rules of groups that do not exist or are not ranked, and second rules of a group. */
export function checkAwards({ campaign, groups }: CampaignImport): readonly CampaignFault[] {
  const rules = campaign.awards;
  return rules.flatMap(({ groupCode }, index) => {
    const report = (message: string) => [campaignFault('awards', index, 'group', message)];
    const group = groups.find(({ code }) => code === groupCode);
    if (rules.findIndex((rule) => rule.groupCode === groupCode) < index)
      return report(`Nhóm "${groupCode}" đã có mức khen thưởng ở dòng trên.`);
    if (group === undefined) return report(`Nhóm "${groupCode}" không có trong trang Nhóm đơn vị.`);
    return group.ranked
      ? []
      : report(`Nhóm "${groupCode}" không xếp hạng nên không đề nghị khen thưởng được.`);
  });
}
