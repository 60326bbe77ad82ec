import { titleOf } from '../../figures/figureNames.ts';
import type { Finding } from '../../findings/types.ts';
import type { FactAmount } from '../../form/readFacts.ts';
import { type Entry, FRUGALITY, THREE_PUBLIC_COLUMNS } from '../../model/types.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { factDiffers } from './findings.ts';

/**
 * SE450 fact-differs: an amount stands as a fact, and under the key of the file that the form names as the source of that
 * fact, and the two are not the same. Either may be left out.
 */
export const checkFactSources: FigureCheck = ({ year, facts }): Finding[] =>
  [...facts.values()].flatMap((fact) => {
    if (fact.type !== 'amounts' || fact.from === undefined) return [];
    const source = FRUGALITY.find((id) => fact.from === `frugality.${id}`);
    if (source === undefined) return [];
    return [...fact.amounts].flatMap(([column, typed]): Finding[] => {
      const own = THREE_PUBLIC_COLUMNS.find((one) => one === column);
      const entry = own && year.frugality[source][own];
      const [amount, other] = [amountOf(typed), entry && amountOf(entry)];
      const place = typed.place;
      if (amount === undefined || other === undefined || entry === undefined || place === undefined) return [];
      if (amount.value.eq(other.value)) return [];
      return [factDiffers({ name: `${fact.title}${titleOf(column)}`, fact: amount, other }, place, entry.place)];
    });
  });

/** What is stated to be none is zero beside an amount. */
function amountOf(entry: FactAmount | Entry<'yuan'>): Quantity<'yuan'> | undefined {
  switch (entry.state) {
    case 'value':
      return entry.quantity;
    case 'none':
      return quantity('yuan', '0');
    case 'absent':
      return undefined;
  }
}
