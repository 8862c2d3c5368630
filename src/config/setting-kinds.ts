import { z } from 'zod';
import { Secret } from './secret.ts';

/** A whole number within bounds, both allowed. */
export const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Letters that no header, address or shell splits; the value never comes back in a fault. */
export const secret = (form: RegExp = /^\S+$/) =>
  z
    .string()
    .regex(form)
    .transform((value) => new Secret(value));

/** The root of an interface, without the slash at its end. */
export const apiRoot = () =>
  z
    .string()
    .refine((value) => isAddress(value, ['https:', 'http:']))
    .transform((value) => value.replace(/\/+$/, ''));

/** `https://name`, with nothing after the name but a port. */
export const publicAddress = () =>
  z
    .string()
    .refine((value) => isAddress(value, ['https:']) && isBareOrigin(new URL(value)))
    .transform((value) => new URL(value).origin);

/** The address of an outbound proxy; a secret, because it may hold a password. */
export const proxyAddress = () =>
  z
    .string()
    .refine((value) => isAddress(value, ['http:', 'https:']))
    .transform((value) => new Secret(value));

/** `name:port`, or `[address]:port` for IPv6. */
export const hostAndPort = () =>
  z
    .string()
    .regex(/^(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}$/)
    .transform((value) => {
      const colon = value.lastIndexOf(':');
      const host = value.slice(0, colon).replace(/^\[|\]$/g, '');
      return { host, port: Number(value.slice(colon + 1)) };
    })
    .refine(({ port }) => port >= 1 && port <= 65_535);

/** Host names with commas between them, in lower case. */
export const hostNames = () =>
  z
    .string()
    .transform((value) =>
      value
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    )
    .refine((names) => names.every((name) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name)));

function isAddress(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isBareOrigin(url: URL): boolean {
  const bare = url.pathname === '/' && url.search === '' && url.hash === '';
  return bare && url.username === '' && url.password === '';
}
