import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import {
  changesAccepted,
  fieldWithoutResult,
  linkedElsewhere,
  type OutsideKind,
  partsNotRead,
  symbolUnknown,
  tablesNested,
  type UnreadPart,
} from './findings/findings.ts';
import type { Met } from './reading.ts';

/** What was found beside the body of a file. */
export interface Beside {
  readonly comments: number;
  /** What headers and footers say. */
  readonly margins: readonly string[];
  /** Kinds of relationships that lead outside. */
  readonly outside: readonly string[];
}

/** Signs and fields that a finding names; the rest are counted. */
const MOST_NAMED = 3;
/** In characters; a longer text is cut. */
const LONGEST = 20;

/** Tells what a reader of the paper sees, or another one would decide, and this one did not read as it stands. */
export function tellMet(place: Place, met: Met, beside: Beside): Finding[] {
  const { insertions, deletions, symbols, fields, nested } = met;
  const parts = listUnreadParts(met, beside);
  const kinds = listKinds(met, beside);
  const found: Finding[] = [];
  if (insertions + deletions > 0) found.push(changesAccepted({ insertions, deletions }, place));
  if (parts.length > 0) found.push(partsNotRead({ parts }, place));
  if (symbols.length > 0) {
    const signs = symbols.slice(0, MOST_NAMED).map(({ font, before }) => ({ font, before: before.trim() }));
    found.push(symbolUnknown({ signs, count: symbols.length }, place));
  }
  if (fields.length > 0) {
    const named = fields.slice(0, MOST_NAMED).map(({ code, before }) => ({ code: cut(code), before: before.trim() }));
    found.push(fieldWithoutResult({ fields: named, count: fields.length }, place));
  }
  if (kinds.length > 0) found.push(linkedElsewhere({ kinds }, place));
  if (nested > 0) found.push(tablesNested({ count: nested }, place));
  return found;
}

function listUnreadParts(met: Met, { comments, margins }: Beside): UnreadPart[] {
  const counted = [
    ['comments', comments],
    ['pictures', met.pictures],
    ['charts', met.charts],
    ['diagrams', met.diagrams],
    ['objects', met.objects],
    ['chunks', met.chunks],
  ] as const;
  const quoted = [
    ['hidden', met.hidden],
    ['margins', margins],
  ] as const;
  return [
    ...counted.filter(([, count]) => count > 0).map(([what, count]) => ({ what, count })),
    ...quoted
      .filter(([, texts]) => texts.length > 0)
      .map(([what, texts]) => ({ what, count: texts.length, text: cut(texts[0] ?? '') })),
  ];
}

function listKinds({ links }: Met, { outside }: Beside): OutsideKind[] {
  const kinds = new Set(
    outside.map((type) => (type === 'attachedTemplate' ? 'template' : type === 'image' ? 'pictures' : 'files')),
  );
  if (links > 0) kinds.add('files');
  return (['template', 'pictures', 'files'] as const).filter((kind) => kinds.has(kind));
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
