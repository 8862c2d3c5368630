import type { ChannelName } from '../../application/ports/messages.ts';

/** What people call each channel. */
export const channelWords: Readonly<Record<ChannelName, string>> = {
  web: 'trình duyệt',
  telegram: 'Telegram',
  zalo: 'Zalo',
  'zalo-bot': 'Zalo Bot',
};
