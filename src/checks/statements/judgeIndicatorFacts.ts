import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { Indicator } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';

/** A name, what was reached, what was to be, and points, in every table that has them. */
interface Row {
  readonly name: string;
  readonly measure: string;
  readonly actual: Decimal | undefined;
  readonly target: Decimal | undefined;
  readonly points: Decimal | undefined;
  readonly awarded: Decimal | undefined;
}

const BOUND = '(?:不低于|不高于|不少于|不多于|不超过|不大于|不小于|高于|低于|控制在|达到?|大于|小于|[≥≤＞＜])';
/** What was to be: `指标值为`, `控制标准为不高于`, `应不低于`. */
const GOAL = new RegExp(
  `(?:(?:年度|绩效|年初|全年|设定|批复)*(?:目标|指标|计划|任务|控制标准|控制线|标准值)(?:值|数)?(?:为|是|设定?为|定为|：|要求)*${BOUND}?|(?:应当?|须|需|要求)${BOUND})$`,
);
/** What was: `实际完成`, `实际交付`. */
const ACTUAL = /实际(?:值|数|情况|水平|完成|达到|交付|办理|开展|建成|实现|达|为)*(?:了|为|是|仅|只有|：)*$/;
const FULL = /(?:满分|分值|权重|标准分|应得|该(?:项|指标)|此项|本项)(?:分值|满分|权重|指标)?(?:为|是|：)*$/;
const GIVEN = /(?:自评(?:得|打|为|分)?|实?得分?|计分?|打分)(?:为|是|：)?$/;
/** Of another time or body, of a part, or one that was changed. */
const OTHERS =
  /[上去]年|明年|下年|下一?步|今后|拟|将(?!其)|原(?:定|目标)|调整|修订|季度|半年|截至|月底|[全省市县部]平均|国家|行业|省级|省里|市里|合同|规划|十[三四五]五|其中|分别|依次|两项|各(?:项|个|科|乡|村|单)|同期|复核|财政[局厅]|主管|专家|第三方|若|如果|假如|下降|提高|增长|上升/;

/**
 * SE421 figure-contradicted for what a sentence tells of one indicator of the file's tables by its whole name: its goal beside the value that it has, its value beside
 * the goal that it has, and its points beside their weight. One of the two is the file's, so that nothing else can be meant.
 */
export const judgeIndicatorFacts: Check = ({ prose, year }) => {
  const rows = listAttainments(year).flatMap(({ attainment }) => [
    ...attainment.indicators.flatMap(rowOf),
    ...executionOf(attainment.executionPoints),
  ]);
  if (rows.length === 0) return [];
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(row.name, [...(byName.get(row.name) ?? []), row]);
  return prose.sentences.flatMap((sentence) => {
    const { text, amounts, scopes } = sentence;
    if (amounts.length < 2 || OTHERS.test(text) || scopes.some((one) => one.year !== sentence.year)) return [];
    const named = [...byName].filter(([name]) => text.includes(name));
    const [only] = named.filter(([name]) => !named.some(([other]) => other !== name && other.includes(name)));
    if (only === undefined || named.some(([name]) => !only[0].includes(name))) return [];
    const [name, own] = only;
    const from = text.indexOf(name) + name.length;
    const behind = amounts.filter((one) => one.start >= from && !one.isVague);
    return [...judgeValues(sentence, own, behind), ...judgeMarks(sentence, own, behind)];
  });
};

const LEAST_NAME = 3;

function rowOf({ name, type, measure, target, actual, points, awarded }: Indicator): readonly Row[] {
  if (name.length < LEAST_NAME) return [];
  const numberOf = (one: typeof points) => (one.state === 'value' ? one.quantity.value : undefined);
  const isNumber = type === 'numeric';
  return [
    {
      name,
      measure: (isNumber ? measure : undefined) ?? '',
      actual: isNumber && actual.state === 'value' ? actual.quantity.value : undefined,
      target: isNumber && target.state === 'value' ? target.quantity.value : undefined,
      points: numberOf(points),
      awarded: numberOf(awarded),
    },
  ];
}

