import type { Evaluation } from '../document/evaluation.ts';
import { readBytes } from '../files.ts';
import { hasErrors, severityOf, sortFindings } from '../findings/catalogue.ts';
import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { evaluateYear, readReport } from '../pipeline.ts';
import type { FormLoader } from './loadForm.ts';
import type { Texts } from './texts.ts';

export interface LoadedReport {
  readonly file: string;
  /** There even with errors, where enough could be read; a draft can be made from it. */
  readonly evaluation: Evaluation | undefined;
  readonly findings: readonly Finding[];
}

/** Reads and evaluates one report file, under its own form or the one asked for. */
export async function loadReport(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
): Promise<LoadedReport> {
  const bytes = readBytes(file);
  if (bytes.value === undefined) return { file, evaluation: undefined, findings: bytes.findings };
  const read = readReport(file, bytes.value);
  if (read.text !== undefined) texts.add(file, read.text);
  if (read.year === undefined) return { file, evaluation: undefined, findings: sortFindings(read.findings) };

  const loaded = await (form === undefined
    ? forms.load(read.year.form, read.year.formPlace)
    : forms.load(form, wholeFile(form)));
  if (loaded.value === undefined || hasErrors(loaded.findings)) {
    return { file, evaluation: undefined, findings: [...sortFindings(read.findings), ...loaded.findings] };
  }
  const { evaluation, findings } = evaluateYear(read.year, loaded.value);
  // What a warning rests on may be the very thing that is wrong (an item that stands twice is summed twice).
  const reliable = hasErrors(read.findings) ? findings.filter((found) => severityOf(found) === 'error') : findings;
  return { file, evaluation, findings: sortFindings([...read.findings, ...reliable]) };
}
