import type { FormPrints, Part } from './types.ts';

/** Packs what a form prints as JSON, when the package is made. */
export function packPrints({ parts, printed, scored }: FormPrints): string {
  return JSON.stringify({ parts, printed: [...printed], scored: [...scored] });
}

/** Unpacks what `packPrints` has packed. */
export function unpackPrints(json: string): FormPrints {
  const packed: { parts: Part[]; printed: string[]; scored: string[] } = JSON.parse(json);
  return { parts: packed.parts, printed: new Set(packed.printed), scored: new Set(packed.scored) };
}
