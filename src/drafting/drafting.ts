import type { WordPlace } from '../findings/wordPlace.ts';
import type { Form } from '../form/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import { DraftTree, plain, words } from './draftTree.ts';
import { Ledger } from './ledger.ts';
import type { DraftNode, Origin, Path, Sentences, ToldTotal } from './types.ts';

/** What every step of a draft looks at and adds to. */
export interface Drafting {
  readonly form: Form;
  readonly year: string;
  readonly lastYear: string;
  /** The unit of money of the report file that is drafted. */
  readonly money: MoneyUnit;
  readonly tree: DraftTree;
  readonly ledger: Ledger;
  readonly stated: Map<string, Stated>;
  /** The columns of tables of spending, and the items that each lists. */
  readonly listed: Listed[];
  /** Totals that sentences tell, in the order of the file. */
  readonly totals: ToldTotal[];
  readonly sentences: Sentences;
  /** The amounts in 万元 that the text names. */
  readonly prose: ReadonlySet<string>;
  readonly sections: Map<string, WordPlace>;
}

export interface Listed {
  readonly list: Path;
  readonly key: string;
  readonly names: readonly string[];
  /** The figure of its total. */
  readonly total: string;
}

/** A number that is printed in the file and that the report works out by itself. */
interface Stated {
  readonly value: string;
  readonly where: string;
  readonly origin: Origin;
  /** How far it may be from what it was rounded from, where it was converted from a larger unit; 0 of other numbers. */
  readonly slack: Decimal;
}

export function startDrafting(
  form: Form,
  year: string,
  money: MoneyUnit,
  sentences: Sentences,
  prose: ReadonlySet<string>,
): Drafting {
  const lastYear = String(Number(year) - 1);
  return {
    form,
    year,
    lastYear,
    money,
    tree: new DraftTree(),
    ledger: new Ledger(),
    stated: new Map(),
    listed: [],
    totals: [],
    sentences,
    prose,
    sections: new Map(),
  };
}

export const EXACT = new Decimal(0);

/**
 * Keeps a printed number under the name of its figure; false where the file prints another one elsewhere. Of the same number in
 * 万元 and in 元 the more exact one is kept.
 */
export function state({ stated }: Drafting, figure: string, value: string, origin: Origin, slack = EXACT): boolean {
  const known = stated.get(figure);
  const isSame = known === undefined || isWithin(known.value, value, Decimal.max(known.slack, slack));
  if (known === undefined || (isSame && slack.lt(known.slack)))
    stated.set(figure, { value, where: whereOf(origin), origin, slack });
  return isSame;
}

/** The same of a number in a sentence: who checks the file has the sentence itself, which is held against the data. */
export function stateSaid(drafting: Drafting, figure: string, value: string, origin: Origin): boolean {
  return drafting.sentences === 'all' || state(drafting, figure, value, origin);
}

function isWithin(one: string, other: string, slack: Decimal): boolean {
  return new Decimal(one).minus(other).abs().lte(slack);
}

/** Puts the printed totals and rates where the file keeps them. One that is only known in a larger unit says nothing exact. */
export function putStated({ stated, tree }: Drafting): void {
  for (const [figure, { value, where, origin, slack }] of stated) {
    if (!slack.isZero()) continue;
    const entries = new Map<string, DraftNode>([
      ['figure', words(figure)],
      ['value', plain(value, { ...origin, text: '' })],
      ['where', words(where, { ...origin, text: '' })],
    ]);
    tree.push(['stated'], entries);
  }
}

/** Names a place as `where` of a stated number does. */
function whereOf({ place }: Origin): string {
  if (place.in === 'table') return `第${place.table}个表，第${place.row}行第${place.column}列`;
  return `${place.section}，第${place.paragraph}段`.slice(0, 100);
}

/** A figure's id has no points but those between its parts. */
export function idOf(name: string): string {
  return name.replaceAll('.', '．');
}
