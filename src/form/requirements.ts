import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { suggestName } from '../source/suggestName.ts';
import { outOfRange } from '../source/values/findings.ts';
import { unknownFormName } from './names/findings.ts';

/* What the parts of a form are held to. */

export function requireAtLeast(value: Decimal, least: string, place: Place): Finding[] {
  return value.gte(least) ? [] : [outOfRange({ text: printNumber(value), least, most: undefined }, place)];
}

/** A name must be one of those that there are. */
export function requireKnown(id: string, known: readonly string[], place: Place): Finding[] {
  return known.includes(id) ? [] : [unknownFormName({ id, suggestion: suggestName(id, known) }, place)];
}
