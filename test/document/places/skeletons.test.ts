import { describe, expect, it } from 'vitest';
import { Texts } from '../../../src/batch/texts.ts';
import { FormLoader } from '../../../src/commands/reports/loadForm.ts';
import { shippedPrints } from '../../../src/document/places/shippedPrints.ts';
import { wholeFile } from '../../../src/findings/place.ts';
import installedForms from '../../../src/form/generated/installedForms.js';
import type { Form } from '../../../src/form/types.ts';
import { composeNewReport } from '../../../src/newReport/composeNewReport.ts';
import { examineReport, readReport } from '../../../src/pipeline.ts';
import type { SourceNode } from '../../../src/source/types.ts';

/** Keys that are there for something else than to be printed: to name, to group, to compare, to be referred to. */
const OTHERWISE =
  /^(?:selfeval|form|year|money|date|prior|results|declared|evidence|facts)\b|^unit(?:\.name|\.budgetUnits)?$|\.(?:name|part|kind|id|heading|level1|level2|type|direction|measure|what|where|scope|status|answers|programme)$/;

async function skeletonOf(id: string): Promise<{ readonly form: Form; readonly text: string }> {
  const form = (await new FormLoader(new Texts()).load(id, wholeFile(id))).value;
  const prints = shippedPrints(id);
  if (form === undefined || prints === undefined) throw new Error(id);
  const text = composeNewReport(form, {
    unit: '某县博物馆',
    year: form.years.first,
    money: '万元',
    formName: id,
    schema: 's',
    prior: 'none',
    from: undefined,
    asks: (key) => prints.printed.has(key) || prints.scored.has(key),
  });
  return { form, text };
}

/** The same with every comment that holds a key made a key, and every empty value filled. */
function fillIn(text: string): string {
  const [head = '', body = ''] = text.split(/(?=^selfeval: 1$)/m);
  const uncommented = body.replace(/^( *)# (?=[\w\u4e00-\u9fff]+:|- | {2})/gm, '$1');
  return (head + uncommented)
    .replace(/^(date: ).*$/m, '$12026-03-18')
    .replace(/^(projects|governmentFund|stateCapital|socialInsurance): {3}# .*$/gm, '$1:')
    .replace(/(?<=^facts:[\s\S]*)^( {2}\w+):(?= {3}# 待填.*true 或 false)/gm, '$1: true')
    .replace(/(?<=^facts:[\s\S]*)^( {2}\w+):(?= {3}# 待填.*写成)/gm, '$1: 2024-05-31')
    .replace(/(?<=^facts:[\s\S]*)^( {2}\w+):(?= {3}# 待填.*must)/gm, '$1: none')
    .replace(/(?<=^facts:[\s\S]*)^( {4}\w+):(?= {3}# 待填)/gm, '$1: true')
    .replace(/: (?=,| \}|\})/g, ': 1')
    .replace(/holdsPost: 1/g, 'holdsPost: false')
    .replace(/(points|value|target): 待填/g, '$1: 1')
    .replace(/date: 待填/g, 'date: 2024-05-31')
    .replace(/^otherMatters: none/m, 'otherMatters: 其他')
    .replace(/^( +(?!indicators|funding)[A-Za-z]+): {3}# (?:待填|.*(?:预算数|决算数))/gm, '$1: 1   # 待填');
}

/** The patterns of all keys of a file that has no lists in other lists than these. */
function listPatterns(node: SourceNode, pattern = ''): string[] {
  switch (node.kind) {
    case 'scalar':
      return [pattern];
    case 'list':
      return [pattern, ...node.items.flatMap((item) => listPatterns(item, `${pattern}[]`))];
    case 'map':
      return [
        pattern,
        ...node.entries.flatMap(({ key, value }) => listPatterns(value, pattern === '' ? key : `${pattern}.${key}`)),
      ];
  }
}

describe.each(installedForms.map(({ id }) => id))('a new report under %s', (id) => {
  it('asks for nothing that the form does not print, or give points by', async () => {
    const { text } = await skeletonOf(id);
    const { source, findings } = readReport('report.yaml', Buffer.from(fillIn(text)));
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ code, places: [{ path }] }) => [code, path]),
    ).toEqual([]);
    const prints = shippedPrints(id);
    const patterns = new Set(source === undefined ? [] : listPatterns(source.root));
    const strange = [...patterns].filter(
      (pattern) =>
        !OTHERWISE.test(pattern) &&
        pattern !== '' &&
        // Names in a list are told of with the list.
        !/(?:divisions|budgetUnits|answers)\[\]$/.test(pattern) &&
        !pattern.startsWith('disclosures') &&
        !(pattern.includes('funding') && id.startsWith('national')) &&
        prints?.printed.has(pattern) === false &&
        !prints.scored.has(pattern) &&
        !/indicators\[\]\.(?:reason|measure)$|\.reason\.text$/.test(pattern),
    );
    expect(strange).toEqual([]);
  });

  it('asks for all that the form prints', async () => {
    const { text } = await skeletonOf(id);
    const { source } = readReport('report.yaml', Buffer.from(fillIn(text)));
    const asked = new Set(source === undefined ? [] : listPatterns(source.root));
    const isFunded = [...asked].some((pattern) => pattern.startsWith('projects[].funding'));
    const missing = [...(shippedPrints(id)?.printed ?? [])].filter((pattern) => {
      if (asked.has(pattern) || OTHERWISE.test(pattern)) return false;
      const [, disclosed] = /^disclosures\.(\w+)/.exec(pattern) ?? [];
      if (disclosed !== undefined) return !text.includes(`what: ${disclosed}`);
      // An item tells its amounts, or the sources of its money.
      if (/\[\]\.funding/.test(pattern)) return isFunded && pattern.startsWith('projects');
      return !(isFunded && /^projects\[\]\.(?:originalBudget|revisedBudget|actual)$/.test(pattern));
    });
    // Why items were overspent, or targets missed, is asked for once it is known which were.
    // So are targets that were changed, and a project that is not the unit's own.
    const later = /\.(?:reason(?:\.text)?|revisedTarget|department|implementer)$/;
    expect(missing.filter((pattern) => !later.test(pattern))).toEqual([]);
  });

  it('has nothing that is typed and not printed once it is filled in', async () => {
    const { form, text } = await skeletonOf(id);
    const read = readReport('report.yaml', Buffer.from(fillIn(text)));
    const { evaluating } = examineReport(
      'report.yaml',
      read,
      { value: [], findings: [] },
      { value: form, findings: [] },
      shippedPrints(id),
    );
    expect(evaluating.filter(({ code }) => code === 'SE706').map(({ args }) => args)).toEqual([]);
  });
});
