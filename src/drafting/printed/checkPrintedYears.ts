import { wholeFile } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { WordDocument } from '../../wordfile/types.ts';
import { plainText } from '../../workbooks/readAmount.ts';
import { staleTitle } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

const YEAR = /(20\d\d)年度?/g;

/**
 * SE858: the year in heads and feet of pages that name the report, and in a line such as （2022年度） over a table, where it is
 * not the year of the report. A line that says more may be about any year.
 */
export function checkPrintedYears(
  file: string,
  { blocks, margins }: WordDocument,
  year: string,
  places: PrintedPlaces,
): readonly Finding[] {
  const inMargins = margins.flatMap((text): readonly Finding[] => {
    if (!/自评|绩效(?:评价)?报告/.test(text)) return [];
    const typed = otherYear(plainText(text), year);
    return typed === undefined ? [] : [staleTitle({ typed, year, where: 'margin' }, wholeFile(file))];
  });
  const inTitles = blocks.flatMap((block, index): readonly Finding[] => {
    if (block.type !== 'paragraph' || !/^[（(]?20\d\d年度?[）)]?$/.test(plainText(block.text))) return [];
    const isOverTable = blocks[index + 1]?.type === 'table';
    const typed = isOverTable ? otherYear(plainText(block.text), year) : undefined;
    return typed === undefined
      ? []
      : [staleTitle({ typed, year, where: 'title' }, places.of(block.place, block.text.trim()))];
  });
  return [...inMargins, ...inTitles];
}

/** The only year that a text names, where it is not this one. */
function otherYear(text: string, year: string): string | undefined {
  const typed = [...text.matchAll(YEAR)];
  const [first] = typed;
  return typed.length === 1 && first?.[1] !== year ? first?.[0] : undefined;
}
