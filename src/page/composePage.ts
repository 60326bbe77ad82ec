import { composeCharts } from '../document/composeCharts.ts';
import type { Page, PageFinding } from '../document/page.ts';
import type { Block, ReportDocument } from '../document/types.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { sentenceOf } from '../registry.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { words } from '../terminal/words.ts';
import { countFindings } from '../verdict/countFindings.ts';
import { composeFigureNotes } from './composeFigureNotes.ts';
import { composePoints } from './composePoints.ts';
import { listFigures } from './listFigures.ts';
import { nameBeside } from './nameBeside.ts';
import { pageWords } from './pageWords.ts';

/** Everything that is shown of a report on a page: printed, and in its place. */
export function composePage(
  document: ReportDocument,
  evaluation: Evaluation,
  findings: readonly Finding[],
  texts: SourceTexts,
  lang: Lang,
): Page {
  const blocks = document.blocks.map((block) => placesOf(block, evaluation));
  const owners = findings.map((found) => findBlock(found, blocks));
  const nameOf = (file: string) => nameBeside(evaluation.year.file, file);
  const shown = findings.map((found) => printFinding(found, texts, lang, nameOf));
  const at = (index: number | undefined) => shown.filter((_, position) => owners[position] === index);
  const said = pageWords[lang];
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    words: {
      ...said,
      severity: words[lang].severity,
      remedy: words[lang].help,
      counts: findings.length === 0 ? said.noFindings : words[lang].count(1, countFindings(findings)),
    },
    document,
    notes: document.blocks.map((_, index) => at(index)),
    others: at(undefined),
    figures: composeFigureNotes(document, evaluation, texts, lang),
    scorecards: evaluation.scorecards.map((card) => composePoints(card, lang)),
    charts: composeCharts(evaluation),
    isOutdated: false,
  };
}

/** A file that no report can be made of now: what is wrong, and the report as it last could be made. */
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

/** Where in the file the words and numbers of a block stand. */
interface Sources {
  readonly words: readonly Place[];
  readonly numbers: readonly Place[];
}

function placesOf(block: Block, { figures }: Evaluation): Sources {
  const words = 'origins' in block ? (block.origins ?? []) : [];
  const ids = new Set(listFigures(block));
  const numbers = [...ids].flatMap((id) => {
    const figure = figures.find(id);
    return figure === undefined ? [] : listTypedPlaces(figure, figures);
  });
  return { words, numbers };
}

/** The block that a finding concerns: that of the words it is about, else the one that prints the number and little else. */
function findBlock({ places: [place] }: Finding, blocks: readonly Sources[]): number | undefined {
  const ofWords = blocks.findIndex(({ words }) => words.some((one) => overlap(one, place)));
  if (ofWords >= 0) return ofWords;
  const parent = place.path.replace(/\.?[^.[\]]+$|\[\d+\]$/, '');
  return (
    findClosest(blocks, (one) => overlap(one, place)) ??
    // A list as a whole: where its numbers stand first.
    findFirst(blocks, (one) => place.path !== '' && isInside(one, place.file, place.path)) ??
    // A name, or what is missing, of an item.
    findClosest(blocks, (one) => parent !== '' && isInside(one, place.file, parent))
  );
}

function findFirst(blocks: readonly Sources[], matches: (one: Place) => boolean): number | undefined {
  const index = blocks.findIndex(({ numbers }) => numbers.some(matches));
  return index < 0 ? undefined : index;
}

/** Of those that match, the one that rests on the fewest numbers. */
function findClosest(blocks: readonly Sources[], matches: (one: Place) => boolean): number | undefined {
  const found = blocks.flatMap(({ numbers }, index) =>
    numbers.some(matches) ? [{ index, count: numbers.length }] : [],
  );
  return found.toSorted((one, other) => one.count - other.count)[0]?.index;
}

function isInside({ file, path }: Place, other: string, outer: string): boolean {
  return file === other && path.startsWith(outer) && /^[.[]/.test(path.slice(outer.length));
}

function overlap(one: Place, other: Place): boolean {
  return (
    one.file === other.file &&
    one.start < Math.max(other.end, other.start + 1) &&
    other.start < Math.max(one.end, one.start + 1)
  );
}

function printFinding(found: Finding, texts: SourceTexts, lang: Lang, nameOf: (file: string) => string): PageFinding {
  const [place] = found.places;
  const located = locatePlace(place, texts);
  const file = nameOf(place.file);
  const where = located === undefined ? file : `${file}:${located.start.line}:${located.start.column}`;
  return { severity: found.severity, code: found.code, where, ...sentenceOf(found, lang) };
}
