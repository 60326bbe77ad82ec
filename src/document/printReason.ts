import type { Lang } from '../findings/printSentence.ts';
import { printDate, printNumber } from '../quantity/print.ts';
import type { Deduction, Reason } from '../scores/types.ts';
import { printRateReason } from './printRateReason.ts';

type MissingReason = Reason & { readonly type: 'missing' };

/** Why a line has its points: the sum in words, so that an auditor can redo it. Titles of facts stay in Chinese. */
export function printReason(reason: Reason, lang: Lang): string {
  return lang === 'zh' ? inChinese(reason) : inEnglish(reason);
}

function inChinese(reason: Reason): string {
  switch (reason.type) {
    case 'flagTrue':
      return `${reason.fact}：是`;
    case 'flagFalse':
      return `${reason.fact}：否`;
    case 'unknownFacts':
      return `待填：${list(reason.facts)}`;
    case 'missing':
      return missingInChinese(reason);
    case 'late': {
      const { deadline, submitted, days, deduction } = reason;
      const late = days === 0 ? '没有迟报' : `迟${days}个工作日`;
      return `${sum(deduction, '，扣完为止')}：截止${printDate(deadline)}，${printDate(submitted)}报送，${late}`;
    }
    case 'rate':
    case 'rateWithoutBase':
      return printRateReason(reason, 'zh');
    case 'yearNotListed':
      return `待定：程序没有${reason.year}年的放假安排，数不出工作日`;
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

/** `甲、乙`, but `甲；县、区级` where a title has that mark itself. */
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
      return `to be filled in: ${reason.facts.map(quote).join(', ')}`;
    case 'missing':
      return missingInEnglish(reason);
    case 'late': {
      const { deadline, submitted, days, deduction } = reason;
      const late = days === 0 ? 'on time' : `${days} working ${days === 1 ? 'day' : 'days'} late`;
      return `${sum(deduction, ', not below zero,')}: due ${deadline}, handed in ${submitted}, ${late}`;
    }
    case 'rate':
    case 'rateWithoutBase':
      return printRateReason(reason, 'en');
    case 'yearNotListed':
      return `open: the program has no holiday list for ${reason.year} and cannot count working days`;
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

/** `10 − 1 × 6 = 4`; where nothing is left to take off, the result says so. */
function sum({ full, each, count, awarded }: Deduction, floored: string): string {
  const terms = `${printNumber(full.value)} − ${printNumber(each.value)} × ${count}`;
  const isFloored = full.value.lt(each.value.times(count));
  return `${terms}${isFloored ? floored : ''} = ${printNumber(awarded.value)}`;
}

function quote(text: string): string {
  return `“${text}”`;
}
