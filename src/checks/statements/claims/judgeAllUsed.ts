import type { Finding } from '../../../findings/types.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { directionContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { sizeOf } from '../listNumbers.ts';

/** Behind a budget, and before what was spent of it: `预算51.00万元全部用完，决算48.45万元`. */
const BETWEEN =
  /^(?:[，]?(?:已|均|都|资金)*)(?<said>(?:全部|全额|悉数)(?:已)?(?:用完|使用完毕|执行完毕|支出完毕|支付完毕|用尽|花完|执行完|支付完))，(?:[^，。；]{0,6})(?:决算|支出|执行|支付|使用)(?:数|额)?(?:为|是)?$/;
const BUDGET = /(?:预算|资金|经费|拨款)(?:数|总额)?(?:为|共)?$/;
/** 没有结转结余, beside a budget and less of it that was spent. */
const NOTHING_LEFT =
  /(?<said>(?:没有|无|未形成|不存在)(?:资金|任何)?(?:结转结余|结余结转|结转和结余|结转|结余)(?:资金)?)[，；](?:其中)?[^。；]{0,24}$/;

/** SE423 direction-contradicted for a budget that is said to be used up, though less of it was spent in the same breath. */
export function judgeAllUsed(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 2 || !/全部|全额|悉数|结转|结余/.test(text) || /上年|去年|含/.test(text)) return [];
  return amounts.flatMap((budget, at): readonly Finding[] => {
    const spent = amounts[at + 1];
    if (spent === undefined || budget.isVague || spent.isVague || sizeOf(spent).gte(sizeOf(budget))) return [];
    if ([budget, spent].some(({ unit }) => yuanIn(unit) === undefined) || !BUDGET.test(budget.lead)) return [];
    const between = text.slice(budget.end, spent.start);
    const direct = BETWEEN.exec(between);
    const denied = /^，(?:决算|支出|执行)(?:数|额)?(?:为)?$/.test(between)
      ? NOTHING_LEFT.exec(text.slice(0, budget.start))
      : null;
    const match = direct ?? denied;
    const said = match?.groups?.said ?? '';
    if (match === null) return [];
    const start = (direct === null ? 0 : budget.end) + match.index + match[0].indexOf(said);
    const [a, b] = [spent, budget].map((one) => text.slice(one.start, one.end));
    const places = [budget, spent].map((one) => placeIn(sentence, one.start, one.end));
    return [
      directionContradicted(
        { figure: '', typed: said, derived: `${a}＜${b}` },
        placeIn(sentence, start, start + said.length),
        ...places,
      ),
    ];
  });
}
