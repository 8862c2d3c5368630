import { expect, test } from 'vitest';
import { fileIdOf } from '../../../src/application/file-id.ts';
import { loadResultsFile, resultsFileRest } from '../../../src/application/files/results-file.ts';
import { loadFile } from '../../../src/application/load-file.ts';
import { resultsScope } from '../../../src/domain/results/results-format.ts';
import { AT, province } from '../../domain/results/small-province.ts';

const written = (format: string) => async (results: { campaign: { id: string } }, at: number) =>
  new TextEncoder().encode(`${format} ${results.campaign.id} ${at}`);
const parts = {
  load: async (campaignId: string) => (campaignId === 'k:2026' ? province : null),
  writeResults: { xlsx: written('xlsx'), docx: written('docx'), json: written('json') },
  now: () => AT,
};
const load = async (rest: string) => {
  const bytes = await loadResultsFile(parts, rest);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

test('the file that a message names is made of the campaign as it stands when it is sent', async () => {
  const scope = resultsScope({ campaignId: 'k:2026', status: 'provisional', format: 'docx' });
  const id = fileIdOf({ kind: 'export', what: 'results', scope, name: 'a.docx' });
  const bytes = await loadFile({ export: (rest) => loadResultsFile(parts, rest) }, id);
  expect(bytes).toEqual(new TextEncoder().encode(`docx k2026 ${AT}`));
  const json = { campaignId: 'k:2026', status: 'provisional', format: 'json' } as const;
  expect(await load(resultsFileRest(json))).toBe(`json k2026 ${AT}`);
});

test('what was asked for as published is gone once publication is taken back', async () => {
  const rest = resultsFileRest({ campaignId: 'k:2026', status: 'published', format: 'json' });
  expect(await load(rest)).toBeNull();
  const publication = { id: 'p', by: 'linh', at: AT, decision: null };
  const published = { ...province, published: { publication, boards: [] } };
  const whilePublished = await loadResultsFile({ ...parts, load: async () => published }, rest);
  expect(whilePublished).not.toBeNull();
});

test.each([
  'results:k:2026',
  'results:k:2026:provisional:pdf',
  'results:k:2026:xlsx',
  'results:k:2026:draft:xlsx',
  'results::provisional:xlsx',
  'progress:k:2026:provisional:xlsx',
  'results:ky:provisional:xlsx',
])('"%s" names no file of results', async (rest) => {
  expect(await load(rest)).toBeNull();
});
