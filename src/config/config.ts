import { missingTogether } from './belonging-settings.ts';
import { type ChannelSettings, channelSettings } from './channel-settings.ts';
import { type Environment, environmentSchema, type Setting } from './environment.ts';
import type { Secret } from './secret.ts';
import { settingNotes } from './setting-notes.ts';
import { type VaultSettings, vaultSettings } from './vault-settings.ts';

export interface Config extends ChannelSettings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: Secret | null;
  readonly dataFolder: string;
  /** Null: evidence is kept in the data folder. */
  readonly vault: VaultSettings | null;
  /** `auto`: until a real campaign is there. Never `auto` once a real channel is configured. */
  readonly demo: 'on' | 'off' | 'auto';
  readonly webChat: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** `https://name`, as people and platforms on the Internet reach us. */
  readonly publicAddress: string | null;
  /** Signs links to files; null: one that is kept in the data folder. */
  readonly fileLinkSecret: Secret | null;
  /** Whether print in pictures is read. */
  readonly ocr: boolean;
  /** The folder of root certificates that signatures are judged by. */
  readonly trustAnchorsFolder: string | null;
  /** Where the virus scanner listens. */
  readonly clamd: { readonly host: string; readonly port: number } | null;
  /** Names by which a proxy in front passes requests on; the name of the public address is among them. */
  readonly allowedHosts: readonly string[];
}

/** One fault per setting, or per channel or vault that lacks some; none with a value, which may be a secret. */
export interface ConfigFault {
  /** The setting, or several with commas between them. */
  readonly setting: string;
  /** What the setting takes, in Vietnamese. */
  readonly wanted: string;
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads the settings; lists every problem at once. A setting left empty counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const incomplete = missingTogether(new Set(Object.keys(given))).map(
    ({ what, missing }): ConfigFault => ({
      setting: missing.join(', '),
      wanted: `còn thiếu để dùng ${what}; điền đủ, hoặc để trống mọi thiết lập của ${what}`,
    }),
  );
  const parsed = environmentSchema.safeParse(given);
  const settings = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0]) as Setting));
  const wrong = [...settings].map((setting) => ({ setting, wanted: wantedOf(setting) }));
  if (!parsed.success || incomplete.length > 0) return { ok: false, faults: [...wrong, ...incomplete] };
  return { ok: true, config: configOf(parsed.data) };
}

function wantedOf(setting: Setting): string {
  return settingNotes.get(environmentSchema.shape[setting])?.wanted ?? '';
}

function configOf(environment: Environment): Config {
  const channels = channelSettings(environment);
  const onPhones = Object.values(channels).some((settings) => settings !== null);
  const { PUBLIC_ADDRESS: publicAddress = null, ALLOWED_HOSTS: allowedHosts, WEB_CHAT, DEMO } = environment;
  const publicHost = publicAddress === null ? [] : [new URL(publicAddress).hostname];
  return {
    ...channels,
    port: environment.PORT,
    host: environment.HOST,
    databaseUrl: environment.DATABASE_URL ?? null,
    dataFolder: environment.DATA_FOLDER,
    vault: vaultSettings(environment),
    demo: DEMO === 'auto' && onPhones ? 'off' : DEMO,
    webChat: WEB_CHAT === 'on' || (WEB_CHAT === 'auto' && !onPhones),
    logLevel: environment.LOG_LEVEL,
    publicAddress,
    fileLinkSecret: environment.FILE_LINK_SECRET ?? null,
    ocr: environment.OCR === 'on',
    trustAnchorsFolder: environment.TRUST_ANCHORS_FOLDER ?? null,
    clamd: environment.CLAMD_ADDRESS ?? null,
    allowedHosts: [...new Set([...publicHost, ...allowedHosts])],
  };
}
