import type { List, ListItem } from 'mdast';
import type { Bullet } from '../../document/types.ts';
import { buildPhrasing } from './buildPhrasing.ts';

interface OpenList {
  readonly depth: number;
  readonly list: List;
}

/**
 * Builds one list of neighbouring bullets; a deeper bullet goes below the item before it. A jump by two levels is shown
 * as one, since a list needs an item to stand below.
 */
export function buildList(bullets: readonly Bullet[]): List {
  const root: OpenList = { depth: bullets[0]?.depth ?? 0, list: startList() };
  const open: OpenList[] = [root];
  for (const bullet of bullets) {
    while (open.length > 1 && (open.at(-1) ?? root).depth > bullet.depth) open.pop();
    let current = open.at(-1) ?? root;
    if (bullet.depth > current.depth) {
      const parent = current.list.children.at(-1);
      current = { depth: bullet.depth, list: startList() };
      parent?.children.push(current.list);
      open.push(current);
    }
    current.list.children.push(buildItem(bullet));
  }
  return root.list;
}

function startList(): List {
  return { type: 'list', ordered: false, spread: false, children: [] };
}

function buildItem(bullet: Bullet): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: buildPhrasing(bullet.content) }],
  };
}
