import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';

const MEAN =
  /^，(?:三者|三个项目|[一-龥]{0,6})?(?:平均分?|均分|平均得分|算术平均(?:分|值)?|简单平均)(?:为|是|得分?|达到?|：)*$/;

/** SE421 figure-contradicted for the mean of numbers in a row right before it: `分别得97.16分、97.82分和99分，平均97.99分`. */
export function judgeMeanScores(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('平均') && !text.includes('均分')) return [];
  return amounts.flatMap((mean, at): readonly Finding[] => {
    const row = rowBefore(text, amounts.slice(0, at), mean);
    const last = row.at(-1);
    if (last === undefined || row.length < 2 || mean.isVague || !MEAN.test(text.slice(last.end, mean.start))) return [];
    const head = text.slice(0, row[0]?.start);
    if (!/分别(?:得分?|为|是|达到?)*$|依次(?:为|是)$/.test(head) || /加权|按[^，]{0,8}权重/.test(text)) return [];
    const right = row.reduce((sum, { value }) => sum.plus(value), new Decimal(0)).div(row.length);
    const slack = roundingSlack(mean.decimals).plus(roundingSlack(Math.max(...row.map(({ decimals }) => decimals))));
    if (right.minus(mean.value).abs().lte(slack)) return agree(sentence, [mean, ...row], { follows: 'average' });
    const args = {
      figure: `（${row.map(({ value }) => printNumber(value)).join('＋')}）÷${row.length}`,
      typed: text.slice(mean.start, mean.end),
      derived: `${printFixed(right, Math.max(2, mean.decimals))}${mean.unit}`,
    };
    return [figureContradicted(args, placeIn(sentence, mean.start, mean.end))];
  });
}

/** Numbers of one unit with nothing but 、 and 和 between them. */
function rowBefore(text: string, before: readonly TypedAmount[], { unit }: TypedAmount): readonly TypedAmount[] {
  const row: TypedAmount[] = [];
  for (const one of before.toReversed()) {
    const next = row[0];
    if (one.unit !== unit || one.isVague) break;
    if (next !== undefined && !/^(?:[、，和及与]|，?和)$/.test(text.slice(one.end, next.start))) break;
    row.unshift(one);
  }
  return row;
}
