import { listAlternatives } from '../form/listAlternatives.ts';
import { entryOf } from '../source/query.ts';
import { resolveSchema, type Schema } from '../source/schema.ts';
import { askOfFacts, askOfNarrative } from './askOfForm.ts';
import { KEPT_OUT } from './keptOut.ts';
import { isAsked, type Layout, questionOf } from './layout.ts';
import { layoutGrid, layoutList, layoutMap, type Owner } from './layoutList.ts';
import { layoutDeclared, layoutEvidence } from './layoutScored.ts';
import { layoutUnits } from './layoutUnits.ts';
import { type Outline, outlineMap } from './outline.ts';
import { nodeAt } from './paths.ts';
import type { Column, FillRow, FillTable } from './types.ts';

/** Keys that are asked for with all that is below them, under every form. */
const WHOLE: ReadonlySet<string> = new Set(['problems', 'measures', 'disclosures', 'results']);

/**
 * Whether a key is asked for with all that is below it. No form prints days off; they count where a rubric counts working days. What
 * a published report printed (`stated`) is asked for where the file has it, since a new report has printed nothing yet.
 */
function isWhole(key: string, { form, root }: Layout): boolean {
  const criteria = form.rubrics.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.flatMap((item) => item.criteria)),
  );
  switch (key) {
    case 'calendar':
      return criteria.flatMap(listAlternatives).some(({ kind }) => kind === 'late');
    case 'stated':
      return entryOf(root, 'stated') !== undefined;
    default:
      return WHOLE.has(key);
  }
}

/**
 * Lays out the tables of a workbook to be filled in: what the schema of report files has, as far as the form asks for it or the
 * report says it already. A key that is new to the schema is asked for without a word here.
 */
export function layoutTables(layout: Layout): readonly FillTable[] {
  const { schema, root, form, unit } = layout;
  const questions: FillRow[] = [];
  const words: FillRow[] = [];
  const tables: FillTable[] = [];
  for (const [key, raw] of Object.entries(schema.properties ?? {})) {
    if (KEPT_OUT.has(key)) continue;
    if (key === 'narrative') words.push(...askOfNarrative(layout));
    else if (key === 'facts') tables.push(...tableOf('事实', askOfFacts(layout)));
    else if (key === 'declared') tables.push(...layoutDeclared(form, root, schema));
    else if (key === 'evidence') tables.push(...layoutEvidence(form, root, schema));
    else {
      const outline = outlineKey(schema, key, raw);
      const inner = isWhole(key, layout) ? { ...layout, asks: () => true } : layout;
      const asked = outline.fields.filter((field) => isAsked(inner, [], field, nodeAt(root, field.path)));
      const title = (resolveSchema(schema, raw)?.title ?? key).replace(/（.*/, '');
      for (const field of asked) {
        (field.kind === 'prose' ? words : questions).push(questionOf(root, field, title));
      }
      tables.push(...layoutUnits(layout, key, title, outline));
      for (const list of outline.lists) tables.push(...layoutList(inner, list, NOBODY));
      for (const grid of outline.grids) tables.push(...layoutGrid(inner, grid, NOBODY));
      if (typeof resolveSchema(schema, raw)?.additionalProperties === 'object' && outline.fields.length === 0) {
        tables.push(...layoutMap(inner, key, title, raw));
      }
    }
  }
  const all = [...tableOf('基本情况', questions), ...tables, ...tableOf('正文', words)];
  const wanted = unit === undefined ? all : all.filter(({ adds, isOfUnits }) => adds?.as === 'unit' || isOfUnits);
  return nameSheets(wanted);
}

const NOBODY: Owner = { list: [], inside: [], title: '', names: undefined };

/** Outlines one key of the file as if it were the only one. */
function outlineKey(schema: Schema, key: string, raw: Schema): Outline {
  return outlineMap(schema, { properties: { [key]: raw }, required: [] });
}

function tableOf(sheet: string, rows: readonly FillRow[]): readonly FillTable[] {
  return rows.length === 0 ? [] : [{ sheet, adds: undefined, columns: QUESTIONS, rows }];
}

const QUESTIONS: readonly Column[] = [
  { role: 'label', title: '类别', note: '' },
  { role: 'label', title: '项目', note: '' },
  { role: 'answer', title: '填写', note: '只填这一栏' },
  { role: 'label', title: '怎么填', note: '' },
];

/** Gives each sheet a name that a workbook can have, and no other sheet has. */
function nameSheets(tables: readonly FillTable[]): readonly FillTable[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const plain = table.sheet.replace(/[[\]:*?/\\']/g, '').slice(0, 28);
    let sheet = plain;
    for (let number = 2; taken.has(sheet); number++) sheet = `${plain}${number}`;
    taken.add(sheet);
    return { ...table, sheet };
  });
}
