import { say } from '../reply.ts';
import { initialState } from '../state.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { spaced } from './end-question.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';

const menu = option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' });

/** Says what would be lost before anything is. */
export function confirmDeletion(context: OfficeContext): Move {
  const refused = refuse(context);
  if (refused !== null) return refused;
  const { campaign, units } = context.office;
  return show(
    context,
    card({
      lines: [say('rehearsal.confirm', { campaign: campaign.name, count: units.length })],
      options: [
        option(1, say('rehearsal.way.confirm'), { do: 'deleteRehearsal', campaignId: campaign.id }),
        option(0, say('way.back'), { do: 'menu' }, { shape: 'chip' }),
        menu,
      ],
    }),
  );
}

/** Nothing of the campaign may be drawn or kept any more after this. */
export function deleteRehearsal(context: OfficeContext, campaignId: string): Move {
  const refused = refuse(context);
  if (refused !== null) return refused;
  const { campaign } = context.office;
  if (campaign.id !== campaignId) return showOfficeMenu(context, spaced(say('card.stale')));
  const state = { ...initialState, card: context.state.card };
  return {
    context: { ...context, state },
    card: card({ lines: [say('rehearsal.deleted', { campaign: campaign.name })], options: [menu] }),
    commands: [{ do: 'deleteRehearsal', campaignId }],
  };
}

function refuse(context: OfficeContext): Move | null {
  const refusal = officeRefusal(context, 'deleteRehearsal');
  if (refusal !== null) return showOfficeMenu(context, spaced(refusal));
  const { campaign } = context.office;
  return campaign.rehearsal
    ? null
    : showOfficeMenu(context, spaced(say('rehearsal.notOne', { campaign: campaign.name })));
}
