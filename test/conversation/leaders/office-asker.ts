import type { Facts } from '../../../src/conversation/facts.ts';
import { answerBoard } from '../../../src/conversation/leaders/answer-board.ts';
import { type BoardQuestion, wholeRanking } from '../../../src/conversation/leaders/board-question.ts';
import { type Board, nothingLookedUp } from '../../../src/conversation/looked-up.ts';
import type { Office } from '../../../src/conversation/office.ts';
import { initialState } from '../../../src/conversation/state.ts';
import { createContext, type Move } from '../../../src/conversation/turn.ts';
import { demoCampaign } from '../../../src/demo/demo-campaign.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import { noReminderWishes } from '../../../src/domain/reminders/reminder-settings.ts';
import { sentenceText } from '../../../src/wording/sentence-text.ts';

const NOW = Date.parse('2026-11-02T08:05+07:00');

export const campaign: Campaign = {
  ...demoCampaign(NOW).campaign,
  id: 'k',
  name: 'Kỳ',
  organiser: 'Sở Nội vụ',
  awards: [],
};

/** What somebody with this role is answered at the office. */
export function ask(
  question: Partial<BoardQuestion>,
  board: Board,
  {
    role = 'organiser',
    of = campaign,
    unitId = null,
  }: { readonly role?: Role; readonly of?: Campaign; readonly unitId?: string | null } = {},
): Move {
  const office: Office = {
    campaign: of,
    roles: [role],
    groups: board.groups,
    sets: new Map(),
    units: [],
    contacts: [],
    lastSending: null,
    opened: null,
    publication: board.published?.publication ?? null,
  };
  const official = { id: 'hoi', name: 'Người hỏi', locale: 'vi' as const };
  const grant = { campaignId: of.id, role, unitId, status: 'active', scope: null } as const;
  const facts: Facts = {
    turnId: 't',
    sentAt: NOW,
    official,
    memberships: [],
    grants: [{ ...grant, validFrom: null, validUntil: null }],
    offices: [],
    workplace: null,
    office,
    lookedUp: { ...nothingLookedUp, board },
    notice: null,
    reminderWishes: noReminderWishes,
    invitation: { kind: 'none' },
    contact: { kind: 'none' },
    linkedChannels: [],
    colleagues: [],
    recentGuesses: 0,
  };
  const context = { ...createContext(facts, initialState), office, official };
  return answerBoard({ at: 'office', context }, { ...wholeRanking, ...question }, 0);
}

/** The sentences of a card, then the labels of its options. */
export function textOf({ card }: Move): readonly string[] {
  const speech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
  const sentences = card.lines.flatMap((line) => ('say' in line ? [sentenceText(line, speech)] : []));
  return [
    ...sentences,
    ...card.options.filter(({ shape }) => shape === 'line').map(({ label }) => sentenceText(label, speech)),
  ];
}
