import { resumeWay } from '../closed-items.ts';
import type { LinkedChannel } from '../facts.ts';
import { say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { card, type DeskContext, type Move, option, show } from '../turn.ts';

export const channelNames: { readonly [Channel in LinkedChannel]: SentenceKey } = {
  web: 'channel.web',
  telegram: 'channel.telegram',
  zalo: 'channel.zalo',
  'zalo-bot': 'channel.zaloBot',
};

const menuChip = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** A one-time code, shown here, with which another account of the same person is linked. */
export function offerSecondAccount(context: DeskContext): Move {
  return {
    context,
    card: card({
      lines: [
        say('accounts.code', { code: { issued: 'code' } }),
        say('accounts.howToUse'),
        say('accounts.linkedOn', {
          list: context.facts.linkedChannels.map((channel) => say(channelNames[channel])),
        }),
      ],
      options: [...resumeWay(context, 1), menuChip],
    }),
    commands: [{ do: 'issueCode' }],
  };
}

/** For the head of a unit: whose accounts can be taken away after a lost phone. */
export function showColleagues(context: DeskContext): Move {
  const linked = context.facts.colleagues.filter(({ accounts }) => accounts > 0);
  if (!isHead(context))
    return show(context, card({ lines: [say('accounts.headOnly')], options: [menuChip] }));
  if (linked.length === 0)
    return show(context, card({ lines: [say('accounts.noneLinked')], options: [menuChip] }));
  return show(
    context,
    card({
      lines: [say('accounts.whose', { unit: context.desk.work.unitName })],
      options: [
        ...linked.map(({ officialId, name, accounts }, index) =>
          option(index + 1, say('accounts.colleague', { name, count: accounts }), {
            do: 'askUnlink',
            officialId,
          }),
        ),
        menuChip,
      ],
    }),
  );
}

/** Asks once, with the consequence first. */
export function askUnlink(context: DeskContext, officialId: string): Move {
  const colleague = context.facts.colleagues.find((each) => each.officialId === officialId);
  if (!isHead(context) || colleague === undefined) return showColleagues(context);
  return show(
    context,
    card({
      lines: [say('accounts.confirm', { name: colleague.name })],
      options: [
        option(1, say('accounts.unlink'), { do: 'unlink', officialId }),
        option(0, say('way.back'), { do: 'colleagues' }, { shape: 'chip' }),
        menuChip,
      ],
    }),
  );
}

export function unlinkColleague(context: DeskContext, officialId: string): Move {
  const colleague = context.facts.colleagues.find((each) => each.officialId === officialId);
  if (!isHead(context) || colleague === undefined) return showColleagues(context);
  return {
    context,
    card: card({ lines: [say('accounts.unlinked', { name: colleague.name })], options: [menuChip] }),
    commands: [{ do: 'unlinkOfficial', officialId }],
  };
}

/** Judged at the act, from the roles of this very turn. */
function isHead({ facts, desk }: DeskContext): boolean {
  const roles =
    facts.memberships.find(({ scorecardId }) => scorecardId === desk.work.scorecardId)?.roles ?? [];
  return roles.includes('head');
}
