import type { Place } from '../findings/place.ts';
import type { Facts } from '../form/readFacts.ts';
import type { RateTerm } from '../form/rubricTypes.ts';
import type { RateSpec } from '../form/types.ts';
import { findAmountElsewhere } from '../model/findAmountElsewhere.ts';
import type { UnitYear } from '../model/types.ts';
import { quantity } from '../quantity/quantity.ts';
import type { FigureBook, TypedNumber } from './figureBook.ts';
import type { Figures } from './types.ts';

/**
 * Adds the numbers that a form asks for as facts: `facts.<id>`, and for amounts `facts.<id>.<column>`, in yuan. Their
 * Chinese names are the form's titles. Amounts that the file has under a key of its own need not be typed as a fact, too.
 */
export function addFacts(book: FigureBook, facts: Facts, around: Place, frugality?: UnitYear['frugality']): void {
  for (const [id, fact] of facts) {
    const { title, place = around } = fact;
    const segments = ['facts', { id, title }];
    if (fact.type === 'number') {
      const { value, ofUnits } = fact;
      const units = ofUnits === undefined ? {} : { ofUnits };
      const own: TypedNumber =
        value === undefined || value === 'none'
          ? { state: value ?? 'absent', place, ...units }
          : { state: 'value', quantity: quantity('count', value), place, ...units };
      book.typed(segments, 'count', own);
    }
    if (fact.type !== 'amounts') continue;
    for (const [column, own] of fact.amounts) {
      const isElsewhere = own.state === 'absent' && own.ofUnits === undefined && frugality !== undefined;
      const entry = (isElsewhere ? findAmountElsewhere(fact.from, column, frugality) : undefined) ?? own;
      book.typed([...segments, column], 'yuan', { ...entry, place: entry.place ?? around });
    }
  }
}

/**
 * Adds the rates that a form defines, as `rates.<id>`, from figures, facts and other rates. A numerator or denominator of
 * several terms becomes a figure too. A rate with an unknown term is left out, and `checkTerms` reports it.
 */
export function addRates(book: FigureBook, rates: readonly RateSpec[]): void {
  const isKnown = ({ name }: RateTerm) => findTerm(book, name) !== undefined;
  let left = rates;
  let count: number;
  do {
    count = left.length;
    // A rate may be listed before the rates of which it is made.
    left = left.filter((rate) => {
      if (![...rate.above, ...rate.below].every(isKnown)) return true;
      addRate(book, rate);
      return false;
    });
  } while (left.length < count);
}

function addRate(book: FigureBook, { id, title, above, below }: RateSpec): void {
  const segments = ['rates', { id, title }];
  const numerator = addTerms(book, [...segments, { id: 'above', title: '分子' }], above);
  const denominator = addTerms(book, [...segments, { id: 'below', title: '分母' }], below);
  book.ratio(segments, numerator, denominator);
}

/** Lists the names that a term of a rate may use: ids of figures, and the form's own ids of its facts. */
export function listTermNames({ all }: Figures): readonly string[] {
  return all.map(({ id }) => id.replace(/^facts\./, ''));
}

/** Finds the id of the figure that a term names, by the figure's id or by the form's id of a fact. */
export function findTerm(book: Pick<FigureBook, 'find'>, name: string): string | undefined {
  return [name, `facts.${name}`].find((id) => book.find(id)?.id === id);
}

function addTerms(book: FigureBook, segments: Parameters<FigureBook['sum']>[0], terms: readonly RateTerm[]): string {
  const named = terms.map(({ sign, name }) => ({ sign, id: findTerm(book, name) ?? name }));
  const [only] = named;
  if (named.length === 1 && only?.sign === '+') return only.id;
  const [first] = named;
  const measure = first === undefined ? 'count' : book.get(first.id).measure;
  return book.signedSum(segments, measure, named);
}
