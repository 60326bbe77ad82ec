import type { Finding } from '../../findings/types.ts';
import { isDifference } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { isExplained } from './isThreshold.ts';

/** What a claim says of a number and its bound; `reached` is on the right side of it, whichever that is. */
type Claim = 'above' | 'notAbove' | 'below' | 'reached' | 'notReached';
/** Whether a bound is to be reached or to be kept; `undefined`: no sign says. */
type Side = 'least' | 'most' | undefined;

const SIGNS = [
  '超',
  '突破',
  '未达',
  '没有达',
  '没能达',
  '达到',
  '符合',
  '满足',
  '低于',
  '高于',
  '不足',
  '达标',
  '完成',
];
const NOT = '(?:未能|没有|没能|未|尚未|并未|仍未|没)';
const WORDS: readonly (readonly [claim: Claim, pattern: string])[] = [
  ['notReached', `${NOT}(?:达到|达成|完成|实现|符合|满足)`],
  ['notAbove', `${NOT}(?:超过|超出|突破|超)`],
  ['above', '超额完成|超过|超出|突破|高于|大于'],
  ['below', '低于|小于|少于|不足|不到'],
  ['reached', '达到|达成|实现|符合|满足'],
];
const WORD = WORDS.map(([claim, words]) => `(?<${claim}>${words})`).join('|');
const LEAST = '≥|＞=|>=|≧|不低于|不少于|不小于|至少|最低';
const MOST = '≤|＜=|<=|≦|不高于|不超过|不超|不多于|不大于|最高|最多';
const GOAL =
  '批复(?:规模|面积|投资|总额)?|核定(?:规模|面积|投资|数)|概算|设计规模|目标|指标|任务|要求|标准|计划|上限|下限|限额|红线|门槛|规定|底线|预算';
const BEFORE = `(?:(?:批复|核定|概算|设计|核准)[\\u4e00-\\u9fff]{0,6}|[目指]标值?|任务|要求|标准|计划|规定|上限|下限|限额|预期|年初|年度)`;
/** The bound behind the claim: 未达到不低于90%的目标. */
const DIRECT = new RegExp(
  `^(?:[\\u4e00-\\u9fff（）()]{0,8})?[，；]?(?:但|仍|也|均|已|都|实际|明显|远|大幅|略|还|且|所以|因此)*(?:${WORD})了?(?<whose>[\\u4e00-\\u9fff]{0,12}?)(?:(?<least>${LEAST})|(?<most>${MOST}))?(?:为|是|的)?$`,
);
/** What the bound is, behind it: the bound itself follows and no difference. */
const IS_BOUND = new RegExp(`^(?:以上|以下|以内)?(?:\\(含\\)|（含）)?的?(?:${BEFORE}|的)*(?:${GOAL})`);
const BOUND_BEFORE = new RegExp(
  `(?:${BEFORE}(?:值|数|为|是|：|:|设定|确定|应|须|需|的)*)(?:(?<least>${LEAST})|(?<most>${MOST}))?(?:为|是)?$|(?:(?<least2>≥|＞=|>=|≧|不少于|不低于)|(?<most2>≤|＜=|<=|≦|不超过|不高于|不多于))$`,
);
/** The claim behind both: `目标≥95%，实际93.5%，超过年度目标`. */
const BEHIND = new RegExp(
  `^[，；]?(?:但|仍|也|均|已|都|实际|明显|远|大幅|略|还|且)*(?:${WORD})了?(?:年度|年初|全年|既定|预定|预期|绩效|规定|设定|确定|的)*(?:(?<=的)[\\u4e00-\\u9fff]{2,4})?(?:${GOAL})`,
);
const OTHERS = /上年|去年|同期|上期|上月|平均|全[国省市县区]|20\d\d年/;

/**
 * SE423 direction-contradicted for a number and a bound that stand beside each other, and what is said of both: `实际87.5%，达到
 * 不低于95%的目标要求`, `目标≥95%，实际93.5%，超过年度目标`, `9.90%，超过10%`.
 */
