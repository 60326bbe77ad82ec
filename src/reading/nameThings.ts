import { idOf } from '../figures/addSpending.ts';
import { spendingTables } from '../model/spendingTables.ts';
import type { UnitYear } from '../model/types.ts';
import { NameFinder } from './nameFinder.ts';
import type { Thing } from './types.ts';
import { WORDS } from './words.ts';

/** What people drop from a long name. */
const DROPPED = /(?:专项资金|项目支出|专项经费|项目经费|项目|支出|专项|经费|资金)$/;
/** What people add to the name of a project. */
const ADDED = ['项目', '专项', '经费', '资金', '项目经费', '项目资金', '专项资金', '专项经费', '项目支出'];
/** A short rest of a name is any word. */
const LEAST = 4;

/** The names that the file itself gives: items, projects and results, whole and as people shorten them. */
export function nameThings(year: UnitYear): NameFinder<Thing> {
  const named = new Map<string, Thing>();
  const add = (words: string, prefix: string, kind: Thing['kind']) => {
    // One sign, or a number alone, is no name that a text could be searched for.
    if (words.length < 2 || !/[\u4e00-\u9fffA-Za-z]/.test(words)) return;
    const other = named.get(words);
    const prefixes = other === undefined ? [prefix] : [...other.prefixes, prefix];
    named.set(words, { words, prefixes, kind: other?.kind ?? kind });
  };
  const short: [string, string][] = [];
  const long: [string, string][] = [];
  for (const { table, items } of spendingTables(year)) {
    for (const { name } of items) {
      const prefix = idOf(table, 'items', name);
      // An item called 支出 is not what every 支出 of a text means.
      if (WORDS.has(name) && WORDS.get(name)?.thing === undefined) continue;
      add(name, prefix, 'spending');
      for (const tail of table === 'basic' ? [] : ADDED) long.push([name + tail, prefix]);
      const rest = name.replace(DROPPED, '');
      if (rest !== name && rest.length >= LEAST) short.push([rest, prefix]);
    }
  }
  for (const [words, prefix] of long) if (!named.has(words)) add(words, prefix, 'spending');
  for (const [words, prefix] of short) if (!named.has(words) && !WORDS.has(words)) add(words, prefix, 'spending');
  for (const { name } of year.results) if (!named.has(name) && !WORDS.has(name)) add(name, `results.${name}`, 'result');
  for (const thing of listUnits(year))
    if (!named.has(thing.words) && !WORDS.has(thing.words)) named.set(thing.words, thing);
  return new NameFinder(named);
}

/** Budget units, where there are several; what ends in 本级 is also called 局本级. */
function listUnits({ unit }: UnitYear): readonly Thing[] {
  if (unit.budgetUnits.length < 2) return [];
  return unit.budgetUnits.flatMap(({ name }): Thing[] => {
    if (name === unit.name || name.length < LEAST) return [];
    const short = name.endsWith('本级') ? Array.from(name.slice(0, -3)).map((_, at) => name.slice(at + 1)) : [];
    const thing = { prefixes: [`whole${OF_UNIT}${idOf(name)}`], kind: 'spending', unit: name } as const;
    return [name, ...short].map((words) => ({ words, ...thing }));
  });
}

/** Between a figure and the budget unit whose part of it is meant, as in the ids of figures. */
export const OF_UNIT = '.units.';

/** `青峰国有林场工资福利支出`: a unit's part of what is named behind it. */
export function partOf(thing: Thing, { unit = '' }: Thing): Thing {
  const prefixes = thing.prefixes.map((prefix) => `${prefix}${OF_UNIT}${idOf(unit)}`);
  return { words: `${unit}${thing.words}`, prefixes, kind: thing.kind, unit };
}
