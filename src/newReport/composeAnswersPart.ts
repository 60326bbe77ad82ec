import { listAlternatives } from '../form/listAlternatives.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Form, NumberLimits } from '../form/types.ts';
import { childOf, listOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { commented, line, oneLine, yamlOf } from './yaml.ts';

/**
 * Composes the facts that the form asks for, empty; the budget and actual of the year before become last year's
 * amounts.
 */
export function composeFacts(form: Form, from: SourceNode | undefined): string[] {
  // What a key of its own is asked for is not asked for again.
  const facts = form.facts.filter((fact) => fact.type !== 'amounts' || fact.from === undefined);
  if (facts.length === 0) return [];
  const known = childOf(from, 'facts');
  return [
    '',
    'facts:   # 这种格式要如实回答的事；不知道的空着',
    ...facts.flatMap((fact): string[] => {
      switch (fact.type) {
        case 'flag':
          return [line(1, fact.id, '', `${fact.title}，写 true 或 false`)];
        case 'date':
          return [line(1, fact.id, '', `${fact.title}，写成 2026-05-31`)];
        case 'number':
          return [line(1, fact.id, '', `${fact.title}${noteOf(fact.limits)}，没有写 none`)];
        case 'population': {
          const must = yamlOf(childOf(childOf(known, fact.id), 'must'));
          const before = must === '' ? '' : `；上年应做的是 ${must}`;
          return [
            line(1, fact.id, '', `${fact.title}：{ must: [应做的单位], done: [已做的单位] }，没有写 none${before}`),
          ];
        }
        case 'amounts': {
          const before = childOf(known, fact.id);
          const [budget, actual] = ['budget', 'actual'].map((key) => yamlOf(childOf(before, key)));
          const values: Readonly<Record<string, string | undefined>> = {
            lastYearBudget: budget,
            lastYearActual: actual,
          };
          const columns = fact.columns.map((column) => `${column}: ${values[column] ?? ''}`);
          return [`  ${fact.id}: { ${columns.join(', ')} }   # 待填：${fact.title}，没有写 none`];
        }
        case 'choice': {
          const options = fact.options.map(({ id, title }) => `${id}（${title}）`).join('、');
          return [line(1, fact.id, '', `${fact.title}，写其中一个：${options}`)];
        }
        case 'checklist':
          return [
            `  ${fact.id}:   # ${fact.title}，各项写 true 或 false`,
            ...fact.elements.map(({ id, title }) => line(2, id, '', title)),
          ];
      }
    }),
  ];
}

/** Says in which unit a number is counted. */
function noteOf({ measure }: NumberLimits): string {
  return measure === undefined ? '' : `（${measure}，不写单位）`;
}

/**
 * Composes, as comments, the criteria that people give points for, each by whom it was given the year before, and the documents
 * that the rubrics ask for, each after those that were named the year before.
 */
export function composeScored(form: Form, from: SourceNode | undefined): string[] {
  const listed = (key: string) => listOf(childOf(from, key))?.items ?? [];
  const textOf = (node: SourceNode, key: string) => yamlOf(childOf(node, key));
  const given = form.rubrics.flatMap(({ id, groups }) =>
    groups.flatMap(({ items }) =>
      items.flatMap(({ criteria }) => criteria.filter(isGiven).map((one) => ({ rubric: id, ...one }))),
    ),
  );
  const asked = form.rubrics.flatMap(({ groups }) =>
    groups.flatMap(({ items }) => items.filter(({ evidence }) => evidence !== '')),
  );
  return [
    ...(given.length === 0 ? [] : ['', commented(0, 'declared:   # 待填：由人评定的分')]),
    ...given.map(({ rubric, id, standard }) => {
      const before = listed('declared').find(
        (one) => textOf(one, 'rubric') === rubric && textOf(one, 'criterion') === id,
      );
      const by = (before && textOf(before, 'by')) || '待填';
      return commented(
        0,
        `  - { rubric: ${rubric}, criterion: ${id}, points: 待填, by: ${by} }   # ${oneLine(standard)}`,
      );
    }),
    ...(asked.length === 0 && listed('evidence').length === 0
      ? []
      : ['', commented(0, 'evidence:   # 待填：佐证材料')]),
    ...listed('evidence').map((one) =>
      commented(0, `  - { criterion: ${textOf(one, 'criterion')}, document: ${textOf(one, 'document')} }   # 上年的`),
    ),
    ...asked.map(({ evidence, criteria }) =>
      commented(0, `  - { criterion: ${criteria[0]?.id ?? ''}, document: 待填 }   # ${oneLine(evidence)}`),
    ),
  ];
}

function isGiven(criterion: Criterion): boolean {
  return listAlternatives(criterion).some(({ kind }) => kind === 'declared');
}
