import type { UnitYear } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';

/** A year whose prose is this. */
export function readYear(prose: string, unit: string, year: string): UnitYear {
  const text = `selfeval: 1
form: unit-general
year: ${year}
date: ${Number(year) + 1}-03-15
money: 万元
prior: none
unit: { name: ${unit} }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 120.50, actual: 118.20 }
narrative:
  effectiveness: ${JSON.stringify(prose)}
`;
  const { year: read, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  if (read === undefined) throw new Error(JSON.stringify(findings));
  return read;
}
