import { describe, expect, test } from 'vitest';
import { drawReminder, type ReminderFacts } from '../../../src/conversation/reminder/draw-reminder.ts';
import { reminderActionSchema } from '../../../src/conversation/reminder/reminder-action.ts';
import { reminderNotice } from '../../../src/conversation/reminder/reminder-notice.ts';
import type { DueReminder } from '../../../src/domain/reminders/reminder.ts';
import { render } from '../../../src/wording/render.ts';
import { plainTraits } from '../../../src/wording/traits.ts';
import { pts } from '../../domain/build.ts';
import { at } from '../../domain/reminders/reminded-world.ts';

const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const closesAt = at('2026-11-08 00:00');

function reminder(more: Partial<DueReminder> = {}): DueReminder {
  return {
    key: 'k2026/selfScoring/A/an/3d/1',
    fate: 'send',
    kind: 'before',
    moment: '3d',
    phase: 'selfScoring',
    officialId: 'an',
    scorecardId: 'A',
    about: [],
    closesAt,
    changedFrom: null,
    final: false,
    dueAt: at('2026-11-04 08:00'),
    expiresAt: closesAt,
    ...more,
  };
}

function facts(more: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    now: at('2026-11-05 21:00'),
    unitName: 'Sở Nội vụ',
    missing: [
      { itemKey: 'm1', code: '2.1.3', what: 'unanswered', maxPoints: pts(1.5) },
      { itemKey: 'm2', code: '3.2.1', what: 'lacksEvidence', maxPoints: pts(2) },
      { itemKey: 'm3', code: '7.1.2', what: 'lacksExplanation', maxPoints: pts(0) },
    ],
    openCount: 3,
    pointsAtStake: pts(3.5),
    unitNames: new Map([['A', 'Sở Nội vụ']]),
    mayHandOver: true,
    mayRefuse: true,
    ...more,
  };
}

const textOf = (drawn: DueReminder, known: ReminderFacts) =>
  render(drawReminder(drawn, known), speech, plainTraits).text.split('\n');

