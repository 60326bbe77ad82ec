import type { Quantity } from '../quantity/quantity.ts';

type Nothing = Record<never, never>;

/**
 * The arguments of every code. The number is for ever; the word in `catalogue.ts` is for people.
 * First digit = stage: 1 source, 2 schema and model, 3 narrative, 4 checks, 5 scores, 6 form, 7 document, 9 files.
 */
export interface CodeArgs {
  SE101: { readonly detail: string };
  SE102: { readonly key: string };
  SE103: { readonly text: string };
  SE104: { readonly encoding: 'gb18030' | 'utf-16' | 'unknown' };
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
  SE213: { readonly text: string; readonly least: string | undefined; readonly most: string | undefined };
  SE214: { readonly key: string };
  SE215: { readonly id: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE216: { readonly keyword: string };
  SE218: { readonly name: string };

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
  SE406: { readonly points: Quantity<'point'>; readonly by: string; readonly rubric: string };
  SE407: { readonly amount: string; readonly money: string };
  SE408: { readonly figure: string; readonly stated: string; readonly derived: string };

  SE501: { readonly criterion: string; readonly points: Quantity<'point'>; readonly allowed: string };
  SE502: { readonly criterion: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE503: { readonly year: string };
  SE504: { readonly criterion: string };

  SE601: { readonly form: string; readonly suggestion: string | undefined; readonly known: readonly string[] };
  SE602: { readonly path: string };
  SE603: { readonly form: string; readonly year: string; readonly years: string };
  SE604: { readonly rubric: string; readonly stated: Quantity<'point'>; readonly sum: Quantity<'point'> };
  SE605: { readonly name: string; readonly suggestion: string | undefined };
  SE606: { readonly id: string; readonly suggestion: string | undefined };

  SE701: { readonly name: string; readonly suggestion: string | undefined };
  SE702: { readonly construct: string };
  SE703: { readonly detail: string };
  SE704: { readonly name: string };

  SE901: { readonly path: string };
  SE902: { readonly path: string };
  SE903: { readonly path: string; readonly reason: string };
  SE904: { readonly path: string; readonly reason: string };
  SE905: { readonly output: string; readonly first: string; readonly second: string };
  SE906: { readonly path: string };
  SE907: { readonly path: string };
}

export type ExpectedKind = 'map' | 'list' | 'text' | 'number' | 'flag' | 'date' | 'amount' | 'value';
export type FoundKind = 'map' | 'list' | 'text' | 'number' | 'flag' | 'empty';
