import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { SpendingRows } from '../form/types.ts';
import type {
  Carryover,
  Entry,
  Funding,
  ProgrammeHire,
  ProjectKind,
  ResultItem,
  Spending,
  SpendingItem,
  UnitReport,
} from '../model/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';

/** An entry of `units` with what came of it: its numbers, or that it has made no report, or why its report cannot be used. */
export type UnitRead =
  | { readonly is: 'read'; readonly entry: UnitReport; readonly numbers: UnitNumbers }
  | { readonly is: 'none'; readonly entry: UnitReport }
  | { readonly is: 'failed'; readonly entry: UnitReport; readonly findings: readonly Finding[] };

/**
 * What a department's report takes from the report of one unit: every number that can be added, and nothing else. The text
 * and the tree of that file are let go, since there may be hundreds.
 */
export interface UnitNumbers {
  readonly name: string;
  readonly namePlace: Place;
  readonly file: string;
  readonly money: MoneyUnit;
  /** By the ids of their figures. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly tables: Readonly<Record<SpendingRows, TableOfUnit>>;
  readonly hires: readonly ProgrammeHire[];
  /** The numbers of the facts that the department's form asks for, by `fact` or `fact.column`; `undefined` of another form. */
  readonly facts: ReadonlyMap<string, Entry> | undefined;
  /** The numbers of results and indicators that the department asks for, by `keyOfNumber`. */
  readonly results: ReadonlyMap<string, NumberOfUnit>;
  /** The names of all results and indicators that its report has, where the department asks for one of them. */
  readonly resultNames: readonly string[];
  /** What nobody has typed, by the ids of the figures that are unknown because of it. */
  readonly gaps: ReadonlyMap<string, Gap>;
  /** The mark by which a later run knows whether any of these numbers has changed. */
  readonly mark: string;
}

export interface TableOfUnit {
  readonly state: 'listed' | 'none' | 'absent';
  readonly place: Place;
  readonly items: readonly ItemOfUnit[];
}

export interface ItemOfUnit {
  readonly name: string;
  readonly place: Place;
  readonly part: SpendingItem['part'];
  readonly kind: ProjectKind | undefined;
  readonly amounts: Spending;
  readonly carryover: Carryover;
  readonly funding: Funding['rows'] | undefined;
}

/** The number of a result or an indicator in the report of a unit. */
export interface NumberOfUnit {
  readonly entry: Entry<'count'>;
  readonly measure: string | undefined;
  readonly qualifier: ResultItem['qualifier'];
}

/** Keys of a unit's report that nobody has filled in, and whether others of the same sum are. */
export interface Gap {
  readonly keys: readonly Place[];
  readonly isPartly: boolean;
}
