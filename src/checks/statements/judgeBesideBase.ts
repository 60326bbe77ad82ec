import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** What a number was to be: a goal, what was approved, what was agreed. Of budgets the file knows more. */
const BASE_WORD = '目标|计划|任务|批复|批准|核定|核准|概算|估算|控制价|最高限价|限价|合同|约定|设计';
const OF_BASE = `(?:${BASE_WORD})(?:值|数|量|价|额|总投资|总面积|建筑面积|总建筑面积|建筑规模|面积|投资|规模|工期|天数|总额|金额)?`;
const IS_BASE = new RegExp(`${OF_BASE}(?:约定|确定|设定|要求)?(?:为|是|：)?$`);
/** Of another time, of several, or of a part: nothing that the number beside it was to be. */
const OF_OTHERS =
  /上年|去年|同期|平均|人均|每|累计|其中|全[国省市县区]|下[一个]?年|明年|占|扣|得|历年|至少|不低|不少|不[超高多]/;

const LITTLE = `(?:[，,]|实际|工期|比|较|与|和|同|相比|${OF_BASE}|了|略|仍|还|也|均|都|明显|大幅|年初|年度|的)*`;
const UP = '高出|高于|超出|超过|多于|大于|多出|超|多|高';
const DOWN = '低于|少于|小于|低|少';
const LEVEL = '持平|一致|相同|相等|吻合';
const SAVED = '节约|节省|结余|缩短|提前';
const LATE = '延后|延迟|延期|逾期|超期|滞后|推迟';
const STANDING = new RegExp(
  `^${LITTLE}(?<!基本|大体|大致)(?:(?<up>${UP}|${LATE})|(?<down>${DOWN}|${SAVED})|(?<level>${LEVEL}))(?<rest>了|出|约|${OF_BASE}|年初|年度|的)*`,
);
const OF_DAYS = new RegExp(`^(?:${LATE}|提前|缩短)$`);
/** Behind the bare word: it is told of these two, and of nothing else. */
const ENDS = /^(?:[，。；）]|$)/;

/**
 * SE423 direction-contradicted, SE421 figure-contradicted for two numbers beside each other, of which one says what the other was to be, and the
 * words behind both: `批复面积2400平方米，实际建成2380平方米，超出批复面积20平方米`, `42人，与目标40人持平`.
 */
export function judgeBesideBase(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 2 || !ASKED.test(text)) return [];
  return amounts.flatMap((first, index): readonly Finding[] => {
    const second = amounts[index + 1];
    if (second === undefined || !areAlike(first, second) || first.isVague || second.isVague) return [];
    const between = text.slice(first.end, second.start);
    if (between.length > FARTHEST || /[。；：、（）]/.test(between) || !/^，/.test(between)) return [];
    const [isFirst, isSecond] = [first, second].map(({ lead }) => IS_BASE.test(lead));
    const isGoalBehind = isFirst !== true && OF_GOAL_BEHIND.test(text.slice(second.end, second.end + LONGEST));
    if (isGoalBehind && !OF_OTHERS.test(first.lead))
      return judgeClaim(sentence, first, second, between, second.end) ?? [];
    if (isFirst === isSecond || OF_OTHERS.test(first.lead) || OF_OTHERS.test(between)) return [];
    const [base, own] = isFirst === true ? [first, second] : [second, first];
    // 目标90%，去年…: what is no base must be what was done, or be told first.
    if (isFirst === true && !DONE.test(second.lead)) return [];
    return (
      judgeNotOver(sentence, own, base, second.end) ??
      judgeClaim(sentence, own, base, between, second.end) ??
      judgeStanding(sentence, own, base, between, second.end, amounts[index + 2])
    );
  });
}

/**
 * `在培46人，完成年度目标48人`, `目标40人，实际38人，超额完成`, `改造小区7个，全部完成年初确定的8个小区的改造任务`; `undefined` where no such word
 * stands between or behind.
 */
