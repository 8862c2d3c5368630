import { crc32, deflateSync } from 'node:zlib';
import { buildZip, type PlantedEntry } from '../tables/build-zip.ts';

/** A PDF of the given objects, numbered from 1, with a table that fits. `extra` goes into the trailer. */
export function buildPdf(objects: readonly (string | Buffer)[] = [], extra = ''): Buffer {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  for (const [index, object] of all.entries()) {
    offsets.push(lengthOf(parts));
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = lengthOf(parts);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream object; `keys` come before its length. */
export function stream(keys: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${keys} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** An object stream with one object in it, packed. */
export function objectStream(
  inside: string,
  keys = '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode',
): Buffer {
  return stream(keys, deflateSync(Buffer.from(`9 0  ${inside}`)));
}

export function buildJpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 25);
  frame.writeUInt16BE(width, 27);
  return Buffer.concat([frame, Buffer.from('ffda0008010100003f0000ffd9', 'hex')]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const name = Buffer.from(type, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([name, data])));
  return Buffer.concat([length, name, data, sum]);
}

export function buildPng(width: number, height: number, chunks?: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rest = chunks ?? [pngChunk('IDAT', deflateSync(Buffer.alloc(16))), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), pngChunk('IHDR', header), ...rest]);
}

export function buildWebp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(32, 4);
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(8 + lengthOf(contents));
  return Buffer.concat([length, Buffer.from(type, 'latin1'), ...contents]);
}

export function buildHeic(...sizes: readonly (readonly [width: number, height: number])[]): Buffer {
  const properties = sizes.map(([width, height]) => {
    const size = Buffer.alloc(12);
    size.writeUInt32BE(width, 4);
    size.writeUInt32BE(height, 8);
    return box('ispe', size);
  });
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4), box('iprp', box('ipco', ...properties))),
  ]);
}

export const wordParts: readonly PlantedEntry[] = [
  { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types/>' },
  { name: '_rels/.rels', data: '<?xml version="1.0"?><Relationships/>' },
  { name: 'word/document.xml', data: '<?xml version="1.0"?><w:document/>' },
];

export function buildDocx(...more: readonly PlantedEntry[]): Buffer {
  return buildZip([...wordParts, ...more]);
}

export function buildXlsx(...more: readonly PlantedEntry[]): Buffer {
  return buildZip([...wordParts.slice(0, 2), { name: 'xl/workbook.xml', data: '<workbook/>' }, ...more]);
}

/** A compound file with these streams at its root and, below them, one storage with streams of its own. */
export function buildCompound(atRoot: readonly string[], below: readonly string[] = []): Buffer {
  const none = 0xffffffff;
  const bytes = Buffer.alloc(512 * 6);
  bytes.write('d0cf11e0a1b11ae1', 0, 'hex');
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 68);
  for (let index = 0; index < 109; index += 1) bytes.writeUInt32LE(index === 0 ? 0 : none, 76 + index * 4);
  const chain = [0xfffffffd, 2, 3, 4, 0xfffffffe];
  for (const [sector, next] of chain.entries()) bytes.writeUInt32LE(next, 512 + sector * 4);
  const names = ['Root Entry', ...atRoot, ...below];
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    const isLast = index === atRoot.length || index === names.length - 1;
    bytes.writeUInt32LE(none, at + 68);
    bytes.writeUInt32LE(index === 0 || isLast ? none : index + 1, at + 72);
    bytes.writeUInt32LE(index === 0 ? 1 : none, at + 76);
  }
  if (below.length > 0) bytes.writeUInt32LE(atRoot.length + 1, 1024 + atRoot.length * 128 + 76);
  return bytes;
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
