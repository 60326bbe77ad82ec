import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Token } from '../../reading/types.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree, agreeAll } from '../prose/ties.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import type { Stretch } from './joinSentences.ts';
import { factorOf, isAlike, toleranceOf, yuanOf } from './slack.ts';

/** An addend, and the words of its clause. */
interface Addend {
  readonly amount: TypedAmount;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

/** `两项合计`, `全年共`: right before the sum; `共6人` counts what stands before it too. */
const TOTAL =
  /(?:合计|总计|共计|一共|总共|共|共有|加起来|相加)(?:为|是|达|达到|得|扣|扣除|失|支出|执行|支付|拨付|安排|投入|增加|减少|压减|节约|结余|结转)?$/;
/** 全年共接待: of what was told of the addends, too. */
const DONE = /(?<!公)共(?!同|建|享|青|产|和|有)([\u4e00-\u9fff]{2,4})$/;
const RAISED = /筹集|投入|到位|争取/;
/** What may stand between the last addend and the word of the sum. */
const BETWEEN =
  /^[）)”]?(?:组成|构成)?[，；、。：]?(?:以上|上述|全年|全部|全县|四季|各项|前述|累计|[一二两三四五六七八九十\d]+(?:项|类|个季度|个月|笔|家|个|处|者|块|期|次|单位|部门|预算单位|科目|方面|部分|级|季)+|二者|三者|四者|两者|几项|支出|资金|人员|当年|本年|全年预算|可用|加起来|相加|的|均|总|数|量|在内)*$/;
const WEIGHT = /(?:分值|满分|权重|标准分|应得)(?:为|是|各|共)?$/;
/** Rates of several things and of all of them are no sum. */
const RATES = /率|[人户亩年月日]均|平均|[亩单]产|每/;

/**
 * SE428 parts-differ for addends that stand before their sum: `甲5.20万元、乙3.10万元，两项合计8.40万元`. A sum is told only where
 * no run of the numbers right before it makes it.
 */
export function judgeTotals({ clauses }: Stretch, findings: Finding[]): void {
  const addends: Addend[] = [];
  for (const { clause, sentence } of clauses) {
    for (const token of clause.tokens) {
      const { amount } = token;
      if (amount === undefined) continue;
      const lead = sentence.text.slice(0, amount.start);
      const done = TOTAL.test(lead) ? null : DONE.exec(lead.slice(-6));
      const start = done === null ? TOTAL.exec(lead)?.index : lead.length - done[0].length;
      if (start !== undefined) {
        const told = judgeTotal(amount, sentence, start, addends, done?.[1]?.slice(0, 2));
        if (told !== undefined) findings.push(told);
      }
      addends.push({ amount, sentence, tokens: clause.tokens });
    }
  }
}

/** `- 春季42次；` … and after the list `全年合计182次`: one number of the sum's measure in every item. */
export function judgeLists(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage, index): Finding[] => {
    const before = itemsBefore(passages, index).map(({ sentences }) => sentences);
    // 3、丙支出5万元。合计12万元: the sum stands in the paragraph of the last number.
    const isLast = before.length > 0 && isItem(passage);
    const items = isLast ? [...before, passage.sentences.slice(0, -1)] : before;
    const sentence = isLast ? passage.sentences.at(-1) : passage.sentences[0];
    if (items.length < 2 || sentence === undefined) return [];
    const whole = sentence.amounts.find(({ start }) => {
      const match = TOTAL.exec(sentence.text.slice(0, start));
      return match !== null && BETWEEN.test(sentence.text.slice(0, match.index));
    });
    if (whole === undefined || whole.isVague || whole.unit === '' || isPercentage(whole)) return [];
    const parts = items.map((item) =>
      item.flatMap((one) =>
        one.amounts
          .filter((amount) => isSummed(amount, whole))
          .map((amount) => ({ amount, sentence: one, tokens: [] })),
      ),
    );
    if (parts.some((own) => own.length !== 1 || own.some(({ amount }) => amount.isVague))) return [];
    if (makes(parts.flat(), whole)) {
      agreeAll(parts.flat(), { follows: 'part' });
      return agree(sentence, [whole], { follows: 'sum' });
    }
    const typed = sentence.text.slice(whole.start, whole.end);
    const sum = `${printNumber(total(parts.flat()).div(factorOf(whole)))}${whole.unit}`;
    return [partsDiffer({ typed, sum }, placeIn(sentence, whole.start, whole.end))];
  });
}

