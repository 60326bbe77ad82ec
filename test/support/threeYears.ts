import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { write } from './folder.ts';

/** A folder in the current one with a form that serves for several years; its name. */
export function writeForm(): string {
  cpSync(fileURLToPath(new URL('../../templates/yueyang-2023', import.meta.url)), 'form', { recursive: true });
  const form = readFileSync('form/form.yaml', 'utf8');
  // The years below have no more than their tests are about, so no part of the form is required.
  const loose = form
    .replace(/, required: true/g, '')
    .replace(/^ +required: true\n/gm, '')
    .replace('requires: [date]\n', '');
  const own = loose
    .replace('id: yueyang-2023', 'id: own')
    .replace('first: 2023, last: 2023', 'first: 2020, last: 2025');
  writeFileSync('form/form.yaml', own);
  return 'form';
}

export interface YearParts {
  /** Lines at the top level, such as `prior: ../2022/report.yaml`. */
  readonly extra?: string;
  readonly name?: string;
  readonly change?: (text: string) => string;
}

/** One year of a unit, which goes on from the year before by its own rules: what is carried over is the same number. */
export function yearText(
  year: number,
  { extra = '', name = '某市科技事务中心', change = same }: YearParts = {},
): string {
  const n = year - 2021;
  return change(`selfeval: 1
form: form
year: ${year}
money: 万元
date: ${year + 1}-05-20
${extra}
unit: { name: ${name} }
staff:
  authorizedPosts: { administrative: none, institutional: 18, service: none, other: none }
  staffInPost: 16
  retirees: { closing: ${20 + n}, new: 1, left: none }
basic:
  items:
    - { name: 工资福利支出, originalBudget: 210.00, actual: 20${n}.50 }
    - { name: 商品和服务支出, originalBudget: 20.00, actual: 19.80 }
  carryover: { opening: 1.${n}0, closing: 1.${n + 1}0 }
threePublic:
  officialReception: { lastYearBudget: 2.${n}0, budget: 2.${n + 1}0, lastYearActual: 1.${n}5, actual: 1.${n + 1}5 }
  vehicleOperation: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
  overseasTravel: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
  vehiclePurchase: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
projects: none
results:
  技术合同: { value: ${2500 + n}, measure: 项, lastYear: ${2499 + n} }
narrative:
  duties: |
    全年登记{{技术合同}}。
`);
}

const same = (text: string): string => text;

/** Three years of one unit in `2021/`, `2022/`, `2023/`. */
export function writeThreeYears(parts: (year: number) => YearParts = () => ({})): void {
  for (const year of [2021, 2022, 2023]) write(`${year}/report.yaml`, yearText(year, parts(year)));
}
