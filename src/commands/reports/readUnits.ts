import { KeptLines } from '../../batch/keptLines.ts';
import { OwnCopies } from '../../batch/ownText.ts';
import type { Texts } from '../../batch/texts.ts';
import { identityOf, pathFrom, readBytes } from '../../files/files.ts';
import { wholeText } from '../../findings/sourceText.ts';
import type { UnitYear } from '../../model/types.ts';
import type { UnitRead } from '../../rollup/types.ts';
import { UnitReader, type UnitsForm } from './unitReader.ts';

/** Reads from the disk the reports that a department's report adds up. */
export function readUnits(year: UnitYear, form: UnitsForm, texts: Texts): readonly UnitRead[] {
  const files = {
    pathFrom,
    identityOf,
    read: (file: string) => {
      texts.addName(file);
      return readBytes(file);
    },
    keepLines: (file: string, text: string, places: Parameters<typeof KeptLines.of>[1]) => {
      const lines = KeptLines.of(wholeText(text), places, undefined).entries;
      texts.put({ lines: [[file, lines]], whole: [], names: [] });
    },
    copiesFor: (file: string) => new OwnCopies(file),
  };
  return new UnitReader(form, files, year.file).read(year);
}
