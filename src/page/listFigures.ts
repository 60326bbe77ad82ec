import type { Block, Inline } from '../document/types.ts';

/** Lists the ids of the figures that a block prints. */
export function listFigures(block: Block): string[] {
  switch (block.type) {
    case 'coverLine':
    case 'heading':
    case 'paragraph':
    case 'bullet':
      return listFiguresOf(block.content);
    case 'title':
      return block.lines.flatMap(listFiguresOf);
    case 'table':
      return block.grid.rows.flatMap((row) =>
        row.flatMap((cell) => (cell.type === 'cell' ? listFiguresOf(cell.content) : [])),
      );
    case 'chart':
    case 'annexList':
    case 'annexStart':
    case 'draftMark':
    case 'signature':
      return [];
  }
}

/** Lists the ids of the figures in inline content. */
export function listFiguresOf(content: readonly Inline[]): string[] {
  return content.flatMap((inline) =>
    inline.type === 'figure' ? [inline.id] : 'content' in inline ? listFiguresOf(inline.content) : [],
  );
}
