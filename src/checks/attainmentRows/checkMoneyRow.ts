import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import { listCriteria } from '../../form/checkForm.ts';
import { measuresExecution } from '../../form/findExecutionRates.ts';
import type { Rubric } from '../../form/rubricTypes.ts';
import type { Form } from '../../form/types.ts';
import type { Quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { moneyRowPointsDiffer } from './findings.ts';

/** SE459 money-row-points-differ: the row of money has other points than the form's rubric gives the execution rate. */
export const checkMoneyRow: FigureCheck = ({ year, form }) => {
  const wanted = {
    whole: form.rubrics.flatMap((rubric) => pointsIn(rubric, 'whole', form)),
    projects: form.rubrics.flatMap((rubric) => pointsIn(rubric, 'projects', form)),
  };
  return listAttainments(year).flatMap(({ owner: [table], title, attainment }): Finding[] => {
    const { points } = attainment.executionPoints;
    const [only, ...others] = table === 'whole' || table === 'projects' ? wanted[table] : [];
    if (points.state !== 'value' || only === undefined || others.length > 0) return [];
    if (points.quantity.value.eq(only.points.value)) return [];
    const args = { table: title, points: points.quantity, rubric: only.rubric, wanted: only.points };
    return [moneyRowPointsDiffer(args, points.place)];
  });
};

/** The points of a rubric's execution rate, where the rubric takes its other points from these tables. */
function pointsIn(
  rubric: Rubric,
  table: 'whole' | 'projects',
  form: Form,
): readonly { readonly rubric: string; readonly points: Quantity<'point'> }[] {
  const criteria = listCriteria(rubric);
  if (!criteria.some((one) => one.kind === 'indicators' && one.table === table)) return [];
  const rates = criteria.filter((one) => one.kind === 'rate' && measuresExecution(one.rate, form));
  return rates.map(({ points }) => ({ rubric: rubric.title, points }));
}
