import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { factorIn, halfOf, isOfMeasure, lastWords, type Numbered, nextWords, sizeOf } from './listNumbers.ts';
import { digitsOf, isOneSlip, sumOf } from './slips.ts';
import { areStages } from './sums/areStages.ts';

/** How a list starts behind its whole. */
type Opening = 'among' | 'colon' | 'bracket' | 'made' | 'of';

const OPENINGS: readonly (readonly [opening: Opening, words: RegExp])[] = [
  [
    'made',
    /^[\u4e00-\u9fff]{0,6}，?(?:资金)?(?:来源(?:为|于|包括|分别为|：)|由|分别[为是]|分别用于|构成为)：?[^，。；：、（）\d]{1,16}$/,
  ],
  ['of', /^[\u4e00-\u9fff]{0,10}(?:当)?中，[^，。；：、（）\d]{1,16}$/],
  ['among', /^[\u4e00-\u9fff]{0,10}[，；。]?(?:其中|包括)[：，]?[^，。；：、（）\d]{0,16}$/],
  ['bracket', /^（[^，。；：、（）\d]{1,16}$/],
  ['colon', /^[\u4e00-\u9fff]{0,8}，?[\u4e00-\u9fff]{0,12}：[^，。；：、（）\d]{1,16}$/],
];
/** Numbers that are columns of one thing, or of another time, and no parts. */
const COLUMN = /预算|决算|目标|计划|上年|去年|比|较|同比|每|均|累计|标准|满分|分值|扣|率|实际|年初|年末|结余|占/;
const LESS = /减|降|少|低|节约|结余/;
const STEP =
  /^(?:实际)?(?:支出|执行|支付|使用)了?$|^(?:另|还|并|同比|合计|共|总计|比|较|全部|均|主要|占|扣|年末|年底|截至|完成|达)/;
/** 未开工3个 is a part beside 已完工21个, and else said of all. */
const DENIED = /^(?:尚|仍|还)?(?:未|剩)/;
const STATE = /^(?:已|在|正)/;
const COUNT = /^[个项处类笔家块部]$/;

/**
 * SE428 parts-differ for a list behind its whole, in whatever form: parts that come to more than the whole, and those that leave nothing out and do
 * not make it: `45.23万元用于三处：甲18.66万元、…`, `编制86名（行政24名、事业56名、工勤4名）`, `资金来源为…`, `12座危桥中，…`.
 */
export function judgeListings(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((whole, index): readonly Finding[] => {
    const { amount } = whole;
    if (amount.isVague || isPercentage(amount) || /[点倍]$|^$/.test(amount.unit)) return [];
    if (/每|均/.test(lastWords(whole.before)) || isOfRule(whole)) return [];
    const list = readList(numbers, index);
    if (list === undefined || list.parts.length === 0) return [];
    // 63名，比上年增加6名，其中省级5名…: of the number before.
    const isGrowth = /(?:增加?|减少?|多|少|高|低|上升|下降|降低|提高|增长|节约|节省|超出?|压减)(?:了|额)?$/.test(
      lastWords(whole.before),
    );
    if (isGrowth && numbers.slice(0, index).some((one) => isOfMeasure(one.amount, amount))) return [];
    return judgeList(whole, list, numbers.slice(0, index));
  });
}

/** `执行率得分按10分乘执行率计：甲9.52分，乙…`: how something is reckoned, and no whole. */
function isOfRule({ before, after }: Numbered): boolean {
  return /(?:按照?|以|满分)(?:每项|满分|标准)?$/.test(lastWords(before)) || /^(?:乘|为满分|制|为基数)/.test(after);
}

interface List {
  readonly opening: Opening;
  readonly parts: readonly Numbered[];
  readonly names: readonly string[];
  readonly count: Decimal | undefined;
  /** 等, 主要: not all of them. */
  readonly isOpen: boolean;
  /** Nothing follows in the sentence. */
  readonly isLast: boolean;
}

