import { childOf, listOf, textOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';
import type { Accepted, Prior } from './types.ts';

/** Reads the entries under `accepted`, in a report or in the file beside it, which have passed their schema. */
export function readAccepted(root: SourceNode): Accepted[] {
  return (listOf(childOf(root, 'accepted'))?.items ?? []).map((node) => {
    const [code, path, reason] = ['code', 'path', 'reason'].map((key) => {
      const value = childOf(node, key);
      return { text: textOf(value)?.trim() ?? '', place: value?.place ?? node.place };
    }) as [Typed, Typed, Typed];
    return {
      code: code.text,
      codePlace: code.place,
      path: path.text,
      pathPlace: path.place,
      reason: reason.text,
      reasonPlace: reason.place,
    };
  });
}

interface Typed {
  readonly text: string;
  readonly place: Accepted['codePlace'];
}

/** Reads where the report of the year before lies: a path, stated to be `none`, or absent. */
export function readPrior(root: SourceNode, reader: Reader): Prior {
  const prior = reader.named(root, 'prior');
  if (prior === undefined) return { state: 'absent' };
  return prior.name.trim() === 'none' ? { state: 'none' } : { state: 'file', ...prior };
}
