import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { Texts } from '../../src/batch/texts.ts';
import { composeReport } from '../../src/commands/reports/composeReport.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { type LoadedReport, loadReport } from '../../src/commands/reports/loadReport.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';

/* What the invented department becomes. After a change that is meant: `UPDATE_GOLDEN=1 npx vitest run test/rollup`. */
const folder = fileURLToPath(new URL('../../examples/xuhe/rollup/', import.meta.url));
const golden = fileURLToPath(new URL('golden/', import.meta.url));

async function load(file: string): Promise<LoadedReport & { forms: FormLoader }> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  return { ...(await loadReport(`${folder}${file}`, forms, texts, undefined)), forms };
}

describe('the example of a department', () => {
  const made = new Map<string, string>();
  let report: LoadedReport & { forms: FormLoader };

  beforeAll(async () => {
    report = await load('department.yaml');
    if (report.evaluation === undefined) throw new Error(JSON.stringify(report.findings));
    const { value } = await composeReport(report.evaluation, report.forms, { draft: false });
    if (value === undefined) throw new Error('not composed');
    made.set('report.md', writeMarkdown(value));
    const parts = unzipSync(await writeDocx(value));
    made.set('document.xml', strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('><', '>\n<'));
    if (process.env.UPDATE_GOLDEN === undefined) return;
    mkdirSync(golden, { recursive: true });
    for (const [name, text] of made) writeFileSync(`${golden}${name}`, text);
  });

  it.each(['report.md', 'document.xml'])('makes %s', (name) => {
    expect(made.get(name)).toBe(readFileSync(`${golden}${name}`, 'utf8'));
  });

  it('has nothing to be told of, nor have its units any error', async () => {
    expect(report.findings).toEqual([]);
    for (const name of readdirSync(`${folder}units`)) {
      const { findings } = await load(`units/${name}`);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('has the sums that a person reckons', () => {
    const markdown = made.get('report.md') ?? '';
    // 529.87 + 185.13 + 137.92 + 230.99, and 80 people in 85 posts.
    for (const words of ['1083.91', '编制85名', '在职80人', '预算执行率为98.86%']) expect(markdown).toContain(words);
  });

  it('has all points for the self-checks of its units, which their reports prove', () => {
    const line = report.evaluation?.scorecards[0]?.lines.find(({ criterion }) => criterion.id === 'selfChecks');
    expect(line?.least.value.toString()).toBe('10');
  });
});
