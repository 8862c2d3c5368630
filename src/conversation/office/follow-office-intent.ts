import { askedAtOffice } from '../asking.ts';
import { oversees } from '../council/council-rights.ts';
import { performCouncil } from '../council/perform-council.ts';
import { wholeRanking } from '../leaders/board-question.ts';
import { say } from '../reply.ts';
import { showLanguages, showUnits } from '../topics/menu.ts';
import { laterSentence } from '../topics/plain-answers.ts';
import { takeRemindTime } from '../topics/reminders/remind-again.ts';
import { muteReminders } from '../topics/reminders/reminder-settings.ts';
import type { Move, OfficeContext } from '../turn.ts';
import type { Intent } from '../understanding/intent.ts';
import { answerQuestion } from './answer-question.ts';
import { askWhoGetsTime } from './ask-who-gets-time.ts';
import { choose, notUnderstood } from './choose-option.ts';
import { showLock, showOfficeHelp } from './office-help.ts';
import { showOfficeMenu } from './office-menu.ts';
import { showOfficeUnits } from './office-units.ts';
import { performOfficeAction } from './perform-office-action.ts';
import { startSending } from './send-to-units.ts';
import { says, wordsOf } from './spoken-words.ts';
import { takeOfficeText } from './take-office-text.ts';

/** What somebody at an office typed, once it is understood. */
export function followOfficeIntent(context: OfficeContext, intent: Intent, text: string): Move {
  switch (intent.kind) {
    case 'text':
      return takeText(context, intent.text);
    case 'reopen':
      return isMoreTime(text) ? askWhoGetsTime(context) : showOfficeUnits(context, 'asking', 0);
    case 'reminders':
    case 'calendar':
    case 'sendingResult':
      return performOfficeAction(context, { do: intent.kind });
    case 'muteReminders':
      return muteReminders(context, intent.muted);
    case 'remindMe':
      return takeRemindTime(context, null, text);
    case 'remindUnits':
      return startSending(context, 'remind', text);
    case 'broadcast':
      return startSending(context, 'broadcast', text);
    case 'option':
      return intent.number === 0 ? back(context) : choose(context, String(intent.number));
    case 'back':
      return back(context);
    case 'menu':
    case 'greet':
    case 'resume':
      return showOfficeMenu(context);
    case 'deadline':
      return showLock(context);
    case 'help':
      return showOfficeHelp(context);
    case 'switchUnit':
      return showUnits(context);
    case 'chooseLanguage':
      return showLanguages(context);
    case 'switchLanguage':
      return performOfficeAction(context, { do: 'setLocale', locale: intent.locale });
    case 'ranking':
      return performOfficeAction(context, { do: 'ranking' });
    case 'lastYear':
      return performOfficeAction(context, {
        do: 'board',
        question: { ...wholeRanking, ask: 'lastYear' },
        page: 0,
      });
    case 'later':
      return followLater(context, intent);
    case 'sending':
    case 'approval':
    case 'check':
    case 'report':
    case 'remarks':
      return showOfficeMenu(context, [say('office.unitsOwn'), { gap: true }]);
    case 'sendingStep':
      return showOfficeMenu(context, [say('office.unitsSend'), { gap: true }]);
    case 'ownResult':
      return oversees(context)
        ? performCouncil(context, { do: 'resultUnits', only: 'all', page: 0 })
        : performOfficeAction(context, { do: 'ranking' });
    case 'whyCut':
    case 'answerAppraiser':
      return showOfficeMenu(context, [say('result.atUnit'), { gap: true }]);
    case 'whoAppraises': {
      const { organiser } = context.office.campaign;
      return showOfficeMenu(context, [say('result.who.byField', { organiser }), { gap: true }]);
    }
    case 'thank':
      return showOfficeMenu(context, [say('thank.welcome'), { gap: true }]);
    default:
      return notUnderstood(context);
  }
}

/** "Gia hạn" gives a unit time; "mở lại" is what units ask for. */
function isMoreTime(text: string): boolean {
  return says(wordsOf(text), ['gia han', 'them thoi gian', 'cho them', 'them ngay']);
}

/** Where nothing lies behind the card in view, the menu does. */
function back(context: OfficeContext): Move {
  const way = context.state.options.find(({ choice }) => choice === '0' || choice === 'quay lại');
  return way === undefined ? showOfficeMenu(context) : choose(context, way.choice);
}

/** A number of the card is that option, also where a line was asked for. */
function takeText(context: OfficeContext, text: string): Move {
  const { asking, options } = context.state;
  if (options.some(({ choice }) => choice === text.trim())) return choose(context, text.trim());
  const asked = askedAtOffice(asking);
  return asked === null ? notUnderstood(context) : takeOfficeText(context, asked, text);
}

function followLater(context: OfficeContext, { wish }: Extract<Intent, { kind: 'later' }>): Move {
  if (wish === 'progress') return answerQuestion(context, { kind: 'list', ask: 'progress', groups: [] });
  if (wish === 'notSubmitted') return answerQuestion(context, { kind: 'list', ask: 'waiting', groups: [] });
  return showOfficeMenu(context, [laterSentence(wish, context.office.campaign.organiser), { gap: true }]);
}
