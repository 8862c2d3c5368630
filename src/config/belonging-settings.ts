import type { Setting } from './environment.ts';

/** Settings that are of use only together: `needed` all of them, `optional` not without them. */
interface Belonging {
  readonly what: string;
  readonly needed: readonly Setting[];
  readonly optional: readonly Setting[];
}

const belongings: readonly Belonging[] = [
  {
    what: 'Telegram',
    needed: ['TELEGRAM_TOKEN'],
    optional: ['TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_PROXY'],
  },
  {
    what: 'Zalo OA',
    needed: ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET', 'ZALO_REFRESH_TOKEN'],
    optional: ['ZALO_TEMPLATE_ID'],
  },
  {
    what: 'kho S3',
    needed: ['VAULT_S3_ENDPOINT', 'VAULT_S3_BUCKET', 'VAULT_S3_ACCESS_KEY', 'VAULT_S3_SECRET_KEY'],
    // The region has a default, so it says nothing about whether the rest is meant.
    optional: [],
  },
  { what: 'Zalo Bot', needed: ['ZALO_BOT_TOKEN'], optional: ['ZALO_BOT_SECRET'] },
];

/** For each of them that is begun but not complete, what it lacks. */
export function missingTogether(
  given: ReadonlySet<string>,
): readonly { readonly what: string; readonly missing: readonly Setting[] }[] {
  return belongings
    .filter(({ needed, optional }) => [...needed, ...optional].some((setting) => given.has(setting)))
    .map(({ what, needed }) => ({ what, missing: needed.filter((setting) => !given.has(setting)) }))
    .filter(({ missing }) => missing.length > 0);
}
