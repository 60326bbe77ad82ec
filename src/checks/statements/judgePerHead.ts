import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { CheckContext } from '../types.ts';
import { prefixesOf, WITH_FUNDS } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';

/** `人均基本支出`, `职工人均公用经费约`. */
const BEFORE_NAME =
  /(?:^|[，。；：、（]|全年|本年|年|在职人员|在职|职工|在编人员|[我本全][\u4e00-\u9fff]{1,2})(?:年)?人均$/;
/** `公用经费人均`, `基本支出783.31万元，人均`. */
const BEHIND_NAME =
  /^(?:决算|支出)?(?:[\d.]+(?:万元|元)(?:（[^（）]*）)?，?|，)?(?:在职(?:人员|职工)?)?(?:年)?人均(?:支出)?(?:约|为|是|达)*$/;
const IS = /^(?:约|为|是|达|达到|支出|仅)*$/;
const OTHERS =
  /标准|定额|限额|不超过|控制在|以内|[上去]年|每月|月均|计划|目标|增加|减少|[增减]长?|全[省市县区]|平均水平|其中|按|编外|聘用|离退休|退休/;
/** `按在职248人计算`: who they are. */
const COUNTED = /按(?:年末)?(?:实有)?在职(?:人员|职工)?\d+[人名](?:计算?|测算|折算)/;
/** 约 is off by less. */
const VAGUE = '0.08';

/**
 * SE421 figure-contradicted for what was spent for each of the unit's people: `人均基本支出14.20万元` where 783.31万元 were spent by 49. Told only where none of
 * those that anybody may count makes it: in post at the end of this year or the last or between, on posts, with others, with the retired.
 */
export function judgePerHead(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, amounts, scopes } = sentence;
  if (
    !text.includes('人均') ||
    OTHERS.test(text.replace(COUNTED, '')) ||
    scopes.some(({ year }) => year !== sentence.year)
  )
    return [];
  // Whose number it was is told beside it: only those in post are known for certain.
  const staff = knownOf({ prefix: 'staff.staffInPost', column: '' }, context.figures, context.year);
  const people = amounts.filter(({ unit }) => /^[人名]$/.test(unit));
  if (people.some(({ value }) => staff.state !== 'value' || !staff.value.eq(value))) return [];
  return thingsIn(read).flatMap(({ prefix, start, end }): readonly Finding[] => {
    if (!prefix.startsWith('basic.') || prefix.includes('.units.')) return [];
    const isBefore = BEFORE_NAME.test(text.slice(0, start));
    const mean = amounts.find(
      (one) => one.start >= end && (isBefore ? IS : BEHIND_NAME).test(text.slice(end, one.start)),
    );
    if (mean === undefined || yuanIn(mean.unit) === undefined) return [];
    if (!/^(?:[，。；）]|左右|$)/.test(text.slice(mean.end))) return [];
    return judgeMean(mean, prefix, read, context);
  });
}

function judgeMean(
  mean: TypedAmount,
  prefix: string,
  { sentence }: SentenceRead,
  context: CheckContext,
): readonly Finding[] {
  const { figures, year } = context;
  const costs = prefixesOf({ words: '', prefixes: [prefix], kind: 'spending' }).flatMap((one) => {
    const known = one.endsWith(WITH_FUNDS) ? undefined : knownOf({ prefix: one, column: 'actual' }, figures, year);
    return known?.state === 'value' ? [known.value] : [];
  });
  const heads = countHeads(context);
  const [cost] = costs;
  const [staff] = heads;
  if (cost === undefined || staff === undefined || mean.value.isZero()) return [];
  const factor = new Decimal(yuanIn(mean.unit) ?? '1');
  const fits = (people: Decimal) =>
    costs.some((one) => {
      const right = one.div(people).div(factor);
      const slack = mean.isVague ? right.times(VAGUE) : roundingSlack(mean.decimals).times(2);
      return right.minus(mean.value).abs().lte(slack);
    });
  if (heads.some(fits)) return agree(sentence, [mean], { follows: 'average' });
  // Between the ends of two years there may have been any number of people.
  const last = knownOf({ prefix: 'staff.lastYear.staffInPost', column: '' }, figures, year);
  const ends = last.state === 'value' ? [staff, last.value] : [staff];
  const implied = costs.map((one) => one.div(mean.value.times(factor)));
  if (implied.some((people) => people.gte(Decimal.min(...ends)) && people.lte(Decimal.max(...ends)))) return [];
  const typed = sentence.text.slice(mean.start, mean.end);
  const derived = `${printFixed(cost.div(staff).div(factor), Math.max(2, mean.decimals))}${mean.unit}`;
  const figure = `${printFixed(cost.div(10_000), 2)}万元÷${staff.toFixed()}人`;
  return [figureContradicted({ figure, typed, derived }, placeIn(sentence, mean.start, mean.end))];
}

/** In post first, then whoever else may be counted. */
function countHeads({ figures, year }: CheckContext): readonly Decimal[] {
  const at = (id: string) => {
    const known = knownOf({ prefix: id, column: '' }, figures, year);
    return known.state === 'value' ? known.value : undefined;
  };
  const staff = at('staff.staffInPost');
  if (staff === undefined || staff.lte(0)) return [];
  const posts = at('staff.authorizedPosts');
  const ids = figures.all.flatMap(({ id }) =>
    id.startsWith('staff.otherStaff.') && !id.endsWith('.total') ? [id] : [],
  );
  const others = [...ids, 'staff.retirees.closing'].flatMap((id) => at(id) ?? []);
  let sums = [staff];
  for (const more of others) sums = [...sums, ...sums.map((one) => one.plus(more))];
  const last = at('staff.lastYear.staffInPost');
  return [
    ...sums,
    ...(posts === undefined || posts.lte(0) ? [] : [posts]),
    ...(last === undefined ? [] : [last.plus(staff).div(2)]),
  ];
}
