import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import type { Statement } from '../../reading/types.ts';
import { figureContradicted, partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import { type At, isChange, isShare, isValue, type Stretch } from './joinSentences.ts';
import { isOrdinal as isWhichOne } from './listNumbers.ts';
import { factorOf, isAlike, overlap, percentOf, rangeOf, toleranceOf, yuanOf } from './slack.ts';

/** A whole, where its parts start, and whether the words say that nothing is left out. */
interface Head {
  readonly whole: At;
  readonly amount: TypedAmount;
  /** The index of the clause in which the parts start. */
  readonly from: number;
  readonly depth: number;
  readonly isAll: boolean;
}

interface Part {
  readonly at: At;
  readonly amount: TypedAmount;
  readonly name: string;
}

/**
 * SE428 parts-differ, SE421 for shares: a whole and the parts that follow 其中, 分别为 or a colon. Parts never exceed the
 * whole; they make it where the words leave nothing out. What stands in brackets is of the part before it.
 */
export function judgeSums(stretch: Stretch, findings: Finding[]): readonly Statement[] {
  return headsOf(stretch).flatMap((head) => {
    const parts = partsOf(stretch, head);
    const told = isChange(head.whole) ? judgeNet(head, parts, stretch) : judgeParts(head, parts, stretch);
    if (told !== undefined) findings.push(told);
    return [...judgeShares(stretch, head, parts, findings), ...ofAnotherWhole(head, parts)];
  });
}

/** `财政拨款支出868.42万元，其中基本支出0万元，项目支出868.42万元`: parts of what the file does not have, which they make. */
function ofAnotherWhole({ whole, amount }: Head, parts: readonly Part[]): readonly Statement[] {
  // 在职645人，其中在编412人，编外233人: the file counts those in post alone.
  if (parts.length >= 2 && parts.some(({ name }) => /编外|临聘|合同制|派遣/.test(name))) return [whole.statement];
  const isKnown = (whole.statement.thing?.prefixes.length ?? 0) > 0 && whole.statement.circumstances.size === 0;
  if (isKnown || parts.length < 2 || !makes(parts, amount)) return [];
  return parts.map(({ at }) => at.statement);
}

function headsOf({ clauses, statements }: Stretch): readonly Head[] {
  return clauses.flatMap(({ clause, sentence }, index): Head[] => {
    const all = clause.tokens.some(({ relation }) => relation === 'whole');
    const isFrom = clause.tokens[0]?.relation === 'from' && all;
    const isListed = clause.opener === '：' && index > 0;
    const isOf = clause.opener === '，' && OF_THEM.test(clauses[index - 1]?.clause.tokens.at(-1)?.text ?? '');
    if (!clause.isAmong && !isListed && !isOf && !all) return [];
    const before = statements.filter(
      (at) => at.clause < index && ((isValue(at) && !at.statement.isBase) || isChange(at)),
    );
    const outer = clause.opener === '（' ? clause.depth - 1 : clause.depth;
    const whole = before
      .filter(({ statement }) => statement.clause.depth === outer)
      .findLast(
        (at) => !isRateOf(at) && !isOfLastYear(at, index) && !isHeldAgainst(at) && !isOneOfRow(at, clause.isAmong),
      );
    const amount =
      whole?.statement.kind === 'value' || whole?.statement.kind === 'change' ? whole.statement.amount : undefined;
    if (whole === undefined || amount === undefined || amount.unit === '' || isPercentage(amount)) return [];
    if (amount.isVague && amount.vagueness !== 'above') return [];
    // Another sentence's, or a whole with much said of it, is not what a colon or 分别为 lists.
    const gap = whole.sentence === sentence ? sentence.text.slice(whole.statement.end, clause.start) : '';
    const between = gap.replace(/（[^（）]*）/g, '').replace(FOLLOWING, '');
    if (!clause.isAmong && (whole.sentence !== sentence || between.length > GAP)) return [];
    return [
      {
        whole,
        amount,
        from: index,
        depth: clause.depth,
        isAll: all && (isFrom || !clause.isAmong || gap.length <= GAP),
      },
    ];
  });
}

/** `，主要用于以下方面：`, `，按功能分类：`. */
const FOLLOWING =
  /，?(?:主要)?(?:用于|包括|构成|分为|按[^，。；：]{2,8})?(?:以下|如下|下列)?[一二两三四五六七八九十几\d]*个?(?:方面|用途|部分|支出|科目|分类|情况|处|块|类|项|点)?(?=：$)/;

/** `在职61人中，专业技术36人、…`. */
const OF_THEM = /^(?:当)?中$/;
/** `比上年917.50万元增加33.90万元。其中…`: what was compared with is not what is divided. */
function isOfLastYear({ statement, sentence, clause }: At, index: number): boolean {
  return statement.kind === 'value' && statement.year === sentence.year - 1 && clause < index - 1;
}

/** `较上年的16个多2个，其中…`: with what it is compared, and not what is divided. */
function isHeldAgainst({ statement, sentence }: At): boolean {
  // 人均12.25万元；其中…: nor is what each got.
  if (statement.circumstances.has('each')) return true;
  if (statement.kind !== 'value') return false;
  return COMPARED_WITH.test(sentence.text.slice(statement.clause.start, statement.amount.start));
}

/** `人均12.25万元`, `33个：8个、6个、4个。其中…`: what one has, or one of a row without names, is not what is divided. */
function isOneOfRow({ statement, sentence }: At, isAmong: boolean): boolean {
  if (statement.kind !== 'value') return false;
  const { clause, amount, end } = statement;
  const isRow = clause.opener === '、' || /^、\d/.test(sentence.text.slice(end));
  // 自评得分均在90分以上，其中…: a bound of each.
  if (/均|平均|每|都|各/.test(amount.lead)) return true;
  // 中央320万元、市级180万元、本级312.35万元，支出分别为…: a row, of which none is divided.
  if (clause.opener === '、' && !isAmong) return true;
  return isRow && !/[^，。；：、\s]/.test(sentence.text.slice(clause.start, amount.start));
}

const COMPARED_WITH = /(?:^|[^对])[比较](?:上年|去年|年初|上期|同期|计划|目标|20\d\d年)?(?:度|末|初|同期)?的?$/;

/** A colon, and a noun of two signs behind a number. */
const GAP = 5;

function isRateOf({ statement }: At): boolean {
  return (
    statement.kind === 'change' &&
    (statement.amount === undefined || isPercentage(statement.amount) || statement.basis !== undefined)
  );
}

/** Named values of the whole's measure, up to what starts anew. */
function partsOf({ clauses, statements }: Stretch, { whole, amount, from, depth }: Head): readonly Part[] {
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

function makes(parts: readonly Part[], whole: TypedAmount): boolean {
  const sum = parts.reduce((total, { amount }) => total.plus(yuanOf(amount)), new Decimal(0));
  const amounts = [whole, ...parts.map(({ amount }) => amount)];
  return sum.minus(yuanOf(whole)).abs().lte(toleranceOf(amounts, parts.length));
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
    readonly relation?: string;
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

function judgeParts({ whole, amount, isAll }: Head, parts: readonly Part[], stretch: Stretch): Finding | undefined {
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
    !isVague && !isToppedUp(parts, stretch) && (isAll || isCountOf(parts, whole) || leavesNothingOut(parts, stretch));
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
  if (makesEarlier(parts, whole, stretch) || isNamedBeside(parts, whole)) return undefined;
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

function agreeParts(whole: At, amount: TypedAmount, parts: readonly Part[], by: { readonly isByValue?: true } = {}) {
  agree(whole.sentence, [amount], { follows: 'sum', ...by });
  for (const part of parts) agree(part.at.sentence, [part.amount], { follows: 'part', ...by });
}

/** `其余各一条`, `其余四个各3个`. */
const EACH = /(?:其余|其他|另外|剩余)[^，。；]{0,10}[各均](?:为|有|是)?[一二两三四五六七八九十\d]/;

/** `监测点46个，分布在12个乡镇，其中重点18个、一般28个`: of a number that stands farther before. */
function makesEarlier(parts: readonly Part[], whole: At, { statements }: Stretch): boolean {
  if (parts.length < 2) return false;
  return statements.slice(0, statements.indexOf(whole)).some((at) => {
    const amount = isValue(at) && !at.statement.isBase ? at.statement.amount : undefined;
    const own = parts[0]?.amount;
    return amount !== undefined && own !== undefined && isAlike(amount, own) && makes(parts, amount);
  });
}

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

/** `；另有年初结转26.80万元`: of the whole too, or beside it. */
function isToppedUp(parts: readonly Part[], { clauses }: Stretch): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const { clause, sentence, statement } = last.at;
  const next = clauses.slice(clause + 1, clause + 4);
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
    ({ amount, end }) => amount !== undefined && end <= statement.start && /^[项个类笔家]$/.test(amount.unit),
  )?.amount;
  return count !== undefined && !count.isVague && parts.length > 1 && count.value.eq(parts.length);
}

const isSpent = (column: string | undefined) => column === 'actual' || column === 'spent';

/** `两项合计减少3.59万元：甲减少3.59万元，乙增加0.30万元`. */
function judgeNet({ whole, amount }: Head, parts: readonly Part[], { clauses }: Stretch): Finding | undefined {
  const { statement, sentence } = whole;
  if (statement.kind !== 'change' || parts.length < 2 || parts.some((part) => part.amount.isVague)) return undefined;
  const words = clauses
    .filter(({ clause }) => clause === statement.clause || clause.index === statement.clause.index)
    .flatMap(({ clause }) => clause.tokens);
  const count = words.find(({ amount: one }) => one !== undefined && /^[项个类]$/.test(one.unit))?.amount;
  const isTogether = words.some(({ relation }) => relation === 'sum');
  if (!isTogether && count === undefined) return undefined;
  if (count !== undefined && !count.value.eq(parts.length)) return undefined;
  const sum = parts.reduce(
    (total, { at, amount: one }) =>
      at.statement.kind === 'change' ? total.plus(yuanOf(one).times(at.statement.sign)) : total,
    new Decimal(0),
  );
  const typed = yuanOf(amount).times(statement.sign);
  if (
    sum
      .minus(typed)
      .abs()
      .lte(toleranceOf([amount, ...parts.map((part) => part.amount)], parts.length))
  ) {
    agree(sentence, [amount], { follows: 'sum' });
    for (const part of parts) agree(part.at.sentence, [part.amount], { follows: 'part' });
    return undefined;
  }
  const last = parts.at(-1)?.at;
  const end = last?.sentence === sentence ? last.statement.end : statement.end;
  const args = {
    typed: sentence.text.slice(statement.wordStart, statement.end),
    sum: `${printNumber(sum.abs().div(factorOf(amount)))}${amount.unit}`,
  };
  return partsDiffer(args, placeIn(sentence, statement.wordStart, end));
}

/** Rest, a set that leaves nothing out, 内 and 外 of one word, or shares that make a hundred. */
function leavesNothingOut(parts: readonly Part[], stretch: Stretch): boolean {
  const names = parts.map(({ name }) => name);
  if (/^(?:其他|其它|其余|剩余|余下)/.test(names.at(-1) ?? '')) return true;
  if (names.length < 2) return false;
  const isOfSet = Object.values(lexicon.sets ?? {}).some((set) => {
    const members = names.map((name) => set.findLast((word) => name.includes(word)));
    return (
      members.every((word) => word !== undefined) &&
      new Set(members).size === names.length &&
      (set.length > 2 ? names.length > 2 || set[0] === '货物' : names.length === 2)
    );
  });
  const [one = '', other = ''] = names;
  if (
    isOfSet ||
    (names.length === 2 && /在编|编内/.test(one) && /编外/.test(other)) ||
    (names.length === 2 &&
      /[内外]/.test(one) &&
      one !== other &&
      one.replace(/[内外]/g, '') === other.replace(/[内外]/g, ''))
  )
    return true;
  const shares = parts.map(({ at }) => shareOf(stretch, at)?.amount.value);
  const total = shares.reduce<Decimal | undefined>(
    (sum, share) => (share === undefined ? undefined : sum?.plus(share)),
    new Decimal(0),
  );
  return total?.minus(100).abs().lte('0.05') === true;
}

/** What was finished was begun before: 开工9个、竣工7个. */
export function areStages(names: readonly string[]): boolean {
  return (
    names.some((name) => /(?<![未待])开工|动工/.test(name)) && names.some((name) => /竣工|完工|投用|验收/.test(name))
  );
}

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

/** The share that is said of a part, right behind it. */
function shareOf({ statements }: Stretch, part: At) {
  const at = statements.indexOf(part);
  const next = statements.slice(at + 1, at + 3).find(isShare);
  const lead = next?.sentence.text.slice(next.statement.clause.start, next.statement.start) ?? '';
  // 其中财政资金462.35万元、其他资金55.18万元，财政资金占89.34%: of another part.
  const isOther =
    next !== undefined && next.clause > part.clause && !/^(?:[约仅共各均分别比重比例]*占|比[重例])/.test(lead);
  const isOwn =
    !isOther && (next?.statement.how !== 'named' || next.statement.thing?.words === part.statement.thing?.words);
  const isPaired = next?.statement.clause.tokens.some(({ relation }) => relation === 'respectively') === true;
  const isBeside = next?.statement.clause.depth === part.statement.clause.depth;
  const from =
    next && isOwn && !isPaired && isBeside && (next.clause === part.clause || next.clause === part.clause + 1);
  return from ? next.statement : undefined;
}

/** `人员类110万元，占26.83%；运转类300万元，占63.17%` of 410万元. */
function judgeShares(
  stretch: Stretch,
  { amount: whole }: Head,
  parts: readonly Part[],
  findings: Finding[],
): readonly Statement[] {
  const named = stretch.statements.find(
    (one) =>
      isShare(one) &&
      one.clause >= (parts[0]?.at.clause ?? 0) &&
      one.statement.of !== '' &&
      !OF_ALL.test(one.statement.of),
  );
  return parts.flatMap(({ at, amount }): readonly Statement[] => {
    const share = shareOf(stretch, at);
    // 甲占当年收入的66.65%；乙占33.35%: of what the first named.
    if (named !== undefined && share !== undefined && share.of === '') return [];
    if (share === undefined || !OF_ALL.test(share.of) || amount.isVague || share.amount.isVague) return [];
    const places = Math.max(whole.decimals, amount.decimals);
    const quotient = percentOf(rangeOf(amount, places), rangeOf(whole, places));
    const { sentence } = at;
    if (quotient === undefined || overlap(quotient, rangeOf(share.amount))) {
      if (quotient !== undefined) agree(sentence, [share.amount, amount], { follows: 'share' });
      return [share];
    }
    const derived = printPercent(yuanOf(amount).div(yuanOf(whole)).times(100));
    const figure = `${printNumber(amount.value)}${amount.unit}÷${printNumber(whole.value)}${whole.unit}`;
    const typed = sentence.text.slice(share.start, share.end);
    findings.push(
      figureContradicted(
        { figure, typed, derived },
        placeIn(sentence, share.start, share.end),
        placeIn(sentence, amount.start, amount.end),
      ),
    );
    return [];
  });
}

/** No whole of its own is named. */
const OF_ALL = /^(?:比|比重|比例|总数|总量|总额|总人数|全部|的|为|约|达|比例为|支出合计|总支出)*$/;
