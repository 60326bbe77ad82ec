/*
 * The objects of `check --format json`, `score --format json` and `build --format json`, which the library returns too.
 * They are published as the library's types, so nothing is imported here.
 */

/** `error`: provably wrong. `warning`: nearly certainly wrong, or owed. `note`: worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** Something that was found in a report. */
export interface Finding {
  /** Stable for ever: `SE401`. The first digit is the stage that found it. */
  readonly code: string;
  /** The code's word for people: `overspend-unexplained`. */
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong: one line, in the language asked for. */
  readonly message: string;
  /** What to do about it: one line. */
  readonly hint: string;
  /**
   * What the message was made with, by code. Quantities are `{ measure, value }`; what is not known is `null`. Keys are in
   * alphabetical order.
   */
  readonly args: Readonly<Record<string, unknown>>;
  /** Where it is. The first place is where it is shown; others are what it was compared with. */
  readonly places: readonly [Place, ...Place[]];
}

/**
 * A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units, the end is exclusive; all four are
 * `null` where a whole file is meant, or a file whose text could not be read.
 */
export interface Place {
  /** The name under which the file was given. */
  readonly file: string;
  /** Path of the node in the YAML: `basic.items[2].actual`; empty for the whole file. */
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  /** Only of a stretch of a Word file, which has no lines. */
  readonly word?: PlaceInWord;
}

/**
 * A stretch of a Word file: of a paragraph, or of a cell of a table. What counts, counts from 1; paragraph 0 is the heading
 * of the section itself.
 */
export interface PlaceInWord {
  /** The heading above, as printed; empty before the first. */
  readonly section: string;
  /** Which paragraph of the section; `null` in a table. */
  readonly paragraph: number | null;
  /** Which table of the file, and which row and column of it; `null` outside of tables. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** The line of the paragraph or cell, and the stretch of it that is meant: offsets in UTF-16 code units, the end exclusive. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a figure is measured in. Money is yuan whatever unit the file is typed in; a ratio of 1 is 100 %. */
export type Measure = 'yuan' | 'ratio' | 'person' | 'post' | 'point' | 'count';

/**
 * What became of a figure: a value; `none` (everything it rests on was stated not to exist); `undefined` (a rate whose base
 * is missing or zero); `unknown` (something it rests on was not given).
 */
export type Outcome =
  | { readonly state: 'value'; readonly value: string }
  | { readonly state: 'none' | 'unknown'; readonly value: null }
  | { readonly state: 'undefined'; readonly value: null; readonly because: 'noBudget' | 'zeroBase' };

/** A figure derived from the report, with its formula. */
export type Figure = Outcome & {
  /** Stable name: `basic.total.variance`. */
  readonly id: string;
  /** The name by which prose calls it: `基本支出.合计.差异`. */
  readonly name: string;
  readonly measure: Measure;
  /** As the form prints it in a table: `-1.22`, `8.78%`, or the form's word for none or unknown. */
  readonly printed: string;
  /** Over ids of other figures: `basic.total.actual - basic.total.originalBudget`; `typed`, or `count`. */
  readonly formula: string;
  /** The figures of the formula, or the places in the file. */
  readonly inputs: readonly (FigureInput | FileInput)[];
};

export type FigureInput = Outcome & { readonly figure: string };

export interface FileInput {
  readonly path: string;
  readonly line: number | null;
}

/** A rubric of the form applied to the report. Points are decimal texts. */
export interface Scorecard {
  readonly rubric: {
    readonly id: string;
    readonly title: string;
    /** What the points are for: the unit's performance, or the work of evaluating it. */
    readonly assesses: 'performance' | 'work';
    /** As the form's notice calls them. */
    readonly scoredBy: string;
    /** How well the rubric's text is known; see the form. */
    readonly status: 'verified' | 'reconstructed' | 'partial';
  };
  readonly lines: readonly ScoreLine[];
  /** `null`: the rubric is partial, and has no total. */
  readonly totals: {
    /** The full points of the rubric. */
    readonly points: string;
    /** Those of the criteria that apply; where they are fewer, `least` and `most` are rescaled to all. */
    readonly applicable: string;
    /** Nobody can be below `least` or above `most`; they are equal where nothing is open. */
    readonly least: string;
    readonly most: string;
    readonly derived: string;
    readonly declared: string;
    /** The sum of what is claimed; none of it is in `least`. */
    readonly claimed: string;
    /** The total with all claims; `null` where nothing is claimed, or lines are open that nobody claims. */
    readonly claimedTotal: string | null;
    /** `most − least`, before rescaling. */
    readonly open: string;
    /** The rate that limits the total, and to what; `open`: it is not known, and the limit may be as low as that. */
    readonly cap: { readonly rate: string; readonly most: string; readonly open: boolean } | null;
    /** The grades of `least` and `most`; `null` where the rubric has none. */
    readonly grades: { readonly least: string; readonly most: string } | null;
  } | null;
}

/**
 * The points of one criterion: `derived` from facts; `declared` by a person, where the rubric leaves them to one; `claimed` by
 * a person, where they should follow from facts that are not told; `open`; or none where it does not apply.
 */
export interface ScoreLine {
  readonly criterion: string;
  readonly points: string;
  readonly status: 'derived' | 'declared' | 'claimed' | 'open' | 'notApplicable';
  readonly least: string;
  readonly most: string;
  /** What is claimed, between `least` and `most`; `null` where nothing is. */
  readonly claimed: string | null;
  /** The sum in words, in the language asked for. */
  readonly reason: string;
  /** What the file says of these points: why some were lost; `null` where it says nothing. */
  readonly explanation: string | null;
  /** The keys of the file to be filled in before the points follow from data. */
  readonly missing: readonly string[];
  /** What the file names under `evidence` for this criterion, in its order. */
  readonly evidence: readonly Evidence[];
  /** What the points rest on: figures, or (`figure: null`) what the file says, with the lines of the file. */
  readonly sources: readonly Source[];
}

export interface Source {
  readonly figure: string | null;
  readonly title: string;
  readonly lines: readonly number[];
}

export interface Evidence {
  readonly document: string;
  /** ISO date; `null` where the file gives none. */
  readonly date: string | null;
}

/** How many numbers of the prose rest on what. */
export interface CheckedNumbers {
  readonly all: number;
  /** Those that rest on something: the next four. */
  readonly grounded: number;
  /** Printed from the file by `{{…}}`. */
  readonly bound: number;
  /** They are what the file has under a name, and another number in their place would be told. */
  readonly agrees: number;
  /** They follow from numbers beside them. */
  readonly follows: number;
  /** They are equal to something that their sentence names; what it says of them was not compared. */
  readonly byValue: number;
  /** A finding says that they are wrong, or in doubt. */
  readonly contradicted: number;
  /** They claim nothing: dates, numbers of documents, rules. */
  readonly noClaim: number;
  /** Nothing was found that they could be held against. */
  readonly notTied: number;
}
