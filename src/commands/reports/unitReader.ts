import { computeFigures } from '../../figures/computeFigures.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import type { Finding, Result } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import { type Facts, readFacts } from '../../form/readFacts.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { readReport } from '../../pipeline.ts';
import { answerFacts } from '../../rollup/answerFacts.ts';
import {
  type CircleReason,
  unitNamedTwice,
  unitOfAnotherYear,
  unitReportHasErrors,
  unitsInCircle,
} from '../../rollup/findings/findings.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { takeNumbers } from '../../rollup/takeNumbers.ts';
import { listWantedNames } from '../../rollup/takeResults.ts';
import type { UnitNumbers, UnitRead } from '../../rollup/types.ts';
import { startsWithKey } from '../../source/startsWithKey.ts';
import { areReliable } from '../../verdict/changesFigures.ts';

/** A department of a department of a department: nobody has more levels than the state has. */
const DEEPEST = 5;

/** What of the department's form decides what its units' reports bring. */
export type UnitsForm = Pick<Form, 'id' | 'facts' | 'capitalIsOperating'>;

/** How files are come by: from the disk, or as they were handed over. */
export interface UnitFiles {
  /** The path that a file names, from its own folder. */
  readonly pathFrom: (file: string, named: string) => string;
  /** What is the same for all names of one file. */
  readonly identityOf: (file: string) => string;
  readonly read: (file: string) => Result<Uint8Array>;
  /** Keeps the lines that a finding may show, or where a sum comes from. */
  readonly keepLines: (file: string, text: string, places: readonly Place[]) => void;
  /** Makes copies that keep nothing of the text of a file. */
  readonly copiesFor: (file: string) => { of<T>(value: T): T };
}

/**
 * Reads the reports that a department's report names under `units`, and those that they name in turn. Each file is read once
 * and let go when its numbers have been taken. Guarded as `prior` is: of a file that is no report nothing but its name is shown.
 */
export class UnitReader {
  readonly #form: Pick<Form, 'id' | 'facts' | 'capitalIsOperating' | 'asks'>;
  readonly #files: UnitFiles;
  /** The files that are being added up, the outermost first. */
  readonly #above: string[];
  readonly #seen = new Set<string>();

  constructor(form: UnitsForm, files: UnitFiles, file: string) {
    // Units tell what other forms ask for too; what none of them tells is not missed.
    const { id, facts, capitalIsOperating } = form;
    this.#form = { id, facts, capitalIsOperating, asks: ['lastYear', 'projectKinds'] };
    this.#files = files;
    this.#above = [files.identityOf(file)];
  }

  /** @param above the names of results that are wanted by whoever adds up this department */
  read(year: UnitYear, above: ReadonlySet<string> = new Set()): readonly UnitRead[] {
    const names = new Set<string>();
    const wanted = new Set([...listWantedNames(year), ...above]);
    return year.unitReports.map((entry): UnitRead => {
      if (entry.report === 'none') return { is: 'none', entry };
      const { place } = entry.report;
      const read = this.#readUnit(this.#files.pathFrom(year.file, entry.report.name), place, year, wanted);
      if ('code' in read) return { is: 'failed', entry, findings: [read] };
      if (names.has(read.name)) {
        return {
          is: 'failed',
          entry,
          findings: [unitNamedTwice({ name: read.name, same: 'name' }, place, read.namePlace)],
        };
      }
      names.add(read.name);
      return { is: 'read', entry, numbers: read };
    });
  }

  #readUnit(file: string, place: Place, department: UnitYear, wanted: ReadonlySet<string>): UnitNumbers | Finding {
    const refuse = (why: CircleReason) => unitsInCircle({ path: file, why }, place);
    const identity = this.#files.identityOf(file);
    const above = this.#above.indexOf(identity);
    if (above !== -1) return refuse(above === this.#above.length - 1 ? 'itself' : 'circle');
    if (this.#seen.has(identity)) return unitNamedTwice({ name: file, same: 'file' }, place);
    this.#seen.add(identity);
    const { value: bytes, findings: unreadable } = this.#files.read(file);
    const [unread] = unreadable;
    if (bytes === undefined) return { ...(unread ?? refuse('itself')), places: [place] };

    const read = readReport(file, bytes);
    const { year, findings } = read;
    // Whoever wrote the file that names it may not be the one who may read it.
    const isReport = year !== undefined || (read.text !== undefined && startsWithKey(read.text, 'selfeval'));
    if (year === undefined || !areReliable(findings)) {
      const [first] = findings.filter(({ severity }) => severity === 'error');
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const at = first === undefined ? [] : isReport ? [first.places[0]] : [wholeFile(file)];
      this.#keepLines(file, isReport ? read.text : undefined, at);
      return unitReportHasErrors({ path: file, errors }, place, ...at);
    }
    this.#keepLines(file, read.text, [year.yearPlace, year.unit.namePlace]);
    if (year.year !== department.year) {
      return unitOfAnotherYear({ path: file, year: department.year, found: year.year }, place, year.yearPlace);
    }
    if (year.unitReports.length === 0) return this.#take(year, read.text, wanted);

    if (this.#above.length >= DEEPEST) return refuse('depth');
    this.#above.push(identity);
    const below = rollUp(year, this.#form, this.read(year, wanted));
    this.#above.pop();
    const errors = below.findings.filter((found) => hasErrors([found]));
    const [first] = errors;
    if (first !== undefined) return unitReportHasErrors({ path: file, errors: errors.length }, place, first.places[0]);
    return this.#take(below.value, read.text, wanted);
  }

  #take(year: UnitYear, text: string | undefined, wanted: ReadonlySet<string>): UnitNumbers {
    const copies = this.#files.copiesFor(year.file);
    const numbers = takeNumbers(year, computeFigures(year, this.#form), this.#factsOf(year), wanted, copies);
    const places = [
      numbers.namePlace,
      ...[...numbers.entries.values()].map((entry) => entry.place),
      ...[...(numbers.facts?.values() ?? [])].map((entry) => entry.place),
      ...[...numbers.results.values()].map(({ entry }) => entry.place),
      ...[...numbers.gaps.values()].flatMap(({ keys }) => keys),
      ...Object.values(numbers.tables).flatMap(({ items }) =>
        items.flatMap(({ amounts }) => Object.values(amounts).map((entry) => entry.place)),
      ),
    ];
    this.#keepLines(
      year.file,
      text,
      places.filter((place) => place.file === year.file),
    );
    return numbers;
  }

  /** What a unit tells of the department's facts: its own form asks the same, or its answers are to other questions. */
  #factsOf(year: UnitYear): Facts | undefined {
    const { id, facts: specs } = this.#form;
    // A form of one's own is named by the path of its folder.
    if (
      year.form
        .replace(/[\\/]+$/, '')
        .split(/[\\/]/)
        .at(-1) !== id
    )
      return undefined;
    const { facts } = readFacts(specs, year.facts, year.money);
    return answerFacts(specs, facts, year).facts;
  }

  #keepLines(file: string, text: string | undefined, places: readonly Place[]): void {
    if (text !== undefined) this.#files.keepLines(file, text, places);
  }
}
