import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { lastWords, type Numbered } from './listNumbers.ts';

const SHARE = /占(?:比|到|了)?([^，。；占\d]{0,14}?)(?:的|为|约|比重|比例)*$/;
/** The row is of one whole, whatever it is. */
const HEAD =
  /(?:用于|用在|投向|分为)[一二三四五六\d]个?(?:大)?(?:方面|部分|类)|构成|结构|按[^，。；]{2,8}(?:分|看|划分)|分为/;

/**
 * SE428 parts-differ for a row of shares of one whole that come to more than all of it, or leave out what no part is left for: `因公出国占57.15%，公务用车占34.94%，公务接待占9.71%`.
 */
export function judgeShareRows(numbers: readonly Numbered[]): readonly Finding[] {
  const paired = judgePaired(numbers);
  if (paired.length > 0) return paired;
  const shares = numbers.filter(({ amount, before }) => isPercentage(amount) && !amount.isVague && SHARE.test(before));
  if (shares.length < 2 || shares.length > MOST) return [];
  const wholes = shares.map(({ before }) => SHARE.exec(before)?.[1] ?? '');
  // 占比 of a second whole.
  if (wholes.slice(1).some((of) => of !== '' && of !== wholes[0])) return [];
  // 占预算的: each of its own.
  if (wholes.some((of) => /预算|目标|计划|任务|同类|其/.test(of) && !/一般公共预算支出$/.test(of))) return [];
  const [first] = shares;
  if (first === undefined || shares.some(({ before }) => /分别|均|各|[比较]上|同比|上年|去年/.test(before))) return [];
  // Rates between them are of something else.
  const from = numbers.indexOf(first);
  const to = numbers.indexOf(shares.at(-1) as Numbered);
  if (numbers.slice(from, to).some((one) => isPercentage(one.amount) && !shares.includes(one))) return [];
  const names = shares.map(({ before }) => before.replace(SHARE, ''));
  const isSet = Object.values(SETS).some((set) => {
    const members = names.map((name) => set.findLast((word) => name.includes(word)));
    return members.every((word) => word !== undefined) && new Set(members).size === names.length;
  });
  const isFull = Object.values(SETS).some(
    (set) => set.length === names.length && names.every((name) => set.some((word) => name.includes(word))),
  );
  if (!isSet && !(HEAD.test(first.sentence.text.slice(0, first.amount.start)) && names.length > 2)) return [];
  const sum = shares.reduce((total, { amount }) => total.plus(amount.value), new Decimal(0));
  const slack = roundingSlack(Math.min(...shares.map(({ amount }) => amount.decimals))).times(shares.length);
  const over = sum.minus(100);
  const isOpen = /等|主要|其中/.test(first.before);
  const isExact = isFull && isSet && !isOpen;
  if (isExact && over.abs().lte(slack)) return agreeAll(shares, { follows: 'part' });
  if (over.lte(slack) && !isExact) return [];
  const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  const [last = first, ...rest] = shares.toReversed();
  const typed = last.sentence.text.slice(last.amount.start, last.amount.end);
  return [partsDiffer({ typed, sum: `${printNumber(sum)}%` }, place(last), ...rest.map(place))];
}

/** `一至四季度支出占全年的比重分别为19.6%、23.8%、24.1%、33.5%`: those of one whole, one after the other, and more than all of it. */
function judgePaired(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap((first, index): readonly Finding[] => {
    if (!isPercentage(first.amount) || !PAIRED.test(lastWords(first.before))) return [];
    let end = index + 1;
    while (
      end < numbers.length &&
      isPercentage(numbers[end]?.amount as TypedAmount) &&
      /^[、和及与，]$/.test(numbers[end]?.before ?? '')
    )
      end++;
    const row = numbers.slice(index, end);
    if (row.length < 2 || row.some(({ amount }) => amount.isVague)) return [];
    const sum = row.reduce((total, { amount }) => total.plus(amount.value), new Decimal(0));
    const slack = roundingSlack(Math.min(...row.map(({ amount }) => amount.decimals))).times(row.length);
    const over = sum.minus(100);
    const isFull =
      isOfAsMany(first, row.length) ||
      (/四个?季度|一至四季度|各季度|[一1]季度[^，]*[四4]季度|上下半年/.test(first.before) &&
        (row.length === 4 || row.length === 2));
    // 基本支出、人员经费占总支出的比重分别为82.5%、68.2%: one is part of the other.
    if (isFull && over.abs().lte(slack)) return agreeAll(row, { follows: 'part' });
    if (!isFull && (over.lte(slack) || over.gt(NEAR) || row.length < 3)) return [];
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const [last = first, ...rest] = row.toReversed();
    const typed = last.sentence.text.slice(last.amount.start, last.amount.end);
    return [partsDiffer({ typed, sum: `${printNumber(sum)}%` }, place(last), ...rest.map(place))];
  });
}

/** `三个项目占比分别为`: as many as there are shares. */
function isOfAsMany({ sentence, before, amount }: Numbered, count: number): boolean {
  const known = sentence.amounts.findLast(({ end }) => end <= amount.start);
  return /占[比总]/.test(before) && known?.value.eq(count) === true && /^[个项类]$/.test(known.unit);
}

/** What is far more than all of it is no row of parts. */
const NEAR = 10;
/** Of all, and of no one's own budget or target. */
const PAIRED =
  /占(?:全年|全部|总[\u4e00-\u9fff]{1,3}|本年支出|部门[\u4e00-\u9fff]{0,3}支出|整体支出|[\u4e00-\u9fff]{0,4}合计)[\u4e00-\u9fff]{0,4}的?(?:比重|比例|比)?分别(?:为|是|达)?$|(?:^|[个项类])[\u4e00-\u9fff]{0,6}占比分别(?:为|是|达)?$/;
const MOST = 8;

/** Those of the lexicon, and what only shares of are told by these words. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  ...lexicon.sets,
  funds: ['一般公共预算', '政府性基金', '国有资本经营'],
  threePublic: ['因公出国', '公务用车', '公务接待'],
  vehicles: ['公务用车购置', '公务用车运行'],
};
