import type { ViewPath } from '../outlineTemplate.ts';
import type { Part } from './types.ts';

/**
 * Drops the parts of a template at which nothing can be missing, whatever the year: words that are printed where everything is
 * there, figures of which a choice has just said that they are known, and choices between such parts. A form has some hundred
 * parts, and a run over a thousand reports walks through what is left of them for each.
 */
export function pruneParts(parts: readonly Part[]): readonly Part[] {
  return prune(parts, { known: new Set(), mayBeGap: false });
}

interface Around {
  /** The figures and texts that are there, by their paths. */
  readonly known: ReadonlySet<string>;
  /** Whether the parts may be printed because something is missing. */
  readonly mayBeGap: boolean;
}

function prune(parts: readonly Part[], around: Around): readonly Part[] {
  return parts.flatMap((part): Part[] => {
    switch (part.is) {
      case 'words':
        return around.mayBeGap ? [part] : [];
      case 'value':
        return mayBeMissing(part, around.known) ? [part] : [];
      case 'choice': {
        const ways = waysOf(part.path, around);
        const [yes, no] = [prune(part.yes, ways.yes), prune(part.no, ways.no)];
        if (yes.length === 0 && (no.length === 0 || asksAnyway(part.path, no))) return [...no];
        return [{ ...part, yes, no }];
      }
      case 'list':
      case 'fields': {
        // Paths start anew inside.
        const inside = prune(part.inside, { known: new Set(), mayBeGap: part.is === 'fields' && around.mayBeGap });
        const otherwise = prune(part.otherwise, { ...around, mayBeGap: true });
        return inside.length === 0 && otherwise.length === 0 ? [] : [{ ...part, inside, otherwise }];
      }
    }
  });
}

function mayBeMissing(part: Part & { readonly is: 'value' }, known: ReadonlySet<string>): boolean {
  switch (part.kind) {
    case 'table':
      return true;
    case 'prose':
      return part.endsLine;
    case 'figure':
      return !known.has(pathOf(part.path, 1));
    case 'text':
      return false;
  }
}

/** What is known on each way of a choice. */
function waysOf(path: ViewPath, around: Around): { readonly yes: Around; readonly no: Around } {
  const field = path.names.at(-1) ?? '';
  const there: Around = { known: new Set([...around.known, pathOf(path, 1)]), mayBeGap: false };
  const gap: Around = { ...around, mayBeGap: true };
  if (path.position !== undefined) return { yes: around, no: around };
  if (field === 'known') return { yes: there, no: gap };
  if (SIGNS.has(field)) {
    // What a reason leaves unexplained is a gap.
    const isRest = path.names.at(-2) === 'unexplained';
    return { yes: isRest ? { ...there, mayBeGap: true } : there, no: around };
  }
  return { yes: gap, no: gap };
}

/** Whether what is left of a choice by a figure's sign is only there where the same figure is unknown, and has no sign. */
function asksAnyway(path: ViewPath, no: readonly Part[]): boolean {
  const [only] = no;
  if (!SIGNS.has(path.names.at(-1) ?? '') || no.length !== 1 || only?.is !== 'choice') return false;
  return only.path.names.at(-1) === 'known' && only.yes.length === 0 && pathOf(only.path, 1) === pathOf(path, 1);
}

const SIGNS: ReadonlySet<string> = new Set(['positive', 'negative', 'zero']);

/** Writes a path as text, without so many of its last names. */
function pathOf({ depth, names }: ViewPath, without: number): string {
  return `${depth} ${names.slice(0, names.length - without).join('.')}`;
}
