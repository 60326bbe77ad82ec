import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Thing } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { nameOf } from '../prose/nameOf.ts';
import type { CheckContext } from '../types.ts';
import { prefixesOf, WITH_FUNDS } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { PassageRead } from './readProse.ts';
import { standsFor, yuanOf } from './slack.ts';
import { digitsOf, isSlipOf } from './slips.ts';

const COLUMNS = [
  'actual',
  'originalBudget',
  'revisedBudget',
  'budget',
  'lastYearActual',
  'lastYearBudget',
  'change',
  'variance',
  'varianceToRevised',
  'adjustment',
  'overBudget',
  'carryover.opening',
  'carryover.closing',
];
/** Fewer digits, in turn or with one of them another, are some other number. */
const LEAST_IN_TURN = 4;
const LEAST_ODD = 6;
/** 500000 is a round number. */
const LEAST_EXACT = 3;
const NEAR = 3;
/** What is no amount of the thing's own. */
const OF_OTHERS = /上级|合同|中标|概算|估算|市场|邻|兄弟|同类|计划|拟|预计|若|如果/;

/**
 * SE421 figure-contradicted for an amount that words name too loosely to be held against one column, but which is an amount of what they name with two digits in turn: `主要是新增老旧院落改造245.17万元`
 * for 254.17. Nothing else in the file or the passage is that number.
 */
export function judgeSlippedFigures(
  passage: PassageRead,
  isRead: (start: number, end: number, index: number) => boolean,
  context: CheckContext,
): readonly Finding[] {
  const typed = passage.flatMap(({ sentence }) => sentence.amounts);
  return passage.flatMap(({ sentence, statements }, index) =>
    statements.flatMap((said): readonly Finding[] => {
      const { amount, thing, how } = { ...said };
      if (said.kind !== 'value' && said.kind !== 'change') return [];
      if (amount === undefined || amount.isVague || thing === undefined || how === 'topic') return [];
      if (thing.kind !== 'spending' && thing.kind !== 'threePublic') return [];
      if (yuanIn(amount.unit) === undefined || digitsIn(amount) < LEAST_IN_TURN || digitsOf(amount) < LEAST_EXACT)
        return [];
      if (said.circumstances.has('other') || said.circumstances.has('planned') || OF_OTHERS.test(sentence.text))
        return [];
      if (isRead(amount.start, amount.end, index)) return [];
      if (typed.some((one) => one !== amount && yuanIn(one.unit) !== undefined && yuanOf(one).eq(yuanOf(amount))))
        return [];
      // 由年初的40000元增加到年末的56917.75元，多出16917.75元: what two others differ by.
      const own = sentence.amounts.filter((one) => one !== amount && yuanIn(one.unit) !== undefined);
      if (
        own.length <= MOST_OTHERS &&
        own.some((one) => own.some((other) => yuanOf(one).minus(yuanOf(other)).eq(yuanOf(amount))))
      )
        return [];
      const meant = slipOf(amount, thing, context);
      if (meant === undefined || isKnown(amount, context)) return [];
      const { column, prefix, value } = meant;
      const factor = yuanIn(amount.unit) ?? '1';
      const args = {
        figure: nameOf({ prefix }, column),
        typed: sentence.text.slice(amount.start, amount.end),
        derived: `${printNumber(value.div(factor))}${amount.unit}`,
      };
      return [figureContradicted(args, placeIn(sentence, amount.start, amount.end))];
    }),
  );
}

const MOST_OTHERS = 12;

function digitsIn({ value, decimals }: TypedAmount): number {
  return value.toFixed(decimals).replace('.', '').replace(/^0+/, '').length;
}

/** The one amount of a thing that was meant. */
function slipOf(amount: TypedAmount, thing: Thing, { figures, year }: CheckContext) {
  const factor = yuanIn(amount.unit) ?? '1';
  const isInTurn = digitsOf(amount) < LEAST_ODD;
  const found = prefixesOf(thing).flatMap((prefix) => {
    if (prefix.endsWith(WITH_FUNDS)) return [];
    return COLUMNS.flatMap((column) => {
      const known = knownOf({ prefix, column }, figures, year);
      if (known.state !== 'value') return [];
      const value = known.value.abs();
      // 1041.05 for 1041.06 is what rounding made of it.
      const isNear = value.div(factor).minus(amount.value).abs().lte(new Decimal(10).pow(-amount.decimals).times(NEAR));
      return !isNear &&
        isSlipOf(amount, value.div(factor).toDecimalPlaces(amount.decimals, Decimal.ROUND_HALF_UP), isInTurn)
        ? [{ prefix, column, value }]
        : [];
    });
  });
  const [first] = found;
  return first !== undefined && found.every(({ value }) => value.eq(first.value)) ? first : undefined;
}

/** Some figure of the file is that number. */
function isKnown(amount: TypedAmount, { figures }: CheckContext): boolean {
  return figures.all.some((figure) => {
    const quantity = figure.measure === 'yuan' ? quantityOf(figure.outcome) : undefined;
    return quantity !== undefined && standsFor(amount, quantity.value.abs());
  });
}
