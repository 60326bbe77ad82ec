import { composeCharts } from '../document/composeCharts.ts';
import type { Page, PageFinding } from '../document/page.ts';
import type { Unfilled } from '../document/places/types.ts';
import type { Block, ReportDocument } from '../document/types.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { sentenceOf } from '../registry.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { words } from '../terminal/words.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { composeFigureNotes } from './composeFigureNotes.ts';
import { composePoints } from './composePoints.ts';
import { BlockFinder, type Sources } from './findBlock.ts';
import { listFigures } from './listFigures.ts';
import { nameBeside } from './nameBeside.ts';
import { pageWords } from './pageWords.ts';

/** Composes the page of a report: printed texts only, each in its place. */
export function composePage(
  document: ReportDocument,
  evaluation: Evaluation,
  findings: readonly Finding[],
  texts: SourceTexts,
  lang: Lang,
  unfilled: readonly Unfilled[] = [],
): Page {
  const blocks = document.blocks.map((block) => placesOf(block, evaluation));
  const finder = new BlockFinder(blocks);
  const nameOf = (file: string) => nameBeside(evaluation.year.file, file);
  const notes: PageFinding[][] = blocks.map(() => []);
  const others: PageFinding[] = [];
  for (const found of findings) {
    const owner = finder.find(found);
    (notes[owner ?? -1] ?? others).push(printFinding(found, texts, lang, nameOf));
  }
  const said = pageWords[lang];
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words: {
      ...said,
      severity: words[lang].severity,
      remedy: words[lang].help,
      counts: tellCounts(findings, unfilled.length, lang),
    },
    document,
    notes,
    others,
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
    others: findings.map((found) => printFinding(found, texts, lang, (file) => file)),
    figures: new Map(),
    scorecards: [],
    charts: [],
    isOutdated: true,
  };
}

/** Says what was found, and how many places are still to be filled in. */
function tellCounts(findings: readonly Finding[], unfilled: number, lang: Lang): string {
  const said = words[lang];
  const counts = findings.length === 0 ? pageWords[lang].noFindings : said.count(1, countFindings(findings));
  return unfilled === 0 ? counts : `${counts}${said.stop}${said.unfilled(unfilled)}`;
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

function printFinding(found: Finding, texts: SourceTexts, lang: Lang, nameOf: (file: string) => string): PageFinding {
  const [place] = found.places;
  const located = locatePlace(place, texts);
  const file = nameOf(place.file);
  const where = located === undefined ? file : `${file}:${located.start.line}:${located.start.column}`;
  return { severity: found.severity, code: found.code, where, ...sentenceOf(found, lang) };
}
