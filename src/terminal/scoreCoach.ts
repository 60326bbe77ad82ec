import { type PrintStyle, printReference } from '../document/printFigure.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import type { Figures } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import { linesOf } from '../formats/linesOf.ts';
import type { Declared } from '../model/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Gain, listGains, listLosses, type Need } from '../scores/listGains.ts';
import { printLineReason } from '../scores/printReason.ts';
import type { Scorecard, ScoreSource } from '../scores/types.ts';
import type { ScoreView } from './scoreTable.ts';
import { wrapText } from './wrapText.ts';

/**
 * Prints what follows the table of points: how to win more, what is lost, what the points rest on, which documents are
 * asked for and named, and the total that the unit claims. Ends with a line break where there is anything to say.
 */
export function scoreCoach(
  scorecard: Scorecard,
  declared: readonly Declared[],
  view: ScoreView,
  ground: Ground,
): string {
  const words = WORDS[view.lang];
  const parts = [
    section(
      words.gains,
      listGains(scorecard).map((gain) => tellGain(gain, scorecard.rubric.id, words)),
      view,
    ),
    section(
      words.losses,
      listLosses(scorecard).map(({ line, points }) =>
        words.line(labelOf(line.criterion), print(points), printLineReason(line, view.lang)),
      ),
      view,
    ),
    section(words.sources, listGrounds(scorecard, ground, words), view),
    section(words.evidence, listEvidence(scorecard, words), view),
    section(
      words.totals,
      // A partial rubric has no total to compare a claim with.
      scorecard.rubric.status === 'partial' ? [] : declared.map((each) => tellTotal(each, scorecard, words)),
      view,
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section(title: string, entries: readonly string[], { width }: ScoreView): string {
  if (entries.length === 0) return '';
  const lines = entries.flatMap((entry) =>
    wrapText(entry, width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
  );
  return `${[...wrapText(title, width), ...lines].join('\n')}\n`;
}

/** Returns the form's title of a criterion and the id that the file uses. */
function labelOf({ id, title }: Criterion): string {
  return title === undefined ? id : `${title} ${id}`;
}

function tellGain({ line, points, need }: Gain, rubric: string, words: Words): string {
  return words.line(labelOf(line.criterion), print(points), tellNeed(need, rubric, line.criterion.id, words));
}

function tellNeed(need: Need, rubric: string, criterion: string, words: Words): string {
  switch (need.type) {
    case 'facts':
      return words.facts(need.ids) + (need.thenPoints ? words.thenPoints(rubric, criterion) : '');
    case 'keys':
      return words.keys(need.keys);
    case 'doubt':
      return words.doubt(need.keys);
    case 'points':
      return words.points(rubric, criterion, need.allowed);
    case 'decision':
      return words.decision(rubric, criterion);
    case 'calendar':
      return words.calendar(need.year);
  }
}

/** Lists what the points of each criterion rest on, with the lines in the file. */
function listGrounds({ lines }: Scorecard, ground: Ground, words: Words): string[] {
  return lines.flatMap(({ criterion, sources }) => {
    const told = sources.flatMap((source) => tellGround(source, ground, words));
    return told.length === 0 ? [] : [words.rests(labelOf(criterion), told)];
  });
}

function tellGround(source: ScoreSource, { figures, form, texts }: Ground, words: Words): string[] {
  if ('title' in source) return [source.title + words.at(linesOf([source.place], texts))];
  const figure = figures.get(source.figure);
  const lines = linesOf(listTypedPlaces(figure, figures), texts);
  return lines.length === 0 ? [] : [`${figure.name} ${printReference(figure, form)}${words.at(lines)}`];
}

/** Lists the items that ask for documents, with the documents that the file names for their criteria. */
function listEvidence({ rubric, lines }: Scorecard, words: Words): string[] {
  const left = [...lines];
  return rubric.groups.flatMap(({ items }) =>
    items.flatMap((item): string[] => {
      const named = left
        .splice(0, item.criteria.length)
        .flatMap(({ evidence }) => evidence.map(({ document }) => document));
      if (item.evidence === '') return [];
      const ids = item.criteria.map(({ id }) => id);
      return [words.asked(item.title, item.evidence, named.length === 0 ? words.unnamed(ids) : words.named(named))];
    }),
  );
}

function tellTotal({ points, by }: Declared, { least, most }: Scorecard, words: Words): string {
  const isWithin = points.value.gte(least.value) && points.value.lte(most.value);
  const verdict = !isWithin ? words.outside : least.value.eq(most.value) ? words.proved : words.within;
  return (
    words.total(by, print(points), least.value.eq(most.value) ? print(least) : `${print(least)} – ${print(most)}`) +
    verdict
  );
}

function print({ value }: Quantity<'point'>): string {
  return printNumber(value);
}

/** What is needed to show where points come from. */
export interface Ground {
  readonly figures: Figures;
  readonly form: PrintStyle;
  readonly texts: SourceTexts;
}

interface Words {
  readonly gains: string;
  readonly losses: string;
  readonly sources: string;
  readonly evidence: string;
  readonly totals: string;
  readonly line: (criterion: string, points: string, what: string) => string;
  readonly facts: (ids: readonly string[]) => string;
  readonly thenPoints: (rubric: string, criterion: string) => string;
  readonly keys: (keys: readonly string[]) => string;
  readonly doubt: (keys: readonly string[]) => string;
  readonly points: (rubric: string, criterion: string, allowed: readonly string[]) => string;
  readonly decision: (rubric: string, criterion: string) => string;
  readonly calendar: (year: string) => string;
  readonly rests: (criterion: string, sources: readonly string[]) => string;
  readonly at: (lines: readonly number[]) => string;
  readonly asked: (item: string, evidence: string, what: string) => string;
  readonly named: (documents: readonly string[]) => string;
  readonly unnamed: (criteria: readonly string[]) => string;
  readonly total: (by: string, points: string, interval: string) => string;
  readonly within: string;
  readonly proved: string;
  readonly outside: string;
}

/** A longer list of lines would not help anybody. */
const MOST_LINES = 6;

/** As many keys as are told. */
const MOST_KEYS = 8;

function firstOf(keys: readonly string[]): readonly string[] {
  return keys.slice(0, MOST_KEYS);
}

function firstLines(lines: readonly number[]): readonly number[] {
  return lines.slice(0, MOST_LINES);
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    gains: '还能争取的分，从多到少：',
    losses: '已经失去的分：',
    sources: '各项依据的数和所在的行：',
    evidence: '佐证材料：',
    totals: '自报的总分：',
    line: (criterion, points, what) => `${criterion} ${points}分：${what}`,
    facts: (ids) => `请在 facts 里填写 ${ids.join('、')}`,
    thenPoints: (rubric, criterion) => `；是的，再在 declared 里写 rubric: ${rubric}、criterion: ${criterion} 的分数`,
    keys: (keys) => `请填写 ${firstOf(keys).join('、')}${keys.length > MOST_KEYS ? ` 等${keys.length}处` : ''}`,
    doubt: (keys) =>
      `和这张评分表的分值对不上，请核对 ${firstOf(keys).join('、')}${keys.length > MOST_KEYS ? ` 等${keys.length}处` : ''}`,
    points: (rubric, criterion, allowed) =>
      `由人评分，可以得${allowed.join('、')}分；请在 declared 里写 { rubric: ${rubric}, criterion: ${criterion}, points: 分数, by: 谁评的 }`,
    decision: (rubric, criterion) =>
      `没有基数，无法计算，由财政部门认定；评分表 ${rubric} 的 ${criterion} 没有规定怎么算`,
    calendar: (year) => `程序还没有${year}年的放假安排，请更新程序或在格式里补上`,
    rests: (criterion, sources) => `${criterion}：${sources.join('；')}`,
    at: (lines) =>
      lines.length === 0
        ? ''
        : `（第${firstLines(lines).join('、')}行${lines.length > MOST_LINES ? `等${lines.length}行` : ''}）`,
    asked: (item, evidence, what) => `${item}：要求${evidence}；${what}`,
    named: (documents) => `已写：${documents.join('、')}`,
    unnamed: (criteria) => `还没有写，请在 evidence 里列出文件，criterion 写 ${criteria.join(' 或 ')}`,
    total: (by, points, interval) => `${by}评${points}分，这张表现在是${interval}分：`,
    within: '没有证伪，也没有证实',
    proved: '相符',
    outside: '对不上',
  },
  en: {
    gains: 'What would still win points, the most first:',
    losses: 'Points that are lost:',
    sources: 'What the points rest on, and the lines:',
    evidence: 'Evidence:',
    totals: 'Totals that are claimed:',
    line: (criterion, points, what) => `${criterion} ${points} pts: ${what}`,
    facts: (ids) => `fill in ${ids.join(', ')} under facts`,
    thenPoints: (rubric, criterion) =>
      `; if it is so, give the points under declared, for rubric: ${rubric}, criterion: ${criterion}`,
    keys: (keys) =>
      `fill in ${firstOf(keys).join(', ')}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''}`,
    doubt: (keys) =>
      `the weights are not those of this rubric: check ${firstOf(keys).join(', ')}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''}`,
    points: (rubric, criterion, allowed) =>
      `a person gives ${allowed.join(', ')}; write { rubric: ${rubric}, criterion: ${criterion}, points: …, by: … } under declared`,
    decision: (rubric, criterion) =>
      `there is no base to divide by, and ${criterion} of the rubric ${rubric} does not say what then; the bureau decides`,
    calendar: (year) => `the program does not know the days off of ${year} yet: update it, or add them to the form`,
    rests: (criterion, sources) => `${criterion}: ${sources.join('; ')}`,
    at: (lines) =>
      lines.length === 0
        ? ''
        : ` (line${lines.length === 1 ? '' : 's'} ${firstLines(lines).join(', ')}${lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : ''})`,
    asked: (item, evidence, what) => `${item}: asks for ${evidence}; ${what}`,
    named: (documents) => `named: ${documents.join(', ')}`,
    unnamed: (criteria) => `none is named; list it under evidence, with criterion ${criteria.join(' or ')}`,
    total: (by, points, interval) => `${by} gives ${points}, the rubric now ${interval}: `,
    within: 'neither disproved nor proved',
    proved: 'they agree',
    outside: 'they do not agree',
  },
};
