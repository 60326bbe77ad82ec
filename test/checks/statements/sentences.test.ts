import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { shippedForm } from '../../document/shippedForms.ts';

const groups = parse(readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8')) as Readonly<
  Record<string, { readonly wrong: readonly string[]; readonly right: readonly string[] }>
>;
const base = parseDocument(readFileSync(new URL('../../corpus/base.yaml', import.meta.url), 'utf8'));

/** What warnings say of a sentence, by the stretches of the file at which they point. */
function toldOf(sentence: string): readonly string[] {
  const report = base.clone();
  report.setIn(['narrative', 'effectiveness'], `${sentence}\n`);
  const file = report.toString({ lineWidth: 0 });
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(file));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return [...findings, ...evaluateYear(year, shippedForm(year.form)).findings]
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, places: [{ start, end }] }) => `${code} ${file.slice(start, end)}`);
}

/** What the base has where the sentence says nothing. */
const quiet = toldOf('全年工作完成。');

describe.each(Object.entries(groups))('%s', (_, { wrong, right }) => {
  it.each(wrong)('%s is told', (marked) => {
    const [, words = ''] = /【([^】]+)】/.exec(marked) ?? [];
    const told = toldOf(marked.replace(/[【】]/g, '')).filter((one) => !quiet.includes(one));
    // Words and their order may be told with more beside them, or less.
    expect(
      told.map((one) => one.slice(6)).some((one) => one.includes(words) || words.includes(one)),
      told.join('; '),
    ).toBe(true);
  });

  it.each(right)('%s is not', (sentence) => {
    expect(toldOf(sentence).filter((one) => !quiet.includes(one))).toEqual([]);
  });
});
