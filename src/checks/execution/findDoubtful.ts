import type { Finding } from '../../findings/types.ts';
import type { Entry } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import { magnitudeDoubtful } from './findings.ts';

const FACTOR = new Decimal(1000);

/** SE411 magnitude-doubtful: the entry that stands alone among its neighbours: a thousand times the largest other that is not zero. */
export function findDoubtful(item: string, entries: readonly Entry<'yuan'>[]): Finding[] {
  const values = entries.filter((entry) => entry.state === 'value' && !entry.quantity.value.isZero());
  return values.flatMap((entry): Finding[] => {
    if (entry.state !== 'value') return [];
    const others = values.flatMap((other) =>
      other === entry || other.state !== 'value' ? [] : [other.quantity.value.abs()],
    );
    const largest = others.length === 0 ? undefined : Decimal.max(...others);
    if (largest === undefined || entry.quantity.value.abs().lt(largest.times(FACTOR))) return [];
    const args = { item, typed: entry.quantity, other: quantity('yuan', largest) };
    return [magnitudeDoubtful(args, entry.place)];
  });
}
