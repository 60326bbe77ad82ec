import type { Measured, RateTerm } from './rubricTypes.ts';
import type { Form } from './types.ts';

/** Lists the form's own rates that are execution rates: what was spent over the revised budget, of whatever tables. */
export function findExecutionRates({ rates }: Pick<Form, 'rates'>): readonly string[] {
  return rates.filter(isExecution).map(({ id }) => `rates.${id}`);
}

/** Whether what a criterion measures is an execution rate: a figure, a rate of the form, or a fraction of its own. */
export function measuresExecution(measured: Measured, form: Pick<Form, 'rates'>): boolean {
  if (!('figure' in measured)) return isExecution(measured);
  return measured.figure.endsWith('.executionRate') || findExecutionRates(form).includes(measured.figure);
}

function isExecution({ above, below }: { readonly above: readonly RateTerm[]; readonly below: readonly RateTerm[] }) {
  const areAll = (terms: readonly RateTerm[], column: string) =>
    terms.length > 0 && terms.every(({ sign, name }) => sign === '+' && name.endsWith(`.${column}`));
  return areAll(above, 'actual') && areAll(below, 'revisedBudget');
}
