import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { demoCampaign } from '../../src/demo/demo-campaign.ts';
import { campaignSchema, unitProfileSchema } from '../../src/domain/campaign/campaign.ts';
import { placedItems } from '../../src/domain/criteria/criteria-set.ts';
import { roleSchema } from '../../src/domain/people/role.ts';
import { SCALE } from '../../src/domain/scaled.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** 24/10/2026, 16 giờ 30 in Viet Nam. */
const NOW = Date.UTC(2026, 9, 24, 9, 30);
const demo = demoCampaign(NOW);

describe('The demo campaign', () => {
  test('is accepted by the schema unchanged', () => {
    expect(campaignSchema.parse(demo.campaign)).toEqual(demo.campaign);
  });

  test('opened 30 days ago and locks at the end of the 14th day ahead, in Viet Nam', () => {
    const { opensAt, locksAt } = demo.campaign;
    expect(DateTime.fromMillis(opensAt, { zone: ZONE }).toISO()).toBe('2026-09-24T00:00:00.000+07:00');
    expect(DateTime.fromMillis(locksAt, { zone: ZONE }).toISO()).toBe('2026-11-08T00:00:00.000+07:00');
  });

  test('scores the local year, also in the hours when the year in UTC is another', () => {
    const newYear = Date.UTC(2026, 11, 31, 17, 0);
    expect(demoCampaign(newYear).campaign.year).toBe(2027);
    expect(demoCampaign(newYear - 1).campaign.year).toBe(2026);
    expect(demoCampaign(newYear).criteriaSets.map((set) => set.year)).toEqual([2027, 2027]);
  });

  test('is open at any date, and its reference day lies behind', () => {
    const dates = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const now = date.getTime();
        const { opensAt, locksAt, referenceDays } = demoCampaign(now).campaign;
        expect(opensAt).toBeLessThan(now);
        expect(locksAt).toBeGreaterThan(now);
        expect(DateTime.fromMillis(locksAt, { zone: ZONE }).hour).toBe(0);
        for (const day of Object.values(referenceDays)) {
          expect(DateTime.fromISO(day, { zone: ZONE }).toMillis()).toBeLessThan(now);
        }
      }),
    );
  });

  test('knows every reference day that a rule asks for', () => {
    const asked = demo.criteriaSets.flatMap((set) =>
      placedItems(set).flatMap(({ item }) => (item.rule.kind === 'timeliness' ? [item.rule.reference] : [])),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(demo.campaign.referenceDays).toHaveProperty(name);
  });

  test('is written in composed letters, without exclamation marks', () => {
    for (const text of texts(demo)) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[!！]/u);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}/u);
    }
  });
});

describe('The demo units', () => {
  test('are 20 sở, ban, ngành, 5 xã and 5 phường, each in a group with a criteria set', () => {
    expect(demo.units.filter((unit) => unit.groupCode === 'so')).toHaveLength(20);
    expect(demo.units.filter((unit) => unit.profile.kind === 'xa')).toHaveLength(5);
    expect(demo.units.filter((unit) => unit.profile.kind === 'phuong')).toHaveLength(5);
    const slugs = demo.criteriaSets.map((set) => set.slug);
    expect(demo.groups.map((group) => group.criteriaSetSlug)).toEqual(slugs);
    for (const unit of demo.units) expect(demo.groups.map((group) => group.code)).toContain(unit.groupCode);
    for (const unit of demo.units) expect(unitProfileSchema.parse(unit.profile)).toEqual(unit.profile);
  });

  test('have stable ids in plain letters and codes of their own', () => {
    const ids = [...demo.units, ...demo.officials].map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(demo.units.map((unit) => unit.code)).size).toBe(demo.units.length);
    expect(new Set(demo.units.map((unit) => unit.name)).size).toBe(demo.units.length);
  });

  test('are exempt as in Hà Nam: maxima 74, 74, 96 and 70, all others 100', () => {
    const maxima = demo.units.map((unit) => [unit.id, maximumOf(unit)] as const);
    expect(maxima.filter(([, maximum]) => maximum !== 100)).toEqual([
      ['vp-ubnd-tinh', 74],
      ['thanh-tra-tinh', 74],
      ['bql-khu-cong-nghiep', 96],
      ['bql-khu-dai-hoc', 70],
    ]);
  });

  test('are ranked but for two', () => {
    const unranked = demo.units.filter((unit) => !unit.profile.ranked);
    expect(unranked.map((unit) => unit.id)).toEqual(['vp-ubnd-tinh', 'thanh-tra-tinh']);
  });
});

describe('The demo officials', () => {
  test('cover every role and belong to units that exist', () => {
    const roles = demo.officials.flatMap((official) => official.roles);
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(roleSchema.options));
    for (const { role, unitId } of roles) {
      if (unitId === null) expect(['appraiser', 'appraisalLead', 'leader', 'organiser']).toContain(role);
      else expect(demo.units.map((unit) => unit.id)).toContain(unitId);
    }
  });

  test('include two scorers of one unit, one scorer of two units, and one newcomer', () => {
    expect(scorersOf('so-noi-vu')).toHaveLength(2);
    expect(demo.officials.filter((official) => official.roles.length > 1)).toHaveLength(1);
    const newcomers = demo.officials.filter((official) => !official.linked);
    expect(newcomers.map((official) => official.roles)).toEqual([[{ role: 'scorer', unitId: 'so-y-te' }]]);
  });

  test('bear names that are plainly made up', () => {
    for (const official of demo.officials)
      expect(official.name).toMatch(/^\p{Lu}\p{Ll}+ (Mẫu|Thử) \p{Lu}\p{Ll}*$/u);
  });
});

function scorersOf(unitId: string) {
  return demo.officials.filter((official) =>
    official.roles.some((one) => one.role === 'scorer' && one.unitId === unitId),
  );
}

function maximumOf(unit: (typeof demo.units)[number]): number {
  const slug = demo.groups.find((group) => group.code === unit.groupCode)?.criteriaSetSlug;
  const set = demo.criteriaSets.find((one) => one.slug === slug);
  const { exemptions, kind } = unit.profile;
  const counted = (set === undefined ? [] : placedItems(set)).filter(
    ({ item, criterion, domain }) =>
      item.counts === 'regular' &&
      (item.unitKinds === null || (kind !== null && item.unitKinds.includes(kind))) &&
      ![item.key, criterion.key, domain.key].some((key) => exemptions.includes(key)),
  );
  return counted.reduce((total, { item }) => total + item.maxPoints, 0) / SCALE;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}
