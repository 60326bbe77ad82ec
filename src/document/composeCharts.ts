import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import { addendOf } from '../figures/outcomes.ts';
import type { Figures } from '../figures/types.ts';
import { THREE_PUBLIC_ITEMS } from '../model/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printMoney, printNumber } from '../quantity/print.ts';
import { inUnit, type MoneyUnit } from '../quantity/quantity.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Scorecard, ScoreLine } from '../scores/types.ts';
import type { Chart, ChartRow, ChartValue } from './chart.ts';

/**
 * Composes the charts of a year: budget against actual, the parts of the variance, 三公 over two years, points by
 * criterion. A chart without any known value is left out.
 */
export function composeCharts(evaluation: Evaluation): readonly Chart[] {
  const { year, form, figures, scorecards } = evaluation;
  const items = year.basic.items.state === 'listed' ? year.basic.items.items : [];
  const money = (
    title: string,
    kind: Chart['kind'],
    id: string,
    series: readonly string[],
    rows: ChartRow[],
  ): Chart => ({
    id,
    kind,
    title,
    unit: form.money,
    series,
    rows,
  });
  const known = (id: string) => amountOf(figures, id, form.money);
  const spending = [
    ...items.map(({ name }) => ({ label: name, prefix: idOf('basic', 'items', name) })),
    ...(year.projects.state === 'listed' ? [{ label: titleOf('projects'), prefix: 'projects.total' }] : []),
  ];
  const charts = [
    money(
      '预算和决算',
      'bars',
      'budget',
      ['年初预算数', '决算数'],
      spending.map(({ label, prefix }) => ({
        label,
        values: [known(`${prefix}.originalBudget`), known(`${prefix}.actual`)],
      })),
    ),
    money(
      '决算比年初预算多（少）的构成',
      'steps',
      'variance',
      ['差异'],
      [
        ...items.map(({ name }) => ({ label: name, values: [known(idOf('basic', 'items', name, 'variance'))] })),
        { label: '基本支出合计', values: [known('basic.total.variance')] },
      ],
    ),
    money(
      '“三公经费”两年决算',
      'bars',
      'threePublic',
      [`${Number(year.year) - 1}年`, `${year.year}年`],
      THREE_PUBLIC_ITEMS.map((id) => ({
        label: titleOf(id),
        values: [known(`threePublic.${id}.lastYearActual`), known(`threePublic.${id}.actual`)],
      })),
    ),
    ...scorecards.flatMap(chartPoints),
  ];
  return charts.filter(({ rows }) => rows.some(({ values }) => values.some((value) => value !== undefined)));
}

/**
 * Charts the points of every criterion: what is certain, what is open, what is lost. A criterion of which nothing is
 * known yet is left out, since its bar would be one of 待定 alone; the title says how many there are.
 */
function chartPoints({ rubric, lines: all }: Scorecard): readonly Chart[] {
  const isOpen = ({ criterion: { points }, least, most }: ScoreLine) =>
    least.value.isZero() && most.value.gt(0) && most.value.eq(points.value);
  const lines = all.filter((line) => line.status === 'notApplicable' || !isOpen(line));
  if (lines.every(({ status }) => status === 'notApplicable')) return [];
  const left = all.length - lines.length;
  const of = (value: Decimal): ChartValue => ({ printed: printNumber(value), value: value.toFixed() });
  const chart: Chart = {
    id: `points-${rubric.id}`,
    kind: 'parts',
    title: `各项得分（${rubric.title}${left === 0 ? '' : `；另有${left}项待定，图中不列`}）`,
    unit: '分',
    series: ['已得', '待定', '失去'],
    rows: lines.map(({ criterion, least, most, status }) => ({
      label: criterion.title ?? criterion.id,
      values:
        status === 'notApplicable'
          ? [undefined, undefined, undefined]
          : [of(least.value), of(most.value.minus(least.value)), of(criterion.points.value.minus(most.value))],
    })),
  };
  return [chart];
}

function amountOf(figures: Figures, id: string, unit: MoneyUnit): ChartValue | undefined {
  const outcome = figures.find(id)?.outcome;
  const value = outcome && addendOf(outcome);
  if (value === undefined) return undefined;
  const amount = { measure: 'yuan', value } as const;
  return { printed: printMoney(amount, unit), value: inUnit(amount, unit).toFixed() };
}
