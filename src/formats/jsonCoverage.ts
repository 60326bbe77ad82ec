import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { CheckRun } from '../verdict/checkRun.ts';
import { countedAs, countNumbers, inOrder, sumNumbers } from '../verdict/coverage/countNumbers.ts';
import { sayStanding } from '../verdict/coverage/sayStanding.ts';
import type { FileCoverage } from '../verdict/coverage/types.ts';
import { placeToJson } from './jsonFindings.ts';
import { numbersToJson } from './numbersJson.ts';
import { printJson } from './printJson.ts';

type Ledger = NonNullable<FileCoverage['ledger']>;
type Accounted = Ledger['numbers'][number];

/**
 * Prints what every number of the prose rests on as JSON by `schemas/coverage.schema.json`: the keys and their order are part
 * of the format. Ends with a line break.
 */
export function jsonCoverage(
  { numbers, sources, lang }: Pick<CheckRun, 'numbers' | 'sources' | 'lang'>,
  coverage: readonly FileCoverage[],
): string {
  return printJson({
    version: 1,
    summary: numbersToJson(sumNumbers(numbers.map(({ counts }) => counts))),
    files: coverage.map(({ file, ledger }) => ({
      file,
      evaluated: ledger !== undefined,
      summary: ledger === undefined ? null : numbersToJson(countNumbers(ledger)),
      numbers: ledger === undefined ? [] : inOrder(ledger.numbers).map((one) => numberToJson(one, sources, lang)),
      ways: ledger === undefined ? [] : inOrder(ledger.ways).map((one) => numberToJson(one, sources, lang)),
      notReckoned: ledger === undefined ? [] : ledger.notReckoned,
    })),
  });
}

function numberToJson({ place, typed, standing }: Accounted, sources: SourceTexts, lang: Lang): object {
  return {
    typed,
    standing: countedAs(standing),
    message: sayStanding(standing, lang),
    name: nameOf(standing),
    code: standing.kind === 'contradicted' ? standing.code : null,
    reason: standing.kind === 'noClaim' ? standing.why : standing.kind === 'follows' ? standing.how : null,
    nearest: standing.kind === 'notTied' ? standing.nearest : [],
    place: placeToJson(place, sources),
  };
}

/** The name by which `{{…}}` prints it. */
function nameOf(standing: Accounted['standing']): string | null {
  return standing.kind === 'bound' || standing.kind === 'agrees' ? (standing.name ?? null) : null;
}
