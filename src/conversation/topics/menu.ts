import { isAllClosed, resumeWay } from '../closed-items.ts';
import type { Locale } from '../facts.ts';
import { type Line, say } from '../reply.ts';
import { ownResultOf } from '../result/own-result.ts';
import { deadlineLine, progressLine } from '../standing.ts';
import { card, type DeskContext, type Move, option, show, type TurnContext } from '../turn.ts';

/** What can be done from here. */
export function showMenu(context: DeskContext): Move {
  const { desk, facts } = context;
  const several = facts.memberships.length + facts.offices.length > 1;
  const options = [
    ...(ownResultOf(desk.work, facts.sentAt) === null
      ? []
      : [option(0, say('result.way.result'), { do: 'ownResult' })]),
    ...resumeWay(context, 0, 'line'),
    option(0, say('way.tasks'), { do: 'tasks' }),
    option(0, say('way.missing'), { do: 'missing', page: 0 }),
    option(0, say('way.score'), { do: 'score' }),
    option(0, say('way.nextClass'), { do: 'nextClass' }),
    option(0, say('way.deadline'), { do: 'deadline' }),
    option(0, say('way.help'), { do: 'help' }),
    option(0, say('way.language'), { do: 'language' }),
    option(0, say('way.secondAccount'), { do: 'secondAccount' }),
    ...(several ? [option(0, say('way.units'), { do: 'units' })] : []),
    option(0, say('way.sending'), { do: 'sending' }),
  ].map((each, index) => ({ ...each, choice: String(index + 1) }));
  return show(
    context,
    card({
      lines: [
        say('menu.heading', {
          name: context.official.name,
          unit: desk.work.unitName,
          campaign: desk.work.campaign.name,
        }),
        progressLine(desk),
        { gap: true },
      ],
      options,
      footer: [deadlineLine(context)],
    }),
  );
}

/** The units this person may work for. */
export function showUnits(context: TurnContext, lead: readonly Line[] = []): Move {
  const { memberships, offices } = context.facts;
  return show(
    context,
    card({
      lines: [...lead, say('units.heading')],
      options: [
        ...memberships.map((each, index) =>
          option(index + 1, say('units.line', { unit: each.unitName, campaign: each.campaignName }), {
            do: 'chooseUnit',
            scorecardId: each.scorecardId,
          }),
        ),
        ...offices.map(({ campaignId, campaignName }, index) =>
          option(memberships.length + index + 1, say('units.office', { campaign: campaignName }), {
            do: 'chooseOffice',
            campaignId,
          }),
        ),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
    }),
  );
}

/** How the assistant is used, with examples to type. */
export function showHelp(context: TurnContext): Move {
  const organiser = context.desk?.work.campaign.organiser ?? null;
  return show(
    context,
    card({
      lines: [
        say('help.heading'),
        say('help.answer'),
        say('help.jump'),
        say('help.ask'),
        say('help.undo'),
        say('help.words'),
        ...(organiser === null ? [] : [say('help.organiser', { organiser })]),
      ],
      options: [...resumeWay(context, 1), option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })],
      itemKey: context.state.itemKey,
      seen: context.state.seen,
      draft: context.state.draft,
    }),
  );
}

/** Stops for now: everything is kept. */
export function showStop(context: DeskContext): Move {
  return show(
    context,
    card({
      lines: [
        say(isAllClosed(context) ? 'stop.keptClosed' : 'stop.kept'),
        progressLine(context.desk),
        deadlineLine(context),
      ],
      options: [...resumeWay(context, 1), option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })],
    }),
  );
}

export function showLanguages(context: TurnContext): Move {
  return show(
    context,
    card({
      lines: [say('language.ask')],
      options: [
        option(1, say('language.vi'), { do: 'setLocale', locale: 'vi' }),
        option(2, say('language.en'), { do: 'setLocale', locale: 'en' }),
        option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
      ],
    }),
  );
}

/** Speaks the chosen language from this very message on. */
export function setLocale(context: DeskContext, locale: Locale): Move {
  const official = { ...context.official, locale };
  const facts = { ...context.facts, official };
  const after: DeskContext = { ...context, official, facts };
  const menu = showMenu(after);
  return { ...menu, commands: [{ do: 'setLocale', locale }] };
}
