import type { Block, FigureText, Inline, Origins, ReportDocument } from '../../document/types.ts';
import type { Unit } from './types.ts';

/** What a paragraph or a cell of a report rests on. */
export interface Printed {
  readonly figures: readonly FigureText[];
  /** Where the words that people wrote stand in the file. */
  readonly origins: Origins;
}

/** Finds what each paragraph and each cell of a written report rests on, by going through both in order. */
export function findPrinted(units: readonly Unit[], document: ReportDocument): ReadonlyMap<Unit, Printed> {
  const all = listPrinted(document);
  const found = new Map<Unit, Printed>();
  let from = 0;
  for (const unit of units) {
    const text = withoutBlanks(unit.text);
    const at = all.findIndex((each, index) => index >= from && index < from + FARTHEST && each.text === text);
    const printed = all[at];
    // A unit that the document tree does not have is of the layout.
    if (printed === undefined) continue;
    found.set(unit, printed);
    from = at + 1;
  }
  return found;
}

/** How far ahead a text is looked for: the tree has cells that paper does not, such as those that repeat a head. */
const FARTHEST = 200;

function listPrinted({ blocks }: ReportDocument): readonly (Printed & { readonly text: string })[] {
  return blocks.flatMap((block) => {
    const origins = 'origins' in block ? (block.origins ?? []) : [];
    return listContents(block).map(({ number, content }) => ({
      text: withoutBlanks(number + printText(content)),
      figures: listFigures(content),
      origins,
    }));
  });
}

/** Blanks are set as each program likes. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

interface Content {
  readonly number: string;
  readonly content: readonly Inline[];
}

function listContents(block: Block): readonly Content[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ number: block.number ?? '', content: block.content }];
    case 'coverLine':
    case 'bullet':
      return [{ number: '', content: block.content }];
    case 'title':
      return block.lines.map((content) => ({ number: '', content }));
    case 'table':
      return block.grid.rows.flatMap((row) =>
        row.flatMap((position) => (position.type === 'cell' ? [{ number: '', content: position.content }] : [])),
      );
    case 'chart':
    case 'annexList':
    case 'annexStart':
    case 'draftMark':
    case 'signature':
      return [];
  }
}

function listFigures(content: readonly Inline[]): readonly FigureText[] {
  return content.flatMap((each) => {
    switch (each.type) {
      case 'figure':
        return [each];
      case 'strong':
      case 'emphasis':
        return listFigures(each.content);
      case 'text':
      case 'break':
        return [];
    }
  });
}

function printText(content: readonly Inline[]): string {
  return content
    .map((each) => {
      switch (each.type) {
        case 'figure':
        case 'text':
          return each.value;
        case 'strong':
        case 'emphasis':
          return printText(each.content);
        case 'break':
          return '';
      }
    })
    .join('');
}
