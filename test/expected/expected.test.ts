import { beforeAll, describe, expect, it } from 'vitest';
import { printCell } from '../../src/document/printFigure.ts';
import type { Figure } from '../../src/figures/types.ts';
import { evaluationJson } from '../../src/formats/evaluationJson.ts';
import { printFixed, printNumber } from '../../src/quantity/print.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { composeExample, type Example, loadExample } from '../support/loadExample.ts';
import { kejishiwu2023 } from './kejishiwu-2023.ts';
import { findTable, type Page, readDocxPage, readMarkdownPage, textsOf } from './readPages.ts';
import { type Expected, type ExpectedYear, listExpected, STATES } from './types.ts';
import { xugou2023 } from './xugou-2023.ts';

const examples: readonly [name: string, year: ExpectedYear][] = [
  ['kejishiwu/2023', kejishiwu2023],
  ['xugou/2023', xugou2023],
];

describe.each(examples)('%s, worked by hand', (name, year) => {
  const figures = listExpected(year);
  let example: Example;
  let pages: Readonly<Record<'markdown' | 'docx', Page>>;

  beforeAll(async () => {
    example = await loadExample(name);
    const document = composeExample(example);
    pages = {
      markdown: readMarkdownPage(writeMarkdown(document)),
      docx: readDocxPage(await writeDocx(document)),
    };
  });

  it('has these figures and no others', () => {
    expect(example.evaluation.figures.all.map(({ id }) => id).sort()).toEqual([...figures.keys()].sort());
  });

  it('computes each figure exactly', () => {
    const found = [...figures].map(([id, expected]) => [id, exactOf(example.evaluation.figures.get(id), expected)]);
    expect(found).toEqual([...figures]);
  });

  it('prints each figure', () => {
    const { form, figures: computed } = example.evaluation;
    const found = [...figures.keys()].map((id) => [id, printCell(computed.get(id), form)]);
    expect(found).toEqual([...figures].map(([id, expected]) => [id, printedOf(expected, form.phrases)]));
  });

  it('gives each figure in JSON', () => {
    const { form } = example.evaluation;
    const json = parseJson(evaluationJson(example.evaluation, example.findings, example.sources, 'zh'));
    const found = new Map(
      json.figures.map(({ id, state, because, measure, value, printed }) => {
        const shown = measure === 'ratio' ? 'ratio' : value;
        return [id, [state === 'undefined' ? because : state, shown, printed]];
      }),
    );
    for (const [id, expected] of figures) {
      const isState = STATES.some((state) => state === expected);
      const { measure } = example.evaluation.figures.get(id);
      const value = measure === 'ratio' ? 'ratio' : isState ? null : (expected.split(' ')[0] ?? '');
      expect([id, found.get(id)]).toEqual([
        id,
        [isState ? expected : 'value', value, printedOf(expected, form.phrases)],
      ]);
    }
    expect(json.figures).toHaveLength(figures.size);
  });

  it.each(['markdown', 'docx'] as const)('prints each table in %s', (format) => {
    const found = Object.keys(year.tables).map((caption) => [caption, findTable(pages[format], caption)]);
    expect(Object.fromEntries(found)).toEqual(year.tables);
  });

  it.each(['markdown', 'docx'] as const)('says each sentence in %s', (format) => {
    const text = textsOf(pages[format]);
    expect(year.sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it.each(['markdown', 'docx'] as const)('says nothing wrong in %s', (format) => {
    const text = JSON.stringify(pages[format]);
    expect(year.never.filter((words) => text.includes(words))).toEqual([]);
  });

  it('scores each criterion', () => {
    const [card, ...others] = example.evaluation.scorecards;
    expect(others).toEqual([]);
    const found = card?.lines.map(({ criterion, status, least, most }) => [
      criterion.id,
      [status, printNumber(least.value), printNumber(most.value)],
    ]);
    expect(Object.fromEntries(found ?? [])).toEqual(year.scores);
    const totals = Object.keys(year.totals).map((key) => [
      key,
      card && printNumber(card[key as keyof typeof year.totals].value),
    ]);
    expect(Object.fromEntries(totals)).toEqual(year.totals);
  });

  it('finds what its facts deserve', () => {
    const found = example.findings.map(({ code, places }) => [code, places[0].path]);
    expect(found).toEqual(year.findings);
  });
});

/** What the program computed, in the notation of the tables; the printed half is another test's and taken over. */
function exactOf({ outcome, measure }: Figure, expected: Expected): Expected {
  if (outcome.state === 'undefined') return outcome.because;
  if (outcome.state !== 'value') return outcome.state;
  const { value } = outcome.quantity;
  const printed = expected.split(' ')[1];
  const rest = printed === undefined ? '' : ` ${printed}`;
  if (measure !== 'ratio') return `${printNumber(value)}${rest}`;
  return `${printFixed(value.times(100), 6).replace(/\.?0+$/, '')}${rest}`;
}

function printedOf(expected: Expected, phrases: Example['evaluation']['form']['phrases']): string {
  switch (expected) {
    case 'none':
      return phrases.none;
    case 'noBudget':
      return phrases.noBudget;
    case 'zeroBase':
      return phrases.undefined;
    case 'unknown':
      return phrases.unknown;
    default:
      return expected.split(' ')[1] ?? expected;
  }
}

interface FigureJson {
  readonly id: string;
  readonly state: string;
  readonly because?: string;
  readonly measure: string;
  readonly value: string | null;
  readonly printed: string;
}

function parseJson(text: string): { readonly figures: readonly FigureJson[] } {
  return JSON.parse(text) as { readonly figures: readonly FigureJson[] };
}
