import { Decimal } from '../../quantity/decimal.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Statement, Thing } from '../../reading/types.ts';
import type { CheckContext } from '../types.ts';
import { WITH_FUNDS } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { PassageRead } from './readProse.ts';
import { standsFor } from './slack.ts';

const WHOLES = ['whole', `whole${WITH_FUNDS}`];
/** Fewer digits may be those of anything. */
const LEAST_DIGITS = 4;

/**
 * Gives what is said of 一般公共预算财政拨款支出 and the like the figure that their own number tells: where a passage says that it was
 * 1683.61万元, which is all that the unit spent, its rates and changes are those of all, too. Of money of one source the file holds
 * no figure; its words alone would not tell.
 */
export function anchorThings(passage: PassageRead, { figures, year }: CheckContext): ReadonlyMap<Statement, Statement> {
  const anchors = new Map<string, Thing>();
  const anchored = new Map<Statement, Statement>();
  const find = (column: string, amount: TypedAmount) =>
    WHOLES.find((each) => {
      const known = knownOf({ prefix: each, column }, figures, year);
      return known.state === 'value' && (standsFor(amount, known.value) || standsFor(amount, known.value.neg()));
    });
  for (const { sentence, statements } of passage) {
    for (const one of statements) {
      const { thing, amount } = one;
      if ((thing?.kind !== 'unclear' && thing?.kind !== 'loose') || one.circumstances.size > 0) continue;
      const own = anchors.get(thing.words);
      const isMoved = one.kind === 'change' && one.basis === 'lastYear' && amount !== undefined;
      if (own !== undefined) {
        if (one.kind === 'rate' || one.kind === 'change') anchored.set(one, { ...one, thing: own });
        continue;
      }
      const isNow =
        one.kind === 'value' && (one.year ?? sentence.year) === sentence.year && SPENT.has(one.column ?? 'spent');
      if (!(isNow || isMoved) || amount === undefined || !isExact(amount)) continue;
      const prefix = find(isNow ? 'actual' : 'change', amount);
      // 财政拨款支出13.96亿元 for 1396.05万元: its digits, in another unit.
      if (prefix === undefined && isNow && amount.unit === '亿元') {
        const slipped = POWERS.flatMap((power) => find('actual', shift(amount, power)) ?? [])[0];
        if (slipped !== undefined)
          anchored.set(one, { ...one, thing: { ...thing, kind: 'spending', prefixes: [slipped] } });
      }
      if (prefix === undefined) continue;
      const meant: Thing = { ...thing, kind: 'spending', prefixes: [prefix] };
      anchors.set(thing.words, meant);
      // 财政拨款支出减少50.86万元: by as much, and the other way.
      if (isMoved) anchored.set(one, { ...one, thing: meant });
    }
  }
  return anchored;
}

const SPENT = new Set(['actual', 'spent']);

const POWERS = [1, 2, 3, 4];

function shift(amount: TypedAmount, power: number): TypedAmount {
  return { ...amount, value: amount.value.div(new Decimal(10).pow(power)), decimals: amount.decimals + power };
}

function isExact(amount: TypedAmount): boolean {
  if (yuanIn(amount.unit) === undefined || amount.isVague) return false;
  return amount.value.toFixed(amount.decimals).replace(/\D/g, '').length >= LEAST_DIGITS;
}
