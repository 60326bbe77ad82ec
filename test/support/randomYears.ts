import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Form } from '../../src/form/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import type { Evaluation } from '../../src/scores/evaluation.ts';
import { generate } from '../oracle/generate.ts';
import { Random } from '../oracle/random.ts';
import { readForms } from '../oracle/readForm.ts';
import { writeYaml } from '../oracle/report.ts';
import { loadShippedForm } from './loadExample.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLES = ['kejishiwu/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018', 'xuchuan/2025', 'xutang/2025'];

/** Years of all shapes: some examples, and so many random reports of the second opinion's. */
export async function evaluateMany(count: number): Promise<readonly Evaluation[]> {
  const shapes = readForms(`${ROOT}templates`);
  const random = Array.from({ length: count }, (_, index) => writeYaml(generate(new Random(20, index), shapes).report));
  const examples = EXAMPLES.map((name) => readFileSync(`${ROOT}examples/${name}/report.yaml`, 'utf8'));
  const forms = new Map<string, Form>();
  const evaluated: Evaluation[] = [];
  for (const text of [...examples, ...random]) {
    const { year } = readReport('report.yaml', new TextEncoder().encode(text));
    if (year === undefined) throw new Error(text);
    const form = forms.get(year.form) ?? (await loadShippedForm(year.form));
    forms.set(year.form, form);
    evaluated.push(evaluateYear(year, form).evaluation);
  }
  return evaluated;
}
