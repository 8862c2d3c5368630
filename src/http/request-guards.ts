import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { refuse } from './refusal.ts';

/** The largest body that a route reads unless it counts for itself, in bytes (1 MiB). */
export const MAX_BODY_BYTES = 1_048_576;

const POLICY = 'Content-Security-Policy';

/** Nothing is loaded from elsewhere, nothing inline runs, and no page may frame this one. */
const headersOfThePage: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
});

/** The headers of the page; a route that asks for a stricter policy, as for a file of somebody's, keeps its own. */
export const strictHeaders: MiddlewareHandler = async (context, next) => {
  let stricter: string | null = null;
  await headersOfThePage(context, async () => {
    await next();
    stricter = context.res.headers.get(POLICY);
  });
  if (stricter !== null) context.res.headers.set(POLICY, stricter);
};

const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (context) => {
    // The rest of the body is not read, so the connection cannot serve another request.
    context.header('Connection', 'close');
    return refuse(context, 'bodyTooLarge');
  },
});

/** Refuses large bodies, except on the paths whose routes count them themselves. */
export function limitedBody(largeBodies: readonly string[]): MiddlewareHandler {
  const large = new Set(largeBodies);
  return (context, next) => (large.has(context.req.path) ? next() : smallBody(context, next));
}

/** `localhost:3000` → `localhost`, `[::1]:3000` → `::1`; lower case. */
function hostName(host: string): string {
  const bracketed = /^\[([^\]]+)\]/.exec(host);
  return (bracketed?.[1] ?? host.split(':')[0] ?? '').toLowerCase();
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests whose Host header names neither this machine nor one of `allowedHosts`. A foreign page can point
 * its own name at 127.0.0.1 and would otherwise read the chat with its visitor's browser.
 */
export function knownHostOnly(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (context, next) => {
    const name = hostName(context.req.header('host') ?? '');
    return isLoopback(name) || allowed.has(name) ? next() : refuse(context, 'foreignHost');
  };
}
