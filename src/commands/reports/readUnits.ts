import { KeptLines } from '../../batch/keptLines.ts';
import { OwnCopies } from '../../batch/ownText.ts';
import type { Texts } from '../../batch/texts.ts';
import { computeFigures } from '../../figures/computeFigures.ts';
import { identityOf, pathFrom, readBytes } from '../../files/files.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import { wholeText } from '../../findings/sourceText.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { readReport } from '../../pipeline.ts';
import {
  type CircleReason,
  unitNamedTwice,
  unitOfAnotherYear,
  unitReportHasErrors,
  unitsInCircle,
} from '../../rollup/findings/findings.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { takeNumbers } from '../../rollup/takeNumbers.ts';
import type { UnitNumbers, UnitRead } from '../../rollup/types.ts';
import { areReliable } from '../../verdict/changesFigures.ts';
import { isReport } from './readNamed.ts';

/** A department of a department of a department: nobody has more levels than the state has. */
const DEEPEST = 5;

/**
 * Reads the reports that a department's report names under `units`, and those that they name in turn. Each file is read once
 * and let go when its numbers have been taken. Guarded as `prior` is: of a file that is no report nothing but its name is shown.
 */
export class UnitReader {
  readonly #form: Pick<Form, 'capitalIsOperating' | 'asks'>;
  readonly #texts: Texts;
  /** The files that are being added up, the outermost first. */
  readonly #above: string[];
  readonly #seen = new Set<string>();

  constructor(form: Pick<Form, 'capitalIsOperating'>, texts: Texts, file: string) {
    // Units tell what other forms ask for too; what none of them tells is not missed.
    this.#form = { capitalIsOperating: form.capitalIsOperating, asks: ['lastYear', 'projectKinds'] };
    this.#texts = texts;
    this.#above = [identityOf(file)];
  }

  read(year: UnitYear): readonly UnitRead[] {
    const names = new Set<string>();
    return year.unitReports.map((entry): UnitRead => {
      if (entry.report === 'none') return { is: 'none', entry };
      const { place } = entry.report;
      const read = this.#readUnit(pathFrom(year.file, entry.report.name), place, year);
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

  #readUnit(file: string, place: Place, department: UnitYear): UnitNumbers | Finding {
    const refuse = (why: CircleReason) => unitsInCircle({ path: file, why }, place);
    const identity = identityOf(file);
    const above = this.#above.indexOf(identity);
    if (above !== -1) return refuse(above === this.#above.length - 1 ? 'itself' : 'circle');
    if (this.#seen.has(identity)) return unitNamedTwice({ name: file, same: 'file' }, place);
    this.#seen.add(identity);
    this.#texts.addName(file);
    const { value: bytes, findings: unreadable } = readBytes(file);
    const [unread] = unreadable;
    if (bytes === undefined) return { ...(unread ?? refuse('itself')), places: [place] };

    const read = readReport(file, bytes);
    const { year, findings } = read;
    if (year === undefined || !areReliable(findings)) {
      const [first] = findings.filter(({ severity }) => severity === 'error');
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const at = first === undefined ? [] : isReport(read) ? [first.places[0]] : [wholeFile(file)];
      this.#keepLines(file, isReport(read) ? read.text : undefined, at);
      return unitReportHasErrors({ path: file, errors }, place, ...at);
    }
    this.#keepLines(file, read.text, [year.yearPlace, year.unit.namePlace]);
    if (year.year !== department.year) {
      return unitOfAnotherYear({ path: file, year: department.year, found: year.year }, place, year.yearPlace);
    }
    if (year.unitReports.length === 0) return this.#take(year, read.text);

    if (this.#above.length >= DEEPEST) return refuse('depth');
    this.#above.push(identity);
    const below = rollUp(year, this.#form, this.read(year));
    this.#above.pop();
    const errors = below.findings.filter((found) => hasErrors([found]));
    const [first] = errors;
    if (first !== undefined) return unitReportHasErrors({ path: file, errors: errors.length }, place, first.places[0]);
    return this.#take(below.value, read.text);
  }

  #take(year: UnitYear, text: string | undefined): UnitNumbers {
    const numbers = takeNumbers(year, computeFigures(year, this.#form), new OwnCopies(year.file));
    const places = [
      numbers.namePlace,
      ...[...numbers.entries.values()].map((entry) => entry.place),
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

  /** Keeps the lines that a finding may show, or where a sum comes from. */
  #keepLines(file: string, text: string | undefined, places: readonly Place[]): void {
    if (text === undefined) return;
    const lines = KeptLines.of(wholeText(text), places, undefined).entries;
    this.#texts.put({ lines: [[file, lines]], whole: [], names: [] });
  }
}
