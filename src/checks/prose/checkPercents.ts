import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Check, CheckContext } from '../types.ts';
import { unitMistaken } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { lastBefore } from './lastBefore.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const POINTS = /(?:得分|评分|总分|自评分|考核分)(?:均?为|是|达到?|：)?(\d+(?:\.\d+)?)[%％](?!以[上下])/g;
const RATE = /率(?:达到?|高达|提高到|提升到|上升到|升至|保持在|稳定在)(\d+(?:\.\d+)?)分(?![之钟项值])/g;
const CHANGED = /(?:提高|提升|上升|增长|增加|下降|降低|减少|高于|低于|[高低])(?:了)?(?:年初|上年|去年)?(?:目标)?$/;

/** SE422 unit-mistaken: %, 分 and 个百分点 taken for each other. */
export const checkPercents: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => hasAny(text, ['%', '％', '分']))
    .flatMap((sentence) => [
      ...checkPattern(sentence, POINTS, '分'),
      // The very number of a result is held against it by `checkTargets`.
      ...(sentence.mentions.some(({ subject }) => subject.kind === 'result') ? [] : checkPattern(sentence, RATE, '%')),
      ...(sentence.allMentions.some(({ subject }) => subject.kind === 'result') ? checkChanges(sentence, context) : []),
    ]);

function checkPattern(sentence: Sentence, pattern: RegExp, unit: string): Finding[] {
  return Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: whole, 1: number = '', index }): Finding[] => {
    const end = index + whole.length;
    const typed = whole.slice(whole.lastIndexOf(number));
    return [unitMistaken({ typed, derived: `${number}${unit}` }, placeIn(sentence, end - typed.length, end))];
  });
}

/** A rate that went from 95.8% to 96.4% rose by 0.6 points, not by 0.6%; a number of things rises by %. */
function checkChanges(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return sentence.amounts.flatMap((amount): Finding[] => {
    const mention = lastBefore(sentence.allMentions, amount.start);
    const result = year.results.find(({ name }) => `results.${name}` === mention?.subject.prefix);
    if (mention === undefined || result === undefined || amount.isVague) return [];
    const before = text.slice(mention.end, amount.start);
    if (!CHANGED.test(before) || before.length > 24 || /[。；]/.test(before)) return [];
    const { value, lastYear, target } = result;
    const bases = [lastYear, target].filter((base) => base !== undefined);
    const points = bases.some((base) => value.minus(base).abs().eq(amount.value));
    const rates = bases.some((base) => isRounded(relative(value, base), amount.value, amount.decimals));
    const isRate = /^[%％]$/.test(result.measure);
    const typed = text.slice(amount.start, amount.end);
    const place = placeIn(sentence, amount.start, amount.end);
    if (isRate && /^[%％]$/.test(amount.unit) && points && !rates)
      return [unitMistaken({ typed, derived: `${printNumber(amount.value)}个百分点` }, place)];
    if (!isRate && amount.unit.endsWith('百分点') && rates)
      return [unitMistaken({ typed, derived: `${printNumber(amount.value)}%` }, place)];
    return [];
  });
}

function relative(value: Decimal, base: Decimal): Decimal | undefined {
  return base.isZero() ? undefined : value.minus(base).div(base).times(100).abs();
}

function isRounded(value: Decimal | undefined, typed: Decimal, decimals: number): boolean {
  return value?.toDecimalPlaces(decimals).eq(typed) === true;
}
