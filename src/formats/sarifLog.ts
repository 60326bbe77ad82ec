import type { Explanations } from '../explanations.ts';
import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Finding } from '../findings/types.ts';
import { definitionOf, sentenceOf } from '../registry.ts';
import { type CheckRun, outcomeOf } from '../verdict/checkRun.ts';
import { sumNumbers } from '../verdict/coverage/countNumbers.ts';
import { formatWords } from './formatWords.ts';
import { numbersToJson } from './numbersJson.ts';
import { printJson } from './printJson.ts';

export interface SarifOptions {
  readonly version: string;
  readonly explanations: Explanations;
  /** Converts a file's name to a URI, relative where the name is relative. */
  readonly uriOf: (file: string) => string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The folder in which the command was run; the reader of the log knows where that is. */
const ROOT = '%SRCROOT%';

/**
 * Prints a SARIF 2.1.0 log of one run: a rule for each code that was found, and a result for each finding. Ends with a
 * line break.
 */
export function sarifLog(run: CheckRun, options: SarifOptions): string {
  const { lang, files, findings, failOn } = run;
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const outcome = outcomeOf(findings, failOn);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'selfeval',
            semanticVersion: options.version,
            rules: codes.map((code) => ruleOf(code, options.explanations, lang)),
          },
        },
        invocations: [{ executionSuccessful: outcome !== 'incomplete' }],
        language: lang === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: formatWords[lang].startFolder } } },
        artifacts: files.map((file) => ({ location: artifactOf(file, options) })),
        results: resultsOf(run, codes, options),
        properties: { numbers: numbersToJson(sumNumbers(run.numbers.map(({ counts }) => counts))) },
      },
    ],
  };
  return printJson(log);
}

function ruleOf(found: string, explanations: Explanations, lang: Lang): object {
  const { code, name, severity } = definitionOf(found);
  const { what, why, remedy } = explanations[code];
  const titles = formatWords[lang].explanation;
  const stop = lang === 'zh' ? '' : ' ';
  return {
    id: code,
    name,
    shortDescription: { text: what },
    fullDescription: { text: `${what}${stop}${why}` },
    help: { text: remedy, markdown: `**${titles.why}** ${why}\n\n**${titles.remedy}** ${remedy}` },
    defaultConfiguration: { level: severity },
  };
}

function resultsOf(run: CheckRun, codes: readonly string[], options: SarifOptions): object[] {
  const seen = new Map<string, number>();
  return run.findings.map((finding) => {
    const [first, ...others] = finding.places;
    const key = `${finding.code} ${first.path}`;
    const sameFile = `${first.file}\n${key}`;
    const count = (seen.get(sameFile) ?? 0) + 1;
    seen.set(sameFile, count);
    return {
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: finding.severity,
      message: { text: textOf(finding, run.lang) },
      locations: [{ physicalLocation: physicalLocationOf(first, run, options), ...logicalLocationsOf(first, run) }],
      ...(others.length === 0
        ? {}
        : {
            relatedLocations: others.map((place, id) => ({
              id,
              physicalLocation: physicalLocationOf(place, run, options),
              ...logicalLocationsOf(place, run),
              message: { text: place.path === '' ? place.file : place.path },
            })),
          }),
      // The fingerprint does not depend on the lines above; several findings of a code at one path are numbered.
      partialFingerprints: { 'codeAndPath/v1': `${key}:${count}` },
    };
  });
}

function textOf(finding: Finding, lang: Lang): string {
  const { message, hint } = sentenceOf(finding, lang);
  return `${message}${formatWords[lang].stop}${hint}`;
}

function physicalLocationOf(place: Place, { sources }: CheckRun, options: SarifOptions): object {
  const located = locatePlace(place, sources);
  const artifactLocation = artifactOf(place.file, options);
  if (located === undefined) return { artifactLocation };
  const { start, end } = located;
  return {
    artifactLocation,
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A Word file has no lines: its paragraphs and cells have names, and the words that are meant are their message. */
function logicalLocationsOf(place: Place, { sources, lang }: CheckRun): object {
  const word = locateInWord(place, sources);
  if (word === undefined) return {};
  const text = word.text.slice(word.start, word.end);
  return {
    logicalLocations: [{ fullyQualifiedName: nameWordPlace(word.at, lang), kind: 'element' }],
    ...(text === '' ? {} : { message: { text } }),
  };
}

function artifactOf(file: string, { uriOf }: SarifOptions): object {
  const uri = uriOf(file);
  return /^[a-z]+:/i.test(uri) ? { uri } : { uri, uriBaseId: ROOT };
}
