import { askedAtDesk } from './asking.ts';
import { answerBesideText } from './beside-text.ts';
import { hasSupplement } from './evidence-desk.ts';
import { withItem } from './find-item.ts';
import { itemCard } from './item-card/item-card.ts';
import { askAboutLastYear, askAboutOther, askForRanking } from './leaders/ask-at-desk.ts';
import { performAction } from './perform-action.ts';
import { recordTyped } from './record-typed.ts';
import { say } from './reply.ts';
import { answerAppraiser, showDifference, showWhyCut } from './result/answer-appraiser.ts';
import { askItemExplanation } from './result/explain-difference.ts';
import { meansExplaining, meansResult } from './result/meant-of-result.ts';
import { resultInView } from './result/result-in-view.ts';
import { undoExplanation } from './result/take-back-explanation.ts';
import { showWhoAppraises } from './result/who-appraises.ts';
import { handOver } from './topics/delegation/ask-delegation.ts';
import { askExplanation } from './topics/explanation.ts';
import { giveValue } from './topics/give-value.ts';
import { addMember } from './topics/members/propose-member.ts';
import { impossibleValue, notUnderstood, notYet, stay } from './topics/plain-answers.ts';
import { explainRule, supposeValue } from './topics/questions.ts';
import { nextCard } from './topics/record-entry.ts';
import { onlyAtOffice } from './topics/reminders/only-at-office.ts';
import { takeRemindTime } from './topics/reminders/remind-again.ts';
import { askByText } from './topics/reopening.ts';
import { editPrevious, resumeScoring } from './topics/resume.ts';
import { goToApproval } from './topics/sending/request-approval.ts';
import { askWithText, isAskingItem } from './topics/unplaced-text.ts';
import { type DeskContext, type Move, show, withLead } from './turn.ts';
import { askForExplanation, askForReason, placeBeside, placeByWish } from './typed-text.ts';
import type { Intent } from './understanding/intent.ts';
import { wishBesideQuestion } from './wish-beside-question.ts';

type Follow<Kind extends Intent['kind']> = (
  context: DeskContext,
  intent: Extract<Intent, { kind: Kind }>,
  text: string,
) => Move;

/** What each wish leads to. A total record: a new intent without a line here does not compile. */
const followers: { readonly [Kind in Intent['kind']]: Follow<Kind> } = {
  option: (context, { number }) => choose(context, String(number)),
  options: (context, { numbers }) => chooseSeveral(context, numbers),
  allOptions: (context) => chooseParts(context, (all) => all),
  noOptions: (context) => chooseParts(context, () => []),
  value: (context, { code, value }, text) =>
    withItem(context, code, (placed) =>
      giveValue(context, placed.item.key, value, code === null && /^\s*\d\s*$/.test(text)),
    ),
  impossibleValue: (context, { fault }) => impossibleValue(context, fault),
  text: (context, { text }) => takeText(context, text),
  yes: (context) => stay(context, [say('unknown.yes')]),
  no: (context) => refuseOrNone(context),
  open: (context, { code }) =>
    withItem(context, code, ({ item }) =>
      isAskingItem(context.state)
        ? askWithText(context, item.key)
        : show(context, itemCard(context, item.key)),
    ),
  resume: (context) => resumeScoring(context),
  next: (context) =>
    context.state.itemKey === null
      ? resumeScoring(context)
      : show(context, nextCard(context, context.state.itemKey)),
  skip: (context) =>
    withItem(context, null, (placed) => performAction(context, { do: 'skip', itemKey: placed.item.key })),
  back: (context) => back(context),
  menu: (context) => performAction(context, { do: 'menu' }),
  tasks: (context, { domain }) =>
    domain === null
      ? performAction(context, { do: 'tasks' })
      : withItem(context, domain, (placed) => show(context, itemCard(context, placed.item.key))),
  edit: (context, { code }) =>
    withItem(context, code, (placed) => show(context, itemCard(context, placed.item.key))),
  editPrevious: (context, { value }) => editPrevious(context, value),
  undo: (context) => {
    const atResult = resultInView(context.state);
    return atResult === null ? performAction(context, { do: 'undo' }) : undoExplanation(context, atResult);
  },
  notApplicable: (context, { code, reason }) =>
    reason === null
      ? askForReason(context, code)
      : placeByWish(context, code, { kind: 'notApplicable', text: reason }),
  explain: (context, { code, text }) =>
    text === null
      ? askForExplanation(context, code)
      : placeByWish(context, code, { kind: 'explanation', text }),
  reopen: (context, { code, reason }) =>
    code === null && reason === null
      ? performAction(context, { do: 'reopening' })
      : askByText(context, code, reason),
  noEvidence: (context) => withItem(context, null, (placed) => askExplanation(context, placed.item.key)),
  evidence: (context, { code }) =>
    withItem(context, code, ({ item }) =>
      performAction(context, {
        do: hasSupplement(context.desk, item.key) ? 'differenceDocuments' : 'itemEvidence',
        itemKey: item.key,
      }),
    ),
  history: (context, { code }) =>
    withItem(context, code, (placed) => performAction(context, { do: 'history', itemKey: placed.item.key })),
  missing: (context, _intent, text) =>
    performAction(context, meansExplaining(context, text) ? { do: 'ownResult' } : { do: 'missing', page: 0 }),
  score: (context, _intent, text) =>
    performAction(context, { do: meansResult(context, text) ? 'ownResult' : 'score' }),
  class: (context) => performAction(context, { do: 'nextClass' }),
  nextClass: (context) => performAction(context, { do: 'nextClass' }),
  whatIf: (context, { code, value }) =>
    withItem(context, code, (placed) =>
      value === null ? explainRule(context, placed) : supposeValue(context, placed, value),
    ),
  askRule: (context, { code }) => withItem(context, code, (placed) => explainRule(context, placed)),
  deadline: (context) => performAction(context, { do: 'deadline' }),
  reminders: (context) => performAction(context, { do: 'reminders' }),
  muteReminders: (context, { muted }) => performAction(context, { do: 'muteReminders', muted }),
  remindMe: (context, _intent, text) => takeRemindTime(context, context.desk.work.scorecardId, text),
  remindUnits: (context) => onlyAtOffice(context),
  broadcast: (context) => onlyAtOffice(context),
  sendingResult: (context) => onlyAtOffice(context),
  calendar: (context) => performAction(context, { do: 'calendar' }),
  help: (context) => performAction(context, { do: 'help' }),
  greet: (context) => performAction(context, { do: 'menu' }),
  thank: (context) => stay(context, [say('thank.welcome')]),
  stop: (context) => performAction(context, { do: 'stop' }),
  addAccount: (context) => performAction(context, { do: 'secondAccount' }),
  unlinkColleague: (context) => performAction(context, { do: 'colleagues' }),
  switchUnit: (context) => performAction(context, { do: 'units' }),
  chooseLanguage: (context) => performAction(context, { do: 'language' }),
  switchLanguage: (context, { locale }) => performAction(context, { do: 'setLocale', locale }),
  link: (context) => stay(context, [say('link.already', { name: context.official.name })]),
  otherUnit: (context, _intent, text) => askAboutOther(context, text),
  steerSurvey: (context) => stay(context, [say('refusal.steerSurvey')]),
  handOver: (context, _intent, text) => handOver(context, text),
  ownWork: (context) => performAction(context, { do: 'ownWork' }),
  meeting: (context) => performAction(context, { do: 'meeting' }),
  addMember: (context, _intent, text) => addMember(context, text),
  members: (context) => performAction(context, { do: 'members' }),
  sending: (context) => performAction(context, { do: 'sending' }),
  approval: (context) => goToApproval(context),
  check: (context) => performAction(context, { do: 'check', page: 0 }),
  remarks: (context) => performAction(context, { do: 'askDifficulties' }),
  report: (context) => performAction(context, { do: 'report' }),
  sendingStep: (context, { step }) => performAction(context, { do: step }),
  ranking: (context, _intent, text) => askForRanking(context, text),
  lastYear: (context, _intent, text) => askAboutLastYear(context, text),
  ownResult: (context) => performAction(context, { do: 'ownResult' }),
  whyCut: (context, { code }) =>
    code === null
      ? showWhyCut(context)
      : withItem(context, code, ({ item }) => showDifference(context, item.key)),
  answerAppraiser: (context, { code }) =>
    code === null
      ? answerAppraiser(context)
      : withItem(context, code, ({ item }) => askItemExplanation(context, item.key)),
  whoAppraises: (context, { code }) =>
    code === null
      ? showWhoAppraises(context, context.desk.byKey.get(context.state.itemKey ?? '') ?? null)
      : withItem(context, code, (placed) => showWhoAppraises(context, placed)),
  later: (context, { wish }) =>
    wish === 'progress'
      ? show(context, withLead([say('progress.own')], performAction(context, { do: 'tasks' }).card))
      : notYet(context, wish),
  unknown: (context, { likely }) => notUnderstood(context, likely),
};

