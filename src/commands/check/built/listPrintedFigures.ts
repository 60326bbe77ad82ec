import type { Block, FigureText, Inline, ReportDocument } from '../../../document/types.ts';

/** Lists the figures that each paragraph and each cell of a report prints, by its text without blanks. */
export function listPrintedFigures({ blocks }: ReportDocument): ReadonlyMap<string, readonly FigureText[]> {
  const printed = new Map<string, readonly FigureText[]>();
  for (const block of blocks) {
    for (const { number, content } of listContents(block)) {
      const figures = listFigures(content);
      if (figures.length > 0) printed.set((number + printText(content)).replace(/\s+/gu, ''), figures);
    }
  }
  return printed;
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
