import { compareFigures } from '../compareFigures.ts';
import { compareScores } from '../compareScores.ts';
import { compareTables } from '../compareTables.ts';
import { expectScores } from '../expectScores.ts';
import type { Given } from '../judge.ts';
import { checkReasons, contradictsItself, countEnglish } from '../judge.ts';
import { knownOfDepartments } from '../known.ts';
import { Random } from '../random.ts';
import type { Form } from '../readForm.ts';
import { writeYaml } from '../report.ts';
import { expectRollup } from './expectRollup.ts';
import { type Department, generateDepartment } from './generateDepartment.ts';

/** The files of a department, by their names: its own is department.yaml. */
export type Files = Readonly<Record<string, string>>;
/** Has the program build some departments; `undefined` for one that it cannot read. */
export type RollupDoor = (departments: readonly Files[]) => Promise<readonly (Given | undefined)[]>;

export interface RollupCounts {
  departments: number;
  units: number;
  unread: number;
  contradictory: number;
  figures: number;
  lines: number;
  englishReasons: number;
  cells: number;
  disagreements: number;
  known: number;
}

const BATCH = 20;

function filesOf({ report, units }: Department): Files {
  const own = { 'department.yaml': writeYaml(report) };
  const ofUnits = units.flatMap(({ given }, index): [string, string][] =>
    given === undefined ? [] : [[`units/u${index}.yaml`, writeYaml(given.report)]],
  );
  return { ...own, ...Object.fromEntries(ofUnits) };
}

/** A unit's file that contradicts itself is not added, so that nobody can say what must come out. */
const unfit = ['SE475', 'SE476', 'SE477'];

function judgeRollup(department: Department, given: Given) {
  const { figures, merged, listedBy, printed } = expectRollup(department);
  // Whose part of what is shown is the program's choice; what is shown must be right.
  const shown = new Set(given.figures.map(({ id }) => id));
  for (const id of [...figures.all.keys()]) if (id.includes('.units.') && !shown.has(id)) figures.all.delete(id);
  const cards = expectScores(department.form, merged, figures);
  const tables = compareTables(department.form, merged, figures, given.scorecards, given.markdown ?? '', listedBy);
  return {
    faults: [
      ...compareFigures(figures, given.figures),
      ...compareScores(cards, given.scorecards),
      ...checkReasons(department.form, merged, figures, given),
      ...compareResults(printed, given.markdown ?? ''),
      ...tables.faults,
    ],
    cells: tables.cells,
  };
}

/** What a paragraph says of each result. */
function compareResults(printed: ReadonlyMap<string, string>, markdown: string): string[] {
  return [...printed].flatMap(([name, must]) => {
    const said = new RegExp(`${name}是([^；]*)；`).exec(markdown)?.[1];
    return said === must ? [] : [`result ${name}: ${String(said)}, and must be ${must}`];
  });
}

/** Makes departments, works each out a second time, and compares. */
export async function runRollups(asked: {
  readonly forms: readonly Form[];
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly door: RollupDoor;
}) {
  const { forms, seed, from, count, door } = asked;
  const counts: RollupCounts = {
    departments: 0,
    units: 0,
    unread: 0,
    contradictory: 0,
    figures: 0,
    lines: 0,
    englishReasons: 0,
    cells: 0,
    disagreements: 0,
    known: 0,
  };
  const found: { readonly index: number; readonly faults: readonly string[]; readonly files: Files }[] = [];
  for (let start = from; start < from + count; start += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, from + count - start) }, (_, offset) => start + offset);
    // Other numbers than those of the reports alone.
    const departments = indexes.map((index) =>
      generateDepartment(new Random(seed + 1_000_000, index), forms, new Random(seed + 2_000_000, index)),
    );
    const all = departments.map(filesOf);
    const given = await door(all);
    for (const [at, department] of departments.entries()) {
      const result = given[at];
      counts.departments += 1;
      counts.units += department.units.length;
      if (result === undefined) counts.unread += 1;
      else if (contradictsItself(result) || result.findings.some(({ code }) => unfit.includes(code)))
        counts.contradictory += 1;
      else {
        const { faults: told, cells } = judgeRollup(department, result);
        const reports = department.units.flatMap((unit) => (unit.given === undefined ? [] : [unit.given.report]));
        const known = knownOfDepartments.filter(({ applies }) => applies(reports));
        const faults = told.filter((fault) => !known.some((one) => one.faults.test(fault)));
        counts.known += told.length - faults.length;
        counts.figures += result.figures.length;
        counts.lines += result.scorecards.reduce((sum, { lines }) => sum + lines.length, 0);
        counts.englishReasons += countEnglish(result);
        counts.cells += cells;
        counts.disagreements += faults.length;
        if (faults.length > 0) found.push({ index: indexes[at] ?? 0, faults, files: all[at] ?? {} });
      }
    }
  }
  return { counts, found };
}
