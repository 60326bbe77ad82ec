import { describe, expect, it } from 'vitest';
import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { draftReport } from '../../src/drafting/draftReport.ts';
import { printDraft } from '../../src/drafting/printDraft.ts';
import type { Draft } from '../../src/drafting/types.ts';
import type { Figures } from '../../src/figures/types.ts';
import { wholeFile } from '../../src/findings/place.ts';
import installedForms from '../../src/form/generated/installedForms.js';
import type { UnitYear } from '../../src/model/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import { readWordFile } from '../../src/wordfile/readWordFile.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { composeExample, loadExample } from '../support/loadExample.ts';

/* What this program prints, it reads back as the same figures: nothing is lost on the way but what a form does not print. */

const EXAMPLES = [
  ...['kejishiwu/2023', 'xugou/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018'],
  ...['xuchuan/2025', 'xushu/2025', 'xuwan/2023'],
];

const forms = await (async () => {
  const loader = new FormLoader(new Texts());
  const loaded = await Promise.all(installedForms.map(({ id }) => loader.load(id, wholeFile(id))));
  return loaded.flatMap(({ value }) => value ?? []);
})();

async function draftOf(name: string): Promise<Draft> {
  const { value } = readWordFile('report.docx', await writeDocx(composeExample(await loadExample(name))));
  const draft = value && draftReport(value, forms, undefined, 'beyondValues');
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

function figuresOf(draft: Draft): Figures {
  const text = printDraft(draft, { formName: draft.chosen.form.id, schema: 's', file: 'report.docx' });
  const { year, findings } = readReport('report.yaml', new TextEncoder().encode(text));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (year === undefined) throw new Error('no year');
  return evaluateYear(year, draft.chosen.form).evaluation.figures;
}

function print({ rubric, criterion, points }: UnitYear['declared'][number]): string {
  return `${rubric.name} ${criterion?.name ?? ''} ${points.value.toFixed()}`;
}

/** Amounts are printed to 0.01万元: a sum of twenty may be off by a tenth of a thousand yuan each. */
const SLACK = { yuan: 2000, ratio: 0.01, other: 0 };

describe.each(EXAMPLES)('%s, built and imported', (name) => {
  it('has the form of the example, and the same figures', async () => {
    const draft = await draftOf(name);
    const { evaluation } = await loadExample(name);
    expect(draft.chosen.form.id).toBe(evaluation.form.id);
    const own = figuresOf(draft);
    const wrong = own.all.flatMap(({ id, outcome }) => {
      if (outcome.state !== 'value') return [];
      const before = evaluation.figures.find(id)?.outcome;
      if (before?.state === 'none' && outcome.quantity.value.isZero()) return [];
      if (before?.state !== 'value') return [`${id}: ${outcome.quantity.value.toFixed()}, not known before`];
      const { measure, value } = outcome.quantity;
      const slack = measure === 'yuan' ? SLACK.yuan : measure === 'ratio' ? SLACK.ratio : SLACK.other;
      const isSame = value.minus(before.quantity.value).abs().lte(slack);
      return isSame ? [] : [`${id}: ${value.toFixed()}, before ${before.quantity.value.toFixed()}`];
    });
    expect(wrong).toEqual([]);
  });

  it('claims no points but those that the example claims', async () => {
    const draft = await draftOf(name);
    const { evaluation } = await loadExample(name);
    const claimed = evaluation.year.declared.map(print);
    const text = printDraft(draft, { formName: draft.chosen.form.id, schema: 's', file: 'report.docx' });
    const { year } = readReport('report.yaml', new TextEncoder().encode(text));
    const own = year?.declared.map(print) ?? [];
    expect(own.filter((each) => !claimed.includes(each))).toEqual([]);
    // A form prints them in its table of points, or says them in a sentence.
    if (name === 'xuxi/2018') expect(own.length).toBe(claimed.length);
  });

  it('leaves reasons of points, and nothing else', async () => {
    const { left, paragraphs, cells } = await draftOf(name);
    expect(left.filter(({ why }) => why !== 'byPoints' && why !== 'noPlace')).toEqual([]);
    expect(cells.of - cells.placed).toBe(left.filter(({ why }) => why === 'byPoints').length);
    expect(paragraphs.placed / paragraphs.of).toBeGreaterThan(0.75);
  });
});
