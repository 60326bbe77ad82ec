import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Document, parse, parseDocument } from 'yaml';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { shippedForm } from '../../document/shippedForms.ts';

interface Group {
  /** A report under `test/corpus`. */
  readonly base?: string;
  readonly slot?: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}

const groups = parse(readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, Group>
>;
const bases = new Map<string, Document>();

/** What warnings say of a sentence, by the stretches of the file at which they point. */
function toldOf(sentence: string, { base = 'base', slot = 'narrative.effectiveness' }: Group): readonly string[] {
  const path = new URL(`../../corpus/${base}.yaml`, import.meta.url);
  const document = bases.get(base) ?? parseDocument(readFileSync(path, 'utf8'));
  bases.set(base, document);
  const report = document.clone();
  report.setIn(slot.split('.'), slot === 'title' ? [sentence] : `${sentence}\n`);
  const file = report.toString({ lineWidth: 0 });
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(file));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings]
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, places: [{ start, end }] }) => `${code} ${file.slice(start, end)}`);
}

describe.each(Object.entries(groups))('%s', (_, group) => {
  /** What the base has where the sentence says nothing. */
  const quiet = toldOf(group.slot === 'title' ? '全年工作自评报告' : '全年工作完成。', group);

  it.each(group.wrong)('%s is told', (marked) => {
    const [, words = ''] = /【([^】]+)】/.exec(marked) ?? [];
    const told = toldOf(marked.replace(/[【】]/g, ''), group).filter((one) => !quiet.includes(one));
    expect(
      told.map((one) => one.slice(6)).some((one) => one.includes(words) || words.includes(one)),
      told.join('; '),
    ).toBe(true);
  });

  it.each(group.right)('%s is not', (sentence) => {
    expect(toldOf(sentence, group).filter((one) => !quiet.includes(one))).toEqual([]);
  });
});
