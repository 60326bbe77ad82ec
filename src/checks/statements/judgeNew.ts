import type { Finding } from '../../findings/types.ts';
import { printMoney } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { leadingMember } from './leadingName.ts';
import type { SentenceRead } from './readProse.ts';
import { rostersOf, thingsIn } from './rosters.ts';

const NEW =
  /(?:上年度?|去年)(?:均|还|尚)?(?:未|没有)(?:开展|安排|实施|发生|列支|设立|支出)(?:该|此)?(?:项目|项工作|支出|预算)?(?=[，。；、）]|$)|(?:上年度?|去年)无(?:此|该)(?:项目?|支出)(?:支出)?(?=[，。；、）]|$)|(?:为|是|属|系)(?:本年度?|当年|今年|20\d\d年度?)(?:新增|新设|新立项)的?(?:项目|支出|专项)?(?=[，。；、）]|$)/g;
/** What was spent in the year before. */
const LAST_YEAR = /(?:上年度?|去年)(?:实际)?(?:支出|决算)(?:数)?(?:为|是)?(\d+(?:\.\d+)?万?元)/;
/** Of something of it only, or of money of one kind. */
const OF_PART =
  /其中|子项|部分|内容|预算|基金|彩票|中央|省级|上级|二期|新增的|新增了|增加了|[^，。；]*(?:设备|活动|补贴)$/;

/** SE421 figure-contradicted for `上年未开展` and `为本年新增项目` of what cost something in the year before. */
export function judgeNew(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  if (!/新增|新设|新立|[上去]年/.test(text)) return [];
  const things = thingsIn(read).filter(({ thing }) => thing.unit === undefined);
  const [only, ...more] = new Set(things.map(({ prefix }) => prefix));
  const spent = more.length === 0 && only?.includes('.items.') === true ? LAST_YEAR.exec(text) : null;
  if (spent !== null && only !== undefined && !/其中/.test(text.slice(0, spent.index))) {
    const known = knownOf({ prefix: only, column: 'lastYearActual' }, figures, year);
    const start = spent.index + spent[0].length - (spent[1] ?? '').length;
    const figure = { name: only.split('.').at(-1) ?? '', aspect: 'lastYear' } as const;
    if (known.state === 'none')
      return [
        figureContradicted(
          { figure, typed: spent[1] ?? '', derived: undefined },
          placeIn(sentence, start, start + (spent[1] ?? '').length),
        ),
      ];
  }
  return findAll(text, NEW).flatMap(({ 0: typed, index }): Finding[] => {
    const before = text.slice(0, index);
    const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) + 1;
    const words = before.slice(from);
    const named = things.filter(({ start, end }) => start >= from && end <= index);
    const short = rostersOf(year).flatMap((roster) => leadingMember(words, roster)?.member ?? []);
    const prefixes = new Set([
      ...named.map(({ prefix }) => prefix),
      ...(named.length === 0 ? short.map(({ prefix }) => prefix) : []),
    ]);
    const [prefix] = prefixes;
    if (prefix === undefined || prefixes.size > 1 || !prefix.includes('.items.')) return [];
    // 甲项目支出…，购置的设备上年没有安排: the clause is of something else.
    const clause = words.slice(Math.max(...['，', '、', '：'].map((sign) => words.lastIndexOf(sign))) + 1);
    const isNamedThere =
      named.some(({ start }) => start >= index - clause.length) || clause === '' || /^[该此本]项目?/.test(clause);
    if (!isNamedThere && clause !== words) return [];
    // 为本年新增项目 beside a whole name is told as a denial.
    if (named.length > 0 && /新[增设立]/.test(typed)) return [];
    if (OF_PART.test(clause.replace(named[0]?.thing.words ?? '', ''))) return [];
    const known = knownOf({ prefix, column: 'lastYearActual' }, figures, year);
    if (known.state !== 'value' || !known.value.gt(0)) return [];
    const name = prefix.split('.').at(-1) ?? '';
    const derived = `${printMoney({ measure: 'yuan', value: known.value })}万元`;
    const figure = { name, aspect: 'lastYear' } as const;
    return [figureContradicted({ figure, typed, derived }, placeIn(sentence, index, index + typed.length))];
  });
}
