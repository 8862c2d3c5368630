import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/conversation/action.ts';
import { approvalState, contentToApprove, digestOf } from '../../../src/conversation/approval-desk.ts';
import type { Workplace } from '../../../src/conversation/facts.ts';
import { decodeState, encodeState } from '../../../src/conversation/state.ts';
import type { Turn } from '../../../src/conversation/step.ts';
import { runs } from '../../property-runs.ts';
import { type Act, smallDesk } from './small-desk.ts';

const HEADS = ['chi', 'dung'];
const item = fc.constantFrom('1.1', '1.2', '2.1');
const scorer = fc.constantFrom('an', 'binh');
const head = fc.constantFrom(...HEADS);
const text = fc.constantFrom('Có căn cứ.', 'Đủ hồ sơ.');

type Doing =
  | { readonly who: string; readonly action: Action }
  /** Approves what stands now, or what stood so many acts ago. */
  | { readonly who: string; readonly approves: number }
  | { readonly who: string; readonly explains: string; readonly text: string };

const yesNo = (itemKey: string, yes: boolean): Action => ({
  do: 'answer',
  itemKey,
  answer: { kind: 'yesNo', yes },
});

const changing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ who: scorer, action: fc.tuple(item, fc.boolean()).map(([key, yes]) => yesNo(key, yes)) }),
  fc.record({ who: scorer, explains: item, text }),
  fc.record({
    who: scorer,
    action: fc.constantFrom<Action>(
      { do: 'removeEvidence', evidenceId: 'e1' },
      { do: 'restoreEvidence', evidenceId: 'e1' },
      { do: 'placeEvidence', evidenceId: 'e1', itemKey: '2.1' },
    ),
  }),
  fc.record({
    who: fc.oneof(scorer, head),
    action: fc.record({
      do: fc.constant('saveRemarks' as const),
      difficulties: fc.option(text),
      recommendations: fc.option(text),
    }),
  }),
);
const approving: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ who: scorer, action: fc.constant<Action>({ do: 'requestApproval' }) }),
  fc.record({
    who: fc.oneof({ arbitrary: head, weight: 4 }, { arbitrary: scorer, weight: 1 }),
    approves: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat(6), weight: 1 }),
  }),
);
const doings = fc.array(fc.oneof({ arbitrary: changing, weight: 2 }, { arbitrary: approving, weight: 3 }), {
  maxLength: 30,
});

/** Plays what people do on a scorecard that may be approved from the start, and looks at every act. */
function always(check: (act: Act, who: string, action: Action | null) => void): void {
  fc.assert(
    fc.property(doings, (all) => {
      const desk = scoredDesk();
      const contents = [approvalOf(desk.work())];
      for (const doing of all) {
        const action = actionOf(contents, doing);
        const act =
          'explains' in doing
            ? explain(desk, doing.who, doing.explains, doing.text)
            : desk.perform(doing.who, action ?? { do: 'menu' });
        check(act, doing.who, action);
        contents.unshift(approvalOf(desk.work()));
      }
    }),
    { numRuns: runs(60) },
  );
}

function scoredDesk() {
  const desk = smallDesk();
  for (const key of ['1.1', '1.2', '2.1']) {
    desk.perform('an', yesNo(key, true));
    explain(desk, 'an', key, 'Có căn cứ.');
  }
  return desk;
}

function actionOf(contents: readonly Action[], doing: Doing): Action | null {
  if ('explains' in doing) return null;
  return 'action' in doing ? doing.action : (contents[Math.min(doing.approves, contents.length - 1)] ?? null);
}

function explain(desk: ReturnType<typeof smallDesk>, who: string, itemKey: string, said: string): Act {
  desk.perform(who, { do: 'askExplanation', itemKey });
  return desk.type(who, said);
}

function approvalOf(work: Workplace): Action {
  const { contentHash, lines } = contentToApprove(work);
  return { do: 'approve', contentHash, lines: digestOf(lines) };
}

const given = ({ commands }: Turn) =>
  commands.flatMap((each) =>
    each.do === 'recordCourse' && each.event.kind === 'approvalGiven' ? [each.event] : [],
  );
const voided = ({ commands }: Turn) =>
  commands.flatMap((each) =>
    each.do === 'notify' && each.notice.key.startsWith('approvalVoided') ? [each.notice] : [],
  );
const saysVoided = ({ reply }: Turn) =>
  (reply?.lines ?? []).filter((line) => 'say' in line && line.say === 'approval.voided').length;

describe('approving', () => {
  test('is of what stands at that moment or does not happen, and only by a head', () => {
    always(({ before, turn, after }, who, action) => {
      for (const event of given(turn)) {
        const { contentHash } = contentToApprove(before);
        expect(event.contentHash).toBe(contentHash);
        expect(action).toMatchObject({ do: 'approve', contentHash });
        expect(HEADS).toContain(who);
        expect(approvalState(after).kind).toBe('stands');
      }
    });
  });

  test('happens whenever a head approves what stands and nothing blocks or was approved already', () => {
    fc.assert(
      fc.property(fc.boolean(), head, (yes, who) => {
        const desk = scoredDesk();
        desk.perform('binh', yesNo('1.1', yes));
        expect(given(desk.perform(who, approvalOf(desk.work())).turn)).toHaveLength(1);
        expect(given(desk.perform('chi', approvalOf(desk.work())).turn)).toHaveLength(0);
      }),
    );
  });

  test('leaves a state that can be kept, with what its options approve', () => {
    always(({ turn }) => expect(decodeState(encodeState(turn.state))).toStrictEqual(turn.state));
  });
});

describe('a change after an approval', () => {
  test('is told once, to the person and to every other head, when it takes the content away', () => {
    always(({ before, turn, after }, who) => {
      const isLost = approvalState(before).kind === 'stands' && approvalState(after).kind === 'changed';
      const heads = isLost ? HEADS.filter((each) => each !== who) : [];
      expect(voided(turn).map(({ officialId }) => officialId)).toStrictEqual(heads);
      expect(saysVoided(turn)).toBe(isLost ? 1 : 0);
    });
  });

  test('changes the state exactly when the content is another', () => {
    always(({ before, after }) => {
      const { approval } = after.course;
      if (approval === null || approval !== before.course.approval) return;
      const isSame = contentToApprove(after).contentHash === approval.contentHash;
      expect(approvalState(after).kind).toBe(isSame ? 'stands' : 'changed');
    });
  });

  test('bears one key for each approval and head, however often things change', () => {
    const desk = scoredDesk();
    desk.perform('chi', approvalOf(desk.work()));
    const first = voided(desk.perform('an', yesNo('1.1', false)).turn);
    desk.perform('an', yesNo('1.1', true));
    const again = voided(desk.perform('an', yesNo('1.2', false)).turn);
    expect(again.map(({ key }) => key)).toStrictEqual(first.map(({ key }) => key));
    desk.perform('dung', approvalOf(desk.work()));
    const next = voided(desk.perform('an', yesNo('1.2', true)).turn);
    expect(new Set([...first, ...next].map(({ key }) => key)).size).toBe(4);
  });
});
