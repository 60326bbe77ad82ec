import type { Result } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { type ComposeOptions, composeWith } from './composeWith.ts';
import { renderTemplate } from './renderTemplate.ts';
import type { ReportDocument } from './types.ts';

/** The report of an evaluated year, under templates that are checked and compiled now. */
export function composeDocument(evaluation: Evaluation, options: ComposeOptions): Result<ReportDocument> {
  return composeWith(renderTemplate, evaluation, options);
}
