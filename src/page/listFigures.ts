import type { Block, Inline } from '../document/types.ts';

/** Lists the ids of the figures that a block prints. */
export function listFigures(block: Block): string[] {
  switch (block.type) {
    case 'coverLine':
    case 'heading':
    case 'paragraph':
    case 'bullet':
      return ofInlines(block.content);
    case 'title':
      return block.lines.flatMap(ofInlines);
    case 'table':
      return block.grid.rows.flatMap((row) =>
        row.flatMap((cell) => (cell.type === 'cell' ? ofInlines(cell.content) : [])),
      );
    case 'chart':
    case 'annexStart':
    case 'draftMark':
    case 'signature':
      return [];
  }
}

function ofInlines(content: readonly Inline[]): string[] {
  return content.flatMap((inline) =>
    inline.type === 'figure' ? [inline.id] : 'content' in inline ? ofInlines(inline.content) : [],
  );
}
