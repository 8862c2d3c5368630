import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesLike, document, picture } from '../fakes/files-in-memory.ts';
import { theirs } from './chat-parts.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const ME = 'cham-diem';

/** 0 until a picture is drawn. */
const WIDTH = `document.querySelector('#lines img')?.naturalWidth ?? 0`;
const PARTS = `[...document.querySelector('#lines .assistant').children].map((each) => each.className)`;

const drawn = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer();

describeInBrowser('files in a browser', (start) => {
  test('a picture is drawn in the chat and a document is saved under its name', async () => {
    const site = await start({ demo: true });
    const { files, reply } = site.chat;
    files.keep(picture('vault:p', 'Ảnh trang 1.png'), await drawn());
    files.keep(document(), bytesLike('pdf', 2_000));
    await reply(ME, {
      text: 'Mời anh/chị xem.',
      card: 1,
      choices: [{ choice: '1', label: 'Đúng' }],
      files: [picture('vault:p', 'Ảnh trang 1.png'), document()],
    });
    const { page, errors, foreign } = await site.open();
    const image = page.locator('#lines img');
    await expect.poll(() => page.evaluate(WIDTH)).toBe(90);
    expect(await image.getAttribute('alt')).toBe('Ảnh trang 1.png');
    const bodies = await page.evaluate(PARTS);
    expect(bodies).toEqual(['unseen', 'file picture', 'file document', 'body', '']);

    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Kế hoạch số 12.pdf' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('Kế hoạch số 12.pdf');
    expect(new Uint8Array(readFileSync(await saved.path()))).toEqual(bytesLike('pdf', 2_000));

    await page.getByRole('button', { name: 'Đúng' }).click();
    await expect.poll(() => site.chat.received.length).toBe(1);
    expect(await image.count()).toBe(1);
    expect([errors, foreign]).toEqual([[], []]);
  });

  test('a picture that comes later is drawn too, and the name of one that is gone stands in its place', async () => {
    const site = await start({ demo: true });
    site.chat.files.keep(picture('vault:p', 'Mới.png'), await drawn());
    const { page } = await site.open();
    await site.chat.reply(ME, {
      text: 'Một.',
      card: null,
      choices: [],
      files: [picture('vault:p', 'Mới.png')],
    });
    await expect.poll(() => page.evaluate(WIDTH)).toBe(90);
    await site.chat.reply(ME, {
      text: 'Hai.',
      card: null,
      choices: [],
      files: [picture('vault:gone', 'Mất.png')],
    });
    await theirs(page).getByText('Hai.').waitFor();
    await page.locator('#lines .file').getByText('Mất.png').waitFor();
    expect(await page.locator('#lines img').count()).toBe(1);
  });

  test('in place of a picture that is no longer kept stands what to do', async () => {
    const site = await start({ demo: true });
    const old = site.chat.files.keep(picture('picture:old', 'Cũ.png'), 'outdated');
    const { page } = await site.open();
    await site.chat.reply(ME, { text: 'Một.', card: null, choices: [], files: [old] });
    await page.locator('#lines .file').getByText('Anh/chị gõ lại câu hỏi để xem hình mới.').waitFor();
    expect(await page.locator('#lines img').count()).toBe(0);
  });
});
