import { DateTime } from 'luxon';
import { domain, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { appraise, resultHash } from '../../../src/domain/appraisal/result-standing.ts';
import type { Verdict } from '../../../src/domain/appraisal/verdict.ts';
import type { Campaign, UnitProfile } from '../../../src/domain/campaign/campaign.ts';
import type { ImportedOfficial } from '../../../src/domain/campaign/campaign-import.ts';
import type { CourseEvent } from '../../../src/domain/course/course-event.ts';
import { foldCourse } from '../../../src/domain/course/fold-course.ts';
import type { CriteriaSet, ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import type { Begun, BegunEvent } from '../begun.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const MAXIMA: Readonly<Record<string, string>> = { '1.1': '4', '1.2': '2', '2.1': '3', T1: '1' };

interface SeededUnit {
  readonly id: string;
  readonly name: string;
  readonly group: 'so' | 'xa';
  readonly ranked?: boolean;
  readonly exemptions?: readonly string[];
  /** Codes of the items that the unit answered with yes; left out: it never sent. */
  readonly yes?: readonly string[];
  /** What the council gave for 2.2. */
  readonly council?: string;
  readonly late?: string;
}

const UNITS: readonly SeededUnit[] = [
  { id: 'so-mot', name: 'Sở Một', group: 'so', yes: ['1.1', '1.2', '2.1', 'T1'], council: '1' },
  { id: 'so-hai', name: 'Sở Hai', group: 'so', yes: ['1.1', '1.2', '2.1'], council: '1' },
  { id: 'so-ba', name: 'Sở Ba', group: 'so', yes: ['1.1', '1.2', '2.1'], council: '0,5' },
  { id: 'so-bon', name: 'Sở Bốn', group: 'so', yes: ['1.1', '1.2', '2.1'], council: '0', late: '1' },
  { id: 'so-vang', name: 'Sở Vắng', group: 'so' },
  { id: 'thanh-tra', name: 'Thanh tra', group: 'so', ranked: false, exemptions: ['2'], yes: ['1.1', '1.2'] },
  { id: 'xa-dong', name: 'Xã Đông', group: 'xa', yes: ['1.1', '2.1'], council: '0' },
  { id: 'xa-tay', name: 'Xã Tây', group: 'xa', yes: ['1.1'], council: '0,25' },
];

/**
 * Eight units after the second round of appraisal. Everything that was sent is judged, and nothing confirmed: Sở Một
 * has a bonus above its cap and an item that was cut, explained and given back in part; it ties with Sở Ba at the
 * limit of the award; Sở Bốn sent late; Thanh tra is not ranked and not assessed on domain 2; Sở Vắng never sent.
 * While it is `open`, Sở Bốn still has to explain 2.1, and 2.2 of Xã Tây was not awarded.
 */
export function councilSeed(stage: 'open' | 'judged' | 'confirmed' = 'judged'): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const rules = { ...campaign, bonusCap: pts('0,5') };
  const officials: readonly ImportedOfficial[] = [
    ...UNITS.flatMap(({ id, name }) => [
      official(`cham-${id}`, `Cán bộ ${name}`, 'scorer', id),
      official(`truong-${id}`, `Thủ trưởng ${name}`, 'head', id),
    ]),
    official('dau-moi', 'Đầu mối Mẫu', 'organiser', null),
    official('dau-moi-hai', 'Đầu mối Thử', 'organiser', null),
    official('lanh-dao', 'Lãnh đạo Mẫu', 'leader', null),
    official('to-truong', 'Tổ trưởng Mẫu', 'appraisalLead', null),
    {
      id: 'to-pho',
      name: 'Tổ phó Thử',
      roles: [
        { role: 'appraisalLead', unitId: null },
        { role: 'head', unitId: 'so-hai' },
      ],
    },
    { ...official('tham-dinh-mot', 'Thẩm định Mẫu Một', 'appraiser', null), ...scopedTo('1') },
    { ...official('tham-dinh-hai', 'Thẩm định Thử Hai', 'appraiser', null), ...scopedTo('2.1', 'T1') },
    { ...official('tham-dinh-ba', 'Thẩm định Mẫu Ba', 'appraiser', null), ...scopedTo('2') },
  ];
  return {
    campaign: {
      campaign: {
        ...rules,
        id: 'hoi-dong',
        name: 'Chỉ số CCHC 2026',
        demo: false,
        opensAt: at('2026-11-02'),
        locksAt: at('2026-11-16'),
        phases: {
          ...campaign.phases,
          appraisal: { opensAt: at('2026-11-16'), closesAt: at('2026-11-28') },
          explanation: { opensAt: at('2026-11-28'), closesAt: at('2026-12-03') },
          secondAppraisal: { opensAt: at('2026-12-03'), closesAt: at('2026-12-12') },
          publication: at('2026-12-25'),
        },
        awards: [{ groupCode: 'so', atMost: 2, from: 900_000 }],
      },
      groups: [
        { code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'hoi-dong', ranked: true },
        { code: 'xa', name: 'Xã, phường', criteriaSetSlug: 'hoi-dong', ranked: true },
      ],
      units: UNITS.map((unit) => ({
        id: unit.id,
        code: unit.id.toUpperCase(),
        name: unit.name,
        groupCode: unit.group,
        profile: profileOf(unit),
      })),
      officials,
    },
    criteriaSets: [councilSet],
    linked: new Map(
      officials
        .filter(({ id }) => !/^(?:cham|truong)-xa|^truong-so-(?:ba|bon)/u.test(id))
        .map(({ id }) => [id, id]),
    ),
    begun: UNITS.flatMap((unit) => {
      if (unit.yes === undefined) return [];
      const begun = begunOf(unit, unit.yes, stage === 'open');
      return stage === 'confirmed' ? [confirmed(unit, begun, rules)] : [begun];
    }),
  };
}

const councilSet: CriteriaSet = {
  slug: 'hoi-dong',
  version: 1,
  name: 'Bộ tiêu chí rút gọn',
  year: 2026,
  decision: null,
  maxPoints: pts('10'),
  domains: [
    domain('1', 'Chỉ đạo, điều hành', '6', [
      simple('1.1', 'Kế hoạch năm'),
      simple('1.2', 'Báo cáo định kỳ'),
      simple('T1', 'Sáng kiến', { counts: 'bonus' }),
    ]),
    domain('2', 'Hiện đại hóa', '4', [
      simple('2.1', 'Văn bản điện tử'),
      item('2.2', 'Đánh giá của hội đồng', '1', { kind: 'notSelfScored', by: 'council' }, { evidence: [] }),
    ]),
  ],
};

function simple(code: string, name: string, more: Partial<Pick<ScoredItem, 'counts'>> = {}): ScoredItem {
  const max = MAXIMA[code] ?? '0';
  return item(code, name, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: ['báo cáo'], ...more });
}

