import { yuanIn } from '../../reading/findAmounts.ts';
import type { Statement, Thing } from '../../reading/types.ts';
import type { CheckContext } from '../types.ts';
import { WITH_FUNDS } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { PassageRead } from './readProse.ts';
import { yuanOf } from './slack.ts';

const WHOLES = ['whole', `whole${WITH_FUNDS}`];
/** Fewer digits may be those of anything. */
const LEAST_DIGITS = 5;

/**
 * Gives what is said of 一般公共预算财政拨款支出 and the like the figure that their own number tells: where a passage says that it was
 * 1683.61万元, which is all that the unit spent, its rates and changes are those of all, too. Of money of one source the file holds
 * no figure; its words alone would not tell.
 */
export function anchorThings(passage: PassageRead, { figures, year }: CheckContext): ReadonlyMap<Statement, Statement> {
  const anchors = new Map<string, Thing>();
  const anchored = new Map<Statement, Statement>();
  for (const { sentence, statements } of passage) {
    for (const one of statements) {
      const { thing } = one;
      if (thing?.kind !== 'unclear' || one.circumstances.size > 0) continue;
      const own = anchors.get(thing.words);
      if (own !== undefined) {
        if (one.kind === 'rate' || one.kind === 'change') anchored.set(one, { ...one, thing: own });
        continue;
      }
      if (one.kind !== 'value' || (one.year ?? sentence.year) !== sentence.year || !isExact(one)) continue;
      if (one.column !== undefined && one.column !== 'actual' && one.column !== 'spent') continue;
      const prefix = WHOLES.find((each) => {
        const known = knownOf({ prefix: each, column: 'actual' }, figures, year);
        return known.state === 'value' && known.value.eq(yuanOf(one.amount));
      });
      if (prefix !== undefined) anchors.set(thing.words, { ...thing, kind: 'spending', prefixes: [prefix] });
    }
  }
  return anchored;
}

function isExact({ amount }: Statement & { kind: 'value' }): boolean {
  if (yuanIn(amount.unit) === undefined || amount.isVague) return false;
  return amount.value.toFixed(amount.decimals).replace(/\D/g, '').length >= LEAST_DIGITS;
}
