import type { WAYS_EN } from '../../../findings/wordingEn.ts';

/* What findings of prose speak of, as data that each language prints. */

/** A name as people call it, an amount or a formula of amounts as typed, or what is reckoned from one that is named. */
export type SpokenOf = string | Aspect | Gap | { readonly what: What };

/** Something of what is named: its budget, how it compares with the year before. */
export interface Aspect {
  readonly name: string;
  readonly aspect: AspectKind;
}

export type AspectKind =
  | 'againstLastYear'
  | 'budgetAgainstLastYear'
  | 'againstBudget'
  | 'againstRevised'
  | 'againstTarget'
  | 'againstOpening'
  | 'originalBudget'
  | 'source'
  | 'others'
  | 'overBudget'
  | 'budget'
  | 'lastYear'
  | 'target'
  | 'completion'
  | 'ofTarget'
  | 'grade'
  | 'points'
  | 'lostPoints'
  | 'hires'
  | 'hired'
  | 'disclosure';

/** By how much two differ: names or amounts, and what the second is to the first. */
export interface Gap {
  readonly name: string;
  readonly to: string;
  readonly as?: 'lastYear' | 'target';
}

export type What =
  | 'earlierDay'
  | 'name'
  | 'people'
  | 'posts'
  | 'staff'
  | 'divisions'
  | 'changes'
  | 'unitKind'
  | 'funding'
  | 'rank'
  | 'supervisor'
  | 'ownTotal'
  | 'sumOfLines'
  | 'sumOfLost'
  | 'indicators'
  | 'projects'
  | 'budgetUnits'
  | 'year'
  | 'handedIn'
  | 'groupDay'
  | 'noticeDay'
  | 'reportDay';

/** Where a figure went, and by how much; `by` is empty where it did not move. */
export interface Way {
  readonly way: keyof typeof WAYS_EN;
  readonly by: string;
}

/** What is so: an amount or a name, or what can only be said in words. */
export type Derived =
  | string
  | Way
  | { readonly is: string }
  | { readonly vacancies: 'free' | 'over' | 'full'; readonly count: string }
  | { readonly from: string; readonly to: string }
  | { readonly disclosed: boolean; readonly day: string | undefined }
  | { readonly holdsPost: boolean }
  /** What the file answers to a question of the form. */
  | { readonly answered: boolean };
