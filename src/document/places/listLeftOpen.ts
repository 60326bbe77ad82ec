import type { Place } from '../../findings/place.ts';
import { holdsBlank, isLeftOpen } from '../../model/leftOpen.ts';
import type { UnitYear } from '../../model/types.ts';
import type { SourceNode, SourceScalar } from '../../source/types.ts';
import { patternOf } from './keyPatterns.ts';
import type { KeyPatterns } from './types.ts';

/** Lists the keys whose text is left open (待填, XX), all of it or a blank in it, where the form prints it. */
export function listLeftOpen(year: Pick<UnitYear, 'root' | 'disclosures'>, printed: KeyPatterns): readonly Place[] {
  return listTexts(year.root).flatMap(({ place }) => {
    const pattern = patternOf(place.path, year);
    return printed.has(pattern) || printed.has(pattern.replace(/\[\]$/, '')) || ALWAYS.test(pattern) ? [place] : [];
  });
}

/** The title is printed under every form, and results where a sentence names them. */
const ALWAYS = /^(?:title|results)\b/;

/** What is blank counts as missing, and not as left open, save where there must be a text. */
const REQUIRED = /\.text$/;

function listTexts(node: SourceNode): readonly SourceScalar[] {
  switch (node.kind) {
    case 'scalar': {
      const { type, text, place } = node;
      if (type !== 'string') return [];
      const isOpen = isLeftOpen(text) ? text.trim() !== '' || REQUIRED.test(place.path) : holdsBlank(text);
      return isOpen ? [node] : [];
    }
    case 'list':
      return node.items.flatMap(listTexts);
    case 'map':
      return node.entries.flatMap(({ value }) => listTexts(value));
  }
}
