import { runChecks } from './checks/runChecks.ts';
import type { ComposeOptions } from './document/composeWith.ts';
import type { Evaluation } from './document/evaluation.ts';
import type { PreparedTemplates } from './document/renderPrepared.ts';
import type { ReportDocument } from './document/types.ts';
import { computeFigures } from './figures/computeFigures.ts';
import { sortFindings } from './findings/catalogue.ts';
import { type Finding, finding, type Result } from './findings/types.ts';
import { readFacts } from './form/readFacts.ts';
import type { Form } from './form/types.ts';
import { buildUnitYear, isPossibleYear } from './model/buildUnitYear.ts';
import type { UnitYear } from './model/types.ts';
import { scoreUnit } from './scores/scoreUnit.ts';
import { decodeText } from './source/decodeText.ts';
import { readSource } from './source/readSource.ts';
import type { Source } from './source/types.ts';
import { validateReport } from './source/validateReport.ts';

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
  // Told already.
  if (!isPossibleYear(value)) return [];
  const years = first === last ? first : `${first}–${last}`;
  return [finding('SE603', { form: id, year: year.year, years }, year.yearPlace)];
}

/**
 * The report of an evaluated year as one tree, for the writers; under the form's prepared templates where it has them.
 * What it needs is loaded only now: checking composes nothing.
 */
export async function compose(
  evaluation: Evaluation,
  { prepared, ...options }: ComposeOptions & { readonly prepared: PreparedTemplates | undefined },
): Promise<Result<ReportDocument>> {
  if (prepared === undefined) {
    const { composeDocument } = await import('./document/composeDocument.ts');
    return composeDocument(evaluation, options);
  }
  const { composeWith } = await import('./document/composeWith.ts');
  const { renderPrepared } = await import('./document/renderPrepared.ts');
  return composeWith(renderPrepared(prepared), evaluation, options);
}
