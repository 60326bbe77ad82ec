import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import type { Figures } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { printReason } from '../scores/printReason.ts';
import type { CapOutcome, Scorecard, ScoreLine } from '../scores/types.ts';
import { linesOf } from './linesOf.ts';
import { printJson } from './printJson.ts';
import type { Scorecard as ScorecardJson, ScoreLine as ScoreLineJson } from './types.ts';

/** What is needed to show where points come from. */
interface Ground {
  readonly figures: Figures;
  readonly texts: SourceTexts;
}

/**
 * Prints scorecards as JSON: the keys and their order are part of the format, and points are decimal texts. Ends with a
 * line break.
 *
 * @param unfilled how many places of the report are not filled in
 */
export function scoreJson(scorecards: readonly Scorecard[], unfilled: number, lang: Lang, ground: Ground): string {
  return printJson({ version: 1, unfilled, scorecards: scorecards.map((card) => scorecardToJson(card, lang, ground)) });
}

/** A report among several: its file, and what `scoreJson` says of one. */
export interface ScoredReport {
  readonly file: string;
  readonly unfilled: number;
  readonly scorecards: readonly ScorecardJson[];
}

export function scoredReport(
  file: string,
  scorecards: readonly Scorecard[],
  unfilled: number,
  lang: Lang,
  ground: Ground,
): ScoredReport {
  return { file, unfilled, scorecards: scorecards.map((card) => scorecardToJson(card, lang, ground)) };
}

/** Converts a scorecard; a partial rubric has no totals. */
export function scorecardToJson({ rubric, lines, ...totals }: Scorecard, lang: Lang, ground: Ground): ScorecardJson {
  const { id, title, assesses, scoredBy, status } = rubric;
  const isPartial = status === 'partial';
  return {
    rubric: { id, title, assesses, scoredBy, status },
    lines: lines.map((line) => lineToJson(line, lang, ground)),
    totals: isPartial
      ? null
      : {
          points: print(rubric.points),
          applicable: print(totals.applicable),
          least: print(totals.least),
          most: print(totals.most),
          derived: print(totals.derived),
          declared: print(totals.declared),
          claimed: print(totals.claimed),
          claimedTotal: totals.claimedTotal === undefined ? null : print(totals.claimedTotal),
          open: print(totals.open),
          cap: totals.cap === undefined ? null : capToJson(totals.cap),
          grades: totals.grades ?? null,
        },
  };
}

function capToJson(cap: CapOutcome): NonNullable<NonNullable<ScorecardJson['totals']>['cap']> {
  return {
    rate: cap.title,
    most: cap.state === 'open' ? print(cap.lowest) : print(cap.most),
    open: cap.state === 'open',
  };
}

function lineToJson(
  { criterion, status, least, most, claim, reason, explanation, missing, evidence, sources }: ScoreLine,
  lang: Lang,
  { figures, texts }: Ground,
): ScoreLineJson {
  return {
    criterion: criterion.id,
    points: print(criterion.points),
    status,
    least: print(least),
    most: print(most),
    claimed: claim === undefined ? null : print(claim.points),
    reason: printReason(reason, lang),
    explanation: explanation ?? null,
    missing,
    evidence: evidence.map(({ document, date }) => ({ document, date: date ?? null })),
    sources: sources.map((source) => {
      if ('title' in source) return { figure: null, title: source.title, lines: linesOf([source.place], texts) };
      const figure = figures.get(source.figure);
      return { figure: figure.id, title: figure.name, lines: linesOf(listTypedPlaces(figure, figures), texts) };
    }),
  };
}

function print({ value }: Quantity<'point'>): string {
  return printNumber(value);
}
