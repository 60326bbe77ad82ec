import type { KeptTexts } from '../../batch/texts.ts';
import type { Finding } from '../../findings/types.ts';

/** How much is to be said of a report that was built, other than errors. */
export interface Counts {
  readonly warnings: number;
  readonly notes: number;
  readonly unfilled: number;
}

/** What became of one file of a build of several. */
export type Outcome =
  | {
      readonly state: 'built';
      readonly outputs: readonly string[];
      readonly counts: Counts;
      readonly errors: readonly Finding[];
    }
  /** What would be written lies there already. */
  | { readonly state: 'unchanged'; readonly counts: Counts; readonly errors: readonly Finding[] }
  /** Somebody edited what lies there. */
  | { readonly state: 'kept'; readonly errors: readonly Finding[] }
  | { readonly state: 'failed'; readonly errors: readonly Finding[] };

/** An outcome with what is to be remembered of it, and the texts that its errors point into. */
export interface BuiltFile {
  readonly outcome: Outcome;
  /** What the report was made of besides its own file, and a digest of all that and of what was made; see `BuildMemo`. */
  readonly made: { readonly others: readonly string[]; readonly digest: string } | undefined;
  readonly texts: KeptTexts;
}
