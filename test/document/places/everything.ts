import { writeEverything } from '../../../src/document/places/everything.ts';
import type { Place } from '../../../src/findings/place.ts';
import { listCriteria } from '../../../src/form/checkForm.ts';
import type { FactSpec, Form } from '../../../src/form/types.ts';
import { readSource } from '../../../src/source/readSource.ts';
import type { SourceNode } from '../../../src/source/types.ts';

/** A report file under a form in which every key of the format is filled in, its facts and the points of persons included. */
export function writeFull(form: Form): string {
  const facts = form.facts.map((fact) => `  ${fact.id}: ${answer(fact)}`);
  const declared = form.rubrics.flatMap((rubric) =>
    listCriteria(rubric).flatMap((criterion) =>
      criterion.kind === 'declared'
        ? [
            `  - { rubric: ${rubric.id}, criterion: ${criterion.id}, points: ${criterion.bands[0]?.most}, by: 我, reason: 因 }`,
          ]
        : [],
    ),
  );
  return [
    writeEverything(form)
      .replace('form: any', `form: ${form.id}`)
      .replace('year: 2023', `year: ${form.years.first}`)
      .replace(/^declared:\n/m, ['declared:', ...declared, ''].join('\n'))
      .replace(/^problems:$/m, `results: { 场次: { value: 314159, measure: 场 } }\n$&`),
    ...(facts.length === 0 ? [] : ['facts:', ...facts]),
    '',
  ].join('\n');
}

function answer(fact: FactSpec): string {
  switch (fact.type) {
    case 'flag':
      return 'true';
    case 'date':
      return '2024-05-31';
    case 'number':
      return '1';
    case 'amounts':
      return `{ ${fact.columns.map((column) => `${column}: 1`).join(', ')} }`;
    case 'checklist':
      return `{ ${fact.elements.map(({ id }) => `${id}: true`).join(', ')} }`;
    case 'choice':
      return fact.options[0]?.id ?? '';
    case 'population':
      return '{ must: [甲], done: [甲] }';
  }
}

/** A value of a file, of a map or list as well; deleted, it leaves its key behind with nothing. */
export interface Entry extends Place {
  /** The text of a value that is no map or list. */
  readonly text: string | undefined;
}

export function listEntries(text: string): readonly Entry[] {
  const source = readSource('report.yaml', text).value;
  if (source === undefined) throw new Error('not read');
  return entriesOf(source.root);
}

function entriesOf(node: SourceNode): Entry[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap(entriesOf);
    case 'map':
      return node.entries.flatMap(({ value }) => [
        { ...value.place, text: value.kind === 'scalar' ? value.text : undefined },
        ...entriesOf(value),
      ]);
  }
}

/** A key of any file: without indexes. */
export function patternOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
