import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

let loading: Promise<void> | undefined;

/** Once per process: the bindings keep their WebAssembly instance in module state, so a second would clash. */
async function loadWebAssembly(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/u, '.wasm')), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/**
 * Prisma's schema engine inside this process, for one piece of work. The entry of its package needs a Node
 * flag to import WebAssembly, so the module is instantiated by hand; what the database itself refused is
 * put behind the engine's own error, which says only "External error".
 */
export async function withSchemaEngine<T>(
  schema: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadWebAssembly();
  await loading;
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels: [string, string][] = [['schema.prisma', schema]];
  try {
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => undefined, bound));
  } catch (error) {
    const refused = bound.errorRegistry.consumeError(0);
    throw refused === undefined ? error : new Error(String(error), { cause: refused.error });
  }
}
