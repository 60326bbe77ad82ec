import { Texts } from '../../batch/texts.ts';
import { readBytes } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { readReport } from '../../pipeline.ts';
import { listSentences } from '../../summary/listSentences.ts';
import type { Examples, Summary } from '../../summary/types.ts';
import { isWordName } from '../../wordfile/isWordName.ts';
import { FormLoader } from '../reports/loadForm.ts';

/** So many reports are read once more: nobody reads more examples. */
const MOST_READ = 200;

/**
 * Reads the first sentences that show what was found once more, since of a report only hashes are kept. There are none of Word
 * files, and of a file that was changed since.
 */
export async function fetchExamples({ rows, shared }: Summary, form: string | undefined): Promise<Examples> {
  const forms = new FormLoader(new Texts());
  const examples = { repeated: new Map<number, readonly string[]>(), shared: new Map<number, readonly string[]>() };
  let left = MOST_READ;
  for (const [index, group] of shared.entries()) {
    if (left === 0) break;
    const row = group.rows[0] ?? -1;
    if (await add(examples.shared, index, row, group.first)) left--;
  }
  const repeated = rows
    .map((row, index) => ({ index, same: row.repeated?.same ?? 0, first: row.repeated?.first ?? [] }))
    .filter(({ same }) => same > 0)
    .sort((one, other) => other.same - one.same);
  left = MOST_READ;
  for (const { index, first } of repeated) {
    if (left === 0) break;
    if (await add(examples.repeated, index, index, first)) left--;
  }
  return examples;

  async function add(
    to: Map<number, readonly string[]>,
    key: number,
    row: number,
    first: readonly number[],
  ): Promise<boolean> {
    const sentences = await readSentences(rows[row]?.file ?? '', first);
    to.set(key, sentences);
    return sentences.length > 0;
  }

  async function readSentences(file: string, wanted: readonly number[]): Promise<readonly string[]> {
    const bytes = isWordName(file) ? undefined : readBytes(file).value;
    const year = bytes && readReport(file, bytes).year;
    if (year === undefined) return [];
    const loaded = await (form === undefined
      ? forms.load(year.form, year.formPlace, file)
      : forms.load(form, wholeFile(form)));
    if (loaded.value === undefined) return [];
    const sentences = listSentences(year, loaded.value);
    return wanted.flatMap((index) => sentences[index]?.text ?? []);
  }
}
