import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { ShareSaid, Thing } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import type { Ground } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { BUDGETS, type Candidate, prefixesOf } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import { printDerived } from './printDerived.ts';
import { exactly, isAlike, overlap, percentOf, type Range, rangeOf, standsFor, vagueRangeOf } from './slack.ts';
import type { Verdict } from './verdict.ts';

/** `公务接待费占“三公”经费的25.90%`: of two names, or of a typed part and a name, in any column that both have. */
export function judgeShare(share: ShareSaid, sentence: Sentence, context: CheckContext): Verdict {
  const { figures, year } = context;
  const { thing, wholeColumn, amount } = share;
  // 上年结转支出26.80万元，财政拨款支出占67.29%: of what is named beside it, and not of the number before.
  const isOfNew = share.how === 'named' && share.part !== undefined && share.part.end <= share.clause.start;
  const part = isOfNew && thing?.kind !== 'loose' ? undefined : share.part;
  // 超支10.72万元，占年初预算的19.01%: of the thing's own budget.
  const isOfOwn =
    share.whole === undefined &&
    wholeColumn !== undefined &&
    wholeColumn in BUDGETS &&
    !/全部|总|整体|部门|全[局院站校]/.test(share.of);
  const whole = isOfOwn ? thing : share.whole;
  if (thing === undefined || whole === undefined || whole.prefixes.length === 0) return undefined;
  if (whole.prefixes.length > 1 && whole.isOfEither !== true) return undefined;
  if (amount.isFraction === true && share.of === '') return undefined;
  if (whole.kind !== 'spending' && whole.kind !== 'threePublic' && whole.kind !== 'people') return undefined;
  // 占基本支出全部超支额的: of a change, and not of what changed.
  if (/(?:增加|减少|超支|节约|结余|追加|压减)[额数量的]|增量|增幅/.test(share.of)) return undefined;
  if (share.of === '' && isOfNamed(share, sentence)) return undefined;
  const columns =
    whole.kind === 'people'
      ? ['']
      : SHARED.filter((column) => wholeColumn === undefined || isOfColumn(column, wholeColumn));
  const told = part === undefined ? [] : columnsOfPart(thing, part, columns, context);
  const wholes = prefixesOf(whole).flatMap((prefix) =>
    (told.length === 0 ? columns : told).map((column) => ({ prefix, column })),
  );
  const quotients = wholes.flatMap(({ prefix: base, column }) => {
    const of = knownOf({ prefix: base, column }, figures, year);
    if (of.state !== 'value' || of.value.isZero()) return [];
    // 全年支出 may be of the item whose description this is.
    // 用于基本民生的项目支出850万元，占项目支出的76.80%: a part of it, whose name is the same.
    const isOfItself = !isOfOwn && !amount.value.eq(100) && thing.prefixes.join() === whole.prefixes.join();
    const own = (thing.kind === 'loose' || isOfOwn || isOfItself ? [] : prefixesOf(thing)).flatMap((prefix) => {
      const known = knownOf({ prefix, column }, figures, year);
      // 均为0，占0%
      if (known.state === 'none') return [exactly(new Decimal(0))];
      return known.state === 'value' ? [exactly(known.value)] : [];
    });
    // 基本支出决算占年初预算的102.50%: what was spent of it.
    if (isOfOwn && (part === undefined || isPercentage(part)) && share.how !== 'topic') {
      const spent = prefixesOf(thing).map((prefix) => knownOf({ prefix, column: 'actual' }, figures, year));
      own.push(...spent.flatMap((one) => (one.state === 'value' ? [exactly(one.value)] : [])));
    }
    const isAlike = part !== undefined && (yuanIn(part.unit) === undefined) === (whole.kind === 'people');
    const typed = isAlike && !isPercentage(part) ? [rangeOf(part, 2)] : [];
    // What is more than the whole is no part of it: something else is meant.
    return [...own, ...typed]
      .flatMap((one) => percentOf(one, exactly(of.value)) ?? [])
      .filter(({ least }) => least.lte(101) || amount.value.gt(100));
  });
  const [first] = quotients;
  if (first === undefined) return undefined;
  const ground: Ground = { agrees: `${thing.words}÷${whole.words}` };
  const range = amount.isVague ? vagueRangeOf(amount) : rangeOf(amount);
  if (quotients.some((one) => overlap(one, range))) return { fits: true, ground };
  if (share.of === '' && isOfToldBefore(share, sentence, range)) return undefined;
  const ofAll = isOfOwn ? columns.map((column) => ({ prefix: 'whole', column })) : [];
  if (share.how !== 'named' && isOfHead(share, sentence, [...wholes, ...ofAll], context, range)) return undefined;
  // More than all of it, or all of it: what has the share is another thing than was read.
  if (part === undefined && quotients.every(({ least }) => least.gte(100)) && amount.value.lt(100)) return undefined;
  // 截至6月底支付118.40万元，约占全年支出的48.9%: of what a part of the year is of.
  if (/截[至止](?:\d{4}年)?\d+月|上半年|季度/.test(sentence.text.slice(0, share.start))) return undefined;
  const derived = printDerived(first.least.plus(first.most).div(2), amount);
  const typed = sentence.text.slice(share.start, share.end);
  const figure = `${thing.words}÷${whole.words}`;
  const operands = part === undefined ? [] : [placeIn(sentence, part.start, part.end)];
  return {
    fits: false,
    finding: figureContradicted({ figure, typed, derived }, placeIn(sentence, share.start, share.end), ...operands),
  };
}

