import { type Generated, generate } from './generate.ts';
import { contradictsItself, type Given, judge } from './judge.ts';
import { Random } from './random.ts';
import type { Form } from './readForm.ts';
import { type Tree, writeYaml } from './report.ts';
import { leaveOut, listPlaces } from './shrink.ts';

/** Has the program build some reports; `undefined` for one that it cannot read. */
export type Door = (texts: readonly string[]) => Promise<readonly (Given | undefined)[]>;

export interface Counts {
  reports: number;
  unread: number;
  contradictory: number;
  figures: number;
  lines: number;
  englishReasons: number;
  cells: number;
  disagreements: number;
  readonly known: Map<string, number>;
}

export interface Disagreement {
  readonly seed: number;
  readonly index: number;
  readonly faults: readonly string[];
  /** The smallest report found that still shows the first fault. */
  readonly text: string;
}

const BATCH = 100;
/** Of the same kind of fault no more are reduced than this many. */
const REDUCED = 2;

/** The same fault on other numbers and names. */
const kindOf = (fault: string) =>
  (fault.split(/[: ]/)[0] ?? '').replace(/(items|units)\.[^.]*/g, '$1.*') +
  (fault.includes(' English reason: ') ? ' English' : fault.includes(' reason: ') ? ' reason' : '');

/** The smallest report found that shows the same: what can be left out without the fault going away is left out. */
async function reduce(generated: Generated, fault: string, door: Door): Promise<Tree> {
  const kind = kindOf(fault);
  const show = async (reports: readonly Tree[]) => {
    const given = await door(reports.map(writeYaml));
    return reports.map((report, index) => {
      const one = given[index];
      if (one === undefined || contradictsItself(one)) return false;
      return judge({ ...generated, report }, one).faults.some((other) => kindOf(other) === kind);
    });
  };
  let report = generated.report;
  for (let turn = 0; turn < 8; turn += 1) {
    const places = listPlaces(report).slice(0, 60);
    const single = await show(places.map((place) => leaveOut(report, place)));
    const removable = places.filter((_, index) => single[index]);
    if (removable.length === 0) return report;
    // All that can be left out one by one, all at once; or half of it, and so on.
    const tries: Tree[] = [];
    for (let many = removable.length; many >= 1; many = Math.floor(many / 2))
      tries.push(removable.slice(0, many).reverse().reduce(leaveOut, report));
    const shown = await show(tries);
    report = tries[shown.indexOf(true)] ?? report;
  }
  return report;
}

export interface Asked {
  readonly forms: readonly Form[];
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly door: Door;
  readonly tell?: (counts: Counts) => void;
  /** Whether a disagreement is told on the smallest report that shows it, or on the one that was made. */
  readonly reduces?: boolean;
}

/** Makes reports, works each out a second time, and compares. */
export async function runOracle({ forms, seed, from, count, door, tell, reduces = true }: Asked) {
  const counts: Counts = {
    reports: 0,
    unread: 0,
    contradictory: 0,
    figures: 0,
    lines: 0,
    englishReasons: 0,
    cells: 0,
    disagreements: 0,
    known: new Map(),
  };
  const found: Disagreement[] = [];
  for (let start = from; start < from + count; start += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, from + count - start) }, (_, offset) => start + offset);
    const generated = indexes.map((index) => generate(new Random(seed, index), forms));
    const given = await door(generated.map(({ report }) => writeYaml(report)));
    for (const [at, one] of generated.entries()) {
      const result = given[at];
      counts.reports += 1;
      if (result === undefined) counts.unread += 1;
      else if (contradictsItself(result)) counts.contradictory += 1;
      else {
        const verdict = judge(one, result);
        counts.figures += verdict.figures;
        counts.lines += verdict.lines;
        counts.englishReasons += verdict.englishReasons;
        counts.cells += verdict.cells;
        for (const name of verdict.known) counts.known.set(name, (counts.known.get(name) ?? 0) + 1);
        const [first] = verdict.faults;
        if (first === undefined) continue;
        counts.disagreements += verdict.faults.length;
        const isNew = found.filter(({ faults: [other = ''] }) => kindOf(other) === kindOf(first)).length < REDUCED;
        const smallest = isNew && reduces ? await reduce(one, first, door) : one.report;
        if (isNew) found.push({ seed, index: indexes[at] ?? 0, faults: verdict.faults, text: writeYaml(smallest) });
      }
    }
    tell?.(counts);
  }
  return { counts, found };
}
