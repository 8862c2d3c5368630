import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Attribute } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdfSignatures } from '../../../src/documents/signatures/read-pdf-signatures.ts';
import { appendRevision, cmsOver, day, type Identity, identity, plainPdf, signPdf } from '../signed-pdf.ts';

const now = day('2026-06-01');
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
let root: Identity;
let middle: Identity;
let signer: Identity;
let second: Identity;
let pdf: Buffer;

beforeAll(async () => {
  root = await identity('Goc Thu Nghiem', null, { kind: 'rsa', ca: true });
  middle = await identity('Cap Duoi Thu Nghiem', root, { ca: true });
  signer = await identity('Nguoi Ky Mot', middle, { kind: 'rsa' });
  second = await identity('Nguoi Ky Hai', middle);
  pdf = await plainPdf();
});

const read = (file: Uint8Array, anchors = [root.certificate], at = now) =>
  readPdfSignatures(file, anchors, at);
const good = () => signPdf(pdf, { by: signer, chain: [middle] });
const broken = {
  signer: null,
  issuer: null,
  signedAt: null,
  integrity: 'broken',
  coverage: 'part',
  certificate: 'untrusted',
};

describe('a signature as it should be', () => {
  test.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])(
    'says who signed and when (%s)',
    async (subFilter) => {
      const signed = await signPdf(pdf, { by: signer, chain: [middle], subFilter });
      expect(await read(signed)).toEqual([
        {
          signer: 'Nguoi Ky Mot',
          issuer: 'Cap Duoi Thu Nghiem',
          signedAt: day('2025-03-10'),
          integrity: 'intact',
          coverage: 'whole',
          certificate: 'trusted',
        },
      ]);
    },
  );

  test('takes the time of the dictionary where none is signed inside', async () => {
    const signed = await signPdf(pdf, { by: second, chain: [middle], at: null });
    expect(await read(signed)).toMatchObject([{ signedAt: Date.parse('2025-03-10T08:00:00Z') }]);
  });

  test('stays whole when a second person signs after the first', async () => {
    const both = await signPdf(await good(), { by: second, chain: [middle] });
    expect(await read(both)).toMatchObject([
      { signer: 'Nguoi Ky Mot', integrity: 'intact', coverage: 'whole', certificate: 'trusted' },
      { signer: 'Nguoi Ky Hai', integrity: 'intact', coverage: 'whole', certificate: 'trusted' },
    ]);
  });

  test('stays whole when many sign one after the other, one with a field on the page', async () => {
    let file = await good();
    file = await signPdf(file, {
      by: second,
      chain: [middle],
      objects: onPage(file, '/Subtype /Widget /FT /Sig /V 9 0 R'),
    });
    for (const by of [signer, second]) file = await signPdf(file, { by, chain: [middle] });
    const coverages = (await read(file)).map(({ coverage }) => coverage);
    expect(coverages).toEqual(['whole', 'whole', 'whole', 'whole']);
  });

  test('there is none in a file that nobody signed', async () => {
    expect(await read(pdf)).toEqual([]);
    expect(await read(Buffer.from('no PDF, though it says /ByteRange'))).toEqual([]);
  });

  test('is found in an encrypted file without its password', async () => {
    const secret = await PDFDocument.load(pdf);
    secret.encrypt({ userPassword: 'mo', ownerPassword: 'chu' });
    const encrypted = Buffer.from(await secret.save({ useObjectStreams: false }));
    expect(await read(await signPdf(encrypted, { by: signer, chain: [middle] }))).toMatchObject([
      { signer: 'Nguoi Ky Mot', integrity: 'intact', certificate: 'trusted' },
    ]);
  });

  test.skipIf(!hasOpenssl)('is one for openssl too (skipped without openssl)', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'signature-'));
    try {
      await signPdf(pdf, {
        by: signer,
        chain: [middle],
        contents: async (covered) => {
          const cms = await cmsOver(covered, { by: signer, chain: [middle] });
          writeFileSync(path.join(folder, 'cms'), cms);
          writeFileSync(path.join(folder, 'covered'), covered);
          return cms;
        },
      });
      const pem = Buffer.from(root.certificate.toSchema().toBER()).toString('base64');
      const lines = (pem.match(/.{1,64}/g) ?? []).join('\n');
      writeFileSync(
        path.join(folder, 'root.pem'),
        `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
      );
      const verify = `cms -verify -binary -cades -inform DER -in cms -content covered -CAfile root.pem -purpose any -out out`;
      expect(() => execFileSync('openssl', verify.split(' '), { cwd: folder, stdio: 'pipe' })).not.toThrow();
      writeFileSync(path.join(folder, 'covered'), 'other bytes');
      expect(() => execFileSync('openssl', verify.split(' '), { cwd: folder, stdio: 'pipe' })).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a file changed after signing', () => {
  test('is altered where a covered byte differs', async () => {
    const signed = await good();
    signed[signed.indexOf('MediaBox') + 12] = 0x39;
    expect(await read(signed)).toMatchObject([{ signer: 'Nguoi Ky Mot', integrity: 'altered' }]);
  });

  test('is covered in part where an update follows', async () => {
    const signed = await good();
    const added = appendRevision(signed, [[90, '<< /Type /Note >>']]);
    expect(await read(added)).toMatchObject([{ integrity: 'intact', coverage: 'part' }]);
  });

  test('is covered in part for the first who signed where the second changed the page while signing', async () => {
    const signed = await good();
    const page = Number(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b/.exec(signed.toString('latin1'))?.[1]);
    const both = await signPdf(signed, {
      by: second,
      chain: [middle],
      objects: [[page, '<< /Type /Page /MediaBox [0 0 9 9] >>']],
    });
    expect(await read(both)).toMatchObject([
      { integrity: 'intact', coverage: 'part' },
      { integrity: 'intact', coverage: 'whole' },
    ]);
  });

  test('is covered in part for the first who signed where the second put a note on the page', async () => {
    const signed = await good();
    const objects = onPage(signed, '/Subtype /FreeText');
    expect(await read(await signPdf(signed, { by: second, chain: [middle], objects }))).toMatchObject([
      { coverage: 'part' },
      { coverage: 'whole' },
    ]);
  });

  test('keeps a signature that a later dictionary imitates', async () => {
    const signed = await good();
    const range = /\/ByteRange \[[^\]]*\]/.exec(signed.toString('latin1'))?.[0] ?? '';
    const imitation = `<< /Type /Sig /SubFilter /ETSI.CAdES.detached ${range} /Contents <3000> >>`;
    expect(await read(appendRevision(signed, [[90, imitation]]))).toMatchObject([
      { integrity: 'intact', coverage: 'part' },
      { integrity: 'broken' },
    ]);
  });

  test('is covered in part where an unsigned update hides before the second signature', async () => {
    const added = appendRevision(await good(), [[90, '<< /Type /Note >>']]);
    const both = await signPdf(added, { by: second, chain: [middle] });
    expect(await read(both)).toMatchObject([{ coverage: 'part' }, { coverage: 'whole' }]);
  });
});

describe('the certificate', () => {
  const judged = async (by: Identity, chain: Identity[], at?: number, anchors?: Identity[]) => {
    const signed = await signPdf(pdf, { by, chain, ...(at === undefined ? {} : { at }) });
    const [only] = await read(
      signed,
      anchors?.map((each) => each.certificate),
    );
    return only?.certificate;
  };

  test('is untrusted from an authority that is no anchor, whatever name it bears', async () => {
    const otherRoot = await identity('Goc Thu Nghiem', null, { ca: true });
    const other = await identity('Nguoi Ky Mot', otherRoot);
    expect(await judged(other, [otherRoot])).toBe('untrusted');
    expect(await judged(signer, [])).toBe('untrusted');
  });

  test('is untrusted when it vouches for itself', async () => {
    expect(await judged(await identity('Tu Ky', null), [])).toBe('untrusted');
  });

  test('is judged on the day of signing, not today', async () => {
    const short = await identity('Ngan Han', middle, { from: '2025-01-01', to: '2025-12-31' });
    expect(await judged(short, [middle], day('2025-06-01'))).toBe('trusted');
    expect(await judged(short, [middle], day('2026-01-15'))).toBe('expired');
    expect(await judged(short, [middle], day('2024-12-15'))).toBe('notYetValid');
  });

  test('is not made valid by a signing time in the future', async () => {
    const later = await identity('Sau Nay', middle, { from: '2027-01-01', to: '2028-01-01' });
    expect(await judged(later, [middle], day('2027-06-01'))).toBe('notYetValid');
  });

  test('is left open without anchors', async () => {
    expect(await judged(signer, [middle], undefined, [])).toBe('noAnchors');
  });

  test('is untrusted where an ordinary certificate issued it, or one too far down', async () => {
    expect(await judged(await identity('Ke Duoi', signer), [signer, middle])).toBe('untrusted');
    const narrow = await identity('Hep', root, { ca: true, pathLength: 0 });
    const below = await identity('Duoi Hep', narrow, { ca: true });
    expect(await judged(await identity('Cuoi Hep', below), [below, narrow])).toBe('untrusted');
    expect(await judged(await identity('Ngay Duoi Hep', narrow), [narrow])).toBe('trusted');
  });

  test('is untrusted where it may not be used to sign', async () => {
    expect(await judged(await identity('Chi Ma Hoa', middle, { usage: 0b0010_0000 }), [middle])).toBe(
      'untrusted',
    );
  });

  test('is untrusted, and judged in the end, where authorities vouch for each other in a circle', async () => {
    const one = await identity('Mot', null, { ca: true });
    const two = await identity('Hai', one, { ca: true });
    const circle = await identity('Mot', two, { ca: true, keys: one.keys });
    expect(await judged(await identity('Vong', circle), [circle, two])).toBe('untrusted');
  });
});

describe('a signature that is none', () => {
  const shifts: readonly (readonly [string, (range: readonly number[]) => readonly number[]])[] = [
    ['leaves out more than the signature', ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 10, c, d]],
    ['leaves out what stands behind the signature', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c + 4, d - 4]],
    ['starts later', ([, b = 0, c = 0, d = 0]) => [9, b, c, d]],
    ['runs over the end of the file', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 1]],
    ['ends before its revision does', ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 40]],
    ['overlaps itself', ([a = 0, b = 0, , d = 0]) => [a, b, b - 20, d]],
    ['is negative', ([a = 0, b = 0, c = 0]) => [a, b, c, -1]],
    ['is too short', ([a = 0, b = 0]) => [a, b]],
  ];
  test.each(shifts)('has a range that %s', async (_, range) => {
    expect(await read(await signPdf(pdf, { by: signer, chain: [middle], range }))).toEqual([broken]);
  });

  test('has bytes hidden behind the signature in its gap', async () => {
    const signed = await good();
    const hole = signed.lastIndexOf('000000>');
    signed.write('414243', hole, 'latin1');
    expect(await read(signed)).toEqual([broken]);
  });

  const wholeOnly = (bytes: Buffer) => async () => bytes;
  const bombs: readonly (readonly [string, Buffer])[] = [
    ['says nothing', Buffer.alloc(0)],
    ['is random letters', Buffer.from('rác rưởi không phải chữ ký')],
    ['claims four gigabytes', Buffer.from('3084ffffffff0201', 'hex')],
    ['claims a length of 126 digits', Buffer.concat([Buffer.from('30fe', 'hex'), Buffer.alloc(126, 0xff)])],
    ['has no definite length', Buffer.from('3080'.repeat(1000), 'hex')],
    ['nests without end', nested(2500)],
    [
      'has ten thousand empty parts',
      Buffer.concat([Buffer.from('30821f40', 'hex'), Buffer.alloc(8000, Buffer.from('0500', 'hex'))]),
    ],
  ];
  test.each(bombs)('%s', async (_, contents) => {
    expect(
      await read(await signPdf(pdf, { by: signer, contents: wholeOnly(contents), room: 12_000 })),
    ).toEqual([broken]);
  });

  test('is cut off in the middle', async () => {
    const contents = async (covered: Buffer) =>
      (await cmsOver(covered, { by: signer, chain: [middle] })).subarray(0, 900);
    expect(await read(await signPdf(pdf, { by: signer, contents }))).toEqual([broken]);
  });

  test('is larger than a megabyte', async () => {
    const size = 1_100_000;
    const contents = Buffer.concat([
      Buffer.from(`3083${size.toString(16).padStart(6, '0')}`, 'hex'),
      Buffer.alloc(size),
    ]);
    expect(
      await read(await signPdf(pdf, { by: signer, contents: wholeOnly(contents), room: size + 5 })),
    ).toEqual([broken]);
  });

  test('has a form that is not read', async () => {
    const signed = await signPdf(pdf, { by: signer, chain: [middle], subFilter: 'adbe.x509.rsa_sha1' });
    expect(await read(signed)).toEqual([broken]);
  });

  test('was made over other bytes: altered', async () => {
    const contents = () => cmsOver(Buffer.from('another file'), { by: signer, chain: [middle] });
    expect(await read(await signPdf(pdf, { by: signer, contents }))).toMatchObject([
      { integrity: 'altered' },
    ]);
  });

  test('names a signer whose key did not sign', async () => {
    const contents = (covered: Buffer) =>
      cmsOver(covered, { by: { certificate: signer.certificate, keys: root.keys }, chain: [middle] });
    expect(await read(await signPdf(pdf, { by: signer, contents }))).toEqual([broken]);
  });

  test('names another certificate among what it signed', async () => {
    const other = await signedBy(second);
    const attributes = (own: readonly Attribute[]) =>
      own.map(
        (each) => other.find((one) => one.type === each.type && each.type === NAMED_CERTIFICATE) ?? each,
      );
    expect(await read(await signPdf(pdf, { by: signer, chain: [middle], attributes }))).toEqual([broken]);
  });

  test('says twice what it signed', async () => {
    const attributes = (own: readonly Attribute[]) => [...own, ...own.slice(1, 2)];
    expect(await read(await signPdf(pdf, { by: signer, chain: [middle], attributes }))).toEqual([broken]);
  });

  test('comes a thousand times: twenty are looked at', async () => {
    const objects = Array.from(
      { length: 1000 },
      (_, index) =>
        [100 + index, `<< /Type /Sig /ByteRange [0 ${index} ${index + 9} 4] /Contents <30> >>`] as const,
    );
    expect(await read(appendRevision(pdf, objects))).toHaveLength(20);
  });
});

const NAMED_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';

/** The signed attributes that a signer's own signature would have. */
async function signedBy(by: Identity): Promise<readonly Attribute[]> {
  let kept: readonly Attribute[] = [];
  const attributes = (own: readonly Attribute[]) => {
    kept = own;
    return own;
  };
  await cmsOver(Buffer.from('any'), { by, attributes });
  return kept;
}

/** The page with one annotation more, and the annotation. */
function onPage(file: Buffer, entries: string): readonly (readonly [number, string])[] {
  const [, page = '', text = ''] =
    /(\d+) 0 obj\s*(<<\s*\/Type \/Page\b[\s\S]*?)endobj/.exec(file.toString('latin1')) ?? [];
  const grown = text
    .trimEnd()
    .replace(/\/Annots \[[^\]]*\]/, '')
    .replace(/>>$/, '/Annots [95 0 R] >>');
  return [
    [Number(page), grown],
    [95, `<< /Type /Annot /Rect [0 0 9 9] ${entries} >>`],
  ];
}

function nested(depth: number): Buffer {
  let bytes = Buffer.from('0500', 'hex');
  for (let each = 0; each < depth; each += 1) {
    const head = Buffer.from([0x30, 0x82, bytes.length >> 8, bytes.length & 0xff]);
    bytes = Buffer.concat([head, bytes]);
  }
  return bytes;
}