const NUMBER = /^[\s　]*(?:[（(]?\d{1,2}[)）.．、](?!\d)|[①-⑳⑴-⒇])/;

/** The items of a list that ends right before a paragraph. */
function itemsBefore(passages: readonly Passage[], index: number): readonly Passage[] {
  const passage = passages[index];
  // What stands in a line of its own under the last item belongs to it, by the rules of Markdown.
  if (passage === undefined || (passage.kind !== 'paragraph' && passage.sentences.length < 2)) return [];
  let start = index;
  while (isItem(passages[start - 1]) && passages[start - 1]?.path === passage.path) start--;
  return passages.slice(start, index);
}

/** An item of a list, or a paragraph that a number starts. */
function isItem(passage: Passage | undefined): boolean {
  return passage?.kind === 'item' || (passage?.kind === 'paragraph' && NUMBER.test(passage.text));
}

function judgeTotal(
  whole: TypedAmount,
  sentence: Sentence,
  wordStart: number,
  before: readonly Addend[],
  verb: string | undefined,
): Finding | undefined {
  if (whole.isVague || (whole.unit === '' && whole.decimals === 0)) return undefined;
  const count = before.at(-1);
  // 四项合计: counts the addends.
  const isCounted =
    count?.sentence === sentence &&
    /^[项类者笔家个]/.test(count.amount.unit) &&
    count.amount.end >= wordStart - 4 &&
    !isSummed(count.amount, whole);
  const rows = isCounted ? before.slice(0, -1) : before;
  const parts = addendsOf(rows, whole);
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return undefined;
  // Without a unit, all that was told is added, or none.
  if (whole.unit === '' && parts.length < before.filter(({ amount }) => amount.decimals > 0).length) return undefined;
  const between =
    last.sentence === sentence ? sentence.text.slice(last.amount.end, wordStart) : sentence.text.slice(0, wordStart);
  if (!BETWEEN.test(between)) return undefined;
  const number = isCounted ? count.amount.value : undefined;
  const all = number === undefined ? parts : parts.slice(-number.toNumber());
  const column = /(?:执行|支付|拨付|支出)$/.exec(sentence.text.slice(0, whole.start))?.[0] ?? '';
  const own = number === undefined ? ofOneColumn(all, column) : all;
  if (number !== undefined && !number.eq(own.length)) return undefined;
  if (verb !== undefined && !RAISED.test(verb) && !own.every((one) => one.amount.lead.includes(verb))) return undefined;
  if (hasColumns(own) && !whole.value.eq(100)) return undefined;
  const areShares = isPercentage(whole);
  if (areShares && !whole.value.eq(100) && !/占|比[重例]/.test(sentence.text.slice(0, whole.start))) return undefined;
  if (
    !whole.value.eq(100) &&
    (whole.unit !== '分' || /得|扣|满分/.test(sentence.text)) &&
    own.some(({ amount }) => RATES.test(amount.lead))
  )
    return undefined;
  const runs = number === undefined ? all.slice(0, -1).map((_, at) => all.slice(at)) : [all];
  // 分值15分，得15分: what could be got is none of what was.
  const got = parts.filter(({ amount }) => amount.unit !== '分' || !WEIGHT.test(amount.lead));
  // 最高限价924.00万元，中标价886.00万元；监理18.60万元…，合计1020.00万元: of those that were spent.
  const without = rows
    .filter((one) => !parts.includes(one) && one.amount.unit === whole.unit)
    .map((one) => [one, ...parts]);
  const made = [own, ...runs, ...without, ...got.map((_, at) => got.slice(at))].find((run) => makes(run, whole));
  if (made !== undefined) {
    agree(sentence, [whole], { follows: 'sum' });
    agreeAll(made, { follows: 'part' });
    return undefined;
  }
  const typed = sentence.text.slice(wordStart, whole.end);
  const sum = `${printNumber(total(own).div(factorOf(whole)))}${whole.unit}`;
  return partsDiffer(
    { typed, sum },
    placeIn(sentence, wordStart, whole.end),
    ...own.map((one) => placeIn(one.sentence, one.amount.start, one.amount.end)),
  );
}

