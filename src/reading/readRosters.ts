import type { Decimal } from '../quantity/decimal.ts';
import { normalize } from './normalize.ts';
import { readNumeral } from './numerals.ts';

/** The divisions of a unit, or the units whose budgets are part of its own, as a sentence names or counts them. */
export interface Roster {
  readonly of: 'divisions' | 'budgetUnits';
  /** How many there are said to be. */
  readonly count: Decimal | undefined;
  /** None where they are only counted. */
  readonly names: readonly string[];
  /** Where it stands in the text as it was typed. */
  readonly start: number;
  readonly end: number;
}

const N = '(?<count>\\d+|[零〇一二两三四五六七八九十]+)';
const OFFICE = '(?:职能|内设|综合|业务)*(?:机构|科室|部门|股室|处室|部（室）|科（室）|站（室）|科|股)';
const LINK = '(?:分别[为是]|即|包括|具体[有为]|有|为|是)';
const ROW = '(?<names>[^，。；：]+?、[^，。；：]+?)';

/** How divisions are told; the first that fits is taken. */
const DIVISIONS = [
  // 内设机构3个，分别是：办公室、测验股、情报股
  new RegExp(`(?:内设|下设)(?:${OFFICE})?[^，。：]{0,6}?${N}个[^：。，]{0,10}?(?:[：]|，${LINK}：?)(?<names>[^。；]+)`),
  // 内设办公室、财务部共2个部（室）; 下设综合科、养护科等4个科室
  new RegExp(`(?:内设|下设|设有?|设置了?)${ROW}(?:[共等]|共计|一共)*${N}个${OFFICE}`),
  // 设职能科室2个：…；临床科室3个：…: the first row is of divisions, the others of what the unit does
  new RegExp(`设(?:职能|行政)科室${N}个：(?<names>[^。；]+)`),
  // 内设机构有办公室、财务科
  new RegExp(`(?:内设|下设)${OFFICE}(?:主要)?${LINK}：?${ROW}(?=[。；，]|$)`),
];
const COUNTED = new RegExp(`(?:内设|下设)(?:${OFFICE})?(?:共|有|数|为)*${N}个(?:${OFFICE})?(?=[，。；]|$)`);

const UNITS = new RegExp(
  `(?:预算(?:机构|单位)|纳入[^，。：]{0,16}?单位)(?:共?(?:有|为)?${N}[个家])?，?${LINK}?：?(?<names>[^。；]+)`,
);
/** What bodies are called. */
const BODY = /[级局心院所馆校站队处科会办室委]$/;

/** Reads the rosters of a sentence: one of divisions, one of budget units at most. */
export function readRosters(typed: string): readonly Roster[] {
  if (!/设|预算(?:机构|单位)|纳入/.test(typed)) return [];
  const { text, typedAt } = normalize(typed);
  const stretch = ({ index, 0: whole }: RegExpExecArray) => ({
    start: typedAt(index),
    end: typedAt(index + whole.length),
  });
  const rosters: Roster[] = [];
  const row = DIVISIONS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const counted = row === undefined ? COUNTED.exec(text) : null;
  const found = row ?? counted;
  if (found !== null && found !== undefined) {
    const names = splitRoster(found.groups?.names ?? '');
    rosters.push({ of: 'divisions', count: readNumeral(found.groups?.count ?? ''), names, ...stretch(found) });
  }
  const units = UNITS.exec(text);
  if (units !== null && BODY.test(units.groups?.names ?? '')) {
    const names = splitRoster(units.groups?.names ?? '');
    rosters.push({ of: 'budgetUnits', count: readNumeral(units.groups?.count ?? ''), names, ...stretch(units) });
  }
  return rosters;
}

const COUNT_ALONE = /^共?[\d零〇一二两三四五六七八九十]+[个家]$/;

/** Splits a list of names: 办公室、财务科和人事科. */
export function splitRoster(list: string): readonly string[] {
  return (
    list
      .split(/[、，]|(?<=[室科部股处])[和及]/)
      .map((name) => name.replace(/^(?:即|分别[是为]|包括)|[。等]+$/g, '').trim())
      // 预算单位1个，即医院本级: how many there are is no name.
      .filter((name) => name !== '' && !COUNT_ALONE.test(name))
  );
}
