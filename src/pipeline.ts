import { runChecks } from './checks/runChecks.ts';
import type { Evaluation } from './document/evaluation.ts';
import { computeFigures } from './figures/computeFigures.ts';
import { hasErrors, sortFindings } from './findings/catalogue.ts';
import type { Finding, Result } from './findings/types.ts';
import { finding } from './findings/types.ts';
import { readFacts } from './form/readFacts.ts';
import { type FormFiles, readForm } from './form/readForm.ts';
import type { Form } from './form/types.ts';
import { buildUnitYear } from './model/buildUnitYear.ts';
import type { UnitYear } from './model/types.ts';
import { scoreUnit } from './scores/scoreUnit.ts';
import { decodeText } from './source/decodeText.ts';
import { readSource } from './source/readSource.ts';
import type { Source } from './source/types.ts';
import { validateForm, validateReport, validateRubric } from './source/validators.ts';

/** A report file as far as it could be read: its text for showing places, and its year where there are no errors. */
export interface ReadReport {
  readonly source: Source | undefined;
  readonly text: string | undefined;
  readonly year: UnitYear | undefined;
  readonly findings: readonly Finding[];
}

/** Bytes → text → tree → validated → year. Each step goes on only where the one before left something to go on with. */
export function readReport(file: string, bytes: Uint8Array): ReadReport {
  const decoded = decodeText(file, bytes);
  const text = decoded.value;
  if (text === undefined) return { source: undefined, text, year: undefined, findings: decoded.findings };
  const read = readSource(file, text);
  if (read.value === undefined) return { source: undefined, text, year: undefined, findings: read.findings };
  const source = read.value;
  const invalid = validateReport(source);
  if (invalid.length > 0) return { source, text, year: undefined, findings: invalid };
  const built = buildUnitYear(source);
  return { source, text, year: built.value, findings: built.findings };
}

/** A form's texts → form; the form's own faults come back as findings in its own files. */
export function prepareForm({
  form,
  body,
  rubrics,
}: {
  readonly form: Source;
  readonly body: FormFiles['body'];
  readonly rubrics: readonly Source[];
}): Result<Form> {
  const invalid = [...validateForm(form), ...rubrics.flatMap(validateRubric)];
  if (invalid.length > 0) return { value: undefined, findings: invalid };
  const read = readForm({ form, body, rubrics });
  return { value: hasErrors(read.findings) ? undefined : read.value, findings: read.findings };
}

/** A year under its form → figures, scorecards, and everything there is to say about it. */
export function evaluateYear(year: UnitYear, form: Form): { evaluation: Evaluation; findings: Finding[] } {
  const { facts, findings: factFindings } = readFacts(form.facts, year.facts);
  const figures = computeFigures(year, form);
  const { scorecards, findings: scoreFindings } = scoreUnit(year, form, facts);
  const evaluation: Evaluation = { year, form, figures, scorecards };
  const findings = [...checkFormYear(year, form), ...factFindings, ...scoreFindings, ...runChecks(evaluation)];
  return { evaluation, findings: sortFindings(findings) };
}

/** A form is for the years its notice names; a past year's form is never stretched to a new one. */
function checkFormYear(year: UnitYear, { id, years: { first, last } }: Form): Finding[] {
  const value = Number(year.year);
  if (value >= Number(first) && value <= Number(last)) return [];
  const years = first === last ? first : `${first}–${last}`;
  return [finding('SE603', { form: id, year: year.year, years }, year.yearPlace)];
}

export { composeDocument as compose } from './document/composeDocument.ts';
