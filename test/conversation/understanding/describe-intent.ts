import type { Intent, SaidValue } from '../../../src/conversation/understanding/intent.ts';
import { formatPoints } from '../../../src/domain/points.ts';
import { SCALE } from '../../../src/domain/scaled.ts';

/** One intent in the notation of utterances.txt; a text is left out, since only its own column could repeat it. */
export function describeIntent(intent: Intent): string {
  switch (intent.kind) {
    case 'option':
      return `option ${intent.number}`;
    case 'options':
      return `options ${intent.numbers.join(' ')}`;
    case 'value':
      return words('value', intent.code, describeValue(intent.value));
    case 'whatIf':
      return words('whatIf', intent.code, intent.value === null ? null : describeValue(intent.value));
    case 'editPrevious':
      return words('editPrevious', intent.value === null ? null : describeValue(intent.value));
    case 'impossibleValue':
      return words('impossible', intent.code, intent.fault);
    case 'tasks':
      return words('tasks', intent.domain);
    case 'notApplicable':
      return words('notApplicable', intent.code, intent.reason === null ? null : `reason ${intent.reason}`);
    case 'reopen':
      return words('reopen', intent.code, intent.reason === null ? null : `reason ${intent.reason}`);
    case 'explain':
      return words('explain', intent.code, intent.text === null ? null : `text ${intent.text}`);
    case 'switchLanguage':
      return `switchLanguage ${intent.locale}`;
    case 'sendingStep':
      return `sendingStep ${intent.step}`;
    case 'later':
      return `later ${intent.wish}`;
    case 'unknown':
      return words('unknown', ...intent.likely);
    default:
      return 'code' in intent ? words(intent.kind, intent.code) : intent.kind;
  }
}

function describeValue(value: SaidValue): string {
  switch (value.kind) {
    case 'points':
      return `points ${formatPoints(value.points)}`;
    case 'share':
      return value.share.kind === 'percent'
        ? `percent ${String(value.share.percent / SCALE).replace('.', ',')}`
        : `ratio ${String(value.share.part / SCALE).replace('.', ',')}/${String(value.share.whole / SCALE).replace('.', ',')}`;
    case 'count':
      return `count ${value.count}`;
    case 'day':
      return `day ${value.day}`;
    case 'yesNo':
      return value.yes ? 'yes' : 'no';
    case 'level':
      return `level ${value.number}`;
    case 'parts':
      return `parts ${value.numbers.join(' ')}`;
    case 'shares':
      return `shares ${describeValue({ kind: 'share', share: value.first })} ${describeValue({ kind: 'share', share: value.second })}`;
  }
}

function words(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
