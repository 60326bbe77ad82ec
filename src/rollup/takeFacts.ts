import type { Place } from '../findings/place.ts';
import type { Facts } from '../form/readFacts.ts';
import { findAmountElsewhere } from '../model/findAmountElsewhere.ts';
import type { Entry, UnitYear } from '../model/types.ts';
import { inUnit, quantity } from '../quantity/quantity.ts';

/**
 * Takes the numbers that a unit tells as facts: amounts by `fact.column`, other numbers by `fact`. What is no number cannot be
 * added, and stays with the unit.
 */
export function takeFacts(facts: Facts, { money, unit, frugality }: UnitYear): ReadonlyMap<string, Entry> {
  const taken = new Map<string, Entry>();
  for (const [id, fact] of facts) {
    // Where it would stand: the unit's file may have no facts at all.
    const at = (path: string): Place => ({ ...unit.namePlace, path });
    if (fact.type === 'number') {
      const place = fact.place ?? at(`facts.${id}`);
      const { value } = fact;
      if (value === undefined || value === 'none') taken.set(id, { state: value ?? 'absent', place });
      else
        taken.set(id, { state: 'value', quantity: quantity('count', value), decimals: value.decimalPlaces(), place });
    }
    if (fact.type !== 'amounts') continue;
    for (const [column, own] of fact.amounts) {
      const amount = own.state === 'absent' ? (findAmountElsewhere(fact.from, column, frugality) ?? own) : own;
      const place = amount.place ?? at(`facts.${id}.${column}`);
      if (amount.state === 'value')
        taken.set(`${id}.${column}`, {
          state: 'value',
          quantity: amount.quantity,
          decimals: inUnit(amount.quantity, money).decimalPlaces(),
          place,
        });
      else taken.set(`${id}.${column}`, { state: amount.state, place });
    }
  }
  return taken;
}
