import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit, { type Font } from '@pdf-lib/fontkit';
import sharp from 'sharp';

/** Made-up Vietnamese administrative pages, drawn without any font of the machine, and photographs of them. */

const require = createRequire(import.meta.url);
const fontOf = (name: string): Font =>
  fontkit.create(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
const FONTS = { plain: fontOf('DejaVuSerif'), bold: fontOf('DejaVuSerif-Bold') };

/** A4 at 200 dpi. */
const SHEET = { width: 1654, height: 2339 } as const;
const POINT = 200 / 72;

export interface DrawnPage {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Every line as it is printed. */
  readonly text: string;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly at: 'left' | 'centre' | 'leftHalf' | 'rightHalf';
}

const PARAGRAPHS = [
  [
    'Thực hiện Kế hoạch cải cách hành chính nhà nước năm 2026,',
    'Ủy ban nhân dân xã Đồng Mẫu báo cáo kết quả giải quyết thủ tục',
    'hành chính trong quý III như sau: tiếp nhận 1.248 hồ sơ, trong đó',
    'giải quyết trước hạn và đúng hạn 1.231 hồ sơ, đạt tỷ lệ 98,6%.',
  ],
  [
    'Việc niêm yết công khai thủ tục hành chính tại bộ phận một cửa',
    'được thực hiện đầy đủ, kịp thời; các quy định hết hiệu lực đã được',
    'gỡ bỏ. Tỷ lệ hồ sơ nộp trực tuyến đạt 72,4%, tăng 8,1% so với',
    'cùng kỳ năm trước, vượt chỉ tiêu được giao.',
  ],
  [
    'Trong thời gian tới, Ủy ban nhân dân xã tiếp tục đẩy mạnh tuyên',
    'truyền, hướng dẫn người dân sử dụng dịch vụ công trực tuyến, bố trí',
    'công chức hỗ trợ tại chỗ và rà soát các quy trình nội bộ còn',
    'vướng mắc để kiến nghị sửa đổi.',
  ],
];

/** The pages differ in number, title and which paragraphs they have. `stamp`: large, above everything else. */
export async function drawPage(variant = 0, stamp: string | null = null): Promise<DrawnPage> {
  const lines: Line[] = [
    ...(stamp === null ? [] : [{ text: stamp, size: 26, bold: true, at: 'leftHalf' } as const]),
    { text: 'ỦY BAN NHÂN DÂN', size: 12, bold: true, at: 'leftHalf' },
    { text: 'XÃ ĐỒNG MẪU', size: 12, bold: true, at: 'leftHalf' },
    { text: `Số: ${45 + variant}/BC-UBND`, size: 12, at: 'leftHalf' },
    { text: 'Đồng Mẫu, ngày 07 tháng 11 năm 2026', size: 11, at: 'rightHalf' },
    { text: 'BÁO CÁO', size: 14, bold: true, at: 'centre' },
    { text: 'Kết quả giải quyết thủ tục hành chính', size: 13, bold: true, at: 'centre' },
  ];
  const count = 3 + ((variant * 2) % 4);
  for (let index = 0; index < count; index++) {
    const paragraph = PARAGRAPHS[(index + variant) % PARAGRAPHS.length] ?? [];
    for (const text of paragraph) lines.push({ text, size: 12, at: 'left' });
  }
  lines.push({ text: 'TM. ỦY BAN NHÂN DÂN', size: 12, bold: true, at: 'rightHalf' });
  const paths: string[] = [];
  let y = 70 * POINT;
  for (const line of lines) {
    y += line.size * 1.75 * POINT;
    paths.push(linePath(line, y));
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET.width}" height="${SHEET.height}"><rect width="100%" height="100%" fill="white"/>${paths.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    pixels: data,
    width: info.width,
    height: info.height,
    text: lines.map((line) => line.text).join('\n'),
  };
}

function linePath(line: Line, y: number): string {
  const font = line.bold ? FONTS.bold : FONTS.plain;
  const factor = (line.size * POINT) / font.unitsPerEm;
  const run = font.layout(line.text);
  const width = run.positions.reduce((sum, position) => sum + position.xAdvance, 0) * factor;
  const margin = 57 * POINT;
  const starts = {
    left: margin,
    centre: (SHEET.width - width) / 2,
    leftHalf: margin + (SHEET.width * 0.36 - width) / 2,
    rightHalf: SHEET.width * 0.68 - width / 2,
  };
  let x = starts[line.at];
  return run.glyphs
    .map((glyph, index) => {
      const position = run.positions[index];
      const path = `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${factor} ${-factor})" d="${glyph.path.toSVG()}"/>`;
      x += (position?.xAdvance ?? 0) * factor;
      return path;
    })
    .join('');
}

type Corner = readonly [number, number];

