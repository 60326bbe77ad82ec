import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isDifference, isPercentage, isRate, printPercent, quotientOf } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';

/** The name of a rate right before its number: 完成率, 合格率为, 满意度达到. */
const NAMED_RATE = /([\u4e00-\u9fff]{2})[率度](?:约|只有|仅|为|是|达到?|：)*$/;
/** Rates of the tables, which are reckoned of more than stands beside them. */
const OF_FILE = new Set(['结余', '结转', '变动', '控制']);
/** 调整率: by how much it is more or less. */
const OF_CHANGE = /调整|偏差|增减|追加|差异|变化/;
const OF_PLAN = new Set(['完成', '执行', '控制', '支付', '支出', '落实', '开工', '到位', '实现', '采购']);
const DONE = /实际|实支|实付|支用|列支|完成|支付|支出|决算|已/;
const PLANNED = /调整后|概算|计划|目标|任务|指标值|预算|预计|下达|应|安排|确定/;
/** Behind a number: 60家的目标. */
const OF_GOAL = /^的?(?:年初|年度|全年|本年)?(?:的)?(?:目标|任务|计划)/;
/** 超过年度目标86份: by how much. */
const BEYOND_GOAL = /(?:[超高低多少]|额)[^，]{0,6}(?:目标|计划|任务|预算)(?:任务|数|值)?$/;
/** Where less is better, a rate of completion is reckoned in more than one way. */
const CEILING = /不超过|不高于|以内|以下|控制|压|≤/;

/** The numbers of a rate that is right. */
interface Right {
  readonly fits: readonly TypedAmount[];
}

interface Told {
  readonly part: TypedAmount;
  readonly base: TypedAmount;
  readonly figure: string;
  readonly derived: string;
}

/**
 * SE421 figure-contradicted for a rate whose two numbers stand in its own sentence: `计划50场，实际46场，完成率108.7%`;
 * `发放问卷500份，收回480份，回收率98%`. Only where its name says which numbers it is of, and no two of them give it.
 */
export function judgeRates(sentence: Sentence): readonly Finding[] {
  if (!/[率度]/.test(sentence.text)) return [];
  return sentence.amounts.flatMap((rate) => judgeRate(sentence, rate));
}

function judgeRate(sentence: Sentence, rate: TypedAmount): Finding[] {
  if (!isPercentage(rate) || rate.isVague) return [];
  const stem = NAMED_RATE.exec(clauseBefore(sentence.text, rate.start))?.[1];
  // 执行率94.29%，比整体支出执行率97.86%低3.57个百分点: of something else.
  // 投资概算控制率: of the two numbers beside it.
  const isOfEstimate =
    stem === '控制' && /(?:概算|投资|造价)[\u4e00-\u9fff]{0,2}控制率/.test(sentence.text.slice(0, rate.start));
  if (
    stem === undefined ||
    OF_CHANGE.test(stem) ||
    (OF_FILE.has(stem) && !isOfEstimate) ||
    /[比较于与同和跟]/.test(clauseBefore(sentence.text, rate.start))
  )
    return [];
  if (isOfAnother(sentence.text, rate.start, stem)) return [];
  const counted = sentence.amounts.filter(
    (amount) =>
      amount.end <= rate.start &&
      !amount.isVague &&
      amount.unit !== '' &&
      // 一次合格: how, and not how many.
      !(amount.unit === '次' && amount.value.eq(1)) &&
      !isPercentage(amount) &&
      amount.unit !== '分',
  );
  if (counted.length < 2) return [];
  const ofPlan = OF_PLAN.has(stem) ? tellRateOfPlan(sentence.text, rate, counted, stem) : undefined;
  const told = ofPlan ?? (stem === '执行' ? undefined : tellRateOfPart(sentence, rate, counted, stem));
  if (told === undefined) return [];
  if ('fits' in told) return agree(sentence, told.fits, { follows: 'rate' });
  const { part, base, figure, derived } = told;
  const typed = sentence.text.slice(rate.start, rate.end);
  const places = [rate, part, base].map(({ start, end }) => placeIn(sentence, start, end));
  const [first, ...operands] = places;
  return first === undefined ? [] : [figureContradicted({ figure, typed, derived }, first, ...operands)];
}

