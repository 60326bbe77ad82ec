import type { Finding } from '../../findings/types.ts';
import type { Check } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Passage, Sentence } from './types.ts';
import { notAMeasure, tableInProse, unitMissing } from './wording/findings.ts';

/** What people put where a measure belongs. */
const NO_MEASURE = /^(?:完成|基本完成|已完成|达标|合格|满意|良好|优秀|正常|较好|较高|是|否|无|全部|√)$/;

/** SE437 unit-missing, SE438 not-a-measure, SE440 table-in-prose. */
export const checkUnits: Check = ({ year, prose }) => [
  ...year.results
    .filter(({ measure }) => NO_MEASURE.test(measure.trim()))
    .map(({ measure, measurePlace }) => notAMeasure({ typed: measure }, measurePlace)),
  ...prose.passages.flatMap(findTable),
  ...prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, ['万', '亿']) ? findShortUnits(sentence) : []),
    ...(sentence.text.includes('.') ? findMissing(sentence) : []),
    ...(sentence.text.includes('占') ? findShares(sentence) : []),
  ]),
];

/** A table drawn with strokes prints as strokes; tables are made from data. */
function findTable({ text, placeOf }: Passage): Finding[] {
  return text.includes('|') && /\|\s*:?-{2,}:?\s*\|/.test(text) ? [tableInProse({}, placeOf(0, text.length))] : [];
}

/** `150万` before a stop: 万 of what? */
function findShortUnits(sentence: Sentence): Finding[] {
  return Array.from(
    sentence.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?[万亿](?=[，。；）)\n]|$|用于|购置|采购|投入|安排|支付)/g),
    ({ 0: typed, index }) => unitMissing({ typed, unit: '元' }, placeIn(sentence, index, index + typed.length)),
  );
}

/** `占76.27；其余14块，占23.73%`: a share without its sign. */
function findShares(sentence: Sentence): Finding[] {
  return Array.from(
    sentence.text.matchAll(/(?<=占(?:比|总数的|总额的|全部的|全年的)?(?:为|约)?)\d{1,2}\.\d{1,2}(?=[，。；、）\n]|$)/g),
    ({ 0: typed, index }) => unitMissing({ typed, unit: '%' }, placeIn(sentence, index, index + typed.length)),
  );
}

/** `公务接待费1.86，`, `决算80.64，`, `预算执行率为99.31，`: a number with decimals that stops without a unit. */
function findMissing(sentence: Sentence): Finding[] {
  const { text } = sentence;
  return Array.from(text.matchAll(/(?<![\d.〔第])\d+\.\d{1,2}(?=[，。；\n]|$)/g)).flatMap(
    ({ 0: typed, index }): Finding[] => {
      const clause = clauseBefore(text, index);
      const named = sentence.mentions.some(({ end }) => end === index);
      const isRate = /(?:率|占比|比重|比例)(?:为|是|达到?)?$/.test(clause.text);
      const isMoney = named || /(?:预算|决算|支出|结转|结余|超支)(?:数|额|金额)?(?:为|是)?$/.test(clause.text);
      if (!isRate && !isMoney) return [];
      return [unitMissing({ typed, unit: isRate ? '%' : '万元' }, placeIn(sentence, index, index + typed.length))];
    },
  );
}
