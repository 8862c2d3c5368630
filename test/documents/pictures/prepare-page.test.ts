import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PreparedPage, preparePage } from '../../../src/documents/pictures/prepare-page.ts';
import { turnPage } from '../../../src/documents/pictures/turn-page.ts';
import { type DrawnPage, drawPage, FILLING, GOOD_SHOT, photograph, type Shot } from '../page-fixtures.ts';

let report: DrawnPage;
let goodPhoto: Uint8Array;
let good: PreparedPage;

beforeAll(async () => {
  report = await drawPage(0);
  goodPhoto = await photograph(report, GOOD_SHOT);
  good = await prepared(goodPhoto);
});

async function prepared(bytes: Uint8Array): Promise<PreparedPage> {
  const result = await preparePage(bytes);
  if (!result.ok) throw new Error(result.refusal);
  return result.page;
}

const shoot = async (changes: Partial<Shot>) =>
  prepared(await photograph(report, { ...GOOD_SHOT, ...changes }));

const [topLeft, topRight, bottomRight, bottomLeft] = GOOD_SHOT.corners;

/** How many of the 64 bits differ. */
function bitsApart(one: string, other: string): number {
  return [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter((bit) => bit === '1').length;
}

describe('a good photograph', () => {
  it('becomes a straight A4 page of 150 to 200 dpi without faults', async () => {
    expect(good).toMatchObject({ width: 1654, height: 2339, faults: [], straightened: true });
    const head = await sharp(good.jpeg).metadata();
    expect(head).toMatchObject({ format: 'jpeg', width: 1654, height: 2339, channels: 1 });
  });

  it('lies over the printed page: ink where ink was, white where paper was', async () => {
    const data = await sharp(good.jpeg).blur(12).toColourspace('b-w').raw().toBuffer();
    const printed = await sharp(report.pixels, {
      raw: { width: report.width, height: report.height, channels: 1 },
    })
      .blur(12)
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    let difference = 0;
    for (let at = 0; at < data.length; at += 7) {
      difference = Math.max(difference, Math.abs((data[at] ?? 0) - (printed[at] ?? 0)));
    }
    expect(difference).toBeLessThan(90);
  });

  it('gives the same bytes every time', async () => {
    expect(await prepared(goodPhoto)).toEqual(good);
  });

  it('loses the place it was taken at', async () => {
    const photo = await photograph(report, { ...GOOD_SHOT, place: '21/1 1/1 0/1' });
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const page = await prepared(photo);
    const head = await sharp(page.jpeg).metadata();
    expect([head.exif, head.xmp, head.iptc, head.icc]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([3, 6, 8])(
    'is upright when the phone stored it turned (EXIF orientation %i)',
    async (orientation) => {
      const page = await shoot({ orientation });
      expect(page).toMatchObject({ width: 1654, height: 2339, faults: [], straightened: true });
      expect(bitsApart(page.perceptualHash, good.perceptualHash)).toBeLessThanOrEqual(2);
    },
  );

  it('may have a shadow over it, a light desk, or be seen from the side', async () => {
    const pages = [
      await shoot({ shadow: 0.4 }),
      await shoot({ desk: 170 }),
      await shoot({
        corners: [
          [0.2, 0.1],
          [0.8, 0.1],
          [0.97, 0.93],
          [0.03, 0.93],
        ],
      }),
      await shoot({
        corners: [
          [0.22, 0.05],
          [0.95, 0.2],
          [0.78, 0.95],
          [0.05, 0.8],
        ],
      }),
    ];
    for (const page of pages) expect(page).toMatchObject({ faults: [], straightened: true });
  });

  it('may be all paper, as a scan is', async () => {
    expect(await shoot({ corners: FILLING })).toMatchObject({ faults: [], straightened: false });
  });

  it('is not made larger than it must be to be read', async () => {
    const page = await shoot({ width: 960, height: 1280 });
    expect([page.width, page.height]).toEqual([1240, 1754]);
  });

  it('may have a shadow across a page that fills the picture, and keeps what is in the shadow', async () => {
    const page = await shoot({ corners: FILLING, shadow: 0.3, falloff: 0 });
    expect(page.straightened).toBe(false);
  });
});

describe('a bad photograph', () => {
  it.each<[string, Partial<Shot>, PreparedPage['faults']]>([
    ['out of focus', { blur: 3 }, ['blurred']],
    ['too dark', { paper: 75, desk: 25 }, ['dark']],
    ['under a deep shadow', { shadow: 0.15 }, ['dark']],
    ['of a sheet of 1,100 pixels', { width: 960, height: 1280 }, ['tooSmall']],
    [
      'of a sheet that reaches beyond the picture',
      {
        corners: [
          [-0.12, 0.07],
          [0.8, 0.1],
          [0.85, 0.92],
          [-0.15, 0.94],
        ],
      },
      ['cutOff'],
    ],
    [
      'so near that lines are cut',
      {
        corners: [
          [-0.15, -0.05],
          [1.02, -0.05],
          [1.02, 1.05],
          [-0.15, 1.05],
        ],
      },
      ['cutOff'],
    ],
    ['of a page that lies sideways', { corners: [topRight, bottomRight, bottomLeft, topLeft] }, ['sideways']],
  ])('%s has that fault and no other', async (_, shot, faults) => {
    expect((await shoot(shot)).faults).toEqual(faults);
  });
});

describe('turning a page', () => {
  it('takes its fault away and keeps the rest', async () => {
    const lying = await shoot({ corners: [topRight, bottomRight, bottomLeft, topLeft] });
    const turned = await turnPage(lying, 1);
    expect(turned).toMatchObject({
      width: lying.height,
      height: lying.width,
      faults: [],
      straightened: true,
    });
  });

  it('four times is where it began, but for what JPEG loses', async () => {
    let page = good;
    for (let quarter = 0; quarter < 4; quarter++) page = await turnPage(page, 1);
    expect([page.width, page.height]).toEqual([good.width, good.height]);
    expect(bitsApart(page.perceptualHash, good.perceptualHash)).toBeLessThanOrEqual(2);
  });
});

describe('the perceptual hash', () => {
  it('is sixteen hex digits', () => {
    expect(good.perceptualHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays nearly the same in another size and light and differs for another page', async () => {
    const again = [await shoot({ width: 960, height: 1280 }), await shoot({ paper: 180, falloff: 0.1 })];
    const other = await prepared(await photograph(await drawPage(1), GOOD_SHOT));
    for (const page of again) {
      expect(bitsApart(page.perceptualHash, good.perceptualHash)).toBeLessThanOrEqual(4);
    }
    expect(bitsApart(other.perceptualHash, good.perceptualHash)).toBeGreaterThanOrEqual(10);
  });
});

describe('a hostile file', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const result = await preparePage(bytes);
    return result.ok ? null : result.refusal;
  };

  it('of no bytes, of text or cut off in the middle is unreadable', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('unreadable');
    expect(
      await refusalOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
    ).toBe('unreadable');
    expect(await refusalOf(goodPhoto.subarray(0, goodPhoto.length / 2))).toBe('unreadable');
    expect(await refusalOf(goodPhoto.subarray(0, 300))).toBe('unreadable');
  });

  it('that says it has a hundred million pixels is refused by its header', async () => {
    expect(await refusalOf(pngOfSize(10_000, 10_000))).toBe('tooManyPixels');
  });

  it('that is small and unfolds to more pixels than are allowed is refused', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusalOf(bomb)).toBe('tooManyPixels');
  });

  it.each([
    [1, 1],
    [4000, 1],
    [120, 9000],
  ])('of %i by %i pixels holds no page', async (width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    expect(await refusalOf(bytes)).toBe('unreadable');
  });

  it('with transparency is read on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 400, height: 560, channels: 4, background: clear } })
      .webp()
      .toBuffer();
    const { data } = await sharp((await prepared(bytes)).jpeg)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.min(...data.subarray(0, 5000))).toBeGreaterThan(240);
  });
});

/** A PNG whose header says so many pixels and that holds next to none. */
function pngOfSize(width: number, height: number): Uint8Array {
  const chunk = (name: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
