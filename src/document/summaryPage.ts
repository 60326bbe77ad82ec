/* What the page of a summary shows: printed texts only, so that its writer cannot compute. */

/** The page of a summary: a table that can be sorted and filtered, and what stands out. */
export interface SummaryPage {
  /** BCP 47 language of the page. */
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  readonly counts: string;
  readonly words: SummaryPageWords;
  readonly columns: readonly { readonly title: string; readonly isOfWords: boolean }[];
  readonly rows: readonly SummaryPageRow[];
  readonly notes: readonly string[];
  readonly standingOut: readonly {
    readonly title: string;
    readonly entries: readonly SummaryPageEntry[];
    /** What is folded away below them, so that the next kind is in reach, and what unfolds it. */
    readonly folded: { readonly label: string; readonly entries: readonly SummaryPageEntry[] } | undefined;
    readonly notes: readonly string[];
  }[];
}

export interface SummaryPageEntry {
  readonly text: string;
  readonly examples: readonly string[];
}

export interface SummaryPageWords {
  readonly filter: string;
  readonly year: string;
  readonly allYears: string;
  readonly onlyErrors: string;
  readonly onlyStandingOut: string;
  readonly shown: string;
  readonly nothing: string;
}

export interface SummaryPageRow {
  readonly cells: readonly {
    readonly text: string;
    /** The place of the row when the rows are sorted by this column; rows alike have the same. `undefined`: always last. */
    readonly order: number | undefined;
  }[];
  readonly file: string;
  readonly year: string;
  /** The address of the report's own page, if there is one. */
  readonly page: string | undefined;
  readonly hasErrors: boolean;
  readonly standsOut: boolean;
}
