import type { Finding } from '../../../findings/types.ts';
import { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import { partsDiffer } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { type At, isValue, type Stretch } from '../joinSentences.ts';
import { factorOf, isAlike, toleranceOf, yuanOf } from '../slack.ts';
import { agreeParts } from './agreeParts.ts';
import { areStages } from './areStages.ts';
import { leavesNothingOut } from './leavesNothingOut.ts';
import { makesEarlier } from './makesWhole.ts';
import type { Head, Part } from './types.ts';

export function judgeParts(
  { whole, amount, isAll }: Head,
  parts: readonly Part[],
  stretch: Stretch,
): Finding | undefined {
  const amounts = [amount, ...parts.map((part) => part.amount)];
  const isVague = amounts.some((one) => one.isVague);
  // 9860余, of which 7420余 and 3440: at least so much is more than the whole can be.
  if (isVague && (parts.length < 2 || amounts.some((one) => one.isVague && one.vagueness !== 'above')))
    return undefined;
  if (parts.length === 0 || (parts.length === 1 && !isPlainAmong(whole, parts)) || isOfOtherKinds(parts, amount))
    return undefined;
  if (areOrdinals(parts) || (isValue(whole) && hasHiddenPart(parts, stretch))) return undefined;
  // 管网延伸6个，其余四个各3个: reckoned elsewhere.
  const from = parts[0]?.at.statement.clause.start ?? 0;
  if (/[各均]/.test(whole.sentence.text) && EACH.test(whole.sentence.text.slice(from))) return undefined;
  if (parts.some(({ at }) => at.statement.circumstances.has('each') || (isValue(at) && at.statement.to !== undefined)))
    return undefined;
  // 目标360个，其中…，实际412个: what was done is no part of what was planned.
  if (isValue(whole) && whole.statement.column === 'target') return undefined;
  // 执行率×10＝9.66分: formulas, each for itself.
  if (
    /[×÷＝=]/.test(
      stretch.clauses.map(({ clause, sentence }) => sentence.text.slice(clause.start, clause.end)).join('，'),
    )
  )
    return undefined;
  // 本级376.64万元，两个服务站分别为132.87万元和91.25万元: others beside it, where no word says that they are parts.
  if (isBeside(parts, whole) || isRowOfPairs(parts) || areOthers(parts, whole)) return undefined;
  if (makesDifference(parts, whole, amount)) return undefined;
  // 自评93分，其中…扣3分: what is missing is no part.
  if (parts.some(({ name }) => name.includes('扣'))) return undefined;
  // 预算10万元、支出8万元: columns of one thing.
  const columns = new Set(parts.map(({ at }) => (isValue(at) ? at.statement.column : undefined)));
  if (columns.size > 1 && [...columns].filter((one) => one !== undefined).length > 1) return undefined;
  const own = isValue(whole) ? whole.statement.column : undefined;
  if (
    own !== undefined &&
    [...columns].some((one) => one !== undefined && one !== own && !(isSpent(own) && isSpent(one)))
  )
    return undefined;
  const sum = parts.reduce((total, part) => total.plus(yuanOf(part.amount)), new Decimal(0));
  const over = sum.minus(yuanOf(amount));
  const isWhole =
    !isVague &&
    !isToppedUp(parts, stretch, over) &&
    (isAll || isCountOf(parts, whole) || leavesNothingOut(parts, stretch));
  const slack = amount.isVague ? lastPlaceOf(amount) : toleranceOf(amounts, parts.length);
  if (isWhole && over.abs().lte(slack)) {
    agreeParts(whole, amount, parts);
    return undefined;
  }
  if (!isWhole && over.lte(slack)) {
    // They make it, though no word says that they must.
    if (parts.length > 1 && over.abs().lte(slack)) agreeParts(whole, amount, parts, { isByValue: true });
    return undefined;
  }
  if (makesEarlier(parts, whole, stretch) || isNamedBeside(parts, whole) || someMake(parts, amount, slack))
    return undefined;
  const last = parts.at(-1);
  const { sentence, statement } = whole;
  const end = last !== undefined && last.at.sentence === sentence ? last.at.statement.end : statement.end;
  const args = {
    typed: sentence.text.slice(statement.start, statement.end),
    sum: `${printNumber(sum.div(factorOf(amount)))}${amount.unit}`,
  };
  const others = parts
    .filter((part) => part.at.sentence !== sentence)
    .map(({ at }) => placeIn(at.sentence, at.statement.start, at.statement.end));
  return partsDiffer(args, placeIn(sentence, statement.start, end), ...others);
}

/** `其余各一条`, `其余四个各3个`. */
const EACH = /(?:其余|其他|另外|剩余)[^，。；]{0,10}[各均](?:为|有|是)?[一二两三四五六七八九十\d]/;

/** `年初预算860万元，年中调整为915万元，其中上年结转35万元、年中追加20万元`: of what came to the number before. */
function makesDifference(parts: readonly Part[], { sentence, statement }: At, whole: TypedAmount): boolean {
  const before = sentence.amounts.filter((one) => one.end <= statement.start && yuanIn(one.unit) !== undefined).at(-1);
  if (before === undefined || yuanIn(whole.unit) === undefined) return false;
  const sum = parts.reduce((total, part) => total.plus(yuanOf(part.amount)), new Decimal(0));
  const gap = yuanOf(whole).minus(yuanOf(before)).abs();
  return (
    !gap.isZero() &&
    gap
      .minus(sum)
      .abs()
      .lte(toleranceOf([whole, before, ...parts.map((part) => part.amount)], parts.length + 1))
  );
}

/** `补贴家庭220份，满意数分别为348份和204份`: of several, and more than this one had. */
function areOthers(parts: readonly Part[], { sentence, statement }: At): boolean {
  const first = parts[0]?.at;
  if (first === undefined || first.sentence !== sentence) return false;
  const between = sentence.text.slice(statement.end, first.statement.start);
  return /^，(?![一两二三四五六七八九十\d])[^，。；]{1,8}分别/.test(between) && !/其中|包括/.test(between);
}

/** `其中学生300份，满意286份；家长240份，满意223份`: each with a part of its own. */
function isRowOfPairs(parts: readonly Part[]): boolean {
  const [first, second] = parts;
  if (first === undefined || second === undefined || first.at.sentence !== second.at.sentence) return false;
  const { text } = first.at.sentence;
  const between = text.slice(first.at.statement.end, second.at.statement.start);
  return (
    text.endsWith('；') &&
    /^，[\u4e00-\u9fff]{2,4}$/.test(between) &&
    parts.every(({ amount }) => yuanIn(amount.unit) === undefined)
  );
}

/** `，两个服务站分别为`: how many others there are, of whom nothing says that they are of what stands before. */
function isBeside(parts: readonly Part[], { sentence, statement }: At): boolean {
  const first = parts[0]?.at;
  if (first === undefined || first.sentence !== sentence) return false;
  const between = sentence.text.slice(statement.end, first.statement.start);
  return (
    /^，(?!其中|包括|分)[两三四五六七八九十\d]+[个家所处][\u4e00-\u9fff]{2,10}?(?:分别|各)/.test(between) &&
    /本级|机关|本部|总部/.test(sentence.text.slice(0, statement.start))
  );
}

/** `6214个，其中当场处置4836个；上报处置1378个，年末办结1352个`: some of the parts, which other words name, are parts of parts. */
function someMake(parts: readonly Part[], whole: TypedAmount, slack: Decimal): boolean {
  if (parts.length < 3 || parts.length > MOST_PARTS) return false;
  const byEnd = new Map<string, readonly Part[]>();
  for (const part of parts) {
    const end = part.name.slice(-2);
    byEnd.set(end, [...(byEnd.get(end) ?? []), part]);
  }
  if (byEnd.size < 2) return false;
  return [...byEnd.values()].some((alike) => {
    const sum = alike.reduce((total, { amount }) => total.plus(yuanOf(amount)), new Decimal(0));
    return alike.length > 1 && sum.minus(yuanOf(whole)).abs().lte(slack);
  });
}

/** Of more, some would make any number. */
const MOST_PARTS = 8;

/** `甲、乙和丙合计51.26万元，甲、乙分别为…`: some of what was added up. */
function isNamedBeside(parts: readonly Part[], { sentence, statement }: At): boolean {
  const start = parts[0]?.at.statement.clause.start ?? 0;
  const words = sentence.text.slice(0, statement.start);
  const names = sentence.text.slice(statement.end, start + 1).match(/[\u4e00-\u9fff]{2,}/g) ?? [];
  return /[和与及、]/.test(words) && names.some((name) => words.includes(name));
}

/** `分两期实施，其中一期31.20万元、二期27.40万元`: what numbers them, and how many there are of none. */
function areOrdinals(parts: readonly Part[]): boolean {
  return (
    parts.length > 1 &&
    parts.every(
      ({ amount, at }, index) =>
        ORDINAL.test(amount.unit) &&
        amount.value.eq(index + 1) &&
        /^[\u4e00-\u9fff]/.test(at.sentence.text.slice(amount.start)),
    )
  );
}

const ORDINAL = /^(?:期|批|批次|标段|标|段|阶段|轮|次|季度|号|组|类|级|档|等)$/;

/** `能力提升21.78万元`: the name of a part may read as a change. */
function hasHiddenPart(parts: readonly Part[], { statements }: Stretch): boolean {
  const [first, last] = [parts[0]?.at, parts.at(-1)?.at];
  if (first === undefined || last === undefined) return false;
  return statements
    .slice(statements.indexOf(first), statements.indexOf(last) + 2)
    .some(
      ({ statement }) =>
        statement.kind === 'change' &&
        statement.clause.opener === '、' &&
        statement.basis === undefined &&
        statement.wordStart > statement.clause.start,
    );
}

/** `；另有年初结转26.80万元`: of the whole too, or beside it; what is more than is missing cannot be of it. */
function isToppedUp(parts: readonly Part[], { clauses }: Stretch, over: Decimal): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const { clause, sentence, statement } = last.at;
  const next = clauses.slice(clause + 1, clause + 4);
  const more = sentence.amounts.find((one) => one.start >= statement.end && isAlike(one, last.amount));
  if (more !== undefined && !more.isVague && yuanOf(more).gt(over.abs())) return false;
  return (
    /^[^。]{0,30}(?:另|还)[有含加外]/.test(sentence.text.slice(statement.end)) ||
    next.some((one) => /^(?:另|还)[有含加外]?/.test(one.clause.tokens[0]?.text ?? ''))
  );
}

