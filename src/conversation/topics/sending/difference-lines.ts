import type { TotalDifference } from '../../../domain/report/compare-totals.ts';
import { type Line, say } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';

/** Each line of the signed report that says something else, with both figures. */
export function differenceLines(
  { desk }: DeskContext,
  differences: readonly TotalDifference[],
): readonly Line[] {
  return differences.map(({ line, figure, found, expected }) => {
    const domain = desk.work.set.domains.find(({ key }) => key === line);
    return say(figure === 'points' ? 'signedReport.pointsDiffer' : 'signedReport.maximumDiffers', {
      line:
        domain === undefined
          ? say('signedReport.total')
          : say('signedReport.domain', { code: domain.code, name: domain.name }),
      found: { points: found, digits: 2 },
      expected: { points: expected, digits: 2 },
    });
  });
}
