import type { Reason } from '../../domain/appraisal/verdict.ts';
import type { Answer } from '../../domain/scorecard/answer.ts';
import type { Filling } from './fill-in.ts';

/** What an appraiser found of an item other than that the unit is right. */
export type Finding =
  | {
      readonly kind: 'changed';
      readonly answer: Answer;
      readonly code: Reason['code'];
      readonly text: string;
    }
  | { readonly kind: 'asked'; readonly text: string };

/** What had happened to one unit by the day on which the demo is stored. */
export interface UnitStory {
  readonly unitId: string;
  readonly filling: Filling;
  /** How many days ago it was sent; null: never. */
  readonly sentDaysAgo: number | null;
  readonly findings: Readonly<Record<string, Finding>>;
  /** Keys of domains and items that nobody appraised yet. */
  readonly notYet: readonly string[];
  /** What the survey gave: whole percent. */
  readonly satisfaction: number;
  readonly explained: { readonly itemKey: string; readonly text: string } | null;
  readonly confirmed: boolean;
}

type Told = Pick<UnitStory, 'unitId' | 'satisfaction'> &
  Partial<Omit<UnitStory, 'filling'>> & {
    readonly filling: Pick<Filling, 'seed' | 'strength'> & Partial<Filling>;
  };

/** A story in which what is left out is the ordinary case: sent in time, appraised in full, not confirmed yet. */
export function story({ filling, ...told }: Told): UnitStory {
  return {
    sentDaysAgo: 25,
    findings: {},
    notYet: [],
    explained: null,
    confirmed: false,
    ...told,
    filling: { fixed: {}, notApplicable: {}, ...filling },
  };
}

export function changed(answer: Answer, code: Reason['code'], text: string): Finding {
  return { kind: 'changed', answer, code, text };
}

export function asked(text: string): Finding {
  return { kind: 'asked', text };
}
