import type { Prose } from '../narrative/types.ts';
import type { Inline, Table } from './types.ts';

/** What a token stands for. */
export type TokenValue =
  | { readonly type: 'inline'; readonly inline: Inline }
  | { readonly type: 'prose'; readonly prose: Prose }
  /** Tables that stand one after the other: one of the unit, or one for each project. */
  | { readonly type: 'tables'; readonly tables: readonly Table[] };

/**
 * Data enters a template as opaque tokens and is put back after the Markdown was parsed, so that no character of a
 * unit's name can become markup. A token is written as a reference, which the parser of prose knows.
 */
export class TokenTable {
  readonly #values: TokenValue[] = [];

  addText(value: string): string {
    return value === '' ? '' : this.#add({ type: 'inline', inline: { type: 'text', value } });
  }

  addInline(inline: Inline): string {
    return this.#add({ type: 'inline', inline });
  }

  addProse(prose: Prose | undefined): string {
    return prose === undefined ? '' : this.#add({ type: 'prose', prose });
  }

  addTables(tables: readonly Table[]): string {
    return tables.length === 0 ? '' : this.#add({ type: 'tables', tables });
  }

  /** Returns the value of a token; `undefined` where the name is no token. */
  find(name: string): TokenValue | undefined {
    const index = /^token (\d+)$/.exec(name)?.[1];
    return index === undefined ? undefined : this.#values[Number(index)];
  }

  #add(value: TokenValue): string {
    this.#values.push(value);
    return `{{token ${this.#values.length - 1}}}`;
  }
}
