import { expect, it } from 'vitest';
import type { Measure } from '../../src/quantity/quantity.ts';
import { evaluateMany } from '../support/randomYears.ts';

const MEASURES: Readonly<Record<Measure, true>> = {
  yuan: true,
  ratio: true,
  person: true,
  post: true,
  point: true,
  count: true,
};

/** Every quantity that is somewhere in a value, by its measure. */
function* listMeasures(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('measure' in value && 'value' in value && typeof value.measure === 'string') yield value.measure;
  for (const inner of Object.values(value)) yield* listMeasures(inner);
}

it('every figure has a measure, which is that of its value; points are points', async () => {
  for (const { figures, scorecards } of await evaluateMany(12)) {
    for (const { id, measure, outcome } of figures.all) {
      expect([id, measure]).toEqual([id, measure in MEASURES ? measure : 'none of ours']);
      if (outcome.state === 'value') expect([id, outcome.quantity.measure]).toEqual([id, measure]);
    }
    for (const { rubric, cap, lines, ...totals } of scorecards)
      expect([...new Set(listMeasures(totals))].filter((one) => one !== 'point')).toEqual([]);
  }
});
