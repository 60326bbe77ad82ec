import type { ReportDocument } from '../document/types.ts';
import type { Result } from '../findings/types.ts';
import { compose } from '../pipeline.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { FormLoader } from './loadForm.ts';

/**
 * The report of an evaluated year, or what is wrong with the templates of its form: all of them are checked, whether or not
 * this report needs them.
 */
export async function composeReport(
  evaluation: Evaluation,
  forms: FormLoader,
  options: { readonly draft: boolean; readonly charts?: boolean },
): Promise<Result<ReportDocument>> {
  return compose(evaluation, { ...options, templates: await forms.loadTemplates(evaluation.form) });
}
