import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { readReport } from '../../src/pipeline.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { takeNumbers } from '../../src/rollup/takeNumbers.ts';
import { type RandomUnit, randomOf, randomUnit } from './randomUnits.ts';

const FORM = { capitalIsOperating: false, asks: [] as const };

const DEPARTMENT = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市某局 }
units:
`;

function yearOf(file: string, text: string) {
  const { year, findings } = readReport(file, Buffer.from(text));
  if (year === undefined || findings.some(({ severity }) => severity === 'error'))
    throw new Error(`${JSON.stringify(findings)}\n${text}`);
  return year;
}

/** A department's year with the reports of these units added, as the program reckons it. */
function addUp(units: readonly RandomUnit[]) {
  const listed = units.map((_, at) => `  - report: ${at}.yaml`).join('\n');
  const department = yearOf('report.yaml', `${DEPARTMENT}${listed}\n`);
  const read = units.map(({ text }, at) => {
    const year = yearOf(`${at}.yaml`, text);
    const entry = department.unitReports[at];
    if (entry === undefined) throw new Error('no entry');
    const numbers = takeNumbers(year, computeFigures(year, { ...FORM, asks: ['lastYear', 'projectKinds'] }));
    return { is: 'read', entry, numbers } as const;
  });
  const { value, findings } = rollUp(department, FORM, read);
  return { figures: computeFigures(value, FORM), findings };
}

/** The same sums of whole numbers; a unit that does not know makes them unknown. An item is of those that list it. */
function addExactly(units: readonly RandomUnit[]): ReadonlyMap<string, bigint | undefined> {
  const all = new Map<string, bigint | undefined>();
  for (const { sums } of units) {
    for (const [id, value] of sums) {
      const known = all.has(id) ? all.get(id) : 0n;
      all.set(id, known === undefined || value === undefined ? undefined : known + value);
    }
  }
  return all;
}

describe.each([
  [1, 0],
  [2, 0],
  [3, 0.02],
  [7, 0],
  [23, 0.004],
  [120, 0],
  [500, 0],
  [500, 0.0003],
])('the report over %i units, of whose amounts a share of %d is left out', (count, leavesOut) => {
  const random = randomOf(count * 1000 + leavesOut * 1_000_000);
  const units = Array.from({ length: count }, (_, index) => randomUnit(index, random, leavesOut));
  const { figures } = addUp(units);
  const exact = addExactly(units);

  it('is the sum of its parts, to the last digit', () => {
    const wrong: string[] = [];
    for (const [id, sum] of exact) {
      const { outcome, measure } = figures.get(id);
      const value = outcome.state === 'value' ? outcome.quantity.value : undefined;
      const found =
        outcome.state === 'none'
          ? 0n
          : value === undefined
            ? undefined
            : BigInt((measure === 'yuan' ? value.times(100) : value).toFixed());
      if (found !== sum) wrong.push(`${id}: ${found}, not ${sum}`);
    }
    expect(wrong).toEqual([]);
    expect(exact.size).toBeGreaterThan(40);
  });

  it('divides sums, and averages nothing', () => {
    const rates = figures.all.filter(({ measure, id }) => measure === 'ratio' && !id.includes('.units.'));
    const known = rates.filter(({ outcome }) => outcome.state === 'value');
    expect(leavesOut > 0 || known.length > 20).toBe(true);
    for (const { id, outcome, derivation } of known) {
      if (outcome.state !== 'value' || derivation.operation !== 'ratio') throw new Error(`${id} is no quotient`);
      const [above, below] = [derivation.numerator, derivation.denominator].map((of) => {
        const { outcome: part } = figures.get(of);
        return part.state === 'value' ? part.quantity.value : undefined;
      });
      expect(`${id} ${outcome.quantity.value}`).toBe(
        `${id} ${above === undefined || below === undefined ? 0 : above.div(below)}`,
      );
    }
  });

  it('shows the part of each unit', () => {
    for (const id of ['whole.units.', 'basic.units.', 'threePublic.units.', 'staff.units.']) {
      for (const { name, sums } of units) {
        const column = id === 'staff.units.' ? 'staffInPost' : 'actual';
        const { outcome, derivation } = figures.get(`${id}${name}.${column}`);
        const own = sums.get(
          id === 'staff.units.'
            ? 'staff.staffInPost'
            : id.replace('units.', id === 'whole.units.' ? 'actual' : 'total.actual'),
        );
        const value =
          outcome.state === 'value'
            ? outcome.quantity.value.times(id === 'staff.units.' ? 1 : 100).toFixed()
            : undefined;
        expect(outcome.state === 'none' ? '0' : value).toBe(own?.toString());
        if (derivation.operation === 'typed')
          expect(derivation.place.file).toBe(`${units.findIndex((unit) => unit.name === name)}.yaml`);
      }
    }
  });
});

/* Found by the second opinion (test/oracle/rollup): the total of 三公经费 was looked for among the tables of spending. */
it('names the unit that leaves out last year’s total of 三公经费, and its key', () => {
  const texts = ['lastYearActual: 3, actual: 2', 'actual: 2'].map(
    (amounts, at) =>
      `selfeval: 1\nform: yueyang-2023\nyear: 2023\nmoney: 万元\ndate: 2024-06-11\nunit: { name: 第${at}站 }\nthreePublic: { total: { ${amounts} } }\n`,
  );
  const { findings, figures } = addUp(texts.map((text, at) => ({ name: `第${at}站`, text, sums: new Map() })));
  expect(findings).toMatchObject([
    { code: 'SE478', args: { unit: '第1站', keys: ['threePublic.total.lastYearActual'] } },
  ]);
  expect(figures.get('threePublic.total.lastYearActual').outcome).toEqual({ state: 'unknown' });
  // 2 and 2 万元.
  expect(figures.get('threePublic.total.actual').outcome).toMatchObject({ state: 'value' });
});
