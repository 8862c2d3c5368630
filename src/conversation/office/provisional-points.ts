import type { UnitProgress } from '../office.ts';
import { type Line, say } from '../reply.ts';
import type { OfficeContext } from '../turn.ts';

/** Self-scored points, marked as such, for organisers alone: leaders see points once they are published. */
export function provisionalPoints({ office }: OfficeContext, unit: UnitProgress): readonly Line[] {
  return office.roles.includes('organiser') && unit.answered > 0
    ? [
        say('office.unit.provisional', {
          points: { points: unit.points, digits: 2 },
          maximum: { points: unit.maximum, digits: 2 },
        }),
      ]
    : [];
}
