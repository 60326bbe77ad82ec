import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { rosterOf } from './rosters.ts';
import { standsFor } from './slack.ts';

const TOP =
  /(?<measure>执行率|完成率|支出|决算|预算|金额|规模)[^，。；\d]{0,4}最(?<way>[低高大小多少快慢])的(?:一个)?(?:项目)?(?:是|为|系)“?(?<name>[\u4e00-\u9fff]{4,20})”?(?=[（，。；])/;
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  执行率: ['executionRate'],
  完成率: ['completionRate', 'executionRate'],
  支出: ['actual'],
  决算: ['actual'],
  预算: ['originalBudget', 'revisedBudget'],
  金额: ['actual', 'originalBudget', 'revisedBudget'],
  规模: ['actual', 'originalBudget', 'revisedBudget'],
};

/**
 * SE421 figure-contradicted for a project that leads or trails all others under a name that none has: `执行率最低的是老旧小区综合改造（69.02%）`, where it is 老旧院落改造 and the
 * number beside it says so.
 */
export function judgeTopOne({ sentence }: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text, amounts } = sentence;
  const match = text.includes('最') ? TOP.exec(text) : null;
  const { measure = '', way = '', name = '' } = match?.groups ?? {};
  if (match === null || !/项目/.test(text.slice(0, match.index + match[0].length))) return [];
  const roster = rosterOf(`${idOf('projects', 'items')}.`, context.year);
  if (roster.some((one) => one.name.includes(name) || name.includes(one.name))) return [];
  const start = match.index + match[0].lastIndexOf(name);
  const until = text.slice(start).search(/[。；）]/);
  const beside = amounts.filter((one) => one.start >= start && (until < 0 || one.end <= start + until));
  const right = (COLUMNS[measure] ?? []).flatMap((column) => {
    const values = roster.flatMap((one): { readonly name: string; readonly value: Decimal }[] => {
      const known = knownOf({ prefix: one.prefix, column }, context.figures, context.year);
      return known.state === 'value' ? [{ name: one.name, value: known.value }] : [];
    });
    const sorted = values.sort((one, other) => other.value.cmp(one.value) * (/[高大多快]/.test(way) ? 1 : -1));
    const [first, second] = sorted;
    if (first === undefined || second === undefined || first.value.eq(second.value)) return [];
    const isTold = beside.some(
      (one) =>
        (column.endsWith('Rate') ? isPercentage(one) : yuanIn(one.unit) !== undefined) && standsFor(one, first.value),
    );
    return isTold ? [first.name] : [];
  });
  const [derived] = right;
  if (derived === undefined) return [];
  const args = { figure: { what: 'name' } as const, typed: name, derived };
  return [figureContradicted(args, placeIn(sentence, start, start + name.length))];
}
