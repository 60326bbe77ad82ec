import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';

const FULL = /(?:满分|总分|共|合计|总计|分值)(?:为|是|共)?$/;
const PARTS = /^[：，](?:其中|分别为|包括|由)?/;
const DEDUCTED = /扣|加|减|得|失/;

/** SE421 figure-contradicted for points that are said to make up a full mark and do not: `满分100分：预算执行率10分，产出50分，效益40分，满意度10分`. */
export function judgeFullMarks(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  const at = amounts.findIndex(({ start, unit }) => unit === '分' && FULL.test(text.slice(0, start)));
  const full = amounts[at];
  if (full === undefined || full.isVague || full.value.lt(10)) return [];
  // 每项满分10分：甲9.6分，乙9.5分: of each of them.
  if (full.value.lt(100) && /[每各均][\u4e00-\u9fff]{0,4}$/.test(text.slice(0, full.start).replace(FULL, '')))
    return [];
  const parts = amounts.slice(at + 1);
  const rest = text.slice(full.end);
  if (parts.length < 3 || !PARTS.test(rest) || DEDUCTED.test(rest) || /等|各|每|其中[^，]*其中/.test(rest)) return [];
  if (parts.some(({ unit, isVague }) => unit !== '分' || isVague)) return [];
  const isRow = parts.every((one, index) =>
    /^[：，、；]?(?:其中|分别为|包括|由)?[\u4e00-\u9fff“”（）]{2,14}$/.test(
      text.slice((parts[index - 1] ?? full).end, one.start),
    ),
  );
  if (!isRow || !/^(?:[。；]|$)/.test(text.slice(parts.at(-1)?.end))) return [];
  const sum = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
  if (sum.eq(full.value)) return agree(sentence, [full, ...parts], { follows: 'sum' });
  const args = {
    figure: parts.map(({ value }) => printNumber(value)).join('＋'),
    typed: text.slice(full.start, full.end),
    derived: `${printNumber(sum)}分`,
  };
  const [from, to] = [parts[0]?.start ?? full.start, parts.at(-1)?.end ?? full.end];
  return [figureContradicted(args, placeIn(sentence, full.start, to), placeIn(sentence, from, to))];
}
