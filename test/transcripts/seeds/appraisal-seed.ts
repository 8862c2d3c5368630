import { DateTime } from 'luxon';
import { domain, item, pct, pts } from '../../../src/demo/authoring.ts';
import { countSteps, level, outOf, parts, percentSteps, yesNo } from '../../../src/demo/authoring-rules.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { CriteriaSet, ScoredItem } from '../../../src/domain/criteria/criteria-set.ts';
import type { Evidence } from '../../../src/domain/evidence/evidence.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import { points } from '../../../src/domain/scaled.ts';
import type { Answer } from '../../../src/domain/scorecard/answer.ts';
import type { ScoreEntry } from '../../../src/domain/scorecard/score-entry.ts';
import type { Begun, BegunEvent } from '../begun.ts';
import type { WorldSeed } from '../pure-world.ts';
import { TRANSCRIPT_START } from '../run-transcript.ts';

/**
 * Three agencies whose scorecards were sent, and one that did not send. Appraisal runs from 02 to 15 November,
 * explanation until 22, the second round until 30. Appraisers are limited to domains, one to a single item of
 * another's domain; one belongs to an agency.
 */
export function appraisalSeed(after: readonly BegunEvent[] = []): WorldSeed {
  const { campaign } = demoCampaign(TRANSCRIPT_START);
  const officials = [
    person('cham-y-te', 'Nguyễn Mẫu Y', ['scorer', 'so-y-te']),
    person('cham-tai-chinh', 'Đỗ Mẫu Tài', ['scorer', 'so-tai-chinh']),
    person('cham-xay-dung', 'Ngô Mẫu Xây', ['scorer', 'so-xay-dung']),
    appraiser('binh', 'Trần Thử Bình', ['1', '4']),
    appraiser('khoa', 'Lê Mẫu Khoa', ['2.2']),
    appraiser('huong', 'Bùi Thử Hương', ['2.3', '3']),
    person('truong', 'Phạm Mẫu Trưởng', ['appraisalLead', null]),
    {
      id: 'giang',
      name: 'Hoàng Mẫu Giang',
      roles: [
        { role: 'scorer' as Role, unitId: 'so-noi-vu' },
        { role: 'appraiser' as Role, unitId: null, scope: ['1'] },
      ],
    },
    {
      id: 'dau-moi',
      name: 'Đặng Mẫu Linh',
      roles: [
        { role: 'organiser' as Role, unitId: null },
        { role: 'appraiser' as Role, unitId: null, scope: ['1'] },
      ],
    },
  ];
  return {
    campaign: {
      campaign: {
        ...campaign,
        id: 'tham-dinh',
        name: 'Chỉ số CCHC 2026',
        demo: false,
        opensAt: at('2026-10-01'),
        locksAt: at('2026-11-01'),
        missingEvidence: 'leftToAppraisers',
        phases: {
          ...campaign.phases,
          appraisal: { opensAt: at('2026-11-02'), closesAt: at('2026-11-16') },
          explanation: { opensAt: at('2026-11-16'), closesAt: at('2026-11-23') },
          secondAppraisal: { opensAt: at('2026-11-23'), closesAt: at('2026-12-01') },
        },
      },
      groups: [{ code: 'so', name: 'Sở, ban, ngành', criteriaSetSlug: 'tham-dinh', ranked: true }],
      units: [
        unit('so-noi-vu', 'Sở Nội vụ'),
        unit('so-tai-chinh', 'Sở Tài chính'),
        unit('so-xay-dung', 'Sở Xây dựng'),
        unit('so-y-te', 'Sở Y tế'),
      ],
      officials,
    },
    criteriaSets: [criteria()],
    linked: new Map(officials.map(({ id }) => [id, id])),
    begun: [
      sent('so-y-te', 'cham-y-te', HEALTH, {
        evidence: [
          file('ke-hoach', 'Kế hoạch 12.pdf', ['1.1']),
          file('kiem-tra', 'Báo cáo kiểm tra.pdf', ['1.1', '1.2']),
        ],
        after,
      }),
      sent('so-tai-chinh', 'cham-tai-chinh', FINANCE, {
        evidence: [file('iso', 'Chứng nhận ISO.pdf', ['2.2'])],
      }),
      sent('so-noi-vu', 'giang', FINANCE, {}),
    ],
  };
}

