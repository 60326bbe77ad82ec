import type { Finding } from '../../../findings/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import {
  factorIn,
  isMadeOf,
  isOfMeasure,
  isSize,
  lastWords,
  type Numbered,
  nextWords,
  numbersIn,
  sizeOf,
} from '../listNumbers.ts';
import { isSlipOf } from '../slips.ts';

type Roles = readonly [whole: RegExp, part: RegExp, rest: RegExp];

/** Made when the first sentence is read: a run without prose needs none. */
let made: readonly Roles[] | undefined;

function makeRoles(): readonly Roles[] {
  return Object.values(lexicon.remainders ?? {}).map(
    ([whole = '', part = '', rest = '']) => [new RegExp(whole), new RegExp(part), new RegExp(rest)] as const,
  );
}

/** Of another time, of some of them, of more and less. */
const ELSE = /上年|去年|其中|比|较|同比|累计|以来|平均|每|预计|拟|分别|各/;
/** Money that came, was spent and is left; what was there before may be in it. */
const MONEY: Roles = [
  /(?:预算|拨款|资金|经费|到位|下达|安排|筹集|补助)[^，。；：]{0,4}$/,
  /(?:执行|支出|支付|使用|拨付|列支|兑付)[^，。；：]{0,3}$/,
  /(?:结余|结转|剩余|未执行|未支出|未使用|余额|余)[^，。；：]{0,4}$/,
];

/**
 * SE421 figure-contradicted for what is left, by the words of three numbers in a row: `盘点1362件，账实相符1355件，盘亏9件`, `11项指标，8项得满分，4项扣分`,
 * `在职101人，扣除不占编的5人，占编99人`. Of money only where one slip of the hand parts the three, since what was there before may be in it.
 */
export function judgeRemainders(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 3) return [];
  const numbers = numbersIn([sentence]);
  made ??= makeRoles();
  const roles = made;
  return numbers.flatMap((rest, at): readonly Finding[] => {
    const alike = numbers.slice(0, at).filter(({ amount }) => isOfMeasure(amount, rest.amount));
    const [whole, part] = alike.slice(-2);
    if (whole === undefined || part === undefined || isPercentage(rest.amount) || /分$/.test(rest.amount.unit))
      return [];
    if ([whole, part, rest].some(({ amount }) => amount.isVague || amount.value.isZero())) return [];
    if (
      [part, rest].some(({ before }) => before.length > 24 || ELSE.test(before)) ||
      ELSE.test(lastWords(whole.before))
    )
      return [];
    // A fourth of them follows at once: 盘亏4件、待核实3件.
    const next = numbers[at + 1];
    if (next !== undefined && isOfMeasure(next.amount, rest.amount) && /^[^。；]{0,16}$/.test(next.before)) return [];
    const isMoney = /元$/.test(rest.amount.unit);
    const fits = isMoney
      ? [whole, part, rest].every(({ before }, index) => MONEY[index]?.test(lastWords(before)))
      : roles.some((row) => [whole, part, rest].every((one, index) => row[index]?.test(wordsAt(one))));
    if (!fits) return [];
    const left = sizeOf(whole.amount).minus(sizeOf(part.amount));
    if (isSize(left, rest.amount, [whole.amount, part.amount]))
      return agreeAll([rest, whole, part], { follows: 'difference' });
    const others = alike.map(({ amount }) => amount);
    if (left.lt(0) || isMadeOf(rest.amount, others, 2) || (left.isZero() && isMoney)) return [];
    const value = left.div(factorIn(rest.amount));
    if (isMoney && (!isSlipOf(rest.amount, value) || /结转|结余/.test(text.slice(0, whole.amount.start)))) return [];
    const typed = text.slice(rest.amount.start, rest.amount.end);
    const print = ({ amount }: Numbered) => `${printNumber(amount.value)}${amount.unit}`;
    const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const args = {
      figure: `${print(whole)}－${print(part)}`,
      typed,
      derived: `${printNumber(value)}${rest.amount.unit}`,
    };
    return [figureContradicted(args, place(rest), place(whole), place(part))];
  });
}

/** The words of its clause on both sides of a number: 8＃得满分. */
function wordsAt({ before, after }: Numbered): string {
  return `${lastWords(before)}＃${nextWords(after).slice(0, 8)}`;
}