/** The numbers of the sum's measure right before it; another measure's ends them, and so does 其中, which divides what stands before it. */
function addendsOf(before: readonly Addend[], whole: TypedAmount): readonly Addend[] {
  const parts: Addend[] = [];
  for (const one of before.toReversed()) {
    // 两个项目分别结转2.58万元和4.36万元: how many things there are is none of the money.
    if (/^[项个家笔类]$/.test(one.amount.unit) && yuanIn(whole.unit) !== undefined) continue;
    if (!isSummed(one.amount, whole) || one.amount.isVague) break;
    const isDivided = /^，?[（(]?(?:其中|包括)/.test(one.sentence.text.slice(one.amount.end));
    if (isDivided && parts.length >= 2) break;
    parts.unshift(one);
  }
  return parts;
}

/** Money in any unit, shares, or the very same unit. */
function isSummed(one: TypedAmount, whole: TypedAmount): boolean {
  // 单位：万元——基本支出1384.6，项目支出3391.8，合计4776.4: the unit was said once.
  if (one.unit === '' && whole.unit === '') return one.decimals > 0 && whole.decimals > 0;
  return isPercentage(whole) ? one.unit === whole.unit : isAlike(one, whole);
}

/** Where money came from: it adds up. */
const ADDED = new Set(['opening', 'added', 'income', 'closing']);

/** `财政拨款预算120万元、执行80万元，其他资金执行20万元，合计…`: those of the last column, where each of them names it. */
function ofOneColumn(parts: readonly Addend[], verb: string): readonly Addend[] {
  // 当年预算A、执行B；上年结转C、执行D，合计执行E: those of the word that the sum has.
  const spoken = parts.filter(({ amount }) => amount.lead.endsWith(verb));
  if (verb !== '' && spoken.length >= 2 && spoken.length < parts.length && hasColumns(parts)) return spoken;
  if (!hasColumns(parts)) return parts;
  const columnOf = ({ amount, tokens }: Addend) =>
    tokens.findLast(({ column, end }) => column !== undefined && end <= amount.start)?.column;
  const last = parts.at(-1);
  const column = last && columnOf(last);
  const from = parts.findLastIndex((one) => columnOf(one) !== column) + 1;
  const own = parts.slice(from);
  return column !== undefined && own.length >= 2 && !hasColumns(own) ? own : parts;
}

/** Budgets and what was spent, this year and the last, more and less are no addends of one sum. */
function hasColumns(parts: readonly Addend[]): boolean {
  const columns = new Set<string>();
  for (const { amount, tokens } of parts) {
    const own = tokens.filter(({ end }) => end <= amount.start);
    const column = own.findLast(({ column: one }) => one !== undefined)?.column;
    if (column !== undefined && !ADDED.has(column)) columns.add(column === 'spent' ? 'actual' : column);
    // 由3.27万元降为0，由7.96万元降为5.12万元: from where to where.
    if (own.some(({ relation }) => relation === 'from') && own.some(({ change }) => change !== undefined)) return true;
    const isCompared = own.some(({ relation }) => relation === 'than' || relation === 'yearOnYear');
    if (isCompared && !own.some(({ change }) => change !== undefined)) return true;
    const change = own.findLast(({ change: one }) => one !== undefined)?.change;
    if (change !== undefined) columns.add(change);
  }
  const years = new Set(
    parts.flatMap(({ tokens }) => tokens.flatMap(({ year }) => (year === undefined ? [] : [year.year]))),
  );
  return columns.size > 1 || years.size > 1;
}

function makes(parts: readonly Addend[], whole: TypedAmount): boolean {
  const amounts = [whole, ...parts.map(({ amount }) => amount)];
  return total(parts).minus(yuanOf(whole)).abs().lte(toleranceOf(amounts, parts.length));
}

function total(parts: readonly Addend[]): Decimal {
  return parts.reduce((sum, { amount }) => sum.plus(yuanOf(amount)), new Decimal(0));
}
