import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { overlap, rangeOf } from './slack.ts';

const TOGETHER =
  /([两二三四五])个项目(?:全年|当年|本年)?(?:合计|共|共计|总共|一共)(支出|执行|使用|完成支出|实际支出|安排|预算|年初预算|全年预算)(?:数|为|共)*$/;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const BUDGETED = /安排|预算/;
/** So many projects have some hundreds of sums of two or three. */
const MOST = 14;

/**
 * SE421 figure-contradicted for what several projects came to, by whatever names: `送教和设备两个项目合计支出248.46万元`, where no so many of the file's projects
 * make that sum in any column.
 */
export const judgeTogetherSpent: Check = ({ prose, figures, year }) => {
  const items = spendingTables(year)
    .filter(({ table }) => table === 'projects')
    .flatMap(({ items: own }) => own.map(({ name }) => `projects.items.${name}`));
  if (items.length < 3 || items.length > MOST) return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!text.includes('个项目') || scopes.some((one) => one.year !== sentence.year)) return [];
    return amounts.flatMap((amount): readonly Finding[] => {
      const match = TOGETHER.exec(text.slice(0, amount.start));
      const size = COUNTS[match?.[1] ?? ''] ?? 0;
      if (match === null || yuanIn(amount.unit) === undefined || amount.isVague || amount.decimals < 2) return [];
      if (size >= items.length || /[其这另]|一般|重点|子/.test(text.slice(Math.max(0, match.index - 4), match.index)))
        return [];
      const columns = BUDGETED.test(match[2] ?? '') ? ['originalBudget', 'revisedBudget'] : ['actual'];
      const sums = columns.flatMap((column) =>
        sumsOf(
          items.map((prefix) => knownOf({ prefix, column }, figures, year)),
          size,
        ),
      );
      const range = rangeOf(amount);
      if (sums.length === 0 || sums.some((sum) => overlap({ least: sum, most: sum }, range))) return [];
      const near = sums.toSorted((a, b) => a.minus(range.least).abs().cmp(b.minus(range.least).abs()))[0];
      const factor = yuanIn(amount.unit) ?? '1';
      const args = {
        figure: { what: 'projects' } as const,
        typed: text.slice(amount.start, amount.end),
        derived: near && `${near.div(factor).toFixed(amount.decimals)}${amount.unit}`,
      };
      return [figureContradicted(args, placeIn(sentence, amount.start, amount.end))];
    });
  });
};

/** All sums of so many; none where one of them is not known. */
function sumsOf(known: readonly ReturnType<typeof knownOf>[], size: number): readonly Decimal[] {
  const values = known.map((one) =>
    one.state === 'value' ? one.value : one.state === 'none' ? new Decimal(0) : undefined,
  );
  if (values.some((one) => one === undefined)) return [];
  const walk = (from: number, left: number, sum: Decimal): Decimal[] =>
    left === 0 ? [sum] : values.slice(from).flatMap((value, at) => walk(from + at + 1, left - 1, sum.plus(value ?? 0)));
  return walk(0, size, new Decimal(0));
}
