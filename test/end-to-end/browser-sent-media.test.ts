import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { eventually, mine } from './chat-parts.ts';
import { describeInBrowser } from './describe-in-browser.ts';

async function picture(name: string, background: string) {
  const buffer = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

const choose = async (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByLabel('Gửi ảnh, tệp', { exact: true }).click();
  await (await choosing).setFiles(files as never);
};

const said = (name: string, what: 'photo' | 'file', album: unknown, caption = '') => ({
  kind: 'media',
  media: [{ what, reference: expect.stringMatching(/^[0-9a-f]{64}$/), name, size: expect.any(Number) }],
  caption,
  album,
});

describeInBrowser('pictures and files in a browser', (start) => {
  test('two pictures chosen together become one album with what was typed, and stand in the transcript', async () => {
    const site = await start({ demo: true });
    const { page, errors, foreign } = await site.open();
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/media?**', (route) => released.then(() => route.continue()));
    await page.locator('#draft').fill(' cho mục 1.1.1 ');
    await choose(page, [await picture('một.png', '#a00'), await picture('hai.png', '#0a0')]);
    await page.locator('#uploads .bubble').nth(1).waitFor();
    // Sent off while the pictures are on their way, it is not said a second time.
    await page.locator('#draft').press('Enter');
    release();
    const album = expect.stringMatching(/^[\d-]+$/);
    await eventually(site, [
      said('một.png', 'photo', album, 'cho mục 1.1.1'),
      said('hai.png', 'photo', album),
    ]);
    const albums = site.chat.received.map(({ content }) => content.kind === 'media' && content.album);
    expect(new Set(albums).size).toBe(1);
    await expect.poll(() => mine(page).allInnerTexts()).toEqual(['[một.png]', '[hai.png]']);
    await expect.poll(() => page.locator('#uploads .bubble').count()).toBe(0);
    expect(await page.locator('#draft').inputValue()).toBe('');
    expect([errors, foreign]).toEqual([[], []]);
  });

  test('a file that could not be sent stays, as does what was typed, and is sent again by one tap, under the same id', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    site.chat.failNext(1);
    await page.locator('#draft').fill('Kế hoạch năm');
    await choose(page, {
      name: 'Kế hoạch.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await page.locator('#uploads [role=alert]').getByText('Chưa gửi được.').waitFor();
    expect(site.chat.received).toEqual([]);
    expect(await page.locator('#draft').inputValue()).toBe('Kế hoạch năm');
    await page.locator('#draft').fill('Kế hoạch năm\ngõ thêm');
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await eventually(site, [said('Kế hoạch.pdf', 'file', null, 'Kế hoạch năm')]);
    await expect.poll(() => page.locator('#uploads .bubble').count()).toBe(0);
    expect(await page.locator('#draft').inputValue()).toBe('gõ thêm');
  });

  test('a picture that is pasted is sent, and the text beside a pasted picture is only text', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    const paste = (withText: boolean) =>
      page.evaluate(`{
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array([1, 2, 3])], 'dán.png', { type: 'image/png' }));
        if (${withText}) data.setData('text/plain', '3,5');
        draft.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }`);
    await paste(true);
    await paste(false);
    await eventually(site, [said('dán.png', 'photo', null)]);
  });

  test('a file dropped on the page is sent, and the page stays', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a'], 'thả.txt', { type: 'text/plain' }));
      for (const type of ['dragover', 'drop'])
        log.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    await eventually(site, [said('thả.txt', 'file', null)]);
    expect(await page.locator('body.dropping').count()).toBe(0);
  });

  test('a file over the limit is told so at once and not sent', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'lớn.zip'));
      log.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    await page.locator('#uploads').getByText('Tệp lớn hơn 25 MB.').waitFor();
    expect(await page.getByRole('button', { name: 'Gửi lại' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
    expect(await page.locator('#uploads .bubble').count()).toBe(0);
    expect(site.chat.received).toEqual([]);
  });

  test('on a narrow phone nothing is wider than the screen while a file waits', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open({ viewport: { width: 360, height: 640 } });
    site.chat.failNext(1);
    const name = `${'bien-ban-kiem-tra-'.repeat(8)}.pdf`;
    await choose(page, { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.locator('#uploads [role=alert]').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const button = await page.locator('#attach').boundingBox();
    expect(button?.width).toBeGreaterThanOrEqual(44);
    expect((button?.x ?? 360) + (button?.width ?? 0)).toBeLessThanOrEqual(360);
  });

  test('a conversation full of pictures fetches those near what is read, and no others', async () => {
    const site = await start({ demo: true });
    const { buffer } = await picture('bảng.png', '#00a');
    for (let i = 1; i <= 50; i += 1) {
      const file = { file: `export:${i}`, name: 'bảng.png', shown: 'picture' } as const;
      site.chat.files.keep(file, buffer);
      await site.chat.reply('cham-diem', { text: `Bảng ${i}`, card: null, choices: [], files: [file] });
    }
    const { page } = await site.open();
    const fetched = () =>
      page.evaluate<number>(
        "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/files/')).length",
      );
    await expect.poll(fetched).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
    expect(await fetched()).toBeLessThan(25);
  });
});