export interface Shot {
  readonly width: number;
  readonly height: number;
  /** Where the sheet's corners are, from its top left one clockwise, as shares of the picture. */
  readonly corners: readonly [Corner, Corner, Corner, Corner];
  /** Brightness of desk and paper in full light, 0 to 255. */
  readonly desk: number;
  readonly paper: number;
  /** How much darker the right bottom corner is than the left top one, 0 to 1. */
  readonly falloff: number;
  /** Brightness that is left in a soft shadow over the lower left part; 1 for none. */
  readonly shadow: number;
  /** Standard deviation of the camera's noise in grey levels. */
  readonly noise: number;
  /** Sigma of the lens in pixels; 0 for none. */
  readonly blur: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  /** Latitude written into EXIF, in degrees. */
  readonly place?: string;
}

/** A steady hand, a lamp on the left, the sheet a little askew on a dark desk. */
export const GOOD_SHOT: Shot = {
  width: 2250,
  height: 3000,
  corners: [
    [0.1, 0.07],
    [0.88, 0.1],
    [0.93, 0.92],
    [0.05, 0.94],
  ],
  desk: 80,
  paper: 225,
  falloff: 0.3,
  shadow: 0.75,
  noise: 4,
  blur: 0.7,
  orientation: 1,
};

/** The whole picture is paper, as after a scanner. */
export const FILLING: Shot['corners'] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** The camera's noise, about normal with a deviation of 1, drawn once: seven million draws a picture took most of its time. */
const GRAIN = grainOf(1_000_003);

function grainOf(length: number): Float64Array {
  const random = seeded(7);
  return Float64Array.from({ length }, () => (random() + random() + random() + random() - 2) * 1.73);
}

export async function photograph(page: DrawnPage, shot: Shot): Promise<Uint8Array> {
  const { width, height } = shot;
  const toSheet = quadToSquare(shot.corners.map(([x, y]) => [x * width, y * height]) as never);
  const pixels = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const wave = 3 * Math.sin(y / 211);
    for (let x = 0; x < width; x++, at++) {
      const [u, v] = toSheet(x + 0.5, y + 0.5);
      const onSheet = u >= 0 && u <= 1 && v >= 0 && v <= 1;
      const surface = onSheet
        ? (inkAt(page, u, v) / 255) * shot.paper
        : shot.desk + 8 * Math.sin(x / 37 + wave);
      const light = lightAt(shot, x / width, y / height);
      const noise = shot.noise * (GRAIN[at % GRAIN.length] ?? 0);
      pixels[at] = Math.max(0, Math.min(255, surface * light + noise));
    }
  }
  let image = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('srgb');
  if (shot.blur > 0) image = image.blur(shot.blur);
  // Stored turned, as a phone held sideways does; its orientation says how to turn it back.
  const stored = STORED_TURN[shot.orientation] ?? 0;
  image = sharp(await image.png({ compressionLevel: 1 }).toBuffer()).rotate(stored);
  const exif = shot.place === undefined ? {} : { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: shot.place } };
  return image
    .withMetadata({ orientation: shot.orientation })
    .withExifMerge(exif)
    .jpeg({ quality: 88 })
    .toBuffer();
}

const STORED_TURN: Record<number, number> = { 1: 0, 3: 180, 6: 270, 8: 90 };

function lightAt(shot: Shot, x: number, y: number): number {
  const slope = 1 - (shot.falloff * (x + y)) / 2;
  // The edge of the shadow runs from the left side down to the right and is a twentieth of the picture wide.
  const depth = (y - 0.45 - 0.5 * x) / 0.05;
  const inShadow = 1 / (1 + Math.exp(-depth));
  return slope * (1 - (1 - shot.shadow) * inShadow);
}

function inkAt(page: DrawnPage, u: number, v: number): number {
  const [x, y] = [u * page.width - 0.5, v * page.height - 0.5];
  const left = Math.max(0, Math.min(page.width - 2, Math.floor(x)));
  const top = Math.max(0, Math.min(page.height - 2, Math.floor(y)));
  const [partX, partY] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))];
  const at = top * page.width + left;
  const { pixels } = page;
  const below = at + page.width;
  const upper = (pixels[at] ?? 255) * (1 - partX) + (pixels[at + 1] ?? 255) * partX;
  const lower = (pixels[below] ?? 255) * (1 - partX) + (pixels[below + 1] ?? 255) * partX;
  return upper * (1 - partY) + lower * partY;
}

/** The inverse of the projective map from the unit square to the four corners. */
function quadToSquare(corners: readonly [Corner, Corner, Corner, Corner]) {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners;
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const across = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / across;
  const h = (dx1 * sy - sx * dy1) / across;
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
  return (x: number, y: number): readonly [number, number] => {
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    return [u / w, v / w];
  };
}

/** Park and Miller's generator: the same noise in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
