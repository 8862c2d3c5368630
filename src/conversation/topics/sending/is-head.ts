import type { DeskContext } from '../../turn.ts';

/** Whether the person heads the unit (thủ trưởng đơn vị); what they may do now is for `refusalOf` to say. */
export function isHead({ desk, official }: DeskContext): boolean {
  return desk.work.people.some(
    ({ officialId, roles }) => officialId === official.id && roles.includes('head'),
  );
}
