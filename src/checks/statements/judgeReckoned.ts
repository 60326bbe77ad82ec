import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

const POINTS = '(\\d{1,3}(?:\\.\\d+)?)';
/** `满分20分，按86.00%的完成率计得17.2分`; `分值10分，完成率95%，按比例得9.5分`. */
const PRO_RATA = new RegExp(
  `(?:满分|分值|权重|标准分)(?:为|是)?${POINTS}分，?[^，。；\\d]{0,8}(?:按照?|以|，)?[^，。；\\d]{0,8}(\\d+(?:\\.\\d+)?)[%％][^。；\\d]{0,14}?(?:计分?|折算|按比例|得分?|计得|应得|换算)(?:计算|计|得|为)*${POINTS}分`,
  'g',
);
/** `91.3分，较上年自评的92.6分提高1.3分`. */
const COMPARED = new RegExp(
  `${POINTS}分，?(?:比|较)(?:上年|去年|上一年|20\\d\\d年)度?(?:自评|评价|得分|评分|总分|的|分数)*${POINTS}分(提高|上升|增加|增长|高|多|下降|降低|减少|低|少)了?${POINTS}(?:个)?分`,
  'g',
);

/** SE421, SE423 for points that are reckoned in the sentence itself: of a full mark by a rate, and against last year's. */
export function judgeReckoned(sentence: Sentence): readonly Finding[] {
  // What brackets add is of neither number.
  const text = sentence.text.replace(/（[^（）]*）/g, (typed) => '\u200b'.repeat(typed.length));
  const plain = text.replaceAll('\u200b', '');
  if (!/[%％]|上年|去年|年/.test(plain)) return [];
  const at = (index: number) => {
    let [seen, from] = [0, 0];
    for (; from < text.length; from++) {
      if (text.charAt(from) === '\u200b') continue;
      if (seen === index) break;
      seen += 1;
    }
    return from;
  };
  return [...judgeRates(sentence, plain, at), ...judgeDifference(sentence, plain, at)];
}

type Offset = (index: number) => number;

function judgeRates(sentence: Sentence, text: string, at: Offset): readonly Finding[] {
  return findAll(text, PRO_RATA).flatMap(({ 0: whole, 1: full = '', 2: rate = '', 3: points = '', index }) => {
    const derived = new Decimal(full).times(rate).div(100);
    const typed = new Decimal(points);
    const half = new Decimal(10).pow(-decimalsOf(points)).div(2);
    if (derived.minus(typed).abs().lte(half) || new Decimal(rate).gt(100) || /超|每|扣/.test(whole)) return [];
    const start = at(index + whole.length - points.length - 1);
    const args = { figure: `${full}分×${rate}%`, typed: `${points}分`, derived: `${printNumber(derived)}分` };
    return [figureContradicted(args, placeIn(sentence, start, start + points.length + 1))];
  });
}

function judgeDifference(sentence: Sentence, text: string, at: Offset): readonly Finding[] {
  return findAll(text, COMPARED).flatMap(
    ({ 0: whole, 1: now = '', 2: last = '', 3: word = '', 4: by = '', index }): Finding[] => {
      const difference = new Decimal(now).minus(last);
      const isUp = /[提上增高多]/.test(word);
      const end = index + whole.length;
      const unit = whole.endsWith('个分') ? 2 : 1;
      const start = at(end - by.length - unit);
      const place = placeIn(sentence, start, start + by.length + unit);
      if (!difference.abs().eq(by)) {
        const args = {
          figure: `${now}分与${last}分之差`,
          typed: `${by}分`,
          derived: `${printNumber(difference.abs())}分`,
        };
        return [figureContradicted(args, place)];
      }
      if (difference.isZero() || difference.gt(0) === isUp) return [];
      const from = at(end - by.length - unit - word.length);
      const derived = { way: difference.gt(0) ? ('up' as const) : ('down' as const), by: `${by}分` };
      return [
        directionContradicted(
          { figure: `${now}分`, typed: `${word}${by}分`, derived },
          placeIn(sentence, from, start + by.length + unit),
        ),
      ];
    },
  );
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}