export function judgeBounds(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 2 || !SIGNS.some((sign) => text.includes(sign))) return [];
  return amounts.flatMap((one, index): readonly Finding[] => {
    const other = amounts[index + 1];
    if (other === undefined || !areAlike(one, other) || isListed(text, amounts, index)) return [];
    // 比上年少3场，但超过24场的目标: by how much, and not how many.
    if ((isDifference(one) && !/不[超低高少多]/.test(one.lead)) || /[比较][^，]*[多少增减升降超]/.test(one.lead))
      return [];
    return judgeDirect(sentence, one, other) ?? judgeBehind(sentence, one, other, amounts[index + 2]) ?? [];
  });
}

function judgeDirect(sentence: Sentence, one: TypedAmount, other: TypedAmount): readonly Finding[] | undefined {
  const { text } = sentence;
  const between = text.slice(one.end, other.start);
  const match = DIRECT.exec(between);
  const claim = match === null ? undefined : claimOf(match);
  if (match === null || claim === undefined) return undefined;
  // 高于 and 低于 are told elsewhere, whatever they compare with.
  if (/^[高大小低少多]于$/.test(wordOf(match))) return [];
  const { whose = '', least, most } = match.groups ?? {};
  const after = text.slice(other.end, other.end + 12);
  const isBound = IS_BOUND.test(after);
  const side: Side =
    least !== undefined || after.startsWith('以上')
      ? 'least'
      : most !== undefined || /^以[下内]/.test(after)
        ? 'most'
        : undefined;
  // 超过目标1.5个百分点: by how much. 超过10%的有两个: of others.
  // 由160人次降到不足20人次: it became so.
  if (/[由从]/.test(one.lead) || /[到至为]$/.test(between.slice(0, wordAt(between)))) return [];
  if (OTHERS.test(between) || (whose !== '' && !isBound && side === undefined && claim !== 'notAbove')) return [];
  if (!isBound && /^的|^以[上下内]|^[（(]|^[至到~～—-]/.test(after)) return [];
  if (/[应须可需要拟将]$|能否|是否/.test(between.slice(0, between.search(new RegExp(WORD))))) return [];
  // 占年初预算的101.80%，占全年预算的95.21%，超过100%并非超预算: any number before may be meant.
  const early = sentence.amounts.filter(({ end }) => end <= one.start);
  if (isExplained(after) && early.some((amount) => areAlike(amount, other) && holds(claim, side, amount, other)))
    return [];
  // 近1530万人次，没有达到1500万人次的目标: of what is better the more there is.
  const isOfMore = isBound && /[人户场次亩株]$/.test(one.unit) && !LESS_IS_BETTER.test(text);
  return holds(claim, side ?? (isOfMore ? 'least' : undefined), one, other)
    ? []
    : [tell(sentence, one.end + wordAt(between), wordOf(match), one, other)];
}

function judgeBehind(
  sentence: Sentence,
  one: TypedAmount,
  other: TypedAmount,
  next: TypedAmount | undefined,
): readonly Finding[] | undefined {
  const { text } = sentence;
  const match = BEHIND.exec(text.slice(other.end, next?.start));
  const claim = match === null ? undefined : claimOf(match);
  if (match === null || claim === undefined) return undefined;
  const before = text.slice(0, one.start);
  const bound = BOUND_BEFORE.exec(before);
  const between = text.slice(one.end, other.start);
  const isActual =
    /^(?:以[上下内])?的?(?:目标|标准)?[，；](?:但|而)?(?:本?年(?:度|末|底)?|全年)?(?:实际|实绩|实现|完成|最终)(?:完成|达到|为|值|数|结果|是|：|达|得分|平均)*[\u4e00-\u9fff]{0,2}$/.test(
      between,
    );
  if (GOAL_BETWEEN.test(between)) return judgeGoalLast(sentence, one, other, match, claim);
  if (bound === null || !isActual || OTHERS.test(before.slice(-12))) return undefined;
  const { least, most, least2, most2 } = bound.groups ?? {};
  const isMost =
    most ??
    most2 ??
    (/上限|限额/.test(bound[0]) || /^以[下内]/.test(between) || match[0].endsWith('上限') || undefined);
  const isLeast = least ?? least2 ?? (/^以上/.test(between) ? '以上' : undefined);
  const side: Side = isLeast !== undefined ? 'least' : isMost !== undefined ? 'most' : undefined;
  return holds(claim, side, other, one)
    ? []
    : [tell(sentence, other.end + wordAt(match[0]), wordOf(match), other, one)];
}

/** `满意度为86.5%，目标为88%，达到了年初设定的要求`: the goal stands between, and rates of this kind are better the higher they are. */
function judgeGoalLast(
  sentence: Sentence,
  one: TypedAmount,
  other: TypedAmount,
  match: RegExpExecArray,
  claim: Claim,
): readonly Finding[] | undefined {
  const name = one.lead;
  if (/未|没/.test(match[0]) !== (claim === 'notReached' || claim === 'notAbove')) return undefined;
  if (
    !MORE_IS_BETTER.test(name) ||
    LESS_IS_BETTER.test(sentence.text) ||
    !/[%％]/.test(one.unit) ||
    one.isVague ||
    other.isVague
  )
    return undefined;
  if (holds(claim, 'least', one, other)) return [];
  return [tell(sentence, other.end + wordAt(match[0]), wordOf(match), one, other)];
}

const GOAL_BETWEEN = /^，(?:年度|年初|设定的?|其|而|但)*(?:目标|指标|计划)(?:值|数)?(?:为|是|：|≥|不低于)*$/;
const MORE_IS_BETTER = /满意|合格|及时|覆盖|达标|完好|完成|普及|知晓|办结|回收|就业|落实|优良|成活|保存|参保|入学|到位/;
const LESS_IS_BETTER = /成本|投诉|事故|死亡|失业|能耗|时限|不[高超]|≤|以内|控制|压[减降]|减少|下降|超编/;

/** Whether a claim may be true of a number and its bound; where no sign says which way is better, reaching may be either. */
function holds(claim: Claim, side: Side, one: TypedAmount, bound: TypedAmount): boolean {
  const order = scaled(one).cmp(scaled(bound));
  switch (claim) {
    case 'above':
      return order >= 0;
    case 'notAbove':
      return order <= 0;
    case 'below':
      return order <= 0;
    case 'reached':
      return side === undefined || (side === 'least' ? order >= 0 : order <= 0);
    case 'notReached':
      return side === undefined || (side === 'least' ? order < 0 : order > 0);
  }
}

function claimOf({ groups }: RegExpExecArray): Claim | undefined {
  return WORDS.find(([claim]) => groups?.[claim] !== undefined)?.[0];
}

function wordOf({ groups }: RegExpExecArray): string {
  return WORDS.map(([claim]) => groups?.[claim]).find((word) => word !== undefined) ?? '';
}

function wordAt(words: string): number {
  return Math.max(0, words.search(new RegExp(WORD)));
}

function tell(sentence: Sentence, start: number, word: string, one: TypedAmount, bound: TypedAmount): Finding {
  const { text } = sentence;
  const [a, b] = [one, bound].map(({ start: from, end }) => text.slice(from, end));
  const order = scaled(one).cmp(scaled(bound));
  const derived = `${a}${order > 0 ? '＞' : order < 0 ? '＜' : '＝'}${b}`;
  return directionContradicted(
    { figure: '', typed: word, derived },
    placeIn(sentence, start, start + word.length),
    placeIn(sentence, one.start, one.end),
    placeIn(sentence, bound.start, bound.end),
  );
}

/** `会议费2.1万元、培训费3.2万元，超过5万元的限额`: of both together. */
function isListed(text: string, amounts: readonly TypedAmount[], index: number): boolean {
  const [before, one] = [amounts[index - 1], amounts[index]];
  if (before === undefined || one === undefined || !areAlike(before, one)) return false;
  return /^[^，。；：]*[、和][^，。；：]*$/.test(text.slice(before.end, one.start));
}

function areAlike(one: TypedAmount, other: TypedAmount): boolean {
  return one.unit !== '' && !/百分点/.test(one.unit) && measureOf(one.unit).base === measureOf(other.unit).base;
}

function scaled({ value, unit }: TypedAmount) {
  return value.times(measureOf(unit).factor);
}
