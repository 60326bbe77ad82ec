import { listAlternatives } from '../form/listAlternatives.ts';
import type { Form } from '../form/types.ts';
import { listOf, mapOf, textOf } from '../source/query.ts';
import { resolveSchema, type Schema } from '../source/schema.ts';
import type { SourceNode } from '../source/types.ts';
import { columnOf } from './layoutList.ts';
import { nameByForm } from './nameByForm.ts';
import { outlineMap } from './outline.ts';
import { nodeAt } from './paths.ts';
import { typedOf } from './typed.ts';
import type { FillTable } from './types.ts';

/** A criterion of a form, by its names. */
interface Criterion {
  readonly rubric: string;
  readonly criterion: string;
}

/**
 * Lays out the points that people give: a row for each that the report has, and one for each criterion that the form leaves to
 * people.
 */
export function layoutDeclared(form: Form, root: SourceNode, schema: Schema): readonly FillTable[] {
  const isKnown = isNamedIn(root, 'declared', ['rubric', 'criterion']);
  const wanted = listItems(form)
    .flatMap(({ rubric, item }) =>
      item.criteria
        .filter((criterion) => listAlternatives(criterion).some(({ kind }) => kind === 'declared'))
        .map(({ id }) => ({ rubric, criterion: id })),
    )
    .filter((each) => !isKnown(each));
  return layoutScored(form, root, schema, { key: 'declared', sheet: '评分', wanted });
}

/** Lays out the evidence for points: a row for each that the report has, and one for each item for which the form asks for some. */
export function layoutEvidence(form: Form, root: SourceNode, schema: Schema): readonly FillTable[] {
  const isKnown = isNamedIn(root, 'evidence', ['criterion']);
  const wanted = listItems(form)
    .filter(({ item }) => item.evidence !== '')
    .map(({ rubric, item }) => item.criteria.map(({ id }) => ({ rubric, criterion: id })))
    .filter((each) => !each.some(isKnown))
    .flatMap(([first]) => (first === undefined ? [] : [first]));
  if (wanted.length === 0 && nodeAt(root, ['evidence']) === undefined) return [];
  return layoutScored(form, root, schema, { key: 'evidence', sheet: '佐证材料', wanted });
}

function listItems({ rubrics }: Form) {
  return rubrics.flatMap(({ id, groups }) =>
    groups.flatMap(({ items }) => items.map((item) => ({ rubric: id, item }))),
  );
}

/** Tells whether an item of a list names a criterion, by the keys that the list has for it. */
function isNamedIn(root: SourceNode, list: string, keys: readonly (keyof Criterion)[]): (each: Criterion) => boolean {
  const known = (listOf(nodeAt(root, [list]))?.items ?? []).map((node) => mapOf(node));
  return (each) => known.some((node) => keys.every((key) => textOf(nodeAt(node, [key])) === each[key]));
}

function layoutScored(
  form: Form,
  root: SourceNode,
  schema: Schema,
  { key, sheet, wanted }: { readonly key: string; readonly sheet: string; readonly wanted: readonly Criterion[] },
): readonly FillTable[] {
  const item = resolveSchema(schema, resolveSchema(schema, schema.properties?.[key])?.items);
  if (item === undefined || form.rubrics.length === 0) return [];
  const { fields: all, required } = outlineMap(schema, item);
  const fields = all.map((field) => nameByForm(form, [key], field));
  const locked = fields.flatMap(({ path: [name] }, index) =>
    name === 'rubric' || name === 'criterion' ? [index] : [],
  );
  return [
    {
      sheet,
      adds: { list: [key], inside: undefined, as: 'item', mayBeNone: false },
      columns: fields.map((field) => columnOf(field, required)),
      rows: [
        ...(listOf(nodeAt(root, [key]))?.items ?? []).map((node, index) => ({
          at: [key, index],
          values: fields.map(({ path }) => typedOf(nodeAt(node, path))),
          locked: [],
        })),
        ...wanted.map((each) => ({
          at: [key],
          values: fields.map(({ path: [name] }) => {
            const text = name === 'rubric' ? each.rubric : name === 'criterion' ? each.criterion : undefined;
            return text === undefined ? undefined : ({ is: 'text', text } as const);
          }),
          locked,
          isNew: true,
        })),
      ],
    },
  ];
}
