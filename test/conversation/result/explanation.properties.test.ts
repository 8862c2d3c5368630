import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentToApprove } from '../../../src/conversation/approval-desk.ts';
import type { Command } from '../../../src/conversation/command.ts';
import type { Event } from '../../../src/conversation/facts.ts';
import { resultOpened } from '../../../src/conversation/result/phase-now.ts';
import type { State } from '../../../src/conversation/state.ts';
import { NOT_APPRAISED, verdictOf } from '../../../src/domain/appraisal/item-appraisal.ts';
import { isWithin } from '../../../src/domain/campaign/phase-at.ts';
import { placedItems } from '../../../src/domain/criteria/criteria-set.ts';
import { evidenceFor, supplementsFor } from '../../../src/domain/evidence/proof.ts';
import { runs } from '../../property-runs.ts';
import { pdf, picture } from '../sent-files.ts';
import { judgedWorkplace, playAtDesk, type Visit, windows } from './judged-desk.ts';

const PUBLISHED = { id: 'p', by: 'dang-mau-linh', at: windows.secondAppraisal.closesAt, decision: null };
/** Cut, asked or denied in the first round. */
const FLAGGED = ['1.1.2', '1.1.3', '1.1.4', '1.2.1', '2.1', '2.3', '2.4', '4.3'];
/** Only the second round says so. */
const SECOND_ROUND = 'Bảng niêm yết mới chỉ có một nửa số thủ tục.';

const code = fc.constantFrom(...placedItems(judgedWorkplace().set).map(({ item }) => item.code));
const lines = fc.oneof(
  fc.constantFrom('menu', 'mất điểm ở đâu', 'sao bị trừ điểm', 'trả lời hội đồng', 'giải trình', 'mục sau'),
  fc.constantFrom('Đơn vị đã bổ sung đủ hồ sơ.', 'a'.repeat(2001), 'gửi tài liệu bổ sung', 'xem tài liệu'),
  code.map((each) => `vì sao trừ điểm ${each}`),
  code.map((each) => `giải trình ${each}: đơn vị đã bổ sung đủ hồ sơ`),
  code.map((each) => `cho mục ${each}`),
  code.map((each) => `tc ${each}`),
);
const typed = lines.map((text) => (): Event => ({ kind: 'text', text }));
const tapped = fc.nat(12).map((nth) => ({ card, options }: State): Event => {
  const { choice = '#' } = options[nth % Math.max(1, options.length)] ?? {};
  return { kind: 'choice', card, choice };
});
let sent = 0;
const media = fc
  .tuple(
    fc.oneof(
      fc.nat(5).map((number) => picture(number)),
      fc.nat(3).map((number) => pdf(number)),
    ),
    fc.option(code),
  )
  .map(([file, named]) => (): Event => {
    sent += 1;
    const caption = named === null ? '' : `cho mục ${named}`;
    return { kind: 'media', id: `t${sent}`, files: [file], caption };
  });
const event = fc.oneof(typed, tapped, media);
/** Around every edge of the rounds, and more often while the unit may explain. */
const instants = [
  ...Array.from({ length: 6 }, () => windows.explanation.opensAt),
  windows.appraisal.opensAt,
  windows.explanation.opensAt - 1,
  windows.explanation.opensAt,
  windows.explanation.closesAt - 1,
  windows.explanation.closesAt,
  windows.secondAppraisal.closesAt,
];
type Said = (state: State) => Event;
const inOrder = (all: readonly (readonly [number, Said])[]) =>
  all.map(([at, said]) => ({ at, event: said })).sort((a, b) => a.at - b.at);
const story = fc.array(fc.tuple(fc.constantFrom(...instants), event), { maxLength: 25 }).map(inOrder);
/** Of few items, so that what was explained is often still in view when it is taken back. */
const few = fc.constantFrom('1.1.3', '1.1.4', '2.1', '2.4', '1.1.1');
const typedAboutFew = fc.oneof(
  fc.constantFrom('hoàn tác', 'hoàn tác', 'lấy lại giải trình', 'vâng', 'giải trình', 'menu'),
  fc.tuple(few, fc.nat(99)).map(([each, nth]) => `giải trình ${each}: văn bản số ${nth} đã gửi`),
  few.map((each) => `vì sao trừ điểm ${each}`),
);
const takingBack = fc
  .array(
    fc.tuple(
      fc.constantFrom(...instants),
      fc.oneof(
        { weight: 3, arbitrary: typedAboutFew.map((text) => (): Event => ({ kind: 'text', text })) },
        { weight: 1, arbitrary: tapped },
      ),
    ),
    { minLength: 20, maxLength: 30 },
  )
  .map(inOrder);
const whoever = fc.constantFrom('nguyen-mau-an', 'tran-thu-binh', 'le-mau-chi');

function always(check: (visit: Visit) => void, what = story): void {
  fc.assert(
    fc.property(what, whoever, fc.constantFrom(false, false, false, true), (said, who, published) => {
      const work = judgedWorkplace(published ? PUBLISHED : null);
      playAtDesk(work, who, said, check);
    }),
    { numRuns: runs(60) },
  );
}

const explained = (commands: readonly Command[]) =>
  commands.flatMap((each) =>
    each.do === 'recordCourse' && each.event.kind === 'itemExplained' ? [each.event] : [],
  );
const takenBack = (commands: readonly Command[]) =>
  commands.flatMap((each) =>
    each.do === 'recordCourse' && each.event.kind === 'explanationTakenBack' ? [each.event.itemKey] : [],
  );
