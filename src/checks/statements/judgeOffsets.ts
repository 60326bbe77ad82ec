import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { factorIn, isOfMeasure, isSize, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

const PLUS = /(?:追加|增加|调增|新增|增列|增|升|高|多|超|增支)(?:了)?$/;
const MINUS = /(?:收回|减少|调减|核减|压减|减|降|低|差|欠|少|节约|减支|退回|取消)(?:了)?$/;
const NET = /(?:净?(?:增加?|减少?|追加|调增|调减|多|少)|相差|差额)(?:了|额)?$/;
/** Both together make what was told before. */
const OFFSET = /^[\u4e00-\u9fff]{0,6}(?:相抵|抵消|相减|冲抵|对冲|抵减|轧差)/;

/**
 * SE428 parts-differ for what is left of more and less: `净增18.90万元，是追加25.60万元与收回6.70万元相抵的结果`.
 */
export function judgeOffsets(numbers: readonly Numbered[]): readonly Finding[] {
  return [...judgeNet(numbers), ...judgeResult(numbers)];
}

/** As many parts as are announced, more and less: `三类面积比任务少448亩，其中油茶少370亩、抚育少220亩，修复多142亩`. */
function judgeNet(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((net, index): readonly Finding[] => {
    const many = countOf(lastWords(net.before), numbers[index - 1]);
    if (many === undefined) return [];
    const sign = signOf(net.before);
    if (sign === 0 || net.amount.isVague || isPercentage(net.amount) || !/^[^，。；：]{0,16}$/.test(net.before))
      return [];
    const parts = numbers.slice(index + 1, index + 1 + many);
    const next = numbers[index + 1 + many];
    const [first] = parts;
    if (
      first === undefined ||
      many < 2 ||
      many > MOST ||
      parts.length < many ||
      !/^(?:，其中：?|：)/.test(first.before)
    )
      return [];
    if (next !== undefined && isOfMeasure(next.amount, net.amount) && /^[，、][^，。；]{1,8}$/.test(next.before))
      return [];
    if (parts.some(({ amount, before }) => amount.isVague || !isOfMeasure(amount, net.amount) || !PART.test(before)))
      return [];
    const signs = parts.map(({ before }) => signOf(before));
    if (signs.includes(0) || new Set(signs).size < 2) return [];
    const sum = parts.reduce(
      (total, { amount }, at) => total.plus(sizeOf(amount).times(signs[at] ?? 0)),
      new Decimal(0),
    );
    const of = parts.map(({ amount }) => amount);
    if (isSize(sum.times(sign), net.amount, of)) return [];
    return [tell(net, parts, sum.abs())];
  });
}

/** 三类面积 may be read as which of them: it stands among the words. */
function countOf(words: string, before: Numbered | undefined): number | undefined {
  const written = /^([二两三四五六七八])[类批档]/.exec(words)?.[1];
  if (written !== undefined) return readNumeral(written)?.toNumber();
  if (before === undefined || !/^[类项个家种处块]$/.test(before.amount.unit)) return undefined;
  return before.amount.value.toNumber();
}

/** More is a table. */
const MOST = 8;
const PART = /^(?:，其中：?|：|[，、；和及])[^，。；、]{1,14}$/;

function signOf(words: string): 1 | -1 | 0 {
  const last = lastWords(words);
  return PLUS.test(last) ? 1 : MINUS.test(last) ? -1 : 0;
}

function judgeResult(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((last, index): readonly Finding[] => {
    if (index < 2 || !/[抵减冲差]/.test(last.after) || !OFFSET.test(last.after)) return [];
    const first = numbers[index - 1];
    const net = numbers[index - 2];
    if (first === undefined || net === undefined) return [];
    const all = [last, first, net];
    if (all.some(({ amount }) => amount.isVague || isPercentage(amount) || !isOfMeasure(amount, last.amount)))
      return [];
    const signs = [first, last].map(({ before }) => signOf(before));
    if (signs.includes(0) || signs[0] === signs[1] || !NET.test(lastWords(net.before))) return [];
    const difference = sizeOf(first.amount).minus(sizeOf(last.amount)).abs();
    if (isSize(difference, net.amount, [first.amount, last.amount])) return [];
    return [tell(net, [first, last], difference)];
  });
}

function tell(net: Numbered, parts: readonly Numbered[], sum: Decimal): Finding {
  const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  const args = {
    typed: net.sentence.text.slice(net.amount.start, net.amount.end),
    sum: `${printNumber(sum.div(factorIn(net.amount)))}${net.amount.unit}`,
  };
  return partsDiffer(args, place(net), ...parts.map(place));
}