/** `两个未完成（系统升级完成率70%）`: the rate of a thing that is named for the first time. */
function isOfAnother(text: string, offset: number, stem: string): boolean {
  const clause = clauseBefore(text, offset);
  const own = clause.slice(0, clause.lastIndexOf(stem)).replace(COMMON, '');
  if (own.length < 3) return false;
  const before = text.slice(0, offset - clause.length);
  return ![...own].some((_, at) => at + 1 < own.length && before.includes(own.slice(at, at + 2)));
}

/** Words that are of whatever was counted. */
const COMMON =
  /全年|年度|总体|整体|实际|目标|任务|计划|指标|工作|数量|项目|预算|资金|综合|平均|累计|本年|当年|按时|按期|及时|其|总|均|的|，/g;

/** What was done, of what was planned. */
function tellRateOfPlan(
  text: string,
  rate: TypedAmount,
  counted: readonly TypedAmount[],
  stem: string,
): Told | Right | undefined {
  const last = counted.at(-1);
  const alike = counted.filter(
    (amount) => amount.unit === last?.unit && !isDifference(amount) && !BEYOND_GOAL.test(amount.lead),
  );
  if (alike.length < 2) return undefined;
  const planned = alike.filter(
    (amount) =>
      OF_GOAL.test(text.slice(amount.end, amount.end + 12)) ||
      (PLANNED.test(amount.lead) && !/完成|实际/.test(amount.lead)),
  );
  const others = alike.filter((amount) => !planned.includes(amount));
  const said = others.findLast(({ lead }) => DONE.test(lead));
  // 春季办了20场，秋季办了26场: which of them is all that was done, nothing says.
  const done = said ?? (others.length === 1 || planned.length === 0 ? others.at(-1) : undefined);
  // 24项重点工作完成23项: all that there were, where nothing says what was planned.
  const plan = planned.at(-1) ?? (alike.length === 2 && done === alike[1] ? alike[0] : undefined);
  // 五个项目中三个执行率达到100%: of money, and not of how many there are.
  if (stem === '执行' && /^[个项家]$/.test(last?.unit ?? '')) return undefined;
  if (done === undefined || plan === undefined || plan === done || plan.value.isZero()) return undefined;
  if (planned.some((amount) => CEILING.test(amount.lead))) return undefined;
  const all = counted.filter((amount) => amount.unit === last?.unit);
  if (isRate(rate, done, plan)) return { fits: [rate, done, plan] };
  if (all.some((one) => all.some((other) => one !== other && other !== done && isRate(rate, one, other))))
    return undefined;
  // What came to a budget and left it makes another one.
  const isMoney = yuanIn(done.unit) !== undefined;
  if (isMoney && (!DONE.test(done.lead) || all.length > 2 + planned.length - 1)) return undefined;
  return {
    part: done,
    base: plan,
    figure: quotientOf(done, plan),
    derived: printPercent(done.value.div(plan.value).times(100)),
  };
}

