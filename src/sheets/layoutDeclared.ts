import { listAlternatives } from '../form/listAlternatives.ts';
import type { Form } from '../form/types.ts';
import { listOf, mapOf, textOf } from '../source/query.ts';
import { resolveSchema, type Schema } from '../source/schema.ts';
import type { SourceNode } from '../source/types.ts';
import { outlineMap } from './outline.ts';
import { nodeAt } from './paths.ts';
import { typedOf } from './typed.ts';
import type { Choice, FillTable, Path } from './types.ts';

/**
 * Lays out the points that people give: a row for each that the report has, and one for each criterion that the form leaves to
 * people.
 */
export function layoutDeclared(form: Form, root: SourceNode, schema: Schema): readonly FillTable[] {
  const item = resolveSchema(schema, resolveSchema(schema, schema.properties?.declared)?.items);
  if (item === undefined || form.rubrics.length === 0) return [];
  const fields = outlineMap(schema, item).fields.map((field) => ({
    ...field,
    choices: choicesOf(form, field.path[0]),
  }));
  const known = (listOf(nodeAt(root, ['declared']))?.items ?? []).map((node) => mapOf(node));
  const isKnown = (rubric: string, criterion: string) =>
    known.some(
      (node) => textOf(nodeAt(node, ['rubric'])) === rubric && textOf(nodeAt(node, ['criterion'])) === criterion,
    );
  const wanted = form.rubrics.flatMap(({ id, groups }) =>
    groups.flatMap(({ items }) =>
      items.flatMap(({ criteria }) =>
        criteria
          .filter((criterion) => listAlternatives(criterion).some(({ kind }) => kind === 'declared'))
          .filter((criterion) => !isKnown(id, criterion.id))
          .map((criterion) => ({ rubric: id, criterion: criterion.id })),
      ),
    ),
  );
  const at = (key: string) => fields.findIndex(({ path }) => path[0] === key);
  return [
    {
      sheet: '评分',
      adds: { list: ['declared'], inside: undefined, as: 'item', mayBeNone: false },
      columns: fields.map(({ path, title, note, kind, mayBeNone, choices }) => ({
        role: 'field',
        ...{ path, title, note, kind, mayBeNone, choices },
      })),
      rows: [
        ...known.map((node, index) => ({
          at: ['declared', index],
          values: fields.map(({ path }) => typedOf(nodeAt(node, path))),
          locked: [],
        })),
        ...wanted.map((each) => ({
          at: ['declared'],
          values: fields.map(({ path }) => {
            const text = path[0] === 'rubric' ? each.rubric : path[0] === 'criterion' ? each.criterion : undefined;
            return text === undefined ? undefined : ({ is: 'text', text } as const);
          }),
          locked: [at('rubric'), at('criterion')],
          isNew: true,
        })),
      ],
    },
  ];
}

/** In signs. */
const LONGEST_TITLE = 40;

/** What the form calls its rubrics and their criteria; a title that two of them have says nothing. */
function choicesOf({ rubrics }: Form, key: Path[number] | undefined): readonly Choice[] {
  const named =
    key === 'rubric'
      ? rubrics.map(({ id, title }) => ({ value: id, title }))
      : key === 'criterion'
        ? rubrics.flatMap(({ groups }) =>
            groups.flatMap(({ items }) =>
              items.flatMap(({ title, criteria }) =>
                criteria.map(({ id, standard }) => ({ value: id, title: shorten(`${title}：${standard}`) })),
              ),
            ),
          )
        : [];
  return named.filter(({ title }) => named.filter((other) => other.title === title).length === 1);
}

function shorten(text: string): string {
  const signs = [...text.replace(/\s+/g, '')];
  return signs.length > LONGEST_TITLE ? `${signs.slice(0, LONGEST_TITLE).join('')}…` : signs.join('');
}
