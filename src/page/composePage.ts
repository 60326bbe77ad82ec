import { composeCharts } from '../document/composeCharts.ts';
import type { Page, PageFinding } from '../document/page.ts';
import type { Unfilled } from '../document/places/types.ts';
import type { Block, ReportDocument } from '../document/types.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import { nameBeside } from '../findings/nameBeside.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import { type Finding, SEVERITIES } from '../findings/types.ts';
import { sentenceOf } from '../registry.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { words } from '../terminal/words.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { countNumbers } from '../verdict/coverage/countNumbers.ts';
import type { FileCoverage } from '../verdict/coverage/types.ts';
import { composeFigureNotes } from './composeFigureNotes.ts';
import { composePoints } from './composePoints.ts';
import { BlockFinder, type Sources } from './findBlock.ts';
import { CellFinder } from './findCell.ts';
import { listFigures } from './listFigures.ts';
import { listGaps } from './listGaps.ts';
import { markGapWords } from './markGapWords.ts';
import { markUnchecked } from './markUnchecked.ts';
import { pageWords } from './pageWords.ts';
import { placeGaps } from './placeGaps.ts';

/** Composes the page of a report: printed texts only, each in its place. */
export function composePage(
  document: ReportDocument,
  evaluation: Evaluation,
  findings: readonly Finding[],
  texts: SourceTexts,
  lang: Lang,
  unfilled: readonly Unfilled[] = [],
  ledger?: FileCoverage['ledger'],
): Page {
  const blocks = document.blocks.map((block) => placesOf(block, evaluation));
  const finder = new BlockFinder(blocks);
  const nameOf = (file: string) => nameBeside(evaluation.year.file, file);
  const notes: PageFinding[][] = blocks.map(() => []);
  const others: PageFinding[] = [];
  const cells = new CellFinder(document.blocks, evaluation.figures);
  for (const found of findings) {
    const owner = finder.find(found);
    const cell = owner === undefined ? undefined : cells.find(owner, found);
    (notes[owner ?? -1] ?? others).push(printFinding(found, texts, lang, nameOf, cell));
  }
  const gaps = listGaps(document, evaluation.figures);
  const firstError = [...notes.flat(), ...others].find(({ severity }) => severity === 'error');
  const said = pageWords[lang];
  // Where all is filled in, what the form says of a figure is no gap: a rate without a base is right.
  const withGaps = unfilled.length === 0 ? document : markGapWords(document, evaluation.form.phrases);
  const { document: marked, unchecked } = markUnchecked(withGaps, ledger, finder, texts, lang);
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words: {
      ...said,
      severity: words[lang].severity,
      remedy: words[lang].help,
      counts: tellCounts(findings, unfilled.length, ledger, lang),
    },
    document: marked,
    notes,
    others,
    alert: firstError?.message ?? '',
    gaps,
    unfilled: placeGaps(unfilled, document, evaluation.figures).map(({ gap, block, cell }) => ({
      title: gap.title,
      key: gap.key,
      where: locate(gap.place, texts, nameOf),
      block: block ?? finder.find({ places: [gap.place] }),
      cell,
    })),
    unchecked: unchecked.map(({ number, isWay, block, said }) => ({
      typed: number.typed,
      isWay,
      where: locate(number.place, texts, nameOf),
      said,
      block,
    })),
    figures: composeFigureNotes(document, evaluation, texts, lang),
    scorecards: evaluation.scorecards.map((card) => composePoints(card, lang)),
    charts: composeCharts(evaluation),
    isOutdated: false,
  };
}

/**
 * Composes the page of a file that can no longer be read: its findings, and the report as it could last be made.
 *
 * @param last the last report that could be made
 * @param title the page's title where there is none
 */
export function composeProblems(
  last: ReportDocument | undefined,
  title: string,
  findings: readonly Finding[],
  texts: SourceTexts,
  lang: Lang,
): Page {
  const said = pageWords[lang];
  const meta = { title, author: '', year: '', date: '', draft: false };
  const document = last ?? { meta, blocks: [] };
  const worst = worstOf(findings);
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words: {
      ...said,
      otherFindings: last === undefined ? said.unreadable : said.outdated,
      severity: words[lang].severity,
      remedy: words[lang].help,
      counts: words[lang].count(1, countFindings(findings)),
    },
    document,
    notes: [],
    others: findings.map((found) => printFinding(found, texts, lang, (file) => file, undefined)),
    alert: worst === undefined ? said.unreadable : said.unreadableBecause(sentenceOf(worst, lang).message),
    gaps: new Set(),
    unfilled: [],
    unchecked: [],
    figures: new Map(),
    scorecards: [],
    charts: [],
    isOutdated: true,
  };
}

/** The first of the worst. */
function worstOf(findings: readonly Finding[]): Finding | undefined {
  return SEVERITIES.flatMap((severity) => findings.find((found) => found.severity === severity) ?? [])[0];
}

/** Says what was found, how many places are still to be filled in, and how many numbers were checked. */
function tellCounts(
  findings: readonly Finding[],
  unfilled: number,
  ledger: FileCoverage['ledger'],
  lang: Lang,
): string {
  const said = words[lang];
  const counts = findings.length === 0 ? pageWords[lang].noFindings : said.count(1, countFindings(findings));
  const sentences = [
    ...(unfilled === 0 ? [] : [said.unfilled(unfilled)]),
    ...(ledger === undefined || ledger.numbers.length === 0 ? [] : [said.numbers(countNumbers(ledger))]),
  ];
  return sentences.length === 0 ? counts : `${counts}${said.stop}${sentences.join(lang === 'en' ? ' ' : '')}`;
}

/** Collects where a block's words stand, and where the numbers that it prints were typed. */
function placesOf(block: Block, { figures }: Evaluation): Sources {
  const words = 'origins' in block ? (block.origins ?? []) : [];
  const ids = new Set(listFigures(block));
  const numbers = [...ids].flatMap((id) => {
    const figure = figures.find(id);
    return figure === undefined ? [] : listTypedPlaces(figure, figures);
  });
  return { words, numbers };
}

function printFinding(
  found: Finding,
  texts: SourceTexts,
  lang: Lang,
  nameOf: (file: string) => string,
  cell: PageFinding['cell'],
): PageFinding {
  const [place] = found.places;
  const where = locate(place, texts, nameOf);
  const key = `${found.code} ${nameOf(place.file)} ${place.path}`;
  return { severity: found.severity, code: found.code, where, key, cell, ...sentenceOf(found, lang) };
}

/** `report.yaml:12:3`. */
function locate(place: Place, texts: SourceTexts, nameOf: (file: string) => string): string {
  const located = locatePlace(place, texts);
  const file = nameOf(place.file);
  return located === undefined ? file : `${file}:${located.start.line}:${located.start.column}`;
}
