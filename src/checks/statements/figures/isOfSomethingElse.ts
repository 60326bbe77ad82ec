import { OF_UNIT } from '../../../reading/nameThings.ts';
import type { ChangeSaid, Statement } from '../../../reading/types.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { rosterOf } from '../rosters.ts';
import { standsFor } from '../slack.ts';

type Asked = readonly { readonly prefix: string; readonly column: string }[];
type Valued = Exclude<Statement, ChangeSaid>;

/** Of several together: 其余三项合计, 两项保运转的支出合计. */
const OF_SEVERAL =
  /(?:其余|另外|剩余)?的?[两二三四五六七八][项个][^，。；]{0,12}合计(?:为|是)?$|其余[^，。；]{0,8}合计(?:为|是)?$/;
/** Of a part of an amount that was told: X项目的308.32万元中. */
const OF_AMOUNT = /\d万?元(?:里|中|当中|之中)，[^。；]*$/;
/** What it was spent on is no whole of it: 用基本支出买设备花了9.9万元. */
const SPENT_ON = /(?:用|从|在)(?:人员经费|公用经费|基本支出|项目支出)(?:里|中)?[^，。；\d]{0,8}(?:买|购|花|付|列支)/;
const LEFT = /(?:余下|剩下|还剩|尚余)(?:的|了)?$/;
const SUPPOSED = /(?:^|[，。；])(?:如果|假如|倘若|若)[^。；]*$/;
/** 分布在基本支出和三个项目里: of all of them. */
const SPREAD = /^，(?:分布|分散)在/;
/** 基本支出和三个项目的年初预算合计…，调整后预算…: what follows is of both, too. */
const JOINED = /(?:基本支出|人员经费|公用经费)(?:和|与|加上?)[^，。；\d]{0,8}项目/;

/** Whether the words around a number, or its own size, tell that it is of something else than what was named last. Asked where it fits nothing. */
export function isOfSomethingElse(statement: Valued, sentence: Sentence, context: CheckContext, asked: Asked): boolean {
  const { text } = sentence;
  const before = text.slice(0, statement.amount.start);
  const { column } = statement.kind === 'value' ? statement : { column: undefined };
  return (
    OF_SEVERAL.test(before) ||
    OF_AMOUNT.test(before) ||
    SUPPOSED.test(before) ||
    SPENT_ON.test(before) ||
    (column === undefined && LEFT.test(before)) ||
    SPREAD.test(text.slice(statement.amount.end)) ||
    (statement.how !== 'named' && JOINED.test(before)) ||
    isPartOfSum(statement, sentence, context, asked) ||
    isOfNamedProject(statement, sentence, context, asked) ||
    (!asked.some(({ prefix }) => prefix.includes(OF_UNIT)) && isOfUnnamedUnit(before, context))
  );
}

/** `本部基本支出1738.17万元，初中部基本支出955.33万元，合计2693.50万元`: the last one is what was meant, and two make it. */
function isPartOfSum(
  { amount }: Valued,
  { amounts }: Sentence,
  { figures, year }: CheckContext,
  asked: Asked,
): boolean {
  const at = amounts.findIndex((one) => one.start === amount.start);
  const whole = amounts.slice(at + 1).find((one) => /(?:合计|共计|总计|共)(?:为|是)?$/.test(one.lead));
  if (at < 0 || whole === undefined || whole.unit !== amount.unit) return false;
  const parts = amounts.slice(0, amounts.indexOf(whole)).filter((one) => one.unit === whole.unit);
  const sum = parts.slice(-MOST_PARTS).reduce((made, { value }) => made.plus(value), whole.value.times(0));
  if (parts.length > MOST_PARTS || !parts.includes(amounts[at] ?? whole) || !sum.eq(whole.value)) return false;
  return asked.some((one) => {
    const known = knownOf(one, figures, year);
    return known.state === 'value' && standsFor(whole, known.value);
  });
}

const MOST_PARTS = 12;

/** `集中供养老人186人，项目支出277.20万元`: of the project whose words the sentence holds, where that has just this. */
function isOfNamedProject(
  { amount }: Valued,
  { text }: Sentence,
  { figures, year }: CheckContext,
  asked: Asked,
): boolean {
  if (!asked.some(({ prefix }) => prefix === 'projects.total')) return false;
  const projects = rosterOf('projects.items.', year);
  if (projects.length > MOST) return false;
  return projects.some(
    ({ name, prefix }) =>
      Array.from({ length: Math.max(0, name.length - 3) }, (_, at) => name.slice(at, at + 4)).some((words) =>
        text.includes(words),
      ) &&
      asked.some(({ column }) => {
        const known = knownOf({ prefix, column }, figures, year);
        return known.state === 'value' && standsFor(amount, known.value);
      }),
  );
}

const MOST = 60;

/** `初中部年中购置办公设备，资本性支出3.34万元`: of a budget unit by the end of its name, which no other unit's name has. */
function isOfUnnamedUnit(before: string, { year }: CheckContext): boolean {
  const names = year.unit.budgetUnits.map(({ name }) => name.replace(/[（(].*$/, ''));
  if (names.length < 2 || names.length > MOST) return false;
  return names.some((name) => {
    if (before.includes(name)) return false;
    const end = name.slice(-3);
    return end.length === 3 && before.includes(end) && names.filter((one) => one.endsWith(end)).length === 1;
  });
}