function judgeClaim(
  sentence: Sentence,
  own: TypedAmount,
  base: TypedAmount,
  between: string,
  from: number,
): readonly Finding[] | undefined {
  const { text } = sentence;
  const { noun } = OF_NOUN.exec(`${between}＃${text.slice(from, from + LONGEST)}`)?.groups ?? {};
  if (noun !== undefined && own.end <= base.start && own.lead.includes(noun.slice(0, 2)))
    return scaled(own).lt(scaled(base)) ? [tell(sentence, own, base, own.end + 1, base.start)] : [];
  if (/元|天|日|月|时|分钟/.test(own.unit) || LESS_IS_BETTER.test(text.slice(0, from))) return undefined;
  const tail = text.slice(from, from + LONGEST);
  const ahead = own.end <= base.start && ENDS.test(tail) ? CLAIM_BETWEEN.exec(between) : null;
  const behind = ahead === null && GOAL.test(base.lead) ? CLAIM_BEHIND.exec(tail) : null;
  const match = ahead ?? behind;
  if (match?.groups === undefined) return undefined;
  const { claim = '', not } = match.groups;
  const order = scaled(own).cmp(scaled(base));
  const holds = not === undefined ? (claim.includes('超额') ? order > 0 : order >= 0) : order < 0;
  const start = (ahead === null ? from : own.end) + match[0].indexOf(claim);
  return holds ? [] : [tell(sentence, own, base, start, start + claim.length)];
}

/** `批复面积900平方米，实际建成985平方米，没有超面积建设`. */
function judgeNotOver(
  sentence: Sentence,
  own: TypedAmount,
  base: TypedAmount,
  from: number,
): readonly Finding[] | undefined {
  const match = NOT_OVER.exec(sentence.text.slice(from, from + LONGEST));
  const said = match?.groups?.said ?? '';
  if (match === null) return undefined;
  const start = from + match[0].indexOf(said);
  return scaled(own).gt(scaled(base)) ? [tell(sentence, own, base, start, start + said.length)] : [];
}

const NOT_OVER =
  /^，(?<said>(?:没有|未|并未|不存在)(?:出现|发生)?超(?:过|出)?(?:批复|批准|核定|设计)?(?:面积|规模|标准|概算|投资|工期|计划)?(?:建设|的?情况|现象)?)(?=[，。；]|$)/;

/** `7个，全部完成年初确定的8个小区的改造任务`: of the same things as the number before. */
const OF_NOUN =
  /^，(?:已|均|都|全[部面]|圆满|如期|按期|顺利)*(?:完成|实现)了?(?:年初|年度|全年)?(?:确定|下达|计划|制定|安排)?的?＃(?<noun>[\u4e00-\u9fff]{2,6}?)的?[\u4e00-\u9fff]{0,4}(?:任务|目标|计划)(?=[，。；]|$)/;
const GOAL = /(?:目标|计划|任务)[^，]{0,3}$/;
const WELL = '(?:已|均|都|全[部面]|圆满|如期|按期|顺利)*';
const CLAIM_BETWEEN = new RegExp(
  `^，${WELL}(?<claim>(?:超额|全[部面]|圆满)?(?:完成|实现))了?(?:年初|年度|全年|既定)?(?:目标|计划|任务)(?:任务|数)?(?:的)?$`,
);
const CLAIM_BEHIND = new RegExp(
  `^，${WELL}(?<claim>(?<not>未能?|没有|尚未)?(?:如期|按期|全部)?(?:超额|全[部面]|圆满)?完成)了?(?:年初|年度|全年)?(?:目标|计划|任务)?(?=[，。；]|$)`,
);
const LESS_IS_BETTER =
  /成本|单价|能耗|投诉|事故|差错|时长|时限|控制|压[减降]|下降|降低|减少|费用|经费|支出|案发|死亡|缺口|不超|以内/;

