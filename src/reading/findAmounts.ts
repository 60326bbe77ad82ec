import type { Decimal } from '../quantity/decimal.ts';
import { findAll } from './findAll.ts';
import { decimalsOf, readNumeral } from './numerals.ts';

/** 余, 多, 超过: at least so much; 近, 不足: at most; 约, 左右: either. */
export type Vagueness = 'above' | 'below' | 'about';

/** A number in a sentence with its unit. */
export interface TypedAmount {
  readonly start: number;
  /** After the unit. */
  readonly end: number;
  /** Where the unit starts. */
  readonly unitStart: number;
  readonly value: Decimal;
  readonly decimals: number;
  /** `''` where none follows. */
  readonly unit: string;
  /** 近, 约, 余, 多, 左右: not meant exactly. */
  readonly isVague: boolean;
  /** On which side of the written number the meant one is; `undefined` where it is meant exactly. */
  readonly vagueness: Vagueness | undefined;
  /** The words that lead to it: from the amount, comma or bracket before it. */
  readonly lead: string;
  /** 近: below, and not by much; 不足 may be far below. */
  readonly isNear?: true;
  /** Told in words, as 三分之一 or 近六成. */
  readonly isFraction?: true;
}

const NUMBER = '[0-9０-９]+(?:[.．][0-9０-９]+)?';
const CHINESE =
  '(?:[零〇○一二两三四五六七八九十百千]|(?<=[一二两三四五六七八九十百千])万(?=[零〇一二两三四五六七八九]))+(?:点[零〇一二三四五六七八九]+)?';
/** Longest first. What is not here is taken to be no unit. */
const UNITS = [
  '个百分点',
  '百分点',
  '平方公里',
  '万平方米',
  '平方米',
  '立方米',
  '万千瓦时',
  '千瓦时',
  '千克',
  '千米',
  '厘米',
  '万人次',
  '万公里',
  '百万元',
  '千万元',
  '亿元',
  '万元',
  '千元',
  '人次',
  '万户',
  '万亩',
  '万吨',
  '万人',
  '万份',
  '公里',
  '公斤',
  '公顷',
  '批次',
  '册次',
  '家次',
  '户次',
  '头次',
  '剂次',
  '车次',
  '台次',
  '架次',
  '班次',
  '场次',
  '%',
  '％',
  '元',
  '亩',
  '吨',
  '场',
  '次',
  '名',
  '人',
  '个',
  '项',
  '条',
  '点',
  '件',
  '份',
  '辆',
  '家',
  '户',
  '分',
  '种',
  '批',
  '类',
  '步',
  '册',
  '台',
  '斤',
  '升',
  '所',
  '处',
  '座',
  '篇',
  '期',
  '位',
  '只',
  '头',
  '株',
  '米',
  '张',
  '本',
  '笔',
  '套',
  '间',
  '片',
  '宗',
  '棵',
  '页',
  '卷',
  '例',
  '顶',
  '盏',
  '尾',
  '羽',
  '盒',
  '瓶',
  '袋',
  '箱',
  '枚',
  '艘',
  '块',
  '幅',
  '栋',
  '幢',
] as const;
const UNIT = UNITS.join('|');
/** Behind digits only: 一起, 一块 and 一部分 are no numbers of things. */
const OF_DIGITS = [
  '分钟',
  '小时',
  '个工作日',
  '工作日',
  '课时',
  '学时',
  '工时',
  '倍',
  '‰',
  '顶',
  '块',
  '起(?!点|步|[\\u4e00-\\u9fff]?来)',
  '天',
  '字',
  '幅',
  '羽',
  '尾',
  '瓶',
  '袋',
  '箱',
  '桶',
  '盒',
  '趟',
  '枚',
  '支(?![出付撑持])',
  '副(?!市|县|局|主|处|高)',
  '盏',
  '根',
  '扇',
  '对(?=[，。；、）)]|新人|夫[妻妇]|$)',
  '艘',
  '栋',
  '幢',
  '口(?!径|岸|腔)',
  '眼',
  '门(?!诊|店|类|户)',
  '部(?!门|分|委|队|室)',
  '针',
  '节(?![约能日假水支省点俭余气电])',
  '堂(?!食)',
  '床',
  '辆次',
  '件次',
  '人天',
  '方(?!面|案)',
];
const ARABIC_AMOUNT = new RegExp(
  `(近|(?<!节)约|超过|逾|不足|不到|达到?近|至少)?(?<![0-9０-９.．A-Za-z-])(${NUMBER})(余|多|来)?(万|亿)?(余|多)?(${OF_DIGITS.join('|')}|${UNIT})?`,
  'g',
);
const CHINESE_AMOUNT = new RegExp(
  `(近|(?<!节)约|超过|逾|不足|不到)?(?<![第零〇○一二两三四五六七八九十百千])(${CHINESE})(余|多|来)?(万元|亿元|${UNIT})`,
  'g',
);
const CHINESE_RATE = new RegExp(`百分之(${CHINESE})`, 'g');

