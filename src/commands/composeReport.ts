import { composeWith } from '../document/composeWith.ts';
import { renderPrepared } from '../document/renderPrepared.ts';
import type { ReportDocument } from '../document/types.ts';
import type { Result } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { FormLoader } from './loadForm.ts';

/**
 * The report of an evaluated year, or what is wrong with the templates of its form: all of them are checked, whether or not
 * this report needs them.
 */
export async function composeReport(
  evaluation: Evaluation,
  forms: FormLoader,
  { draft, charts = false }: { readonly draft: boolean; readonly charts?: boolean },
): Promise<Result<ReportDocument>> {
  const findings = await forms.checkTemplates(evaluation.form);
  if (findings.length > 0) return { value: undefined, findings };
  const prepared = await forms.loadTemplates(evaluation.form);
  if (prepared !== undefined) return composeWith(renderPrepared(prepared), evaluation, { draft, charts });
  // Shipped templates need no compiler.
  const { composeDocument } = await import('../document/composeDocument.ts');
  return composeDocument(evaluation, { draft, charts });
}
