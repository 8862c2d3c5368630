import { z } from 'zod';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const onOff = z.enum(['on', 'off']);

/** The whole environment of the program. Every setting has a default: the program starts without any. */
const environmentSchema = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** `postgresql://…` for PostgreSQL; unset for SQLite in the data folder. A secret: it may hold a password. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_FOLDER: z.string().min(1).default('data'),
  /** Demo personas in the browser chat; `auto` is on until a real campaign has been imported. */
  DEMO: z.enum(['on', 'off', 'auto']).default('auto'),
  WEB_CHAT: onOff.default('on'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

type Setting = keyof z.infer<typeof environmentSchema>;

const wanted: Readonly<Record<Setting, string>> = {
  PORT: 'cần một số từ 0 đến 65535',
  HOST: 'cần địa chỉ để mở cổng, ví dụ 127.0.0.1',
  DATABASE_URL: 'cần dạng postgresql://máy-chủ/tên, hoặc bỏ trống để dùng SQLite',
  DATA_FOLDER: 'cần đường dẫn thư mục dữ liệu',
  DEMO: 'cần on, off hoặc auto',
  WEB_CHAT: 'cần on hoặc off',
  LOG_LEVEL: 'cần silent, error, warn, info hoặc debug',
};

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly demo: 'on' | 'off' | 'auto';
  readonly webChat: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** One fault per setting, none with its value, which may be a secret. */
export interface ConfigFault {
  readonly setting: string;
  /** What the setting takes, in Vietnamese. */
  readonly wanted: string;
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads the settings; lists every problem at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const settings = new Set(parsed.error.issues.map(({ path }) => String(path[0]) as Setting));
    return { ok: false, faults: [...settings].map((setting) => ({ setting, wanted: wanted[setting] })) };
  }
  const { PORT, HOST, DATABASE_URL, DATA_FOLDER, DEMO, WEB_CHAT, LOG_LEVEL } = parsed.data;
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      databaseUrl: DATABASE_URL ?? null,
      dataFolder: DATA_FOLDER,
      demo: DEMO,
      webChat: WEB_CHAT === 'on',
      logLevel: LOG_LEVEL,
    },
  };
}
