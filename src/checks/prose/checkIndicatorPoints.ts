import { type Finding, finding } from '../../findings/types.ts';
import type { Check } from '../types.ts';
import { placeIn } from './listPassages.ts';
import { readNumeral } from './numerals.ts';
import type { Sentence } from './types.ts';

const WEIGHT = /(?:分值|权重|满分)(?:为|是|：)?([0-9]+(?:\.[0-9]+)?)分/;
const AWARDED = /得(?:分)?(?:为|是|：)?([0-9]+(?:\.[0-9]+)?)分/;
const TARGET = /(?:目标值|指标值|年度指标)(?:为|是|：)?([≤≥]|不少于|不低于|不超过|不高于)?([0-9]+(?:\.[0-9]+)?)/;
const ACHIEVED = /(?:实际完成值|实际值|完成值)(?:为|是|：)?([0-9]+(?:\.[0-9]+)?)/;

/**
 * SE413 indicator-points-doubtful: a sentence that tells an indicator's weight, target, value and points. Points above the
 * weight; a target met and points lost, or a target missed and full points, without a reason.
 */
export const checkIndicatorPoints: Check = ({ prose }) =>
  prose.sentences.filter(({ text }) => WEIGHT.test(text) && AWARDED.test(text)).flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  const { text } = sentence;
  const weight = readNumeral(WEIGHT.exec(text)?.[1] ?? '');
  const match = AWARDED.exec(text);
  const awarded = readNumeral(match?.[1] ?? '');
  if (weight === undefined || awarded === undefined || match === null) return [];
  const tell = (why: 'above' | 'metButCut' | 'missedButFull') => {
    const place = placeIn(sentence, match.index, match.index + match[0].length);
    return [finding('SE413', { typed: match[0], why }, place)];
  };
  if (awarded.gt(weight)) return tell('above');
  const target = TARGET.exec(text);
  const wanted = readNumeral(target?.[2] ?? '');
  const achieved = readNumeral(ACHIEVED.exec(text)?.[1] ?? '');
  if (target === null || wanted === undefined || achieved === undefined || /原因|因为|由于|主要是/.test(text))
    return [];
  const isReverse = /≤|不超过|不高于/.test(target[1] ?? '');
  const isMet = isReverse ? achieved.lte(wanted) : achieved.gte(wanted);
  if (isMet && awarded.lt(weight)) return tell('metButCut');
  return !isMet && awarded.eq(weight) ? tell('missedButFull') : [];
}
