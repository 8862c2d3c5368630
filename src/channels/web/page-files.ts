import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';

/** Beside this module, in the sources as well as in the build. */
const FOLDER = new URL('./page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly tag: string;
}

async function loadPage(): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(FOLDER)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(await readFile(new URL(name, FOLDER)));
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    files.set(name, { bytes, zipped: new Uint8Array(gzipSync(bytes)), type, tag });
  }
  return files;
}

/** Serves the page's files from memory; a browser that has them asks only whether they changed. */
export function pageRoutes(): Hono {
  let loading: Promise<ReadonlyMap<string, PageFile>> | undefined;
  const routes = new Hono();
  routes.get('/:name?', async (context, next) => {
    loading ??= loadPage();
    const file = (await loading).get(context.req.param('name') ?? 'index.html');
    if (file === undefined) return next();
    context.header('Cache-Control', 'no-cache');
    context.header('ETag', file.tag);
    context.header('Vary', 'Accept-Encoding');
    if (context.req.header('if-none-match')?.includes(file.tag)) return context.body(null, 304);
    context.header('Content-Type', file.type);
    if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(file.bytes);
    context.header('Content-Encoding', 'gzip');
    return context.body(file.zipped);
  });
  return routes;
}
