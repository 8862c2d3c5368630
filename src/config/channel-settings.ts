import { createHmac } from 'node:crypto';
import type { Environment } from './environment.ts';
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
