import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';

const CLAIM =
  /，?(?:以上|上述|这)?([两二三四五六七八九十\d]+)[个项]?(?:项目|资金)?(?:的)?(?:预算)?执行率(?:均|都|全部|双双)(?:达到?|为|是|达到了)?(\d+(?:\.\d+)?)%(?!以)/;

/** SE421 figure-contradicted for a rate that is claimed of each of the projects that the sentence names before: `甲204.50万元、乙17.92万元，两项执行率均达到100%`. */
export function judgeBoth(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { text } = read.sentence;
  if (!text.includes('执行率')) return [];
  const claim = CLAIM.exec(text);
  if (claim === null || /除|其余|其中/.test(text.slice(0, claim.index))) return [];
  const named = thingsIn(read).filter(({ prefix, end }) => end <= claim.index && prefix.includes('.items.'));
  const prefixes = [...new Set(named.map(({ prefix }) => prefix))];
  if (prefixes.length < 2 || readNumeral(claim[1] ?? '')?.eq(prefixes.length) !== true) return [];
  const said = new Decimal(claim[2] ?? 0);
  const places = claim[2]?.split('.')[1]?.length ?? 0;
  const odd = prefixes.flatMap((prefix) => {
    const rates = ['executionRate', 'completionRate'].map((column) => knownOf({ prefix, column }, figures, year));
    const known = rates.flatMap((one) => (one.state === 'value' ? [one.value] : []));
    const [first] = known;
    return first === undefined || known.some((one) => one.toDecimalPlaces(places).eq(said))
      ? []
      : [{ prefix, rate: first }];
  });
  const [wrong] = odd;
  if (wrong === undefined) return [];
  const name = named.find(({ prefix }) => prefix === wrong.prefix)?.thing.words ?? '';
  const end = claim.index + claim[0].length;
  const start = end - `${claim[2]}%`.length;
  const args = {
    figure: `${name}执行率`,
    typed: text.slice(start, end),
    derived: `${printNumber(wrong.rate.toDecimalPlaces(2))}%`,
  };
  return [figureContradicted(args, placeIn(read.sentence, start, end))];
}
