import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';
import { standsFor } from './slack.ts';

/** `增幅最大，达到`: the way, and behind a comma by how much. */
const MOST =
  /^(?:项目|专项)?(?:支出|经费)?的?(?<way>增幅|升幅|增长率?|增速|降幅|减幅|下降幅度|增长幅度)(?:最[大高小低快]|居首|居[^，。；\d]{0,8}首位?|较大|明显)?，(?:为|达到?|高达|仅为?)$/;

/** SE421, SE423 for how much what grew or fell most grew or fell: `对个人和家庭的补助增幅最大，达到41.47%`. */
export function judgeGrownMost(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, amounts, scopes } = sentence;
  if (!/[增降减升][幅长速]/.test(text) || /预算(?!执行|支出)|目标/.test(text)) return [];
  if (scopes.some((one) => one.year !== sentence.year && !one.isComparison)) return [];
  return thingsIn(read).flatMap(({ thing, prefix, end }): readonly Finding[] => {
    if (thing.kind !== 'spending' && thing.kind !== 'threePublic') return [];
    const rate = amounts.find((one) => one.start >= end);
    if (rate === undefined || !isPercentage(rate) || rate.isVague || /点$/.test(rate.unit)) return [];
    const way = MOST.exec(text.slice(end, rate.start))?.groups?.way;
    const known = way === undefined ? undefined : knownOf({ prefix, column: 'changeRate' }, figures, year);
    if (way === undefined || known?.state !== 'value' || known.value.isZero()) return [];
    const isUp = /[增升]/.test(way);
    const figure = { name: thing.words, aspect: 'againstLastYear' } as const;
    const typed = text.slice(rate.start, rate.end);
    const place = placeIn(sentence, rate.start, rate.end);
    const by = printPercent(known.value.abs());
    if (known.value.gt(0) !== isUp)
      return [directionContradicted({ figure, typed: way, derived: { way: isUp ? 'down' : 'up', by } }, place)];
    if (standsFor(rate, known.value.abs())) return agree(sentence, [rate], { agrees: figure });
    return [figureContradicted({ figure, typed, derived: by }, place)];
  });
}
