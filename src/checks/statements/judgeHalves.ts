import type { Finding } from '../../findings/types.ts';
import { printPercent } from '../../reading/amountWords.ts';
import { readShare } from '../../reading/findFractions.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';

/** `不足项目支出的一半`: how it stands to the share, before the whole, and the share behind it. */
const BEFORE = /(?<said>不足|不到|未达到?|超过|超|逾|达到)(?:了)?(?:全部|全年)?$/;
const SHARE =
  /^的?(?:([二三四五六七八九十])分之([一二两三四五六七八九])|([一二两三四五六七八九])成(半)?|(一半|半数))(?=[，。；、]|$)/;
/** Between the part and the whole: its own column and number. */
const BETWEEN = /^(?:项目|专项|的|支出|决算|全年|当年|共|为|，|[\d.,]+(?:万?元|亿元)|资金)*$/;

/** SE421 figure-contradicted for a part that is said to be more or less than a half, or some tenths, of a whole of the file: `提质改造支出2714.86万元，不足项目支出的一半`. */
export function judgeHalves(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, scopes } = sentence;
  if (!/[成半]|分之/.test(text) || scopes.some((one) => one.year !== sentence.year)) return [];
  const things = thingsIn(read);
  return things.flatMap((whole, at): Finding[] => {
    const part = things[at - 1];
    const share = SHARE.exec(text.slice(whole.end));
    const before = BEFORE.exec(text.slice(part?.end ?? 0, whole.start));
    if (part === undefined || share === null || before === null) return [];
    const { said = '' } = before.groups ?? {};
    if (!BETWEEN.test(text.slice(part.end, whole.start - before[0].length)) || part.thing.unit !== undefined) return [];
    const due = readShare(share[1], share[2], share[3], share[4])?.times(100);
    const [own, of] = [part, whole].map(({ prefix }) => knownOf({ prefix, column: 'actual' }, figures, year));
    if (due === undefined || own?.state !== 'value' || of?.state !== 'value' || of.value.isZero()) return [];
    const quotient = own.value.div(of.value).times(100);
    const isLess = /^(?:不|未)/.test(said);
    if (quotient.gt(100) || (isLess ? quotient.lte(due) : quotient.gte(due))) return [];
    const start = whole.start - before[0].length;
    const end = whole.end + share[0].length;
    const args = {
      figure: `${part.thing.words}÷${whole.thing.words}`,
      typed: text.slice(start, end),
      derived: printPercent(quotient),
    };
    return [figureContradicted(args, placeIn(sentence, start, end))];
  });
}
