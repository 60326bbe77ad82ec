import type { Finding } from '../../findings/types.ts';
import { printFixed } from '../../quantity/print.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';

/** `乡镇客运站改造项目资金当年全部支付完毕`; not 全部支付给农户, and not what was granted. */
const ALL_SPENT =
  /^(?:项目|专项)*(?:资金|经费|预算)?(?:(?:20\d\d年|本年|当年|全年|年内|年底前?|年末|截至年[底末])度?|已经?|均|都)*(?:全部|全额|百分之百|100%)(?:支付|支出|执行|使用|列支|用)(?:完毕|完成|完|到位|出去)?(?=[，。；）]|$)/;
/** How far it may be off for nothing to be left that is worth a word. */
const NEARLY = '0.995';

/** SE423 direction-contradicted for an item of which all is said to be spent, where less than its budget was. */
export function judgeSpentItems(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  if (!/全部|全额|百分之百|100%/.test(text) || /其余|除|尚|未|质保|以外|上年结转/.test(text)) return [];
  return thingsIn(read).flatMap(({ thing, prefix, end }): readonly Finding[] => {
    const words = ALL_SPENT.exec(text.slice(end))?.[0];
    if (words === undefined || thing.kind !== 'spending' || !prefix.includes('.items.')) return [];
    const [budget, actual] = ['revisedBudget', 'actual'].map((column) => knownOf({ prefix, column }, figures, year));
    if (budget?.state !== 'value' || actual?.state !== 'value') return [];
    if (sentence.scopes.some((one) => one.year !== sentence.year)) return [];
    if (actual.value.gte(budget.value.times(NEARLY))) return [];
    const from = end + words.search(/全部|全额|百分之百|100%/);
    const to = end + words.length;
    const print = (value: typeof actual.value) => `${printFixed(value.div(10_000), 2)}万元`;
    const derived = `${print(actual.value)}＜${print(budget.value)}`;
    const args = { figure: thing.words, typed: text.slice(from, to), derived };
    return [directionContradicted(args, placeIn(sentence, from, to))];
  });
}
