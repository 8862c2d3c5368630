import type { Spoken } from './facts.ts';
import { noticeChoice, noticeOfCard } from './notice.ts';
import { showOfficeMenu } from './office/office-menu.ts';
import { performOfficeAction } from './office/perform-office-action.ts';
import { performAction } from './perform-action.ts';
import { type Line, say } from './reply.ts';
import { stay } from './topics/plain-answers.ts';
import type { Move, TurnContext } from './turn.ts';

/** An option of a notice, tapped or typed; null where the event is none, or there is no such option. */
export function answerNotice(context: TurnContext, event: Spoken): Move | null {
  const { official, notice, office } = context.facts;
  const choice =
    event.kind === 'text'
      ? noticeChoice(event.text)
      : event.kind === 'choice' && noticeOfCard(event.card) !== null
        ? event.choice
        : null;
  const option = notice?.options.find((each) => each.choice === choice);
  if (official === null || choice === null || option === undefined) return null;
  const gone = noticeGone(context);
  if (office !== null) {
    const atOffice = { ...context, office, official };
    return gone === null
      ? performOfficeAction(atOffice, option.action)
      : showOfficeMenu(atOffice, [gone, { gap: true }]);
  }
  if (context.desk === null) return null;
  const atDesk = { ...context, desk: context.desk, official };
  return gone === null ? performAction(atDesk, option.action) : stay(atDesk, [gone]);
}

/**
 * A role that ended leads to another unit or campaign of the person's, which the notice never meant; null where the
 * place is the one that it was about.
 */
function noticeGone({ facts, desk, opened }: TurnContext): Line | null {
  const { scorecardId = null, campaignId = null } = facts.notice ?? {};
  if (scorecardId !== null)
    return scorecardId === (desk ?? opened)?.work.scorecardId ? null : say('units.gone');
  const here = facts.office?.campaign.id ?? desk?.work.campaign.id;
  return campaignId === null || campaignId === here ? null : say('impartial.otherCampaign');
}
