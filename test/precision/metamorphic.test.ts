import { describe, expect, it } from 'vitest';
import { type Measured, measureClean, measurePlanted } from './measure.ts';
import { RETYPINGS } from './retype.ts';

const SETS = ['', 'heldout/', 'heldout2/', 'heldout3/'];
const isAsked = process.env.MODE === 'precision';

/** What the checks find in the sentences as they stand; a retyped set is held against it. */
const asTyped = Promise.all(
  SETS.map(async (set) => ({ planted: await measurePlanted(set), clean: await measureClean(set) })),
).then((sets) => ({
  caught: new Set(sets.flatMap(({ planted }) => planted.filter(({ hit }) => hit).map(({ id }) => id))),
  flagged: new Set(sets.flatMap(({ clean }) => clean.filter(({ hit }) => hit).map(({ id }) => id))),
}));

describe('the same sentence, typed otherwise', () => {
  it.each(Object.entries(RETYPINGS))(
    '%s loses at most one catch in a hundred and flags nothing',
    async (name, retype) => {
      const { caught, flagged } = await asTyped;
      const planted: Measured[] = [];
      const clean: Measured[] = [];
      for (const set of SETS) {
        planted.push(...(await measurePlanted(set, retype)));
        clean.push(...(await measureClean(set, retype)));
      }
      const lost = planted.filter(({ id, hit }) => caught.has(id) && !hit);
      const gained = planted.filter(({ id, hit }) => hit && !caught.has(id));
      const loud = clean.filter(({ id, hit }) => hit && !flagged.has(id));
      if (isAsked) {
        const row = [planted.length, -lost.length, gained.length, clean.length, loud.length];
        console.log(`${`retyped: ${name}`.padEnd(42)} ${row.map((one) => String(one).padStart(5)).join(' ')}`);
        for (const { id, findings } of [...lost, ...loud]) console.log(`  ${id}: ${findings.join('; ')}`);
      }
      expect(loud.map(({ id }) => id)).toEqual([]);
      expect(lost.length).toBeLessThanOrEqual(caught.size / 100);
    },
    600_000,
  );
});