function begunOf(unit: SeededUnit, yes: readonly string[], open: boolean): Begun {
  const { id, late = '0' } = unit;
  const assessed = Object.keys(MAXIMA).filter(
    (code) => !unit.exemptions?.some((prefix) => code.startsWith(prefix)),
  );
  const answered = assessed.filter((code) => code !== 'T1' || yes.includes(code));
  const submitted: CourseEvent = {
    kind: 'submitted',
    receiptId: `bien-nhan-${id}`,
    contentHash: 'a'.repeat(64),
    latePenalty: pts(late),
  };
  return {
    unitId: id,
    by: `cham-${id}`,
    at: at('2026-11-12'),
    entries: new Map(answered.map((code) => [code, entryOf(code, yes.includes(code))])),
    events: [
      { by: `truong-${id}`, at: at('2026-11-13'), event: submitted },
      ...answered.flatMap((code) => judged(unit, code, yes.includes(code), open)),
      ...(unit.council === undefined || (open && id === 'xa-tay')
        ? []
        : [verdict('to-truong', '2.2', 1, changed(unit.council, 'Theo biên bản họp hội đồng', 0))]),
    ],
  };
}

/** The same after the council confirmed what was found. */
function confirmed(unit: SeededUnit, begun: Begun, campaign: Campaign): Begun {
  const { by, events = [] } = begun;
  const entries = new Map(
    [...begun.entries].map(
      ([key, entry]) => [key, { ...entry, version: 1, changedBy: by, changedAt: begun.at }] as const,
    ),
  );
  const course = foldCourse(
    events.map((each, index) => ({
      sequence: index + 1,
      at: each.at,
      officialId: each.by,
      event: each.event,
    })),
  );
  const result = appraise({ set: councilSet, profile: profileOf(unit), campaign, entries, course });
  const event: CourseEvent = { kind: 'resultConfirmed', resultHash: resultHash(result) };
  return { ...begun, events: [...events, { by: 'to-truong', at: at('2026-12-14'), event }] };
}

function profileOf({ ranked = true, exemptions = [] }: SeededUnit): UnitProfile {
  return { kind: null, exemptions: [...exemptions], ranked };
}

function entryOf(code: string, yes: boolean): ScoreEntry {
  return {
    answer: { kind: 'yesNo', yes },
    notApplicable: null,
    explanation: null,
    points: pts(yes ? (MAXIMA[code] ?? '0') : '0'),
  };
}

/** What was found of one answer: agreed, but for two items that make a difference. */
function judged({ id }: SeededUnit, code: string, yes: boolean, open: boolean): readonly BegunEvent[] {
  const by = code === '2.1' || code === 'T1' ? 'tham-dinh-hai' : 'tham-dinh-mot';
  if (id === 'so-mot' && code === '1.2')
    return [
      verdict(by, code, 1, changed('0', 'Thiếu báo cáo quý III', 1)),
      {
        by: `cham-${id}`,
        at: at('2026-11-30'),
        event: { kind: 'itemExplained', itemKey: code, text: 'Báo cáo quý III đã gửi ngày 05/10/2026.' },
      },
      verdict(by, code, 2, changed('1', 'Báo cáo quý III gửi chậm 5 ngày', 1)),
    ];
  if (open && id === 'so-bon' && code === '2.1')
    return [
      verdict(by, code, 1, { kind: 'asked', entryVersion: 1, text: 'Bổ sung số liệu văn bản điện tử' }),
    ];
  const points = pts(yes ? (MAXIMA[code] ?? '0') : '0');
  return [verdict(by, code, 1, { kind: 'agreed', entryVersion: 1, points })];
}

function changed(points: string, text: string, entryVersion: number): Verdict {
  return {
    kind: 'changed',
    entryVersion,
    award: { kind: 'points' },
    points: pts(points),
    reason: { code: 'other', text },
  };
}

function verdict(by: string, itemKey: string, round: 1 | 2, found: Verdict): BegunEvent {
  const day = round === 1 ? '2026-11-20' : '2026-12-05';
  return { by, at: at(day), event: { kind: 'itemAppraised', itemKey, round, verdict: found } };
}

function official(id: string, name: string, role: Role, unitId: string | null): ImportedOfficial {
  return { id, name, roles: [{ role, unitId }] };
}

function scopedTo(...scope: string[]): Pick<ImportedOfficial, 'roles'> {
  return { roles: [{ role: 'appraiser', unitId: null, scope }] };
}

/** The start of a day in Viet Nam, ms UTC. */
function at(day: string): number {
  return DateTime.fromISO(day, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
}
