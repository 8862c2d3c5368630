import type { GrantedExtension } from '../../domain/course/course.ts';
import type { Desk } from '../desk.ts';
import { scopeSaid, untilSaid } from '../more-time.ts';
import { type Line, say } from '../reply.ts';
import { card, type Move, type OfficeContext, option, show } from '../turn.ts';
import { showOfficeMenu } from './office-menu.ts';

/** What time the unit was given beyond the campaign's: for what, until when, why, and by whom. */
export function showUnitExtensions(context: OfficeContext): Move {
  const { opened } = context;
  if (opened === null) return showOfficeMenu(context, [say('units.gone'), { gap: true }]);
  const { scorecardId, unitName } = opened.work;
  const lines = extensionLines(opened);
  return show(
    context,
    card({
      lines: [
        say('extension.listHeading', { unit: unitName }),
        ...(lines.length === 0 ? [say('extension.none')] : lines),
      ],
      options: [
        option(0, say('way.back'), { do: 'officeUnit', scorecardId }, { shape: 'chip' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
    }),
  );
}

function extensionLines({ work }: Desk): readonly Line[] {
  return work.course.extensions.map((extension: GrantedExtension) =>
    say('extension.line', {
      what: scopeSaid(work, extension.itemKeys),
      until: untilSaid(extension.closesAt, work.campaign.timeZone),
      who: work.officialNames.get(extension.by) ?? extension.by,
      at: { moment: extension.at },
      reason: extension.reason,
    }),
  );
}
