import { describe, expect, test } from 'vitest';
import { foreseeReminders } from '../../src/application/foresee-reminders.ts';
import type { CourseEvent } from '../../src/domain/course/course-event.ts';
import { at, happens, openReminded, remindedBy, submitted } from './reminded-agency.ts';
import { freshStore, type StoreFactory } from './store-under-test.ts';

const LATER = at('15/11 00:00');

const moreTime: CourseEvent = {
  kind: 'deadlineExtended',
  id: 'x1',
  itemKeys: null,
  closesAt: LATER,
  reason: 'Mất điện',
};

export function remindersContract(factory: StoreFactory): void {
  describe('reminders', () => {
    const under = freshStore(factory, openReminded);

    test('come over three weeks as the schedule says, on working days and outside quiet hours', async () => {
      const world = remindedBy(under.store);
      expect(await world.pass(at('19/10 00:00'), at('09/11 12:00'))).toEqual([
        '19/10 08:00 an 19 ngày, binh 19 ngày, binh 19 ngày',
        '23/10 08:00 an 15 ngày, binh 15 ngày, binh 15 ngày',
        '30/10 08:00 an 8 ngày, binh 8 ngày, binh 8 ngày',
        '04/11 08:00 an 3 ngày, binh 3 ngày, binh 3 ngày, linh 3 ngày',
        '06/11 08:00 an 1 ngày 16 giờ, binh 1 ngày 16 giờ, binh 1 ngày 16 giờ, linh 1 ngày 16 giờ',
        '07/11 20:00 an 4 giờ 0 phút, binh 4 giờ 0 phút, binh 4 giờ 0 phút',
        '07/11 21:00 an 3 giờ 0 phút, binh 3 giờ 0 phút, binh 3 giờ 0 phút',
      ]);
    });

    test('after an outage each person gets the one that still makes sense', async () => {
      const world = remindedBy(under.store);
      await world.pass(at('19/10 08:00'), at('20/10 08:00'));
      const told = await world.wake(at('06/11 09:30'));
      expect(told.map((line) => line.split(':')[0])).toEqual(['an', 'binh', 'binh', 'linh']);
      expect(await world.wake(at('06/11 09:31'))).toEqual([]);
      const report = await under.store.reminders.report('k2026', 'reminder');
      expect(report).toMatchObject({ planned: 18, superseded: 11, waiting: 7, unreachable: 0 });
    });

    test('stop the minute the work is done, those that were about to go out too', async () => {
      const world = remindedBy(under.store);
      await world.pass(at('19/10 08:00'), at('20/10 08:00'));
      await world.plan(at('30/10 08:00'));
      await happens(under.store, at('30/10 08:00'), submitted, { submittedAt: at('30/10 08:00') });
      await world.deliver();
      expect((await world.told()).map((line) => /Đơn vị u\d/u.exec(line)?.[0])).toEqual(['Đơn vị u2']);
      const later = await world.pass(at('31/10 00:00'), at('06/11 12:00'));
      expect(later).toEqual([
        '04/11 08:00 binh 3 ngày, linh 3 ngày',
        '06/11 08:00 binh 1 ngày 16 giờ, linh 1 ngày 16 giờ',
      ]);
      expect(await under.store.reminders.report('k2026', 'reminder')).toMatchObject({ dropped: 2 });
    });

    test('a changed deadline drops what is not yet told, and is told to those who knew the old one', async () => {
      const world = remindedBy(under.store);
      await world.pass(at('29/10 08:00'), at('30/10 08:00'));
      await world.plan(at('04/11 08:00'));
      await happens(under.store, at('04/11 08:00'), moreTime, { extendedTo: LATER });
      await world.deliver();
      expect((await world.told()).map((line) => line.split('\n')[1])).toEqual([
        'Đơn vị u2 còn 2 việc, tối đa 3 điểm.',
        '1 đơn vị cần anh/chị để ý:',
      ]);
      const told = await world.wake(at('06/11 08:00'));
      expect(told.find((line) => line.startsWith('an:'))?.split('\n')).toEqual(
        expect.arrayContaining([
          'an: Còn 8 ngày là khóa tự chấm, lúc 23 giờ 59 ngày 14/11/2026.',
          'Thời hạn đã đổi, trước đây là 23 giờ 59 ngày 07/11/2026.',
        ]),
      );
    });

    test('several processes at once tell each thing once', async () => {
      const worlds = [remindedBy(under.store), remindedBy(under.store), remindedBy(under.store)];
      const added = await Promise.all(worlds.map((world) => world.plan(at('30/10 08:00'))));
      expect(added.reduce((sum, each) => sum + each, 0)).toBe(9);
      await Promise.all(worlds.map((world) => world.deliver()));
      expect(await worlds[0]?.told()).toHaveLength(3);
    });

    test('are foreseen as they then come, and nothing is written by looking', async () => {
      const { reminders, campaigns } = under.store;
      const stored = await campaigns.campaign('k2026');
      if (stored === null) throw new Error('no campaign');
      const parts = { reminders, windowOf: () => null };
      const foreseen = await foreseeReminders(parts, stored.campaign, at('04/11 07:00'), at('04/11 09:00'));
      const lines = foreseen.map(({ reminder: { officialId, kind }, unitName, channel }) =>
        [officialId, kind, unitName, channel].join(' '),
      );
      expect(lines.toSorted()).toEqual([
        'an before Đơn vị u1 telegram',
        'binh escalateHead Đơn vị u1 telegram',
        'binh before Đơn vị u2 telegram',
        'linh escalateOrganiser  telegram',
      ]);
      expect(await reminders.report('k2026', 'reminder')).toMatchObject({ planned: 0 });
    });

    test('leave an answer of several steps where it is, and their options work afterwards', async () => {
      const world = remindedBy(under.store);
      await world.say('an', 'bắt đầu', at('30/10 07:50'));
      expect(await world.say('an', 'giải trình', at('30/10 07:59'))).toContain('giải trình');
      expect(await world.wake(at('30/10 08:00'))).toHaveLength(3);
      expect(await world.say('an', 'Đơn vị mới thành lập', at('30/10 08:01'))).toContain('Đã ghi giải trình');
      expect(await world.say('an', 'N2', at('30/10 08:02'))).toContain('TC 1.2');
      expect(await world.say('an', 'N4', at('30/10 08:03'))).toContain('Anh/chị muốn được nhắc lại lúc nào?');
      expect(await world.say('an', 'chiều nay', at('30/10 08:04'))).toContain('14 giờ 00 ngày 30/10/2026');
      expect(await world.wake(at('30/10 13:59'))).toEqual([]);
      expect(await world.wake(at('30/10 14:00'))).toEqual([
        expect.stringContaining('Trợ lý nhắc lại như anh/chị đã hẹn.'),
      ]);
    });

    test('whom it is not, is not reminded of it any more, and the head hears it', async () => {
      const world = remindedBy(under.store);
      await world.wake(at('30/10 08:00'));
      expect(await world.say('an', 'N6', at('30/10 08:01'))).toContain('không phụ trách phiếu của Đơn vị u1');
      expect(await world.say('an', '1', at('30/10 08:02'))).toContain('Đã ghi nhận.');
      await world.deliver();
      expect(await world.told()).toEqual([
        'binh: Nguyễn An cho biết không phụ trách phiếu tự chấm của Đơn vị u1. Anh/chị xem lại người chấm điểm.',
      ]);
      expect((await world.wake(at('04/11 08:00'))).some((line) => line.startsWith('an:'))).toBe(false);
      await world.say('an', 'nhắc hạn', at('04/11 09:00'));
      expect(await world.say('an', '3', at('04/11 09:01'))).toContain('lại nhắc anh/chị');
      expect((await world.wake(at('06/11 08:00'))).some((line) => line.startsWith('an:'))).toBe(true);
    });

    test('muted by their person, only those of the last hours come', async () => {
      const world = remindedBy(under.store);
      await world.say('an', 'tắt nhắc', at('29/10 08:00'));
      const told = await world.pass(at('30/10 00:00'), at('08/11 12:00'));
      expect(told.filter((line) => line.includes('an '))).toEqual([
        '07/11 20:00 an 4 giờ 0 phút, binh 4 giờ 0 phút, binh 4 giờ 0 phút',
        '07/11 21:00 an 3 giờ 0 phút, binh 3 giờ 0 phút, binh 3 giờ 0 phút',
      ]);
    });
  });

  describe('reminders around holidays', () => {
    const under = freshStore(factory, (store) =>
      openReminded(store, {
        opensAt: at('02/12 08:00'),
        locksAt: at('05/01/2027 00:00'),
        holidays: ['2027-01-01'],
        extraWorkingDays: ['2027-01-02'],
      }),
    );

    test('move to the working day before, over the end of a year', async () => {
      const world = remindedBy(under.store);
      const told = await world.pass(at('20/12 00:00'), at('05/01/2027 08:00'));
      expect(told.map((line) => line.slice(0, 11))).toEqual([
        '21/12 08:00',
        '28/12 08:00',
        '31/12 08:00',
        '02/01 08:00',
        '04/01 20:00',
        '04/01 21:00',
      ]);
    });
  });
}
