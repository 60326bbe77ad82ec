import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import type { Check } from '../types.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';
import { wordForNumber } from './wording/findings.ts';

/** What an indicator has achieved, as the columns of an indicator table are called. */
const ACHIEVED = '(?:实际完成值|实际完成数|实际值|完成值|完成数)';
/** Words of a number of quality calls for: a rate, an actual value. */
const NUMBER_WANTED = `(?:(?:执行|完成|控制|变动|调整|结转结余|结余|达标|满意|合格|及时|覆盖|支付|利用|知晓|到位)率|${ACHIEVED}|指标值)`;
const WORD =
  '(?:(?:基本|已经?|全部|按时|按期|如期|超额|及时)?(?:完成|达标|建成|实现|办结)|达到|较高|较低|较好|很好|良好|优秀|优良|合格|正常|一般|全部|满意|及时|按时|显著|明显|已?支付|已?落实|落实到位|到位|无|好|高|低|优|良|中|差|√|是)';
const STOP = '(?=[，。；、）)\\n]|$)';
const SAYS = '(?:一?[栏项格])?(?:为|是|：|:|填写?|写|记)(?:为|的是|成|了)?';
const WORD_FOR_NUMBER = new RegExp(
  `${NUMBER_WANTED}(?:${SAYS}[“"]?|[“"])${WORD}[”"]?${STOP}|${ACHIEVED}${WORD}${STOP}`,
  'g',
);

const TARGET = '(?:目标值?|指标值|计划值|目标数|计划数|年度指标)(?:为|是|：|:|填写?|设[定为]+)?[“"]?';
const NUMERIC_TARGET = new RegExp(
  `${TARGET}(?:[≥≤＞＜<>＝=]|不[少低超高大小][于过]|大于|小于|达到?|至少|百分之)*[ 　]*(?:[0-9０-９]|百分之)`,
);
const WORD_TARGET = new RegExp(`(?:目标值|指标值)(?:为|是|：|:)?[“"]?[\\u4e00-\\u9fff]{2,8}[”"]?${STOP}`);
/** Against a target that is a number, any words where the number belongs. */
const WORDS_FOR_NUMBER = new RegExp(
  `(?:${ACHIEVED}|完成情况|实际完成)(?:${SAYS})?(?:[“"]([^”"\\n]{1,12})[”"]|(?<=[为是：:填写])([\\u4e00-\\u9fff]{1,8})${STOP})`,
  'g',
);
/** What says a number by comparing, by pointing elsewhere, or in Chinese numerals. */
const SAYS_NUMBER =
  /[0-9０-９%\ufffc零一二两三四五六七八九十百千半]|[与同比超高低多少等大小]于?[目计]|目标|计划|见|附|未知|不适用/;

/** SE436 word-for-number: `目标值8个，实际完成值“达标”`. A target that is itself a word may be answered with one. */
export const checkWordValues: Check = ({ prose }) =>
  prose.sentences.filter(({ text }) => hasAny(text, ['率', '值', '完成'])).flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  const { text } = sentence;
  const isNumeric = hasAny(text, ['目标', '指标', '计划']) && NUMERIC_TARGET.test(text);
  if (!isNumeric && hasAny(text, ['目标值', '指标值']) && WORD_TARGET.test(text)) return [];
  const found = new Map<number, string>();
  if (hasAny(text, ['率', '值', '完成数'])) {
    for (const { 0: typed, index } of findAll(text, WORD_FOR_NUMBER)) found.set(index, typed);
  }
  if (isNumeric) {
    for (const { 0: typed, 1: quoted, 2: plain = '', index } of findAll(text, WORDS_FOR_NUMBER)) {
      if (!SAYS_NUMBER.test(quoted ?? plain)) found.set(index, typed);
    }
  }
  return Array.from(found, ([index, typed]) =>
    wordForNumber({ typed }, placeIn(sentence, index, index + typed.length)),
  );
}
