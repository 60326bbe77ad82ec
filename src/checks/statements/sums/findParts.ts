import { Decimal } from '../../../quantity/decimal.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { type At, isChange, isValue, type Stretch } from '../joinSentences.ts';
import { isOrdinal as isWhichOne } from '../listNumbers.ts';
import { isAlike, yuanOf } from '../slack.ts';
import { makes } from './makesWhole.ts';
import type { Head, Part } from './types.ts';

/** Named values of the whole's measure, up to what starts anew. */
export function partsOf({ clauses, statements }: Stretch, { whole, amount, from, depth }: Head): readonly Part[] {
  const parts: Part[] = [];
  const isListed = clauses[from]?.clause.opener === '：';
  let isNested = false;
  for (let index = from; index < clauses.length; index++) {
    const clause = clauses[index]?.clause;
    if (clause === undefined) break;
    if (clause.depth < depth) break;
    if (clause.depth > depth) continue;
    if (clause.opener === '；') isNested = false;
    if (index > from && clause.isAmong) isNested = true;
    if (isNested) continue;
    const own = statements.filter((at) => at.clause === index && at.statement !== whole.statement);
    const alike = own.filter(
      (at) =>
        (isChange(whole) ? isChange(at) : isValue(at) && !at.statement.isBase) &&
        isAmountOf(at, amount) &&
        !isOrdinal(at) &&
        !isAverage(at) &&
        !isOfAllotted(at),
    );
    // 干渠14.6公里、支渠23.8公里；衬砌11.2公里，…: the whole once more, by other kinds.
    if (clause.opener === '；' && parts.length >= 2 && makes(parts, amount)) break;
    if (clause.opener === '；' && index > from && startsAnew(clauses, index, depth) && reaches(parts, amount)) break;
    // 职能科室12个：甲、乙；临床科室16个：…: the list was of names, and the next of its kind follows.
    if (clause.opener === '；' && isListed && areNames(clauses.slice(from, index))) break;
    // 在职645人，其中在编412人，编外233人；退休186人: a semicolon ends what commas parted and what comes near the whole.
    if (clause.opener === '；' && parts.length >= 2 && isNearer(parts, own, amount)) break;
    // 甲5次、乙4次，…: a comma ends what stood beside each other.
    if (clause.opener === '，' && parts.length >= 2 && parts.at(-1)?.at.statement.clause.opener === '、') break;
    if (index > from && ENDING.test(clause.tokens[0]?.text ?? '')) break;
    // 局机关设7个，其中…；养护中心另设6个: besides.
    if (index > from && /另[设有外建]/.test(clauses[index]?.sentence.text.slice(clause.start, clause.end) ?? '')) break;
    if (
      index > from &&
      clause.opener === '，' &&
      own.length === 0 &&
      clause.tokens.some(({ amount: one }) => one === undefined)
    )
      break;
    for (const at of alike) {
      // 增幅大是因为上年基数只有5.20万元: no part of what there is.
      if (isOfReason(at, whole)) continue;
      const one = 'amount' in at.statement ? at.statement.amount : undefined;
      const name = nameBefore(clause.tokens, at.statement.start);
      if (one === undefined || (name === '' && parts.length > 0 && clause.opener === '，')) continue;
      parts.push({ at, amount: one, name });
    }
  }
  return parts;
}

/** Names and no number, so far. */
function areNames(clauses: Stretch['clauses']): boolean {
  return clauses.length > 0 && clauses.every(({ clause }) => clause.tokens.every(({ amount }) => amount === undefined));
}

/** Whether parts that no semicolon parted come near their whole, and would exceed it with what follows. */
function isNearer(parts: readonly Part[], next: readonly At[], whole: TypedAmount): boolean {
  if (parts.slice(1).some(({ at }) => at.statement.clause.opener === '；')) return false;
  const sum = parts.reduce((total, { amount }) => total.plus(yuanOf(amount)), new Decimal(0));
  const more = next.reduce(
    (total, at) => (isValue(at) && isAmountOf(at, whole) ? total.plus(yuanOf(at.statement.amount)) : total),
    sum,
  );
  return sum.gte(yuanOf(whole).times('0.9')) && more.gt(yuanOf(whole).times('1.1'));
}

function isOfReason({ statement, sentence }: At, whole: At): boolean {
  if (statement.circumstances.has('reason') && !whole.statement.circumstances.has('reason')) return true;
  const isOfLast =
    statement.kind === 'value' && statement.year === sentence.year - 1 && whole.statement.year !== statement.year;
  // 三年共96台，分别为2021年30台、2022年34台、…: each year is a part.
  return isOfLast && !SEVERAL_YEARS.test(whole.sentence.text.slice(0, whole.statement.start));
}

const SEVERAL_YEARS = /(?<!第)[两三四五]年/;

/** `；实际采购26.4万元，其中…`: a whole of its own. */
function startsAnew(clauses: Stretch['clauses'], from: number, depth: number): boolean {
  for (let index = from; index < clauses.length; index++) {
    const clause = clauses[index]?.clause;
    if (clause === undefined || (index > from && clause.opener === '；')) return false;
    if (clause.isAmong && clause.depth === depth) return true;
  }
  return false;
}

/** `投入15分得14.5分`: how many points there are is no part of what was got. */
function isOfAllotted({ sentence, statement }: At): boolean {
  return (
    /分$/.test(sentence.text.slice(0, statement.end)) &&
    /^[，（]?(?:实际|自评)*得/.test(sentence.text.slice(statement.end))
  );
}

function reaches(parts: readonly Part[], whole: TypedAmount): boolean {
  const sum = parts.reduce((total, { amount }) => total.plus(yuanOf(amount)), new Decimal(0));
  return sum.gte(yuanOf(whole).times('0.99'));
}

/** 其中一期31.20万元、二期27.40万元: which, and not how many. */
function isOrdinal({ statement, sentence }: At): boolean {
  return 'amount' in statement && statement.amount !== undefined && isWhichOne(sentence.text, statement.amount);
}

/** `两年合计9.43万元，…，年均4.72万元`: what each had is no part of what all had. */
function isAverage({ statement }: At): boolean {
  const amount = 'amount' in statement ? statement.amount : undefined;
  return amount !== undefined && AVERAGE.test(amount.lead);
}

const AVERAGE = /[年月日人户车次台亩平床生批场村]均|每/;

/** What is told next is of all again. */
const ENDING = /^(?:另|还|并|同比|合计|共|总计|共计|比|较|全部|均|主要)/;

function isAmountOf({ statement }: At, whole: TypedAmount): boolean {
  const amount = statement.kind === 'value' || statement.kind === 'change' ? statement.amount : undefined;
  return amount !== undefined && isAlike(amount, whole);
}

/** The words of a clause from the amount before to this one. */
function nameBefore(
  tokens: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly amount?: unknown;
    readonly relation?: string | undefined;
  }[],
  start: number,
): string {
  const before = tokens.filter(({ end }) => end <= start);
  const from = before.findLastIndex(({ amount }) => amount !== undefined) + 1;
  return before
    .slice(from)
    .filter(({ relation }) => relation !== 'among' && relation !== 'is' && relation !== 'whole')
    .map(({ text }) => text)
    .join('');
}
