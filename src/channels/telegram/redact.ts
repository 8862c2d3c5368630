const HIDDEN = '[ẩn]';

/** Takes secrets out of any text before it is logged, stored or shown. */
export type Redact = (text: string) => string;

/**
 * Hides each secret, also as it stands in an address, and of a bot token `id:key` the key alone too.
 * Keys shorter than 8 characters would take harmless words along and are no secrets of a platform.
 */
export function redactor(secrets: readonly (string | null)[]): Redact {
  const parts = secrets
    .flatMap((secret) => (secret === null ? [] : [secret, secret.slice(secret.indexOf(':') + 1)]))
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => secret.length >= 8)
    .sort((a, b) => b.length - a.length);
  return (text) => parts.reduce((shown, secret) => shown.replaceAll(secret, HIDDEN), text);
}
