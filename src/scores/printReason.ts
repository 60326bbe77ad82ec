import { nestQuotes } from '../findings/nestQuotes.ts';
import type { Lang } from '../findings/printSentence.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printDate, printMoney, printNumber } from '../quantity/print.ts';
import { quantity } from '../quantity/quantity.ts';
import { printRateReason } from './printRateReason.ts';
import type { Deduction, IndicatorSum, Reason, ScoreLine } from './types.ts';

type PrintedLine = Pick<ScoreLine, 'chosen' | 'claim' | 'reason' | 'explanation'>;

type IndicatorsReason = Reason & { readonly type: 'indicators' };
type OccurrencesReason = Reason & { readonly type: 'occurrences' };
type MissingReason = Reason & { readonly type: 'missing' };

/** Prints all that there is to say of a line's points: whose claim they are, the computation, and the unit's own reason. */
export function printLineReason({ chosen, claim, reason, explanation }: PrintedLine, lang: Lang): string {
  const parts = [
    claim === undefined ? undefined : CLAIMED[lang](claim.by),
    chosen === undefined ? undefined : CHOSEN[lang](chosen),
    printReason(reason, lang),
    explanation,
  ];
  return parts.filter((part) => part !== undefined).join({ zh: '；', en: '; ' }[lang]);
}

const CLAIMED: Readonly<Record<Lang, (by: string) => string>> = {
  zh: (by) => `${by}自评，没有事实可以核对`,
  en: (by) => `claimed by ${by}, with no facts to verify it`,
};

const CHOSEN: Readonly<Record<Lang, (option: string) => string>> = {
  zh: (option) => `本单位选择按${option}评分`,
  en: (option) => `scored by the unit’s choice, ${quote(option)}`,
};

/**
 * Prints a line's points as the document does: beside points that a unit claims it says whose they are, and not which facts
 * would prove them, since that is no matter of the report.
 */
export function printDocumentReason(line: PrintedLine): string {
  const { claim, explanation } = line;
  if (claim === undefined) return printLineReason(line, 'zh');
  return [CLAIMED.zh(claim.by), explanation].filter((part) => part !== undefined).join('；');
}

/** Prints why a line has its points, as a computation that an auditor can redo. Titles of facts stay in Chinese. */
export function printReason(reason: Reason, lang: Lang): string {
  return nestQuotes(PRINTERS[lang](reason));
}

const PRINTERS: Readonly<Record<Lang, (reason: Reason) => string>> = { zh: inChinese, en: inEnglish };

function inChinese(reason: Reason): string {
  switch (reason.type) {
    case 'flagTrue':
      return `${reason.fact}：是`;
    case 'flagFalse':
      return `${reason.fact}：否`;
    case 'unknownFacts':
      return `待填：${listFirst(reason.facts, list, (all) => `等${all}项`)}`;
    case 'missing':
      return missingInChinese(reason);
    case 'late': {
      const { deadline, submitted, days, deduction } = reason;
      const late = days === 0 ? '没有迟报' : `迟${days}个工作日`;
      return `${sum(deduction, '，扣完为止')}：截止${printDate(deadline)}，${printDate(submitted)}报送，${late}`;
    }
    case 'occurrences':
      return `${countUp(reason, COUNTED.zh)}：${reason.fact}为${printNumber(reason.count)}`;
    case 'rate':
    case 'rateWithoutBase':
      return printRateReason(reason, 'zh');
    case 'yearNotListed':
      return `待定：程序没有${reason.year}年的放假安排，数不出工作日`;
    case 'indicators':
      return indicatorsInChinese(reason);
    case 'otherWeight':
      return `待定：${reason.table}的${list(reason.levels)}共${printNumber(reason.points.value)}分，这一项是${printNumber(reason.full.value)}分，权重不同，不能相加`;
    case 'noWeights':
      return `待定：${list(reason.tables)}都没有调整预算，不能按金额加权`;
    case 'declared':
      return [
        `${reason.by}评分`,
        reason.band === '' ? undefined : `属“${reason.band}”一档`,
        reason.discretion === undefined ? undefined : `酌情理由：${reason.discretion}`,
      ]
        .filter((part) => part !== undefined)
        .join('，');
    case 'notDeclared':
      return `待评：可以得${reason.allowed.join('、')}分`;
  }
}

