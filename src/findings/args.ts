import type { Quantity } from '../quantity/quantity.ts';

type Nothing = Record<never, never>;

/**
 * The arguments of every code. The number is for ever; the word in `catalogue.ts` is for people.
 * First digit = stage: 1 source, 2 schema and model, 3 narrative, 4 checks, 5 scores, 6 form, 7 document, 8 tables, 9 files.
 */
export interface CodeArgs {
  SE101: { readonly detail: string };
  SE102: { readonly key: string };
  SE103: { readonly text: string };
  SE104: { readonly encoding: 'gb18030' | 'utf-16' | 'binary' | 'unknown' };
  SE105: { readonly bytes: number; readonly limit: number };
  SE106: { readonly limit: number };
  SE107: { readonly name: string };
  SE108: { readonly tag: string };
  SE109: { readonly character: string };
  SE110: { readonly text: string };
  SE111: Nothing;
  SE112: { readonly detail: string };

  SE201: { readonly key: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE202: { readonly key: string; readonly title: string | undefined };
  SE203: { readonly text: string; readonly suggestion: string | undefined; readonly allowsNone: boolean };
  SE204: { readonly text: string; readonly integerDigits: number; readonly decimals: number };
  SE205: { readonly expected: ExpectedKind; readonly found: FoundKind };
  SE206: { readonly text: string; readonly allowed: readonly string[]; readonly suggestion: string | undefined };
  SE207: { readonly text: string };
  SE208: { readonly key: string };
  SE209: { readonly version: string; readonly supported: string };
  SE210: { readonly what: string; readonly name: string };
  SE211: { readonly name: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE212: Nothing;
  SE213: {
    readonly text: string;
    readonly least: string | undefined;
    readonly most: string | undefined;
    /** What the number must be greater than, where there is no least one. */
    readonly above?: string;
  };
  SE214: { readonly key: string };
  SE215: { readonly id: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE216: {
    readonly keyword: string;
    /** The `x-kind` of the schema, of a text that has a shape of its own. */
    readonly kind?: string;
  };
  SE218: { readonly name: string };
  SE219: { readonly key: string };
  /** A dash or the like in the cell of an indicator's number. */
  SE220: { readonly text: string };
  SE221: { readonly direction: string };

  SE301: { readonly name: string; readonly suggestion: string | undefined };
  SE302: { readonly construct: string };
  SE303: { readonly slot: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE304: { readonly start: number };
  SE305: Nothing;
  SE306: { readonly depth: number; readonly deepest: number };

  SE401: { readonly item: string; readonly overspend: Quantity<'yuan'> };
  SE402: { readonly item: string; readonly actual: Quantity<'yuan'> };
  SE403: {
    readonly item: string;
    readonly overspend: Quantity<'yuan'>;
    readonly explained: Quantity<'yuan'> | undefined;
  };
  SE404: {
    readonly table: string;
    readonly actual: Quantity<'yuan'>;
    readonly budget: Quantity<'yuan'>;
    readonly overspend: Quantity<'yuan'>;
  };
  SE405: { readonly unknown: readonly ('budget' | 'lastYearBudget')[] };
  SE406: {
    readonly points: Quantity<'point'>;
    readonly by: string;
    readonly rubric: string;
    readonly doubt: FullPointsDoubt | undefined;
  };
  SE407: { readonly amount: string; readonly money: string };
  SE408: { readonly figure: string; readonly stated: string; readonly derived: string };

  SE409: { readonly staff: string; readonly posts: string };
  SE410: { readonly item: string; readonly actual: Quantity<'yuan'>; readonly revised: Quantity<'yuan'> };
  SE411: { readonly item: string; readonly typed: string; readonly other: string };
  SE412: {
    readonly points: Quantity<'point'>;
    readonly least: Quantity<'point'>;
    readonly most: Quantity<'point'>;
    readonly doubt: FullPointsDoubt | undefined;
  };
  SE413: { readonly typed: string; readonly why: 'above' | 'metButCut' | 'missedButFull' };
  SE414: { readonly item: string; readonly explained: Quantity<'yuan'>; readonly overspend: Quantity<'yuan'> };
  SE415: { readonly item: string; readonly units: readonly string[] };
  SE416: {
    readonly item: string;
    readonly revised: Quantity<'yuan'>;
    readonly actual: Quantity<'yuan'>;
    readonly closing: Quantity<'yuan'>;
  };
  SE417: {
    readonly table: string;
    readonly rate: Quantity<'ratio'>;
    readonly points: Quantity<'point'>;
    readonly derived: Quantity<'point'>;
    readonly awarded: Quantity<'point'>;
  };
  /** One of the two is zero. */
  SE418: { readonly bought: Quantity<'count'>; readonly paid: Quantity<'yuan'> };
  SE419: { readonly item: string; readonly actual: Quantity<'yuan'>; readonly budget: Quantity<'yuan'> };

  SE421: { readonly figure: string; readonly typed: string; readonly derived: string };
  SE422: { readonly typed: string; readonly derived: string };
  SE423: { readonly figure: string; readonly typed: string; readonly derived: string };
  SE424: { readonly figure: string; readonly typed: string };
  SE425: { readonly figure: string; readonly typed: string; readonly derived: string };
  SE426: { readonly result: string; readonly typed: string; readonly achieved: string; readonly target: string };
  SE427: { readonly typed: string; readonly listed: number };
  SE428: { readonly typed: string; readonly sum: string };
  SE429: { readonly typed: string; readonly name: string };
  SE430: { readonly typed: string; readonly year: string };
  SE431: { readonly typed: string; readonly expected: string | undefined };
  SE432: { readonly typed: string };
  SE433: { readonly typed: string; readonly suggestion: string };
  SE434: { readonly typed: string };
  SE435: { readonly typed: string };
  SE436: { readonly typed: string };
  SE437: { readonly typed: string; readonly unit: string };
  SE438: { readonly typed: string };
  SE439: { readonly figure: string; readonly typed: string };
  SE440: Nothing;

  SE441: { readonly accepted: string; readonly path: string; readonly suggestion: string | undefined };
  SE442: { readonly accepted: string };
  SE443: { readonly accepted: string; readonly suggestion: string | undefined };
  SE444: { readonly text: string };

  SE451: { readonly typed: string; readonly why: 'rate' | 'date' };

  SE461: { readonly cell: IndicatorCell; readonly text: string };
  SE462: { readonly cell: IndicatorCell; readonly text: string; readonly suggestion: string | undefined };
  SE463: {
    /** `undefined`: the points of the execution rate. */
    readonly indicator: string | undefined;
    readonly awarded: Quantity<'point'>;
    readonly points: Quantity<'point'>;
  };
  SE464: { readonly indicator: string; readonly why: 'metButCut' | 'missedButFull' | 'beatenByFar' };
  SE465: { readonly table: string; readonly sum: Quantity<'point'> };
  SE466: {
    readonly item: string;
    readonly column: 'originalBudget' | 'revisedBudget' | 'actual';
    readonly typed: Quantity<'yuan'>;
    readonly sum: Quantity<'yuan'>;
  };
  SE467: {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly sum: Quantity<'yuan'>;
    readonly amount: Quantity<'yuan'>;
  };

  SE481: {
    readonly item: string;
    readonly column: 'lastYearActual' | 'lastYearBudget';
    readonly year: string;
    readonly amount: Quantity<'yuan'>;
    readonly before: Quantity<'yuan'>;
  };
  SE482: { readonly name: string; readonly year: string; readonly value: string; readonly before: string };
  SE483: {
    readonly item: string;
    readonly year: string;
    readonly opening: Quantity<'yuan'>;
    /** `undefined`: that year has no such item. */
    readonly closing: Quantity<'yuan'> | undefined;
  };
  SE484: { readonly item: string; readonly year: string; readonly closing: Quantity<'yuan'> };
  SE485: {
    readonly year: string;
    readonly before: Quantity<'person'>;
    readonly added: Quantity<'person'>;
    /** `undefined`: unknown, but no number of people can make it right. */
    readonly left: Quantity<'person'> | undefined;
    readonly closing: Quantity<'person'>;
  };
  SE486: {
    readonly year: string;
    readonly unknown: readonly ('new' | 'left')[];
    /** What the one unknown number would have to be. */
    readonly implied: Quantity<'person'> | undefined;
  };
  SE487: { readonly table: string; readonly year: string; readonly items: readonly string[] };
  SE488: { readonly item: string; readonly before: string; readonly year: string };
  SE489: {
    readonly posts: string;
    readonly year: string;
    readonly before: Quantity<'post'>;
    readonly after: Quantity<'post'>;
  };
  SE490: { readonly form: string; readonly before: string; readonly year: string };
  SE491: { readonly unit: string; readonly before: string; readonly year: string };
  SE492: { readonly year: string; readonly wanted: string; readonly found: string };
  SE493: { readonly path: string; readonly errors: number };
  SE494: { readonly year: string };
  SE495: { readonly year: string; readonly files: readonly string[] };

  SE501: { readonly criterion: string; readonly points: Quantity<'point'>; readonly allowed: string };
  SE502: { readonly criterion: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE503: { readonly year: string };
  SE504: { readonly criterion: string };

  SE601: { readonly form: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE602: { readonly path: string };
  SE603: { readonly form: string; readonly year: string; readonly years: string };
  SE604: { readonly rubric: string; readonly stated: Quantity<'point'>; readonly sum: Quantity<'point'> };
  SE605: { readonly name: string; readonly suggestion: string | undefined };
  SE606: {
    readonly id: string;
    readonly suggestion: string | undefined;
    /** There is a fact of the name, but of another type. */
    readonly types?: { readonly given: string; readonly wanted: string };
  };
  SE607: { readonly what: 'form' | 'rubric' };
  SE608: { readonly table: string; readonly key: 'eachUnit' | 'unitRows' };
  SE609: {
    readonly why: 'empty' | 'overlap' | 'gap';
    readonly first: string;
    /** `undefined`: the gap is below the lowest or above the highest band. */
    readonly second: string | undefined;
  };
  SE610: { readonly rules: readonly string[] };
  SE611: { readonly rates: readonly string[] };
  SE612: { readonly rate: string };
  SE620: { readonly table: string; readonly each: string };

  SE701: { readonly name: string; readonly suggestion: string | undefined };
  SE702: { readonly construct: string };
  SE703: { readonly detail: string };
  SE704: { readonly name: string };

  SE801: { readonly why: 'damaged' | 'binary' | 'other' };
  SE802: Nothing;
  SE803: Nothing;
  SE804: Nothing;
  SE805:
    | { readonly what: 'file' | 'unpacked' | 'ratio' | 'cells'; readonly limit: number }
    /** With the cell that is beyond them. */
    | { readonly what: 'rows' | 'columns'; readonly limit: number; readonly sheet: string; readonly cell: string };
  SE806: { readonly sheet: string; readonly cell: string };
  SE807: Nothing;
  SE810: { readonly sheets: readonly string[] };
  SE811: {
    readonly sheet: string;
    /** The year that the sheet is of, if that is what does not fit. */
    readonly year: string | undefined;
  };
  SE812: { readonly name: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE813: {
    readonly sheet: string;
    /** One that a report does not know. */
    readonly unit: string | undefined;
  };
  SE814: { readonly error: string; readonly path: string };

  SE901: { readonly path: string };
  SE902: { readonly path: string };
  SE903: { readonly path: string; readonly reason: string };
  SE904: { readonly path: string; readonly reason: string };
  SE905: { readonly output: string; readonly first: string; readonly second: string };
  SE906: { readonly path: string };
  SE907: { readonly path: string };
  SE908: { readonly output: string };
  SE909: { readonly output: string; readonly difference: BuiltDifference; readonly more: number };
}

/** All points are claimed though more was spent than budgeted, and the file does not say what paid for it. */
export interface FullPointsDoubt {
  readonly overspend: Quantity<'yuan'>;
  /** Of the original budget; `undefined` where there was none. */
  readonly rate: Quantity<'ratio'> | undefined;
  /** What the file says was carried over from the year before, less than that; `undefined` where it says nothing. */
  readonly carriedOver: Quantity<'yuan'> | undefined;
  /** The most that tables of points that were seen would leave; empty where the form knows none. */
  readonly most: readonly {
    readonly title: string;
    /** `undefined`: by how much the budget would have been raised is not known. */
    readonly ifRaised: Quantity<'point'> | undefined;
    readonly ifUnbudgeted: Quantity<'point'>;
  }[];
}

/** A number of an indicator, by its key in the file. */
export type IndicatorCell = 'target' | 'actual' | 'points' | 'awarded';

export type ExpectedKind = 'map' | 'list' | 'text' | 'number' | 'flag' | 'date' | 'amount' | 'value';
export type FoundKind = 'map' | 'list' | 'text' | 'number' | 'flag' | 'empty';

/** Where a written report first departs from what its file builds, with the words there; `undefined` where there are none. */
export type BuiltDifference =
  | {
      readonly kind: 'paragraph';
      /** The nearest heading above. */
      readonly near: string;
      readonly found: string | undefined;
      readonly built: string | undefined;
    }
  | {
      readonly kind: 'cell';
      /** The table's caption, or the nearest text above it. */
      readonly near: string;
      readonly row: number;
      readonly column: number;
      readonly found: string | undefined;
      readonly built: string | undefined;
    }
  /** The words are the same; these parts of the package are not. */
  | { readonly kind: 'parts'; readonly parts: readonly string[] }
  /** The words are the same; blank lines or marks between them are not. */
  | { readonly kind: 'marks' }
  /** A picture beside the Markdown. */
  | { readonly kind: 'chart' }
  | { readonly kind: 'unreadable' };