/** The amounts, rates and counts of a text, in order. Years and dates are left to `findYears`. */
export function findAmounts(text: string): readonly TypedAmount[] {
  const amounts: Omit<TypedAmount, 'lead'>[] = [];
  if (!/[0-9０-９零〇○一二两三四五六七八九十百千]/.test(text)) return [];
  for (const match of findAll(text, ARABIC_AMOUNT)) {
    const [whole, before = '', number = '', more = '', large = '', moreAfter = '', named = ''] = match;
    const start = match.index + before.length;
    const end = match.index + whole.length;
    const rest = text.slice(end);
    // A year, a date, a time, a range, an ordinal is no amount.
    if (named === '' && /^(?:年|月|日|时|号|届|度|[-—–～~至到/:：]\d|季|周|分钟)/.test(rest)) continue;
    if (/[-—–～~/:：〔(（]$/.test(text.slice(0, start)) && /\d[-—–～~/:：]$/.test(text.slice(0, start))) continue;
    if (/[第〔]$/.test(text.slice(0, start))) continue;
    const value = readNumeral(number);
    if (value === undefined) continue;
    const unit = `${large}${named}`;
    const vagueness = vaguenessOf(before, `${more}${moreAfter}`, rest);
    const unitStart = start + number.length + more.length;
    amounts.push({
      start,
      end,
      unitStart,
      value,
      decimals: decimalsOf(number),
      unit,
      isVague: vagueness !== undefined,
      vagueness,
      ...(before.endsWith('近') ? { isNear: true } : {}),
    });
  }
  for (const match of findAll(text, CHINESE_AMOUNT)) {
    const [whole, before = '', number = '', more = '', unit = ''] = match;
    const value = readNumeral(number);
    if (value === undefined || (/^[一二三四五六七八九十]{2}$/.test(number) === false && number === '')) continue;
    const start = match.index + before.length;
    const end = match.index + whole.length;
    // 百分制, 百分比: no number.
    if (number === '百' && unit === '分' && /^[制比数点]/.test(text.slice(end))) continue;
    const vagueness = vaguenessOf(before, more, text.slice(end)) ?? (isRough(number) ? 'about' : undefined);
    amounts.push({
      start,
      end,
      unitStart: start + number.length + more.length,
      value,
      decimals: decimalsOf(number),
      unit,
      isVague: vagueness !== undefined,
      vagueness,
      ...(before.endsWith('近') ? { isNear: true } : {}),
    });
  }
  for (const match of findAll(text, CHINESE_RATE)) {
    const value = readNumeral(match[1] ?? '');
    if (value === undefined) continue;
    const { index: start } = match;
    const end = start + match[0].length;
    amounts.push({
      start,
      end,
      unitStart: end,
      value,
      decimals: decimalsOf(match[1] ?? ''),
      unit: '%',
      isVague: false,
      vagueness: undefined,
    });
  }
  return amounts
    .filter((amount) => !amounts.some((other) => isWithin(amount, other)))
    .sort((one, other) => one.start - other.start)
    .map((amount, index, sorted) => ({
      ...amount,
      lead: leadOf(text.slice(sorted[index - 1]?.end ?? 0, amount.start)),
    }));
}

/** 12千元 is no 千元, and 12万余元 no 万余元. */
function isWithin(one: Omit<TypedAmount, 'lead'>, other: Omit<TypedAmount, 'lead'>): boolean {
  return other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
}

function leadOf(before: string): string {
  return before.slice(Math.max(...[...'，。；：、（(\n'].map((sign) => before.lastIndexOf(sign))) + 1);
}

function vaguenessOf(before: string, more: string, after: string): Vagueness | undefined {
  // 约1300余件, 近1300件左右: the looser of both.
  if (before === '约' || /^(?:左右|上下)/.test(after)) return 'about';
  if (/近$|^不/.test(before) || /^以下/.test(after)) return 'below';
  return before !== '' || more !== '' || /^以上/.test(after) ? 'above' : undefined;
}

/** 三四次, 上百人: about so many. */
function isRough(number: string): boolean {
  return /^(?:[一二三四五六七八九]{2}|[百千])$/.test(number);
}

/** Yuan in one of a money unit; `undefined` for units that are not money. */
export function yuanIn(unit: string): string | undefined {
  return { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 千万元: '10000000', 亿元: '100000000' }[unit];
}
