import type { Lang } from '../../findings/printSentence.ts';
import type { Examples, Summary } from '../../summary/types.ts';
import type { SummaryFormat } from './summaryFormats.ts';

export interface SummaryLook {
  readonly lang: Lang;
  readonly width: number;
  /** The address of a file's own page, as seen from where the summary is written. */
  readonly pageOf: (file: string) => string | undefined;
}

/** A summary in one format; each is loaded only where it is asked for. */
export function renderSummary(
  format: SummaryFormat,
  summary: Summary,
  examples: Examples,
  look: SummaryLook,
): Promise<string> {
  return RENDERERS[format](summary, examples, look);
}

type Renderer = (summary: Summary, examples: Examples, look: SummaryLook) => Promise<string>;

const RENDERERS: Readonly<Record<SummaryFormat, Renderer>> = {
  pretty: async (summary, examples, look) => {
    const { summaryPage } = await import('../../terminal/summaryPage.ts');
    return summaryPage(summary, examples, look);
  },
  csv: async ({ rows }, _, { lang }) => {
    const { summaryCsv } = await import('../../formats/summaryCsv.ts');
    return summaryCsv(rows, lang);
  },
  json: async (summary, examples, { pageOf }) => {
    const { summaryJson } = await import('../../formats/summaryJson.ts');
    return summaryJson(summary, examples, pageOf);
  },
  md: async (summary, examples, { lang }) => {
    const { composeSummaryDocument } = await import('../../page/composeSummary.ts');
    const { writeMarkdown } = await import('../../writers/writeMarkdown.ts');
    return writeMarkdown(composeSummaryDocument(summary, examples, lang));
  },
  html: async (summary, examples, { lang, pageOf }) => {
    const { composeSummaryPage } = await import('../../page/composeSummary.ts');
    const { writeSummary } = await import('../../writers/writeSummary.ts');
    return writeSummary(composeSummaryPage(summary, examples, lang, pageOf));
  },
};
