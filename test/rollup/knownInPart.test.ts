import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/runCli.ts';

/* What one unit of a department tells and another does not: each found by the second opinion (test/oracle/rollup). */

const head = (form: string, year: number, name: string) =>
  `selfeval: 1\nform: ${form}\nyear: ${year}\nmoney: 万元\ndate: ${year + 1}-03-10\nprior: none\nunit: { name: ${name} }\n`;

interface Built {
  readonly figures: readonly { readonly id: string; readonly printed: string }[];
  readonly scorecards: readonly {
    readonly lines: readonly { readonly criterion: string; readonly reason: string }[];
  }[];
}

async function buildDepartment(own: string, units: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-department-'));
  try {
    await mkdir(path.join(folder, 'out'));
    for (const [at, text] of units.entries()) await writeFile(path.join(folder, `u${at}.yaml`), text);
    const listed = units.map((_, at) => `  - report: u${at}.yaml\n`).join('');
    await writeFile(path.join(folder, 'all.yaml'), `${own}units:\n${listed}`);
    const out = path.join(folder, 'out');
    await runCli(['build', '--draft', '--format', 'json,md', '-o', out, path.join(folder, 'all.yaml')]);
    const read = (name: string) => readFile(path.join(out, name), 'utf8');
    const built = JSON.parse(await read('all.draft.json')) as Built;
    const printed = (id: string) => built.figures.find((figure) => figure.id === id)?.printed;
    const reasonOf = (criterion: string) =>
      built.scorecards.flatMap(({ lines }) => lines).find((line) => line.criterion === criterion)?.reason;
    return { printed, reasonOf, markdown: await read('all.draft.md') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('三公经费 of a column that no unit tells is not filled in, in the row of each, and so is a row of which none tells anything', async () => {
  const { markdown } = await buildDepartment(head('pidu-2025', 2025, '某局'), [
    `${head('pidu-2025', 2025, '甲站')}threePublic:\n  vehicleOperation: { lastYearBudget: 7, lastYearActual: 6.3, actual: 9.3 }\n`,
    `${head('pidu-2025', 2025, '乙所')}threePublic:\n  vehicleOperation: { lastYearBudget: none, lastYearActual: none, actual: none }\n`,
  ]);
  expect(markdown.split('\n').filter((line) => /运行维护费|购置费/.test(line) && line.startsWith('|'))).toEqual([
    '| 公务用车运行维护费 | 甲站 | 7.00 | 6.30 | 未填 | 9.30 |',
    '| 公务用车运行维护费 | 乙所 | 0 | 0 | 未填 | 0 |',
    '| 公务用车运行维护费 | 小计 | 7.00 | 6.30 | 未填 | 9.30 |',
    '| 公务用车购置费 | 甲站 | 未填 | 未填 | 未填 | 未填 |',
    '| 公务用车购置费 | 乙所 | 未填 | 未填 | 未填 | 未填 |',
    '| 公务用车购置费 | 小计 | 未填 | 未填 | 未填 | 未填 |',
  ]);
});

test('an amount that every form has under one key adds up with facts of the department’s form, whatever form a unit has', async () => {
  const { printed } = await buildDepartment(head('pidu-2025', 2025, '某局'), [
    `${head('pidu-2025', 2025, '甲站')}facts: { generalSpending: { budget: 30, actual: 20 } }\n`,
    `${head('unit-general', 2025, '乙所')}frugality: { generalExpenses: { budget: 12.5, actual: none } }\n`,
  ]);
  expect(printed('facts.generalSpending.budget')).toBe('42.50');
  expect(printed('facts.generalSpending.units.乙所.actual')).toBe('—');
  expect(printed('rates.generalSpending')).toBe('47.06%');
});

test('projects whose kinds differ between units add up by the kinds that each unit gives them', async () => {
  const of = (name: string, kind: string) =>
    `${head('unit-general', 2025, name)}projects: [{ name: 甲项, kind: ${kind}, originalBudget: 30, revisedBudget: 30, actual: 20 }]\n`;
  const units = [of('甲站', 'business'), of('乙所', 'operation')];
  const { printed } = await buildDepartment(head('unit-general', 2025, '某局'), units);
  expect([printed('projects.business.actual'), printed('projects.operation.actual')]).toEqual(['20.00', '20.00']);
});

test('a number of one unit is content of its section, be the sum known or not; that one unit has none of it is no content', async () => {
  const own = head('yueyang-2023', 2023, '某局');
  const silent = head('yueyang-2023', 2023, '乙所');
  const sections = async (told: string) =>
    (await buildDepartment(own, [`${head('yueyang-2023', 2023, '甲站')}${told}`, silent])).reasonOf('bodyComplete');
  expect(await sections('')).toMatch(/^8 − 2 × 10/);
  expect(await sections('staff: { staffInPost: 15 }\n')).not.toContain('单位基本情况');
  const funding = 'stateCapital: [{ name: 某项, funding: { otherFunds: { revisedBudget: 1.36 } } }]\n';
  expect(await sections(funding)).not.toContain('国有资本');
  expect(await sections('totals: { stateCapital: { actual: 3 } }\n')).not.toContain('国有资本');
  expect(await sections('stateCapital: none\n')).toContain('国有资本');
});
