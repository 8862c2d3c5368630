import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/conversation/facts.ts';
import type { Line } from '../../src/conversation/reply.ts';
import { initialState, type State } from '../../src/conversation/state.ts';
import { step, type Turn } from '../../src/conversation/step.ts';
import type { ExaminedFile } from '../../src/domain/evidence/examined-file.ts';
import { openCampaign } from './open-campaign.ts';
import { withDocuments } from './played-world.ts';
import { pdf, picture } from './sent-files.ts';

const facts = openCampaign();

function send(at: Facts, state: State, files: readonly ExaminedFile[], caption = ''): Turn {
  return step(at, state, { kind: 'media', id: `t${state.card}`, files: [...files], caption });
}

const type = (at: Facts, state: State, text: string) => step(at, state, { kind: 'text', text });

/** The facts of the next turn. */
function following(at: Facts, { commands }: Turn): Facts {
  const { workplace } = at;
  if (workplace === null) throw new Error('nobody at a desk');
  const evidence = withDocuments(workplace.evidence, commands, 'nguyen-mau-an', at.sentAt);
  return { ...at, workplace: { ...workplace, evidence } };
}

const pictures = (from: number, count: number) =>
  Array.from({ length: count }, (_, nth) => picture(from + nth));
const saved = ({ commands }: Turn) =>
  commands.flatMap((each) => (each.do === 'saveEvidence' ? [each.evidence] : []));
const pagesIn = (turn: Turn) => saved(turn).map(({ body }) => (body.kind === 'scan' ? body.pages.length : 0));
const sentences = ({ reply }: Turn) =>
  (reply?.lines ?? []).flatMap((line: Line) => ('say' in line ? [line.say] : []));
const actions = ({ state }: Turn) => state.options.map(({ action }) => action.do);

describe('a document of a hundred pages', () => {
  const full = send(facts, initialState, pictures(0, 99), 'cho mục 1.1.1');
  const next = following(facts, full);

  test('takes what fits and says what did not', () => {
    const turn = send(next, full.state, pictures(200, 3));
    expect(pagesIn(turn)).toEqual([100]);
    const line = turn.reply?.lines.find((each) => 'say' in each && each.say === 'evidence.noRoom');
    expect(line).toMatchObject({ with: { most: 100, count: 2 } });
  });

  test('is followed by another one, and by none where its own pages come again', () => {
    const hundred = send(next, full.state, pictures(200, 1));
    const then = following(next, hundred);
    expect(pagesIn(send(then, hundred.state, pictures(300, 2)))).toEqual([2]);
    expect(pagesIn(send(then, hundred.state, pictures(0, 2)))).toEqual([100]);
  });

  test('still has a page replaced', () => {
    const hundred = send(next, full.state, [picture(200, ['blurred'])]);
    const again = send(following(next, hundred), hundred.state, pictures(300, 1));
    expect(pagesIn(again)).toEqual([100]);
    expect(sentences(again)).not.toContain('evidence.noRoom');
  });
});

describe('documents whose items a newer version of the criteria set no longer has', () => {
  const sent = send(facts, initialState, [pdf(1)], 'cho mục 1.1.1');
  const kept = following(facts, sent);
  const [document] = kept.workplace?.evidence ?? [];
  if (document === undefined || kept.workplace === null) throw new Error('nothing was saved');
  const gone = { ...document, itemKeys: ['no-longer-there'] };
  const newer: Facts = { ...kept, workplace: { ...kept.workplace, evidence: [gone] } };

  test('are asked about anew and count as unplaced', () => {
    const shown = type(newer, sent.state, 'abc xyz');
    expect(sentences(shown)).toContain('evidence.askPlace');
    expect(sentences(shown)).not.toContain('evidence.usedFor');
    expect(shown.state.evidence?.asksPlace).toBe(true);
    expect(shown.state.itemKey).toBeNull();
  });
});

describe('while a document is in view', () => {
  test.each([
    ['tc 1.1.2', 'là 92 %'],
    ['tc 1.1.2', '23/25'],
    ['tc 1.1.1', '15/01'],
    ['tc 1.1.2', 'tc 1.1.2 92 %'],
  ])('of %s, "%s" scores the item', (opening, figure) => {
    const opened = type(facts, initialState, opening);
    const sent = send(facts, opened.state, [picture(1)]);
    const scored = type(following(facts, sent), sent.state, figure);
    expect(scored.commands.map((each) => each.do)).toEqual(['recordEntry']);
  });

  test('a number that stands on its card is still that option', () => {
    const opened = type(facts, initialState, 'tc 1.1.2');
    const sent = send(facts, opened.state, [picture(1)]);
    expect(type(following(facts, sent), sent.state, '1').reply?.files).toHaveLength(1);
  });

  test('a picture that is refused leaves it in view', () => {
    const sent = send(facts, initialState, [picture(1)], 'cho mục 1.1.1');
    const refused = send(following(facts, sent), sent.state, [
      { ok: false, name: null, refusal: 'unreadable' },
    ]);
    expect(refused.state.evidence?.id).toBe(sent.state.evidence?.id);
  });
});

describe('after the lock', () => {
  const sent = send(facts, initialState, [picture(1, ['blurred']), pdf(1)], 'cho mục 1.1.1');
  const kept = following(facts, sent);
  const locked: Facts = { ...kept, sentAt: kept.workplace?.campaign.locksAt ?? 0 };

  test('a document can be looked at and nothing else', () => {
    const shown = step(locked, sent.state, { kind: 'choice', card: sent.state.card, choice: '1' });
    expect(actions(shown)).toEqual(['viewEvidence', 'open', 'menu']);
    expect(sentences(shown)).not.toContain('evidence.askRetake');
  });

  test('a document that was taken out cannot be taken back and is not shown as if it could', () => {
    const open = step(kept, sent.state, { kind: 'choice', card: sent.state.card, choice: '2' });
    const removal = open.state.options.find(({ action }) => action.do === 'removeEvidence')?.choice ?? '';
    const removed = step(kept, open.state, { kind: 'choice', card: open.state.card, choice: removal });
    const later: Facts = { ...following(kept, removed), sentAt: locked.sentAt };
    const turn = step(later, removed.state, { kind: 'choice', card: removed.state.card, choice: '1' });
    expect(turn.commands).toEqual([]);
    expect(sentences(turn)).toContain('refusal.locked');
    expect(sentences(turn)).not.toContain('evidence.heading');
  });

  test('what is sent is refused, and a secret document is still said to be one', () => {
    const turn = send(locked, sent.state, [picture(2), { ok: false, name: 'mat.pdf', refusal: 'secret' }]);
    expect(turn.commands).toEqual([]);
    expect(sentences(turn)).toEqual(
      expect.arrayContaining(['fileRefusal.secret', 'refusal.locked', 'evidence.notKept']),
    );
  });
});
