import { domain, item, pts } from '../../../src/demo/authoring.ts';
import { yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import { type CriteriaSet, placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import { pct } from '../../domain/build.ts';
import type { Begun, BegunEvent } from '../begun.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

const DAY = 86_400_000;

/** Appraised points of every domain; `judged` items alone where it is not appraised in full, null where never sent. */
type Appraised = readonly number[] | { readonly judged: number } | null;

const UNITS: readonly {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly ranked?: false;
  readonly appraised: Appraised;
}[] = [
  { id: 'snv', code: 'SNV', name: 'Sở Nội vụ', group: 'so', appraised: [28, 29, 38] },
  { id: 'stp', code: 'STP', name: 'Sở Tư pháp', group: 'so', appraised: [25, 30, 33] },
  { id: 'syt', code: 'SYT', name: 'Sở Y tế', group: 'so', appraised: [30, 18, 40] },
  { id: 'sct', code: 'SCT', name: 'Sở Công Thương', group: 'so', appraised: [20, 24, 28] },
  { id: 'ttt', code: 'TTT', name: 'Thanh tra tỉnh', group: 'so', ranked: false, appraised: [27, 27, 36] },
  { id: 'sxd', code: 'SXD', name: 'Sở Xây dựng', group: 'so', appraised: { judged: 1 } },
  { id: 'sdl', code: 'SDL', name: 'Sở Du lịch', group: 'so', appraised: null },
  { id: 'xdt', code: 'XDT', name: 'Xã Đồng Tâm', group: 'xa', appraised: [16, 24] },
  { id: 'xtl', code: 'XTL', name: 'Xã Tân Lập', group: 'xa', appraised: [18, 28] },
  { id: 'xtld', code: 'XTLD', name: 'Xã Tân Lập Đông', group: 'xa', appraised: [11, 20] },
];

const SETS: Readonly<Record<string, CriteriaSet>> = {
  so: {
    slug: 'bo-so',
    version: 1,
    name: 'Bộ tiêu chí của sở',
    year: 2026,
    decision: null,
    maxPoints: pts('100'),
    domains: [
      domain('1', 'Chỉ đạo, điều hành', '30', [simple('1.1', '30')]),
      domain('2', 'Cải cách thể chế', '30', [simple('2.1', '30')]),
      domain('3', 'Cải cách thủ tục hành chính', '40', [simple('3.1', '40')]),
    ],
  },
  xa: {
    slug: 'bo-xa',
    version: 1,
    name: 'Bộ tiêu chí của xã',
    year: 2026,
    decision: null,
    maxPoints: pts('50'),
    domains: [
      domain('1', 'Chỉ đạo, điều hành', '20', [simple('1.1', '20')]),
      domain('2', 'Chuyển đổi số', '30', [simple('2.1', '30')]),
    ],
  },
};

/**
 * Ten units in two groups after appraisal: two sở that tie at the limit for awards, one that is not ranked, one that is
 * being appraised and one that never sent. With `published` their results are published the day before.
 */
export function leadersSeed({ published }: { readonly published: boolean }): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const officials = [
    official('dau-moi', 'Đặng Mẫu Linh', 'organiser', null),
    official('lanh-dao', 'Bùi Thử Sơn', 'leader', null),
    official('cham', 'Nguyễn Mẫu An', 'scorer', 'syt'),
  ];
  const begun = UNITS.flatMap(({ id, group, appraised }): Begun[] =>
    appraised === null ? [] : [begunOf(id, group, appraised)],
  );
  return {
    campaign: {
      campaign: {
        ...campaign,
        id: 'lanh-dao',
        name: 'Chỉ số CCHC 2026',
        demo: false,
        organiser: 'Sở Nội vụ',
        awards: [
          { groupCode: 'so', atMost: 2, from: pct(85) },
          { groupCode: 'xa', atMost: 1, from: pct(90) },
        ],
      },
      groups: [
        { code: 'so', name: 'Các sở, ban, ngành', criteriaSetSlug: 'bo-so', ranked: true },
        { code: 'xa', name: 'Các xã, phường', criteriaSetSlug: 'bo-xa', ranked: true },
      ],
      units: UNITS.map(({ id, code, name, group, ranked = true }) => ({
        id,
        code,
        name,
        groupCode: group,
        profile: { kind: group, exemptions: [], ranked },
      })),
      officials,
    },
    criteriaSets: Object.values(SETS),
    linked: new Map(officials.map(({ id }) => [id, id])),
    begun,
    ...(published
      ? { published: { by: 'dau-moi', at: TRANSCRIPT_START - DAY, decision: '12/QĐ-UBND' } }
      : {}),
  };
}

function begunOf(unitId: string, group: string, appraised: Exclude<Appraised, null>): Begun {
  const set = SETS[group];
  const items = set === undefined ? [] : placedItems(set).map(({ item }) => item);
  const judged = 'judged' in appraised ? items.slice(0, appraised.judged) : items;
  const event = (given: BegunEvent['event'], at: number): BegunEvent => ({ by: 'dau-moi', at, event: given });
  return {
    unitId,
    by: 'cham',
    at: TRANSCRIPT_START - 20 * DAY,
    entries: new Map(
      items.map(({ key, maxPoints }) => [
        key,
        { answer: { kind: 'yesNo', yes: true }, notApplicable: null, explanation: null, points: maxPoints },
      ]),
    ),
    events: [
      event(
        { kind: 'submitted', receiptId: `bn-${unitId}`, contentHash: 'a'.repeat(64), latePenalty: pts('0') },
        TRANSCRIPT_START - 19 * DAY,
      ),
      ...judged.map(({ key }, at) =>
        event(
          {
            kind: 'itemAppraised',
            itemKey: key,
            round: 1,
            verdict: {
              kind: 'changed',
              entryVersion: 1,
              award: { kind: 'points' },
              points: pts(String('judged' in appraised ? 10 : (appraised[at] ?? 0))),
              reason: { code: 'figuresDiffer', text: 'Số liệu khác báo cáo' },
            },
          },
          TRANSCRIPT_START - 5 * DAY,
        ),
      ),
    ],
  };
}

function simple(code: string, max: string) {
  return item(code, `Nội dung ${code}`, max, yesNo(max, 'Đạt', 'Không đạt'), { evidence: [] });
}

function official(id: string, name: string, role: Role, unitId: string | null) {
  return { id, name, roles: [{ role, unitId }] };
}