const saved = (commands: readonly Command[]) =>
  commands.flatMap((each) => (each.do === 'saveEvidence' ? [each.evidence] : []));

describe('what a unit writes after its scorecard was judged', () => {
  test('is only explanations and their documents, on flagged items, while they may be explained', () => {
    let writes = 0;
    always(({ before, at, turn }) => {
      const isOpen = isWithin(windows.explanation, at) && before.publication === null;
      for (const { itemKey, text } of explained(turn.commands)) {
        writes += 1;
        expect([isOpen, FLAGGED.includes(itemKey), text.length <= 2000]).toEqual([true, true, true]);
      }
      for (const { purpose, itemKeys } of saved(turn.commands)) {
        writes += 1;
        expect([isOpen, purpose]).toEqual([true, 'supplement']);
        expect(itemKeys.filter((key) => !FLAGGED.includes(key))).toEqual([]);
      }
      const others = turn.commands.filter(
        (each) => !['recordCourse', 'saveEvidence', 'notify', 'issueCode', 'setLocale'].includes(each.do),
      );
      expect(others).toEqual([]);
    });
    expect(writes).toBeGreaterThan(0);
  });

  test('is taken back while it may be explained, last first, and its text is shown whole', () => {
    let times = 0;
    always(({ before, at, turn, after }) => {
      const isOpen = isWithin(windows.explanation, at) && before.publication === null;
      for (const itemKey of takenBack(turn.commands)) {
        times += 1;
        const { verdicts, explanations } = before.course.appraisals.get(itemKey) ?? NOT_APPRAISED;
        expect([isOpen, verdictOf(verdicts, 2), explanations.length > 0]).toEqual([true, null, true]);
        expect(after.course.appraisals.get(itemKey)?.explanations).toEqual(explanations.slice(0, -1));
        expect(JSON.stringify(turn.reply)).toContain(JSON.stringify(explanations.at(-1)?.text));
        expect(after.evidence).toEqual(before.evidence);
      }
    }, takingBack);
    expect(times).toBeGreaterThan(0);
  });

  test('leaves what was approved and sent as it was, and can be told from it', () => {
    always(({ before, turn, after }) => {
      expect(contentToApprove(after)).toEqual(contentToApprove(before));
      for (const key of FLAGGED) {
        expect(evidenceFor(after.evidence, key)).toEqual(evidenceFor(before.evidence, key));
        const own = saved(turn.commands).filter(
          ({ itemKeys, removed }) => itemKeys.includes(key) && !removed,
        );
        const shown = supplementsFor(after.evidence, key).map(({ id }) => id);
        expect(own.filter(({ id }) => !shown.includes(id))).toEqual([]);
      }
    });
  });

  test('tells each of the others once of an item until all of it is taken back, and nobody else', () => {
    const unit = ['le-mau-chi', 'nguyen-mau-an', 'tran-thu-binh'];
    always(({ turn, before, after }) => {
      const [event] = explained(turn.commands);
      const [gone] = takenBack(turn.commands);
      // Asking for a reopening, or withdrawing that, tells the organiser.
      const told = turn.commands
        .flatMap((each) => (each.do === 'notify' ? [each.notice.key] : []))
        .filter((key) => !key.startsWith('reopening'));
      const itemKey = event?.itemKey ?? gone ?? '';
      const left = after.course.appraisals.get(itemKey)?.explanations ?? [];
      const last = before.course.appraisals.get(itemKey)?.explanations.at(-1);
      expect(event === undefined || told.length === unit.length - 1).toBe(true);
      expect(gone === undefined || left.length > 0 || told.length === unit.length - 1).toBe(true);
      const about = gone === undefined ? `explained` : 'explanationTakenBack';
      const since = gone === undefined ? left[0]?.at : last?.at;
      const keys = unit.map((who) => `${about}:so-noi-vu:${itemKey}:${since}:${who}`);
      expect(told.filter((key) => !keys.includes(key))).toEqual([]);
    }, takingBack);
  });
});

describe('what a unit is shown', () => {
  test('is nothing of the first round while it runs, and nothing of the second before publication', () => {
    always(({ before, at, turn }) => {
      const reply = JSON.stringify(turn.reply);
      const isHidden = before.publication === null && at < windows.explanation.opensAt;
      if (isHidden) expect(reply).not.toMatch(/"result\.(?:item|total|index|domain|reason|list)/u);
      if (before.publication === null) expect(reply).not.toContain(SECOND_ROUND);
    });
  });

  test('is the second round once it is published', () => {
    const at = PUBLISHED.at + 1;
    const said = [{ at, event: (): Event => ({ kind: 'text', text: 'vì sao trừ điểm 2.1' }) }];
    playAtDesk(judgedWorkplace(PUBLISHED), 'nguyen-mau-an', said, ({ turn }) =>
      expect(JSON.stringify(turn.reply)).toContain(SECOND_ROUND),
    );
  });
});

test('a unit is told that it may see the first round, and what it may explain', () => {
  const work = judgedWorkplace();
  const at = windows.explanation.opensAt;
  expect(resultOpened(work, at - 1)).toEqual([]);
  const [opened, due] = resultOpened(work, at);
  expect(opened).toMatchObject({ say: 'result.opened', with: { unit: 'Sở Nội vụ' } });
  // 1.1.4 is explained in this story, and was the only question.
  expect(due).toMatchObject({ say: 'result.toExplain', with: { count: FLAGGED.length - 1 } });
});
