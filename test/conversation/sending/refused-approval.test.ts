import { expect, test } from 'vitest';
import type { Action } from '../../../src/conversation/action.ts';
import { contentToApprove, digestOf } from '../../../src/conversation/approval-desk.ts';
import type { Turn } from '../../../src/conversation/step.ts';
import { smallDesk } from './small-desk.ts';

type Desk = ReturnType<typeof smallDesk>;

const approveNow = (desk: Desk): Action => {
  const { contentHash, lines } = contentToApprove(desk.work());
  return { do: 'approve', contentHash, lines: digestOf(lines) };
};
const ask: Action = { do: 'requestApproval' };
const sendBack: Action = { do: 'askSendBack' };
const said = ({ reply }: Turn) => (reply?.lines ?? []).flatMap((line) => ('say' in line ? [line.say] : []));

function scored(): Desk {
  const desk = smallDesk();
  for (const itemKey of ['1.1', '1.2', '2.1']) {
    desk.perform('an', { do: 'answer', itemKey, answer: { kind: 'yesNo', yes: false } });
  }
  return desk;
}

const afterLock = (desk: Desk) => desk.at(desk.work().campaign.locksAt);
const beforeOpening = (desk: Desk) => desk.at(desk.work().campaign.opensAt - 120_000);
const nothing = () => {};

test.each<[string, string, (desk: Desk) => Action, (desk: Desk) => void, string]>([
  ['a scorer approves', 'an', approveNow, nothing, 'refusal.notScorer'],
  ['a scorer sends back', 'binh', () => sendBack, (desk) => desk.perform('an', ask), 'refusal.notScorer'],
  ['a head of another unit approves', 'ha', approveNow, nothing, 'refusal.notScorer'],
  ['a scorer of another unit asks', 'giang', () => ask, nothing, 'refusal.notScorer'],
  ['the organiser approves', 'linh', approveNow, nothing, 'refusal.notScorer'],
  ['the organiser asks', 'linh', () => ask, nothing, 'refusal.notScorer'],
  ['a head approves after the lock', 'chi', approveNow, afterLock, 'refusal.locked'],
  ['a scorer asks after the lock', 'an', () => ask, afterLock, 'refusal.locked'],
  ['a head approves before the opening', 'chi', approveNow, beforeOpening, 'refusal.notOpen'],
  [
    'a head approves what was approved already',
    'dung',
    approveNow,
    (desk) => desk.perform('chi', approveNow(desk)),
    'approval.standsAlready',
  ],
  [
    'a scorer asks for what was approved already',
    'an',
    () => ask,
    (desk) => desk.perform('chi', approveNow(desk)),
    'approval.standsAlready',
  ],
  ['a scorer asks twice', 'binh', () => ask, (desk) => desk.perform('an', ask), 'approval.alreadyAsked'],
  ['a head sends back what nobody asked for', 'chi', () => sendBack, nothing, 'approval.nothingAsked'],
])('%s: one sentence, and nothing is recorded', (_what, who, action, before, sentence) => {
  const desk = scored();
  before(desk);
  const { turn } = desk.perform(who, action(desk));
  expect(turn.commands).toStrictEqual([]);
  expect(said(turn)).toContain(sentence);
});

test('nothing is asked for or approved while something blocks', () => {
  const desk = scored();
  desk.perform('an', { do: 'answer', itemKey: '1.1', answer: { kind: 'yesNo', yes: true } });
  const asked = desk.perform('an', ask).turn;
  const approved = desk.perform('chi', approveNow(desk)).turn;
  expect([asked.commands, approved.commands]).toStrictEqual([[], []]);
  expect([said(asked), said(approved)]).toEqual([
    expect.arrayContaining(['approval.cannotAsk']),
    expect.arrayContaining(['approval.blocked']),
  ]);
});

test('a card from before a change approves nothing and names the lines', () => {
  const desk = scored();
  const shown = approveNow(desk);
  desk.perform('an', { do: 'saveRemarks', difficulties: 'Thiếu người.', recommendations: null });
  const { turn } = desk.perform('chi', shown);
  expect(turn.commands).toStrictEqual([]);
  expect(turn.reply?.lines[0]).toMatchObject({
    say: 'approval.changedSinceCard',
    with: { list: [{ say: 'changed.name.remarks' }] },
  });
  expect(turn.state.options[0]?.action).toStrictEqual(approveNow(desk));
});

test('a reason that is too long is asked for again', () => {
  const desk = scored();
  desk.perform('an', ask);
  desk.perform('chi', sendBack);
  const { turn } = desk.type('chi', 'a'.repeat(1001));
  expect(turn.commands).toStrictEqual([]);
  expect(said(turn)).toContain('refusal.textTooLong');
  expect(desk.type('chi', 'Thiếu số văn bản.').after.course.approvalRefusal).toMatchObject({
    by: 'chi',
    reason: 'Thiếu số văn bản.',
  });
});
