import { createHmac } from 'node:crypto';
import type { Environment, Setting } from './environment.ts';
import { Secret } from './secret.ts';

export interface TelegramSettings {
  readonly token: Secret;
  readonly apiRoot: string;
  /** An http(s) proxy for everything that goes out to Telegram. */
  readonly proxy: Secret | null;
  /** 1 to 256 of `A-Z a-z 0-9 _ -`. */
  readonly webhookSecret: Secret;
}

export interface ZaloSettings {
  readonly appId: string;
  readonly appSecret: Secret;
  readonly oaId: string;
  /** The key of the webhook's signatures; not the application's secret. */
  readonly oaSecret: Secret;
  /** Where the chain of single-use tokens begins; of no use once a newer pair is stored. */
  readonly firstRefreshToken: Secret;
  readonly templateId: string | null;
  readonly apiRoot: string;
  readonly oauthRoot: string;
}

export interface ZaloBotSettings {
  readonly token: Secret;
  readonly apiRoot: string;
  /** 8 to 256 characters. */
  readonly webhookSecret: Secret;
}

/** Null: the channel is not used. */
export interface ChannelSettings {
  readonly telegram: TelegramSettings | null;
  readonly zalo: ZaloSettings | null;
  readonly zaloBot: ZaloBotSettings | null;
}

/** Settings that are of use only together: `needed` all of them, `optional` not without them. */
interface Belonging {
  readonly channel: string;
  readonly needed: readonly Setting[];
  readonly optional: readonly Setting[];
}

const belongings: readonly Belonging[] = [
  {
    channel: 'Telegram',
    needed: ['TELEGRAM_TOKEN'],
    optional: ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_PROXY'],
  },
  {
    channel: 'Zalo OA',
    needed: ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET', 'ZALO_REFRESH_TOKEN'],
    optional: ['ZALO_TEMPLATE_ID'],
  },
  { channel: 'Zalo Bot', needed: ['ZALO_BOT_TOKEN'], optional: ['ZALO_BOT_SECRET'] },
];

/** For each channel that is begun but not complete, what it lacks. */
export function missingTogether(
  given: ReadonlySet<string>,
): readonly { readonly channel: string; readonly missing: readonly Setting[] }[] {
  return belongings
    .filter(({ needed, optional }) => [...needed, ...optional].some((setting) => given.has(setting)))
    .map(({ channel, needed }) => ({ channel, missing: needed.filter((setting) => !given.has(setting)) }))
    .filter(({ missing }) => missing.length > 0);
}

/** The settings of every channel that is complete. */
export function channelSettings(environment: Environment): ChannelSettings {
  return {
    telegram: telegramSettings(environment),
    zalo: zaloSettings(environment),
    zaloBot: zaloBotSettings(environment),
  };
}

function telegramSettings(environment: Environment): TelegramSettings | null {
  const { TELEGRAM_TOKEN: token, TELEGRAM_PROXY: proxy = null } = environment;
  if (token === undefined) return null;
  const webhookSecret = environment.TELEGRAM_WEBHOOK_SECRET ?? derived(token, 'telegram webhook');
  return { token, proxy, webhookSecret, apiRoot: environment.TELEGRAM_API_ROOT };
}

function zaloSettings(environment: Environment): ZaloSettings | null {
  const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_TEMPLATE_ID: templateId = null } = environment;
  const { ZALO_OA_ID: oaId, ZALO_OA_SECRET: oaSecret, ZALO_REFRESH_TOKEN: firstRefreshToken } = environment;
  const app = appId === undefined || appSecret === undefined ? null : { appId, appSecret };
  const account = oaId === undefined || oaSecret === undefined ? null : { oaId, oaSecret };
  if (app === null || account === null || firstRefreshToken === undefined) return null;
  const { ZALO_API_ROOT: apiRoot, ZALO_OAUTH_ROOT: oauthRoot } = environment;
  return { ...app, ...account, firstRefreshToken, templateId, apiRoot, oauthRoot };
}

function zaloBotSettings(environment: Environment): ZaloBotSettings | null {
  const { ZALO_BOT_TOKEN: token, ZALO_BOT_API_ROOT: apiRoot } = environment;
  if (token === undefined) return null;
  return { token, apiRoot, webhookSecret: environment.ZALO_BOT_SECRET ?? derived(token, 'zalo bot webhook') };
}

/** The same after every start, and of no help to whoever wants the token: 64 hexadecimal digits. */
function derived(token: Secret, purpose: string): Secret {
  return new Secret(createHmac('sha256', token.reveal()).update(`cchc-bot ${purpose}`).digest('hex'));
}
