import { diffArrays } from 'diff';
import type { ReportDocument } from '../../../document/types.ts';
import type { Figures } from '../../../figures/types.ts';
import type { EditedFigure } from '../../findings/findings.ts';
import { describeDifference, type UnitDifference } from './firstDifference.ts';
import { listPrintedFigures } from './listPrintedFigures.ts';
import type { Unit } from './types.ts';

/** More edits than these are counted, and not told one by one. */
const MOST = 50;
/** Comparing two texts that have nothing in common takes the square of their length. */
const MOST_EDITS = 2000;

export interface Edit extends Pick<UnitDifference, 'difference'> {
  /** The figures that stand in what is built and no longer in the edited words. */
  readonly figures: readonly EditedFigure[];
}

export interface Edits {
  readonly edits: readonly Edit[];
  /** How many more there are, at least. */
  readonly more: number;
}

/** Lists what somebody changed in a written report, paragraph by paragraph and cell by cell; none where all words are as built. */
export function listDifferences(
  found: readonly Unit[],
  built: readonly Unit[],
  document: ReportDocument,
  figures: Figures,
): Edits {
  const printed = listPrintedFigures(document);
  const edits: Edit[] = [];
  let more = 0;
  for (const { one, other, near } of pairUnits(found, built)) {
    if (edits.length === MOST) {
      more += 1;
      continue;
    }
    const lost = other === undefined ? [] : (printed.get(keyOf(other.text)) ?? []);
    edits.push({
      difference: describeDifference(one, other, near),
      figures: lost.flatMap(({ id, value }) => {
        const figure = one?.text.includes(value) ? undefined : figures.find(id);
        return figure === undefined ? [] : [{ name: figure.name, value }];
      }),
    });
  }
  return { edits, more };
}

interface Pair {
  readonly one: Unit | undefined;
  readonly other: Unit | undefined;
  /** The nearest heading above. */
  readonly near: string;
}

/** Units that stand against each other and differ; what was added or taken away stands against nothing. */
function pairUnits(found: readonly Unit[], built: readonly Unit[]): readonly Pair[] {
  const changes = diffArrays(built.map(textOf), found.map(textOf), { maxEditLength: MOST_EDITS });
  // Two texts that have nothing in common are compared in order.
  if (changes === undefined) return alignUnits(found, built, '');
  const pairs: Pair[] = [];
  let [at, now] = [0, 0];
  let removed: readonly Unit[] = [];
  let near = '';
  const settle = (added: readonly Unit[]) => {
    pairs.push(...alignUnits(added, removed, near));
    removed = [];
  };
  for (const { added, removed: isRemoved, value } of changes) {
    if (isRemoved) {
      removed = built.slice(at, at + value.length);
      at += value.length;
    } else if (added) {
      settle(found.slice(now, now + value.length));
      now += value.length;
    } else {
      settle([]);
      const same = built.slice(at, at + value.length);
      near = same.findLast((unit) => unit.kind === 'paragraph' && unit.isHeading)?.text ?? near;
      at += value.length;
      now += value.length;
    }
  }
  settle([]);
  return pairs;
}

function alignUnits(found: readonly Unit[], built: readonly Unit[], near: string): Pair[] {
  const count = Math.max(found.length, built.length);
  return Array.from({ length: count }, (_, index) => ({ one: found[index], other: built[index], near })).flatMap(
    (pair): Pair[] => {
      const { one, other } = pair;
      // A paragraph and a cell are not one thing that was changed.
      if (one === undefined || other === undefined || one.kind === other.kind) return [pair];
      return [
        { one, other: undefined, near },
        { one: undefined, other, near },
      ];
    },
  );
}

function textOf({ kind, text }: Unit): string {
  return `${kind} ${keyOf(text)}`;
}

/** Blanks are set as each program likes. */
function keyOf(text: string): string {
  return text.replace(/\s+/gu, '');
}
