import type { Texts } from '../../../batch/texts.ts';
import { readBytes } from '../../../files/files.ts';
import type { Finding } from '../../../findings/types.ts';
import { evaluateYear, readReport } from '../../../pipeline.ts';
import type { Evaluation } from '../../../scores/evaluation.ts';
import type { Source } from '../../../source/types.ts';
import { acceptFindings, NOT_COMPARED } from '../../../verdict/acceptFindings.ts';
import { typedFigure } from '../../../verdict/binding/findings.ts';
import { countNumbers } from '../../../verdict/coverage/countNumbers.ts';
import type { NumberCounts } from '../../../verdict/coverage/types.ts';
import { writeMarkdown } from '../../../writers/writeMarkdown.ts';
import { composeReport } from '../../reports/composeReport.ts';
import { encodeLike } from '../../reports/encodeLike.ts';
import type { FormLoader } from '../../reports/loadForm.ts';
import { examineFile } from '../../reports/loadReport.ts';
import { type Candidate, planBindings } from './planBindings.ts';
import { spliceNames } from './spliceNames.ts';

/** What binding would change in one file. */
export interface BoundFile {
  readonly file: string;
  /** The file's text as it is, and as it would be; `undefined` where it could not be read so far. */
  readonly texts: { readonly before: string; readonly after: string; readonly bytes: Uint8Array } | undefined;
  /** SE429, one for each number that a name can stand for. */
  readonly bound: readonly Finding[];
  /** Numbers whose value several names have. */
  readonly several: readonly Candidate[];
  /** Numbers after whose change the document would not be the same, so that they stay. */
  readonly kept: readonly Candidate[];
  /** What its numbers rest on. */
  readonly counts: NumberCounts | undefined;
  /** What is wrong with the file. */
  readonly findings: readonly Finding[];
}

/** Finds out what binding would change in a file: only what leaves the document as it is, word for word. */
export async function bindFile(
  file: string,
  forms: FormLoader,
  texts: Texts,
  form: string | undefined,
): Promise<BoundFile> {
  const found = await examineFile(file, forms, texts, form);
  const { findings } = acceptFindings(found, NOT_COMPARED);
  const nothing = { file, texts: undefined, bound: [], several: [], kept: [], counts: undefined, findings };
  const { evaluation, ledger } = found;
  const bytes = evaluation && readBytes(file).value;
  const read = bytes && readReport(file, bytes);
  const source = read?.source;
  if (evaluation === undefined || ledger === undefined || bytes === undefined || source === undefined) return nothing;
  const { single, several } = planBindings(ledger(), evaluation, source.text);
  const isAccepted = countAccepted(found.entries);
  const open = single.filter(({ place }) => !isAccepted(place.path));
  const left = several.filter(({ place }) => !isAccepted(place.path));
  const trial = new Trial(source, read?.findings.length ?? 0, evaluation, forms);
  const bindable = await trial.chooseSafe(open);
  const after = spliceNames(source, bindable.map(toBinding));
  return {
    ...nothing,
    texts: { before: source.text, after, bytes: encodeLike(bytes, after) },
    bound: bindable.map(({ place, typed, names: [name = ''] }) => typedFigure({ typed, name }, place)),
    several: left,
    counts: countNumbers(ledger()),
    kept: open.filter((each) => !bindable.includes(each)),
  };
}

/** Each entry of SE429 stands for one number at its path, the first ones first. */
function countAccepted(entries: readonly { readonly code: string; readonly path: string }[]) {
  const left = new Map<string, number>();
  for (const { code, path } of entries) {
    if (code === typedFigure.definition.code) left.set(path, (left.get(path) ?? 0) + 1);
  }
  return (path: string): boolean => {
    const count = left.get(path) ?? 0;
    left.set(path, count - 1);
    return count > 0;
  };
}

/** Tries changes of a file by composing its report with them. */
class Trial {
  readonly #source: Source;
  readonly #evaluation: Evaluation;
  readonly #forms: FormLoader;
  /** How much is found in reading the file as it is. */
  readonly #found: number;
  #before: string | undefined;

  constructor(source: Source, found: number, evaluation: Evaluation, forms: FormLoader) {
    this.#source = source;
    this.#found = found;
    this.#evaluation = evaluation;
    this.#forms = forms;
  }

  /** The numbers that can be replaced together without a change of the document: all, or those of texts that pass alone. */
  async chooseSafe(candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    if (candidates.length === 0 || (await this.#isSame(candidates))) return candidates;
    const safe: Candidate[] = [];
    for (const each of candidates) if (await this.#isSame([...safe, each])) safe.push(each);
    return safe;
  }

  async #isSame(candidates: readonly Candidate[]): Promise<boolean> {
    const text = spliceNames(this.#source, candidates.map(toBinding));
    const { year, findings } = readReport(this.#source.file, new TextEncoder().encode(text));
    // Of texts that the form does not print, at least nothing may be said that was not said before.
    if (year === undefined || findings.length !== this.#found) return false;
    const { evaluation } = evaluateYear(year, this.#evaluation.form, 'points');
    this.#before ??= await this.#compose(this.#evaluation);
    return this.#before !== undefined && (await this.#compose(evaluation)) === this.#before;
  }

  async #compose(evaluation: Evaluation): Promise<string | undefined> {
    const { value } = await composeReport(evaluation, this.#forms, { draft: true });
    return value && writeMarkdown(value);
  }
}

function toBinding({ place, names: [name = ''] }: Candidate) {
  return { place, name };
}
