import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhonesAtWork, setUpPhones } from './phones-at-work.ts';

const CODE = 'K7QM-2XWD-9TRA-B4HE';
const ON_ZALO = '9007199254740993123';
const STRANGER = '9007199254740999999';

/** One story, told in order: each test goes on where the one before it stopped. */
describe('one person on Telegram and Zalo', () => {
  let phones: PhonesAtWork;
  let onTelegram: ReturnType<PhonesAtWork['telegram']['person']>;
  const lastOnTelegram = () => onTelegram.seen().at(-1);
  const lastOnZalo = () => phones.zalo.sent.filter(({ to }) => to === ON_ZALO).at(-1);

  beforeAll(async () => {
    phones = await setUpPhones();
    onTelegram = phones.telegram.person(9_007_199_254_740);
    await phones.invite('duong-mau-nga', CODE);
  });
  afterAll(() => phones.close());

  test('links on Telegram by the deep link of an invitation', async () => {
    onTelegram.start(CODE.replaceAll('-', ''));
    await phones.settle();
    expect(lastOnTelegram()?.text).toContain('Đã liên kết. Chào Dương Mẫu Nga');
  });

  test('scores by typing and by tapping, and a tap redraws its own card', async () => {
    onTelegram.type('bắt đầu');
    await phones.settle();
    onTelegram.type('tc 1.2.2');
    await phones.settle();
    const card = lastOnTelegram();
    expect(card?.text).toContain('TC 1.2.2');
    const level = card?.buttons.flat().find(({ text }) => text.includes('Đủ nội dung theo đề cương'));
    onTelegram.tap(level?.text ?? 'no level');
    await phones.settle();
    expect(lastOnTelegram()?.text).toContain('✓ TC 1.2.2');
    expect(lastOnTelegram()?.message_id).toBe(card?.message_id);
  });

  test('has the menu of a scorer beside the chat once their first message told who they are', async () => {
    const menu = () => phones.telegram.world.commands.get('chat:9007199254740/');
    await phones.telegram.until(() => menu()?.[0]?.command === 'nhap');
    expect(menu()?.map(({ command }) => command)).not.toContain('thamdinh');
  });

  test('goes on at the same place on Zalo with a code shown on Telegram', async () => {
    onTelegram.type('thêm tài khoản');
    await phones.settle();
    const code = /Mã liên kết: (\S+)/.exec(lastOnTelegram()?.text ?? '')?.[1] ?? '';
    await phones.zalo.says(ON_ZALO, 'xin chào');
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('mã mời');
    await phones.zalo.says(ON_ZALO, code);
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('Đã liên kết. Chào Dương Mẫu Nga');
    await phones.zalo.says(ON_ZALO, 'tiếp tục');
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('1/50');
  });

  test('answers on Zalo by a numbered line where the buttons are too few', async () => {
    await phones.zalo.says(ON_ZALO, 'tc 4.1.1');
    await phones.settle();
    const card = lastOnZalo();
    expect(card?.text).toContain('1  Đã có quy định đối với tất cả phòng, đơn vị, ban hành đúng thời hạn');
    expect(card?.buttons.length).toBeLessThanOrEqual(5);
    await phones.zalo.says(ON_ZALO, '1');
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('✓ TC 4.1.1: mức 1');
  });

  test('a tap on Zalo counts once, and the same tap again is known as an old card', async () => {
    await phones.zalo.says(ON_ZALO, 'tc 4.1.2');
    await phones.settle();
    const title = lastOnZalo()?.buttons[0]?.title ?? 'no button';
    await phones.zalo.taps(ON_ZALO, title);
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('✓ TC 4.1.2');
    const payload = phones.zalo.sent
      .flatMap(({ buttons }) => buttons)
      .findLast((each) => each.title === title)?.payload;
    await phones.zalo.says(ON_ZALO, payload ?? 'no payload');
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('tin nhắn cũ');
  });

  test('a payload that somebody else copies is only a text', async () => {
    const payload = phones.zalo.sent.flatMap(({ buttons }) => buttons).at(-1)?.payload ?? 'no payload';
    await phones.zalo.says(STRANGER, payload);
    await phones.settle();
    const answer = phones.zalo.sent.filter(({ to }) => to === STRANGER).at(-1);
    expect(answer?.text).toContain('mã mời');
  });

  test('Telegram shows what was scored on Zalo', async () => {
    onTelegram.type('điểm');
    await phones.settle();
    expect(lastOnTelegram()?.text).toContain('3/50');
  });

  test('where Telegram is blocked the reply goes to Zalo, with its numbers in the text', async () => {
    onTelegram.type('tc 4.2.1');
    onTelegram.block();
    await phones.settle();
    expect(lastOnZalo()?.text).toContain('TC 4.2.1');
    expect(lastOnZalo()?.text).toMatch(/^1 {2}/m);
  });

  test('nobody had to be alarmed', () => {
    expect(phones.alarms).toEqual([]);
  });
});
