import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inspectFile } from '../../src/documents/files/inspect-file.ts';
import type { FileRefusal } from '../../src/domain/evidence/file-kind.ts';
import { buildZip } from '../tables/build-zip.ts';
import {
  buildCompound,
  buildDocx,
  buildHeic,
  buildJpeg,
  buildPdf,
  buildPng,
  buildWebp,
  buildXlsx,
  objectStream,
  pngChunk,
  stream,
  wordParts,
} from './build-files.ts';

type Row = readonly [title: string, make: () => Buffer | string, expected: string];

const refused = (refusal: FileRefusal) => `refused: ${refusal}`;
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const join = (...parts: readonly (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const relation = (mode: string) =>
  `<?xml version="1.0"?><Relationships><Relationship Id="r1" Target="http://vi-du.example/" ${mode}/></Relationships>`;
const shortcut = () => join(Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(60));
const tar = () => {
  const bytes = Buffer.alloc(1024);
  bytes.write('ustar', 257);
  return bytes;
};

const rows: readonly Row[] = [
  ['nothing at all', () => '', refused('empty')],
  ['fifty-one mebibytes', () => Buffer.alloc(51 * 1024 * 1024), refused('tooLarge')],
  ['noise', () => Buffer.from('9f8e7d6c5b4a39281706', 'hex'), refused('unknownKind')],
  ['a sentence', () => 'Kế hoạch cải cách hành chính', refused('unknownKind')],

  ['a Windows program', () => join('MZ', Buffer.alloc(100)), refused('executable')],
  ['a Windows program with a PDF header behind its own', () => join('MZ', buildPdf()), refused('executable')],
  ['a Linux program', () => join('\x7fELF', Buffer.alloc(100)), refused('executable')],
  ['a Mac program', () => Buffer.from('cffaedfe0700000103000000', 'hex'), refused('executable')],
  ['a class of Java', () => Buffer.from('cafebabe00000034', 'hex'), refused('executable')],
  ['a shell script', () => '#!/bin/sh\nrm -rf ~\n', refused('executable')],
  ['a batch file', () => '@echo off\r\ndel *.*\r\n', refused('executable')],
  ['a PHP script', () => '<?php system($_GET[0]); ?>', refused('executable')],
  ['a shortcut', shortcut, refused('executable')],

  ['a plain zip', () => buildZip([{ name: 'a.txt', data: 'a' }]), refused('archive')],
  ['an empty zip', () => Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), refused('archive')],
  ['a rar', () => join('Rar!\x1a\x07\x01\x00', Buffer.alloc(20)), refused('archive')],
  ['a 7z', () => Buffer.from('377abcaf271c0004', 'hex'), refused('archive')],
  ['a gzip', () => gzipSync('a'), refused('archive')],
  ['a tar', tar, refused('archive')],

  ['a web page', () => '<!DOCTYPE html><html><script>1</script></html>', refused('unknownKind')],
  ['a web page without a document type', () => '<html><body>a</body></html>', refused('unknownKind')],
  ['a drawing that runs a script', () => '<svg xmlns="x"><script>1</script></svg>', refused('unknownKind')],
  [
    'a drawing behind a declaration',
    () => '<?xml version="1.0"?><!-- <a> --><s:svg></s:svg>',
    refused('unknownKind'),
  ],
  ['a GIF that is a script too', () => 'GIF89a=1;alert(1)//', refused('unknownKind')],
  ['a PDF behind a GIF header', () => join('GIF89a', buildPdf()), refused('unknownKind')],

  ['an ordinary XML file', () => '<?xml version="1.0"?>\n<HoSo><So>12</So></HoSo>\n', 'xml'],
  ['an XML file in UTF-16', () => join('\xff\xfe', Buffer.from('<HoSo>Sổ</HoSo>', 'utf16le')), 'xml'],
  [
    'a billion laughs',
    () => '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>',
    refused('bomb'),
  ],
  ['a document type from elsewhere', () => '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', refused('bomb')],
  ['a style sheet that runs', () => '<?xml-stylesheet href="a.xsl"?><a/>', 'xml script'],
  ['XML with a NUL in it', () => '<a>\0</a>', refused('unknownKind')],

  ['an ordinary JPEG', () => buildJpeg(1200, 1600), 'jpeg'],
  ['a JPEG of 64 million pixels', () => buildJpeg(8000, 8000), 'jpeg'],
  ['a JPEG of more', () => buildJpeg(8001, 8000), refused('tooManyPixels')],
  ['a JPEG of no width', () => buildJpeg(0, 100), refused('unreadable')],
  ['a JPEG cut before its dimensions', () => buildJpeg(10, 10).subarray(0, 20), refused('unreadable')],
  [
    'a JPEG with a zip behind it',
    () => join(buildJpeg(9, 9), buildZip([{ name: 'a.exe', data: 'MZ' }])),
    'jpeg polyglot',
  ],
  ['a JPEG with a rar behind it', () => join(buildJpeg(9, 9), 'Rar!\x1a\x07\x00'), 'jpeg polyglot'],
  ['a JPEG with a PDF header inside', () => join(buildJpeg(9, 9), buildPdf()), 'jpeg polyglot'],
  ['a JPEG with a web page behind it', () => join(buildJpeg(9, 9), '<script>1</script>'), 'jpeg polyglot'],
  ['an ordinary PNG', () => buildPng(10, 10), 'png'],
  ['a PNG that claims four billion columns', () => buildPng(0xffffffff, 1), refused('tooManyPixels')],
  [
    'a PNG with a chunk longer than the file',
    () => buildPng(9, 9, [Buffer.from('7fffffff49444154', 'hex')]),
    refused('unreadable'),
  ],
  ['a PNG without data', () => buildPng(9, 9, [pngChunk('IEND', Buffer.alloc(0))]), refused('unreadable')],
  [
    'a PNG of thirty thousand chunks',
    () => buildPng(9, 9, Array(30_000).fill(pngChunk('tEXt', Buffer.alloc(1)))),
    refused('unreadable'),
  ],
  ['an ordinary WebP', () => buildWebp(10, 10), 'webp'],
  ['a WebP of 16 million columns', () => buildWebp(0xffffff, 0xffff), refused('tooManyPixels')],
  ['a WebP cut off', () => buildWebp(10, 10).subarray(0, 25), refused('unreadable')],
  ['a HEIC of tiles', () => buildHeic([512, 512], [4032, 3024]), 'heic'],
  ['a HEIC of too many pixels', () => buildHeic([512, 512], [20_000, 20_000]), refused('tooManyPixels')],
  ['a HEIC without dimensions', () => buildHeic(), refused('unreadable')],
  [
    'a HEIC with a box of no end',
    () => join(buildHeic([9, 9]), Buffer.from('0000000361616161', 'hex')),
    refused('unreadable'),
  ],

  ['an ordinary PDF', () => buildPdf(), 'pdf'],
  ['a PDF that opens at a page', () => buildPdf(['<< /OpenAction [3 0 R /Fit] >>']), 'pdf'],
  ['a PDF that runs something when opened', () => buildPdf(['<< /OpenAction 5 0 R >>']), 'pdf script'],
  ['a PDF with a script', () => buildPdf([script]), 'pdf script'],
  [
    'a script with its name in numbers',
    () => buildPdf(['<< /S /#4Aava#53cript /#4a#53 (1) >>']),
    'pdf script',
  ],
  ['a script in an object stream', () => buildPdf([objectStream(script)]), 'pdf script'],
  [
    'a script in an object stream of no type',
    () => buildPdf([objectStream(script, '/N 1 /First 5 /Filter /Fl')]),
    'pdf script',
  ],
  [
    'a script in a stream with faked ends',
    () => buildPdf([objectStream(script, '/First 5 /A (endstream\n) /Filter /FlateDecode')]),
    'pdf script',
  ],
  [
    'a script behind a stream that never began',
    () => buildPdf([`<< /A (stream\n) /B ${script} >>`]),
    'pdf script',
  ],
  ['a script in a comment', () => buildPdf([`% ${script}`]), 'pdf script'],
  ['a form that brings its own scripts', () => buildPdf(['<< /XFA 5 0 R >>']), 'pdf script'],
  [
    'an object stream packed in an unusual way',
    () => buildPdf([objectStream(script, '/First 5 /N 1 /Filter [/ASCIIHexDecode /FlateDecode]')]),
    refused('unreadable'),
  ],
  [
    'an object stream that is damaged',
    () => buildPdf([stream('/N 1 /First 5 /Filter /FlateDecode', Buffer.from('not packed'))]),
    refused('unreadable'),
  ],
  [
    'an object stream that grows to 100 mebibytes',
    () =>
      buildPdf([
        stream(
          '/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode',
          deflateSync(Buffer.alloc(100 * 1024 * 1024)),
        ),
      ]),
    refused('bomb'),
  ],
  ['files inside a PDF', () => buildPdf(['<< /Names << /EmbeddedFiles 5 0 R >> >>']), 'pdf embeddedFiles'],
  ['a PDF that starts a program', () => buildPdf(['<< /S /Launch /F (a.exe) >>']), 'pdf launchAction'],
  ['a PDF with a password', () => buildPdf([], '/Encrypt 5 0 R'), 'pdf encrypted'],
  ['a PDF with a link', () => buildPdf(['<< /S /URI /URI (http://vi-du.example) >>']), 'pdf externalLinks'],
  ['a PDF that sends its form', () => buildPdf(['<< /S /SubmitForm >>']), 'pdf externalLinks'],
  ['a PDF behind blanks', () => join('\r\n', buildPdf()), 'pdf'],
  ['a PDF behind other bytes', () => join('xin chao', buildPdf()), 'pdf polyglot'],
  ['a PDF header too far behind', () => join(' '.repeat(1020), buildPdf()), refused('unknownKind')],
  ['a PDF that is a zip too', () => join(buildPdf(), buildZip([{ name: 'a', data: 'a' }])), 'pdf polyglot'],
  ['a PDF cut off', () => buildPdf().subarray(0, 150), refused('unreadable')],
  ['a PDF of a header and an end', () => '%PDF-1.7\n%%EOF', refused('unreadable')],

  ['an old Word file', () => buildCompound(['WordDocument']), 'doc'],
  ['an old Excel file', () => buildCompound(['Workbook']), 'xls'],
  ['an old Word file with macros', () => buildCompound(['WordDocument', 'Macros'], ['VBA']), 'doc macros'],
  ['an old Excel file with macros', () => buildCompound(['Workbook', '_VBA_PROJECT_CUR']), 'xls macros'],
  [
    'a workbook inside an old Word file',
    () => buildCompound(['WordDocument', 'ObjectPool'], ['Workbook']),
    'doc embeddedFiles',
  ],
  ['both at once', () => buildCompound(['WordDocument', 'Workbook']), refused('unreadable')],
  ['an installer', () => buildCompound(['SummaryInformation']), refused('unknownKind')],
  ['a new document with a password', () => buildCompound(['EncryptedPackage']), refused('unreadable')],
  [
    'an old Word file cut off',
    () => buildCompound(['WordDocument']).subarray(0, 1100),
    refused('unreadable'),
  ],
  [
    'a directory that runs in a circle',
    () => {
      const bytes = buildCompound(['WordDocument']);
      bytes.writeUInt32LE(1, 512 + 4 * 4);
      return bytes;
    },
    refused('unreadable'),
  ],

  ['a Word file', () => buildDocx(), 'docx'],
  ['an Excel file', () => buildXlsx(), 'xlsx'],
  ['a Word file with macros', () => buildDocx({ name: 'word/vbaProject.bin', data: 'a' }), 'docx macros'],
  [
    'a Word file with an object',
    () => buildDocx({ name: 'word/embeddings/a.xlsx', data: buildXlsx() }),
    'docx embeddedFiles',
  ],
  [
    'an archive in a Word file',
    () => buildDocx({ name: 'word/media/a.png', data: buildZip([]) }),
    refused('archive'),
  ],
  [
    'a program in a Word file',
    () => buildDocx({ name: 'word/embeddings/a.bin', data: 'MZ\0' }),
    refused('executable'),
  ],
  [
    'an Excel file that draws on another',
    () => buildXlsx({ name: 'xl/externalLinks/a.xml', data: '<a/>' }),
    'xlsx externalLinks',
  ],
  [
    'a Word file with a template elsewhere',
    () => buildDocx({ name: 'word/_rels/document.xml.rels', data: relation('TargetMode="External"') }),
    'docx externalLinks',
  ],
  [
    'the same written in numbers',
    () => buildDocx({ name: 'word/_rels/document.xml.rels', data: relation("TargetMode = '&#x45;xternal'") }),
    'docx externalLinks',
  ],
  [
    'a path out of the folder',
    () => buildDocx({ name: '../word/a.xml', data: '<a/>' }),
    refused('unreadable'),
  ],
  ['a path from the root', () => buildDocx({ name: '/word/a.xml', data: '<a/>' }), refused('unreadable')],
  [
    'a path with backslashes',
    () => buildDocx({ name: 'word\\..\\a.xml', data: '<a/>' }),
    refused('unreadable'),
  ],
  [
    'the same part twice',
    () => buildDocx({ name: 'word/Document.xml', data: '<a/>' }),
    refused('unreadable'),
  ],
  [
    'a part with a password',
    () => buildDocx({ name: 'word/a.xml', data: '<a/>', encrypted: true }),
    refused('unreadable'),
  ],
  [
    'a part that grows to 60 mebibytes',
    () => buildDocx({ name: 'word/a.xml', data: Buffer.alloc(60 * 1024 * 1024) }),
    refused('bomb'),
  ],
  [
    'a part that says it is small',
    () => buildDocx({ name: 'word/a.xml', data: Buffer.alloc(9_000_000), claimedSize: 10 }),
    refused('unreadable'),
  ],
  [
    'five thousand parts',
    () => buildDocx(...Array.from({ length: 5000 }, (_, n) => ({ name: `word/${n}`, data: '' }))),
    refused('bomb'),
  ],
  [
    'entities in a part',
    () => buildDocx({ name: 'word/a.xml', data: `${' '.repeat(70_000)}<!DOCTYPE a><a/>` }),
    refused('bomb'),
  ],
  ['a zip cut off', () => buildDocx().subarray(0, 200), refused('unreadable')],
  ['a Word file and an Excel file in one', () => buildXlsx(...wordParts.slice(2)), refused('unreadable')],
  [
    'slides',
    () => buildZip([...wordParts.slice(0, 2), { name: 'ppt/a.xml', data: '<a/>' }]),
    refused('unknownKind'),
  ],
  [
    'a Word file that is a PDF too',
    () => buildZip([{ name: '%PDF-1.7', data: '%PDF-1.7' }, ...wordParts]),
    'docx polyglot',
  ],
];

test.each(rows)('%s', async (_title, make, expected) => {
  const inspection = await inspectFile(Buffer.from(make()), 'tai-lieu.pdf');
  const said = inspection.ok ? [inspection.kind, ...inspection.flags].join(' ') : refused(inspection.refusal);
  expect(said).toBe(expected);
});

test('the name follows the kind, not the claim', async () => {
  expect(await inspectFile(buildPng(9, 9), '../báo cáo.pdf.exe')).toMatchObject({
    kind: 'png',
    name: 'báo cáo.png',
  });
});
