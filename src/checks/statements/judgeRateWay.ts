import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** 完成年初预算的98.48%, and then on which side of it the account is. */
const PATTERN =
  /完成(?:了)?(?<of>年初|调整后?|全年)?预算的(?<rate>\d+(?:\.\d+)?)[%％](?<between>[^。；]{0,30}?)(?<said>决算数?(?:略|明显)?(?<way>大于|高于|多于|小于|低于|少于|等于)(?<other>年初|调整后?|全年)?预算数?)/g;
const SIGN: Readonly<Record<string, number>> = { 大于: 1, 高于: 1, 多于: 1, 小于: -1, 低于: -1, 少于: -1, 等于: 0 };

/** SE423 direction-contradicted for two readings of one budget that cannot both be: `完成年初预算的98.48%，决算数大于预算数`. */
export function judgeRateWay(sentence: Sentence): readonly Finding[] {
  if (!sentence.text.includes('决算')) return [];
  return findAll(sentence.text, PATTERN).flatMap(({ 0: whole, index, groups }): readonly Finding[] => {
    const { of = '', rate = '', between = '', said = '', way = '', other = '' } = groups ?? {};
    const isOfOther = other !== '' && other.replace('后', '') !== of.replace('后', '');
    if (isOfOther || /\d/.test(between)) return [];
    const sign = new Decimal(rate).cmp(100);
    if (sign === SIGN[way]) return [];
    const start = index + whole.length - said.length;
    const rateStart = index + whole.indexOf(rate);
    const derived = `${rate}%${sign > 0 ? '＞' : sign < 0 ? '＜' : '＝'}100%`;
    return [
      directionContradicted(
        { figure: '', typed: said, derived },
        placeIn(sentence, rateStart, rateStart + rate.length + 1),
        placeIn(sentence, start, start + said.length),
      ),
    ];
  });
}
