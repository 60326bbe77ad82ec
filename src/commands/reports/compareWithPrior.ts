import type { Texts } from '../../batch/texts.ts';
import type { ReportId } from '../../checks/years/prior/findPrior.ts';
import { tellPriorErrors } from '../../checks/years/prior/findPrior.ts';
import { pathFrom, readBytes } from '../../files/files.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { compareYears, type ReadReport, readReport } from '../../pipeline.ts';
import { rollUp } from '../../rollup/rollUp.ts';
import { type Compared, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import { areReliable } from '../../verdict/changesFigures.ts';
import { isReport } from './readNamed.ts';
import { readUnits } from './readUnits.ts';

/** Sets years beside the years before them. Reports are read anew: a run over a thousand of them holds only a few. */
export class PriorYears {
  readonly #texts: Texts;
  readonly #read = new Map<string, ReadReport | Finding>();

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** A year with the one that it names under `prior`, from the folder of its file. */
  compareNamed(current: UnitYear | undefined): Compared {
    if (current?.prior.state !== 'file') return NOT_COMPARED;
    return this.#compare(current, pathFrom(current.file, current.prior.name), current.prior.place);
  }

  /** The year that another names under `prior`; `undefined` if that cannot be read. */
  findNamed(current: UnitYear): UnitYear | undefined {
    if (current.prior.state !== 'file') return undefined;
    const previous = this.#readYear(pathFrom(current.file, current.prior.name));
    return 'code' in previous || !isReport(previous) ? undefined : previous.year;
  }

  /** Two files that are checked together. */
  compareTogether({ file }: ReportId, previous: ReportId): Compared {
    const read = this.#readYear(file);
    const year = 'code' in read ? undefined : read.year;
    // It was read a moment ago.
    if (year === undefined) return NOT_COMPARED;
    const compared = this.#compare(year, previous.file, wholeFile(file));
    return 'code' in read ? compared : this.#showing(file, read.text, compared);
  }

  #compare(current: UnitYear, file: string, place: Place): Compared {
    const previous = this.#readYear(file);
    if ('code' in previous) return { findings: [{ ...previous, places: [place] }], wereCompared: false };
    const { year, findings, text } = previous;
    if (year === undefined || !areReliable(findings)) {
      const errors = findings.filter((found) => found.severity === 'error');
      if (!isReport(previous)) {
        // Whoever wrote the file that names it may not be the one who may read it: only its name is shown.
        const nameless = errors.map((found): Finding => ({ ...found, places: [wholeFile(file)] }));
        return { findings: [tellPriorErrors(file, nameless, place)], wereCompared: false };
      }
      return this.#showing(file, text, { findings: [tellPriorErrors(file, errors, place)], wereCompared: false });
    }
    return this.#showing(file, text, { findings: compareYears(year, current), wereCompared: true });
  }

  /** Keeps the text of the earlier year where findings point into it. */
  #showing(file: string, text: string | undefined, compared: Compared): Compared {
    if (compared.findings.length > 0 && text !== undefined) this.#texts.add(file, text);
    return compared;
  }

  #readYear(file: string): ReadReport | Finding {
    this.#texts.addName(file);
    const known = this.#read.get(file);
    if (known !== undefined) return known;
    const { value: bytes, findings } = readBytes(file);
    const [unread] = findings;
    const read =
      bytes === undefined && unread !== undefined
        ? unread
        : this.#addUnits(readReport(file, bytes ?? new Uint8Array()));
    this.#read.set(file, read);
    const [oldest] = this.#read.keys();
    if (this.#read.size > KEPT && oldest !== undefined) this.#read.delete(oldest);
    return read;
  }

  /** A department's year has the numbers of its units; the kinds of what they spent are compared under any form. */
  #addUnits(read: ReadReport): ReadReport {
    const { year } = read;
    if (year === undefined || year.unitReports.length === 0) return read;
    const { value, findings } = rollUp(year, NO_CHOICES, readUnits(year, NO_CHOICES, this.#texts));
    return { ...read, year: value, findings: [...read.findings, ...findings.filter((found) => hasErrors([found]))] };
  }
}

/** What forms choose of figures, which two years are not compared by. */
const NO_CHOICES = { id: '', facts: [], capitalIsOperating: false, asks: [] };

/** The years of one unit usually lie side by side: each is read once then. */
const KEPT = 4;
