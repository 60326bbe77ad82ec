import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { printReason } from '../../src/scores/printReason.ts';
import type { Scorecard, ScoreLine } from '../../src/scores/types.ts';
import { goldenFile } from '../support/goldenFile.ts';
import { evaluateMany } from '../support/randomYears.ts';

/*
 * The first score line of each kind that years of all shapes have: its points, the reason in both languages, what is missing and
 * what it rests on; and the totals. The second opinion holds points against the rubrics; this holds the words.
 */

const points = ({ value }: { readonly value: { toFixed(): string } }) => value.toFixed();

function showLine({ rubric }: Scorecard, line: ScoreLine): string {
  const sources = line.sources.map((source) =>
    'figure' in source ? source.figure : `${source.title} ${source.place.path}`,
  );
  return [
    `${rubric.id} ${line.criterion.id} of ${line.group}, ${line.item}: ${line.status} ${points(line.least)} to ${points(line.most)} of ${points(line.criterion.points)}`,
    `  zh: ${printReason(line.reason, 'zh')}`,
    `  en: ${printReason(line.reason, 'en')}`,
    `  claimed ${line.claim === undefined ? 'nothing' : points(line.claim.points)}, chosen ${line.chosen ?? 'none'}, said ${line.explanation ?? 'nothing'}`,
    `  missing ${line.missing.join(', ')}; rests on ${sources.join(', ')}; evidence ${line.evidence.map(({ document }) => document).join(', ')}`,
  ]
    .map((one) => (one.length > 400 ? `${one.slice(0, 400)}… (${one.length})` : one))
    .join('\n');
}

/** The same words with other numbers, about whatever rubric. */
function kindOf({ rubric }: Scorecard, line: ScoreLine): string {
  const reason = printReason(line.reason, 'zh').replace(/[\d.]+/g, '#');
  return `${rubric.id} ${line.criterion.kind} ${line.status} ${line.reason.type} ${reason.slice(0, 60)}`;
}

function showTotals({ rubric, ...card }: Scorecard): string {
  const { applicable, least, most, derived, declared, claimed, claimedTotal, open, cap, grades } = card;
  const sums = [applicable, least, most, derived, declared, claimed, open].map(points).join(' ');
  const said = claimedTotal === undefined ? 'none' : points(claimedTotal);
  const capped = cap === undefined ? 'no cap' : `cap ${cap.state}`;
  return `${rubric.id} in all: ${sums}, ${said} typed, ${capped}, ${JSON.stringify(grades ?? 'no grades')}`;
}

it('each kind of score line is reckoned and said as it was', async () => {
  const kinds = new Map<string, string>();
  const note = (kind: string, show: () => string) => {
    if (!kinds.has(kind)) kinds.set(kind, show());
  };
  for (const { scorecards } of await evaluateMany(40))
    for (const card of scorecards) {
      for (const line of card.lines) note(kindOf(card, line), () => showLine(card, line));
      note(
        `${card.rubric.id} totals ${card.cap?.state} ${card.claimedTotal !== undefined} ${JSON.stringify(card.grades)}`,
        () => showTotals(card),
      );
    }
  const shown = `${[...kinds]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => text)
    .join('\n')}\n`;
  expect(shown).toBe(goldenFile(fileURLToPath(new URL('everyReason.golden.txt', import.meta.url)), shown));
});
