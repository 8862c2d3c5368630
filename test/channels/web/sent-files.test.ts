import { describe, expect, test } from 'vitest';
import { bytesLike, document, picture } from '../../fakes/files-in-memory.ts';
import { inMemoryChat } from './in-memory-chat.ts';

const ME = 'cham-diem';
const OTHER = 'thu-truong';

async function chatWithFiles() {
  const chat = inMemoryChat({ demo: true });
  chat.files.keep(picture(), bytesLike('jpeg'));
  chat.files.keep(document(), bytesLike('pdf'));
  await chat.reply(ME, { text: 'Mời xem.', card: null, choices: [], files: [picture(), document()] });
  const get = (path: string, as = ME) => chat.channel.routes.request(`/api/files/${path}?as=${as}`);
  return { chat, get };
}

describe('a file of a message', () => {
  test('comes to the person it was sent to, under its name', async () => {
    const { get } = await chatWithFiles();
    const first = await get('1/0');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const second = await get('1/1');
    expect(new Uint8Array(await second.arrayBuffer())).toEqual(bytesLike('pdf'));
    expect(Object.fromEntries(second.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; filename="Ke hoach so 12.pdf"/),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('no-store'),
    });
  });

  test('comes to nobody else, though the line and the file are there', async () => {
    const { chat, get } = await chatWithFiles();
    await chat.reply(OTHER, 'không có tệp');
    expect((await get('1/0', OTHER)).status).toBe(404);
    expect((await get('1/0', 'ai-do')).status).toBe(404);
    const own = inMemoryChat({ demo: false });
    await own.reply(ME, { text: 'Mời xem.', card: null, choices: [], files: [picture()] });
    expect((await own.channel.routes.request('/api/files/1/0')).status).toBe(404);
    expect((await own.channel.routes.request(`/api/files/1/0?as=${ME}`)).status).toBe(403);
  });

  test('is not found under a line or a place that has none', async () => {
    const { chat, get } = await chatWithFiles();
    await chat.reply(ME, 'không có tệp');
    for (const path of ['1/2', '2/0', '3/0', '1/x', '1/-1', '%27%20or/0', '1/10'])
      expect(await (await get(path)).json()).toMatchObject({ refusal: 'fileGone' });
  });

  test('that nobody has any more is not found', async () => {
    const { chat, get } = await chatWithFiles();
    await chat.reply(ME, { text: 'Mời xem.', card: null, choices: [], files: [document('vault:gone')] });
    expect((await get('2/0')).status).toBe(404);
  });

  test('that is too large to be made is refused as that', async () => {
    const { chat, get } = await chatWithFiles();
    const large = chat.files.keep(document('export:large'), 'tooLarge');
    await chat.reply(ME, { text: 'Mời xem.', card: null, choices: [], files: [large] });
    expect(await (await get('2/0')).json()).toMatchObject({ refusal: 'fileTooLarge' });
  });

  test('that is a picture no longer kept is refused as that', async () => {
    const { chat, get } = await chatWithFiles();
    const old = chat.files.keep(picture('picture:old'), 'outdated');
    await chat.reply(ME, { text: 'Mời xem.', card: null, choices: [], files: [old] });
    const answer = await get('2/0');
    expect([answer.status, await answer.json()]).toEqual([
      410,
      {
        refusal: 'pictureOutdated',
        message: 'Hình của thẻ này không còn được lưu. Anh/chị gõ lại câu hỏi để xem hình mới.',
      },
    ]);
  });

  test('is found far up a long chat', async () => {
    const { chat, get } = await chatWithFiles();
    for (let i = 0; i < 900; i++) await chat.reply(ME, `tin ${i}`);
    expect((await get('1/1')).status).toBe(200);
  });

  test('is not handed to a page of another origin', async () => {
    const { chat } = await chatWithFiles();
    const headers = { origin: 'https://elsewhere.example.vn', host: 'localhost' };
    const answer = await chat.channel.routes.request(`/api/files/1/0?as=${ME}`, { headers });
    expect(answer.status).toBe(403);
  });
});
