import { idOf } from '../../figures/addSpending.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import type { MadeTable } from '../composeTables.ts';
import type { TokenTable } from '../tokens.ts';
import { listTablesOfProjects } from '../viewShape.ts';
import type { View } from './types.ts';
import { viewById } from './viewById.ts';

/**
 * Puts the composed tables of a year into its view. They come in after the rest, since the titles of their columns are
 * templates that need the view themselves.
 */
export function addTables(
  view: View,
  { form: { tables }, year }: Pick<Evaluation, 'form' | 'year'>,
  made: ReadonlyMap<string, readonly MadeTable[]>,
  tokens: TokenTable,
): View {
  const all = viewById(tables, ({ id }) => tokens.addTables((made.get(id) ?? []).map(({ table }) => table)));
  const viewOfProject = (project: string) =>
    viewById(listTablesOfProjects(tables), ({ id }) => {
      const own = (made.get(id) ?? []).filter((one) => one.project === project);
      return tokens.addTables(own.map(({ table }) => table));
    });
  // Each project has its own tables beside its other data, so that a form can put them under its name.
  const lists = spendingTables(year).map(({ table, items }) => {
    const list = view[table] as View;
    const views = (list.items as readonly View[]).map((item, index) => ({
      ...item,
      tables: viewOfProject(idOf(table, 'items', items[index]?.name ?? '')),
    }));
    return [table, { ...list, items: views }] as const;
  });
  return { ...view, ...Object.fromEntries(lists), tables: all };
}
