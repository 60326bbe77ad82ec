import type { ExpectedCard, ExpectedLine } from './expectScores.ts';
import { type Fraction, printShort } from './fraction.ts';

export interface GivenLine {
  readonly criterion: string;
  readonly status: string;
  readonly least: string;
  readonly most: string;
  readonly claimed: string | null;
  readonly reason: string;
}

export interface GivenCard {
  readonly rubric: { readonly id: string };
  readonly lines: readonly GivenLine[];
  readonly totals: Readonly<Record<string, unknown>> | null;
}

const print = (points: Fraction) => printShort(points, 6);

const writeLine = (line: ExpectedLine) =>
  `${line.status} ${print(line.least)}–${print(line.most)}${line.claimed ? ` claimed ${print(line.claimed)}` : ''}`;
const writeGiven = (line: GivenLine) =>
  `${line.status} ${line.least}–${line.most}${line.claimed === null ? '' : ` claimed ${line.claimed}`}`;

export function compareScores(expected: readonly ExpectedCard[], given: readonly GivenCard[]): string[] {
  const faults: string[] = [];
  for (const [index, card] of expected.entries()) {
    const other = given[index];
    if (other?.rubric.id !== card.rubric) {
      faults.push(`${card.rubric}: not there`);
      continue;
    }
    for (const [at, line] of card.lines.entries()) {
      const there = other.lines[at];
      const must = `${line.criterion} ${writeLine(line)}`;
      const is = there ? `${there.criterion} ${writeGiven(there)}` : 'not there';
      if (must !== is) faults.push(`${card.rubric}.${is}, and must be ${must}`);
    }
    if (card.totals === undefined || other.totals === null) {
      if ((card.totals === undefined) !== (other.totals === null))
        faults.push(`${card.rubric}: a total where there is none`);
      continue;
    }
    const { leastGrade, mostGrade, ...points } = card.totals;
    for (const [key, value] of Object.entries(points))
      if (other.totals[key] !== print(value))
        faults.push(`${card.rubric} ${key}: ${String(other.totals[key])}, and must be ${print(value)}`);
    const grades = other.totals.grades as { least: string; most: string } | null;
    if (grades?.least !== leastGrade || grades?.most !== mostGrade)
      faults.push(
        `${card.rubric} grades: ${JSON.stringify(grades)}, and must be ${String(leastGrade)} to ${String(mostGrade)}`,
      );
  }
  return faults;
}
