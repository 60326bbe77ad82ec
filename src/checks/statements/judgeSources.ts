import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { deniedThoughThere, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { namesPart } from './namesPart.ts';
import type { SentenceRead } from './readProse.ts';
import { type Named, thingsIn } from './rosters.ts';

/** The budgets, by how texts call them. */
const BUDGETS: readonly { readonly words: string; readonly name: string; readonly table: string }[] = [
  { words: '一般公共预算', name: '一般公共预算', table: 'projects' },
  { words: '政府性基金', name: '政府性基金预算', table: 'governmentFund' },
  { words: '国有资本经营', name: '国有资本经营预算', table: 'stateCapital' },
  { words: '社会保险基金', name: '社会保险基金预算', table: 'socialInsurance' },
];
const FUND = '(一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:财政拨款)?(?:资金)?';
/** `1984.26万元由政府性基金预算安排`, `资金来源为政府性基金`. */
const PROVIDED = new RegExp(
  `^[^，。；]{0,16}?(?:(?:全部|均|全额)?由|(?:资金)?(?:全部)?来源(?:于|为|是)|(?:系|属于?|为|列入|从|使用)(?:本年|当年)?)${FUND}(?:安排|列支|保障|承担|解决|支出|支付|预算|项目|资金)?(?=[，。；、（]|$)`,
);
/** 年初未安排, right behind a name or in the next clause. */
const NOT_BUDGETED =
  /^[^，。；]{0,10}?，?(?:其?年初(?:预算)?(?:未|没有|并未)(?:安排|列入|编列|编制|纳入)(?:年初)?(?:预算|资金|该项目)?|未列入年初预算|年初无预算)(?=[，。；、（]|$)/;
const BUDGETED =
  /^[^，。；]{0,14}?，?(?:均|全部)?(?:系|为|是|属于?|由)年初(?:部门)?预算(?:安排|批复|已安排|列支)(?:的|资金|项目)*(?=[，。；、（]|$)/;
/** 本年新增项目, though money was spent on it the year before. */
const NEW =
  /^[^，。；]{0,14}?(?:，)?(?:为|是|系|属于?)(?:我?[局院校站所馆中心单位]{0,2})?(?:本年度?|当年|今年|\d{4}年度?)?(?:新增|新设|新立项|首次(?:设立|安排|实施))(?:的)?(?:项目|专项|支出|科目)?(?=[，。；、（]|$)/;
const NOT_BEFORE =
  /^[^，。；]{0,14}?，?(?:[上去]年度?(?:未安排|没有安排|无此?(?:项目?|项支出|支出)|没有此?(?:项目?|项支出|支出)|未发生|未列支)(?:该项目|支出|预算|资金)?)(?=[，。；、（]|$)/;

/** SE421, SE425 for where the money of a project came from: which budget, at the start of the year or later, for the first time. */
export function judgeSources(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  if (!/预算|基金|国有资本|[新首]|[上去]年/.test(text)) return [];
  const named = thingsIn(read).filter(({ prefix }) => prefix.includes('.items.') && !prefix.includes('.units.'));
  // 市防汛抗旱中心资本性支出年初没有安排预算: of what one of the units had.
  const isOfUnit = (at: number) => namesPart(sentence, at, context.year);
  return named
    .filter(({ start }) => !isOfUnit(start))
    .flatMap((one, at) => judgeOne(one, text.slice(one.end, named[at + 1]?.start), read, context));
}

function judgeOne(one: Named, after: string, { sentence }: SentenceRead, context: CheckContext): Finding[] {
  const { text } = sentence;
  const tell = (match: RegExpExecArray | null, from: string) => {
    const start = one.end + (match?.[0].lastIndexOf(from) ?? 0);
    return { start, place: placeIn(sentence, start, start + from.length) };
  };
  const provided = one.prefix.startsWith('basic.') ? null : PROVIDED.exec(after);
  const fund = BUDGETS.find(({ words }) => words === provided?.[1]);
  const own = BUDGETS.find(({ table }) => one.prefix.startsWith(`${table}.`));
  if (provided !== null && fund !== undefined && own !== undefined && fund !== own && isAlone(after, fund.words)) {
    const { start, place } = tell(provided, fund.words);
    const args = {
      figure: { name: one.thing.words, aspect: 'source' } as const,
      typed: text.slice(start, start + fund.words.length),
      derived: own.name,
    };
    return [figureContradicted(args, place)];
  }
  const deny = (aspect: 'originalBudget' | 'lastYear', typed: string, value: Decimal, place: Place) =>
    deniedThoughThere({ figure: { name: one.thing.words, aspect }, typed, derived: { is: moneyOf(value) } }, place);
  const known = (column: string) => knownOf({ prefix: one.prefix, column }, context.figures, context.year);
  const [original, before] = [known('originalBudget'), known('lastYearActual')];
  const denied = NOT_BUDGETED.exec(after);
  if (denied !== null && original.state === 'value' && original.value.gt(0)) {
    const words = denied[0].replace(/^.*?(?=(?:其?年初|未列入))/, '');
    return [deny('originalBudget', words, original.value, tell(denied, words).place)];
  }
  const budgeted = BUDGETED.exec(after);
  if (budgeted !== null && original.state === 'none') {
    const words = budgeted[0].replace(/^.*?(?=年初)/, '');
    return [
      figureContradicted(
        { figure: { name: one.thing.words, aspect: 'originalBudget' } as const, typed: words, derived: undefined },
        tell(budgeted, words).place,
      ),
    ];
  }
  const fresh = NEW.exec(after) ?? NOT_BEFORE.exec(after);
  if (
    fresh !== null &&
    before.state === 'value' &&
    before.value.gt(0) &&
    !/两年|上年[^，。；]{0,4}(?:新增|未执行)/.test(after)
  ) {
    const words = fresh[0].replace(/^.*?(?=(?:本年|当年|今年|\d{4}年|新|首次|[上去]年))/, '');
    return [deny('lastYear', words, before.value, tell(fresh, words).place)];
  }
  return [];
}

const moneyOf = (value: Decimal) => `${printMoney({ measure: 'yuan', value })}万元`;

/** 由政府性基金和一般公共预算共同安排. */
function isAlone(after: string, words: string): boolean {
  const [clause = ''] = after.split(/[，。；]/);
  return (
    !/共同|部分|其余|分别/.test(after) && BUDGETS.every((one) => one.words === words || !clause.includes(one.words))
  );
}