/** Of the last digit that is no zero: 9860余 is less than 9870. */
function lastPlaceOf(amount: TypedAmount): Decimal {
  const zeros = /0*$/.exec(amount.value.toFixed(amount.decimals))?.[0].length ?? 0;
  return new Decimal(10).pow(amount.decimals === 0 ? zeros : -amount.decimals).times(factorOf(amount));
}

/** `全年支出1448.50元，其中基本支出951.40万元`: one part alone can be too much. */
function isPlainAmong(whole: At, [part]: readonly Part[]): boolean {
  const { clause, circumstances } = part?.at.statement ?? whole.statement;
  return part !== undefined && isValue(whole) && isValue(part.at) && clause.isAmong && circumstances.size === 0;
}

/** `两个项目全年共支出216.06万元，其中甲135.42万元，乙80.64万元`: as many as there are. */
function isCountOf(parts: readonly Part[], { statement }: At): boolean {
  const count = statement.clause.tokens.find(
    ({ amount, end }) => amount !== undefined && end <= statement.start && /^[项个类笔家张份所条处]$/.test(amount.unit),
  )?.amount;
  return count !== undefined && !count.isVague && parts.length > 1 && count.value.eq(parts.length);
}

const isSpent = (column: string | undefined) => column === 'actual' || column === 'spent';

/** 党员 and 女 may be one person. */
function isOfOtherKinds(parts: readonly Part[], { unit }: TypedAmount): boolean {
  if (areStages(parts.map(({ name }) => name))) return true;
  if (!/^[人名位个]/.test(unit)) return false;
  const kinds = parts.map(
    ({ name }) =>
      Object.entries(lexicon.attributes ?? {}).find(([, words]) => words.some((word) => name.includes(word)))?.[0],
  );
  return new Set(kinds).size > 1;
}
