import { type Desk, layDesk } from '../desk.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import { say } from '../reply.ts';
import { type Move, type OfficeContext, want } from '../turn.ts';

export type Opened =
  | { readonly ok: true; readonly context: OfficeContext; readonly desk: Desk }
  | { readonly ok: false; readonly move: Move };

/** The scorecard of a unit, opened so that it can be written to; the move asks for it or says that it is gone. */
export function openUnit(context: OfficeContext, scorecardId: string): Opened {
  const { opened } = context;
  if (opened !== null && opened.work.scorecardId === scorecardId)
    return { ok: true, context: atUnit(context, scorecardId), desk: opened };
  const isKnown = context.office.units.some((unit) => unit.scorecardId === scorecardId);
  return {
    ok: false,
    move:
      isKnown && context.facts.lookedUp.opened !== scorecardId
        ? want(context, { what: 'opened', scorecardId })
        : showOfficeMenu(context, [say('units.gone'), { gap: true }]),
  };
}

/** The scorecard of a unit only to be looked at, whatever is opened; null while it has to be looked up. */
export function lookBeside(context: OfficeContext, scorecardId: string): Desk | null {
  const { opened } = context;
  if (opened !== null && opened.work.scorecardId === scorecardId) return opened;
  const { beside } = context.facts.lookedUp;
  return beside?.scorecardId === scorecardId && beside.scorecard !== null ? layDesk(beside.scorecard) : null;
}

/** The next message is about this unit, so that its scorecard is read with it. */
export function atUnit(context: OfficeContext, scorecardId: string): OfficeContext {
  return { ...context, state: { ...context.state, scorecardId } };
}
