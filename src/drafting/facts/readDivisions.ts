import { readNumeral } from '../../reading/numerals.ts';
import { type Drafting, state } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { find, mark, N, putCount } from './sentence.ts';

/** The divisions of a unit, and the units whose budgets are part of its own. */
export function readDivisions(sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const match = find(
    sentence,
    new RegExp(`(?:内设|下设)(?:机构|科室|部门|股室|处室)?[^，。：:]{0,6}?${N}\\s*个[^：:。]{0,10}?[：:]([^。；]+)`),
  );
  // 内设办公室、财务部共2个部（室）; 设办公室、财政所2个内设机构.
  const counted =
    find(
      sentence,
      new RegExp(
        `(?:内设|下设)(?<list>[^，。；：:]+?、[^，。；：:]+?)共?(?<n>${N})\\s*个(?:部（室）|科室|部门|处室|股室|机构|内设机构|职能部门)`,
      ),
    ) ??
    find(sentence, new RegExp(`设(?<list>[^，。；：:]+?、[^，。；：:]+?)共?(?<n>${N})\\s*个内设(?:机构|科室|部门)`));
  // 设职能科室2个：…；临床科室3个：…: the first list is of divisions, the others of what the unit does.
  const offices = find(sentence, new RegExp(`设(?:职能|行政)科室\\s*${N}\\s*个[：:]([^。；]+)`));
  if (tree.get(['unit', 'divisions']) === undefined) {
    const found = match ?? counted ?? offices;
    const [typed, list] = found === counted ? [counted?.groups?.n, counted?.groups?.list] : [found?.[1], found?.[2]];
    const names = splitNames(list ?? '');
    for (const [index, name] of names.entries())
      tree.pushText(['unit', 'divisions'], name, index === 0 ? sentence.origin : undefined);
    const count = readNumeral(typed ?? '');
    if (names.length > 0 && count !== undefined && count.toNumber() !== names.length)
      state(drafting, 'unit.divisions', count.toFixed(), sentence.origin);
    if (found !== undefined) mark(sentence, found);
  }
  const count = find(
    sentence,
    new RegExp(`(?:内设|下设)(?:机构|科室|部门|股室|处室)(?:共|有|数)?${N}\\s*个(?=[，。；]|$)`),
  );
  if (
    match === undefined &&
    counted === undefined &&
    count !== undefined &&
    tree.get(['unit', 'divisions']) === undefined
  )
    putCount(sentence, count, count[1], ['unit', 'divisionCount'], drafting);
  const units = find(
    sentence,
    new RegExp(
      `(?:预算(?:机构|单位)|纳入[^，。：:]{0,16}?单位)(?:共?${N}个)?[，,]?(?:即|包括|分别[为是]|有|为|是)?[：:]?([^。；]+)`,
    ),
  );
  if (
    units !== undefined &&
    tree.get(['unit', 'budgetUnits']) === undefined &&
    /[级局心院所馆校站队处科会办室]$/.test(units[2] ?? '')
  ) {
    for (const [index, name] of splitNames(units[2] ?? '').entries()) {
      tree.pushText(['unit', 'budgetUnits'], name, index === 0 ? sentence.origin : undefined);
    }
    mark(sentence, units);
  }
}

const COUNT_ALONE = new RegExp(`^共?${N}\\s*[个家]$`);

/** Splits a list of names: 办公室、财务科和人事科。 */
export function splitNames(list: string): string[] {
  return (
    list
      .split(/[、，,]|(?<=[室科部股处])和/)
      .map((name) => name.replace(/^(?:即|分别[是为]|包括)|[。等]+$/g, '').trim())
      // 预算单位1个，即医院本级: how many there are is no name.
      .filter((name) => name !== '' && !COUNT_ALONE.test(name))
  );
}