const ASKED = new RegExp(BASE_WORD);
const FARTHEST = 16;
const OF_GOAL_BEHIND = /^[\u4e00-\u9fff]{2,10}(?:任务|目标|计划)(?=[，。；]|$)/;
const DONE = /实际|完成|建成|达到|实现|用了?|中标|成交|结算|决算|执行|办|培训|覆盖|改造|新建|购置/;

function judgeStanding(
  sentence: Sentence,
  own: TypedAmount,
  base: TypedAmount,
  between: string,
  from: number,
  next: TypedAmount | undefined,
): readonly Finding[] {
  const { text } = sentence;
  const match = STANDING.exec(text.slice(from, from + LONGEST));
  if (match === null || match.groups === undefined) return [];
  // 目标44公里，比上年实际42.6公里多1.4公里: what the first is held against.
  if (/[比较][^，。；]*$/.test(between)) return [];
  const { up, down, level } = match.groups;
  const word = up ?? down ?? level ?? '';
  // 提前 is of days, 超 of all.
  if (OF_DAYS.test(word) && !/天|日|月/.test(own.unit)) return [];
  const end = from + match[0].length;
  const start = from + match[0].indexOf(word);
  const order = scaled(own).cmp(scaled(base));
  const said = up !== undefined ? 1 : down !== undefined ? -1 : 0;
  const gap = next !== undefined && next.start === end && !next.isVague && isGapOf(next, own) ? next : undefined;
  if (gap === undefined) {
    if (
      !ENDS.test(text.slice(end)) ||
      order === said ||
      !/[比较与和同]|目标|批复|计划|概算/.test(between.slice(0, 2) + match[0])
    )
      return [];
    return [tell(sentence, own, base, start, start + word.length)];
  }
  if (!/^(?:完工|完成|交付|到货|竣工)?(?:[，。；）（]|$)/.test(text.slice(gap.end, gap.end + 3))) return [];
  const difference = scaled(own).minus(scaled(base)).abs();
  const places = Math.max(own.decimals, base.decimals, gap.decimals);
  const slack = places === 0 ? new Decimal(0) : roundingSlack(places).times(2).times(factorOf(own));
  const isIt = difference.minus(scaled(gap)).abs().lte(slack);
  if (isIt) return order === said || order === 0 ? [] : [tell(sentence, own, base, start, gap.end)];
  const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
  const place = (one: TypedAmount) => placeIn(sentence, one.start, one.end);
  const args = {
    figure: { name: print(own), to: print(base) },
    typed: text.slice(gap.start, gap.end),
    derived: `${printNumber(difference.div(factorOf(gap)))}${gap.unit}`,
  };
  return [figureContradicted(args, place(gap), place(own), place(base))];
}

const LONGEST = 30;

function tell(sentence: Sentence, own: TypedAmount, base: TypedAmount, start: number, end: number): Finding {
  const { text } = sentence;
  const [a, b] = [own, base].map((one) => text.slice(one.start, one.end));
  const derived = `${a}${['＜', '＝', '＞'][scaled(own).cmp(scaled(base)) + 1]}${b}`;
  return directionContradicted(
    { figure: '', typed: text.slice(start, end), derived },
    placeIn(sentence, start, end),
    placeIn(sentence, own.start, own.end),
    placeIn(sentence, base.start, base.end),
  );
}

function isGapOf(gap: TypedAmount, own: TypedAmount): boolean {
  if (isPercentage(own)) return /百分点$/.test(gap.unit);
  return !isPercentage(gap) && measureOf(gap.unit).base === measureOf(own.unit).base;
}

function areAlike(one: TypedAmount, other: TypedAmount): boolean {
  if (one.unit === '' || /百分点|分$/.test(one.unit)) return false;
  return isPercentage(one) ? isPercentage(other) : measureOf(one.unit).base === measureOf(other.unit).base;
}

function factorOf({ unit }: TypedAmount): Decimal {
  return new Decimal(/百分点/.test(unit) ? 1 : measureOf(unit).factor);
}

function scaled(amount: TypedAmount): Decimal {
  return amount.value.times(factorOf(amount));
}
