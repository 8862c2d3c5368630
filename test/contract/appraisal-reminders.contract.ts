import { describe, expect, test } from 'vitest';
import { foreseeReminders } from '../../src/application/foresee-reminders.ts';
import { appraised, everybody, happened, openAppraised, sends } from './agency-in-rounds.ts';
import { at, remindedBy } from './reminded-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

export function appraisalRemindersContract(factory: StoreFactory): void {
  describe('reminders of appraisal and explanation', () => {
    const under = freshStore(factory, async (store) => {
      await openAppraised(store);
      await sends(store, at('05/11 10:00'), 'u1');
      await sends(store, at('05/11 10:00'), 'u2');
    });

    /** The first unit was cut at one item and asked about the other; the second is agreed with. */
    const judgeAll = async (instant: number) => {
      await happened(under.store, instant, 'u1', 'hai', [appraised('a', 1, 0), appraised('b', 1, 'asked')]);
      await happened(under.store, instant, 'u2', 'hai', [
        appraised('a', 1, 'agreed'),
        appraised('b', 1, 'agreed'),
      ]);
    };
    const explains = (instant: number, ...itemKeys: string[]) =>
      happened(
        under.store,
        instant,
        'u1',
        'binh',
        itemKeys.map((itemKey) => ({ kind: 'itemExplained', itemKey, text: 'Có văn bản kèm theo' }) as const),
      );

    test('an appraiser hears of the whole queue while it is open, and how much is left', async () => {
      const world = remindedBy(under.store, ['hai']);
      expect(await world.wake(at('09/11 07:59'))).toEqual([]);
      expect((await world.wake(at('09/11 08:00'))).map((text) => text.split('\n'))).toEqual([
        [
          'hai: Còn 11 ngày là hết hạn thẩm định, lúc 23 giờ 59 ngày 20/11/2026.',
          'Anh/chị còn 4 mục chờ xử lý.',
          'N1  Thẩm định tiếp · N2  Nhắc lại lúc…',
        ],
      ]);
      await happened(under.store, at('09/11 09:00'), 'u2', 'hai', [appraised('a', 1, 'agreed')]);
      expect((await world.wake(at('13/11 08:00')))[0]).toContain('Anh/chị còn 3 mục chờ xử lý.');
      expect(await world.wake(at('13/11 08:01'))).toEqual([]);
    });

    test('whoever has judged everything hears no more, also where the unit is asked', async () => {
      const world = remindedBy(under.store, ['hai']);
      await judgeAll(at('12/11 09:00'));
      expect(await world.pass(at('12/11 10:00'), at('30/11 07:00'))).toEqual([]);
      // What is asked and what is explained waits for an answer in the second round.
      expect((await world.wake(at('30/11 08:00')))[0]?.split('\n').slice(0, 2)).toEqual([
        'hai: Còn 4 ngày là hết hạn thẩm định vòng 2, lúc 23 giờ 59 ngày 04/12/2026.',
        'Anh/chị còn 1 mục chờ xử lý.',
      ]);
      await happened(under.store, at('01/12 09:00'), 'u1', 'hai', [appraised('b', 2, 'agreed')]);
      expect(await world.pass(at('01/12 10:00'), at('06/12 00:00'))).toEqual([]);
    });

    test('a unit hears once its result is there, again while it has to explain, and then no more', async () => {
      const world = remindedBy(under.store, everybody);
      await judgeAll(at('12/11 09:00'));
      await world.pass(at('12/11 10:00'), at('20/11 23:00'));
      expect(await world.wake(at('23/11 07:59'))).toEqual([]);
      const opened = await world.wake(at('23/11 08:00'));
      expect(opened.map((text) => text.split('\n').slice(0, 2))).toEqual(
        ['an', 'binh'].map((who) => [
          `${who}: Đã có kết quả thẩm định vòng 1 của Đơn vị u1: 2 mục cần giải trình.`,
          'Còn 4 ngày là hết hạn giải trình, lúc 23 giờ 59 ngày 27/11/2026.',
        ]),
      );
      expect(opened[0]).toContain('N1  Xem kết quả · N2  Nhắc lại lúc…');
      await explains(at('24/11 08:00'), 'a');
      const later = await world.wake(at('24/11 08:01'));
      expect(later.map((text) => text.split('\n')[1])).toEqual(
        Array(2).fill('Đơn vị u1 còn 1 mục chưa giải trình.'),
      );
      await explains(at('25/11 08:00'), 'b');
      expect(await world.pass(at('25/11 09:00'), at('29/11 23:00'))).toEqual([]);
    });

    test('a unit that takes its explanation back is to explain again', async () => {
      const world = remindedBy(under.store, everybody);
      await judgeAll(at('12/11 09:00'));
      await world.pass(at('12/11 10:00'), at('23/11 09:00'));
      await explains(at('23/11 10:00'), 'a', 'b');
      await happened(under.store, at('23/11 11:00'), 'u1', 'binh', [
        { kind: 'explanationTakenBack', itemKey: 'b' },
      ]);
      const later = await world.wake(at('24/11 08:01'));
      expect(later.map((text) => text.split('\n')[1])).toEqual(
        Array(2).fill('Đơn vị u1 còn 1 mục chưa giải trình.'),
      );
    });

    test('nothing comes after the window, and organisers hear on its last day who is silent', async () => {
      const world = remindedBy(under.store, ['an', 'linh']);
      await judgeAll(at('12/11 09:00'));
      const told = await world.pass(at('23/11 06:00'), at('29/11 23:00'));
      expect(told.map((line) => line.slice(0, 11))).toEqual([
        '23/11 08:00',
        '24/11 08:00',
        '26/11 08:00',
        '27/11 20:00',
        '27/11 21:00',
      ]);
      expect(told[2]).toBe('26/11 08:00 an 1 ngày 16 giờ, linh 1 ngày 16 giờ');
    });

    test('what is done by the time it goes out is dropped', async () => {
      const world = remindedBy(under.store, everybody);
      expect(await world.plan(at('09/11 08:00'))).toBe(1);
      await judgeAll(at('09/11 08:00'));
      await world.deliver();
      expect(await world.told()).toEqual([]);
      await world.plan(at('23/11 08:00'));
      await explains(at('23/11 08:00'), 'a', 'b');
      await world.deliver();
      expect(await world.told()).toEqual([]);
      expect(await under.store.reminders.report('k2026', 'reminder')).toMatchObject({
        waiting: 0,
        dropped: 3,
      });
    });

    test('and what is not done goes out, however many plan it', async () => {
      await judgeAll(at('12/11 09:00'));
      const worlds = [remindedBy(under.store, everybody), remindedBy(under.store, everybody)];
      const added = await Promise.all(worlds.map((world) => world.plan(at('23/11 08:00'))));
      expect(added.reduce((sum, each) => sum + each, 0)).toBe(2);
      await Promise.all(worlds.map((world) => world.deliver()));
      expect(await worlds[0]?.told()).toHaveLength(2);
    });

    test('are foreseen from before the round opens', async () => {
      const stored = await under.store.campaigns.campaign('k2026');
      if (stored === null) throw new Error('no campaign');
      const parts = { reminders: under.store.reminders, windowOf: () => null };
      const foreseen = await foreseeReminders(parts, stored.campaign, at('08/11 12:00'), at('13/11 12:00'));
      expect(foreseen.map(({ at: when, reminder }) => [when, reminder.officialId, reminder.moment])).toEqual([
        [at('09/11 08:00'), 'hai', 'opening'],
        [at('13/11 08:00'), 'hai', '7d'],
      ]);
    });
  });
}
