import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { Check } from '../types.ts';
import { unitMistaken } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const NUMBER = '(\\d+(?:\\.\\d+)?)';
const PRODUCT = new RegExp(
  `${NUMBER}(?:台|套|件|份|个|人|户|场|次|亩|吨|辆|批|册|张|只|架)[^，。；\\d]{0,8}，?[^，。；\\d]{0,6}(?:每|单价|均价)[^，。；\\d]{0,6}${NUMBER}(元|万元)[^。；\\d]{0,10}(?:共计?|合计|总计|总价|支出|金额|付款)[^，。；\\d]{0,4}${NUMBER}(元|万元)`,
  'g',
);

/** SE422 unit-mistaken: `2台，每台17900元，共35800万元`. Other differences may have reasons: a discount, a part not yet paid. */
export const checkProducts: Check = ({ prose }) =>
  prose.sentences.filter(({ text }) => hasAny(text, ['每', '单价', '均价'])).flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  return Array.from(sentence.text.matchAll(PRODUCT)).flatMap((match): Finding[] => {
    const { 0: whole, 1: count = '', 2: price = '', 3: priceUnit = '', 4: sum = '', 5: unit = '', index } = match;
    const factor = yuanIn(unit) ?? '1';
    const product = new Decimal(count).times(price).times(yuanIn(priceUnit) ?? '1');
    const told = new Decimal(sum).times(factor);
    if (product.isZero() || told.isZero()) return [];
    const power = told.div(product).log(10);
    if (power.isZero() || !power.isInteger() || power.abs().lt(3)) return [];
    const end = index + whole.length;
    const start = end - sum.length - unit.length;
    const derived = `${printNumber(product.div(factor))}${unit}`;
    return [unitMistaken({ typed: sum + unit, derived }, placeIn(sentence, start, end))];
  });
}
