import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted, partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';

const FULL = 100;
const GIVEN = /(?:实际|自评|各)?得(?:了)?$/;
const LOST = /扣(?:减|了|除)?$/;
const TOTAL = /(?:合计|总计|共计|总分|总得分|综合得分|自评总分|最终得分)(?:为|得|是|得分)*$/;
const TOTAL_LOST = /(?:合计|共|共计|总计|累计)扣(?:减|了|除)?$/;
/** What a sum that was added up by hand is off by. */
const NEAR = 3;

/**
 * SE428 partsDiffer, SE421 figure-contradicted for points that are added up in one sentence: `投入13分得13分，过程60分得57分，…，合计96分`, `扣0.31分，…扣0.5分，合计扣0.91分`,
 * and for what was lost beside what was given: `自评98.70分，扣2.3分`.
 */
export function judgePointSums(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  if (!text.includes('分')) return [];
  const points = sentence.amounts.filter(({ unit }) => unit === '分');
  if (points.length < 2) return [];
  return [
    ...judgeRow(sentence, points, GIVEN, TOTAL),
    ...judgeRow(sentence, points, LOST, TOTAL_LOST),
    ...judgeRest(sentence, points),
    ...judgeGiven(sentence, points),
  ];
}

function judgeRow(sentence: Sentence, points: readonly TypedAmount[], of: RegExp, total: RegExp): readonly Finding[] {
  const whole = points.at(-1);
  if (whole === undefined || whole.isVague || !total.test(whole.lead)) return [];
  const parts = points.slice(0, -1).filter(({ lead }) => of.test(lead));
  if (parts.length < (of === LOST ? 2 : 3) || parts.some(({ isVague }) => isVague)) return [];
  // Of several rows, each with a total of its own, or of what is left out.
  if (points.slice(0, -1).some(({ lead }) => total.test(lead)) || /等|其[他余中]|主要|分别|未|另/.test(sentence.text))
    return [];
  const sum = parts.reduce((made, { value }) => made.plus(value), new Decimal(0));
  if (sum.eq(whole.value)) return agree(sentence, [whole, ...parts], { follows: 'sum' });
  if (sum.minus(whole.value).abs().gt(NEAR)) return [];
  const typed = sentence.text.slice(whole.start, whole.end);
  const [place, ...others] = [whole, ...parts].map(({ start, end }) => placeIn(sentence, start, end));
  return place === undefined ? [] : [partsDiffer({ typed, sum: `${printNumber(sum)}分` }, place, ...others)];
}

const FULL_MARK = /(?:分值|满分|权重)(?:为|是)?$/;

/** `分值9分，扣1.5分，得8.5分`: what is left of the mark. */
function judgeGiven(sentence: Sentence, points: readonly TypedAmount[]): readonly Finding[] {
  const at = points.findIndex(({ lead }) => FULL_MARK.test(lead));
  const [full, lost, given] = points.slice(Math.max(0, at), at + 3);
  if (at < 0 || full === undefined || lost === undefined || given === undefined) return [];
  if (!LOST.test(lost.lead) || !GIVEN.test(given.lead) || [full, lost, given].some(({ isVague }) => isVague)) return [];
  if (/[。；]/.test(sentence.text.slice(full.end, given.start))) return [];
  const rest = full.value.minus(lost.value);
  if (rest.eq(given.value)) return agree(sentence, [given, full, lost], { follows: 'difference' });
  const figure = `${printNumber(full.value)}分－${printNumber(lost.value)}分`;
  const typed = sentence.text.slice(given.start, given.end);
  const [place, ...others] = [given, full, lost].map(({ start, end }) => placeIn(sentence, start, end));
  return place === undefined
    ? []
    : [figureContradicted({ figure, typed, derived: `${printNumber(rest)}分` }, place, ...others)];
}

const SCORE = /(?:自评|评价|综合|最终)?(?:总分|得分|自评|评分|得|总得分)(?:结果)?(?:为|是|得)?$/;
const LOST_OF_ALL = /^，?(?:共|合计|共计|总共|累计)?扣(?:减|了|除)?$/;

/** 满分100分, before what was given or behind it. */
const FULL_OF_ALL = /(?:满分|总分值)(?:为|是)?$/;
const SAID_FULL = /[，（](?:满分|总分值)(?:为|是)?100分）?/;

/** Of a hundred points, what was not given was lost. */
function judgeRest(sentence: Sentence, points: readonly TypedAmount[]): readonly Finding[] {
  const { text } = sentence;
  const [given, lost, ...more] = points.filter(
    (one) => !(one.value.eq(FULL) && FULL_OF_ALL.test(text.slice(0, one.start))),
  );
  if (given === undefined || lost === undefined || more.length > 0) return [];
  const between = text.slice(given.end, lost.start).replace(SAID_FULL, '');
  if (!LOST_OF_ALL.test(between) || !SCORE.test(given.lead) || given.isVague || lost.isVague) return [];
  if (
    given.value.lt(FULL / 2) ||
    given.value.gt(FULL) ||
    /满分|分值|权重|指标/.test(text.slice(0, given.start).replace(/(?:满分|总分值)(?:为|是)?100分/, ''))
  )
    return [];
  const rest = given.value.neg().plus(FULL);
  if (rest.eq(lost.value)) return agree(sentence, [lost], { follows: 'difference' });
  const args = {
    figure: `${FULL}－${printNumber(given.value)}`,
    typed: text.slice(lost.start, lost.end),
    derived: `${printNumber(rest)}分`,
  };
  return [figureContradicted(args, placeIn(sentence, lost.start, lost.end), placeIn(sentence, given.start, given.end))];
}
