import { describe, expect, test } from 'vitest';
import { fileIdOf } from '../../src/application/file-id.ts';
import { loadReportFile, parseReportFileRest } from '../../src/application/files/report-file.ts';
import { type FileLoaders, loadFile } from '../../src/application/load-file.ts';
import type { FileContent } from '../../src/application/ports/file-content.ts';
import type { ReplyFile } from '../../src/conversation/reply.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { daysPicture } from '../domain/charts/pictures.ts';
import { AT, demoReport } from '../domain/report/demo-report.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const said = (found: FileContent) => (found instanceof Uint8Array ? new TextDecoder().decode(found) : found);

const files: readonly (readonly [ReplyFile, string])[] = [
  [{ kind: 'evidence', evidenceId: 'e:1', name: 'a.pdf' }, 'evidence:e:1'],
  [{ kind: 'report', scorecardId: 'k2026:u1', format: 'docx', name: 'b.docx' }, 'report:k2026:u1:docx'],
  [{ kind: 'receipt', receiptId: 'r1', name: 'c.pdf' }, 'receipt:r1'],
  [
    { kind: 'picture', picture: daysPicture, name: 'e.png' },
    `picture:${sha256(JSON.stringify(daysPicture))}`,
  ],
  [{ kind: 'export', what: 'audit', scope: 'k2026:u1', name: 'd.xlsx' }, 'export:audit:k2026:u1'],
];

describe('a file of a message', () => {
  test.each(files)(
    '%o goes out as %s, and comes back from the loader of its kind alone',
    async (file, id) => {
      expect(fileIdOf(file)).toBe(id);
      const loaders: FileLoaders = Object.fromEntries(
        files.map(([{ kind }]) => [kind, async (rest: string) => bytes(`${kind}|${rest}`)]),
      );
      expect(said(await loadFile(loaders, id))).toBe(`${file.kind}|${id.slice(file.kind.length + 1)}`);
      const { [file.kind]: _, ...others } = loaders;
      expect(await loadFile(others, id)).toBeNull();
    },
  );

  test.each(['', 'evidence', 'constructor:x', '__proto__:x', 'unknown:1', ':x'])(
    "%j is nobody's",
    async (id) => {
      expect(await loadFile({ evidence: async () => bytes('x') }, id)).toBeNull();
    },
  );
});

describe('the file of a report', () => {
  test.each(['docx', 'pdf', 'xlsx'] as const)('is written as %s when it is asked for', async (format) => {
    const write = (name: string) => async (report: { unitName: string }, at: number) =>
      bytes(`${name} of ${report.unitName} at ${at}`);
    const parts = {
      loadReport: async (id: string) => (id === 'k2026:u1' ? demoReport('so-noi-vu') : null),
      writeReport: { docx: write('docx'), pdf: write('pdf'), xlsx: write('xlsx') },
      now: () => AT,
    };
    expect(said(await loadReportFile(parts, `k2026:u1:${format}`))).toBe(`${format} of Sở Nội vụ at ${AT}`);
    expect(await loadReportFile(parts, `k2026:u2:${format}`)).toBeNull();
  });

  test.each(['k2026:u1', 'k2026:u1:exe', ':pdf', 'pdf', ''])('is not called %j', (rest) => {
    expect(parseReportFileRest(rest)).toBeNull();
  });
});
