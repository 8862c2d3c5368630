import { expect, test } from 'vitest';
import { eventually, mine, sending, texts, theirs } from './chat-parts.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const ME = 'cham-diem';

describeInBrowser('the chat in a browser on a bad connection', (start) => {
  test('what cannot be sent waits in order, survives a reload, and arrives once', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.route('**/api/messages', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    for (const text of ['một', 'hai']) {
      await page.locator('#draft').fill(text);
      await page.keyboard.press('Enter');
    }
    await page.locator('#waiting .fate', { hasText: 'đang gửi' }).nth(1).waitFor();
    await page.reload();
    await page.locator('[data-state=connected]').waitFor();
    expect(await sending(page).allInnerTexts()).toEqual([
      expect.stringContaining('một'),
      expect.stringContaining('hai'),
    ]);
    expect(texts(site)).toEqual([]);
    await page.unrouteAll();
    await eventually(site, ['một', 'hai']);
    await expect.poll(() => mine(page).allInnerTexts()).toEqual(['một', 'hai']);
    await expect.poll(() => sending(page).count()).toBe(0);
    expect(
      await page.evaluate("Object.keys(localStorage).filter((key) => key.includes('outgoing'))"),
    ).toEqual([]);
  });

  test('a message whose confirmation is lost is sent again and kept once', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    let lost = 0;
    await page.route('**/api/messages', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.locator('#draft').fill('chỉ một lần');
    await page.keyboard.press('Enter');
    await expect.poll(() => mine(page).allInnerTexts()).toEqual(['chỉ một lần']);
    await expect.poll(() => page.locator('#waiting .bubble').count()).toBe(0);
    expect([lost, texts(site)]).toEqual([1, ['chỉ một lần']]);
  });

  test('a store that fails for a moment costs nothing but time', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    site.chat.failNext(2);
    await page.locator('#draft').fill('vẫn tới');
    await page.keyboard.press('Enter');
    await eventually(site, ['vẫn tới']);
  });

  test('a refused message shows why and can be edited, without holding up the next', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.locator('#draft').fill('a'.repeat(1_100_000));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Tin nhắn dài quá 1 MB nên chưa ghi nhận.').waitFor();
    await page.locator('#draft').fill('tin sau');
    await page.keyboard.press('Enter');
    await eventually(site, ['tin sau']);
    await page.getByRole('button', { name: 'Sửa lại' }).click();
    expect(await page.locator('#draft').inputValue()).toHaveLength(1_100_000);
    expect(await page.locator('#waiting .bubble').count()).toBe(0);
  });

  test('a server that restarts is found again, with every line that came meanwhile', async () => {
    const site = await start({ demo: true });
    await site.chat.reply(ME, 'trước');
    const { page } = await site.open();
    await site.stop();
    await page.locator('[data-state=lost]').waitFor();
    expect(await page.locator('#connection').textContent()).toBe('Mất kết nối, đang thử lại');
    const meanwhile = Array.from({ length: 70 }, (_, i) => `trong lúc đó (${i})`);
    for (const text of meanwhile) await site.chat.reply(ME, text);
    await site.start();
    await page.locator('[data-state=connected]').waitFor();
    await site.chat.reply(ME, 'sau');
    await expect.poll(() => theirs(page).allInnerTexts()).toEqual(['trước', ...meanwhile, 'sau']);
  });

  test('a message written while the server is away goes out when it is back', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await site.stop();
    await page.locator('[data-state=lost]').waitFor();
    await page.locator('#draft').fill('gửi lúc mất kết nối');
    await page.keyboard.press('Enter');
    await sending(page).waitFor();
    await site.start();
    await eventually(site, ['gửi lúc mất kết nối']);
    await expect.poll(() => mine(page).allInnerTexts()).toEqual(['gửi lúc mất kết nối']);
    await expect.poll(() => page.locator('#waiting .bubble').count()).toBe(0);
  });
});
