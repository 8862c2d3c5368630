import { describe, expect, test } from 'vitest';
import { layDesk } from '../../src/conversation/desk.ts';
import type { Facts } from '../../src/conversation/facts.ts';
import { initialState, type State } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { readPlace } from '../../src/conversation/topics/evidence/said-codes.ts';
import { createContext, type DeskContext } from '../../src/conversation/turn.ts';
import { evidenceSchema } from '../../src/domain/evidence/evidence.ts';
import { openCampaign } from './open-campaign.ts';
import { picture } from './sent-files.ts';

const facts = openCampaign();

function desk(): DeskContext {
  const { workplace, official } = facts;
  if (workplace === null || official === null) throw new Error('nobody at a desk');
  return { ...createContext(facts, initialState), desk: layDesk(workplace), official };
}

function said(caption: string) {
  const { itemKeys, name, unclear } = readPlace(desk(), caption);
  return { codes: itemKeys.map((key) => desk().desk.byKey.get(key)?.item.code), name, unclear };
}

describe('a caption', () => {
  test.each([
    'Báo cáo ngày 1.3.2026',
    'Báo cáo ngày 1.3.26',
    'Tự chấm 1,5 điểm',
    'Tự chấm 1.5 điểm',
    'Kế hoạch số 1.1/KH-UBND',
    'Kế hoạch số 1.1.2/KH-UBND',
    'Công văn số 1.1',
  ])('"%s" names the document and no item', (caption) => {
    expect(said(caption)).toEqual({ codes: [], name: caption, unclear: [] });
  });

  test.each([
    ['mục số 1.1.1', ['1.1.1']],
    ['1.1.1,1.3.1', ['1.1.1', '1.3.1']],
    ['cho tiêu chí số 1.1.1 và 1.3.1 ạ', ['1.1.1', '1.3.1']],
  ])('"%s" names items and no document', (caption, codes) => {
    expect(said(caption)).toEqual({ codes, name: null, unclear: [] });
  });

  test.each([
    'gửi minh chứng',
    'của em đây ạ',
    'đây ạ',
    'Em gửi tài liệu ạ.',
    'trang 2',
    'trang tiếp theo',
    'còn trang 3/5 nữa ạ',
    'ảnh này',
    'here is the evidence',
  ])('"%s" is no name', (caption) => {
    expect(said(caption).name).toBeNull();
  });

  test('that is a name is kept without the polite word at its end', () => {
    expect(said('đây là kế hoạch kiểm tra ạ').name).toBe('Kế hoạch kiểm tra');
  });

  test('of any length and any characters makes a document that can be kept', () => {
    for (const caption of ['💡'.repeat(400), `a${'💡'.repeat(400)}`, 'Kế hoạch '.repeat(600)]) {
      const { commands } = step(facts, initialState, {
        kind: 'media',
        id: 't1',
        files: [picture(1)],
        caption,
      });
      const [saved] = commands.flatMap((each) => (each.do === 'saveEvidence' ? [each.evidence] : []));
      expect(evidenceSchema.safeParse(saved).success).toBe(true);
      expect(saved?.name).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe('a line said while a document is in view', () => {
  /** The card of a document that nothing was said of yet, with the facts that hold it. */
  const sent = step(facts, initialState, { kind: 'media', id: 't1', files: [picture(1)], caption: '' });
  const [saved] = sent.commands.flatMap((each) => (each.do === 'saveEvidence' ? [each.evidence] : []));
  if (saved === undefined || facts.workplace === null) throw new Error('nothing was saved');
  const recorded = { ...saved, version: 1, addedBy: 'nguyen-mau-an', addedAt: facts.sentAt };
  const withDocument: Facts = { ...facts, workplace: { ...facts.workplace, evidence: [recorded] } };
  const type = (text: string, state: State = sent.state) =>
    step(withDocument, state, { kind: 'text', text }).commands.map((each) => each.do);

  test.each([
    'cho mục 1.1.1',
    'cho 1.1.1 và mục 1.3.1 nhé',
    'dùng cho tiêu chí 1.1.1',
    'tài liệu này cho mục 1.1.1',
    'gắn vào 1.1.1',
    'đây là kế hoạch số 12, cho mục 1.1.1',
    '1.1.1 ạ',
  ])('"%s" attaches the document', (line) => {
    expect(type(line)).toEqual(['saveEvidence']);
  });

  test.each([
    'cho 2 điểm mục 1.3.1',
    'cho mục 1.3.1 1 điểm',
    'cho mục 1.3.2 92 %',
    'cho tôi xem mục 1.1.1',
    'cho em hỏi mục 1.1.1 chấm thế nào',
    'đây là 92 % cho mục 1.3.2',
  ])('"%s" leaves the document as it is', (line) => {
    expect(type(line)).not.toContain('saveEvidence');
  });

  test('"cho mục 1.3.1 1 điểm" scores', () => {
    expect(type('cho mục 1.3.1 1 điểm')).toEqual(['recordEntry']);
  });
});
