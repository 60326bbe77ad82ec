import { describe, expect, it } from 'vitest';
import { buildView } from '../../src/document/buildView.ts';
import { composeTables, listTables } from '../../src/document/composeTables.ts';
import { TokenTable } from '../../src/document/tokens.ts';
import { addTables } from '../../src/document/view/addTables.ts';
import type { ViewNode } from '../../src/document/view/types.ts';
import { type Shape, viewShapeOf } from '../../src/document/viewShape.ts';
import { EXAMPLES, evaluate, exampleText, LEAST } from './reports.ts';

const reports = [
  ...EXAMPLES.map((name) => [name, exampleText(name)] as const),
  ['the least', JSON.stringify(LEAST)] as const,
];

describe.each(reports)('the view of %s', (_, text) => {
  const { evaluation } = evaluate(text);
  const tokens = new TokenTable();
  const plain = buildView(evaluation, tokens);
  const tables = new Map(
    listTables(evaluation).map(
      (spec) => [spec.id, composeTables(spec, evaluation, { title: () => [], prose: () => [] }).made] as const,
    ),
  );
  const view = addTables(plain, evaluation, tables, tokens);

  it('has exactly the shape against which templates are checked', () => {
    expect(listDifferences(view, viewShapeOf(evaluation.form), '')).toEqual([]);
  });

  it('has no leaf but tokens, flags and empty texts', () => {
    expect(
      listLeaves(view).filter((leaf) => typeof leaf === 'string' && leaf !== '' && !/^\{\{token \d+\}\}$/.test(leaf)),
    ).toEqual([]);
  });

  it('has a token of its own behind every name', () => {
    const names = listLeaves(view).flatMap((leaf) =>
      typeof leaf === 'string' && leaf !== '' ? [leaf.slice(2, -2)] : [],
    );
    expect(names.filter((name) => tokens.find(name) === undefined)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

/** Where a view and its shape differ; nothing where they agree. */
function listDifferences(node: ViewNode | undefined, shape: Shape, place: string): string[] {
  if (typeof shape === 'string') {
    const wanted = shape === 'flag' ? 'boolean' : 'string';
    return typeof node === wanted ? [] : [`${place}: ${typeof node} instead of ${shape}`];
  }
  if ('each' in shape) {
    if (!Array.isArray(node)) return [`${place}: no list`];
    return node.flatMap((entry: ViewNode, index) => listDifferences(entry, shape.each, `${place}[${index}]`));
  }
  if (typeof node !== 'object' || Array.isArray(node)) return [`${place}: no fields`];
  const fields = node as Readonly<Record<string, ViewNode>>;
  const unexpected = Object.keys(fields).filter((name) => !Object.hasOwn(shape.fields, name));
  return [
    ...unexpected.map((name) => `${place}.${name}: not in the shape`),
    ...Object.entries(shape.fields).flatMap(([name, inner]) =>
      listDifferences(fields[name], inner, `${place}.${name}`),
    ),
  ];
}

function listLeaves(node: ViewNode): (string | boolean)[] {
  if (typeof node !== 'object') return [node];
  return Object.values(node).flatMap((inner: ViewNode) => listLeaves(inner));
}
