import type { Day, Points } from '../../domain/scaled.ts';
import type { ShareAnswer } from '../../domain/scorecard/answer.ts';

/** A figure said outside or inside a card, before any rule gave it a meaning. */
export type SaidValue =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'share'; readonly share: ShareAnswer }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  /** "mức 2": the second level as printed. */
  | { readonly kind: 'level'; readonly number: number }
  /** "phần 1 và 3": parts as printed, counted from 1. Only in questions. */
  | { readonly kind: 'parts'; readonly numbers: readonly number[] }
  /** Two shares in one line. Only in questions. */
  | { readonly kind: 'shares'; readonly first: ShareAnswer; readonly second: ShareAnswer };

/** A figure that was typed but cannot be one: each name is a refusal with its own sentence. */
export type ValueFault =
  | 'notANumber'
  | 'negative'
  | 'tooPrecise'
  | 'tooLarge'
  | 'notWhole'
  | 'partAboveWhole'
  | 'wholeZero'
  | 'percentAbove100'
  | 'noSuchDay'
  /** A bare decimal below one where a share was asked: 0,92 could be 0,92 % or 92 %. */
  | 'shareUnclear';

/** A criterion as named by the official: the code as typed, folded to digits and dots ("1.2.3", "III.2"). */
export type SaidCode = string;

/** Wishes that belong to later parts: understood now, answered honestly with "chưa mở". */
export type LaterWish = 'progress' | 'notSubmitted' | 'switchYear' | 'reportText';

