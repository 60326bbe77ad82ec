import { listInputs } from '../../figures/listInputs.ts';
import type { Figure } from '../../figures/types.ts';
import type { Place } from '../../findings/place.ts';
import { PROJECT_KINDS, type SpendingItem } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';

/** A key of the file, with its place: where it stands, or where it would. */
export interface Input {
  readonly key: string;
  readonly place: Place;
}

/**
 * Finds the keys from which figures follow, once for all figures of a walk.
 *
 * `'missing'`: only those because of which a figure is unknown; `'all'`: every one.
 */
export class InputFinder {
  readonly #evaluation: Evaluation;
  readonly #which: 'missing' | 'all';
  readonly #seen = new Set<string>();

  constructor(evaluation: Evaluation, which: 'missing' | 'all') {
    this.#evaluation = evaluation;
    this.#which = which;
  }

  /** Lists the inputs of a figure that were not listed before; none for a figure that the year does not have. */
  list(id: string): readonly Input[] {
    if (this.#seen.has(id)) return [];
    this.#seen.add(id);
    const figure = this.#evaluation.figures.find(id);
    if (figure === undefined || (this.#which === 'missing' && figure.outcome.state !== 'unknown')) return [];
    return this.#which === 'all'
      ? [...this.#listDerived(figure), ...this.#listGroupKeys(id)]
      : this.#listDerived(figure);
  }

  #listDerived(figure: Figure): readonly Input[] {
    const { id, derivation } = figure;
    switch (derivation.operation) {
      case 'typed':
        return this.#listTyped(figure, derivation.place);
      case 'counted':
        return [{ key: id, place: derivation.places[0] ?? this.#evaluation.year.place }];
      case 'sum':
      case 'sumOfPositive':
      case 'sumOfNegative':
      case 'ratio':
        return listInputs(figure).flatMap((input) => this.list(input.id));
    }
  }

  #listTyped({ id }: Figure, place: Place): readonly Input[] {
    // What a form takes from a key of its own is asked for there.
    if (id.startsWith('facts.')) return [{ key: place.path.startsWith('frugality.') ? place.path : id, place }];
    if (id === 'staff.authorizedPosts') return [{ key: id, place }];
    // Whether people hold a post is not said: of the first of them, as the figure tells.
    if (id === 'staff.postlessHires') return [{ key: `${place.path}.holdsPost`, place }];
    const group = this.#groupOf(id);
    if (group === undefined) return [{ key: place.path, place }];
    // Items that do not say to which group they belong make its sums unknown.
    return group.items.flatMap(({ key, place: itemPlace, isTold }) => (isTold ? [] : [{ key, place: itemPlace }]));
  }

  /** Lists the keys that say to which group each item belongs, where a figure is of one. */
  #listGroupKeys(id: string): readonly Input[] {
    return this.#groupOf(id)?.items ?? [];
  }

  #groupOf(id: string): { readonly items: readonly (Input & { readonly isTold: boolean })[] } | undefined {
    const { year } = this.#evaluation;
    const group = GROUPS.find(({ prefix }) => id.startsWith(prefix));
    const listing = group?.table === 'basic' ? year.basic.items : year.projects;
    if (group === undefined || listing.state !== 'listed') return undefined;
    return {
      items: listing.items.map((item, index) => ({
        key: `${listing.place.path}[${index}].${group.key}`,
        place: item.place,
        isTold: item[group.key] !== undefined,
      })),
    };
  }
}

const GROUPS: readonly {
  readonly prefix: string;
  readonly table: string;
  readonly key: keyof SpendingItem & string;
}[] = [
  { prefix: 'basic.personnel.', table: 'basic', key: 'part' },
  { prefix: 'basic.operating', table: 'basic', key: 'part' },
  ...PROJECT_KINDS.map((kind) => ({ prefix: `projects.${kind}.`, table: 'projects', key: 'kind' as const })),
];
