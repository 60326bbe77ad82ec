import type { Finding } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { ProseIndex } from './prose/types.ts';

/** What a check of prose may read. */
export interface CheckContext extends Evaluation {
  /** The prose of the year, parsed once for all checks. */
  readonly prose: ProseIndex;
}

/** A pure check of entries, figures and points. */
export type FigureCheck = (context: Evaluation) => readonly Finding[];

/** A pure check of prose. */
export type Check = (context: CheckContext) => readonly Finding[];
