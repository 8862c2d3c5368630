import type { CliCommand } from '../cli-command.ts';
import { campaignNamed } from './campaign-argument.ts';
import { roles as roleWords } from './role-words.ts';

/** Lists the officials of a campaign with their roles, and who has not linked an account yet. */
export const officials: CliCommand = {
  words: ['officials'],
  usage: 'officials [KỲ]',
  summary: 'Danh sách cán bộ của kỳ đánh giá, ai chưa liên kết tài khoản',
  async run([wanted], terminal) {
    const services = await terminal.services();
    const campaign = await campaignNamed(wanted, services, terminal);
    if (campaign === null) return 1;
    terminal.out(campaign.name);
    for (const { id, name, roles, linked } of await services.officials(campaign.id)) {
      const held = roles
        .map(({ role, unitName }) =>
          unitName === null ? roleWords[role] : `${roleWords[role]} · ${unitName}`,
        )
        .join(', ');
      terminal.out(`  ${linked ? '✓' : ' '} ${id}  ${name}  ${held}`);
    }
    return 0;
  },
};
