import type { TypedAmount } from '../findAmounts.ts';
import type { Basis, Thing } from '../types.ts';

/** What the clauses so far have said, and what holds for the next as long as it says nothing else. */
export interface Carried {
  readonly thing: Thing | undefined;
  readonly how: 'carried' | 'topic';
  /** The column of the last value. */
  readonly column: string | undefined;
  readonly basis: Basis | undefined;
  readonly year: number | undefined;
  /** After 主要原因是, numbers are of the reason. */
  readonly inReason: boolean;
  /** What was spoken of before the reason. */
  readonly outside: Thing | undefined;
  /** 主要用于: what money was for, and not why. */
  readonly isPurpose: boolean;
  /** No words of another matter have come between. */
  readonly isUnbroken: boolean;
  /** The last number was of a change: 其中 lists parts of that. */
  readonly ofChange: boolean;
  /** Changes are told in a row: 增加的有甲、乙; 增加额依次为：甲、乙. */
  readonly isInChanges: boolean;
  /** By how much something changed, right before. */
  readonly changedBy: TypedAmount | undefined;
  /** `还有21.70万元没有支出，甲18.50万元，乙3.20万元`: what was not done is listed. */
  readonly ofDenied: boolean;
  /** The item of which the sentences before spoke. */
  readonly itemBefore: Thing | undefined;
  readonly hasValue: boolean;
  readonly inAmong: boolean;
  /** Budgets were compared with those of the year before. */
  readonly ofBudgets: boolean;
  /** Numbers are of one of many, as long as no other thing is named. */
  readonly ofEach: boolean;
  /** Numbers are of a part of the year, until the whole year is said. */
  readonly ofPartYear: boolean;
  /** 扣除购置费: numbers are of what is left, whatever is named. */
  readonly isWithout: boolean;
  /** What was named last stands beside others: 其中甲、乙. */
  readonly isInRow: boolean;
  /** The last value of the clause before. */
  readonly value: TypedAmount | undefined;
  /** Another body was named, and nobody has come back to oneself. */
  readonly ofOther: boolean;
  /** The budget unit that was named last, as long as nobody comes back to oneself. */
  readonly unit: Thing | undefined;
  /** The whole of which parts are told. */
  readonly head: Thing | undefined;
  /** Columns of one thing named one after the other, and those that 分别 still gives their numbers. */
  readonly columns: readonly string[];
  readonly columnQueue: readonly string[] | undefined;
  /** `公用经费176.85万元，含甲和乙`: the whole, as long as its parts are told. */
  readonly madeOf: Thing | undefined;
  /** Things named one after the other, before 分别 gives each its number; `unclear` where it cannot be told whose is which. */
  readonly listed: readonly Thing[];
  readonly queue: readonly Thing[] | 'unclear' | undefined;
  /** The rate of which 分别 gives each its number, as long as it does. */
  readonly rateQueued: string | undefined;
  /** 甲、乙等4个项目: of as many as there are, or of those. */
  readonly isOfSome: boolean;
  /** Nothing but years and words of the whole year has been said, at the head of a section that is about no table. */
  readonly isAtHead: boolean;
}

export const NOTHING_CARRIED: Carried = {
  thing: undefined,
  how: 'carried',
  column: undefined,
  basis: undefined,
  year: undefined,
  inReason: false,
  outside: undefined,
  isPurpose: false,
  isUnbroken: false,
  ofChange: false,
  isInChanges: false,
  changedBy: undefined,
  ofDenied: false,
  itemBefore: undefined,
  hasValue: false,
  inAmong: false,
  ofBudgets: false,
  ofEach: false,
  ofPartYear: false,
  isWithout: false,
  isInRow: false,
  value: undefined,
  ofOther: false,
  unit: undefined,
  head: undefined,
  columns: [],
  columnQueue: undefined,
  madeOf: undefined,
  listed: [],
  queue: undefined,
  rateQueued: undefined,
  isOfSome: false,
  isAtHead: false,
};

/** Behind the parts of a whole, what has no name of its own is of the last of them, or of the whole again. */
export function leaveParts(before: Carried): Carried {
  const { madeOf, thing } = before;
  if (madeOf === undefined || thing === undefined) return before;
  const both = { ...thing, prefixes: [...new Set([...thing.prefixes, ...madeOf.prefixes])] };
  return { ...before, thing: madeOf.prefixes.length === 0 ? { ...madeOf, kind: 'unclear' } : both };
}
