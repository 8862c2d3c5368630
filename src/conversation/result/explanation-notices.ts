import { type GivenExplanation, NOT_APPRAISED } from '../../domain/appraisal/item-appraisal.ts';
import type { Command } from '../command.ts';
import { say } from '../reply.ts';
import type { DeskContext } from '../turn.ts';
import { holdersOf } from '../unit-people.ts';

type Notices = readonly Extract<Command, { do: 'notify' }>[];

/**
 * Heads and scorers beside the one who explained, with the facts as they then are; of every item they are told once, and
 * again after everything that was said of it was taken back.
 */
export function explainedNotices(context: DeskContext, itemKey: string): Notices {
  const [first] = explanationsOf(context, itemKey);
  return othersOf(context).map((officialId) =>
    notify(context, itemKey, officialId, {
      key: `explained:${context.desk.work.scorecardId}:${itemKey}:${first?.at ?? 0}:${officialId}`,
      said: 'result.explain.notice',
      text: null,
    }),
  );
}

/**
 * Whoever wrote what somebody else took back; and all of them where nothing is left, since they were told that the item
 * is explained.
 */
export function takenBackNotices(
  context: DeskContext,
  itemKey: string,
  { by, at, text }: GivenExplanation,
): Notices {
  const isLast = explanationsOf(context, itemKey).length === 0;
  return othersOf(context)
    .filter((officialId) => isLast || officialId === by)
    .map((officialId) =>
      notify(context, itemKey, officialId, {
        key: `explanationTakenBack:${context.desk.work.scorecardId}:${itemKey}:${at}:${officialId}`,
        said: 'result.takeBack.notice',
        text: officialId === by ? text : null,
      }),
    );
}

function explanationsOf({ desk }: DeskContext, itemKey: string): readonly GivenExplanation[] {
  return (desk.work.course.appraisals.get(itemKey) ?? NOT_APPRAISED).explanations;
}

function othersOf({ desk, official }: DeskContext): readonly string[] {
  return holdersOf(desk.work, 'head', 'scorer').filter((officialId) => officialId !== official.id);
}

interface Told {
  readonly key: string;
  readonly said: 'result.explain.notice' | 'result.takeBack.notice';
  /** What is shown whole, for whoever wrote it to send it again. */
  readonly text: string | null;
}

function notify(
  { desk, official, facts }: DeskContext,
  itemKey: string,
  officialId: string,
  { key, said, text }: Told,
): Notices[number] {
  const { scorecardId, campaign, unitName } = desk.work;
  const item = desk.byKey.get(itemKey)?.item;
  return {
    do: 'notify',
    notice: {
      key,
      officialId,
      purpose: 'notice',
      campaignId: campaign.id,
      scorecardId,
      lines: [
        say(said, {
          who: official.name,
          code: item?.code ?? '',
          name: item?.name ?? '',
          unit: unitName,
          at: { moment: facts.sentAt },
        }),
        ...(text === null ? [] : [say('result.takeBack.text', { text })]),
      ],
      options: [
        {
          choice: 'N1',
          label: say('result.way.view'),
          action: { do: 'difference', itemKey },
          trailing: null,
          shape: 'line',
        },
      ],
      dueAt: facts.sentAt,
      expiresAt: null,
    },
  };
}
