import { diffArrays } from 'diff';
import type { ReportDocument } from '../../document/types.ts';
import type { Derivation, Figures } from '../../figures/types.ts';
import type { Place } from '../../findings/place.ts';
import type { EditedFigure } from '../findings/findings.ts';
import { findPrinted, withoutBlanks } from './findPrinted.ts';
import { describeDifference, type UnitDifference } from './firstDifference.ts';
import type { Unit } from './types.ts';

/** More edits than these are counted, and not told one by one. */
const MOST = 50;
/** Comparing two texts that have nothing in common takes the square of their length. */
const MOST_EDITS = 2000;

export interface Edit extends Pick<UnitDifference, 'difference'> {
  /** The whole texts; `undefined` where something was added or taken away. */
  readonly found: string | undefined;
  readonly built: string | undefined;
  /** Where in the file what is built comes from. */
  readonly places: readonly Place[];
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
  const printed = findPrinted(built, document);
  const edits: Edit[] = [];
  let more = 0;
  for (const { one, other, near } of pairUnits(found, built)) {
    if (edits.length === MOST) {
      more += 1;
      continue;
    }
    const { figures: all = [], origins = [] } = (other && printed.get(other)) ?? {};
    const lost = all.flatMap(({ id, value }) => {
      const figure = one?.text.includes(value) ? undefined : figures.find(id);
      return figure === undefined ? [] : [{ figure, value }];
    });
    edits.push({
      difference: describeDifference(one, other, near),
      found: one?.text,
      built: other?.text,
      places: [...origins, ...lost.flatMap(({ figure: { derivation } }) => placesOf(derivation))],
      figures: lost.map(({ figure: { name }, value }) => ({ name, value })),
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
  const changes = diffArrays(nameUnits(built), nameUnits(found), { maxEditLength: MOST_EDITS });
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
      if (one === undefined || other === undefined) return [pair];
      if (one.kind === other.kind) return withoutBlanks(one.text) === withoutBlanks(other.text) ? [] : [pair];
      return [
        { one, other: undefined, near },
        { one: undefined, other, near },
      ];
    },
  );
}

/** A cell is known by its row's first cell and its column too: a column may hold one amount many times. */
function nameUnits(units: readonly Unit[]): string[] {
  let label = '';
  return units.map((unit) => {
    const text = withoutBlanks(unit.text);
    if (unit.kind === 'paragraph') return text;
    if (unit.column === 1) label = text;
    return `${label}\t${unit.column}\t${text}`;
  });
}

/** A figure that was reckoned stands nowhere in the file. */
function placesOf(derivation: Derivation): readonly Place[] {
  if (derivation.operation === 'typed') return [derivation.place];
  return derivation.operation === 'counted' ? derivation.places : [];
}
