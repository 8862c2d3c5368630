import { expect, test } from 'vitest';
import type { KnownAddress } from '../../src/application/check-vault.ts';
import type { Terminal } from '../../src/cli/cli-command.ts';
import { vaultCheck } from '../../src/cli/commands/vault-check.ts';
import { tableFiles } from '../../src/tables/table-files.ts';
import { vaultOf } from '../vault/vault-of-list.ts';

const NOW = Date.UTC(2026, 6, 17, 2);
const at = (digits: string) => digits.repeat(32);

async function run(
  lying: Parameters<typeof vaultOf>[0],
  addresses: readonly KnownAddress[],
  { refusal = null, args = [] }: { refusal?: string | null; args?: readonly string[] } = {},
) {
  const out: string[] = [];
  const error: string[] = [];
  const unused = () => Promise.reject(new Error('not used by this command'));
  const terminal: Terminal = {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    progress: () => undefined,
    interactive: false,
    tables: tableFiles,
    services: unused,
    checks: unused,
  };
  async function* vaultAddresses(): AsyncIterable<KnownAddress> {
    yield* addresses;
  }
  const command = vaultCheck(async () =>
    refusal === null
      ? { ok: true, desk: { vault: vaultOf(lying), vaultAddresses, now: () => NOW } }
      : { ok: false, sentence: refusal },
  );
  return { code: await command.run(args, terminal), out: out.join('\n'), error: error.join('\n') };
}

test('a sound vault is said to be sound', async () => {
  const { code, out } = await run([{ sha256: at('aa'), keptAt: 0 }], [{ sha256: at('aa'), what: 'mục 1.1' }]);
  expect(out).toBe('Đã đối chiếu 1 tài liệu.\nTài liệu nào cũng còn nguyên.');
  expect(code).toBe(0);
});

test('what is gone or damaged is listed with what it was, and ends with 1', async () => {
  const { code, out } = await run(
    [{ sha256: at('bb'), keptAt: 0, damaged: true }],
    [
      { sha256: at('aa'), what: 'Sở Nội vụ · mục 1.1' },
      { sha256: at('bb'), what: 'Sở Nội vụ · mục 1.2' },
    ],
  );
  expect(out).toContain(`Không còn trong kho: 1 tài liệu:\n  ${at('aa')}  Sở Nội vụ · mục 1.1`);
  expect(out).toContain(`Nội dung đã hỏng: 1 tài liệu:\n  ${at('bb')}  Sở Nội vụ · mục 1.2`);
  expect(code).toBe(1);
});

test('what nothing uses is listed, and is no fault', async () => {
  const { code, out } = await run([{ sha256: at('aa'), keptAt: NOW - 7_200_000 }], []);
  expect(out).toContain(`không mục nào dùng: 1 tệp:\n  ${at('aa')}  7 byte, lưu từ `);
  expect(code).toBe(0);
});

test('a vault that cannot be opened is refused in words', async () => {
  const { code, error } = await run([], [], { refusal: 'Kho tài liệu chưa có ngăn chứa.' });
  expect({ code, error }).toEqual({ code: 1, error: 'Kho tài liệu chưa có ngăn chứa.' });
});

test('a word that the command does not know is wrong usage, so nothing is taken for a wish to delete', async () => {
  expect((await run([], [], { args: ['--xoa-thua'] })).code).toBe(2);
});
