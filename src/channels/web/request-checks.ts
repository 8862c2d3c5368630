import type { Context } from 'hono';

/** Whether a page of another origin caused this request; browsers say so in Origin, scripts send none. */
export function foreignOrigin(context: Context): boolean {
  const origin = context.req.header('origin');
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== context.req.header('host')?.toLowerCase();
}

/** A form of another site cannot send this content type. */
export function isJson(context: Context): boolean {
  return /^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? '');
}

/** As `isJson`, for the bytes of a file. */
export function isBytes(context: Context): boolean {
  return /^application\/octet-stream\s*(;|$)/i.test(context.req.header('content-type') ?? '');
}

/** The id of a line in a query: null when absent or empty, undefined when it cannot be one. */
export function lineId(value: string | undefined): string | null | undefined {
  if (value === undefined || value === '') return null;
  return /^[\w.:-]{1,64}$/.test(value) ? value : undefined;
}