/** The same in the second round: Sở Y tế was asked about one item and cut on another, and explained the first. */
export function secondRoundSeed(): WorldSeed {
  const given = (itemKey: string, verdict: BegunEvent['event'] & { kind: 'itemAppraised' }): BegunEvent => ({
    by: 'binh',
    at: at('2026-11-03'),
    event: { ...verdict, itemKey },
  });
  return appraisalSeed([
    given('1.1', {
      kind: 'itemAppraised',
      itemKey: '1.1',
      round: 1,
      verdict: { kind: 'asked', entryVersion: 1, text: 'Đề nghị bổ sung kế hoạch đã ký.' },
    }),
    given('1.2', {
      kind: 'itemAppraised',
      itemKey: '1.2',
      round: 1,
      verdict: {
        kind: 'changed',
        entryVersion: 1,
        award: { kind: 'points' },
        points: pts('1,5'),
        reason: { code: 'figuresDiffer', text: 'Chỉ có 17 cuộc kiểm tra có biên bản.' },
      },
    }),
    given('1.4', {
      kind: 'itemAppraised',
      itemKey: '1.4',
      round: 1,
      verdict: { kind: 'asked', entryVersion: 1, text: 'Thiếu tài liệu công khai.' },
    }),
    {
      by: 'cham-y-te',
      at: at('2026-11-17'),
      event: {
        kind: 'itemExplained',
        itemKey: '1.1',
        text: 'Kế hoạch đã ký ngày 05/01, nay gửi bản có dấu.',
      },
    },
  ]);
}

/** The same, but what the first round gave Sở Y tế for one item is more than the item is worth since an amendment. */
export function amendedAppraisalSeed(): WorldSeed {
  return appraisalSeed([
    {
      by: 'binh',
      at: at('2026-11-01'),
      event: {
        kind: 'itemAppraised',
        itemKey: '1.2',
        round: 1,
        verdict: {
          kind: 'changed',
          entryVersion: 1,
          award: { kind: 'points' },
          points: pts('3,5'),
          reason: { code: 'inspection', text: 'Theo kết luận kiểm tra.' },
        },
      },
    },
  ]);
}

function criteria(): CriteriaSet {
  const plain = { evidence: ['báo cáo'] };
  const items: Record<string, ScoredItem> = {
    plan: item(
      '1.1',
      'Kế hoạch năm',
      '2',
      level(['Ban hành đúng hạn', '2'], ['Ban hành chậm', '1'], ['Không ban hành', '0']),
      plain,
    ),
    checks: item(
      '1.2',
      'Kiểm tra các đơn vị',
      '3',
      percentSteps(outOf('số đơn vị được kiểm tra', 'số đơn vị phải kiểm tra'), ['100', '3'], ['80', '2']),
      plain,
    ),
    result: item(
      '1.3',
      'Kết quả thực hiện kế hoạch',
      '1',
      {
        kind: 'conditional',
        on: '1.1',
        cases: [
          {
            label: 'Kế hoạch ban hành đúng hạn',
            atLeast: pts('2'),
            rule: level(['Hoàn thành', '1'], ['Chưa hoàn thành', '0']),
          },
        ],
        otherwise: { label: 'Kế hoạch ban hành chậm', rule: yesNo('0,5', 'Có kết quả', 'Không có kết quả') },
      },
      { evidence: [] },
    ),
    openness: item(
      '1.4',
      'Công khai thủ tục',
      '2',
      parts(['a', 'Công khai tại trụ sở', '1'], ['b', 'Công khai trên mạng', '1']),
      { ...plain, notApplicable: 'removedFromMaximum' },
    ),
    online: item(
      '2.1',
      'Văn bản điện tử',
      '3',
      {
        kind: 'deduction',
        start: pts('3'),
        deductions: [{ key: 'd', label: 'Văn bản giấy', each: pts('0,5'), cap: null }],
        totalCap: null,
        knockOuts: [{ key: 'k', label: 'Lộ văn bản mật' }],
      },
      plain,
    ),
    iso: item('2.2', 'Áp dụng ISO', '1', yesNo('1', 'Có', 'Không'), plain),
    survey: item('2.3', 'Mức độ hài lòng', '2', { kind: 'notSelfScored', by: 'survey' }, { evidence: [] }),
    council: item(
      '3.1',
      'Tác động đến phát triển',
      '4',
      { kind: 'notSelfScored', by: 'council' },
      { evidence: [] },
    ),
    bonus: item(
      '4.1',
      'Sáng kiến',
      '2',
      { kind: 'points', min: points(0), max: pts('2'), step: pts('0,5') },
      { ...plain, counts: 'bonus' },
    ),
    penalty: item(
      '4.2',
      'Chậm báo cáo',
      '2',
      countSteps('báo cáo chậm', [4, '2'], [2, '1'], [1, '0,5'], [0, '0']),
      { evidence: [], counts: 'penalty' },
    ),
  };
  const of = (...names: string[]) => names.flatMap((name) => items[name] ?? []);
  return {
    slug: 'tham-dinh',
    version: 1,
    name: 'Bộ tiêu chí rút gọn',
    year: 2026,
    decision: null,
    maxPoints: pts('18'),
    domains: [
      domain('1', 'Chỉ đạo, điều hành', '8', of('plan', 'checks', 'result', 'openness')),
      domain('2', 'Hiện đại hóa', '6', of('online', 'iso', 'survey')),
      domain('3', 'Tác động', '4', of('council')),
      domain('4', 'Thưởng, phạt', '0', of('bonus', 'penalty')),
    ],
  };
}