/** A part of a whole: the number beside the word that the rate is named for. */
function tellRateOfPart(
  sentence: Sentence,
  rate: TypedAmount,
  counted: readonly TypedAmount[],
  stem: string,
): Told | Right | undefined {
  const words = lexicon.partRates?.[stem] ?? [stem];
  const all = counted.filter((amount) => words.some((word) => wordsAround(sentence, amount).includes(word)));
  // 一次合格8台，1台整改后合格，一次合格率: of those alone that the rate is named for.
  const way = WAY.exec(clauseBefore(sentence.text, rate.start))?.[0];
  const own = way === undefined ? [] : all.filter((one) => wordsAround(sentence, one).includes(way));
  const named = own.length === 1 ? own : all;
  const part = named.at(-1);
  if (part === undefined) return undefined;
  // 满意482户，基本满意10户: both of them may count.
  const sum = { ...part, value: named.reduce((total, { value }) => total.plus(value), new Decimal(0)) };
  if (named.length > 1 && counted.some((base) => isRate(rate, sum, base))) return undefined;
  // 采购金额731.48万元，节约21.12万元，节约率2.81%: of what there would have been without.
  if (LEFT_OUT.test(stem)) {
    const base = counted.find(
      (one) =>
        one !== part && one.unit === part.unit && isRate(rate, part, { ...one, value: one.value.plus(part.value) }),
    );
    if (base !== undefined) return { fits: [rate, part, base] };
  }
  const pairs = counted.flatMap((one) =>
    counted.flatMap((other) => (other !== one && isOver(other, one) ? [{ part: one, base: other }] : [])),
  );
  const complement = { ...rate, value: new Decimal(100).minus(rate.value) };
  const right = pairs.find((pair) => isRate(rate, pair.part, pair.base) || isRate(complement, pair.part, pair.base));
  if (pairs.length === 0 || (right !== undefined && right.part !== part)) return undefined;
  if (right !== undefined) return { fits: [rate, right.part, right.base] };
  // 比上年节约0.42万元，节约率12.50%: of the year before, which is not typed.
  if (LEFT_OUT.test(stem) && UNTYPED_BASE.test(part.lead)) return undefined;
  const before = counted.filter((amount) => amount.end <= part.start && isOver(amount, part));
  // 检测8460份，检出阳性37只: counted otherwise, but right before it.
  const base = before.find(({ unit }) => unit === part.unit) ?? (lexicon.partRates?.[stem] ? before.at(-1) : undefined);
  if (base === undefined) return tellMoreThanAll(rate, part, counted);
  if (/^[项个家处种]$/.test(part.unit) && base.unit !== part.unit) return undefined;
  const quotient = part.value.div(base.value).times(100);
  const isOpposite = words.some((word) => new RegExp(`[不未]${word}`).test(wordsAround(sentence, part)));
  return {
    part,
    base,
    figure: isOpposite ? `1－${quotientOf(part, base)}` : quotientOf(part, base),
    derived: printPercent(isOpposite ? new Decimal(100).minus(quotient) : quotient),
  };
}

const UNTYPED_BASE = /[比较](?:[上去]年|预算|年初|调整)[^，。；\d]*$/;
const LEFT_OUT = /节约|节省|节支|结余|核减|审减|减少|压减/;

/** `发放问卷1050份，收回1146份，回收率95.5%`: more came back than there were. */
function tellMoreThanAll(rate: TypedAmount, part: TypedAmount, counted: readonly TypedAmount[]): Told | undefined {
  const [base, ...others] = counted.filter((one) => one !== part && one.unit === part.unit);
  if (base === undefined || others.length > 0 || base.end > part.start || rate.value.gt(100)) return undefined;
  if (part.value.lte(base.value) || base.value.isZero()) return undefined;
  const derived = printPercent(part.value.div(base.value).times(100));
  return { part, base, figure: quotientOf(part, base), derived };
}

const WAY = /一次性?|首次|初次|首检|按期|按时|如期|当场|当日|当年/;

/** At least so much of what may hold the other: of one measure, or of single things both. */
function isOver(whole: TypedAmount, part: TypedAmount): boolean {
  const [a, b] = [measureOf(whole.unit), measureOf(part.unit)];
  const isMoney = a.base === '元';
  if (isMoney !== (b.base === '元')) return false;
  return whole.value.times(a.factor).gte(part.value.times(b.factor)) && (a.base === b.base || a.factor.eq(b.factor));
}

function clauseBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !'，。；：、（(\n'.includes(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

/** The clause of an amount, up to the next stop. */
function wordsAround({ text }: Sentence, amount: TypedAmount): string {
  const [after = ''] = text.slice(amount.end).split(/[，。；：、（(\n]/, 1);
  return clauseBefore(text, amount.start) + after;
}
