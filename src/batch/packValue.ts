import { Decimal } from '../quantity/decimal.ts';

/** Stands for what JSON cannot say: an exact number, or a value that is undefined. */
const MARK = '$exact';

/**
 * Writes plain data as a text, exact numbers and undefined values included, to hand it from one thread to another or to
 * keep it small: a text is one object to the garbage collector.
 */
export function packValue(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name: string, inside: unknown) {
    if (inside === undefined) return { [MARK]: null };
    // A decimal has been made a text by its `toJSON` before this is asked.
    return this[name] instanceof Decimal ? { [MARK]: inside } : inside;
  });
}

/** Reads what `packValue` wrote; only the caller knows what it was. */
export function unpackValue(packed: string): unknown {
  return restore(JSON.parse(packed));
}

function restore(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restore);
  if (isMarked(value)) return value[MARK] === null ? undefined : new Decimal(value[MARK]);
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, restore(inside)]));
}

function isMarked(value: object): value is { readonly [MARK]: string | null } {
  return Object.hasOwn(value, MARK);
}
