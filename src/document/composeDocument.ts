import type { Result } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { type ComposeOptions, composeWith } from './composeWith.ts';
import { OUTPUT_LIMITS, type OutputLimits } from './outputLimits.ts';
import { OwnTemplates } from './ownTemplates.ts';
import type { ReportDocument } from './types.ts';

/**
 * Composes the report of an evaluated year under a form from outside the package, or returns what is wrong with the
 * form's templates.
 */
export function composeDocument(
  evaluation: Evaluation,
  options: ComposeOptions,
  templates = new OwnTemplates(evaluation.form),
  limits: OutputLimits = OUTPUT_LIMITS,
): Result<ReportDocument> {
  if (templates.findings.length > 0) return { value: undefined, findings: templates.findings };
  return composeWith(templates.render, evaluation, options, limits);
}
