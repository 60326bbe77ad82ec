import type { Lang } from '../findings/printFinding.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { printReason } from '../scores/printReason.ts';
import type { CapOutcome, Scorecard, ScoreLine } from '../scores/types.ts';
import { printJson } from './printJson.ts';
import type { Scorecard as ScorecardJson, ScoreLine as ScoreLineJson } from './types.ts';

/** For machines: the keys and their order are part of the format; points are texts. Ends with a line break. */
export function scoreJson(scorecards: readonly Scorecard[], lang: Lang): string {
  return printJson({ version: 1, scorecards: scorecards.map((card) => scorecardToJson(card, lang)) });
}

export function scorecardToJson({ rubric, lines, ...totals }: Scorecard, lang: Lang): ScorecardJson {
  const { id, title, assesses, scoredBy, status } = rubric;
  return {
    rubric: { id, title, assesses, scoredBy, status },
    lines: lines.map((line) => lineToJson(line, lang)),
    totals: {
      points: print(rubric.points),
      applicable: print(totals.applicable),
      least: print(totals.least),
      most: print(totals.most),
      derived: print(totals.derived),
      declared: print(totals.declared),
      open: print(totals.open),
      cap: totals.cap === undefined ? null : capToJson(totals.cap),
      grades: totals.grades ?? null,
    },
  };
}

function capToJson(cap: CapOutcome): NonNullable<ScorecardJson['totals']['cap']> {
  return {
    rate: cap.title,
    most: cap.state === 'open' ? print(cap.lowest) : print(cap.most),
    open: cap.state === 'open',
  };
}

function lineToJson({ criterion, status, least, most, reason, evidence }: ScoreLine, lang: Lang): ScoreLineJson {
  return {
    criterion: criterion.id,
    points: print(criterion.points),
    status,
    least: print(least),
    most: print(most),
    reason: printReason(reason, lang),
    evidence: evidence.map(({ document, date }) => ({ document, date: date ?? null })),
  };
}

function print({ value }: Quantity<'point'>): string {
  return printNumber(value);
}
