import type { TypedAmount } from './findAmounts.ts';
import type { YearScope } from './yearScope.ts';

/** What a clause speaks of: figures under one of several prefixes, or a thing that the file does not know. */
export interface Thing {
  /** The words that name it; two clauses with the same words speak of the same. */
  readonly words: string;
  /** `basic.total`, `projects.items.苗圃改造`; several where a name is that of two items. None: not in the file. */
  readonly prefixes: readonly string[];
  readonly kind: 'spending' | 'threePublic' | 'people' | 'result' | 'loose' | 'unclear' | 'unknown';
  /** Only of a number that stands before it. */
  readonly isCountedFirst?: true;
  /** The budget unit whose part of the figures is meant: all of its spending, or its part of an item. */
  readonly unit?: string;
  /** Of all, or of any part of it that the text has spoken of before. */
  readonly isOfAny?: true;
  /** 6个项目: all that there are, where the clause starts with it. */
  readonly isAll?: true;
  /** As a whole of which something is a share: of all, or of its own table. */
  readonly isOfEither?: true;
  /** 全年支出 at the head of a section: of all, unless the sentence says what it was for. */
  readonly isByPlace?: true;
  /** Of such a part: what it is a part of. */
  readonly whole?: Thing;
}

/** What a word can mean, by the file of the lexicon in which it stands. */
export interface Meanings {
  readonly thing?: Thing | undefined;
  readonly column?: string | undefined;
  readonly rate?: string | undefined;
  readonly change?: string | undefined;
  readonly relation?: string | undefined;
  readonly circumstance?: string | undefined;
  readonly filler?: string | undefined;
}

/** A word, amount, year or stop of a sentence; whatever is in no row of the lexicon is `other`. */
export interface Token extends Meanings {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly amount?: TypedAmount | undefined;
  readonly year?: YearScope | undefined;
  readonly stop?: string | undefined;
  readonly other?: true | undefined;
  /** More words follow right behind it: 退休人员, 退休支部. */
  readonly isLed?: true | undefined;
}

/** With what something is compared; `opening`: what is left at the end of the year with what there was at its start. */
export type Basis =
  | 'lastYear'
  | 'opening'
  | 'adjusted'
  | 'budget'
  | 'originalBudget'
  | 'revisedBudget'
  | 'target'
  | 'other';

/** What keeps a statement from being held against the year's own figures; empty where nothing does. */
export type Circumstance =
  | 'other'
  | 'nearOther'
  | 'planned'
  | 'required'
  | 'supposed'
  | 'each'
  | 'period'
  | 'part'
  | 'denied'
  | 'reason'
  | 'otherYear'
  | 'unknownWords';

interface Said {
  readonly start: number;
  readonly end: number;
  /** Where the name of the thing starts, in its own clause. */
  readonly thingStart: number | undefined;
  /** `undefined`: it cannot be told what is spoken of. */
  readonly thing: Thing | undefined;
  /** Named in its own clause, carried from one before, or what its section is about. */
  readonly how: 'named' | 'carried' | 'topic';
  readonly circumstances: ReadonlySet<Circumstance>;
  /** The year that is said; `undefined` where none is. */
  readonly year: number | undefined;
  readonly clause: Clause;
}

/** Up to a comma, semicolon, colon or bracket. */
export interface Clause {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open. */
  readonly depth: number;
  /** The stop before it; `''` at the start. */
  readonly opener: string;
  readonly tokens: readonly Token[];
  /** Starts with 其中, 包括. */
  readonly isAmong: boolean;
}

export interface ValueSaid extends Said {
  readonly kind: 'value';
  readonly amount: TypedAmount;
  /** `undefined` where no word tells. */
  readonly column: string | undefined;
  /** The column was said before, and holds on. */
  readonly carried: string | undefined;
  /** `减少为3万元`: where something went to. */
  readonly to: 1 | -1 | 0 | undefined;
  /** Where the word that says so starts; the start of the amount where there is none. */
  readonly toStart: number;
  /** `由2.80万元`: where it came from. */
  readonly isFrom: boolean;
  /** `完成预算62.00万元的93%`: what a rate is of. */
  readonly isBase: boolean;
}

export interface ChangeSaid extends Said {
  readonly kind: 'change';
  readonly amount: TypedAmount | undefined;
  readonly word: string;
  readonly wordStart: number;
  /** 0: 持平. */
  readonly sign: 1 | -1 | 0;
  readonly basis: Basis | undefined;
  /** Of a budget, and not of what was spent; `carried`: the words before were of budgets, these may be of either. */
  readonly ofBudget: boolean | 'carried';
  /** 超支, 结余: with a budget. */
  readonly isVariance: boolean;
  /** `没有突破预算`: it may be level, too. */
  readonly isOrLevel: boolean;
}

/** `58.90万元，完成预算62.00万元的93%`: both numbers of a rate, as they are typed. */
export interface Quotient {
  readonly part: TypedAmount;
  readonly base: TypedAmount;
}

export interface RateSaid extends Said {
  readonly kind: 'rate';
  readonly amount: TypedAmount;
  readonly rate: string;
  readonly quotient: Quotient | undefined;
}

export interface ShareSaid extends Said {
  readonly kind: 'share';
  readonly amount: TypedAmount;
  /** The words of the whole; `''` where none are said. */
  readonly of: string;
  readonly whole: Thing | undefined;
  readonly wholeColumn: string | undefined;
  readonly part: TypedAmount | undefined;
  readonly quotient: Quotient | undefined;
}

/** Closed: a judge for each. */
export type Statement = ValueSaid | ChangeSaid | RateSaid | ShareSaid;
