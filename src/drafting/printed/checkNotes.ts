import type { Finding } from '../../findings/types.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { WordDocument, WordParagraph } from '../../wordfile/types.ts';
import { printedSum } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

const COUNT = /([\d０-９]+)\s*([辆台人名])/g;

/**
 * SE855: a footnote that only lists parts of what its paragraph counts, as 执法车2辆、机要车1辆 of 公务用车4辆, where these make
 * another number. The paragraph must count such things once.
 */
export function checkNotes({ blocks, notes }: WordDocument, places: PrintedPlaces): readonly Finding[] {
  return notes.flatMap(({ text, place }): readonly Finding[] => {
    const parts = text.replace(/[。；;\s]+$/, '').split(/[、，,；;]/);
    const counts = parts.map((part) => /^[^\d０-９]{2,16}([\d０-９]+)\s*([辆台人名])$/.exec(part.trim()));
    const measure = counts[0]?.[2];
    if (parts.length < 2 || measure === undefined || counts.some((each) => each?.[2] !== measure)) return [];
    const paragraph = blocks.find(
      (block): block is WordParagraph => block.type === 'paragraph' && block.place === place,
    );
    const counted = [...(paragraph?.text ?? '').matchAll(COUNT)].filter((each) => each[2] === measure);
    const [only] = counted;
    const printed = readNumeral(only?.[1] ?? '');
    if (only === undefined || counted.length !== 1 || printed === undefined) return [];
    const made = counts.reduce((sum, each) => sum + Number(readNumeral(each?.[1] ?? '')?.toFixed() ?? 0), 0);
    if (printed.eq(made)) return [];
    return [printedSum({ name: '', printed: only[0], made: `${made}${measure}` }, places.of(place, only[0]))];
  });
}
