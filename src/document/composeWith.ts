import type { Finding, Result } from '../findings/types.ts';
import { hasErrors } from '../findings/types.ts';
import type { TemplateText } from '../form/types.ts';
import { parseMarkdown } from '../narrative/parseMarkdown.ts';
import type { ProseBlock } from '../narrative/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { breakTitle } from './breakTitle.ts';
import { addTables, buildView, type View } from './buildView.ts';
import type { Chart } from './chart.ts';
import { BlockComposer } from './composeBlocks.ts';
import { composeCharts } from './composeCharts.ts';
import { composeTables, listTables, type MadeTable } from './composeTables.ts';
import { printReference, printResult } from './printFigure.ts';
import { plainText } from './text.ts';
import { TokenTable } from './tokens.ts';
import type { Block, Inline, ReportDocument } from './types.ts';
import { type FieldsShape, lineShapeOf, viewShapeOf } from './viewShape.ts';

/**
 * The report of an evaluated year: the form's template makes the sentences, people's prose and the tables take their
 * places in it, and all is one tree. Findings are about the form's own files: prose was checked when it was read.
 */
export function composeWith(
  render: Renderer,
  evaluation: Evaluation,
  { draft, charts = false }: ComposeOptions,
): Result<ReportDocument> {
  return new DocumentComposer(evaluation, render).compose(draft, charts || evaluation.form.charts);
}

export interface ComposeOptions {
  /** Marks the report as a draft. */
  readonly draft: boolean;
  /** Adds the charts as a last annex, also where the form does not. */
  readonly charts?: boolean;
}

/** Makes the Markdown of a template for a view: compiled now, or when the package was made. */
export type Renderer = (template: TemplateText, view: View, shape: FieldsShape) => Result<string>;

/** A line that somebody wrote: broken only if it is too long for the page. */
function breakLine(value: string): (readonly Inline[])[] {
  return breakTitle([[[{ type: 'text', value }]]]);
}

/** On pages of their own, after everything that the notice asks for. */
function composeChartBlocks(charts: readonly Chart[]): Block[] {
  if (charts.length === 0) return [];
  return [
    { type: 'annexStart', label: '附图' },
    { type: 'title', lines: breakLine('图表') },
    ...charts.map((chart, index): Block => ({ type: 'chart', number: `图${index + 1}`, chart })),
  ];
}

class DocumentComposer {
  readonly #evaluation: Evaluation;
  readonly #tokens = new TokenTable();
  readonly #shape: FieldsShape;
  readonly #lineShape: FieldsShape;
  readonly #findings: Finding[] = [];
  readonly #blocks: BlockComposer;
  readonly #render: Renderer;

  constructor(evaluation: Evaluation, render: Renderer) {
    this.#evaluation = evaluation;
    this.#render = render;
    this.#shape = viewShapeOf(evaluation.form);
    this.#lineShape = lineShapeOf(this.#shape);
    this.#blocks = new BlockComposer({ tokens: this.#tokens, printReference: (name) => this.#printReference(name) });
  }

  compose(draft: boolean, hasCharts: boolean): Result<ReportDocument> {
    const { year, form } = this.#evaluation;
    const withoutTables = buildView(this.#evaluation, this.#tokens);
    const tables = this.#composeTables(withoutTables);
    const view = addTables(withoutTables, this.#evaluation, tables, this.#tokens);

    const titleLines =
      year.titleLines?.flatMap(breakLine) ?? breakTitle(form.titleLines.map((parts) => this.#lines(parts, view)));
    const blocks: Block[] = [
      ...(draft ? [{ type: 'draftMark', text: '草稿' } as const] : []),
      ...this.#lines(form.cover, view).map((content) => ({ type: 'coverLine', content }) as const),
      { type: 'title', lines: titleLines },
      ...this.#blocks.composeBody(this.#parse(form.body, view, this.#shape)),
      ...form.annexes.flatMap(({ label, title, tables: shown, note }): Block[] => [
        { type: 'annexStart', label },
        { type: 'title', lines: breakLine(title) },
        ...shown.flatMap((table) => tables.get(table) ?? []).map((made) => made.table),
        ...(note === undefined ? [] : this.#blocks.composeBody(this.#parse(note, view, this.#shape))),
      ]),
    ];
    if (hasCharts) blocks.push(...composeChartBlocks(composeCharts(this.#evaluation)));
    const meta = {
      title: titleLines.map(plainText).join(''),
      author: year.unit.name,
      year: year.year,
      date: year.date,
      draft,
    };
    return { value: hasErrors(this.#findings) ? undefined : { meta, blocks }, findings: this.#findings };
  }

  #composeTables(view: View): Map<string, readonly MadeTable[]> {
    const tables = new Map<string, readonly MadeTable[]>();
    for (const spec of listTables(this.#evaluation)) {
      const { made, findings } = composeTables(spec, this.#evaluation, ({ title }) => this.#line(title, view));
      this.#findings.push(...findings);
      tables.set(spec.id, made);
    }
    return tables;
  }

  #lines(templates: readonly TemplateText[], view: View): Inline[][] {
    return templates.map((template) => this.#line(template, view));
  }

  /** A short template of one line. */
  #line(template: TemplateText, view: View): Inline[] {
    const [block] = this.#parse(template, view, this.#lineShape);
    return block === undefined || block.type === 'list' ? [] : this.#blocks.composeInlines(block.content);
  }

  #parse(template: TemplateText, view: View, shape: FieldsShape): readonly ProseBlock[] {
    const rendered = this.#render(template, view, shape);
    this.#findings.push(...rendered.findings);
    if (rendered.value === undefined) return [];
    const parsed = parseMarkdown(rendered.value, () => template.place);
    this.#findings.push(...parsed.findings);
    return parsed.value ?? [];
  }

  /** A `{{…}}` of a person's text. An unknown name was told as an error; a draft shows it as it was typed. */
  #printReference(name: string): Inline {
    const { year, form, figures } = this.#evaluation;
    const result = year.results.find((candidate) => candidate.name === name);
    if (result !== undefined) return { type: 'text', value: printResult(result) };
    const figure = figures.find(name);
    if (figure !== undefined) return { type: 'figure', id: figure.id, value: printReference(figure, form) };
    return { type: 'text', value: `{{${name}}}` };
  }
}
