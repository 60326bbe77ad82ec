import { titleOf } from '../../figures/figureNames.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { directionContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { lastBefore } from './lastBefore.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const UP = ['扩大', '增加', '提高', '上升', '增长', '增', '升', '扩'];
const DOWN = ['减少', '下降', '降低', '缩小', '压减', '压缩', '降', '减'];
const MOVED = new RegExp(`(${[...UP, ...DOWN].join('|')})(?:了)?[到至为](?:本年的?|今年的?|\\d{4}年的?)?(?:约|近)?$`);

/** SE423 direction-contradicted: `减少到12600亩` where last year's 10800 say that it grew. */
export const checkMoves: Check = (context) =>
  context.prose.sentences
    .filter(({ text, allMentions }) => hasAny(text, ['到', '至', '为']) && allMentions.length > 0)
    .flatMap((sentence) => checkSentence(sentence, context));

function checkSentence(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return sentence.amounts.flatMap((amount): Finding[] => {
    const match = MOVED.exec(text.slice(Math.max(0, amount.start - 16), amount.start));
    const word = match?.[1] ?? '';
    const mention = lastBefore(sentence.allMentions, amount.start);
    if (match === null || mention === undefined || /[，。；、]/.test(text.slice(mention.end, amount.start))) return [];
    const moved = movementOf(mention.subject.prefix, year);
    if (moved === undefined || moved.from.eq(moved.to)) return [];
    const factor = moved.isMoney ? yuanIn(amount.unit) : '1';
    // Another number than this year's may be a part, a month, or a wish.
    if (factor === undefined || !amount.value.times(factor).eq(moved.to)) return [];
    if (moved.to.gt(moved.from) === UP.includes(word)) return [];
    const shown = (value: Decimal) => printNumber(moved.isMoney ? value.div(10_000) : value);
    const derived = `由上年的${shown(moved.from)}变为${shown(moved.to)}${moved.measure}`;
    const start = amount.start - match[0].length;
    const args = { figure: moved.name, typed: text.slice(start, amount.end), derived };
    return [directionContradicted(args, placeIn(sentence, start, amount.end))];
  });
}

interface Movement {
  readonly name: string;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly measure: string;
  readonly isMoney: boolean;
}

/** A result, or an item of the three public expenses, last year and this year. */
function movementOf(prefix: string, year: CheckContext['year']): Movement | undefined {
  const result = year.results.find(({ name }) => `results.${name}` === prefix);
  if (result?.lastYear !== undefined) {
    const { name, lastYear: from, value: to, measure } = result;
    return { name, from, to, measure, isMoney: false };
  }
  const entry = Object.entries(year.threePublic.items).find(([id]) => prefix === `threePublic.${id}`);
  if (entry === undefined) return undefined;
  const { lastYearActual, actual } = entry[1];
  if (lastYearActual.state !== 'value' || actual.state !== 'value') return undefined;
  return {
    name: titleOf(entry[0]),
    from: lastYearActual.quantity.value,
    to: actual.quantity.value,
    measure: '万元',
    isMoney: true,
  };
}
