import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPng } from '../documents/build-files.ts';
import { drawPage, GOOD_SHOT, photograph } from '../documents/page-fixtures.ts';
import {
  type EvidenceChat,
  keptFiles,
  recorded,
  type SentPhoto,
  says,
  sha256,
  startChat,
  untilKept,
  vaultHashes,
} from './evidence-rig.ts';

const NOT_READ = { OCR: 'off' };
const PLACE = '21/1 1/1 0/1';
const SAVED = 'Đã lưu, tài liệu có';

let folder: string;
/** A data folder in which the person stands at item 1.1.1 and has sent nothing. */
let atItem: string;
let photos: readonly SentPhoto[];
/** Drawn faster than photographs are. */
let album: readonly [SentPhoto, SentPhoto];
const running: EvidenceChat[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cchc-evidence-'));
  atItem = path.join(folder, 'at-item');
  const chat = await open(atItem);
  await chat.say('open', '1.1.1');
  await chat.answer('TC 1.1.1');
  await chat.stop();
  photos = [await photo(0, 1), await photo(1, 6)];
  album = [await scanned('p0', 0), await scanned('p1', 1)];
}, 90_000);
afterAll(async () => {
  for (const chat of running) await chat.kill();
  await rm(folder, { recursive: true, force: true });
});

async function photo(variant: number, orientation: number): Promise<SentPhoto> {
  const shot = { ...GOOD_SHOT, orientation, place: PLACE };
  const bytes = await photograph(await drawPage(variant), shot);
  return { id: `p${variant}`, name: `${variant}.jpg`, bytes, album: 'one' };
}

/** A page as a scanner gives it; `stamp`: above its head. */
async function scanned(id: string, variant: number, stamp: string | null = null): Promise<SentPhoto> {
  const { pixels, width, height } = await drawPage(variant, stamp);
  const bytes = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg()
    .toBuffer();
  return { id, name: `${id}.jpg`, bytes, album: 'one' };
}

async function open(dataFolder: string, settings = NOT_READ): Promise<EvidenceChat> {
  const chat = await startChat(dataFolder, settings);
  running.push(chat);
  return chat;
}

async function folderAtItem(name: string): Promise<string> {
  const dataFolder = path.join(folder, name);
  await cp(atItem, dataFolder, { recursive: true });
  return dataFolder;
}

/** Taps the answer to the second page to see the document, and gives the line with its file. */
async function view(chat: EvidenceChat): Promise<string> {
  const { content } = await chat.answer(`${SAVED} 2 trang`);
  const choice = content.choices.find(({ label }) => label === 'Xem tài liệu')?.choice ?? '';
  await chat.choose('view', content.card ?? -1, choice);
  return (await chat.answer('Gửi anh/chị xem')).id;
}

const answersSaying = async (chat: EvidenceChat, words: string) =>
  (await chat.lines()).filter((line) => says(line, words));

function pictures(pdf: PDFDocument): readonly Uint8Array[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'))
    .map((stream) => stream.getContents());
}

test('two photographs of an album become one document of two pages that does not tell where they were taken', async () => {
  const dataFolder = await folderAtItem('album');
  const chat = await open(dataFolder);
  for (const each of photos) {
    expect((await sharp(each.bytes).metadata()).exif).toBeDefined();
    expect(await chat.post(each)).toBe('accepted');
  }
  const line = await view(chat);
  const bytes = await chat.file(line, 0);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getPageCount()).toBe(2);
  const inside = pictures(pdf);
  expect(inside).toHaveLength(2);
  for (const each of inside) expect((await sharp(each).metadata()).exif).toBeUndefined();
  expect(sha256(await chat.file(line, 0))).toBe(sha256(bytes));
  expect(await answersSaying(chat, 'Dùng cho: TC 1.1.1.')).toHaveLength(2);
  await chat.stop();
  const originals = photos.map((each) => sha256(each.bytes));
  expect(recorded(dataFolder)).toMatchObject({ documents: [originals], changes: [originals] });
  const again = await open(dataFolder);
  expect(sha256(await again.file(line, 0))).toBe(sha256(bytes));
}, 60_000);

interface Life {
  readonly chat: EvidenceChat;
  readonly dataFolder: string;
  /** Sends a photograph and remembers whether it was acknowledged. */
  readonly post: (photo: SentPhoto) => Promise<void>;
}