/** One wish of the official (ý định), read from one line of typed Vietnamese or English. Deterministic. */
export type Intent =
  /** The number of an option on the last card; 0 is `back` and # is `menu`. */
  | { readonly kind: 'option'; readonly number: number }
  /** Several option numbers at once, where the last card allows it ("1 3", "1,3", "cả hai" = all). */
  | { readonly kind: 'options'; readonly numbers: readonly number[] }
  | { readonly kind: 'allOptions' }
  | { readonly kind: 'noOptions' }
  /** A figure for what was asked last, or for the criterion named with it. */
  | { readonly kind: 'value'; readonly code: SaidCode | null; readonly value: SaidValue }
  | { readonly kind: 'impossibleValue'; readonly code: SaidCode | null; readonly fault: ValueFault }
  /** Free text where free text was asked: a reason, an explanation. Kept as typed (NFC, trimmed). */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** Open a criterion: "tc 3.2.1", "mục 1.1". */
  | { readonly kind: 'open'; readonly code: SaidCode }
  /** Start or go on scoring. */
  | { readonly kind: 'resume' }
  /** The next unanswered criterion. */
  | { readonly kind: 'next' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'menu' }
  /** The task list; with a domain's code or number when one was named ("lĩnh vực 3"). */
  | { readonly kind: 'tasks'; readonly domain: SaidCode | null }
  | { readonly kind: 'edit'; readonly code: SaidCode | null }
  /** "sửa mục trước", "câu vừa rồi là 2 điểm": the item recorded last. */
  | { readonly kind: 'editPrevious'; readonly value: SaidValue | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'notApplicable'; readonly code: SaidCode | null; readonly reason: string | null }
  | { readonly kind: 'explain'; readonly code: SaidCode | null; readonly text: string | null }
  /** "xin mở lại 1.2.3 vì …" */
  | { readonly kind: 'reopen'; readonly code: SaidCode | null; readonly reason: string | null }
  /** "không có" after an evidence question: leads to an explanation, never to 0. */
  | { readonly kind: 'noEvidence' }
  /** Documents of a criterion: to see them or to send more. */
  | { readonly kind: 'evidence'; readonly code: SaidCode | null }
  | { readonly kind: 'history'; readonly code: SaidCode | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'score' }
  | { readonly kind: 'class' }
  | { readonly kind: 'nextClass' }
  /** A question about some figure: never writes. */
  | { readonly kind: 'whatIf'; readonly code: SaidCode | null; readonly value: SaidValue | null }
  /** What a rule means, how a criterion is scored. */
  | { readonly kind: 'askRule'; readonly code: SaidCode | null }
  | { readonly kind: 'deadline' }
  /** Wishes about one's own reminders: to see them, without those before the last hours, or at another time. */
  | { readonly kind: 'reminders' }
  | { readonly kind: 'muteReminders'; readonly muted: boolean }
  | { readonly kind: 'remindMe' }
  /** The organiser's: to remind the units that have not sent, or to tell units something. */
  | { readonly kind: 'remindUnits' }
  | { readonly kind: 'broadcast' }
  | { readonly kind: 'sendingResult' }
  /** The dates of the campaign as a calendar file. */
  | { readonly kind: 'calendar' }
  | { readonly kind: 'help' }
  | { readonly kind: 'greet' }
  | { readonly kind: 'thank' }
  /** Stop for now; what was recorded stays. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'switchUnit' }
  /** A code to link another account of the same person. */
  | { readonly kind: 'addAccount' }
  /** A colleague's phone is lost: their accounts are to be taken away. */
  | { readonly kind: 'unlinkColleague' }
  | { readonly kind: 'chooseLanguage' }
  | { readonly kind: 'switchLanguage'; readonly locale: 'vi' | 'en' }
  /** Link this account by an invitation code, normalised to its canonical form. */
  | { readonly kind: 'link'; readonly code: string | null }
  /** Another unit's figures before publication: refused. */
  | { readonly kind: 'otherUnit' }
  /** How to answer the survey for a high score: refused, with the reason. */
  | { readonly kind: 'steerSurvey' }
  /** Giao mục: which items and to whom stands in the line itself. */
  | { readonly kind: 'handOver' }
  /** What was given to the person, and what they gave. */
  | { readonly kind: 'ownWork' }
  /** Họp tự chấm: to call it, or its minutes. */
  | { readonly kind: 'meeting' }
  /** The people of the unit, and somebody new among them. */
  | { readonly kind: 'members' }
  | { readonly kind: 'addMember' }
  /** Approval and sending off. */
  | { readonly kind: 'sending' }
  /** Asking the head for approval, or giving it. */
  | { readonly kind: 'approval' }
  /** What is still wrong before it is sent. */
  | { readonly kind: 'check' }
  /** Difficulties and recommendations for the report. */
  | { readonly kind: 'remarks' }
  /** The report as a file. */
  | { readonly kind: 'report' }
  /** One step around sending off, by name. */
  | {
      readonly kind: 'sendingStep';
      readonly step: 'signedReport' | 'askSubmit' | 'receipt' | 'askWithdraw' | 'waitingReopenings';
    }
  /** Rankings, and what else is asked about results of many units: which, stands in the line itself. */
  | { readonly kind: 'ranking' }
  /** This year beside the year before. */
  | { readonly kind: 'lastYear' }
  /** The unit's appraised result, and why it lost points. */
  | { readonly kind: 'ownResult' }
  | { readonly kind: 'whyCut'; readonly code: SaidCode | null }
  /** Giải trình with those who appraise. */
  | { readonly kind: 'answerAppraiser'; readonly code: SaidCode | null }
  | { readonly kind: 'whoAppraises'; readonly code: SaidCode | null }
  | { readonly kind: 'later'; readonly wish: LaterWish }
  /** Not understood; the likeliest wishes, best first, may be empty. */
  | { readonly kind: 'unknown'; readonly likely: readonly Intent['kind'][] };

/** What the last card asked for, which decides what a bare "2", "1.5" or "12/3" means. */
export type Listening =
  /** Numbered options 1..count. `several` allows more than one at once; `yes`/`no` name the options that "có"/"không" choose. */
  | {
      readonly kind: 'options';
      readonly count: number;
      readonly several: boolean;
      readonly yes: number | null;
      readonly no: number | null;
      /** True where the options are levels with points, so that "1,5" or "2 điểm" may also name one. */
      readonly pointsAllowed: boolean;
    }
  | { readonly kind: 'share' }
  | { readonly kind: 'count' }
  | { readonly kind: 'points' }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' }
  | { readonly kind: 'invitation' }
  | { readonly kind: 'nothing' };

/** What understanding may know: what was asked, what day it is, and the codes that exist. */
export interface ListeningContext {
  readonly listening: Listening;
  readonly today: Day;
  /** The year of a day typed without one ("12/3"). */
  readonly yearForShortDays: number;
  readonly codes: ReadonlySet<SaidCode>;
}
