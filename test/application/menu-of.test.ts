import { expect, test } from 'vitest';
import { menuOf, withMenu } from '../../src/application/menu-of.ts';
import { mergeWaiting } from '../../src/application/merge-waiting.ts';
import type { OutboundContent } from '../../src/application/ports/messages.ts';
import type { OutboxItem } from '../../src/application/ports/outbound.ts';
import type { Command } from '../../src/conversation/command.ts';
import type { Membership } from '../../src/conversation/facts.ts';
import { initialState } from '../../src/conversation/state.ts';
import type { Role } from '../../src/domain/people/role.ts';

const an = { id: 'an', name: 'Nguyễn Mẫu An', locale: 'vi' } as const;
const unit = (scorecardId: string, ...roles: readonly Role[]): Membership => ({
  scorecardId,
  campaignId: 'k2026',
  campaignName: 'Kỳ đánh giá 2026',
  unitId: scorecardId,
  unitName: scorecardId,
  roles,
});
const turn = (scorecardId: string | null, ...commands: readonly Command[]) => ({
  commands,
  locale: 'vi' as const,
  state: { ...initialState, scorecardId },
});
const message = (text: string): OutboundContent => ({ text, card: 1, choices: [] });

test('somebody who is not linked is a stranger, and somebody without a unit an overseer', () => {
  expect(menuOf({ official: null, memberships: [], offices: [] }, turn(null))).toEqual({
    suits: 'stranger',
    locale: 'vi',
  });
  expect(menuOf({ official: an, memberships: [], offices: [] }, turn(null))).toEqual({
    suits: 'overseer',
    locale: 'vi',
  });
});

test('the menu is that of the unit chosen in this very turn, and a head has theirs before a scorer', () => {
  const memberships = [unit('so-nv', 'scorer'), unit('so-tc', 'scorer', 'head'), unit('so-kh', 'appraiser')];
  const suits = (chosen: string | null) =>
    menuOf({ official: an, memberships, offices: [] }, turn(chosen))?.suits;
  expect(['so-nv', 'so-tc', 'so-kh'].map(suits)).toEqual(['scorer', 'head', 'overseer']);
  expect(suits(null)).toBe('head');
});

test('at an office the menu is an appraiser’s where that is all the person does', () => {
  const at = (...roles: readonly Role[]) => {
    const offices = [{ campaignId: 'k', campaignName: 'Kỳ', roles }];
    const state = { ...initialState, officeCampaignId: 'k' };
    return menuOf({ official: an, memberships: [unit('so-nv', 'head')], offices }, { ...turn(null), state })
      ?.suits;
  };
  expect(at('appraiser', 'appraisalLead')).toBe('appraiser');
  expect(at('appraiser', 'organiser')).toBe('overseer');
  expect(at('leader')).toBe('overseer');
});

test.each<Command>([
  { do: 'linkAccount', invitationId: 'i', officialId: 'an' },
  { do: 'linkByContact', officialId: 'an' },
])('a turn of $do does not know yet who the person is', (command) => {
  expect(menuOf({ official: null, memberships: [], offices: [] }, turn(null, command))).toBeNull();
});

test('the menu goes with the last message of a reply, and none is made up for a silent turn', () => {
  const menu = { suits: 'head', locale: 'en' } as const;
  expect(withMenu([message('một'), message('hai')], menu)).toEqual([
    message('một'),
    { ...message('hai'), menu },
  ]);
  expect(withMenu([], menu)).toEqual([]);
  expect(withMenu([message('một')], null)).toEqual([message('một')]);
});

test('messages that are joined while they wait keep the latest menu', () => {
  const item = (id: number, content: OutboundContent): OutboxItem => ({
    id,
    content,
    attempts: 0,
    createdAt: 0,
    leasedUntil: 0,
    repeats: 0,
    mayPay: true,
  });
  const menu = { suits: 'scorer', locale: 'vi' } as const;
  const merged = mergeWaiting(item(1, { ...message('một'), menu }), [item(2, message('hai'))], null);
  expect(merged.content).toEqual({ ...message('một\n\nhai'), menu });
});