function readList(numbers: readonly Numbered[], index: number): List | undefined {
  const whole = numbers[index];
  let at = index + 1;
  let count: Decimal | undefined;
  let head = numbers[at];
  if (whole === undefined || head === undefined) return undefined;
  let lead = head.before;
  // 45.23万元用于三处：…
  if (
    COUNT.test(head.amount.unit) &&
    /^[\u4e00-\u9fff]{0,4}：/.test(head.after) &&
    !isOfMeasure(head.amount, whole.amount)
  ) {
    count = head.amount.value;
    at += 1;
    head = numbers[at];
    if (head === undefined) return undefined;
    lead = `${lead}${head.before}`;
  }
  // 减少支出12.40万元，下降13.48%，其中…: the rate is of the same.
  if (isPercentage(head.amount) && /^，[\u4e00-\u9fff]{0,6}$/.test(head.before)) {
    at += 1;
    head = numbers[at];
    if (head === undefined) return undefined;
    lead = head.before;
  }
  // 自筹80万元来自6家合作社和73户大户，其中…: what is counted between is no part of it.
  for (let next = at; !isOfMeasure(head.amount, whole.amount) && next <= index + BETWEEN; next++) {
    const one = numbers[next];
    if (one === undefined || isPercentage(one.amount) !== isPercentage(whole.amount)) break;
    if (!isOfMeasure(one.amount, whole.amount)) continue;
    if (/^[^。；]{0,10}，其中[^，。；]{0,16}$/.test(strip(one.before)) && one.sentence === whole.sentence) {
      at = next;
      head = one;
      lead = /，其中.*$/.exec(strip(one.before))?.[0] ?? '';
    }
    break;
  }
  const plain = strip(lead);
  const opening = OPENINGS.find(([, words]) => words.test(plain))?.[0];
  if (opening === undefined || !isOfMeasure(head.amount, whole.amount)) return undefined;
  const parts: Numbered[] = [];
  const names: string[] = [];
  /** Words before a number of something else, which name what follows: 培训班少办1期扣2分. */
  let led = '';
  let isOpen = /主要|等/.test(plain);
  for (; at < numbers.length && parts.length < LONGEST; at++) {
    const one = numbers[at];
    if (one === undefined) break;
    const words = strip(one.before);
    // 局机关设7个，其中…；养护中心另设6个: besides.
    if (parts.length > 0 || /；/.test(words)) {
      if (/另(?:设|有|外|建)/.test(words)) break;
    }
    // 其余各一条, 其余四个各3个: of several.
    if (/[各均](?:有|为|是|设)?$/.test(words) || /^[^，。；]{0,10}各\d?/.test(one.after)) return undefined;
    if (led !== '' && isLost(words) && isOfMeasure(one.amount, whole.amount)) {
      parts.push(one);
      names.push(led + words);
      led = '';
      continue;
    }
    led = '';
    if (parts.length > 0 && !/^[\u4e00-\u9fff]{0,10}[、，；和及与]+[^，。；：、（）\d]{0,18}$/.test(words)) {
      isOpen ||= /^等/.test(one.before);
      break;
    }
    const name = nameOf(one, parts.length === 0);
    // 占30%, 12.5万元: what else is said of a part.
    if (!isOfMeasure(one.amount, whole.amount)) {
      if (isPercentage(one.amount)) continue;
      led = lastWords(words);
      if (isLost(numbers[at + 1]?.before ?? '') || /^，[\u4e00-\u9fff]{0,6}$/.test(words)) continue;
      break;
    }
    if (
      parts.length > 0 &&
      (STEP.test(lastWords(words)) ||
        (DENIED.test(lastWords(words)) && !names.some((one) => STATE.test(one) || isDenied(one, lastWords(words)))))
    )
      break;
    if (one.amount.isVague || /其中|包括/.test(parts.length > 0 ? words : '')) return undefined;
    if (opening === 'bracket' && parts.length > 0 && /）/.test(one.before.replace(/（[^（）]*）/g, ''))) break;
    parts.push(one);
    names.push(name);
  }
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  isOpen ||= /^[\u4e00-\u9fff]{0,8}等/.test(last.after);
  isOpen ||= /另[有加]|还有/.test(nextClause(last)) && !isMoreThanMissing(numbers[at], parts, whole);
  return { opening, parts, names, count, isOpen, isLast: /^[^，；]{0,6}[。）]?$/.test(last.after.trim()) };
}

/** `60人：行政31人、事业24人、工勤3人，另有社区工作者98人`: what is more than is missing cannot be of them. */
function isMoreThanMissing(next: Numbered | undefined, parts: readonly Numbered[], whole: Numbered): boolean {
  if (next === undefined || next.amount.isVague || !isOfMeasure(next.amount, whole.amount)) return false;
  const sum = parts.reduce((made, { amount }) => made.plus(sizeOf(amount)), new Decimal(0));
  return sizeOf(next.amount).gt(sizeOf(whole.amount).minus(sum).abs());
}

/** Up to the next number: 公用经费38.97万元，另有资本性支出. */
function nextClause({ after }: Numbered): string {
  return after.slice(0, 8);
}

/** How many other numbers may stand before 其中. */
const BETWEEN = 4;
/** A longer list is a table. */
const LONGEST = 40;

