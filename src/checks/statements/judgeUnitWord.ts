import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { unitMistaken } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check, CheckContext } from '../types.ts';

const YUAN_PER_WAN = 10_000;
/** Fewer digits may be a price. */
const DIGITS = 5;

/** SE422 unit-mistaken for 元 behind the very number that the file has in 万元: `三份合同共1298.56元`, `支出12985600万元`. */
export const judgeUnitWord: Check = (context) => {
  const { prose, figures } = context;
  const sentences = prose.sentences.filter(({ amounts }) => amounts.some(isLong));
  if (sentences.length === 0) return [];
  const known = new Set(
    figures.all.flatMap(({ measure, outcome }) =>
      measure === 'yuan' && outcome.state === 'value' ? [outcome.quantity.value.abs().toString()] : [],
    ),
  );
  return sentences.flatMap((sentence) =>
    sentence.amounts.filter(isLong).flatMap((amount): Finding[] => {
      const { unit, value, start, end } = amount;
      const meant = unit === '元' ? value.times(YUAN_PER_WAN) : value;
      const own = unit === '元' ? value : value.times(YUAN_PER_WAN);
      if (!known.has(meant.toString()) || known.has(own.toString())) return [];
      const derived = unit === '元' ? `${value.toFixed(amount.decimals)}万元` : `${value.toFixed(amount.decimals)}元`;
      return [unitMistaken({ typed: sentence.text.slice(start, end), derived }, placeIn(sentence, start, end))];
    }),
  );
};

function isLong({
  unit,
  value,
  decimals,
  isVague,
}: CheckContext['prose']['sentences'][number]['amounts'][number]): boolean {
  if (isVague || (unit !== '元' && unit !== '万元')) return false;
  const digits = new Decimal(value)
    .toFixed(decimals)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return digits >= DIGITS && (unit === '元' ? decimals > 0 : value.gte(YUAN_PER_WAN));
}
