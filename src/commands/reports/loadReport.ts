import type { Texts } from '../../batch/texts.ts';
import type { Scope } from '../../checks/runChecks.ts';
import type { Unfilled } from '../../document/places/types.ts';
import { readBytes } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { examineReport, type FoundInReport, type Origin, type ReadReport } from '../../pipeline.ts';
import type { UnitRead } from '../../rollup/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { acceptFindings, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import type { PriorYears } from './compareWithPrior.ts';
import { loadAccepted } from './loadAccepted.ts';
import type { FormLoader } from './loadForm.ts';
import { readNamed } from './readNamed.ts';

export interface LoadedReport {
  readonly file: string;
  /** There even with errors, where enough could be read; a draft can be made from it. */
  readonly evaluation: Evaluation | undefined;
  /** What is still to be filled in. */
  readonly unfilled: readonly Unfilled[];
  /** What the numbers of its prose rest on, reckoned when first asked; `undefined` where prose was not checked. */
  readonly ledger: FoundInReport['ledger'];
  /** What the file does not accept. */
  readonly findings: readonly Finding[];
  /** How many findings it accepts. */
  readonly accepted: number;
}

/**
 * Reads and evaluates one report file, under its own form or the one asked for.
 *
 * @param priorYears where it is given, the file is compared with the year before that it names, as `check` does.
 */
export async function loadReport(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
  scope: Scope = 'everything',
  priorYears?: PriorYears,
): Promise<LoadedReport> {
  const found = await examineFile(file, forms, texts, form, scope);
  const { findings, accepted } = acceptFindings(found, priorYears?.compareNamed(found.year) ?? NOT_COMPARED);
  return { file, evaluation: found.evaluation, unfilled: found.unfilled, ledger: found.ledger, findings, accepted };
}

export async function examineFile(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
  scope: Scope = 'everything',
): Promise<FoundInReport> {
  const bytes = readBytes(file);
  if (bytes.value === undefined)
    return examineReport(file, notRead(bytes.findings), { value: [], findings: [] }, undefined, undefined);
  const read = readNamed(file, bytes.value);
  if (read.text !== undefined) texts.add(file, read.text);
  const beside = await loadAccepted(file, texts);
  const { year } = read;
  // A form that cannot be read in the file has been told already.
  if (year === undefined || (form === undefined && year.form === ''))
    return examineReport(file, read, beside, undefined, undefined);
  const loaded = await (form === undefined
    ? forms.load(year.form, year.formPlace, file)
    : forms.load(form, wholeFile(form)));
  const prints = loaded.value && (await forms.loadPrints(loaded.value));
  const origin = form === undefined ? undefined : await loadOrigin(year, file, forms, loaded.value);
  const units = await loadUnits(year, loaded.value, texts);
  return examineReport(file, read, beside, loaded, prints, scope, origin, units);
}

/** Loads the form that the file names itself, where another one is asked for; one that cannot be read is not asked about. */
async function loadOrigin(
  year: UnitYear,
  file: string,
  forms: FormLoader,
  used: Form | undefined,
): Promise<Origin | undefined> {
  if (year.form === '') return undefined;
  const { value, findings } = await forms.load(year.form, year.formPlace, file);
  if (value === undefined || value === used || hasErrors(findings)) return undefined;
  return { form: value, prints: await forms.loadPrints(value) };
}

/** Reads the reports that a department adds up; few reports are a department's. */
async function loadUnits(year: UnitYear, form: Form | undefined, texts: Texts): Promise<readonly UnitRead[]> {
  if (form === undefined || year.unitReports.length === 0) return [];
  const { readUnits } = await import('./readUnits.ts');
  return readUnits(year, form, texts);
}

function notRead(findings: readonly Finding[]): ReadReport {
  return { source: undefined, text: undefined, year: undefined, findings, unknown: findings, isWhole: false };
}
