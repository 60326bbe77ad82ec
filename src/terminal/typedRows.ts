import { printReference } from '../document/printFigure.ts';
import type { Figure } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Step, TypedChange } from '../source/compareTyped.ts';
import { compareFigures } from './compareFigures.ts';

/** Something typed that differs, printed. */
export interface TypedRow {
  readonly what: TypedChange['what'];
  readonly path: string;
  readonly beforePath: string;
  /** What leads there: titles in Chinese, keys in English, with the names of entries as typed. */
  readonly name: string;
  /** What an entry is called that only one of the files has, or its number where it has no name; otherwise `null`. */
  readonly entry: string | null;
  /** `null`: nothing was typed there, or an entry, whose values `content` has. */
  readonly before: string | null;
  readonly after: string | null;
  /** As in `DiffRow`; empty where either is no figure. */
  readonly change: string;
  readonly rate: string;
  readonly content: readonly { readonly name: string; readonly text: string }[];
}

/** One of two reports, with the figures that were typed in it by their paths. */
export interface TypedSide {
  readonly evaluation: Evaluation;
  readonly figures: ReadonlyMap<string, Figure>;
}

export function readSide(evaluation: Evaluation): TypedSide {
  const typed = evaluation.figures.all.flatMap((figure) =>
    figure.derivation.operation === 'typed' ? [[figure.derivation.place.path, figure] as const] : [],
  );
  return { evaluation, figures: new Map(typed) };
}

/**
 * Prints a change of something typed. An amount is printed with its unit, and is no change where only its digits are others
 * (100 and 100.00): the document prints both alike.
 */
export function printTyped(change: TypedChange, before: TypedSide, after: TypedSide, lang: Lang): TypedRow[] {
  const { what, path, beforePath, before: oldText = null, after: newText = null } = change;
  const [{ evaluation: one }, { evaluation: other }] = [before, after];
  const nameOf = (steps: readonly Step[]) => nameSteps(steps, other, lang);
  const isEntry = what === 'new' || what === 'gone';
  const row: TypedRow = {
    what,
    path,
    beforePath,
    name: nameOf(isEntry ? change.steps.slice(0, -1) : change.steps),
    entry: isEntry ? (change.steps.at(-1)?.title ?? null) : null,
    before: oldText,
    after: newText,
    change: '',
    rate: '',
    content: change.content.map(({ steps, text }) => ({ name: nameOf(steps), text })),
  };
  if (what !== 'value' && what !== 'same') return [row];
  const [old, now] = [before.figures.get(beforePath), after.figures.get(path)];
  if (what === 'value' && isSameAmount(old, now)) return [];
  const [wasPrinted, isPrinted] = [printValue(oldText, old, one), printValue(newText, now, other)];
  // Amounts that differ by less than is printed are told as they were typed.
  if (what === 'value' && wasPrinted === isPrinted) return [row];
  const { change: by, rate } =
    now === undefined ? { change: '', rate: '' } : compareFigures(old, now, one, other, lang);
  return [{ ...row, before: wasPrinted, after: isPrinted, change: by, rate }];
}

/** Prints what was typed as the report would, where it is a number. */
function printValue(text: string | null, figure: Figure | undefined, { form }: Evaluation): string | null {
  const isNumber = text !== null && text !== 'none' && figure?.outcome.state === 'value';
  return isNumber ? printReference(figure, form) : text;
}

function isSameAmount(old: Figure | undefined, now: Figure | undefined): boolean {
  if (old?.outcome.state !== 'value' || now?.outcome.state !== 'value' || now.measure !== 'yuan') return false;
  return old.outcome.quantity.value.eq(now.outcome.quantity.value);
}

/** Names what leads to a value; a fact goes by the title that its form gives it. */
function nameSteps(steps: readonly Step[], { form }: Evaluation, lang: Lang): string {
  if (lang === 'en') return steps.map(({ key }) => key).join('.');
  const [first] = steps;
  return steps
    .map(({ key, title }, at) => {
      const fact = at === 1 && first?.key === 'facts' ? form.facts.find(({ id }) => id === key)?.title : undefined;
      return fact ?? title;
    })
    .join('.');
}
