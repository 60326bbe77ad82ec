import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import type { Check } from '../types.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';
import { impossibleNumber } from './wording/findings.ts';

/** Rates of parts in a whole; those of done in planned (完成率, 执行率, 控制率) may pass 100 %. */
const PART_RATE =
  '(?:满意|合格|及时|达标|知晓|优良|准确|办结|到位|发放|建档|回访|兑付|公开|整改|验收|好评|出勤|参训)[率度]';
const RATE = new RegExp(`${PART_RATE}(?:均|都)?(?:为|是|达到?|：|高达)?(\\d+(?:\\.\\d+)?)[%％]`, 'g');
const SHARE = /占(?![比用])([^，。；：%％占]{1,16}?)(?:的)?(?:比重|比例)?(?:为|达到?)?(\d+(?:\.\d+)?)[%％]/g;
const NO_WHOLE = /预算|计划|目标|任务|上年|去年|同期|定额|指标|标准/;
const DATE = /(?<!\d)(\d{1,2})月(\d{1,2})日/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** SE451 impossible-number: a part larger than its whole, a day that no month has. */
export const checkPossible: Check = ({ year, prose }) => [
  ...year.results
    .filter(
      ({ name, measure, value }) => new RegExp(`${PART_RATE}$`).test(name) && /^[%％]$/.test(measure) && value.gt(100),
    )
    .map(({ text, place }) => impossibleNumber({ typed: `${text}%`, why: 'rate' }, place)),
  ...prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, ['%', '％']) ? checkRates(sentence) : []),
    ...(sentence.text.includes('日') ? checkDates(sentence) : []),
  ]),
];

function checkRates(sentence: Sentence): Finding[] {
  const { text } = sentence;
  const rates = Array.from(text.matchAll(RATE), (match) => ({ match, number: match[1] ?? '' }));
  const shares = Array.from(text.matchAll(SHARE), (match) => ({ match, number: match[2] ?? '' })).filter(
    ({ match }) => !NO_WHOLE.test(match[1] ?? ''),
  );
  return [...rates, ...shares].flatMap(({ match: { 0: typed, index }, number }) =>
    new Decimal(number).gt(100)
      ? [impossibleNumber({ typed, why: 'rate' }, placeIn(sentence, index, index + typed.length))]
      : [],
  );
}

function checkDates(sentence: Sentence): Finding[] {
  return Array.from(sentence.text.matchAll(DATE)).flatMap(({ 0: typed, 1: month, 2: day, index }): Finding[] => {
    const days = DAYS[Number(month) - 1] ?? 0;
    if (Number(day) >= 1 && Number(day) <= days) return [];
    return [impossibleNumber({ typed, why: 'date' }, placeIn(sentence, index, index + typed.length))];
  });
}
