import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Passage, Sentence } from '../../prose/types.ts';
import { factorIn, isMadeOf, isSize, lastWords, type Numbered, numbersIn, sizeOf } from '../listNumbers.ts';

const BUDGET = /预算[^，。；]{0,4}$/;
const SPENT = /(?:决算|支出|执行|实际)[^，。；]{0,4}$/;
const LEFT = /(?:[二两三四五]项|两者|二者|合计|共)[^，。；]{0,4}(?:结余|节约|节支|结转|剩余)(?:资金|经费|了)?$/;
const INCOME = /(?:收入|预算收入)(?:合计|总计|决算)?(?:数)?[：为是]?$/;
const SPENDING = /支出(?:合计|总计|决算)?(?:数)?[：为是]?$/;
const BALANCE = /收支(?:差额?|结余|相抵|轧差|差)(?:后)?(?:结余|为|是|：)*$/;

/** SE428 parts-differ for what is left of several budgets together: `会议费预算2.00万元、决算1.86万元，培训费预算5.00万元、决算4.27万元，两项合计结余0.78万元`. */
export function judgePairTotals(sentence: Sentence): readonly Finding[] {
  if (sentence.amounts.length < 5 || !/结余|节约|节支|结转|剩余/.test(sentence.text)) return [];
  const numbers = numbersIn([sentence]).filter(({ amount }) => yuanIn(amount.unit) !== undefined);
  const at = numbers.findIndex(({ before }) => LEFT.test(lastWords(before)));
  const whole = numbers[at];
  const pairs = numbers.slice(0, Math.max(0, at));
  if (whole === undefined || pairs.length < 4 || pairs.length % 2 > 0 || pairs.some(({ amount }) => amount.isVague))
    return [];
  const areRoles = pairs.every(({ before }, index) => (index % 2 === 0 ? BUDGET : SPENT).test(lastWords(before)));
  if (!areRoles || pairs.some(({ before }) => /上年|其中|调整/.test(before)) || whole.amount.isVague) return [];
  const sum = pairs.reduce(
    (total, { amount }, index) => total.plus(sizeOf(amount).times(index % 2 === 0 ? 1 : -1)),
    new Decimal(0),
  );
  return judge(whole, pairs, sum);
}

/** The same for income, spending and what is between them, whose lines may be numbered: `（1）收入：704.46万元。（2）支出：702.58万元。（3）收支差额：2.88万元。` */
export function judgeBalanceRows({ text, sentences }: Passage): readonly Finding[] {
  if (!/收支[差结相轧]/.test(text) || text.length > LONGEST) return [];
  const numbers = numbersIn(sentences).filter(({ amount }) => yuanIn(amount.unit) !== undefined);
  return numbers.flatMap((whole, at): readonly Finding[] => {
    const [income, spending] = numbers.slice(Math.max(0, at - 2), at);
    if (income === undefined || spending === undefined) return [];
    if ([income, spending, whole].some(({ amount }) => amount.isVague)) return [];
    const plain = (one: Numbered) => (one.before.split(/[，。；）、]/).at(-1) ?? '').replace(/^\s*\d+[.．]?\s*/, '');
    if (!BALANCE.test(plain(whole)) || !SPENDING.test(plain(spending)) || !INCOME.test(plain(income))) return [];
    if ([spending, whole].some(({ before }) => before.length > 14)) return [];
    return judge(whole, [income, spending], sizeOf(income.amount).minus(sizeOf(spending.amount)).abs());
  });
}

const LONGEST = 3000;

function judge(whole: Numbered, parts: readonly Numbered[], sum: Decimal): readonly Finding[] {
  const amounts = parts.map(({ amount }) => amount);
  if (isSize(sum, whole.amount, amounts)) return agreeAll([whole, ...parts], { follows: 'difference' });
  if (parts.length > 2 && isMadeOf(whole.amount, amounts, 2)) return [];
  const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  const typed = whole.sentence.text.slice(whole.amount.start, whole.amount.end);
  const made = `${printNumber(sum.div(factorIn(whole.amount)))}${whole.amount.unit}`;
  return [partsDiffer({ typed, sum: made }, place(whole), ...parts.map(place))];
}
