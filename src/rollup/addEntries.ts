import { addOutcomes } from '../figures/outcomes.ts';
import type { Outcome } from '../figures/types.ts';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Entry, EntryOfUnit } from '../model/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { type Measure, type MoneyUnit, type Quantity, toYuan } from '../quantity/quantity.ts';
import { roundingSlack } from '../quantity/slack.ts';
import { differsFromUnits } from './findings/findings.ts';

/**
 * Adds what the units tell of one number. Exact: money is in yuan, whatever unit each file uses. One unit that does not know
 * makes the sum unknown, and then what the department typed itself stands.
 *
 * @param own what the department's file types beside the units; usually nothing
 * @param place where the sum stands if it is typed nowhere
 */
export function addEntries<M extends Measure>(
  measure: M,
  own: Entry<M>,
  ofUnits: readonly EntryOfUnit<M>[],
  place: Place,
): Entry<M> {
  const at = own.state === 'absent' ? place : own.place;
  const sum = sumOf(measure, ofUnits);
  switch (sum.state) {
    case 'value': {
      const decimals = ofUnits.map(({ entry }) => (entry.state === 'value' ? entry.decimals : 0));
      return { ...sum, decimals: Math.max(...decimals), place: at, ofUnits };
    }
    case 'none':
      return { state: 'none', place: at, ofUnits };
    case 'undefined':
    case 'unknown':
      return own.state === 'absent' ? { state: 'absent', place: at, ofUnits } : { ...own, ofUnits };
  }
}

/**
 * SE479 differs-from-units: what the department types is not what its units' reports come to, beyond what rounding may have
 * taken from each.
 */
export function compareTyped<M extends Measure>(
  figure: string,
  measure: M,
  own: Entry<M>,
  ofUnits: readonly EntryOfUnit<M>[],
  moneyOf: (unit: string | undefined) => MoneyUnit,
): Finding[] {
  const [first] = ofUnits;
  if (own.state === 'absent' || first === undefined) return [];
  const sum = sumOf(measure, ofUnits);
  if (sum.state === 'undefined' || sum.state === 'unknown') return [];
  const typed = own.state === 'value' ? own.quantity : 'none';
  const known = sum.state === 'value' ? sum.quantity : 'none';
  const slack =
    measure === 'yuan'
      ? ofUnits.reduce(
          (all, { unit, entry }) => all.plus(slackOf(entry, moneyOf(unit))),
          slackOf(own, moneyOf(undefined)),
        )
      : new Decimal(0);
  if (numberOf(typed).minus(numberOf(known)).abs().lte(slack)) return [];
  const others = ofUnits.filter(({ entry }) => entry.state === 'value').slice(0, MOST_PLACES);
  return [differsFromUnits({ figure, typed, sum: known }, own.place, ...others.map(({ entry }) => entry.place))];
}

/** A finding shows at most so many places of units. */
const MOST_PLACES = 3;

/** What rounding may have taken from an amount: those in 万元 usually have two decimals, those in 元 none. */
function slackOf(entry: Entry, money: MoneyUnit): Decimal {
  if (entry.state !== 'value') return new Decimal(0);
  return toYuan(roundingSlack(Math.max(entry.decimals, money === '万元' ? 2 : 0)), money).value;
}

function sumOf<M extends Measure>(measure: M, ofUnits: readonly EntryOfUnit<M>[]): Outcome<M> {
  return addOutcomes(
    measure,
    ofUnits.map(({ entry }) => ({ sign: '+', outcome: outcomeOf(entry) })),
  );
}

function outcomeOf<M extends Measure>(entry: Entry<M>): Outcome<M> {
  switch (entry.state) {
    case 'value':
      return { state: 'value', quantity: entry.quantity };
    case 'none':
      return { state: 'none' };
    case 'absent':
      return { state: 'unknown' };
  }
}

function numberOf(quantity: Quantity | 'none'): Decimal {
  return quantity === 'none' ? new Decimal(0) : quantity.value;
}
