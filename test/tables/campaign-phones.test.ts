import { expect, test } from 'vitest';
import type { CampaignImport } from '../../src/domain/campaign/campaign-import.ts';
import { exampleCampaign } from '../../src/tables/campaign/example-campaign.ts';
import { campaignToJson, readCampaignFile } from '../../src/tables/campaign/read-campaign-file.ts';
import { writeCampaignTemplate } from '../../src/tables/campaign/write-campaign-template.ts';
import { exampleCriteriaSet } from '../../src/tables/template/example-criteria-set.ts';

const setOf = async () => exampleCriteriaSet;

function withPhone(phone: string): CampaignImport {
  const [first, ...others] = exampleCampaign.officials;
  if (first === undefined) throw new Error('the example has no officials');
  return { ...exampleCampaign, officials: [{ ...first, phone }, ...others] };
}

test('a telephone number goes through the Excel template and through JSON', async () => {
  const campaign = withPhone('0912 345 678');
  expect(await readCampaignFile(await writeCampaignTemplate(campaign), setOf)).toEqual({
    ok: true,
    campaign,
  });
  expect(await readCampaignFile(Buffer.from(campaignToJson(campaign)), setOf)).toEqual({
    ok: true,
    campaign,
  });
});

test('a number that lost its first zero in Excel gets it back', async () => {
  const reading = await readCampaignFile(await writeCampaignTemplate(withPhone('912345678')), setOf);
  expect(reading.ok && reading.campaign.officials[0]?.phone).toBe('0912345678');
});

test('what is no Vietnamese number is told with its cell', async () => {
  const reading = await readCampaignFile(await writeCampaignTemplate(withPhone('chưa có')), setOf);
  expect(reading).toMatchObject({
    ok: false,
    faults: [
      { sheet: 'Cán bộ', row: 2, column: 'E', message: '"chưa có" không phải là số điện thoại Việt Nam.' },
    ],
  });
});
