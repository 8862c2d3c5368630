import type { Campaign } from '../../domain/campaign/campaign.ts';
import { indexBounds } from '../../domain/campaign/classify.ts';
import { type AwardProposal, proposeAwards } from '../../domain/ranking/award-proposal.ts';
import type { GroupBoard, RankedUnit } from '../../domain/ranking/board.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { classLines } from './class-lines.ts';
import { showPublication } from './publication-card.ts';
import { publicationFault, withResults } from './publication-facts.ts';
import { unitNames } from './unit-names.ts';
import { backTo, toMenu } from './ways.ts';

/** As many of a ranking as fit on a phone. */
const MOST_SHOWN = 5;

/** What would be published of one group, before anything is. */
export function previewPublication(context: OfficeContext, group: number, lead: readonly Line[] = []): Move {
  return withResults(context, ({ check, boards, hash }) => {
    const fault = publicationFault(check);
    const at = Math.min(group, boards.length - 1);
    const board = boards[at];
    if (fault !== null || board === undefined) return showPublication(context, lead);
    const { campaign } = context.office;
    const hasNext = at + 1 < boards.length;
    const goOn = option(hasNext ? 2 : 1, say('council.way.decision'), { do: 'askDecision', boards: hash });
    return show(
      context,
      card({
        lines: [
          ...lead,
          say('council.preview.heading', { group: board.name, at: at + 1, groups: boards.length }),
          ...rankingLines(campaign, board),
          ...classLines(campaign, [...board.ranked, ...board.apart]),
          ...proposeAwards(campaign.awards, [board]).flatMap(awardLines),
        ],
        options: [
          ...(hasNext
            ? [option(1, say('council.way.nextGroup'), { do: 'previewPublication', group: at + 1 })]
            : []),
          goOn,
          backTo(at === 0 ? { do: 'publication' } : { do: 'previewPublication', group: at - 1 }),
          toMenu,
        ],
      }),
    );
  });
}

function rankingLines(campaign: Campaign, { ranked, apart, unfinished }: GroupBoard): readonly Line[] {
  const counts = { ranked: ranked.length, apart: apart.length, unfinished: unfinished.length };
  const more = ranked.length - MOST_SHOWN;
  return [
    say('council.preview.counts', counts),
    ...ranked.slice(0, MOST_SHOWN).map((one) => rankLine(campaign, one)),
    ...(more > 0 ? [say('council.preview.more', { count: more })] : []),
  ];
}

function rankLine({ classification }: Campaign, { rank, tied, unit, result, className }: RankedUnit): Line {
  return say(tied ? 'council.preview.tied' : 'council.preview.rank', {
    rank,
    unit: unit.name,
    index: { index: result, bounds: indexBounds(classification) },
    class: className ?? say('class.none'),
  });
}

function awardLines({ proposed, tiedAtLimit, rule }: AwardProposal): readonly Line[] {
  const names = (units: readonly RankedUnit[]) => unitNames(units.map(({ unit }) => unit));
  return [
    proposed.length === 0
      ? say('council.preview.noAward', { most: rule.atMost })
      : say('council.preview.award', { names: names(proposed), most: rule.atMost }),
    ...(tiedAtLimit === null
      ? []
      : [
          say('council.preview.tiedAtLimit', { names: names(tiedAtLimit.units), places: tiedAtLimit.places }),
        ]),
  ];
}