function strip(words: string): string {
  return words.replace(/（[^（）\d]*）/g, '').replace(/[“”]/g, '');
}

/** The words of a part before its number, or behind it where none are before. */
function nameOf({ before, after }: Numbered, isFirst: boolean): string {
  const words = lastWords(strip(before)).replace(/^[和及与]/, '');
  const name = isFirst ? words.replace(/^.*(?:其中|包括|来源[为于]?|分别[为是]|由)/, '') : words;
  return name === '' ? nextWords(after) : name;
}

function judgeList(whole: Numbered, list: List, before: readonly Numbered[]): readonly Finding[] {
  const { amount } = whole;
  const { parts, names, opening, isOpen } = list;
  const lead = lastWords(whole.before);
  // 70.2万株，超过目标68.5万株1.7万株，其中…: by how much, and not what is divided.
  if (
    (whole.before === '' && whole.amount.start > 0) ||
    /[人户亩村校次]均|平均|每/.test(lead) ||
    (/[超比较][^，。；：、]*$/.test(lead) && !/[增减多少]/.test(lead))
  )
    return [];
  if (names.some((name) => name === '' || COLUMN.test(plainOf(name, lead))) || new Set(names).size < names.length)
    return [];
  if (/目标|计划|比|较/.test(lead) && !/(?:增加|增长|多|增支?|新增|减少|压减)(?:了|额|支出|经费)?$/.test(lead))
    return [];
  const isChange = /(?:增加|增长|多|增支?|减少|下降|压减)(?:了|额|支出|经费)?$/.test(lead);
  const isLess = /减少|下降|压减/.test(lead);
  if (isChange && names.some((name) => LESS.test(name) !== isLess)) return [];
  if (isChange && parts.length < 3 && !isFull(names)) return [];
  if (areStages(names)) return [];
  if (/^[人名位个]/.test(amount.unit) && !isFull(names) && isOfOtherKinds(names)) return [];
  const sums = parts.map((_, at) =>
    parts.slice(0, at + 1).reduce((sum, one) => sum.plus(sizeOf(one.amount)), new Decimal(0)),
  );
  const slack = parts.reduce((sum, one) => sum.plus(halfOf(one.amount)), halfOf(amount));
  const near = (sum: Decimal) => sum.minus(sizeOf(amount)).abs().lte(slack);
  const isMany = parts.length > 2;
  const isClosed =
    !isOpen &&
    parts.length > 1 &&
    (isFull(names) ||
      (/人员/.test(lead) && isOfSet(names, PERSONNEL)) ||
      list.count?.eq(parts.length) === true ||
      (opening === 'made' && isMany) ||
      (opening === 'colon' && isLost(lead) && names.every(isLost)) ||
      (opening === 'colon' &&
        isMany &&
        (ALTOGETHER.test(lead) || (list.isLast && isCounted(amount))) &&
        isAlikeLong(names)) ||
      (opening === 'bracket' && isMany && /^）/.test(parts.at(-1)?.after ?? '') && isAlikeLong(names)));
  // The list may end before what is said of all of it.
  const made = sums.findLastIndex(near);
  if (made > 0) {
    const by = isClosed ? {} : ({ isByValue: true } as const);
    agreeAll([whole], { follows: 'sum', ...by });
    return agreeAll(parts.slice(0, made + 1), { follows: 'part', ...by });
  }
  if (parts.length === 1 && made === 0) return [];
  const sum = sums.at(-1) ?? new Decimal(0);
  // 46个，分布在12个乡镇，其中重点18个、一般28个: of a number that stands farther before.
  // 年初预算860万元，调整为915万元，其中结转35万元、追加20万元: of what came to the number before.
  const isOfMove = (one: TypedAmount) => near(sizeOf(one).plus(sum)) || near(sizeOf(one).minus(sum));
  if (
    parts.length > 1 &&
    before.some((one) => isOfMeasure(one.amount, amount) && (sum.eq(sizeOf(one.amount)) || isOfMove(one.amount)))
  )
    return [];
  // 核减46.20万元（送审970.20万元，审定924.00万元）: from what to what.
  const [one, other, ...more] = parts.map((part) => sizeOf(part.amount));
  if (one !== undefined && other !== undefined && more.length === 0 && near(one.minus(other).abs())) return [];
  const isOver = sum.minus(sizeOf(amount)).gt(slack);
  if (isOver && parts.length === 1 && (opening !== 'among' || yuanIn(amount.unit) === undefined)) return [];
  const isExact = isClosed || (!isOpen && parts.length > 1 && isSlip(amount, parts));
  if (!isOver && !isExact) return [];
  const typed = whole.sentence.text.slice(amount.start, amount.end);
  const args = { typed, sum: `${printNumber(sum.div(factorIn(amount)))}${amount.unit}` };
  const place = ({ sentence, amount: one }: Numbered) => placeIn(sentence, one.start, one.end);
  return [partsDiffer(args, place(whole), ...parts.map(place))];
}

