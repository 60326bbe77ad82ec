import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findUnprinted } from '../../src/document/places/findUnprinted.ts';
import { shippedPrints } from '../../src/document/places/shippedPrints.ts';
import installedForms from '../../src/form/generated/installedForms.js';
import { sumOfFunding } from '../../src/newReport/composeAttainment.ts';
import { composeNewReport } from '../../src/newReport/composeNewReport.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import { childOf } from '../../src/source/query.ts';
import { readSource } from '../../src/source/readSource.ts';
import { EveryKey } from '../document/places/everyKey.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What goes on from one year to the next: `before.yaml` with all that a unit can type, and `after.yaml`, which `init` makes of it. */

const before = readFileSync(new URL('before.yaml', import.meta.url), 'utf8');
const golden = new URL('after.yaml', import.meta.url);

/** Carries a report on to the next year and answers with the new file, without the address of the schema. */
async function carryOn(text: string, ...options: string[]): Promise<string> {
  write('2024/report.yaml', text);
  expect(await runCli(['init', '--from', '2024/report.yaml', '-o', '2025/report.yaml', ...options])).toMatchObject({
    exit: 0,
  });
  return readFileSync('2025/report.yaml', 'utf8').replace(/^# yaml-language-server.*\n/, '');
}

async function codesOf(file: string): Promise<string[]> {
  const { out } = await runCli(['check', file, '--format', 'json']);
  const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] };
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('the report of the next year', () => {
  it('keeps what a unit would type again, and empties what is of the year', async () => {
    await inFolder(async () => {
      const after = await carryOn(before);
      if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, after);
      expect(after).toBe(readFileSync(golden, 'utf8'));
      expect(await codesOf('2024/report.yaml')).toEqual([]);
      expect(await codesOf('2025/report.yaml')).toEqual([]);
      expect((await runCli(['build', '2025/report.yaml', '--draft', '--format', 'md'])).exit).toBe(0);
    });
  });

  it('carries over what was left of the whole, under its own form', async () => {
    await inFolder(async () => {
      const text = readFileSync(new URL('../../examples/xuling/2025/report.yaml', import.meta.url), 'utf8');
      write('2025/report.yaml', text);
      expect((await runCli(['init', '--from', '2025/report.yaml', '-o', '2026/report.yaml'])).exit).toBe(0);
      expect(readFileSync('2026/report.yaml', 'utf8')).toContain(
        '  carryover: { opening: 8.21, closing: }   # 上年结转取自',
      );
      expect(await codesOf('2026/report.yaml')).toEqual([]);
    });
  });

  it('has the same budget units, sources and last year’s spending of each, also beside sources of money', async () => {
    await inFolder(async () => {
      // A form that prints last year's amounts.
      await carryOn(before, '--form', 'hunan-2018');
      const [old, year] = ['2024', '2025'].map((name) => {
        const file = `${name}/report.yaml`;
        return readReport(file, readFileSync(file)).year;
      });
      const itemsOf = (of: typeof year) => (of?.projects.state === 'listed' ? of.projects.items : []);
      const shape = (of: typeof year) =>
        itemsOf(of).map(({ name, byUnit, attainment }) => [
          name,
          byUnit.map(({ unit }) => unit),
          attainment.funding !== undefined,
        ]);
      expect(shape(year)).toEqual(shape(old));
      const [activities] = itemsOf(year);
      const lastYear = activities?.byUnit.map(({ amounts: { lastYearActual } }) =>
        lastYearActual.state === 'value' ? lastYearActual.quantity.value.toFixed() : lastYearActual.state,
      );
      expect(lastYear).toEqual(['312000', '118500']);
    });
  });

  it('takes the sum of the sources for an item of the only budget unit', async () => {
    await inFolder(async () => {
      const single = before
        .replace(/^ {2}budgetUnits: .*\n/m, '')
        .replace(/ {6}byUnit:\n(?: {8}.*\n)+/, '      originalBudget: 160.00\n')
        .replace(/ {4}byUnit:\n(?: {6}.*\n)+/, '')
        .replace(/ {4}# 两个.*\n/, '');
      const after = await carryOn(single, '--form', 'hunan-2018');
      expect(after).toMatch(/- name: 群众文化活动\n(?: {4}#.*\n)? {4}lastYearActual: 43\.05 /);
      expect(after).toMatch(/- name: 非遗展示\n(?: {4}#.*\n)? {4}lastYearActual: 8\.10 /);
      // The form is of other years.
      expect(await codesOf('2025/report.yaml')).toEqual(['SE603']);
      const typed = single.replace('- name: 非遗展示\n', '- name: 非遗展示\n    actual: 8.1\n');
      await inFolder(async () => {
        expect(await carryOn(typed, '--form', 'hunan-2018')).toMatch(
          /- name: 非遗展示\n(?: {4}#.*\n)? {4}lastYearActual: 8\.1 /,
        );
      });
    });
  });

  it('keeps the words for which another form has no place', async () => {
    await inFolder(async () => {
      const after = await carryOn(
        before.replace('  duties: |', '  outputs: |\n    全年演出。\n\n  duties: |'),
        '--form',
        'national-project-2020',
      );
      expect(after).toContain('  # outputs: |   # 这种格式没有这一段，上年是这样写的\n  #   全年演出。\n');
    });
  });
});

describe('the report of the next year under another form', () => {
  const forms = installedForms.map(({ id }) => id);

  it.each(forms.flatMap((one) => forms.map((other) => [one, other] as const)))(
    'has nothing typed that it does not print: %s, then %s',
    async (one, other) => {
      const every = (await EveryKey.under(one)).text;
      const { source, year } = readReport('before.yaml', Buffer.from(every));
      const form = shippedForm(other);
      const prints = shippedPrints(other);
      if (source === undefined || year === undefined || prints === undefined) throw new Error('not read');
      const text = composeNewReport(form, {
        unit: year.unit.name,
        year: form.years.first,
        money: year.money,
        formName: other,
        schema: 's',
        prior: 'before.yaml',
        from: source.root,
        asks: (key) => prints.printed.has(key) || prints.scored.has(key),
      });
      const after = readReport('after.yaml', Buffer.from(text));
      if (after.year === undefined) throw new Error(JSON.stringify(after.findings));
      const { evaluation } = evaluateYear(after.year, form);
      expect(findUnprinted(evaluation, prints, () => new Map()).map(({ args }) => args)).toEqual([]);
    },
  );
});

describe('a report of another year than the next', () => {
  it.each(['2023', '2024', '2027'])('has none of the amounts, and says so: %s', async (year) => {
    await inFolder(async () => {
      write('2024/report.yaml', before);
      const ran = await runCli(['init', '--from', '2024/report.yaml', '--year', year, '-o', 'new/report.yaml']);
      const said = ran.err.replace(/\n/g, '');
      expect(said).toContain(`2024/report.yaml 是2024年度的，不是${Number(year) - 1}年度的`);
      expect(said).toContain('那份报告用的');
      const after = readFileSync('new/report.yaml', 'utf8');
      // Codes, points and targets are no amounts of a year; nor are posts, which stand there to be checked.
      const { year: read } = readReport('new/report.yaml', Buffer.from(after));
      expect(read?.staff.authorizedPosts.some(({ count }) => count.state === 'value')).toBe(true);
      expect(after).not.toMatch(/(?:lastYear\w*|opening|closing|staffInPost|kept): *[\d.n]/);
      expect(after).not.toMatch(/上年(?:末|决算数) *[\d.]/);
      expect(after).toContain('\n# prior: 待填');
      expect(await codesOf('new/report.yaml')).toEqual([]);
    });
  });

  it('is what the next year is not told', async () => {
    await inFolder(async () => {
      write('2024/report.yaml', before);
      const { err } = await runCli(['init', '--from', '2024/report.yaml', '--year', '2025', '-o', 'new/report.yaml']);
      expect(err).not.toContain('注意');
    });
  });
});

describe('what sources of money came to', () => {
  it.each([
    ['{ currentAppropriation: { actual: 41.05 }, carriedOver: { actual: 2 }, otherFunds: { actual: none } }', '43.05'],
    ['{ currentAppropriation: { actual: 7.6 }, carriedOver: { actual: 0.50 }, otherFunds: { actual: none } }', '8.10'],
    ['{ currentAppropriation: { actual: none }, carriedOver: { actual: none }, otherFunds: { actual: none } }', 'none'],
    ['{ currentAppropriation: { actual: 0.1 }, carriedOver: { actual: 0.2 }, otherFunds: { actual: 0 } }', '0.3'],
    // What is not known is no zero.
    ['{ currentAppropriation: { actual: 7.6 }, carriedOver: { actual: }, otherFunds: { actual: none } }', ''],
    ['{ currentAppropriation: { actual: 7.6 } }', ''],
  ])('%s: %j', (text, sum) => {
    const { value } = readSource('a.yaml', `funding: ${text}\n`);
    expect(sumOfFunding(childOf(value?.root, 'funding'))).toBe(sum);
  });
});
