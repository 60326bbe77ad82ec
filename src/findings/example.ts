import type { Lang } from './printFinding.ts';
import type { Code } from './types.ts';

/** A case in which a code is found, as the program itself found it when the package was made. */
export interface Example {
  /** The stretch of the report that it is about; `undefined` where the fault is not in a file's words. */
  readonly source: string | undefined;
  /** The command line, without the program's name. */
  readonly run: string;
  /** What it printed about the code. */
  readonly output: Readonly<Record<Lang, string>>;
}

export type Examples = { readonly [C in Code]?: Example };
