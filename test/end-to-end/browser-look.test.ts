import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Site } from './browser-site.ts';
import { PHONE } from './chromium.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { scoringChat } from './scoring-chat.ts';

const AUDIT = readFileSync(new URL('./page-audit.js', import.meta.url), 'utf8');
const SCREENSHOTS = new URL('../../.cache/screenshots/', import.meta.url);

async function save(page: Page, name: string): Promise<Buffer> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return page.screenshot({
    path: fileURLToPath(new URL(`${name}.png`, SCREENSHOTS)),
    animations: 'disabled',
  });
}

describeInBrowser('the look of the chat', (start) => {
  let site: Site;

  async function openScoring(options: Parameters<Site['open']>[0] = {}): Promise<Page> {
    site = await start({ demo: true });
    await scoringChat(site.chat);
    const { page } = await site.open(options);
    return page;
  }

  const box = async (page: Page, selector: string) => {
    const found = await page.locator(selector).boundingBox();
    if (found === null) throw new Error(`${selector} is not shown`);
    return { ...found, right: found.x + found.width, bottom: found.y + found.height };
  };

  test('at phone size the newest card fills the screen between header and input', async () => {
    const page = await openScoring({ deviceScaleFactor: 2 });
    const png = await save(page, 'phone-light');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PHONE.width * 2, PHONE.height * 2]);
    const blank = await site.open({ deviceScaleFactor: 2 });
    await blank.page.goto('about:blank');
    expect(png.length).toBeGreaterThan((await blank.page.screenshot()).length * 5);

    const header = await box(page, 'header');
    const log = await box(page, '#log');
    const composer = await box(page, '#composer');
    expect([header.y, header.x, header.width]).toEqual([0, 0, PHONE.width]);
    expect([log.y, log.bottom]).toEqual([header.bottom, composer.y]);
    expect(composer.bottom).toBe(PHONE.height);
    expect(header.height).toBeLessThan(PHONE.height / 5);

    const card = await box(page, '#lines .assistant:last-child .body');
    expect(card.y).toBeGreaterThanOrEqual(header.bottom);
    expect(card.width).toBeGreaterThan(PHONE.width * 0.8);
    const mine = await box(page, '#lines .person >> nth=-1 >> .body');
    expect(PHONE.width - mine.right).toBeLessThan(20);
    expect(mine.x).toBeGreaterThan(PHONE.width / 2);
  });

  test('levels are rows of the full width, actions stand side by side', async () => {
    const page = await openScoring();
    const choices = page.locator('.choice');
    const boxes = await Promise.all((await choices.all()).map((choice) => choice.boundingBox()));
    const shapes = boxes.map((found) => ({ y: found?.y ?? 0, width: found?.width ?? 0 }));
    const rows = shapes.slice(0, 3);
    const chips = shapes.slice(3);
    expect(new Set(rows.map(({ width }) => width)).size).toBe(1);
    expect(new Set(rows.map(({ y }) => y)).size).toBe(3);
    for (const chip of chips) expect(chip.width).toBeLessThan((rows[0]?.width ?? 0) / 1.5);
    expect(new Set(chips.map(({ y }) => y)).size).toBeLessThan(chips.length);
    expect(await choices.allInnerTexts()).toContainEqual(expect.stringMatching(/^1\s+Tất cả.*\s+2,00$/s));
  });

  const looks = {
    'phone-dark': { colorScheme: 'dark' },
    'small-phone': { viewport: { width: 320, height: 568 } },
    'desktop-light': { viewport: { width: 1280, height: 800 } },
    'desktop-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
    'phone-light-touch': { hasTouch: true, isMobile: true },
  } as const;
  test.each(Object.entries(looks))(
    '%s: labels, targets, contrast and width are in order',
    async (name, look) => {
      const page = await openScoring({ ...look });
      await page.locator('#draft').fill('Dòng một\nDòng hai');
      await save(page, name);
      expect(await page.evaluate(AUDIT)).toEqual([]);
      const field = await box(page, '#draft');
      expect(field.height).toBeGreaterThan(60);
    },
  );

  test.each(['light', 'dark'] as const)(
    'waiting, refused and unread messages are in order (%s)',
    async (colorScheme) => {
      const page = await openScoring({ colorScheme });
      await page.locator('#draft').fill('a'.repeat(1_100_000));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await page.evaluate("document.querySelector('.refused .line').textContent = 'một tin rất dài'");
      await page.route('**/api/messages', (route) => route.abort());
      await page.locator('#draft').fill('đang chờ mạng');
      await page.keyboard.press('Enter');
      await page.locator('.sending').waitFor();
      await page.evaluate('log.scrollTop = 0');
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await site.chat.reply('cham-diem', 'Còn 2 ngày 3 giờ là khóa.');
      await page.getByRole('button', { name: '1 tin mới' }).waitFor();
      expect(await page.evaluate(AUDIT)).toEqual([]);
      await page.getByRole('button', { name: '1 tin mới' }).click();
      await save(page, `waiting-${colorScheme}`);
    },
  );

  test('an empty chat says how to begin', async () => {
    site = await start({ demo: true });
    const { page } = await site.open();
    await save(page, 'empty');
    expect(await page.evaluate(AUDIT)).toEqual([]);
    await page.getByRole('button', { name: 'Xin chào' }).waitFor();
  });

  test('letters twice as large still fit the width', async () => {
    const page = await openScoring();
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await save(page, 'large-letters');
    expect(await page.evaluate(AUDIT)).toEqual([]);
    const send = await box(page, '#composer [type=submit]');
    expect(send.bottom).toBeLessThanOrEqual(PHONE.height);
  });

  test('a change of points and a time of day stay in one piece', async () => {
    const page = await openScoring();
    const lead = 'Xây dựng và tổ chức thực hiện văn bản';
    const whole = ['13,00 ▸ 12,00', '22 giờ 07'];
    // A word more or less before them brings every place where a line could break to the edge.
    const texts = Array.from({ length: 12 }, (_, more) =>
      whole.map((piece) => `${lead} ${'a '.repeat(more)}${piece}, tối đa 15`).join('\n'),
    );
    for (const text of texts) await site.chat.reply('cham-diem', text);
    await page.getByText('a '.repeat(11).trim()).first().waitFor();
    const broken = await page.evaluate(`[...document.querySelectorAll('#lines .line')].flatMap((line) => {
      const text = line.textContent.replaceAll('\\u00a0', ' ');
      const piece = ${JSON.stringify(whole)}.find((each) => text.includes(each));
      if (piece === undefined) return [];
      const range = document.createRange();
      range.setStart(line.firstChild, text.indexOf(piece));
      range.setEnd(line.firstChild, text.indexOf(piece) + piece.length);
      const rows = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return rows.size > 1 ? [text] : [];
    })`);
    expect(broken).toEqual([]);
  });

  test('a word longer than the screen is broken', async () => {
    const page = await openScoring();
    await site.chat.reply('cham-diem', `xem ${'a'.repeat(400)}`);
    await page.getByText('aaaa').waitFor();
    expect(await page.evaluate(AUDIT)).toEqual([]);
  });

  test('nothing moves for those who asked for less motion', async () => {
    const page = await openScoring({ reducedMotion: 'reduce' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.bubble')).animationName")).toBe(
      'none',
    );
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('.bubble')).animationName")).toBe(
      'appear',
    );
  });

  test('the log is announced politely and the page knows its parts', async () => {
    const page = await openScoring();
    const log = page.getByRole('log', { name: 'Tin nhắn' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getAttribute('aria-busy')).toBeNull();
    expect(await page.getByRole('status').textContent()).toBe('Đã kết nối');
    await page.getByRole('textbox', { name: 'Tin nhắn gửi trợ lý' }).waitFor();
    await page.getByRole('combobox', { name: 'Vai' }).waitFor();
    await page.getByRole('button', { name: 'Gửi', exact: true }).waitFor();
    expect(await page.locator('#lines .unseen').first().textContent()).toBe('Anh/chị:');
  });
});
