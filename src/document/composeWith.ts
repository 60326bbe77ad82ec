import { type Finding, hasErrors, type Result } from '../findings/types.ts';
import type { AnnexSpec, TableSpec, TemplateText } from '../form/types.ts';
import { parseMarkdown } from '../narrative/parseMarkdown.ts';
import type { ProseBlock } from '../narrative/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { breakTitle } from './breakTitle.ts';
import { buildView } from './buildView.ts';
import type { Chart } from './chart.ts';
import { BlockComposer } from './composeBlocks.ts';
import { composeCharts } from './composeCharts.ts';
import { composeTables, listTables, type MadeTable, piecesOf } from './composeTables.ts';
import { templateOutputTooLarge } from './findings/findings.ts';
import { type OutputLimits, OutputMeter, TokenWeights, UNLIMITED, weighTable } from './outputLimits.ts';
import { printReference, printResult } from './printFigure.ts';
import { plainText } from './text.ts';
import { TokenTable } from './tokens.ts';
import type { Block, Inline, ReportDocument } from './types.ts';
import { addTables } from './view/addTables.ts';
import type { View } from './view/types.ts';

/**
 * Composes the report of an evaluated year: the form's template makes the sentences, people's prose and the tables take
 * their places in it, and everything is one tree. Findings are about the form's own files, since prose was checked when
 * it was read.
 *
 * @param limits how much a form from outside the package may print; `undefined` for shipped forms, which print each
 * list once, so that a report is as large as its file
 */
export function composeWith(
  render: Renderer,
  evaluation: Evaluation,
  { draft, charts = false }: ComposeOptions,
  limits: OutputLimits | undefined,
): Result<ReportDocument> {
  return new DocumentComposer(evaluation, render, limits).compose(draft, charts || evaluation.form.charts);
}

export interface ComposeOptions {
  /** Marks the report as a draft. */
  readonly draft: boolean;
  /** Adds the charts as a last annex even where the form does not. */
  readonly charts?: boolean;
}

/** Renders a template to Markdown for a view; it was compiled just now, or when the package was made. */
export type Renderer = (template: TemplateText, view: View, metering: Metering) => Result<string>;

/** How the output of a template is measured. */
export interface Metering {
  readonly meter: OutputMeter;
  readonly weights: TokenWeights;
  /** Whether it is a template of one line. */
  readonly isLine: boolean;
}

/** Breaks a line that somebody wrote, if it is too long for the page. */
function breakLine(value: string): (readonly Inline[])[] {
  return breakTitle([[[{ type: 'text', value }]]]);
}

/** Composes the annex of charts, on pages of its own after everything that the notice asks for. */
function composeChartBlocks(charts: readonly Chart[]): Block[] {
  if (charts.length === 0) return [];
  return [
    { type: 'annexStart', label: '附图' },
    { type: 'title', lines: breakLine('图表') },
    ...charts.map((chart, index): Block => ({ type: 'chart', number: `图${index + 1}`, chart })),
  ];
}

/** Whether an annex is of projects alone: it is left out where no project has such a table. */
function isLeftOut({ tables: ids, note }: AnnexSpec, { form: { tables } }: Evaluation): boolean {
  return note === undefined && ids.every((id) => tables.find((table) => table.id === id)?.each === 'projects');
}

function isNumbered({ label }: AnnexSpec): boolean {
  return /\d$/.test(label);
}

/** The composed tables, by the ids of the form's tables. */
type MadeTables = ReadonlyMap<string, readonly MadeTable[]>;

class DocumentComposer {
  readonly #evaluation: Evaluation;
  readonly #tokens = new TokenTable();
  readonly #report: Metering;
  readonly #lines: Metering;
  readonly #findings: Finding[] = [];
  readonly #blocks: BlockComposer;
  readonly #render: Renderer;