/** `差10.45万元，其中质保金6.60万元占63.16%`: of an amount that stands before it. */
function isOfToldBefore({ part, start }: ShareSaid, { amounts }: Sentence, range: Range): boolean {
  if (part === undefined) return false;
  const before = amounts.filter((one) => one.end <= start && one !== part && isAlike(one, part) && !one.value.isZero());
  return before.some((one) => {
    const quotient = percentOf(rangeOf(part, 2), rangeOf(one, 2));
    return quotient !== undefined && overlap(quotient, range);
  });
}

/** `年末结转16.03万元，其中甲5.58万元、乙10.45万元，占全年预算的1.20%`: what has the share is the head again. */
function isOfHead(
  { start }: ShareSaid,
  { amounts }: Sentence,
  wholes: readonly Candidate[],
  { figures, year }: CheckContext,
  range: Range,
): boolean {
  const before = amounts.filter((one) => one.end <= start && yuanIn(one.unit) !== undefined);
  return wholes.some((one) => {
    const of = knownOf(one, figures, year);
    if (of.state !== 'value' || of.value.isZero()) return false;
    return before.some((part) => {
      const quotient = percentOf(rangeOf(part, 2), exactly(of.value));
      return quotient !== undefined && overlap(quotient, range);
    });
  });
}

/** `改造支出159.16万元，占项目支出的51.04%`: the columns in which the thing has the amount that is typed beside its share. */
function columnsOfPart(
  thing: Thing,
  part: TypedAmount,
  columns: readonly string[],
  { figures, year }: CheckContext,
): readonly string[] {
  if (yuanIn(part.unit) === undefined || part.decimals < 2) return [];
  return columns.filter((column) =>
    prefixesOf(thing).some((prefix) => {
      const known = knownOf({ prefix, column }, figures, year);
      return known.state === 'value' && standsFor(part, known.value);
    }),
  );
}

/** `甲850万元，占项目支出的76.80%；乙60.21万元，占5.44%`: of what the share before was of. */
function isOfNamed({ start }: ShareSaid, { passage: { text }, start: from }: Sentence): boolean {
  const at = from + start;
  const before = text.slice(text.lastIndexOf('。', at) + 1, at);
  return /占[^，。；\d占]{2,14}的\d/.test(before.slice(-200));
}

const SHARED = ['actual', 'originalBudget', 'revisedBudget', 'budget', 'lastYearActual', 'lastYearBudget'];

function isOfColumn(column: string, said: string): boolean {
  if (said === 'actual' || said === 'spent') return column === 'actual';
  return said === 'budget' ? /udget/.test(column) : column === said || column === 'budget';
}
