import { describe, expect, test } from 'vitest';
import { actionSchema } from '../../../src/conversation/action.ts';
import { morningNotice } from '../../../src/conversation/morning/draw-morning.ts';
import { type MorningScene, morningCard } from '../../../src/domain/morning/morning-card.ts';
import { render } from '../../../src/wording/render.ts';
import { plainTraits } from '../../../src/wording/traits.ts';
import { morningScene, morningUnit, sentUnit } from '../../domain/morning/morning-world.ts';
import { boardOf, boardUnit } from '../../domain/ranking/boards.ts';
import { at } from '../../domain/reminders/reminded-world.ts';

const campaign = { id: 'k2026', name: 'Kỳ 2026' };
const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;

function drawn(scene: MorningScene, seesRanks = true, organises = true) {
  const slot = { day: '2026-11-04', dueAt: scene.now, expiresAt: scene.now + 1 };
  return morningNotice(campaign, morningCard(scene), { officialId: 'chi', seesRanks, organises }, slot);
}

function textOf(scene: MorningScene, seesRanks = true): readonly string[] {
  const { lines, options } = drawn(scene, seesRanks);
  return render({ lines, options, notes: [], footer: [], files: [] }, speech, plainTraits).text.split('\n');
}

const board = (points: Readonly<Record<string, number>>) =>
  boardOf(Object.entries(points).map(([code, earned]) => boardUnit(code, [earned, 100])));

const wide = morningScene({
  now: at('2026-11-04 07:00'),
  units: [
    sentUnit(0, { name: 'Sở Y tế' }),
    ...['E', 'D', 'C', 'B', 'A'].map((name, nth) =>
      morningUnit({ name: `UBND xã ${name}`, groupCode: 'xa', answered: nth * 5 }),
    ),
    morningUnit({ openRequests: 1, answered: 45 }),
  ],
  oldestRequestAt: at('2026-11-02 09:15'),
});

describe('the morning card', () => {
  test('while units score: who sent, what is left, who may be late, and one thing to decide', () => {
    expect(textOf(wide)).toEqual([
      'Tình hình lúc 7 giờ 00 ngày 04/11/2026 · Kỳ 2026',
      '▓░░░░░░░░░ 1/7 đơn vị đã gửi',
      'Theo nhóm: Các sở 1/2; Các xã 0/5.',
      'Còn 3 ngày là khóa tự chấm, lúc 23 giờ 59 ngày 07/11/2026.',
      'Có nguy cơ chậm: 5 đơn vị, gấp nhất:',
      '▸ UBND xã E: đã chấm 0/50 mục',
      '▸ UBND xã D: đã chấm 5/50 mục',
      '▸ UBND xã C: đã chấm 10/50 mục',
      '▸ và 2 đơn vị khác',
      'Cần quyết định: 1 đề nghị mở lại, chờ lâu nhất từ 9 giờ 15 ngày 02/11/2026.',
      'N1  Xem đề nghị · N2  Xem hình tiến độ · N3  Đổi giờ, tắt nhắc',
    ]);
  });

  test('without anything to decide says so', () => {
    expect(textOf(morningScene({ now: at('2026-10-20 07:00') }))).toEqual([
      'Tình hình lúc 7 giờ 00 ngày 20/10/2026 · Kỳ 2026',
      '░░░░░░░░░░ 0/1 đơn vị đã gửi',
      'Còn 18 ngày là khóa tự chấm, lúc 23 giờ 59 ngày 07/11/2026.',
      'Không có việc chờ quyết định.',
      'N1  Xem hình tiến độ · N2  Đổi giờ, tắt nhắc',
    ]);
  });

  const appraised = morningScene({
    now: at('2026-11-24 07:00'),
    units: [sentUnit(10, { flagged: 3, explained: 1 }), sentUnit(4), morningUnit()],
    boards: [board({ C: 95, A: 90, B: 80, D: 70 })],
    earlier: { day: '2026-11-23', boards: [board({ A: 90, B: 80, C: 75 })] },
  });

  test('while results are found: how much is judged, explained and settled, and who moved', () => {
    expect(textOf(appraised)).toEqual([
      'Tình hình lúc 7 giờ 00 ngày 24/11/2026 · Kỳ 2026',
      '▓▓▓▓▓▓░░░░ 2/3 đơn vị đã gửi',
      'Còn 3 ngày là hết hạn giải trình, lúc 23 giờ 59 ngày 27/11/2026.',
      'Thẩm định xong 1/2 phiếu đã gửi (14/20 mục).',
      'Các đơn vị đã giải trình 1/3 mục.',
      'Hội đồng đã chốt 0/2 phiếu.',
      'Thứ hạng so với ngày 23/11/2026: 1 đơn vị lên; 2 đơn vị xuống; 1 đơn vị mới có hạng.',
      '▸ Sở C: lên 2 bậc, hạng 1',
      '▸ Sở A: xuống 1 bậc, hạng 2',
      '▸ Sở B: xuống 1 bậc, hạng 3',
      'Không có việc chờ quyết định.',
      'N1  Xem hình tiến độ · N2  Xem xếp hạng · N3  Đổi giờ, tắt nhắc',
    ]);
  });

  test('names no rank to whoever may not see it', () => {
    const text = textOf(appraised, false).join('\n');
    expect(text).not.toMatch(/hạng|bậc/u);
    expect(text).toContain('Thẩm định xong 1/2');
  });

  test('once results are published says that, and no more of the work', () => {
    expect(
      textOf({ ...appraised, publishedAt: at('2026-12-10 15:00'), now: at('2026-12-11 07:00') })[1],
    ).toBe('Kết quả đã công bố lúc 15 giờ 00 ngày 10/12/2026.');
  });

  test('is twelve lines at most', () => {
    const extended = wide.units.map((unit) => ({ ...unit, extendedTo: at('2026-11-26 00:00') }));
    const both = { ...appraised, units: [...appraised.units, ...extended] };
    for (const scene of [wide, both])
      expect(drawn(scene).lines.filter((line) => !('gap' in line)).length).toBeLessThanOrEqual(12);
    expect(textOf(both)).toContain('Có nguy cơ chậm: 5 đơn vị.');
  });

  test.each<[string, Partial<MorningScene>, string]>([
    ['requests', { units: [morningUnit({ openRequests: 1 })], oldestRequestAt: 1 }, 'officeUnits'],
    ['results', { now: at('2026-12-01 07:00'), units: [sentUnit(10)] }, 'council'],
    ['publication', { units: [sentUnit(10, { confirmedAt: 1 })] }, 'publication'],
    ['a round', { now: at('2026-12-03 07:00'), units: [sentUnit(1)] }, 'appraisers'],
  ])('leads to the list of %s', (_what, more, leads) => {
    const { options } = drawn(morningScene({ now: at('2026-12-03 07:00'), ...more }));
    expect(options[0]?.action.do).toBe(leads);
    for (const { action } of options) expect(actionSchema.parse(action)).toEqual(action);
  });

  test.each([
    ['results', [sentUnit(10)]],
    ['publication', [sentUnit(10, { confirmedAt: 1 })]],
  ])('leads whoever only looks on to how far the appraisal is, and not to the %s', (_what, units) => {
    const { options } = drawn(morningScene({ now: at('2026-12-03 07:00'), units }), true, false);
    expect(options[0]?.action.do).toBe('appraisers');
  });
});
