import { isAsked, type Layout, say } from './layout.ts';
import { columnOf } from './layoutList.ts';
import type { Outline } from './outline.ts';
import { nodeAt } from './paths.ts';
import { typedOf } from './typed.ts';
import type { FillTable } from './types.ts';

/** Lays out what each budget unit says of itself, as the posts and people of `staff.byUnit`: a row for each unit. */
export function layoutUnits(layout: Layout, key: string, title: string, { byUnit }: Outline): readonly FillTable[] {
  const { root, units, unit } = layout;
  if (byUnit === undefined || units.length < 2) return [];
  // Forms print a number of a budget unit where they print the unit's own.
  const fields = byUnit.fields.filter((field) =>
    units.some((each) => isAsked(layout, [key], field, nodeAt(root, [key, 'byUnit', each, ...field.path]))),
  );
  if (fields.length === 0) return [];
  return [
    {
      sheet: `${title}（分单位）`,
      adds: undefined,
      isOfUnits: true,
      columns: [{ role: 'label', title: '预算单位', note: '' }, ...fields.map((field) => columnOf(field))],
      rows: (unit === undefined ? units : [unit]).map((each) => {
        const at = [key, 'byUnit', each];
        return {
          at,
          values: [say(each), ...fields.map((field) => typedOf(nodeAt(root, [...at, ...field.path])))],
          locked: [0],
        };
      }),
    },
  ];
}
