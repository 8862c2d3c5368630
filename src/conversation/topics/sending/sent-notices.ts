import type { Command } from '../../command.ts';
import type { Sentence } from '../../reply.ts';
import type { DeskContext } from '../../turn.ts';

/**
 * Tells everybody who scores for the unit or heads it, and who organises the campaign, but for the person who acts.
 * `what` and the number of the fact make the key.
 */
export function tellEverybody(
  context: DeskContext,
  what: 'submitted' | 'withdrawn',
  told: { readonly unit: readonly Sentence[]; readonly organisers: readonly Sentence[] },
): readonly Command[] {
  const { work } = context.desk;
  const { scorecardId, campaign, people, organisers, course } = work;
  const unit = people
    .filter(({ roles }) => roles.some((role) => role === 'head' || role === 'scorer'))
    .map(({ officialId }) => officialId);
  const others = organisers.filter((officialId) => !unit.includes(officialId));
  const notify = (officialId: string, lines: readonly Sentence[]): Command => ({
    do: 'notify',
    notice: {
      key: `${what}:${scorecardId}:${course.sequence + 1}:${officialId}`,
      officialId,
      purpose: 'notice',
      campaignId: campaign.id,
      scorecardId,
      lines,
      options: [],
      dueAt: context.facts.sentAt,
      expiresAt: null,
    },
  });
  const isOther = (officialId: string) => officialId !== context.official.id;
  return [
    ...unit.filter(isOther).map((officialId) => notify(officialId, told.unit)),
    ...others.filter(isOther).map((officialId) => notify(officialId, told.organisers)),
  ];
}
