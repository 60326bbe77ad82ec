import { Texts } from '../../batch/texts.ts';
import type { Unfilled } from '../../document/places/types.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { acceptFindings, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import { isWordName } from '../../wordfile/isWordName.ts';
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

/** What several reports share, so that each form is read once. */
export interface Loaders {
  readonly texts: Texts;
  readonly forms: FormLoader;
}

export function makeLoaders(): Loaders {
  const texts = new Texts();
  return { texts, forms: new FormLoader(texts) };
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
  { texts, forms }: Loaders = makeLoaders(),
): Promise<LoadedToShow> {
  const { evaluation, findings, unfilled, isWord } =
    command === 'score' && isWordName(file)
      ? await loadWord(file, forms, texts, form, host.searchPath)
      : { ...(await loadReport(file, forms, texts, form, 'points')), isWord: false };
  const told = hasErrors(findings) ? findings.filter(({ severity }) => !isWord || severity === 'error') : [];
  tellFindings(told, texts.all, [file], evaluation === undefined ? command : undefined, host);
  return { evaluation, unfilled, findings, texts: isWord ? new Map() : texts.all };
}

/** The points of a report that is there as a Word file are those of what can be read of it. */
async function loadWord(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
  searchPath: string,
): Promise<Omit<LoadedToShow, 'texts'> & { readonly isWord: true }> {
  const { examineWord } = await import('./examineWord.ts');
  const found = await examineWord(file, forms, texts, form, searchPath);
  const { findings } = acceptFindings(found, NOT_COMPARED);
  return { evaluation: found.ofDraft, unfilled: found.unfilled, findings, isWord: true };
}