const HEALTH = [
  answered('1.1', { kind: 'level', index: 0 }, '2', 'Kế hoạch ban hành ngày 05/01.'),
  answered('1.2', { kind: 'ratio', part: pct('18') as never, whole: pct('20') as never }, '2'),
  answered('1.3', { kind: 'level', index: 0 }, '1', null, 'Kế hoạch ban hành đúng hạn'),
  answered('1.4', { kind: 'parts', met: ['a', 'b'] }, '2'),
  answered('2.1', { kind: 'cases', counts: { d: 0 }, knockOuts: [] }, '3'),
  answered('2.2', { kind: 'yesNo', yes: true }, '1'),
  answered('4.1', { kind: 'points', points: pts('1,5') }, '1,5'),
] as const;

const FINANCE = [
  answered('1.1', { kind: 'level', index: 1 }, '1'),
  answered('1.2', { kind: 'percent', percent: pct('100') }, '3'),
  answered('1.3', { kind: 'yesNo', yes: true }, '0,5', null, 'Kế hoạch ban hành chậm'),
  [
    '1.4',
    {
      answer: null,
      notApplicable: { reason: 'Không có thủ tục hành chính' },
      explanation: null,
      points: null,
    },
  ] as const,
  answered('2.2', { kind: 'yesNo', yes: true }, '1'),
] as const;

function answered(
  itemKey: string,
  answer: Answer,
  earned: string,
  explanation: string | null = null,
  underCase?: string,
): readonly [string, ScoreEntry] {
  const under = underCase === undefined ? {} : { underCase };
  return [itemKey, { answer, ...under, notApplicable: null, explanation, points: pts(earned) }];
}

function sent(
  unitId: string,
  by: string,
  entries: readonly (readonly [string, ScoreEntry])[],
  {
    evidence = [],
    after = [],
  }: { readonly evidence?: readonly Evidence[]; readonly after?: readonly BegunEvent[] },
): Begun {
  const receiptId = `bien-nhan-${unitId}`;
  const submitted = {
    kind: 'submitted',
    receiptId,
    contentHash: 'a'.repeat(64),
    latePenalty: points(0),
  } as const;
  const sentAt = at('2026-10-20');
  return {
    unitId,
    by,
    at: sentAt,
    entries: new Map(entries),
    evidence,
    events: [{ by, at: sentAt, event: submitted }, ...after],
  };
}

function file(id: string, name: string, itemKeys: readonly string[]): Evidence {
  const sha256 = id.length.toString(16).repeat(64).slice(0, 64);
  const body = {
    kind: 'file',
    file: { sha256, size: 1000, kind: 'pdf', flags: [], signatures: [] },
  } as const;
  return {
    id,
    name,
    body: { ...body, file: { ...body.file, flags: [], signatures: [] } },
    fields: null,
    itemKeys: [...itemKeys],
    removed: false,
  };
}

function person(id: string, name: string, [role, unitId]: readonly [Role, string | null]) {
  return { id, name, roles: [{ role, unitId }] };
}

function appraiser(id: string, name: string, scope: readonly string[]) {
  return { id, name, roles: [{ role: 'appraiser' as Role, unitId: null, scope }] };
}

function unit(id: string, name: string) {
  return { id, code: id, name, groupCode: 'so', profile: { kind: 'so', exemptions: [], ranked: true } };
}

/** The start of a day in Viet Nam, ms UTC. */
function at(day: string): number {
  return DateTime.fromISO(day, { zone: 'Asia/Ho_Chi_Minh' }).toMillis();
}
