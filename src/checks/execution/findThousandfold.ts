import type { Finding } from '../../findings/types.ts';
import type { Entry } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import { magnitudeDoubtful } from './findings.ts';

const FACTOR = 1000;

/**
 * SE411 magnitude-doubtful, between two years: every amount of this year is a thousand times the largest of last year's, or
 * more. Of this year's own numbers none looks wrong beside the others, so the last, the actual, is told.
 */
export function findThousandfold(
  item: string,
  thisYear: readonly Entry<'yuan'>[],
  lastYear: readonly Entry<'yuan'>[],
): Finding[] {
  const [now, then] = [thisYear, lastYear].map((entries) =>
    entries.flatMap((entry) => {
      const size = sizeOf(entry);
      return size === undefined || entry.state !== 'value' ? [] : [{ ...entry, size }];
    }),
  ) as [Sized[], Sized[]];
  const told = now.at(-1);
  if (told === undefined || then.length === 0) return [];
  const before = Decimal.max(...then.map(({ size }) => size));
  if (!now.every(({ size }) => size.gte(before.times(FACTOR)))) return [];
  return [magnitudeDoubtful({ item, typed: told.quantity, other: quantity('yuan', before) }, told.place)];
}

type Sized = Entry<'yuan'> & { readonly state: 'value'; readonly size: Decimal };

/** Whether an amount is a thousand times another, or more; nothing is a thousand times nothing. */
export function isThousandfold(one: Entry<'yuan'>, other: Entry<'yuan'>): boolean {
  const [large, small] = [sizeOf(one), sizeOf(other)];
  return large !== undefined && small !== undefined && large.gte(small.times(FACTOR));
}

function sizeOf(entry: Entry<'yuan'>): Decimal | undefined {
  return entry.state === 'value' && !entry.quantity.value.isZero() ? entry.quantity.value.abs() : undefined;
}
