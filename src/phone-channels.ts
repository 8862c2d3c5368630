import type { Hono } from 'hono';
import type { Channel, ChannelPorts } from './application/ports/channel.ts';
import type { TokenStore } from './application/ports/token-store.ts';
import { createTelegramChannel } from './channels/telegram/telegram-channel.ts';
import { createZaloChannel } from './channels/zalo/zalo-channel.ts';
import { createZaloBotChannel } from './channels/zalo-bot/zalo-bot-channel.ts';
import type { Config } from './config/config.ts';

/** A channel on people's phones, and where the platform posts to it; null routes where it is asked instead. */
export interface PhoneChannel {
  readonly channel: Channel;
  readonly hook: string;
  readonly routes: Hono | null;
}

type Ports = ChannelPorts & { readonly tokens: TokenStore };

/** Every channel that the settings name. None is started. */
export function createPhoneChannels(config: Config, ports: Ports): readonly PhoneChannel[] {
  return [telegramOf(config, ports), zaloOf(config, ports), zaloBotOf(config, ports)].filter(
    (each) => each !== null,
  );
}

function telegramOf({ telegram, publicAddress }: Config, ports: Ports): PhoneChannel | null {
  if (telegram === null) return null;
  const { token, apiRoot, proxy, webhookSecret } = telegram;
  const channel = createTelegramChannel(
    {
      token: token.reveal(),
      apiRoot,
      proxy: proxy?.reveal() ?? null,
      webhookSecret: webhookSecret.reveal(),
      publicAddress,
    },
    ports,
  );
  return { channel, hook: '/hooks/telegram', routes: channel.routes };
}

function zaloOf({ zalo }: Config, ports: Ports): PhoneChannel | null {
  if (zalo === null) return null;
  const channel = createZaloChannel(zalo, ports);
  return { channel, hook: '/hooks/zalo', routes: channel.routes };
}

function zaloBotOf({ zaloBot, publicAddress }: Config, ports: Ports): PhoneChannel | null {
  if (zaloBot === null) return null;
  const hook = '/hooks/zalo-bot';
  const webhookUrl = publicAddress === null ? null : `${publicAddress}${hook}`;
  const channel = createZaloBotChannel({ ...zaloBot, webhookUrl }, ports);
  return { channel, hook, routes: channel.routes };
}
