import { type Finding, finding } from '../../findings/types.ts';
import type { Check } from '../types.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { clauseBefore } from './resolveClaim.ts';
import type { Passage, Sentence } from './types.ts';

/** Words that a number of a quality calls for: a rate, an actual value. */
const NUMBER_WANTED =
  '(?:(?:执行|完成|控制|变动|调整|结转结余|结余|达标|满意|合格|及时|覆盖|支付|利用)率|实际完成值|实际完成数|实际值|完成值|完成数|指标值)';
const WORD =
  '(?:基本完成|已完成|全部完成|按时完成|完成|基本达标|达标|较高|较低|较好|良好|优秀|优良|合格|正常|一般|全部|满意|已落实|落实到位|到位|无|好|高|低|优|良|中|差|√|是)';
const WORD_FOR_NUMBER = new RegExp(`${NUMBER_WANTED}(?:为|是|：|:)[“"]?${WORD}[”"]?(?=[，。；、）)\\n]|$)`, 'g');

/** What people put where a measure belongs. */
const NO_MEASURE = /^(?:完成|基本完成|已完成|达标|合格|满意|良好|优秀|正常|较好|较高|是|否|无|全部|√)$/;

/** SE436 word-for-number, SE437 unit-missing, SE438 not-a-measure, SE440 table-in-prose. */
export const checkUnits: Check = ({ year, prose }) => [
  ...year.results
    .filter(({ measure }) => NO_MEASURE.test(measure.trim()))
    .map(({ measure, measurePlace }) => finding('SE438', { typed: measure }, measurePlace)),
  ...prose.passages.flatMap(findTable),
  ...prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, ['率', '值', '完成数']) ? findWords(sentence) : []),
    ...(hasAny(sentence.text, ['万', '亿']) ? findShortUnits(sentence) : []),
    ...(sentence.text.includes('.') ? findMissing(sentence) : []),
  ]),
];

/** A table drawn with strokes prints as strokes; tables are made from data. */
function findTable({ text, placeOf }: Passage): Finding[] {
  return text.includes('|') && /\|\s*:?-{2,}:?\s*\|/.test(text) ? [finding('SE440', {}, placeOf(0, text.length))] : [];
}

function findWords(sentence: Sentence): Finding[] {
  return Array.from(sentence.text.matchAll(WORD_FOR_NUMBER), ({ 0: typed, index }) =>
    finding('SE436', { typed }, placeIn(sentence, index, index + typed.length)),
  );
}

/** `150万` before a stop: 万 of what? */
function findShortUnits(sentence: Sentence): Finding[] {
  return Array.from(
    sentence.text.matchAll(/(?<![\d.])\d+(?:\.\d+)?[万亿](?=[，。；）)\n]|$)/g),
    ({ 0: typed, index }) => finding('SE437', { typed, unit: '元' }, placeIn(sentence, index, index + typed.length)),
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
      return [finding('SE437', { typed, unit: isRate ? '%' : '万元' }, placeIn(sentence, index, index + typed.length))];
    },
  );
}
