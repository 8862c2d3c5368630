import type { CliCommand } from '../cli-command.ts';

/** Lists the officials of a campaign with their roles, and who has not linked an account yet. */
export const officials: CliCommand = {
  words: ['officials'],
  usage: 'officials [KỲ]',
  summary: 'danh sách cán bộ của kỳ đánh giá, ai chưa liên kết tài khoản',
  async run([wanted], terminal) {
    const services = await terminal.services();
    const campaigns = await services.campaigns();
    const campaign = wanted === undefined ? campaigns[0] : campaigns.find(({ id }) => id === wanted);
    if (campaign === undefined) {
      terminal.error(
        wanted === undefined
          ? 'Chưa có kỳ đánh giá nào. Nạp một kỳ: npm run cchc -- campaign import TỆP'
          : `Không có kỳ đánh giá "${wanted}". Các kỳ: ${campaigns.map(({ id }) => id).join(', ') || 'chưa có'}`,
      );
      return 1;
    }
    terminal.out(campaign.name);
    for (const { id, name, roles, linked } of await services.officials(campaign.id)) {
      const held = roles
        .map(({ role, unitName }) => (unitName === null ? role : `${role} · ${unitName}`))
        .join(', ');
      terminal.out(`  ${linked ? '✓' : ' '} ${id}  ${name}  ${held}`);
    }
    return 0;
  },
};