/** 预算执行率 has points of its own, and stands in no row. */
function executionOf({ points, awarded }: Pick<Indicator, 'points' | 'awarded'>): readonly Row[] {
  if (points.state !== 'value' || awarded.state !== 'value') return [];
  const none = { measure: '', actual: undefined, target: undefined };
  return [{ name: '预算执行率', ...none, points: points.quantity.value, awarded: awarded.quantity.value }];
}

function judgeValues(sentence: Sentence, rows: readonly Row[], amounts: readonly TypedAmount[]): readonly Finding[] {
  const alike = amounts.filter((one) => rows.some(({ measure }) => isOfMeasure(one, measure)));
  const [goals, values] = [GOAL, ACTUAL].map((words) => alike.filter(({ lead }) => words.test(lead)));
  const [goal, ...moreGoals] = goals ?? [];
  const [value, ...moreValues] = values ?? [];
  if (goal === undefined || value === undefined || moreGoals.length + moreValues.length > 0) return [];
  const ofGoal = rows.filter(({ target, measure }) => is(goal, target, measure));
  const ofValue = rows.filter(({ actual, measure }) => is(value, actual, measure));
  if (ofGoal.some((row) => ofValue.includes(row))) {
    const [name = ''] = rows.map((row) => row.name);
    agree(sentence, [goal], { agrees: { name, aspect: 'target' } });
    return agree(sentence, [value], { agrees: name });
  }
  if (ofGoal.length > 0 === ofValue.length > 0) return [];
  const [row] = ofGoal.length > 0 ? ofGoal : ofValue;
  if (row === undefined) return [];
  const [wrong, right] = ofGoal.length > 0 ? [value, row.actual] : [goal, row.target];
  if (right === undefined) return [];
  const figure = ofGoal.length > 0 ? row.name : ({ name: row.name, aspect: 'target' } as const);
  return [tell(sentence, wrong, figure, `${printNumber(right)}${row.measure}`)];
}

function judgeMarks(sentence: Sentence, rows: readonly Row[], amounts: readonly TypedAmount[]): readonly Finding[] {
  const points = amounts.filter(({ unit }) => unit === '分');
  const fulls = points.filter(({ lead }) => FULL.test(lead));
  const marks = points.filter(({ lead }) => GIVEN.test(lead) && !/合计|共|总/.test(lead));
  const [full] = fulls;
  const [mark] = marks;
  if (full === undefined || mark === undefined || points.length > 2) return [];
  const figure = { name: rows[0]?.name ?? '', aspect: 'points' } as const;
  const own = rows.filter(({ points: weight }) => weight?.eq(full.value) === true);
  // The mark is the file's, and what it is said to be out of is not.
  const [weight] = rows.flatMap((row) => (row.awarded?.eq(mark.value) ? [row.points] : []));
  if (own.length === 0 && weight !== undefined && !mark.value.isZero())
    return [tell(sentence, full, figure, `${printNumber(weight)}分`)];
  const awarded = own.flatMap((row) => row.awarded ?? []);
  const [right] = awarded;
  if (right === undefined || awarded.length < own.length) return [];
  if (awarded.some((one) => one.eq(mark.value))) return agree(sentence, [mark, full], { agrees: figure });
  return [tell(sentence, mark, figure, `${printNumber(right)}分`)];
}

function isOfMeasure({ unit }: TypedAmount, measure: string): boolean {
  return unit !== '' && measure !== '' && measureOf(unit).base === measureOf(measure).base;
}

function is({ value, unit }: TypedAmount, known: Decimal | undefined, measure: string): boolean {
  return known?.times(measureOf(measure).factor).eq(value.times(measureOf(unit).factor)) === true;
}

function tell(
  sentence: Sentence,
  { start, end }: TypedAmount,
  figure: Parameters<typeof figureContradicted>[0]['figure'],
  derived: string,
): Finding {
  const typed = sentence.text.slice(start, end);
  return figureContradicted({ figure, typed, derived }, placeIn(sentence, start, end));
}
