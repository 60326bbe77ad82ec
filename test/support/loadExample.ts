import { fileURLToPath } from 'node:url';
import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { loadReport } from '../../src/commands/reports/loadReport.ts';
import { composeDocument } from '../../src/document/composeDocument.ts';
import type { ReportDocument } from '../../src/document/types.ts';
import { wholeFile } from '../../src/findings/place.ts';
import type { SourceTexts } from '../../src/findings/sourceText.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Form } from '../../src/form/types.ts';
import type { Evaluation } from '../../src/scores/evaluation.ts';

export interface Example {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  readonly sources: SourceTexts;
}

/** A report of `examples/`, read and evaluated under its own form, e.g. `kejishiwu/2023`. */
export async function loadExample(name: string): Promise<Example> {
  const file = fileURLToPath(new URL(`../../examples/${name}/report.yaml`, import.meta.url));
  const texts = new Texts();
  const { evaluation, findings } = await loadReport(file, new FormLoader(texts), texts, undefined);
  if (evaluation === undefined) throw new Error(`${name}: ${JSON.stringify(findings)}`);
  return { evaluation, findings, sources: texts.all };
}

/** A form that the package ships. */
export async function loadShippedForm(id: string): Promise<Form> {
  const { value, findings } = await new FormLoader(new Texts()).load(id, wholeFile(id));
  if (value === undefined) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  return value;
}

export function composeExample({ evaluation }: Example): ReportDocument {
  const { value, findings } = composeDocument(evaluation, { draft: false });
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}
