import type { Shard } from '../manyFiles/shard.ts';
import type { OutputFormat } from '../outputFormats/types.ts';

/** What a build was asked for. */
export interface BuildOptions {
  /** Folder for the outputs; `undefined`: beside each source. */
  readonly output: string | undefined;
  readonly formats: readonly OutputFormat[];
  readonly draft: boolean;
  readonly charts: boolean;
  readonly form: string | undefined;
  /** Whether reports that somebody edited are replaced. */
  readonly force: boolean;
  /** Whether reports of several files are built even where nothing has changed. */
  readonly rebuilds: boolean;
  readonly shard: Shard | undefined;
  /** How many threads share the files; `undefined`: as many as pay. */
  readonly jobs: number | undefined;
}