describe('a reminder in words', () => {
  test('says how long is left, until when, what is at stake and what is missing, each with a way in', () => {
    expect(textOf(reminder(), facts())).toEqual([
      'Còn 2 ngày 3 giờ là khóa tự chấm, lúc 23 giờ 59 ngày 07/11/2026.',
      'Sở Nội vụ còn 3 việc, tối đa 3,5 điểm.',
      'N1  TC 2.1.3 chưa chấm · tối đa 1,5',
      'N2  TC 3.2.1 chưa có tài liệu kiểm chứng · tối đa 2',
      'N3  TC 7.1.2 chờ anh/chị giải trình',
      'N4  Làm tiếp · N5  Nhắc lại lúc… · N6  Giao người khác · N7  Không phải việc của tôi',
    ]);
  });

  test('offers five items at most and counts the others, numbered without a gap to the end', () => {
    const missing = Array.from({ length: 7 }, (_, nth) => ({
      itemKey: `m${nth}`,
      code: `1.${nth}`,
      what: 'delegated' as const,
      maxPoints: pts(1),
    }));
    const drawn = drawReminder(reminder(), facts({ missing, openCount: 9 }));
    expect(drawn.options.map(({ choice, action }) => [choice, action.do])).toEqual([
      ...[1, 2, 3, 4, 5].map((nth) => [`N${nth}`, 'openMissing']),
      ['N6', 'resumeWork'],
      ['N7', 'remindAgain'],
      ['N8', 'handOver'],
      ['N9', 'notMine'],
    ]);
    expect(textOf(reminder(), facts({ missing, openCount: 9 }))).toContain('Ngoài ra còn 4 việc khác.');
  });

  test('keeps actions that can be stored and read back', () => {
    const { options } = drawReminder(reminder(), facts());
    for (const { action } of options) expect(reminderActionSchema.parse(action)).toEqual(action);
    expect(options[0]?.action).toEqual({
      do: 'openMissing',
      scorecardId: 'A',
      itemKey: 'm1',
      what: 'unanswered',
    });
  });

  test('offers only what the person may do', () => {
    const { options } = drawReminder(reminder(), facts({ mayHandOver: false, mayRefuse: false }));
    expect(options.map(({ action }) => action.do)).not.toContain('handOver');
    expect(options.map(({ action }) => action.do)).not.toContain('notMine');
  });

  test('says that the deadline has changed to whoever was told another one', () => {
    const [, changed] = textOf(reminder({ changedFrom: at('2026-11-06 17:00') }), facts());
    expect(changed).toBe('Thời hạn đã đổi, trước đây là 17 giờ 00 ngày 06/11/2026.');
  });

  test.each([
    ['opening', 'Sở Nội vụ đã có thể bắt đầu.'],
    ['escalateHead', 'Từ lần nhắc trước, Sở Nội vụ chưa có thay đổi nào.'],
    ['windowClosing', 'Anh/chị bấm một lựa chọn dưới đây để trợ lý còn nhắn tiếp được cho tới lúc đó.'],
    ['snoozed', 'Trợ lý nhắc lại như anh/chị đã hẹn.'],
  ] as const)('of the kind %s says why it comes', (kind, why) => {
    expect(textOf(reminder({ kind }), facts())[1]).toBe(why);
  });

  test('tells an appraiser of the queue as a whole', () => {
    const queue = reminder({ kind: 'queue', phase: 'appraisal', scorecardId: null });
    expect(textOf(queue, facts({ unitName: null, missing: [], openCount: 12 }))).toEqual([
      'Còn 2 ngày 3 giờ là hết hạn thẩm định, lúc 23 giờ 59 ngày 07/11/2026.',
      'Anh/chị còn 12 mục chờ xử lý.',
      'N1  Thẩm định tiếp · N2  Nhắc lại lúc…',
    ]);
  });

  test('tells a unit first that its result is there, then how much it has to explain and until when', () => {
    const explaining = { phase: 'explanation', kind: 'opening' } as const;
    const known = facts({
      missing: [],
      openCount: 4,
      pointsAtStake: pts(0),
      mayHandOver: false,
      mayRefuse: false,
    });
    expect(textOf(reminder(explaining), known)).toEqual([
      'Đã có kết quả thẩm định vòng 1 của Sở Nội vụ: 4 mục cần giải trình.',
      'Còn 2 ngày 3 giờ là hết hạn giải trình, lúc 23 giờ 59 ngày 07/11/2026.',
      'N1  Xem kết quả · N2  Nhắc lại lúc…',
    ]);
    expect(textOf(reminder({ phase: 'explanation' }), known)).toEqual([
      'Còn 2 ngày 3 giờ là hết hạn giải trình, lúc 23 giờ 59 ngày 07/11/2026.',
      'Sở Nội vụ còn 4 mục chưa giải trình.',
      'N1  Xem kết quả · N2  Nhắc lại lúc…',
    ]);
    expect(drawReminder(reminder(explaining), known).options[0]?.action).toEqual({
      do: 'seeResult',
      scorecardId: 'A',
    });
  });

  test.each([
    ['appraisal', null, { do: 'appraisalDesk' }],
    ['secondAppraisal', null, { do: 'appraisalDesk' }],
    ['explanation', 'A', { do: 'ownResult' }],
    ['selfScoring', 'A', { do: 'resume' }],
  ] as const)('of the phase %s leads to where its work is', (phase, scorecardId, action) => {
    const notice = reminderNotice('k2026', reminder({ phase, scorecardId }), facts({ missing: [] }));
    expect(notice.options[0]?.action).toEqual(action);
  });

  test('tells an organiser which units are silent, and why', () => {
    const unitNames = new Map([
      ['A', 'Sở Nội vụ'],
      ['B', 'Sở Y tế'],
      ['C', 'Sở Tư pháp'],
    ]);
    const about = [
      { scorecardId: 'A', why: 'noContact' },
      { scorecardId: 'B', why: 'nobodyReachable' },
      { scorecardId: 'C', why: 'nothingMoved' },
    ] as const;
    const late = reminder({ kind: 'escalateOrganiser', scorecardId: null, about });
    expect(textOf(late, facts({ unitName: null, unitNames }))).toEqual([
      'Còn 2 ngày 3 giờ là khóa tự chấm, lúc 23 giờ 59 ngày 07/11/2026.',
      '3 đơn vị cần anh/chị để ý:',
      '▸ Sở Nội vụ: chưa có cán bộ phụ trách',
      '▸ Sở Y tế: không nhắn được cho cán bộ nào',
      '▸ Sở Tư pháp: chưa có thay đổi nào từ lần nhắc trước',
      'N1  Nhắc lại lúc…',
    ]);
  });

  test('names no points and no unit beyond the deadline in the survey when there is nothing to name', () => {
    const survey = reminder({ phase: 'survey' });
    const known = facts({ missing: [], openCount: 0, pointsAtStake: pts(0), mayHandOver: false });
    expect(textOf(survey, { ...known, mayRefuse: false })).toEqual([
      'Còn 2 ngày 3 giờ là hết hạn điều tra xã hội học, lúc 23 giờ 59 ngày 07/11/2026.',
      'N1  Làm tiếp · N2  Nhắc lại lúc…',
    ]);
  });
});
