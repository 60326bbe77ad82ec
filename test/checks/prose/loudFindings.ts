import { parseDocument } from 'yaml';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { readBase } from '../../corpus/readCorpus.ts';
import { shippedForm } from '../../document/shippedForms.ts';

/** Errors and warnings of the corpus's base with some values replaced, or left out (null): the code, and the words it points at. */
export function loudFindings(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const document = parseDocument(readBase());
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).flatMap((key) => (key === '' ? [] : [/^\d+$/.test(key) ? Number(key) : key]));
    if (value === null) document.deleteIn(keys);
    else document.setIn(keys, value);
  }
  const text = document.toString({ lineWidth: 0 });
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  const all = [...findings, ...(year === undefined ? [] : evaluateYear(year, shippedForm(year.form)).findings)];
  return all
    .filter((found) => found.severity !== 'note')
    .map(({ code, places: [{ start, end }] }) => `${code} ${text.slice(start, end)}`);
}

/** The same for one paragraph of 绩效情况. */
export function loudIn(text: string): readonly string[] {
  return loudFindings({ 'narrative.performance': text });
}