/** Lists the first names, and says how many there are in all where they are too many for a cell of a table. */
function listFirst(
  names: readonly string[],
  join: (shown: readonly string[]) => string,
  andMore: (all: number) => string,
): string {
  let letters = 0;
  const shown = names.filter((name, index) => {
    letters += name.length;
    return index === 0 || letters <= MOST_LETTERS;
  });
  return join(shown) + (shown.length < names.length ? andMore(names.length) : '');
}

const MOST_LETTERS = 60;

function indicatorsInChinese({ tables, awarded }: IndicatorsReason): string {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return `${addUp(only)}：${only.title}的指标得分相加`;
  if (isWithoutMoney(tables))
    return `${list(tables.map(({ title }) => title))}都得${printNumber(awarded.value)}分：都没有调整预算，得分相同，不用加权`;
  const parts = tables.map((table) => `${table.title}${printNumber(sumOf(table))}分×${printWeight(table)}万元`);
  return `按金额加权：${list(parts)}，得${printNumber(awarded.value)}分`;
}

function indicatorsInEnglish({ tables, awarded }: IndicatorsReason): string {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined)
    return `${addUp(only)}: the points of the indicators of ${quote(only.title)}`;
  if (isWithoutMoney(tables)) {
    const titles = tables.map(({ title }) => quote(title)).join(', ');
    return `${titles} ${printNumber(awarded.value)} each: none has a revised budget, and equal points need no weights`;
  }
  const parts = tables.map(
    (table) => `${quote(table.title)} ${printNumber(sumOf(table))} × ${printWeight(table)} 万元`,
  );
  return `weighted by money: ${parts.join(', ')}, which gives ${printNumber(awarded.value)}`;
}

/** Whether tables that come to the same have no money to be weighted by: 20 × 0 ÷ 0 is no sum that anybody could redo. */
function isWithoutMoney(tables: readonly IndicatorSum[]): boolean {
  return tables.every(({ weight }) => weight === undefined || weight.value.isZero());
}

/** Prints `8 + 7.6 = 15.6`, or the one number there is. */
function addUp(table: IndicatorSum): string {
  if (table.awarded.length === 1) return printNumber(sumOf(table));
  return `${table.awarded.map(({ value }) => printNumber(value)).join(' + ')} = ${printNumber(sumOf(table))}`;
}

function sumOf({ awarded }: IndicatorSum): Decimal {
  return awarded.reduce((total, { value }) => total.plus(value), new Decimal(0));
}

function printWeight({ weight }: IndicatorSum): string {
  return printMoney(weight ?? quantity('yuan', 0), '万元');
}

function missingInChinese({ what, deduction, total, missing, unknown }: MissingReason): string {
  const { all, some } = {
    elements: { all: `${total}项齐全`, some: '缺' },
    sections: { all: `${total}个部分都有内容`, some: '没有内容的部分：' },
    units: { all: total === 0 ? '没有应做的单位' : `应做的${total}个单位都做了`, some: '没有做的单位：' },
  }[what];
  const open = unknown.length > 0 && !deduction.awarded.value.isZero();
  const found = missing.length === 0 ? (open ? '目前没有发现缺漏' : all) : `${some}${list(missing)}`;
  const rest = unknown.length === 0 ? '' : `；${open ? '待填' : '没有填，不影响得分'}：${list(unknown)}`;
  return `${open ? '最多 ' : ''}${sum(deduction, '，扣完为止')}：${found}${rest}`;
}

/** Joins titles: `甲、乙`, but `甲；县、区级` where a title contains `、` itself. */
function list(titles: readonly string[]): string {
  return titles.join(titles.some((title) => title.includes('、')) ? '；' : '、');
}

