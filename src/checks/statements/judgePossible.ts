import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { findAll } from '../../reading/findAll.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { impossibleNumber } from '../prose/wording/findings.ts';

/** Rates of parts in a whole; those of done in planned (完成率, 执行率, 控制率) may pass 100 %. */
const PART_RATE =
  '(?:满意|合格|及时|达标|知晓|优良|准确|办结|到位|发放|建档|回访|兑付|公开|整改|验收|好评|出勤|参训)[率度]';
const RATE = new RegExp(`${PART_RATE}(?:均|都)?(?:为|是|达到?|：|高达)?(\\d+(?:\\.\\d+)?)[%％]`, 'g');
const SHARE = /占(?![比用])([^，。；：%％占]{1,16}?)(?:的)?(?:比重|比例)?(?:为|达到?)?(\d+(?:\.\d+)?)[%％]/g;
const NO_WHOLE = /预算|计划|目标|任务|上年|去年|同期|定额|指标|标准/;

/** SE451 impossible-number in a sentence: a part larger than its whole. */
export function judgePossible(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  return text.includes('%') ? judgeParts(sentence) : [];
}

/** The same of what is typed as a result. */
export function judgeResultsPossible({ results }: UnitYear): readonly Finding[] {
  const name = new RegExp(`${PART_RATE}$`);
  return results
    .filter((result) => name.test(result.name) && /^[%％]$/.test(result.measure) && result.value.gt(100))
    .map(({ text, place }) => impossibleNumber({ typed: `${text}%`, why: 'rate' }, place));
}

function judgeParts(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  const rates = findAll(text, RATE).map((match) => ({ match, number: match[1] ?? '' }));
  const shares = findAll(text, SHARE)
    .map((match) => ({ match, number: match[2] ?? '' }))
    .filter(({ match }) => !NO_WHOLE.test(match[1] ?? ''));
  return [...rates, ...shares].flatMap(({ match: { 0: typed, index }, number }) =>
    new Decimal(number).gt(100)
      ? [impossibleNumber({ typed, why: 'rate' }, placeIn(sentence, index, index + typed.length))]
      : [],
  );
}
