import { addressOf } from '../../files/addresses.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { type FindingsView, prettyFindings } from '../../terminal/prettyFindings.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import { tallyOf } from '../../verdict/tally.ts';
import type { CheckFormat } from './checkFormats.ts';

declare const SELFEVAL_VERSION: string;

/** How a page for people looks. */
export interface Page {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly width: number;
}

/** A run of checks in one format. */
export function renderRun(format: CheckFormat, run: CheckRun, page: Page): Promise<string> {
  return RENDERERS[format](run, page);
}

/** A format for machines is loaded only where it is asked for. */
const RENDERERS: Readonly<Record<CheckFormat, (run: CheckRun, page: Page) => Promise<string>>> = {
  pretty: async (run, page) => prettyFindings(run.findings, run.sources, viewOf(run, page)),
  json: async (run) => {
    const { jsonFindings } = await import('../../formats/jsonFindings.ts');
    return jsonFindings(run);
  },
  sarif: async (run) => {
    const { sarifLog } = await import('../../formats/sarifLog.ts');
    const { loadExplanations } = await import('../../explanations.ts');
    return sarifLog(run, {
      version: SELFEVAL_VERSION,
      explanations: await loadExplanations(run.lang),
      uriOf: addressOf,
    });
  },
  github: async (run) => {
    const { githubAnnotations, githubNumbers } = await import('../../formats/githubAnnotations.ts');
    return githubAnnotations(run.findings, run.sources, run.lang) + githubNumbers(run.numbers, run.lang);
  },
  junit: async (run) => {
    const { junitReport } = await import('../../formats/junitReport.ts');
    return junitReport(run);
  },
};

export function viewOf(run: CheckRun, { quiet, color, width }: Page): FindingsView {
  return {
    lang: run.lang,
    color,
    width,
    files: run.files.length,
    closing: quiet ? '' : closingLine(run, tallyOf(run.findings)),
  };
}