function inEnglish(reason: Reason): string {
  switch (reason.type) {
    case 'flagTrue':
      return `${quote(reason.fact)}: yes`;
    case 'flagFalse':
      return `${quote(reason.fact)}: no`;
    case 'unknownFacts':
      return `to be filled in: ${listFirst(reason.facts, quoteAll, (all) => ` and others, ${all} in all`)}`;
    case 'missing':
      return missingInEnglish(reason);
    case 'late': {
      const { deadline, submitted, days, deduction } = reason;
      const late = days === 0 ? 'on time' : `${days} working ${days === 1 ? 'day' : 'days'} late`;
      return `${sum(deduction, ', not below zero,')}: due ${deadline}, handed in ${submitted}, ${late}`;
    }
    case 'occurrences':
      return `${countUp(reason, COUNTED.en)}: ${quote(reason.fact)} is ${printNumber(reason.count)}`;
    case 'rate':
    case 'rateWithoutBase':
      return printRateReason(reason, 'en');
    case 'yearNotListed':
      return `open: the program has no holiday list for ${reason.year} and cannot count working days`;
    case 'indicators':
      return indicatorsInEnglish(reason);
    case 'otherWeight':
      return `open: ${reason.levels.map(quote).join(', ')} has ${printNumber(reason.points.value)} points in the table of ${quote(reason.table)}, and ${printNumber(reason.full.value)} here, so they cannot be added up`;
    case 'noWeights':
      return `open: ${reason.tables.map(quote).join(', ')} have no revised budget, so they cannot be weighted by money`;
    case 'declared':
      return [
        `given by ${reason.by}`,
        reason.band === '' ? undefined : `in the band ${quote(reason.band)}`,
        reason.discretion === undefined ? undefined : `at discretion: ${quote(reason.discretion)}`,
      ]
        .filter((part) => part !== undefined)
        .join(', ');
    case 'notDeclared':
      return `to be given by a person: ${reason.allowed.join(', ')} points are possible`;
  }
}

function missingInEnglish({ what, deduction, total, missing, unknown }: MissingReason): string {
  const { all, some } = {
    elements: { all: `all ${total} are there`, some: 'missing' },
    sections: { all: `all ${total} sections have content`, some: 'sections without content:' },
    units: {
      all: total === 0 ? 'no unit had to' : `all ${total} units did their part`,
      some: 'units that did not do their part:',
    },
  }[what];
  const open = unknown.length > 0 && !deduction.awarded.value.isZero();
  const found =
    missing.length === 0 ? (open ? 'nothing found missing so far' : all) : `${some} ${missing.map(quote).join(', ')}`;
  const label = open ? 'to be filled in' : 'not filled in, without effect on the points';
  const rest = unknown.length === 0 ? '' : `; ${label}: ${unknown.map(quote).join(', ')}`;
  return `${open ? 'at most ' : ''}${sum(deduction, ', not below zero,')}: ${found}${rest}`;
}

/** Prints `10 − 1 × 6 = 4`; says so where the points reached zero. */
function sum({ full, each, count, awarded }: Deduction, floored: string): string {
  const terms = `${printNumber(full.value)} − ${printNumber(each.value)} × ${count}`;
  const isFloored = full.value.lt(each.value.times(count));
  return `${terms}${isFloored ? floored : ''} = ${printNumber(awarded.value)}`;
}

interface CountWords {
  readonly floored: string;
  readonly most: Readonly<Record<'down' | 'up', (points: string) => string>>;
}

const COUNTED: Readonly<Record<Lang, CountWords>> = {
  zh: {
    floored: '，扣完为止',
    most: { down: (points) => `，最多扣${points}分`, up: (points) => `，最多${points}分` },
  },
  en: {
    floored: ', not below zero,',
    most: { down: (points) => `, at most ${points} off,`, up: (points) => `, at most ${points},` },
  },
};

/** Prints `10 − 1 × 6 = 4` or `2 × 3 = 6`; says so where a limit was reached. */
function countUp({ count, direction, full, each, most, awarded }: OccurrencesReason, words: CountWords): string {
  const product = `${printNumber(each.value)} × ${printNumber(count)}`;
  const limit = most ?? full;
  const isLimited = each.value.times(count).gt(limit.value);
  const isFloored = direction === 'down' && limit.value.gte(full.value);
  const limited = isFloored ? words.floored : words.most[direction](printNumber(limit.value));
  const terms = direction === 'down' ? `${printNumber(full.value)} − ${product}` : product;
  return `${terms}${isLimited ? limited : ''} = ${printNumber(awarded.value)}`;
}

function quoteAll(texts: readonly string[]): string {
  return texts.map(quote).join(', ');
}

function quote(text: string): string {
  return `“${text}”`;
}
