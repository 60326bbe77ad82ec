import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding, Severity } from '../findings/types.ts';
import { definitionOf, sentenceOf } from '../registry.ts';
import { allOf, sumNumbers } from '../verdict/coverage/countNumbers.ts';
import type { FileNumbers } from '../verdict/coverage/types.ts';
import { formatWords } from './formatWords.ts';

/**
 * Prints findings as workflow commands, which GitHub Actions turns into annotations: one line a finding, and an empty
 * text without findings.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotations(findings: readonly Finding[], sources: SourceTexts, lang: Lang): string {
  return findings.map((finding) => `${annotationOf(finding, sources, lang)}\n`).join('');
}

/** Prints what the numbers of the prose rest on as an annotation of the whole run; an empty text where there are none. */
export function githubNumbers(numbers: readonly FileNumbers[], lang: Lang): string {
  const counts = sumNumbers(numbers.map((each) => each.counts));
  return allOf(counts) === 0 ? '' : `::notice title=selfeval::${escapeData(formatWords[lang].numbers(counts))}\n`;
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function annotationOf(finding: Finding, sources: SourceTexts, lang: Lang): string {
  const { message, hint } = sentenceOf(finding, lang);
  const [place] = finding.places;
  const located = locatePlace(place, sources);
  const properties: [string, string | number][] = [['file', hideInLines(place.file)]];
  if (located !== undefined) {
    const { start, end } = located;
    properties.push(['line', start.line]);
    // GitHub reads columns only where start and end are on one line.
    if (start.line === end.line)
      properties.push(['col', start.column], ['endLine', end.line], ['endColumn', end.column]);
    else properties.push(['endLine', end.line]);
  }
  properties.push(['title', `${finding.code} ${definitionOf(finding.code).name}`]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const word = locateInWord(place, sources);
  const at = word === undefined ? '' : `${hideControls(nameWordPlace(word.at, lang))}\n`;
  return `::${COMMANDS[finding.severity]} ${list}::${escapeData(`${at}${message}\n${hint}`)}`;
}

/**
 * Hides control characters except line ends, which are escaped and which GitHub turns back; no other character may
 * steer a terminal.
 */
function hideInLines(name: string): string {
  return name.replace(/[^\r\n]+/g, hideControls);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
