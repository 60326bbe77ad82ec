import { Texts } from '../../batch/texts.ts';
import type { Unfilled } from '../../document/places/types.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import type { Host } from '../commandLine/host.ts';
import { FormLoader } from './loadForm.ts';
import { loadReport } from './loadReport.ts';
import { tellFindings } from './tellFindings.ts';

/** `evaluation` is `undefined` where the report could not be evaluated; why has been printed. */
export interface LoadedToShow {
  readonly evaluation: Evaluation | undefined;
  /** What is still to be filled in. */
  readonly unfilled: readonly Unfilled[];
  readonly findings: readonly Finding[];
  readonly texts: SourceTexts;
}

/**
 * Evaluates one report for a command that shows something of it. Errors go to standard error, and so does the sentence that
 * nothing can be shown: what is shown goes to standard output alone, where a program may read it.
 */
export async function loadToShow(
  command: 'figures' | 'score',
  file: string,
  form: string | undefined,
  host: Host,
): Promise<LoadedToShow> {
  const texts = new Texts();
  const { evaluation, findings, unfilled } = await loadReport(file, new FormLoader(texts), texts, form, 'points');
  const told = hasErrors(findings) ? findings : [];
  tellFindings(told, texts.all, [file], evaluation === undefined ? command : undefined, host);
  return { evaluation, unfilled, findings, texts: texts.all };
}
