import { childOf, listOf, textOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';
import type { Accepted, Prior } from './types.ts';

/** The entries under `accepted`, in a report or in the file beside it; the schema has passed them. */
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

export function readPrior(root: SourceNode, reader: Reader): Prior {
  const prior = reader.named(root, 'prior');
  if (prior === undefined) return { state: 'absent' };
  return prior.name.trim() === 'none' ? { state: 'none' } : { state: 'file', ...prior };
}
