import type { AmountColumn, FactSource } from '../form/types.ts';
import { type Entry, FRUGALITY, THREE_PUBLIC_COLUMNS, type UnitYear } from './types.ts';

/** The amount that a file has under a key of its own, where the form says so: it need not be typed as a fact, too. */
export function findAmountElsewhere(
  from: FactSource | undefined,
  column: AmountColumn,
  frugality: UnitYear['frugality'],
): Entry<'yuan'> | undefined {
  const [, key] = (from ?? '').split('.');
  const source = FRUGALITY.find((id) => id === key);
  const other = THREE_PUBLIC_COLUMNS.find((each) => each === column);
  return source === undefined || other === undefined ? undefined : frugality[source][other];
}
