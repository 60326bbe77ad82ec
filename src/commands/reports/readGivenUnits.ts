import { fileMissing } from '../../files/findings.ts';
import { wholeFile } from '../../findings/place.ts';
import type { UnitYear } from '../../model/types.ts';
import type { UnitRead } from '../../rollup/types.ts';
import { UnitReader, type UnitsForm } from './unitReader.ts';

/** Files that whoever calls the library hands over, by their paths; no file is opened. */
interface GivenFiles {
  readonly given: ReadonlyMap<string, Uint8Array>;
  readonly pathFrom: (file: string, named: string) => string;
  readonly keepText: (file: string, text: string) => void;
}

/** Reads the reports that a department's report adds up, of those that were handed over. */
export function readGivenUnits(
  year: UnitYear,
  form: UnitsForm,
  { given, pathFrom, keepText }: GivenFiles,
): readonly UnitRead[] {
  if (year.unitReports.length === 0) return [];
  const files = {
    pathFrom,
    identityOf: (file: string) => pathFrom('', file),
    read: (file: string) => {
      const value = given.get(pathFrom('', file));
      return {
        value,
        findings: value === undefined ? [fileMissing({ path: file, notGiven: 'units' }, wholeFile(file))] : [],
      };
    },
    keepLines: keepText,
    copiesFor: () => ({ of: <T>(value: T) => value }),
  };
  return new UnitReader(form, files, year.file).read(year);
}