interface KillPoint {
  readonly when: string;
  /** Resolves at the moment of the kill. */
  readonly live: (life: Life) => Promise<unknown>;
}

async function postAll({ post }: Life): Promise<void> {
  for (const each of album) await post(each);
}

const KILL_POINTS: readonly KillPoint[] = [
  { when: 'right after the 202 of the first', live: ({ post }) => post(album[0]) },
  {
    when: 'while the last is being accepted',
    live: async ({ post, dataFolder }) => {
      await post(album[0]);
      void post(album[1]);
      await untilKept(dataFolder, 2);
    },
  },
  { when: 'right after the 202 of the last', live: postAll },
  {
    when: 'when the first page was readable',
    live: async (life) => {
      await postAll(life);
      await untilKept(life.dataFolder, 3);
    },
  },
  {
    when: 'when the answer stands in the chat',
    live: async (life) => {
      await postAll(life);
      await life.chat.answer(SAVED);
    },
  },
];

test.concurrent.each(KILL_POINTS)(
  'an album is there once and whole when the program was killed $when',
  async ({ when, live }) => {
    const dataFolder = await folderAtItem(when);
    const killed = await open(dataFolder);
    const acknowledged = new Set<string>();
    const posts: Promise<void>[] = [];
    const post = (each: SentPhoto) => {
      const posting = killed.post(each).then(
        () => void acknowledged.add(each.id),
        () => undefined,
      );
      posts.push(posting);
      return posting;
    };
    await live({ chat: killed, dataFolder, post });
    await killed.kill();
    await Promise.all(posts);

    const chat = await open(dataFolder);
    for (const each of album) if (!acknowledged.has(each.id)) await chat.post(each);
    await chat.answer(`${SAVED} 2 trang`);
    for (const each of album) expect(await chat.post(each)).toBe('duplicate');
    const pdf = await PDFDocument.load(await chat.file(await view(chat), 0));
    expect(pdf.getPageCount()).toBe(2);
    const said = await answersSaying(chat, SAVED);
    await chat.stop();

    const { documents, changes, files, unanswered } = recorded(dataFolder);
    const originals = album.map((each) => sha256(each.bytes));
    expect({ documents, unanswered }).toEqual({ documents: [originals], unanswered: 0 });
    // A first photograph that was answered alone is a change of its own.
    expect([[originals], [[originals[0]], originals]]).toContainEqual(changes);
    expect(said).toHaveLength(changes.length);
    expect(files).toHaveLength(4);
    expect(vaultHashes(dataFolder)).toEqual(expect.arrayContaining([...files]));
    expect(keptFiles(dataFolder)).toBe(4);
  },
  90_000,
);

test('a page stamped as a state secret is refused in words, and no byte of it stays', async () => {
  const dataFolder = await folderAtItem('secret');
  const chat = await open(dataFolder, { OCR: 'on' });
  const secret = await scanned('mat', 0, 'MẬT');
  await chat.post(secret);
  await chat.answer('Tài liệu 1 có dấu hiệu tài liệu bí mật nhà nước nên không lưu');
  expect(vaultHashes(dataFolder)).toEqual([]);

  const ordinary = await scanned('thuong', 0);
  await chat.post(ordinary);
  await chat.answer(`${SAVED} 1 trang`);
  await chat.stop();
  const hashes = vaultHashes(dataFolder);
  expect(hashes).toContain(sha256(ordinary.bytes));
  expect(hashes).not.toContain(sha256(secret.bytes));
  expect(recorded(dataFolder).documents).toEqual([[sha256(ordinary.bytes)]]);
}, 90_000);

test('a picture that claims more points than any camera takes is refused in words, and the next one is taken', async () => {
  const dataFolder = await folderAtItem('hostile');
  const chat = await open(dataFolder);
  await chat.post({ id: 'huge', name: 'huge.png', bytes: buildPng(30_000, 30_000) });
  await chat.answer('huge.png có kích thước ảnh quá lớn nên chưa lưu');
  await chat.post(album[0]);
  await chat.answer(`${SAVED} 1 trang`);
  await chat.stop();
  expect(recorded(dataFolder).documents).toEqual([[sha256(album[0].bytes)]]);
}, 60_000);
