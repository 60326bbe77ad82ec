import type { Finding } from '../findings/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { ProseIndex } from './prose/types.ts';

/** What a check of words may look at. */
export interface CheckContext extends Evaluation {
  /** The words of the year, taken apart. */
  readonly prose: ProseIndex;
}

/** One check of entries, figures and points: pure, from a year to findings. */
export type FigureCheck = (context: Evaluation) => readonly Finding[];

/** One check of words: pure, from a year to findings. */
export type Check = (context: CheckContext) => readonly Finding[];
