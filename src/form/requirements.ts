import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { suggestName } from '../source/suggestName.ts';
import { outOfRange } from '../source/values/findings.ts';
import { unknownFormName } from './names/findings.ts';

/* Requirements that several parts of a form share. */

/** Requires that a number is not below a limit. SE213 out-of-range. */
export function requireAtLeast(value: Decimal, least: string, place: Place): Finding[] {
  return value.gte(least) ? [] : [outOfRange({ text: printNumber(value), least, most: undefined }, place)];
}

/** Requires that a name is one of the known names. SE606 unknown-form-name. */
export function requireKnown(id: string, known: readonly string[], place: Place): Finding[] {
  return known.includes(id) ? [] : [unknownFormName({ id, suggestion: suggestName(id, known) }, place)];
}
