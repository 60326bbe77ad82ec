import type { Result } from '../findings/types.ts';
import { isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import { childOf, listOf, mapOf, scalarOf } from '../source/query.ts';
import type { Source, SourceNode } from '../source/types.ts';
import { checkForm } from './checkForm.ts';
import { flagAt, mapsAt, placesAt, templateTextOf, templateTextsAt, textAt, textsAt, titledNamesAt } from './fields.ts';
import { limitCounts } from './limitCounts.ts';
import { readCalendar } from './readCalendar.ts';
import { readFraction, readRange } from './readRate.ts';
import { readRubric } from './readRubric.ts';
import type { Status } from './rubricTypes.ts';
import {
  type AmountColumn,
  type AnnexSpec,
  type Asked,
  type CardBlock,
  type CardField,
  type CardSpec,
  type ColumnSpec,
  type ContentKey,
  FACT_SOURCES,
  type FactSpec,
  type Form,
  type FormSection,
  type LineSpec,
  type NamedRows,
  type NumberLimits,
  type OverspendLoss,
  type RateSpec,
  type Required,
  type RowSource,
  type TableSpec,
  type TemplateText,
  type UnitRows,
} from './types.ts';

/** The files of a form's folder, which have been read and have passed their schemas. */
export interface FormFiles {
  readonly form: Source;
  readonly body: TemplateText;
  readonly rubrics: readonly Source[];
}

/**
 * Builds a form from its files, and checks it for names that refer to nothing and points that do not add up.
 *
 * @throws Error when the files hold what their schemas refuse; see `buildForm`.
 */
export function readForm(files: FormFiles): Result<Form> {
  const form = buildForm(files);
  return { value: form, findings: [...readCalendar(files.form.root).findings, ...checkForm(form)] };
}

/**
 * Builds a form from its files without checking it: they have been checked, or `readForm` checks the form next.
 *
 * @throws Error for an unknown kind of criterion or source of rows; the schemas have refused both, so that is a bug.
 */
export function buildForm({ form, body, rubrics }: FormFiles): Form {
  const { root } = form;
  const years = childOf(root, 'years') ?? root;
  const phrases = childOf(root, 'phrases') ?? root;
  const read = rubrics.map(({ root: rubric }) => readRubric(rubric));
  const facts = (mapOf(childOf(root, 'facts'))?.entries ?? []).map(({ key, value: spec }) => readFactSpec(key, spec));
  const overspent = textAt(phrases, 'overspent') || '超支';
  return {
    id: textAt(root, 'id'),
    title: textAt(root, 'title'),
    place: textAt(root, 'place'),
    isGeneral: flagAt(root, 'general'),
    years: { first: textAt(years, 'first'), last: textAt(years, 'last') },
    notice: textAt(root, 'notice'),
    status: textAt(root, 'status') as Status,
    cover: templateTextsAt(root, 'cover'),
    titleLines: (listOf(childOf(root, 'titleLines'))?.items ?? []).map(readTitleLine),
    body,
    money: textAt(root, 'money') as MoneyUnit,
    capitalIsOperating: flagAt(root, 'capitalIsOperating'),
    asks: textsAt(root, 'asks') as Asked[],
    requires: textsAt(root, 'requires') as Required[],
    phrases: {
      none: textAt(phrases, 'none'),
      unknown: textAt(phrases, 'unknown'),
      undefined: textAt(phrases, 'undefined'),
      noBudget: textAt(phrases, 'noBudget'),
      zeroByZero: textAt(phrases, 'zeroByZero') || textAt(phrases, 'undefined'),
      zero: textAt(phrases, 'zero'),
      overspent,
      overspentWithinRevised: textAt(phrases, 'overspentWithinRevised') || overspent,
    },
    sections: mapsAt(root, 'sections').map(readSection),
    narrative: titledNamesAt(root, 'narrative'),
    problemHeadings: titledNamesAt(root, 'problemHeadings'),
    facts: limitCounts(facts, read),
    rates: (mapOf(childOf(root, 'rates'))?.entries ?? []).map(({ key, value: spec }) => readRateSpec(key, spec)),
    overspendLosses: mapsAt(root, 'overspendLosses').map(readLoss),
    lengths: readLengths(childOf(root, 'lengths') ?? root),
    tables: (mapOf(childOf(root, 'tables'))?.entries ?? []).map(({ key, value: spec }) => readTable(key, spec)),
    annexes: mapsAt(root, 'annexes').map(readAnnex),
    annexList: textAt(root, 'annexList'),
    signature: readSignature(childOf(root, 'signature')),
    calendar: readCalendar(root).value,
    charts: flagAt(root, 'charts'),
    rubrics: read,
  };
}

function readTitleLine(node: SourceNode): readonly TemplateText[] {
  return (node.kind === 'list' ? node.items : [node]).map(templateTextOf);
}

function readSection(node: SourceNode): FormSection {
  return {
    id: textAt(node, 'id'),
    title: textAt(node, 'title'),
    content: textsAt(node, 'content') as ContentKey[],
    mayBeNone: textsAt(node, 'mayBeNone') as ContentKey[],
    required: flagAt(node, 'required'),
    place: node.place,
  };
}

function readFactSpec(id: string, node: SourceNode): FactSpec {
  const title = textAt(node, 'title');
  const type = textAt(node, 'type') as FactSpec['type'];
  switch (type) {
    case 'checklist':
      return { id, title, type, elements: titledNamesAt(node, 'elements') };
    case 'choice':
      return { id, title, type, options: titledNamesAt(node, 'options'), place: node.place };
    case 'amounts':
      return {
        id,
        title,
        type,
        columns: textsAt(node, 'columns') as AmountColumn[],
        from: FACT_SOURCES.find((source) => source === textAt(node, 'from')),
        place: node.place,
      };
    case 'flag':
    case 'date':
      return { id, title, type };
    case 'population':
      return { id, title, type, from: textAt(node, 'from') === 'units' ? 'units' : undefined };
    case 'number':
      return { id, title, type, limits: readLimits(node) };
  }
}

function readLimits(node: SourceNode): NumberLimits {
  const [least, most, decimals] = [textAt(node, 'least'), textAt(node, 'most'), textAt(node, 'decimals')];
  return {
    measure: textAt(node, 'measure') || undefined,
    least: least === '' ? undefined : parseDecimal(least),
    most: most === '' ? undefined : isPlainDecimal(most) ? parseDecimal(most) : most,
    decimals: decimals === '' ? undefined : Number(decimals),
    places: placesAt(node, 'least', 'most'),
  };
}

function readRateSpec(id: string, node: SourceNode): RateSpec {
  const { title, above, below } = readFraction(node);
  return { id, title, above, below, place: node.place };
}

/** A form without `lengths` has none of its keys either. */
function readLengths(node: SourceNode): Form['lengths'] {
  const lengthOf = (key: string) => {
    const text = textAt(node, key);
    return text === '' ? undefined : Number(text);
  };
  return { reason: lengthOf('reason'), problems: lengthOf('problems') };
}

function readLoss(node: SourceNode): OverspendLoss {
  return {
    title: textAt(node, 'title'),
    raised: mapsAt(node, 'raised').map((band) => ({ ...readRange(band), off: parseDecimal(textAt(band, 'off')) })),
    unbudgeted: parseDecimal(textAt(node, 'unbudgeted')),
  };
}

function readTable(id: string, node: SourceNode): TableSpec {
  return {
    id,
    caption: textAt(node, 'caption'),
    rows: readRowSource(childOf(node, 'rows')),
    each: textAt(node, 'each') === 'projects' ? 'projects' : undefined,
    labels: titledNamesAt(node, 'labels'),
    omitWithout: textAt(node, 'omitWithout') || undefined,
    none: textAt(node, 'none') || undefined,
    total: textAt(node, 'total') || undefined,
    columns: mapsAt(node, 'columns').map(readColumn),
    unitRows: readUnitRows(childOf(node, 'unitRows')),
    required: flagAt(node, 'required'),
    place: node.place,
  };
}

function readUnitRows(node: SourceNode | undefined): UnitRows | undefined {
  if (node === undefined) return undefined;
  const nameWidth = textAt(node, 'nameWidth');
  return {
    above: Number(textAt(node, 'above')),
    column: readColumn(node),
    nameWidth: nameWidth === '' ? undefined : Number(nameWidth),
    sum: textAt(node, 'sum'),
  };
}

/** Readers of the sources of rows: most are named by a word, others by a map. Each gives `undefined` for another source. */
const ROW_READERS: { readonly [S in RowSource['source']]: (node: SourceNode) => RowSource | undefined } = {
  basic: (node) => readNamedRows(node, 'basic'),
  projects: (node) => readNamedRows(node, 'projects'),
  governmentFund: (node) => readNamedRows(node, 'governmentFund'),
  stateCapital: (node) => readNamedRows(node, 'stateCapital'),
  socialInsurance: (node) => readNamedRows(node, 'socialInsurance'),
  threePublic: (node) => readNamedRows(node, 'threePublic'),
  indicators: (node) => readNamedRows(node, 'indicators'),
  funding: (node) => readNamedRows(node, 'funding'),
  card: (node) => {
    const card = childOf(node, 'card');
    return card === undefined ? undefined : { source: 'card', card: readCard(card) };
  },
  lines: (node) =>
    childOf(node, 'lines') === undefined ? undefined : { source: 'lines', lines: mapsAt(node, 'lines').map(readLine) },
  rubric: (node) =>
    childOf(node, 'rubric') === undefined ? undefined : { source: 'rubric', rubric: textAt(node, 'rubric') },
};

/** @throws Error for an unknown source of rows; the schema has refused it, so that is a bug. */
function readRowSource(node: SourceNode | undefined): RowSource {
  const all = node === undefined ? [] : Object.values(ROW_READERS).flatMap((read) => read(node) ?? []);
  const [rows] = all;
  if (rows === undefined) throw new Error('no source of rows');
  return rows;
}

function readNamedRows<S extends NamedRows>(node: SourceNode, source: S): { readonly source: S } | undefined {
  return scalarOf(node)?.text === source ? { source } : undefined;
}

function readSignature(node: SourceNode | undefined): Form['signature'] {
  const [name, date] = ['name', 'date'].map((key) => node && childOf(node, key));
  return name === undefined || date === undefined
    ? undefined
    : { name: templateTextOf(name), date: templateTextOf(date) };
}

function readCard(node: SourceNode): CardSpec {
  const goals = childOf(node, 'goals') ?? node;
  const head = listOf(childOf(node, 'head'))?.items ?? [];
  return {
    head: head.map((row) => (listOf(row)?.items ?? []).map(readCardField)),
    funding: readCardBlock(childOf(node, 'funding') ?? node),
    goals: { title: textAt(goals, 'title'), expected: textAt(goals, 'expected'), reached: textAt(goals, 'reached') },
    indicators: readCardBlock(childOf(node, 'indicators') ?? node),
  };
}

function readCardField(node: SourceNode): CardField {
  return { title: textAt(node, 'title'), cell: textAt(node, 'cell'), place: node.place };
}

function readCardBlock(node: SourceNode): CardBlock {
  return { title: textAt(node, 'title'), table: textAt(node, 'table'), place: node.place };
}

function readLine(node: SourceNode): LineSpec {
  const cells = titledNamesAt(node, 'cells').map(({ id, title }): [string, string] => [id, title]);
  return {
    title: textAt(node, 'title'),
    of: textAt(node, 'of') || undefined,
    cells: new Map(cells),
    within: textAt(node, 'within') || undefined,
    place: node.place,
  };
}

function readColumn(node: SourceNode): ColumnSpec {
  const title = childOf(node, 'title');
  return {
    title: title === undefined ? { text: '', place: node.place } : templateTextOf(title),
    cell: textAt(node, 'cell'),
    width: Number(textAt(node, 'width')),
    align: (textAt(node, 'align') || undefined) as ColumnSpec['align'],
    eachUnit: flagAt(node, 'eachUnit'),
    onlyIfSeveral: flagAt(node, 'onlyIfSeveral'),
    merge: flagAt(node, 'merge'),
    ifRevised: headingsAt(node),
    place: node.place,
  };
}

function headingsAt(node: SourceNode): ColumnSpec['ifRevised'] {
  const [first, revised] = textsAt(node, 'ifRevised');
  return first === undefined || revised === undefined ? undefined : [first, revised];
}

function readAnnex(node: SourceNode): AnnexSpec {
  const table = textAt(node, 'table');
  const note = childOf(node, 'note');
  return {
    label: textAt(node, 'label'),
    title: textAt(node, 'title'),
    tables: table === '' ? textsAt(node, 'tables') : [table],
    note: note && templateTextOf(note),
    landscape: flagAt(node, 'landscape'),
    place: node.place,
  };
}

/** Lists the ids of the rubrics that a form names, in its order; each is a file to read from its folder. */
export function listRubricIds(form: Source): readonly string[] {
  return (listOf(childOf(form.root, 'rubrics'))?.items ?? []).map((item) => scalarOf(item)?.text ?? '');
}
