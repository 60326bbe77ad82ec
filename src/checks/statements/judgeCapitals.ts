import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { rangeOf } from './slack.ts';

/** Numerals as cheques and contracts write them, and the plain ones that they stand for. */
const CAPITALS: Readonly<Record<string, string>> = {
  零: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  万: '万',
  亿: '亿',
};
const AMOUNT =
  /([零壹贰叁肆伍陆柒捌玖拾佰仟万萬亿]{2,})[元圆](?:([壹贰叁肆伍陆柒捌玖])角)?零?(?:([壹贰叁肆伍陆柒捌玖])分)?[整正]?/g;
const SIGN = /[壹贰叁肆伍陆柒捌玖]/;
/** Between both: a bracket, or the words for the one in digits. */
const BETWEEN = /^(?:，?[（(]?(?:人民币|大写|小写|即|￥|¥|折合|合计|：)*)$/;

/** SE421 figure-contradicted for money in capitals and in digits right beside it: `贰拾捌万玖仟伍佰元整（29.85万元）`. */
export function judgeCapitals(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!SIGN.test(text)) return [];
  return findAll(text, AMOUNT).flatMap((match): readonly Finding[] => {
    const [typed, yuan = '', tenths, hundredths] = match;
    const end = match.index + typed.length;
    const whole = readNumeral(Array.from(yuan, (sign) => CAPITALS[sign] ?? sign).join(''));
    if (whole === undefined) return [];
    const cents = [tenths, hundredths].map((sign) => (sign === undefined ? 0 : '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)));
    const value = whole.plus(new Decimal(cents[0] ?? 0).div(10)).plus(new Decimal(cents[1] ?? 0).div(100));
    const after = amounts.find(({ start }) => start >= end && BETWEEN.test(text.slice(end, start)));
    const before = amounts.findLast((one) => one.end <= match.index && BETWEEN.test(text.slice(one.end, match.index)));
    const other = after ?? before;
    if (other === undefined || other.isVague || yuanIn(other.unit) === undefined) return [];
    const { least, most } = rangeOf(other, 1);
    if (value.gte(least) && value.lte(most)) return [];
    const derived = `${printFixed(value, 2).replace(/\.00$/, '')}元`;
    const args = { figure: typed, typed: text.slice(other.start, other.end), derived };
    return [figureContradicted(args, placeIn(sentence, other.start, other.end), placeIn(sentence, match.index, end))];
  });
}
