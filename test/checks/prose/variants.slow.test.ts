import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { shippedForm } from '../../document/shippedForms.ts';

/** A sentence put into the corpus's base report: `wrong` are the words at which a finding must point; without, none may be. */
interface Variant {
  readonly slot: string;
  readonly text: string;
  readonly wrong?: string;
}

const base = parseDocument(readFileSync(new URL('../../corpus/base.yaml', import.meta.url), 'utf8'));
const variants = parse(readFileSync(new URL('variants.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, readonly Variant[]>
>;

describe.each(Object.entries(variants))('%s', (_, cases) => {
  it.each(cases)('$text', ({ slot, text, wrong }) => {
    const told = findingsIn(slot, text);
    if (wrong === undefined) expect(told).toEqual([]);
    else expect(told.some((words) => words.includes(wrong) || wrong.includes(words))).toBe(true);
  });
});

/** The words of the warnings and errors inside the value. */
function findingsIn(slot: string, text: string): readonly string[] {
  const file = fileWith(slot, text);
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(file));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings]
    .filter((found) => found.severity !== 'note')
    .map(({ places: [{ start, end }] }) => file.slice(start, end));
}

/** Head and tail of the base report around a slot. */
const around = new Map<string, readonly string[]>();
const MARK = '@@';

/** Printing the report for each of hundreds took as long as all the rest. */
function fileWith(slot: string, text: string): string {
  if (/["\\\n]/.test(text)) return print(slot, text);
  const parts = around.get(slot) ?? print(slot, MARK).split(MARK);
  around.set(slot, parts);
  expect(parts).toHaveLength(2);
  return parts.join(text);
}

function print(slot: string, text: string): string {
  const path = slot.split(/\.|(?=\[)/).map((part) => (part.startsWith('[') ? Number(part.slice(1, -1)) : part));
  const report = base.clone();
  report.setIn(path, text);
  return report.toString({ lineWidth: 0 });
}

describe('a sentence that nobody writes', () => {
  const clause = '培训场次45场，比上年增加5场，完成率95%，指标10分，得8分，';

  it('is not compared', () => {
    expect(findingsIn('narrative.effectiveness', `${clause}见附表。`)).not.toEqual([]);
    expect(findingsIn('narrative.effectiveness', `${clause.repeat(40)}见附表。`)).toEqual([]);
  });

  it('and hundreds of long ones do not take long', () => {
    const started = performance.now();
    findingsIn('narrative.effectiveness', `${clause.repeat(30)}见附表。`.repeat(50));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
