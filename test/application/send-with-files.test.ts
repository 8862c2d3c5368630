import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileSoon } from '../../src/application/ports/file-content.ts';
import type { DeliveryOutcome, OutboundContent, OutboundFile } from '../../src/application/ports/messages.ts';
import {
  createSendWithFiles,
  type FileMeans,
  printableName,
  textsWithLines,
} from '../../src/application/send-with-files.ts';
import { bytesLike, document, filesInMemory, picture } from '../fakes/files-in-memory.ts';

const to = { channel: 'telegram', botId: '1', externalId: '2' } as const;
const SENT: DeliveryOutcome = { kind: 'sent', externalId: 'm' };
const WAIT: DeliveryOutcome = { kind: 'throttled', retryAfterMs: 1_000 };
const DOUBT: DeliveryOutcome = { kind: 'uncertain', reason: 'no answer' };

/** A channel that does what it is told to, part by part, and else sends. */
function channel(longestCaption: number | null = null) {
  const files = filesInMemory();
  const quiet = () => undefined;
  const soon = new Map<string, FileSoon>();
  const send = createSendWithFiles({
    fileLink: files.fileLink,
    loadFile: async (file) => soon.get(file) ?? files.loadFile(file),
    log: { info: quiet, warn: quiet, error: quiet },
  });
  const shown: string[] = [];
  const answers = new Map<string, (DeliveryOutcome | { kind: 'notTaken' })[]>();
  const told = (part: string) => answers.get(part)?.shift() ?? SENT;
  const means: FileMeans = {
    longestCaption: () => longestCaption,
    longestText: 300,
    async sendFile({ name }, _, words) {
      const outcome = told(name);
      if (outcome.kind === 'sent') shown.push(words === null ? name : `${name} + ${words.text}`);
      return outcome;
    },
    async sendText({ text }) {
      const outcome = told('text');
      if (outcome.kind === 'sent') shown.push(text);
      return outcome as DeliveryOutcome;
    },
  };
  return {
    files,
    soon,
    shown,
    answer: (part: string, ...given: (DeliveryOutcome | { kind: 'notTaken' })[]) => answers.set(part, given),
    send: (...attached: readonly OutboundFile[]) => {
      for (const file of attached) files.keep(file, bytesLike('pdf'));
      const content: OutboundContent = { text: 'lời', card: 3, choices: [], files: [...attached] };
      return send(to, content, means);
    },
  };
}

const a = { ...document('vault:a'), name: 'a.pdf' };
const b = { ...document('vault:b'), name: 'b.pdf' };

