import type { FactSpec } from '../form/types.ts';
import { type Layout, questionOf } from './layout.ts';
import { nodeAt } from './paths.ts';
import type { Field, FieldKind, FillRow, Path } from './types.ts';

/** Asks for the sections of prose that the form has. */
export function askOfNarrative({ form, root, asks }: Layout): readonly FillRow[] {
  return form.narrative
    .filter(({ id }) => asks(`narrative.${id}`))
    .map(({ id, title }) => questionOf(root, field(['narrative', id], title, 'prose', WORDS), '正文'));
}

const WORDS = '可以分段，段与段之间空一行；没有要写的空着';

/** Asks for the facts of the form; one that consists of several values for each of them. */
export function askOfFacts({ form, root }: Layout): readonly FillRow[] {
  // What a key of its own is asked for is not asked for again, unless the file has it here.
  const facts = form.facts.filter(
    (fact) => fact.type !== 'amounts' || fact.from === undefined || nodeAt(root, ['facts', fact.id]) !== undefined,
  );
  return facts.flatMap((fact) => fieldsOf(fact).map((each) => questionOf(root, each, fact.title)));
}

function fieldsOf(fact: FactSpec): readonly Field[] {
  const at = ['facts', fact.id];
  switch (fact.type) {
    case 'flag':
      return [field(at, fact.title, 'flag', '写“是”或“否”，不知道的空着')];
    case 'date':
      return [field(at, fact.title, 'date', '写成 2026-05-31')];
    case 'number': {
      const { measure } = fact.limits;
      const unit = measure === undefined ? '' : `单位是${measure}，只写数；`;
      return [{ ...field(at, fact.title, 'number', `${unit}没有的写“无”`), mayBeNone: true }];
    }
    case 'population':
      return [
        { ...field([...at, 'must'], '应做的单位', 'names', `${NAMES}；没有这样的单位写“无”`), mayBeNone: true },
        { ...field([...at, 'done'], '已做的单位', 'names', NAMES), mayBeNone: true },
      ];
    case 'amounts':
      return fact.columns.map((column) => ({
        ...field([...at, column], COLUMNS[column], 'amount', '没有的写“无”'),
        mayBeNone: true,
      }));
    case 'choice': {
      const choices = fact.options.map(({ id, title }) => ({ value: id, title }));
      return [{ ...field(at, fact.title, 'choice', '从列表里选一个'), choices }];
    }
    case 'checklist':
      return fact.elements.map(({ id, title }) => field([...at, id], title, 'flag', '写“是”或“否”'));
  }
}

const NAMES = '几个名称之间用顿号隔开';

const COLUMNS = {
  lastYearBudget: '上年预算数',
  lastYearActual: '上年决算数',
  originalBudget: '年初预算数',
  revisedBudget: '调整预算数',
  budget: '本年预算数',
  actual: '决算数',
} as const;

function field(path: Path, title: string, kind: FieldKind, note: string): Field {
  return { path, title, note, kind, mayBeNone: false, choices: [] };
}
