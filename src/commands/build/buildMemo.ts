import { createHash } from 'node:crypto';
import path from 'node:path';
import { BuildMemory, nameProgram } from '../../files/buildMemory.ts';
import { digestNow } from '../../files/digestFile.ts';
import type { MakeOptions } from './makeReport.ts';
import type { BuiltFile, Counts, Outcome } from './outcome.ts';

/**
 * Knows which files need not be built again. Of each report that was built it remembers, in the user's own cache, what it was
 * made of: its file, the files that it names (the year before, accepted findings, a form from outside the package), how it was
 * asked for, and the program itself; and what was made. Where all of it is still the same, there is nothing to do. Nothing is
 * put beside the reports or into them, so that they are the same bytes as from a build of one.
 */
export class BuildMemo {
  readonly #memory: BuildMemory | undefined;
  readonly #asked: string;

  /** @param cache the folder in which it remembers; `undefined`: it knows nothing */
  constructor(
    cache: string | undefined,
    version: string,
    program: string,
    options: MakeOptions & { readonly form: string | undefined },
  ) {
    this.#memory = cache === undefined ? undefined : new BuildMemory(cache);
    const { draft, charts, form, formats, lang } = options;
    const names = formats.map(({ name }) => name);
    this.#asked = JSON.stringify([
      nameProgram(version, program),
      draft,
      charts,
      form && path.resolve(form),
      names,
      lang,
    ]);
  }

  /** Names a build by the file as it is now, and by where its reports go. */
  keyOf(file: string, outputs: readonly string[]): string {
    const places = [file, ...outputs].map((each) => path.resolve(each));
    return digest([this.#asked, digestNow(file), ...places]);
  }

  /** What is known of a build that would make again what lies there; `undefined` where it is to be made. */
  find(key: string, outputs: readonly string[]): Outcome | undefined {
    const known = this.#memory?.find(key);
    const entry = known === undefined ? undefined : readEntry(known);
    if (entry === undefined || digestMade(entry.others, outputs, digestNow) !== entry.digest) return undefined;
    return { state: 'unchanged', counts: entry.counts, errors: [] };
  }

  add(key: string, { outcome, made }: BuiltFile): void {
    if (made === undefined || (outcome.state !== 'built' && outcome.state !== 'unchanged')) return;
    const { warnings, notes, unfilled } = outcome.counts;
    this.#memory?.add(key, JSON.stringify([made.digest, warnings, notes, unfilled, ...made.others]));
  }

  save(): void {
    this.#memory?.save();
  }
}

/** Digests what a report was made of, besides its own file, and what was made of it. */
export function digestMade(
  others: readonly string[],
  outputs: readonly string[],
  digestOf: (file: string) => string,
): string {
  return digest([...others, ...outputs].map(digestOf));
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22);
}

interface Entry {
  readonly digest: string;
  readonly counts: Counts;
  readonly others: readonly string[];
}

/** A line that something else has written is none. */
function readEntry(text: string): Entry | undefined {
  try {
    const [made, warnings, notes, unfilled, ...others]: unknown[] = JSON.parse(text);
    const numbers = [warnings, notes, unfilled];
    if (typeof made !== 'string' || !numbers.every(Number.isInteger)) return undefined;
    const names = others.filter((other) => typeof other === 'string');
    return {
      digest: made,
      counts: { warnings: Number(warnings), notes: Number(notes), unfilled: Number(unfilled) },
      others: names,
    };
  } catch {
    return undefined;
  }
}