describe('a message with files', () => {
  test('sends its files in their order, then its words', async () => {
    const { send, shown } = channel();
    expect(await send(a, b)).toEqual(SENT);
    expect(shown).toEqual(['a.pdf', 'b.pdf', 'lời']);
  });

  test('is one send with one file and words that fit below it', async () => {
    const { send, shown } = channel(3);
    expect(await send(a)).toEqual(SENT);
    expect(await send(a, b)).toEqual(SENT);
    expect(shown).toEqual(['a.pdf + lời', 'a.pdf', 'b.pdf', 'lời']);
    const tight = channel(2);
    await tight.send(a);
    expect(tight.shown).toEqual(['a.pdf', 'lời']);
  });

  test('of unknown fate as one send is not sent again in parts', async () => {
    const { send, shown, answer } = channel(100);
    answer('a.pdf', DOUBT);
    expect(await send(a)).toEqual(DOUBT);
    expect(shown).toEqual([]);
  });

  test('that must wait halfway goes on where it stopped', async () => {
    const { send, shown, answer } = channel();
    answer('b.pdf', WAIT);
    answer('text', WAIT, WAIT);
    expect(await send(a, b)).toEqual(WAIT);
    expect(await send(a, b)).toEqual(WAIT);
    expect(await send(a, b)).toEqual(WAIT);
    expect(await send(a, b)).toEqual(SENT);
    expect(shown).toEqual(['a.pdf', 'b.pdf', 'lời']);
  });

  test('goes on where it stopped also when another message was joined to it meanwhile', async () => {
    const { send, shown, answer } = channel();
    answer('text', WAIT);
    await send(a);
    expect(await send(a, b)).toEqual(SENT);
    expect(shown).toEqual(['a.pdf', 'b.pdf', 'lời']);
  });

  test('is whole again the next time, once it has arrived', async () => {
    const { send, shown, answer } = channel();
    answer('text', WAIT);
    for (let i = 0; i < 3; i++) await send(a);
    expect(shown).toEqual(['a.pdf', 'lời', 'a.pdf', 'lời']);
  });

  test('with a file of unknown fate still says its words, and says that it is uncertain', async () => {
    const { send, shown, answer } = channel();
    answer('a.pdf', DOUBT);
    expect(await send(a, b)).toEqual(DOUBT);
    expect(shown).toEqual(['b.pdf', 'lời']);
  });

  test('does not send a file of unknown fate again when its words had to wait', async () => {
    const { send, shown, answer } = channel();
    answer('a.pdf', DOUBT);
    answer('text', WAIT);
    expect(await send(a)).toEqual(WAIT);
    await send(a);
    expect(shown).toEqual(['lời']);
  });

  test.each(['unreachable', 'windowClosed', 'stopped'] as const)(
    'ends at once when the account is "%s"',
    async (kind) => {
      const { send, shown, answer } = channel();
      answer('a.pdf', { kind, reason: 'x' } as DeliveryOutcome);
      expect(await send(a, b)).toMatchObject({ kind });
      expect(shown).toEqual([]);
    },
  );

  test('with a file that is being made waits for it, and the person is told so once', async () => {
    const { send, shown, soon } = channel(100);
    soon.set(a.file, 'notYet');
    const wait = { kind: 'throttled', retryAfterMs: 3_000 };
    expect([await send(a), await send(a), await send(a)]).toEqual([wait, wait, wait]);
    soon.clear();
    expect(await send(a)).toEqual(SENT);
    const told = 'Đang lập tệp a.pdf, cần thêm ít phút; xong sẽ gửi anh/chị ngay.';
    expect(shown).toEqual([told, 'a.pdf + lời']);
    soon.set(a.file, 'notYet');
    await send(a);
    expect(shown).toEqual([told, 'a.pdf + lời', told]);
  });

  test('tells again that it waits where that could not be sent, but never twice what may have arrived', async () => {
    const { send, shown, soon, answer } = channel();
    soon.set(a.file, 'notYet');
    answer('text', WAIT, DOUBT);
    expect(await send(a)).toEqual(WAIT);
    expect(await send(a)).toEqual({ kind: 'throttled', retryAfterMs: 3_000 });
    expect(await send(a)).toEqual({ kind: 'throttled', retryAfterMs: 3_000 });
    expect(shown).toEqual([]);
    const elsewhere = channel();
    elsewhere.soon.set(a.file, 'notYet');
    elsewhere.answer('text', { kind: 'stopped' });
    expect(await elsewhere.send(a)).toEqual({ kind: 'stopped' });
  });

  test('says below its words which file is too large, or could not be made', async () => {
    const { send, shown, soon, files } = channel();
    soon.set(a.file, 'tooLarge');
    expect(await send(a, b)).toEqual(SENT);
    soon.set(a.file, 'outdated');
    expect(await send(a)).toEqual(SENT);
    files.broken = true;
    expect(await send(b)).toEqual(SENT);
    expect(shown).toEqual([
      'b.pdf',
      'lời\n\nTệp a.pdf quá lớn nên chưa lập được để gửi ở đây. Anh/chị chọn dạng tệp khác, hoặc nhờ người quản trị xuất giúp bằng lệnh.',
      'lời\n\nHình a.pdf không còn được lưu. Anh/chị gõ lại câu hỏi để xem hình mới.',
      'lời\n\nChưa gửi được tệp b.pdf. Anh/chị yêu cầu lại sau ít phút.',
    ]);
  });

  test('links in its words what the platform refuses or does not take', async () => {
    const { send, shown, answer, files } = channel();
    answer('a.pdf', { kind: 'rejected', reason: 'no' });
    answer('b.pdf', { kind: 'notTaken' });
    expect(await send(a, b)).toEqual(SENT);
    expect(shown).toEqual([`lời\n\na.pdf: ${files.fileLink(a)}\nb.pdf: ${files.fileLink(b)}`]);
  });

  test('a link that finds no room in the words comes before them, and only once', async () => {
    const { send, shown, answer, files } = channel();
    const long = { ...picture('vault:long'), name: `${'dài '.repeat(40)}.zip` };
    const longer = { ...long, file: 'vault:longer' };
    answer(long.name, { kind: 'notTaken' }, { kind: 'notTaken' }, { kind: 'notTaken' }, { kind: 'notTaken' });
    answer('text', SENT, SENT, WAIT);
    expect(await send(long, longer)).toEqual(WAIT);
    expect(await send(long, longer)).toEqual(SENT);
    expect(shown).toEqual([
      `${long.name}: ${files.fileLink(long)}`,
      `${long.name}: ${files.fileLink(longer)}`,
      'lời',
    ]);
  });
});

test('no line is lost and no message is longer than allowed, as long as no single line is', () => {
  const lines = fc.array(fc.string({ minLength: 1, maxLength: 40 }).filter((line) => !line.includes('\n')));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 100 }),
      lines,
      fc.integer({ min: 100, max: 200 }),
      (text, given, longest) => {
        const { before, last } = textsWithLines(text, given, longest);
        for (const each of [...before, last]) expect(each.length).toBeLessThanOrEqual(longest);
        const said = before.length > 0 ? before.join('\n') : last.slice(text.length).trimStart();
        if (before.length > 0) expect(last).toBe(text);
        if (before.length > 0) expect(said).toBe(given.join('\n'));
        else expect(last).toBe(given.length === 0 ? text : `${text}\n\n${given.join('\n')}`);
      },
    ),
  );
});

test('a name can break neither a line nor the head of an upload', () => {
  expect(printableName('a"b\\c/d\r\nContent-Type: x.pdf')).toBe('a_b_c_d__Content-Type: x.pdf');
});
