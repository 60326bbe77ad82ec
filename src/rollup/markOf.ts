import type { Entry } from '../model/types.ts';
import type { UnitNumbers } from './types.ts';

/**
 * Makes the mark of a unit's numbers: of what is added, not of the file's bytes, so that another word for a reason makes no
 * sum stale. It is written in letters alone, since YAML would read `1234e567` as a number.
 */
export function markOf({ name, entries, tables, hires, facts, results }: Omit<UnitNumbers, 'mark'>): string {
  const parts = [name];
  const add = (key: string, entry: Entry) => {
    if (entry.state !== 'absent')
      parts.push(`${key}\t${entry.state === 'value' ? entry.quantity.value.toFixed() : 'none'}`);
  };
  for (const [id, entry] of entries) add(id, entry);
  for (const [table, { state, items }] of Object.entries(tables)) {
    parts.push(`${table}\t${state}`);
    for (const { name: item, part = '', kind = '', amounts, carryover } of items) {
      parts.push(`${item}\t${part}\t${kind}`);
      for (const [column, entry] of Object.entries({ ...amounts, ...carryover })) add(column, entry);
    }
  }
  for (const { programme, count, holdsPost } of hires) add(`${programme}\t${holdsPost}`, count);
  for (const [id, entry] of facts ?? []) add(`facts.${id}`, entry);
  for (const [key, { entry, measure = '' }] of results) add(`${key}\t${measure}`, entry);
  const text = parts.join('\n');
  // It only has to tell one state of a file from another, and the library has no module of Node to hash with.
  const digits = [SEED, SEED ^ 0x5bd1e995].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const letters = digits.slice(0, 12).replace(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 16)));
  return (letters.match(/.{4}/g) ?? []).join('-');
}

const LETTERS = 'bcdfghjkmnpqrstv';
const SEED = 0x811c9dc5;

/** FNV-1a over code units, and the finish of MurmurHash3, so that every bit of the text reaches every bit of the result. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    state ^= state >>> 15;
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
