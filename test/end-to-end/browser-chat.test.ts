import { expect, test } from 'vitest';
import { eventually, mine, sending, texts, theirs } from './chat-parts.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { scoringChat } from './scoring-chat.ts';

const ME = 'cham-diem';

describeInBrowser('the chat in a browser', (start) => {
  test('a message is written, sent and answered with the keyboard only', async () => {
    const site = await start({ demo: true });
    site.chat.answerWith(() => ({
      text: 'Chào anh/chị.',
      card: 1,
      choices: [{ choice: '1', label: 'Chấm tiếp' }],
    }));
    const { page, errors, foreign } = await site.open();
    await page.keyboard.type('xin chào');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('dòng hai');
    expect(texts(site)).toEqual([]);
    await page.keyboard.press('Enter');
    await theirs(page).getByText('Chào anh/chị.').waitFor();
    await eventually(site, ['xin chào\ndòng hai']);
    expect(await mine(page).allInnerTexts()).toEqual(['xin chào\ndòng hai']);
    expect(await page.locator('#draft').inputValue()).toBe('');

    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('1 Chấm tiếp');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await eventually(site, ['xin chào\ndòng hai', { kind: 'choice', card: 1, choice: '1' }]);
    expect(await page.evaluate('document.activeElement.id')).toBe('draft');
    expect([errors, foreign]).toEqual([[], []]);
  });

  test('the skip link is the first stop and leads to the input', async () => {
    const site = await start({ demo: true });
    await scoringChat(site.chat);
    const { page } = await site.open({ hasTouch: true, isMobile: true });
    const stops: unknown[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate('document.activeElement.id || document.activeElement.className'));
    }
    expect(stops).toEqual(['skip', 'persona', 'log', 'choice wide']);
    await page.locator('.skip').focus();
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: 8 });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('draft');
  });

  test('Enter belongs to a Vietnamese keyboard while it is composing', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.locator('#draft').fill('tie');
    const typing = await page.context().newCDPSession(page);
    await typing.send('Input.imeSetComposition', { text: 'tiế', selectionStart: 3, selectionEnd: 3 });
    for (const how of ['isComposing: true', 'keyCode: 229']) {
      await page.evaluate(
        `draft.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ${how} }))`,
      );
    }
    expect(await page.locator('#waiting .bubble, #lines .bubble').count()).toBe(0);
    await typing.send('Input.insertText', { text: 'tiếp' });
    await page.keyboard.press('Enter');
    await eventually(site, ['tietiếp']);
  });

  test('a tapped choice is sent once with its card, and cards before the newest are words', async () => {
    const site = await start({ demo: true });
    await scoringChat(site.chat);
    const before = texts(site).length;
    const { page, errors } = await site.open({ hasTouch: true, isMobile: true });
    expect(await page.locator('.choice').allInnerTexts()).toHaveLength(7);
    expect(await theirs(page).nth(1).locator('.past').textContent()).toContain('Không công khai thủ tục nào');
    await page.locator('.choice', { hasText: 'Một phần' }).tap();
    await mine(page).getByText('2', { exact: true }).waitFor();
    await page.locator('.choice', { hasText: 'Chưa tiếp nhận' }).tap({ force: true });
    await site.chat.reply(ME, {
      text: '✓ Đã ghi mức 2.',
      card: 5,
      choices: [{ choice: '1', label: 'Sang TC 3.2.4' }],
    });
    await page.getByRole('button', { name: '1 Sang TC 3.2.4' }).waitFor();
    expect(await page.locator('.choice').count()).toBe(1);
    expect(texts(site).slice(before)).toEqual([{ kind: 'choice', card: 4, choice: '2' }]);
    expect(await sending(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('what a notice offers shows what to type, before and after a newer card', async () => {
    const site = await start({ demo: true });
    const notice = { choices: [{ choice: 'N1', label: 'Tôi có dự' }], card: 1_000_000_001 };
    await site.chat.reply(ME, { text: 'Mời anh/chị họp.', ...notice });
    const { page } = await site.open({ hasTouch: true, isMobile: true });
    await page.getByRole('button', { name: 'N1 Tôi có dự' }).waitFor();
    await site.chat.reply(ME, {
      text: 'Chấm tiếp?',
      card: 1,
      choices: [{ choice: '1', label: 'Chấm tiếp' }],
    });
    await page.getByRole('button', { name: '1 Chấm tiếp' }).waitFor();
    expect(await page.locator('.past').textContent()).toBe('N1 Tôi có dự');
  });

  test('a reload keeps the transcript, and what was typed but not sent, for each persona', async () => {
    const site = await start({ demo: true });
    await site.chat.reply(ME, 'Chào anh/chị A.');
    await site.chat.reply('thu-truong', 'Chào anh/chị B.');
    const { page } = await site.open();
    await page.locator('#draft').fill('đang gõ dở cho A');
    await page.locator('#persona').selectOption('thu-truong');
    await theirs(page).getByText('Chào anh/chị B.').waitFor();
    expect(await page.locator('#draft').inputValue()).toBe('');
    await page.reload();
    await theirs(page).getByText('Chào anh/chị B.').waitFor();
    expect(await theirs(page).count()).toBe(1);
    await page.locator('#persona').selectOption(ME);
    await theirs(page).getByText('Chào anh/chị A.').waitFor();
    expect(await page.locator('#draft').inputValue()).toBe('đang gõ dở cho A');
  });

  test('personas with a heading stand together under it', async () => {
    const site = await start({ demo: true });
    const { page } = await site.open();
    await page.locator('#persona optgroup').waitFor({ state: 'attached' });
    const groups = await page
      .locator('#persona')
      .evaluate((select) =>
        [...select.children].map((child) => [child.getAttribute('label'), child.children.length]),
      );
    expect(groups).toEqual([
      [null, 0],
      [null, 0],
      ['Kỳ đang thẩm định', 2],
    ]);
    await page.locator('#persona').selectOption('to-truong');
    await page.waitForURL(/as=to-truong/u);
  });

  test('text is only ever text', async () => {
    const site = await start({ demo: true });
    const markup = '<img src=x onerror="document.title=1"><b>đậm</b> &amp; <script>1</script>';
    await site.chat.reply(ME, {
      text: `${markup}\nhai`,
      card: 1,
      choices: [{ choice: '1', label: '<i>nút</i>' }],
    });
    const { page, errors } = await site.open();
    await page.locator('#draft').fill(markup);
    await page.keyboard.press('Enter');
    await mine(page).waitFor();
    expect(await mine(page).textContent()).toBe(markup);
    expect(await theirs(page).locator('.line').first().textContent()).toBe(markup);
    expect(await page.locator('#log :is(img, b, i, script)').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('older lines load upward without moving what is read, and new ones are announced', async () => {
    const site = await start({ demo: true });
    for (let i = 1; i <= 120; i++) await site.chat.reply(ME, `tin số ${i}`);
    const { page } = await site.open();
    expect(await theirs(page).count()).toBe(50);
    // Bubbles move into place when they appear, and are where they stay only after that.
    const settled = 'Promise.all(document.getAnimations().map((each) => each.finished)).then(() => true)';
    await page.evaluate(settled);
    const reading = "document.querySelector('#lines .bubble:nth-last-child(50)').getBoundingClientRect().y";
    const before = await page.evaluate<number>(`log.scrollTop = 20; ${reading}`);
    await expect.poll(() => theirs(page).count()).toBe(100);
    await page.evaluate(settled);
    expect(Math.abs((await page.evaluate<number>(reading)) - before)).toBeLessThan(3);
    await page.getByRole('button', { name: 'Xem tin cũ hơn' }).press('Enter');
    await expect.poll(() => theirs(page).count()).toBe(120);
    expect(await page.locator('#older').isVisible()).toBe(false);
    expect(await page.locator('.day').count()).toBe(1);

    await site.chat.reply(ME, 'mới nhất');
    const unread = page.getByRole('button', { name: '1 tin mới' });
    await unread.waitFor();
    expect(await page.title()).toBe('(1) Trợ lý chấm điểm CCHC');
    await unread.click();
    await expect.poll(() => unread.isVisible()).toBe(false);
    expect(await page.evaluate('log.scrollHeight - log.clientHeight - log.scrollTop')).toBeLessThan(2);
  });

  test('times and days are those of Viet Nam, wherever the browser is', async () => {
    const site = await start({ demo: true });
    await site.chat.reply(ME, 'chào');
    const { page } = await site.open();
    expect(await page.locator('#lines time').textContent()).toBe('09:00');
    expect(await page.locator('.day').textContent()).toBe('17/07/2026');
  });

  test('outside demo mode there is no switch, and two browsers are two people', async () => {
    const site = await start({ demo: false });
    const { page, errors } = await site.open();
    expect(await page.locator('#persona').isVisible()).toBe(false);
    expect(await page.getByText('BẢN DEMO').isVisible()).toBe(false);
    await page.locator('#greet').click();
    await eventually(site, ['xin chào']);
    await page.reload();
    await mine(page).getByText('xin chào').waitFor();
    const other = await site.open();
    expect(await mine(other.page).count()).toBe(0);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(errors).toEqual([]);
  });
});
