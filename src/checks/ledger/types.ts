import type { Place } from '../../findings/place.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import type { How } from '../prose/ground.ts';

/** Why a number claims nothing that could be true or false of the unit's year. */
export type NoClaim =
  | 'date'
  | 'clock'
  | 'document'
  | 'telephone'
  | 'law'
  | 'ordinal'
  | 'name'
  | 'standard'
  | 'formula'
  | 'quoted';

/** What a number of the prose rests on. */
export type Standing =
  /** Printed from the file by `{{…}}`. */
  | { readonly kind: 'bound'; readonly name: string }
  /** It is what the file has under a name. `isByValue`: the numbers are equal; another one would not be told. */
  | { readonly kind: 'agrees'; readonly with: SpokenOf; readonly name?: string; readonly isByValue?: true }
  /** It follows from numbers beside it. */
  | { readonly kind: 'follows'; readonly how: How; readonly isByValue?: true }
  /** A finding says that it is wrong, or in doubt. */
  | { readonly kind: 'contradicted'; readonly code: string }
  | { readonly kind: 'noClaim'; readonly why: NoClaim }
  /** Nothing was found that it could be held against; the names of the nearest that it could be. */
  | { readonly kind: 'notTied'; readonly nearest: readonly string[] };

/** A number of the prose, and what it rests on. */
export interface Accounted {
  readonly place: Place;
  /** As typed, with its unit. */
  readonly typed: string;
  readonly standing: Standing;
}

/** Figures that could not be reckoned, because one key is not in the file. */
export interface NotReckoned {
  /** The Chinese name of what is absent, as `{{…}}` has it, or of a table of which the file tells nothing. */
  readonly missing: string;
  /** Names of the figures that need it. */
  readonly figures: readonly string[];
}

/** What was checked in a report's prose, number by number, and what could not be. */
export interface Ledger {
  readonly numbers: readonly Accounted[];
  /** Words that say where something went: 增加, 下降, 持平, where they state something. */
  readonly ways: readonly Accounted[];
  readonly notReckoned: readonly NotReckoned[];
}
