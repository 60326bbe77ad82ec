import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { standsFor } from './slack.ts';

const EACH =
  /(?:车均|单车|每辆车?|平均每辆车?)(?:年均|全年)?(?:运行维护费用?|运维费用?|运行费用?|维护费用?|费用)?(?:支出)?(?:约|为|是|仅|达)*$/;
const OTHERS = /[上去]年|油|燃料|维修费|保险|过路|标准|限额|不超过|以内|其中|半年|季度|月均|购置费?[^，。；]{0,6}每/;

/** SE421 figure-contradicted for what a vehicle costs on average, by the file: `6辆公务用车，车均运行维护费2.86万元`. */
export function judgeVehicleAverages({ prose, figures, year }: CheckContext): readonly Finding[] {
  const [cost, kept] = [
    knownOf({ prefix: 'threePublic.vehicleOperation', column: 'actual' }, figures, year),
    knownOf({ prefix: 'threePublic.vehiclesKept', column: '' }, figures, year),
  ];
  if (cost?.state !== 'value' || kept?.state !== 'value' || kept.value.isZero()) return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!/车均|单车|每辆/.test(text)) return [];
    if (!/公务用车|公车|车辆|运行维护/.test(text)) return [];
    const money = amounts.filter(({ unit }) => yuanIn(unit) !== undefined);
    const mean = money.find(({ start }) => EACH.test(text.slice(0, start)));
    if (mean === undefined) return [];
    const head = text.slice(0, mean.start);
    if (OTHERS.test(head) || scopes.some((one) => one.year !== sentence.year && one.start < mean.start)) return [];
    // An amount of their own is judged beside it, but for the file's.
    const before = money.filter(({ end }) => end <= mean.start);
    if (before.some((one) => !standsFor(one, cost.value))) return [];
    const counts = amounts.filter(({ unit }) => unit === '辆');
    if (counts.some(({ value }) => !value.eq(kept.value))) return [];
    const factor = yuanIn(mean.unit) ?? '1';
    const right = cost.value.div(kept.value).div(factor);
    const step = new Decimal(10).pow(-mean.decimals);
    if (
      right
        .minus(mean.value)
        .abs()
        .lte(mean.isVague ? right.div(10) : step)
    )
      return agree(sentence, [mean], { follows: 'average', ...(mean.isVague ? { isByValue: true } : {}) });
    const typed = text.slice(mean.start, mean.end);
    const derived = `${printFixed(right, Math.max(2, mean.decimals))}${mean.unit}`;
    const figure = `${printNumber(cost.value)}元÷${printNumber(kept.value)}辆`;
    return [figureContradicted({ figure, typed, derived }, placeIn(sentence, mean.start, mean.end))];
  });
}
