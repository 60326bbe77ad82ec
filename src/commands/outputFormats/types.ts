import type { Ledger } from '../../checks/ledger/types.ts';
import type { Unfilled } from '../../document/places/types.ts';
import type { ReportDocument } from '../../document/types.ts';
import type { Lang } from '../../findings/printSentence.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import type { Finding } from '../../findings/types.ts';
import type { Authorship } from '../../opc/digestWordText.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import type { ListedFormat } from '../commandLine/listFormats.ts';

/** A report that `build` has composed, with all that a format may show of it. */
export interface MadeReport {
  readonly document: ReportDocument;
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  /** What is still to be filled in. */
  readonly unfilled: readonly Unfilled[];
  /** What the numbers of its prose rest on; reckoned only for a format that shows it. */
  readonly ledger: (() => Ledger) | undefined;
  readonly texts: SourceTexts;
  readonly lang: Lang;
}

/** A text that a report shows and cannot hold, in a file of its own: a chart of a Markdown report. */
export interface Companion {
  readonly path: string;
  readonly bytes: string;
}

/** All that `build` knows of a format. What writes it is imported when a report is written, since writers are large. */
export interface OutputFormat extends ListedFormat {
  /** Whether reports are published in it: `build` writes these unless it is told otherwise, and `check --built` compares them. */
  readonly isPublished: boolean;
  /** @param target where the report will lie: it links to its companions by their names. */
  readonly write: (report: MadeReport, target: string) => Promise<string | Uint8Array>;
  /**
   * Says whether a report that lies at the target is still as it was written. Of other formats people edit the source.
   * `undefined` where that is so.
   */
  readonly tellAuthorship: ((written: Uint8Array) => Promise<Authorship>) | undefined;
  /** The files beside the report; `undefined` where it holds all that it shows. */
  readonly writeCompanions: ((report: MadeReport, target: string) => Promise<readonly Companion[]>) | undefined;
}
