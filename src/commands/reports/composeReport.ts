import { composeWith } from '../../document/composeWith.ts';
import { renderPrepared } from '../../document/renderPrepared.ts';
import type { ReportDocument } from '../../document/types.ts';
import type { Result } from '../../findings/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import type { FormLoader } from './loadForm.ts';

/**
 * The report of an evaluated year as one tree, for the writers; or what is wrong with the templates of its form, all of which
 * are checked, whether or not this report needs them.
 */
export async function composeReport(
  evaluation: Evaluation,
  forms: FormLoader,
  options: { readonly draft: boolean; readonly charts?: boolean },
): Promise<Result<ReportDocument>> {
  const templates = await forms.loadTemplates(evaluation.form);
  if (!('findings' in templates)) return composeWith(renderPrepared(templates), evaluation, options, undefined);
  // Only templates from outside the package need a compiler.
  const { composeDocument } = await import('../../document/composeDocument.ts');
  return composeDocument(evaluation, options, templates);
}
