import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { rosterOf } from './rosters.ts';

/** `5个项目中有2个执行率低于95%`: how many are on which side of what. */
const COUNTED =
  /项目[^。；\d]{0,8}?(?:中|里|，)(?:共?有|仅有?|只有?)(?<count>[一二两三四五六七八九十]|\d{1,2})个(?:项目)?的?(?:预算|资金)?(?:执行率|支出进度)(?<side>低于|不足|不到|未达到?|高于|超过|达到|为|在)?(?<rate>\d+(?:\.\d+)?)%(?<bound>以上|以下|及以上)?(?=[，。；、）]|$)/;
const NOT_ALL = /重点|新增|延续|业务类|运行类|基金|其余|其他|[上去]年|季度|半年|月底|年初预算/;
const SIDES: Readonly<Record<string, (value: Decimal, rate: Decimal) => boolean>> = {
  低于: (value, rate) => value.lt(rate),
  高于: (value, rate) => value.gt(rate),
  达到: (value, rate) => value.gte(rate),
};
const ALIKE: Readonly<Record<string, string>> = {
  不足: '低于',
  不到: '低于',
  未达: '低于',
  未达到: '低于',
  超过: '高于',
  为: '达到',
};

/** SE421 figure-contradicted for how many projects have spent more or less of their budget than some rate. */
export const judgeCountedRates: Check = (context) =>
  context.prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text } = sentence;
    const match = text.includes('项目') && /执行率|支出进度/.test(text) ? COUNTED.exec(text) : null;
    const { count = '', side = '', rate = '', bound } = match?.groups ?? {};
    if (match === null || NOT_ALL.test(text.slice(0, match.index + match[0].length))) return [];
    const own = bound === undefined ? (ALIKE[side] ?? side) : bound === '以下' ? '低于' : '达到';
    const isOn = SIDES[own];
    const typed = readNumeral(count)?.toNumber();
    const rates = ratesOf(context);
    if (isOn === undefined || typed === undefined || rates === undefined) return [];
    const limit = new Decimal(rate);
    // 99.998% is printed as 100%.
    const sizes = [rates, rates.map((one) => one.toDecimalPlaces(2))].map(
      (all) => all.filter((one) => isOn(one, limit)).length,
    );
    const start = match.index + match[0].indexOf(`${count}个`);
    const end = start + count.length + 1;
    if (sizes.includes(typed)) return agree(sentence, [{ start, end }], { agrees: { what: 'projects' } });
    const args = { figure: { what: 'projects' } as const, typed: text.slice(start, end), derived: `${sizes[0]}个` };
    return [figureContradicted(args, placeIn(sentence, start, end))];
  });

/** Rates of all projects; `undefined` where one is not known, or items of funds may be counted too. */
function ratesOf({ figures, year }: CheckContext): readonly Decimal[] | undefined {
  const tables = spendingTables(year).filter(({ table, items }) => table !== 'basic' && items.length > 0);
  if (tables.length !== 1) return undefined;
  const rates: Decimal[] = [];
  for (const { prefix } of rosterOf('projects.items.', year)) {
    const known = knownOf({ prefix, column: 'executionRate' }, figures, year);
    if (known.state !== 'value') return undefined;
    rates.push(known.value);
  }
  return rates.length < 2 ? undefined : rates;
}
