import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';

/** `法律援助中心：…；没有资本性支出`: of a budget unit by its short name, in this sentence or since the last full stop. */
export function namesPart({ text, start, passage }: Sentence, index: number, { unit }: CheckContext['year']): boolean {
  if (unit.budgetUnits.length < 2) return false;
  const from = passage.text.lastIndexOf('。', start) + 1;
  const before = passage.text.slice(from, start) + text.slice(0, index);
  const own = unit.selfReference ?? '我单位';
  if (before.lastIndexOf(own) > before.lastIndexOf('：')) return false;
  return unit.budgetUnits.some(({ name }) => shortsOf(name, unit.name).some((short) => before.includes(short)));
}

/** Ends of a unit's name behind that of the place, of which the whole's own name has none. */
function shortsOf(name: string, whole: string): readonly string[] {
  let shared = 0;
  while (shared < name.length && name.charAt(shared) === whole.charAt(shared)) shared += 1;
  const short = name.slice(shared);
  return short.length >= 3 && !whole.includes(short) ? [short] : [];
}
