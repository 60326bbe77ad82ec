import type { View, ViewNode } from './types.ts';

/** Makes a view whose fields are the ids of a list's entries. */
export function viewById<T extends { readonly id: string }>(list: readonly T[], viewOf: (entry: T) => ViewNode): View {
  return Object.fromEntries(list.map((entry) => [entry.id, viewOf(entry)]));
}
