import { keepPacked } from '../../batch/keepPacked.ts';
import { addressOf } from '../../files/addresses.ts';
import type { ClosedRun, FindingsPrinter, KeepPieces } from '../../formats/findingsPrinter.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { PrettyPrinter } from '../../terminal/prettyFindings.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { CheckFormat } from './checkFormats.ts';

declare const SELFEVAL_VERSION: string;

/** How a page for people looks. */
interface Page {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly width: number;
}

type Asked = Pick<CheckRun, 'lang' | 'failOn'>;

/** Opens what prints a run of checks in one format, as its files are gone through. */
export function openPrinter(format: CheckFormat, run: Asked, page: Page): Promise<FindingsPrinter> {
  return PRINTERS[format](run, page, keepPacked());
}

/** A format for machines is loaded only where it is asked for. */
const PRINTERS: Readonly<Record<CheckFormat, (run: Asked, page: Page, keep: KeepPieces) => Promise<FindingsPrinter>>> =
  {
    pretty: async (run, page, keep) => printForPeople(run, page, keep),
    json: async (run, _, keep) => {
      const { JsonPrinter } = await import('../../formats/jsonFindings.ts');
      return new JsonPrinter(run, keep);
    },
    sarif: async (run, _, keep) => {
      const { SarifPrinter } = await import('../../formats/sarifLog.ts');
      const { loadExplanations } = await import('../../explanations.ts');
      const explanations = await loadExplanations(run.lang);
      return new SarifPrinter(run, { version: SELFEVAL_VERSION, explanations, uriOf: addressOf }, keep);
    },
    github: async ({ lang }, _, keep) => {
      const { githubAnnotations, githubNumbers } = await import('../../formats/githubAnnotations.ts');
      const pieces = keep();
      return {
        add: (findings, sources) => pieces.add(githubAnnotations(findings, sources, lang)),
        *end({ numbers }) {
          yield* pieces.take();
          yield githubNumbers(numbers, lang);
        },
      };
    },
    junit: async (run, _, keep) => {
      const { JunitPrinter } = await import('../../formats/junitReport.ts');
      return new JunitPrinter(run, keep);
    },
  };

function printForPeople(run: Asked, { quiet, color, width }: Page, keep: KeepPieces): FindingsPrinter {
  const printer = new PrettyPrinter({ lang: run.lang, color, width });
  const pieces = keep();
  return {
    add(findings, sources) {
      for (const piece of printer.print(findings, sources)) pieces.add(piece);
    },
    *end({ tally, ...checked }: ClosedRun) {
      yield* pieces.take();
      yield printer.close(quiet ? '' : closingLine({ ...checked, ...run }, tally), tally.counts);
    },
  };
}
