import type { Finding } from '../../findings/types.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Numbered } from './listNumbers.ts';

const CLAIM =
  /^(?:指标|得分|数据)?(?:均|都|全部)(?:有所|有|实现|呈现?|略有|较上年|比上年)*(提高|上升|增加|增长|高于上年|下降|减少|降低|低于上年)/;
const THIS_YEAR = /(?:今年|本年度?|当年|\d{4}年)[^，。；]{0,8}$|(?:今年|本年度?)[^。；]{0,6}分别[^，。；]{0,4}$/;
const LAST_YEAR = /上年|去年/;

/**
 * SE423 direction-contradicted for a row of the year before, a row of this year and what is claimed of all of it:
 * `上年得分：甲94.20分，乙98.35分。今年分别为97.74分、96.97分，两项均有提高`.
 */
export function judgeRowsCompared(numbers: readonly Numbered[]): readonly Finding[] {
  return numbers.flatMap(({ after, amount: counted, sentence }, at): Finding[] => {
    const claim = /^[均都全指得数]/.test(after) && /^[项个家者]$/.test(counted.unit) ? CLAIM.exec(after) : null;
    const count = counted.value.toNumber();
    if (claim === null || count < 2 || count > MOST) return [];
    const now = numbers.slice(Math.max(0, at - count), at);
    const before = numbers.slice(Math.max(0, at - 2 * count), at - count);
    const unit = now[0]?.amount.unit;
    const [first] = now;
    const [last] = before;
    if (first === undefined || last === undefined || before.length < count || now.length < count) return [];
    if (![...now, ...before].every((one) => one.amount.unit === unit && !one.amount.isVague)) return [];
    if (!THIS_YEAR.test(first.before) || !LAST_YEAR.test(last.before)) return [];
    if (!now.slice(1).every((one) => /^[、和及与，]/.test(one.before) && !/[。；]/.test(one.before))) return [];
    const isUp = /提高|上升|增|高/.test(claim[1] ?? '');
    const odd = now.findIndex((one, index) => {
      const base = before[index];
      return (
        base !== undefined && (isUp ? one.amount.value.lte(base.amount.value) : one.amount.value.gte(base.amount.value))
      );
    });
    const [one, base] = [now[odd], before[odd]];
    if (one === undefined || base === undefined) return [];
    const words = ({ amount: { start, end }, sentence: { text } }: Numbered) => text.slice(start, end);
    const typed = sentence.text.slice(counted.start, counted.end + claim[0].length);
    const args = { figure: '', typed, derived: `${words(base)}→${words(one)}` };
    return [
      directionContradicted(
        args,
        placeIn(sentence, counted.start, counted.start + typed.length),
        placeIn(one.sentence, one.amount.start, one.amount.end),
      ),
    ];
  });
}

const MOST = 8;
