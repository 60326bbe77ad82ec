import type { FileTodo } from '../document/places/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import type { CheckRun } from '../verdict/checkRun.ts';
import { printJson } from './printJson.ts';

/**
 * Prints what is still to be filled in as JSON by `schemas/todo.schema.json`: the keys and their order are part of the format.
 * Ends with a line break.
 */
export function jsonTodo(
  { unfilled, sources }: Pick<CheckRun, 'unfilled' | 'sources'>,
  todo: readonly FileTodo[],
): string {
  return printJson({
    version: 1,
    unfilled,
    files: todo.map(({ file, wasEvaluated, unfilled: places }) => ({
      file,
      evaluated: wasEvaluated,
      places: places.map(({ key, title, importance, table, place }) => {
        const located = locatePlace(place, sources);
        return {
          key,
          title,
          importance,
          table: table ?? null,
          line: located?.start.line ?? null,
          column: located?.start.column ?? null,
        };
      }),
    })),
  });
}
