import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { pathOfSlot, readClean, reportOf } from '../corpus/readCorpus.ts';
import { putInto } from '../precision/fresh.ts';

/** A whole report that is right, and the path of the value whose numbers are changed. */
export interface RightPassage {
  readonly id: string;
  readonly report: string;
  readonly path: string;
}

const FRESH = new URL('../corpus/fresh/', import.meta.url);
const EXAMPLES = new URL('../../examples/', import.meta.url);

/** Every right passage of all corpora and sets, and all prose of the examples, in a fixed order. */
export function listRightPassages(): readonly RightPassage[] {
  return [...ofCorpora(), ...ofSets(), ...ofExamples()];
}

function ofCorpora(): readonly RightPassage[] {
  return ['', 'heldout/', 'heldout2/', 'heldout3/'].flatMap((within) =>
    readClean(within).flatMap((file) =>
      file.cases.flatMap(({ id, slot }, index): RightPassage[] =>
        slot === undefined
          ? []
          : [{ id: `${within}${file.name} ${id}`, report: reportOf(file, index), path: pathOfSlot(slot) }],
      ),
    ),
  );
}

function ofSets(): readonly RightPassage[] {
  const sets = readdirSync(FRESH, { withFileTypes: true }).filter((one) => one.isDirectory());
  return sets.flatMap(({ name: set }) =>
    ['base1', 'base2', 'base3'].flatMap((base) => {
      const read = (file: string) => readFileSync(new URL(`${set}/${file}`, FRESH), 'utf8');
      const report = read(`${base}.yaml`);
      const cases = parse(read(`${base}.right.yaml`)) as readonly { readonly slot?: string; readonly text: string }[];
      return cases.flatMap(({ slot = 'effectiveness', text }, index): RightPassage[] =>
        slot === 'title'
          ? []
          : [
              {
                id: `${set}/${base}[${index}]`,
                report: putInto(report, slot, text).text,
                path: `narrative.${slot}`,
              },
            ],
      );
    }),
  );
}

function ofExamples(): readonly RightPassage[] {
  return readdirSync(EXAMPLES).flatMap((name) =>
    readdirSync(new URL(`${name}/`, EXAMPLES))
      .filter((year) => /^\d{4}$/.test(year))
      .map((year) => ({
        id: `examples/${name}/${year}`,
        report: readFileSync(new URL(`${name}/${year}/report.yaml`, EXAMPLES), 'utf8'),
        path: '',
      })),
  );
}
