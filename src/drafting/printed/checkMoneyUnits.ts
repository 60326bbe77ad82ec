import type { Finding } from '../../findings/types.ts';
import type { WordCell, WordDocument, WordParagraph, WordTable } from '../../wordfile/types.ts';
import type { ReadTableOfDraft } from '../types.ts';
import { tablesWithoutUnit, unitDoubtful } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

/** Words that say in what money is counted: 单位：万元, （元）, 均以万元为单位. */
const SAYS_UNIT =
  /单位\s*[:：为是]?\s*(?:人民币)?[十百千万亿]*元|[（(]\s*(?:人民币)?[十百千万亿]*元\s*[）)]|以(?:人民币)?[十百千万亿]*元(?:为单位|计)|均[为是](?:人民币)?[十百千万亿]+元/;

/** So many paragraphs above a table may be its caption and the line with its unit. */
const ABOVE = 3;

/**
 * SE852: tables of money that do not say in what it is counted, neither in themselves nor right above them, where the text
 * before them does not say it for all.
 */
export function checkMoneyUnits(
  { blocks }: WordDocument,
  tables: readonly ReadTableOfDraft[],
  places: PrintedPlaces,
): readonly Finding[] {
  // A table that the form lists line by line may hold rates and counts.
  const ofMoney = new Set(
    tables.flatMap(({ number, as, money }) => (money === undefined || as === 'lines' ? [] : [number])),
  );
  const without = blocks.flatMap((block, index): WordCell[] => {
    if (block.type !== 'table' || !ofMoney.has(block.number)) return [];
    const before = blocks.slice(0, index);
    const near = before.slice(-ABOVE).flatMap((each) => (each.type === 'paragraph' ? [each.text] : []));
    const after = blocks[index + 1];
    const isTold =
      near.some((text) => SAYS_UNIT.test(text)) ||
      (after?.type === 'paragraph' && /^[（(]?(?:金额)?单位/.test(after.text.trim()) && SAYS_UNIT.test(after.text)) ||
      cellsOf(block).some(
        ({ text }) =>
          SAYS_UNIT.test(text) || /\d\s*[十百千万亿]*元/.test(text) || /^[十百千万亿]*元$/.test(text.trim()),
      ) ||
      before.some(
        (each) =>
          each.type === 'paragraph' &&
          /(?:单位|以|金额|数据|均)[^。；]{0,12}元(?:为单位|计)?/.test(each.text) &&
          FOR_ALL.test(each.text),
      );
    const [first] = cellsOf(block);
    return isTold || first === undefined ? [] : [first];
  });
  const [first, ...others] = without;
  if (first === undefined) return [];
  const args = { tables: without.map(({ place }) => place.table) };
  return [tablesWithoutUnit(args, places.of(first.place), ...others.map(({ place }) => places.of(place)))];
}

/** SE859: tables whose amounts are not in the unit that stands over them, since the text names them in the other. */
export function checkTypedUnits(
  { blocks }: WordDocument,
  tables: readonly ReadTableOfDraft[],
  places: PrintedPlaces,
): readonly Finding[] {
  return tables.flatMap(({ number, money, typed }): readonly Finding[] => {
    const index = blocks.findIndex((block) => block.type === 'table' && block.number === number);
    const table = blocks[index];
    if (money === undefined || typed === undefined || table?.type !== 'table') return [];
    const line = blocks
      .slice(Math.max(0, index - ABOVE), index)
      .findLast((block): block is WordParagraph => block.type === 'paragraph' && SAYS_UNIT.test(block.text));
    const [cell] = cellsOf(table);
    const place = line === undefined ? cell && places.of(cell.place) : places.of(line.place, typed);
    return place === undefined ? [] : [unitDoubtful({ table: number, typed, meant: money }, place)];
  });
}

/** Words that say something of all amounts of a report. */
const FOR_ALL = /均|以下|本报告|各表|下同|(?:为|计量)单位/;

function cellsOf({ rows }: WordTable): readonly WordCell[] {
  return rows.flatMap(({ positions }) => positions.filter((each): each is WordCell => each.type === 'cell'));
}