  constructor(evaluation: Evaluation, render: Renderer, { report, lines }: OutputLimits = UNLIMITED) {
    this.#evaluation = evaluation;
    this.#render = render;
    const weights = new TokenWeights(this.#tokens);
    this.#report = { meter: new OutputMeter(report), weights, isLine: false };
    this.#lines = { meter: new OutputMeter(lines), weights, isLine: true };
    this.#blocks = new BlockComposer({ tokens: this.#tokens, printReference: (name) => this.#printReference(name) });
  }

  compose(draft: boolean, hasCharts: boolean): Result<ReportDocument> {
    const { year, form } = this.#evaluation;
    const withoutTables = buildView(this.#evaluation, this.#tokens);
    const tables = this.#composeTables(withoutTables);
    const view = addTables(withoutTables, this.#evaluation, tables, this.#tokens);

    const titleLines =
      year.titleLines?.flatMap(breakLine) ??
      breakTitle(form.titleLines.map((parts) => this.#composeLines(parts, view)));
    const blocks: Block[] = [
      ...(draft ? [{ type: 'draftMark', text: '草稿' } as const] : []),
      ...this.#composeLines(form.cover, view)
        // A line about what is not told comes out empty.
        .filter((content) => content.length > 0)
        .map((content) => ({ type: 'coverLine', content }) as const),
      { type: 'title', lines: titleLines },
      ...this.#blocks.composeBody(this.#parse(form.body, view, this.#report)),
      ...this.#composeAnnexList(tables),
      ...this.#composeSignature(view),
      ...form.annexes.flatMap((annex) => this.#composeAnnex(annex, view, tables)),
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

  #composeTables(view: View): MadeTables {
    const tables = new Map<string, readonly MadeTable[]>();
    for (const spec of listTables(this.#evaluation)) {
      const { year, form } = this.#evaluation;
      if (this.#isTooMuch(piecesOf(spec, year, form), 0, spec)) break;
      const { made, findings } = composeTables(spec, this.#evaluation, {
        title: ({ title }) => this.#composeLine(title, view),
        prose: (prose) => this.#blocks.composeCellProse(prose.blocks),
      });
      this.#findings.push(...findings);
      tables.set(spec.id, made);
      const characters = made.reduce((sum, { table }) => sum + weighTable(table).characters, 0);
      if (this.#isTooMuch(0, characters, spec)) break;
    }
    return tables;
  }

  /** Lists the annexes that there are; sheets whose label has no number of its own are listed one by one. */
  #composeAnnexList(all: MadeTables): Block[] {
    const { form } = this.#evaluation;
    const titles = form.annexes.flatMap((annex): string[] => {
      const made = annex.tables.flatMap((table) => all.get(table) ?? []);
      if (made.length === 0 && isLeftOut(annex, this.#evaluation)) return [];
      const names = made.flatMap(({ name }) => name ?? []);
      return names.length < 2 || isNumbered(annex) ? [annex.title] : names.map((name) => `${annex.title}（${name}）`);
    });
    if (form.annexList === '' || titles.length === 0) return [];
    const entries = titles.map((title, index) => ({ number: titles.length === 1 ? '' : `${index + 1}. `, title }));
    return [{ type: 'annexList', label: form.annexList, entries }];
  }

  #composeSignature(view: View): Block[] {
    const { signature } = this.#evaluation.form;
    if (signature === undefined) return [];
    const [name, date] = [signature.name, signature.date].map((line) => plainText(this.#composeLine(line, view)));
    return [{ type: 'signature', name: name ?? '', date: date ?? '' }];
  }

  #composeAnnex(annex: AnnexSpec, view: View, all: MadeTables): Block[] {
    const { label, title, tables, note, landscape, place } = annex;
    const made = tables.flatMap((table) => all.get(table) ?? []);
    if (made.length === 0 && isLeftOut(annex, this.#evaluation)) return [];
    for (const { table } of made) {
      const { pieces, characters } = weighTable(table);
      if (this.#isTooMuch(pieces, characters, { caption: title, place })) return [];
    }
    const start = (number: string): Block[] => [
      { type: 'annexStart', label: `${label}${number}`, ...(landscape ? { landscape } : {}) },
      { type: 'title', lines: breakLine(title) },
    ];
    // Each card is a sheet of its own, numbered below its annex, or alone where the label has no number.
    const cards = made.filter(({ table: { grid } }) => grid.card !== undefined);
    const numberOf = ({ table }: MadeTable) => {
      const index = cards.findIndex((card) => card.table === table);
      return cards.length < 2 || index === -1 ? '' : `${isNumbered(annex) ? '-' : ''}${index + 1}`;
    };
    return [
      ...(cards.length < 2 ? start('') : []),
      // A title alone on its page would look like a fault of printing.
      ...(made.length === 0 && note === undefined ? [this.#sayUnknown()] : []),
      ...made.flatMap((one) => (numberOf(one) === '' ? [one.table] : [...start(numberOf(one)), one.table])),
      ...(note === undefined ? [] : this.#blocks.composeBody(this.#parse(note, view, this.#report))),
    ];
  }

  #sayUnknown(): Block {
    const { unknown } = this.#evaluation.form.phrases;
    return { type: 'paragraph', content: [{ type: 'text', value: `${unknown}。` }] };
  }

  /** Counts what is printed without a template, and reports it where it becomes too much. */
  #isTooMuch(pieces: number, characters: number, { caption, place }: Pick<TableSpec, 'caption' | 'place'>): boolean {
    const { meter } = this.#report;
    if (meter.isOver) return true;
    const isOver = meter.add(pieces, characters);
    if (isOver) this.#findings.push(templateOutputTooLarge({ construct: caption, ...meter.excess }, place));
    return isOver;
  }

  #composeLines(templates: readonly TemplateText[], view: View): Inline[][] {
    return templates.map((template) => this.#composeLine(template, view));
  }

  /** Composes a template of one line. */
  #composeLine(template: TemplateText, view: View): Inline[] {
    const [block] = this.#parse(template, view, this.#lines);
    return block === undefined || block.type === 'list' || block.type === 'table'
      ? []
      : this.#blocks.composeInlines(block.content);
  }

  #parse(template: TemplateText, view: View, metering: Metering): readonly ProseBlock[] {
    // The finding about too much output was reported already.
    if (metering.meter.isOver) return [];
    const rendered = this.#render(template, view, metering);
    this.#findings.push(...rendered.findings);
    if (rendered.value === undefined) return [];
    const parsed = parseMarkdown(rendered.value, () => template.place);
    this.#findings.push(...parsed.findings);
    return parsed.value ?? [];
  }

  /**
   * Prints a `{{…}}` of a person's text. Checks report an unknown name as an error; a draft shows it as it was typed.
   */
  #printReference(name: string): Inline {
    const { year, form, figures } = this.#evaluation;
    const result = year.results.find((candidate) => candidate.name === name);
    if (result !== undefined) return { type: 'text', value: printResult(result) };
    const without = year.resultsWithoutNumber.find((candidate) => candidate.name === name);
    if (without !== undefined) return { type: 'text', value: form.phrases[without.state] };
    const figure = figures.find(name);
    if (figure !== undefined) return { type: 'figure', id: figure.id, value: printReference(figure, form) };
    return { type: 'text', value: `{{${name}}}` };
  }
}
