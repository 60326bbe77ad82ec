import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { isOfMeasure, sizeOf } from './listNumbers.ts';

/** Ends of periods of one year, by the month in which they end. */
const ENDS: readonly (readonly [words: RegExp, month: number | undefined])[] = [
  [/(?:^|[^\d])(\d{1,2})月(?:底|末|份?|\d{1,2}日)$/, undefined],
  [/(?:第?一季度|[1一]季度末?)$/, 3],
  [/(?:上半年|半年|第?二季度末?)$/, 6],
  [/(?:前三季度|三季度末?|第三季度末?)$/, 9],
  [/(?:全年|年末|年底)$/, 12],
];
const PROGRESS = /进度|累计|执行率|完成率|支付率|序时/;

/** SE423 for progress that falls within one year: `支出进度：6月底41.36%，9月底61.20%，11月底58.74%`. */
export function judgeProgress(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 2 || !/[月季年][末底度]?/.test(text) || !PROGRESS.test(text)) return [];
  const told = amounts.flatMap((amount) => {
    const month = monthBefore(amount);
    return month === undefined ? [] : [{ amount, month }];
  });
  const isCumulative = /进度|累计|序时/.test(text);
  // 资金下达进度：一季度40%，二季度30%，三季度20%，四季度10%: of each quarter, and all of them are the whole.
  const shares = told.filter(({ amount }) => isPercentage(amount));
  const sum = shares.reduce((total, { amount }) => total.plus(amount.value), new Decimal(0));
  if (shares.length > 1 && sum.lte(100) && !/累计/.test(text) && /季度/.test(text)) return [];
  return told.flatMap(({ amount, month }, at): Finding[] => {
    const before = told[at - 1];
    if (before === undefined || !isOfMeasure(before.amount, amount) || amount.isVague || before.amount.isVague)
      return [];
    if (!isPercentage(amount) && !/累计/.test(text)) return [];
    if (!isCumulative || month <= before.month || sizeOf(amount).gte(sizeOf(before.amount))) return [];
    // Each follows the other at once: of one thing.
    if (
      !/^[，、；。]?(?:截至|至|到)?[^，。；：、\d]{0,4}\d{0,2}[^，。；：、\d]{0,8}$/.test(
        text.slice(before.amount.end, amount.start),
      )
    )
      return [];
    if (told.length < 3 && /调整|追加|核减/.test(text)) return [];
    const typed = text.slice(amount.start, amount.end);
    const figure = text.slice(before.amount.start, before.amount.end);
    return [
      directionContradicted(
        { figure, typed, derived: `＞${typed}` },
        placeIn(sentence, amount.start, amount.end),
        placeIn(sentence, before.amount.start, before.amount.end),
      ),
    ];
  });
}

function monthBefore({ lead }: TypedAmount): number | undefined {
  const words = lead.replace(/(?:累计|支出|执行|完成|进度|支付|预算|率|为|达到?|是|已|就|才|的)+$/, '');
  for (const [pattern, month] of ENDS) {
    const found = pattern.exec(words);
    if (found !== null) return month ?? Number(found[1]);
  }
  return undefined;
}
