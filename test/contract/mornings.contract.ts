import { describe, expect, test } from 'vitest';
import { foreseeMornings } from '../../src/application/foresee-mornings.ts';
import type { Verdict } from '../../src/domain/appraisal/verdict.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { appraised, everybody, happened, openAppraised, sends } from './agency-in-rounds.ts';
import { answered, CAMPAIGN, change, judged, openAppraisedAgency, sent } from './appraised-agency.ts';
import { at, happens, remindedBy } from './reminded-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

const asks: CourseEvent = { kind: 'reopeningRequested', id: 'r1', itemKeys: null, reason: 'Chấm nhầm' };

export function morningsContract(factory: StoreFactory): void {
  describe('morning cards', () => {
    const under = freshStore(factory, openAppraised);
    const heads = (told: readonly string[]) => told.map((text) => text.split('\n')[0]);

    test('come to leaders and organisers at seven on working days, once', async () => {
      const world = remindedBy(under.store, everybody);
      const told: string[] = [];
      for (let now = at('29/10 00:00'); now < at('03/11 12:00'); now += 1_800_000)
        told.push(...(heads(await world.morning(now)) as string[]));
      expect(told).toEqual(
        ['29/10', '30/10', '02/11', '03/11'].flatMap((day) =>
          ['linh', 'chi'].map((who) => `${who}: Tình hình lúc 7 giờ 00 ngày ${day}/2026 · Kỳ 2026`),
        ),
      );
    });

    test('say how things stand, and what waits for a decision', async () => {
      const world = remindedBy(under.store, ['chi']);
      await sends(under.store, at('02/11 10:00'), 'u2');
      await happens(under.store, at('02/11 15:30'), asks, { openRequests: 1 });
      expect((await world.morning(at('03/11 07:00'))).join().split('\n')).toEqual([
        'chi: Tình hình lúc 7 giờ 00 ngày 03/11/2026 · Kỳ 2026',
        '▓▓▓░░░░░░░ 1/3 đơn vị đã gửi',
        'Còn 4 ngày là khóa tự chấm, lúc 23 giờ 59 ngày 07/11/2026.',
        'Có nguy cơ chậm: 2 đơn vị, gấp nhất:',
        '▸ Đơn vị u1: đã chấm 0/2 mục',
        '▸ Đơn vị u3: đã chấm 0/2 mục',
        'Cần quyết định: 1 đề nghị mở lại, chờ lâu nhất từ 15 giờ 30 ngày 02/11/2026.',
        'N1  Xem đề nghị · N2  Xem hình tiến độ · N3  Đổi giờ, tắt nhắc',
      ]);
      expect(await world.say('chi', 'N1', at('03/11 07:05'))).toContain('Đơn vị u1');
      const pictured = await world.say('chi', 'N2', at('03/11 07:06'));
      expect(pictured).toContain('1/3 đơn vị đã gửi');
      const said = await under.store.turns.transcript(
        { channel: 'telegram', botId: 'bot', externalId: 'chat-chi' },
        null,
        100,
      );
      expect(
        said.some((line) => line.from === 'assistant' && line.content.files?.[0]?.name === 'tien-do.png'),
      ).toBe(true);
    });

    test('after an outage come until noon, and never later', async () => {
      const world = remindedBy(under.store, ['chi']);
      expect(heads(await world.morning(at('03/11 11:59')))).toEqual([
        'chi: Tình hình lúc 11 giờ 59 ngày 03/11/2026 · Kỳ 2026',
      ]);
      expect(await world.morning(at('04/11 12:00'))).toEqual([]);
      expect(await world.planMornings(at('05/11 07:00'))).toBe(2);
      expect(await world.morning(at('05/11 12:00'))).toEqual([]);
      expect(heads(await world.morning(at('06/11 07:00')))).toHaveLength(1);
    });

    test('heed what a person said of reminders', async () => {
      const world = remindedBy(under.store, ['linh', 'chi']);
      await world.say('linh', 'tắt nhắc', at('02/11 08:00'));
      await world.say('chi', 'nhắc hạn', at('02/11 08:00'));
      await world.say('chi', '1', at('02/11 08:01'));
      await world.say('chi', '14h', at('02/11 08:02'));
      expect(await world.morning(at('03/11 07:00'))).toEqual([]);
      expect(await world.morning(at('03/11 13:59'))).toEqual([]);
      expect(heads(await world.morning(at('03/11 14:00')))).toEqual([
        'chi: Tình hình lúc 14 giờ 00 ngày 03/11/2026 · Kỳ 2026',
      ]);
      await world.say('chi', 'nhắc tôi lúc 15 giờ', at('04/11 08:00'));
      expect(await world.morning(at('04/11 14:30'))).toEqual([]);
      expect(await world.morning(at('04/11 15:00'))).toHaveLength(1);
    });

    test('cost nothing: whoever a channel would be paid for gets none', async () => {
      const { mornings } = under.store;
      const world = remindedBy(under.store, ['linh', 'chi']);
      for (const who of ['linh', 'chi']) await world.say(who, 'menu', at('30/10 08:00'));
      const stored = await mornings.campaigns(at('03/11 07:00'));
      const campaign = stored[0]?.campaign;
      if (campaign === undefined) throw new Error('no campaign');
      const day = 86_400_000;
      const told = (days: number) => {
        const windowOf = () => ({ free: days * day, whole: 30 * day });
        return foreseeMornings({ mornings, windowOf }, campaign, at('03/11 07:00'), at('03/11 08:00'));
      };
      expect(await told(7)).toHaveLength(2);
      expect(await told(2)).toEqual([]);
    });

    test('of several processes are told once, and compare with the same day before', async () => {
      await sends(under.store, at('05/11 10:00'), 'u1');
      await sends(under.store, at('05/11 10:00'), 'u2');
      const judged = (instant: number, unitId: string, points: number) =>
        happened(under.store, instant, unitId, 'hai', [
          appraised('a', 1, 'agreed'),
          appraised('b', 1, points),
        ]);
      await judged(at('10/11 09:00'), 'u1', 2);
      await judged(at('10/11 09:00'), 'u2', 1);
      const worlds = ['linh', 'chi'].map((who) => remindedBy(under.store, [who]));
      expect((await worlds[0]?.morning(at('11/11 07:00')))?.join()).not.toContain('Thứ hạng');
      await happened(under.store, at('11/11 09:00'), 'u1', 'hai', [appraised('b', 1, 0)]);
      const added = await Promise.all(worlds.map((world) => world.planMornings(at('12/11 07:00'))));
      expect(added.reduce((sum, each) => sum + each, 0)).toBe(2);
      // A ranking that changed meanwhile is compared with the day before by everybody, whoever was first.
      await worlds[0]?.deliver();
      const [organiser, leader] = await Promise.all(worlds.map((world) => world.told()));
      expect(organiser?.join()).toContain(
        'Thứ hạng so với ngày 11/11/2026: 1 đơn vị lên; 1 đơn vị xuống.\n▸ Đơn vị u2: lên 1 bậc, hạng 1\n▸ Đơn vị u1: xuống 1 bậc, hạng 2',
      );
      expect(leader?.join()).toContain('Thẩm định xong 2/2 phiếu');
      expect(leader?.join()).not.toContain('hạng 1');
    });

    test('are foreseen as they then come', async () => {
      const stored = await under.store.campaigns.campaign('k2026');
      if (stored === null) throw new Error('no campaign');
      const parts = { mornings: under.store.mornings, windowOf: () => null };
      const world = remindedBy(under.store, everybody);
      await world.say('chi', 'nhắc hạn', at('02/11 08:00'));
      await world.say('chi', '1', at('02/11 08:01'));
      await world.say('chi', '9h', at('02/11 08:02'));
      await world.planMornings(at('03/11 07:00'));
      const foreseen = await foreseeMornings(parts, stored.campaign, at('03/11 08:00'), at('09/11 07:00'));
      expect(foreseen.map(({ at: when, officialId }) => [when, officialId])).toEqual([
        [at('03/11 09:00'), 'chi'],
        ...['04/11', '05/11', '06/11'].flatMap((day) => [
          [at(`${day} 09:00`), 'chi'],
          [at(`${day} 07:00`), 'linh'],
        ]),
        [at('09/11 07:00'), 'linh'],
      ]);
    });
  });

  describe('morning cards of a campaign that shows leaders what is provisional', () => {
    const under = freshStore(factory, (store) => openAppraised(store, { leadersSee: 'provisional' }));

    test('tell leaders who moved as well, since the day before also where a card of today was told', async () => {
      const world = remindedBy(under.store, ['linh', 'chi']);
      await sends(under.store, at('05/11 10:00'), 'u1');
      await world.say('chi', 'nhắc hạn', at('10/11 06:50'));
      await world.say('chi', '1', at('10/11 06:51'));
      await world.say('chi', '9h', at('10/11 06:52'));
      await world.morning(at('10/11 07:00'));
      await happened(under.store, at('10/11 09:00'), 'u1', 'hai', [
        appraised('a', 1, 'agreed'),
        appraised('b', 1, 'agreed'),
      ]);
      const told = await world.morning(at('11/11 07:00'));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('Thứ hạng so với ngày 10/11/2026: 1 đơn vị mới có hạng.');
      await sends(under.store, at('11/11 08:00'), 'u2');
      await happened(under.store, at('11/11 08:30'), 'u2', 'hai', [
        appraised('a', 1, 'agreed'),
        appraised('b', 1, 1),
      ]);
      expect((await world.morning(at('11/11 09:00'))).join()).toContain(
        'Thứ hạng so với ngày 10/11/2026: 2 đơn vị mới có hạng.',
      );
      // What the first card of a day told is what the next day is compared with.
      expect((await world.morning(at('12/11 07:00'))).join()).toContain(
        'Thứ hạng so với ngày 11/11/2026: 1 đơn vị mới có hạng.',
      );
    });
  });

  describe('what a morning card is drawn from', () => {
    const under = freshStore(factory, openAppraisedAgency);

    const scene = async () => {
      const stored = await under.store.campaigns.campaign(CAMPAIGN);
      if (stored === null) throw new Error('no campaign');
      return under.store.mornings.scene({ campaign: stored.campaign, publishedAt: 900 }, '2026-11-03', 950);
    };

    test('counts what units were asked as long as the question is about the answer that stands', async () => {
      const asks: Verdict = { kind: 'asked', entryVersion: 1, text: 'Bổ sung văn bản' };
      await change(under.store, 'u1', { by: 'an', entries: { a: answered(true) }, events: [sent] });
      await change(under.store, 'u1', { events: [judged('a', asks)] });
      expect((await scene()).asked).toBe(1);
      await change(under.store, 'u1', { by: 'an', entries: { a: answered(false) } });
      expect((await scene()).asked).toBe(0);
    });

    test('is published only where that still stands when it is read', async () => {
      expect((await scene()).publishedAt).toBeNull();
    });
  });

  describe('morning cards of a campaign that wants none', () => {
    const under = freshStore(factory, (store) => openAppraised(store, { morningCard: false }));

    test('never come', async () => {
      expect(await remindedBy(under.store, everybody).morning(at('03/11 07:00'))).toEqual([]);
    });
  });
}
