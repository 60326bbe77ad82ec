import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { factorOf, toleranceOf, yuanOf } from './slack.ts';

const QUARTERS = [/(?:第?一|1)季度$/, /(?:第?二|2)季度$/, /(?:第?三|3)季度$/, /(?:第?四|4)季度$/] as const;
const WHOLES = ['whole', 'whole+funds', 'projects.total', 'projects.total+funds', 'basic.total'];
/** Farther from all that was spent, they are of something else. */
const NEAR = '0.03';

/** SE428 parts-differ for what was spent in four quarters, where the sentence tells no sum: `一季度412.36万元，二季度786.29万元，三季度…` against the file's own. */
export const judgeQuarters: Check = ({ prose, figures, year }) =>
  prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts } = sentence;
    if (!text.includes('季度') || /全年(?:共|合计|累计|支出)|合计|总计|累计|预算|计划|上年|去年/.test(text)) return [];
    const parts = QUARTERS.flatMap((quarter): readonly TypedAmount[] => {
      const own = amounts.filter(
        ({ lead, unit, isVague }) =>
          yuanIn(unit) !== undefined &&
          !isVague &&
          quarter.test(lead.replace(/(?:支出|支付|执行|使用|资金|为|是)+$/, '')),
      );
      return own.length === 1 ? own : [];
    });
    if (parts.length !== QUARTERS.length) return [];
    const sum = parts.reduce((total, one) => total.plus(yuanOf(one)), new Decimal(0));
    const known = WHOLES.flatMap((prefix) => {
      const one = knownOf({ prefix, column: 'actual' }, figures, year);
      return one.state === 'value' && !one.value.isZero() ? [one.value] : [];
    });
    const slack = toleranceOf(parts, parts.length);
    if (known.some((one) => one.minus(sum).abs().lte(slack))) return agree(sentence, parts, { follows: 'part' });
    const near = known.find((one) => one.minus(sum).abs().div(one).lte(NEAR));
    const [first, ...rest] = parts;
    if (near === undefined || first === undefined) return [];
    const print = (value: Decimal) => `${printNumber(value.div(factorOf(first)))}${first.unit}`;
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    return [partsDiffer({ typed: print(near), sum: print(sum) }, place(first), ...rest.map(place))];
  });
