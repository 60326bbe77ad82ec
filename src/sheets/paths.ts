import { entryOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Path } from './types.ts';

/** Finds what a path leads to; `undefined` where it leads nowhere, and a `none` that stands for a whole map for all of its values. */
export function nodeAt(root: SourceNode | undefined, path: Path): SourceNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'scalar' && node.text === 'none' && typeof step === 'string') return node;
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items[step] : undefined;
    else node = entryOf(node, step)?.value;
  }
  return node;
}

/** Prints a path as findings do: `basic.items[0].actual`. */
export function printPath(path: Path): string {
  return path.reduce<string>((all, step) => {
    if (typeof step === 'number') return `${all}[${step}]`;
    return all === '' ? step : `${all}.${step}`;
  }, '');
}

/** The pattern of a path by which a form says what it prints: `basic.items[].actual`; an empty step stands for any index. */
export function patternOf(path: Path): string {
  return printPath(path).replace(/\[\d+\]/g, '[]');
}