/** 共12项, 共开展活动26场; not 公共服务. */
const ALTOGETHER = /(?<!公)共(?![同享建产性])[\u4e00-\u9fff]{0,6}$|合计$/;
const isLost = (words: string) => /[扣失丢](?:掉|去|了)?$/.test(words);

/** What else a name may hold than words of columns: 上年结转, 完成目标的; and what was lost, where all is of what was. */
function plainOf(name: string, lead: string): string {
  const words = name
    .replace(/(?:上年|年初)结[转余](?:结余)?/, '')
    .replace(/(完成|达到|实现)(?:年度|全年|绩效)?目标值?的?/, '$1')
    .replace(/年初(?:预算|安排|下达)?$/, '');
  return isLost(lead) && isLost(words) ? '' : words;
}

/** `办培训班14期：盲人按摩3期，电商4期，种养殖7期`: whole things, every one of which is told. */
function isCounted({ unit, decimals }: TypedAmount): boolean {
  return decimals === 0 && yuanIn(unit) === undefined && !/分$/.test(unit);
}

/** Wages and subsidies are all that is spent on people. */
const PERSONNEL = ['工资福利', '对个人和家庭'];

function isOfSet(names: readonly string[], set: readonly string[]): boolean {
  return names.length === set.length && set.every((word) => names.some((name) => name.includes(word)));
}

/** Nearly all, and all of it but for one slip of the hand; two digits in turn, where few digits may agree by chance. */
function isSlip(whole: TypedAmount, parts: readonly Numbered[]): boolean {
  const addends = parts.map(({ amount }) => ({ amount, sign: 1 as const }));
  const gap = sizeOf(whole).minus(sumOf(addends));
  if (gap.abs().gt(sizeOf(whole).times(NEARLY))) return false;
  const digits = Math.max(...[whole, ...parts.map(({ amount }) => amount)].map(digitsOf));
  return isOneSlip(whole, addends, digits < LEAST_DIGITS);
}

const NEARLY = '0.15';
const LEAST_DIGITS = 4;

/** Names of one kind are short: 行政, 事业, 工勤. */
function isAlikeLong(names: readonly string[]): boolean {
  return names.every((name) => name.length <= 8);
}

/** A set of which nothing is left, rest, or a word and its denial. */
function isFull(names: readonly string[]): boolean {
  if (names.length < 2) return false;
  if (/^(?:其他|其它|其余|剩余|余下)|[及和与、]其[他它余]/.test(names.at(-1) ?? '')) return true;
  const [one = '', other = ''] = names;
  if (names.length === 2 && (isDenied(one, other) || isDenied(other, one))) return true;
  return [...Object.values(lexicon.sets ?? {}), ...SETS].some((set) => {
    const members = names.map((name) => set.findLast((word) => name.includes(word)));
    return (
      members.every((word) => word !== undefined) &&
      new Set(members).size === names.length &&
      names.length === set.length
    );
  });
}

const GOAL = /(?:年度|全年|绩效)?目标值?/;

/** 达标, 未达标; 完成目标的, 未完成的. */
function isDenied(one: string, other: string): boolean {
  const [, verb = ''] = /^(?:尚|仍|还)?[未不]([\u4e00-\u9fff]{1,4}?)的?$/.exec(other.replace(GOAL, '')) ?? [];
  return verb !== '' && [verb, `已${verb}`].includes(one.replace(GOAL, '').replace(/的$/, ''));
}

const SETS: readonly (readonly string[])[] = [
  ['结转', '追加'],
  ['行政', '事业', '工勤'],
  ['年初', '追加'],
  ['业务', '运行'],
  ['业务', '运转'],
  ['购置', '运行'],
  ['城镇', '农村'],
];

/** 党员 and 女 may be one person. */
function isOfOtherKinds(names: readonly string[]): boolean {
  const kinds = names.map(
    (name) =>
      Object.entries(lexicon.attributes ?? {}).find(([, words]) => words.some((word) => name.includes(word)))?.[0],
  );
  // What people do and what no row knows are one kind.
  return new Set(kinds.map((kind) => (kind === 'profession' ? undefined : kind))).size > 1;
}