export function followIntent(context: DeskContext, intent: Intent, text: string): Move {
  const follow = followers[intent.kind] as Follow<Intent['kind']>;
  return follow(context, intent as never, text);
}

/** The option with this number on the last card. */
export function choose(context: DeskContext, choice: string): Move {
  const chosen = context.state.options.find((each) => each.choice === choice);
  return chosen === undefined ? notUnderstood(context, []) : performAction(context, chosen.action);
}

function back(context: DeskContext): Move {
  return context.state.options.some((each) => each.choice === '0')
    ? choose(context, '0')
    : performAction(context, { do: 'back' });
}

/** "Không" to "how many cases?" is none of them; anywhere else it answers nothing that was asked. */
function refuseOrNone(context: DeskContext): Move {
  const { itemKey, listening, options } = context.state;
  if (options.some(({ choice }) => choice === 'không')) return choose(context, 'không');
  const placed = itemKey === null ? undefined : context.desk.byKey.get(itemKey);
  return placed?.item.rule.kind === 'deduction' && listening.kind === 'count'
    ? giveValue(context, placed.item.key, { kind: 'count', count: 0 }, false)
    : stay(context, [say('unknown.no')]);
}

/** Several boxes ticked in one line are recorded at once. */
function chooseSeveral(context: DeskContext, numbers: readonly number[]): Move {
  return chooseParts(context, (all) => all.filter((_key, index) => numbers.includes(index + 1)));
}

function chooseParts(context: DeskContext, pick: (all: readonly string[]) => readonly string[]): Move {
  const { itemKey, options } = context.state;
  const parts = options.flatMap(({ action }) => (action.do === 'togglePart' ? [action.part] : []));
  if (itemKey === null || parts.length === 0) return notUnderstood(context, []);
  return performAction(context, { do: 'answer', itemKey, answer: { kind: 'parts', met: [...pick(parts)] } });
}

function takeText(context: DeskContext, text: string): Move {
  const { asking, options } = context.state;
  // A number that stands on the card is the option, not the text.
  const chosen = options.find(({ choice }) => choice === text.trim());
  if (chosen !== undefined) return performAction(context, chosen.action);
  const beside = placeBeside(context, text);
  if (beside !== null) return beside;
  const asked = askedAtDesk(asking);
  const wish = asked === null ? null : wishBesideQuestion(context, asked, text);
  if (wish !== null) return followIntent(context, wish, text);
  return answerBesideText(context, text) ?? recordTyped(context, text);
}
