import type { PackageParts, Relation } from '../opc/packageParts.ts';
import type { XmlElement } from '../opc/parseXml.ts';
import type { PlacedReference } from './placeBlocks.ts';
import type { RawBlock } from './raw.ts';
import { readBlocks } from './readBlocks.ts';
import { type Reading, startReading } from './reading.ts';
import { readLists } from './readLists.ts';
import type { Styles } from './readStyles.ts';
import type { WordNote } from './types.ts';
import { elementsOf, parseWordXml } from './wordXml.ts';

/** Reads the footnotes and endnotes to which the text refers, in its order. */
export function readNotes(
  xml: { readonly footnote: string | undefined; readonly endnote: string | undefined },
  references: readonly PlacedReference[],
  reading: Reading,
): WordNote[] {
  if (references.length === 0) return [];
  const notes = { footnote: indexNotes(xml.footnote), endnote: indexNotes(xml.endnote) };
  return references.flatMap(({ kind, id, place }) => {
    const element = notes[kind].get(id);
    const text = element === undefined ? '' : printBlocks(readBlocks(element, reading));
    return text === '' ? [] : [{ kind, text, place }];
  });
}

function indexNotes(xml: string | undefined): Map<string, XmlElement> {
  const elements = xml === undefined ? [] : elementsOf(parseWordXml(xml));
  return new Map(elements.map((element) => [element.attributes['w:id'] ?? '', element]));
}

export function countComments(xml: string | undefined): number {
  return xml === undefined ? 0 : elementsOf(parseWordXml(xml)).filter(({ name }) => name === 'w:comment').length;
}

/** Reads what the headers and footers of pages say, each once; those with only a page number say nothing. */
export function readMargins(relations: ReadonlyMap<string, Relation>, parts: PackageParts, styles: Styles): string[] {
  const texts = new Set<string>();
  for (const { type, target, isExternal } of relations.values()) {
    if ((type !== 'header' && type !== 'footer') || isExternal) continue;
    const xml = parts.text(target);
    if (xml === undefined) continue;
    const text = printBlocks(readBlocks(parseWordXml(xml), startReading(styles, readLists(undefined, styles))));
    const words = text.replace(/第\s*\d*\s*页|共\s*\d*\s*页|PAGE|Page|of/g, '');
    if (/\p{L}/u.test(words)) texts.add(text.replace(/\s+/g, ' '));
  }
  return [...texts];
}

function printBlocks(blocks: readonly RawBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [block.text]
        : block.rows.flatMap(({ positions }) =>
            positions.flatMap((each) => (each.type === 'cell' ? each.paragraphs.map(({ text }) => text) : [])),
          ),
    )
    .filter((text) => text !== '')
    .join('\n');
}
