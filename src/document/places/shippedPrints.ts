import packed from '../generated/prints.js';
import { unpackPrints } from './packPrints.ts';
import type { FormPrints, KeyPatterns } from './types.ts';

/** Those of the package do not change while it runs. */
const UNPACKED = new Map<string, FormPrints>();

/** What a shipped form prints, as it was worked out when the package was made. */
export function shippedPrints(id: string): FormPrints | undefined {
  const known = UNPACKED.get(id);
  const json = packed[id];
  if (known !== undefined || json === undefined) return known;
  const prints = unpackPrints(json);
  UNPACKED.set(id, prints);
  return prints;
}

/** The keys that each shipped form prints, by its id. */
export function listShippedKeys(): ReadonlyMap<string, KeyPatterns> {
  const all = Object.keys(packed).sort();
  return new Map(all.flatMap((id) => [[id, shippedPrints(id)?.printed ?? new Set<string>()] as const]));
}
