import type { Figures } from '../../figures/types.ts';
import type { ViewPath } from '../outlineTemplate.ts';
import type { Asks, KeyFields, KeyNode } from './keyView.ts';
import type { ChoicePart, InsidePart, Part } from './types.ts';

/** What a walk tells of the places that it comes by. */
export interface Visitor {
  /** `'all'`: both ways of every choice; `'printed'`: the way that this year's report takes. */
  readonly ways: 'all' | 'printed';
  readonly figures: Figures;
  /** A figure is printed, or decides what is; in a walk of what is printed, only one that is unknown. */
  readonly figure: (id: string) => void;
  /** The same of a text or prose under a key. */
  readonly words: (key: string) => void;
  readonly tables: (id: string, project: string | undefined) => void;
  /** A table that is not printed, since nothing of it is there. */
  readonly missingTable: (id: string) => void;
}

/** Walks through the parts of a template as a year's report prints them, or through all that it might print. */
export function walkParts(parts: readonly Part[], view: KeyFields, visitor: Visitor): void {
  new Walker(visitor).walk(parts, [view], NO_GAPS);
}

/**
 * So many parts are visited at most, as often as a form repeats them. A template that prints more is refused (SE705), and
 * lists within lists would never end.
 */
const MOST_VISITED = 1_000_000;

class Walker {
  readonly #visitor: Visitor;
  readonly #all: boolean;
  #left = MOST_VISITED;

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
    this.#all = visitor.ways === 'all';
  }

  /**
   * @param views the fields of the view there, the innermost first, for `../`
   * @param gaps what is missing, so that the words here are printed and not what the form is there for; the outermost first
   */
  walk(parts: readonly Part[], views: Views, gaps: Gaps): void {
    for (const part of parts) {
      if (this.#left === 0) return;
      this.#left -= 1;
      switch (part.is) {
        case 'words':
          this.#tellGaps(gaps);
          break;
        case 'value':
          this.#visitValue(find(part.path, views), part.kind === 'prose' && part.endsLine);
          break;
        case 'choice':
          this.#choose(part, views, gaps);
          break;
        case 'list':
        case 'fields':
          this.#enter(part, views, gaps);
      }
    }
  }

  #visitValue({ node }: Found, endsLine: boolean): void {
    switch (node?.is) {
      case 'figure':
        if (this.#all || this.#isUnknown(node.id)) this.#visitor.figure(node.id);
        break;
      case 'words':
        if (node.key !== undefined && (this.#all || (!node.isTold && endsLine))) this.#visitor.words(node.key);
        break;
      case 'tables':
        this.#visitor.tables(node.id, node.project);
        break;
      case 'flag':
      case 'list':
      case 'fields':
      case undefined:
    }
  }

  #choose({ path, yes, no }: ChoicePart, views: Views, gaps: Gaps): void {
    const found = path.position === undefined ? find(path, views) : undefined;
    if (this.#all || found === undefined) {
      if (found !== undefined) this.#visitChoice(found);
      this.walk(yes, views, gaps);
      return this.walk(no, views, gaps);
    }
    const { isTrue, asks } = this.#decide(found);
    const way = isTrue ? yes : no;
    if (way.length === 0) return;
    this.walk(way, views, asks === undefined ? gaps : asks.areMissing ? [...gaps, asks] : NO_GAPS);
  }

  /** What a choice depends on is printed in words: 没有购置公务用车. */
  #visitChoice({ node }: Found): void {
    if (node?.is === 'flag' && node.asks?.key !== undefined) this.#visitor.words(node.asks.key);
    else if (node?.is === 'figure') this.#visitor.figure(node.id);
    else if (node?.is === 'words' && node.key !== undefined) this.#visitor.words(node.key);
  }

  /** `asks`: what the choice asks for, there or missing; `undefined` where it is not about something being there. */
  #decide({ node, field }: Found): { readonly isTrue: boolean; readonly asks: Asks | undefined } {
    switch (node?.is) {
      case 'flag':
        return { isTrue: node.value, asks: node.asks };
      case 'words':
        // Words without which the form has others are no gap.
        return { isTrue: node.isTold, asks: node.isTold ? FILLED : undefined };
      case 'figure':
        return this.#decideFigure(node.id, field, node.restAsks);
      case 'tables':
      case 'list':
      case 'fields':
      case undefined:
        return { isTrue: true, asks: undefined };
    }
  }

  #decideFigure(id: string, field: string | undefined, restAsks: string | undefined) {
    const outcome = this.#visitor.figures.find(id)?.outcome ?? { state: 'unknown' as const };
    const value = outcome.state === 'value' ? outcome.quantity.value : undefined;
    const isUnknown = outcome.state === 'unknown';
    const known = { key: undefined, figures: [id], tables: [], areMissing: isUnknown };
    switch (field) {
      case 'known':
        return { isTrue: value !== undefined || outcome.state === 'none', asks: known };
      case 'unknown':
        return { isTrue: isUnknown, asks: known };
      case 'positive': {
        const isTrue = value?.gt(0) ?? false;
        const rest = { key: restAsks, figures: [], tables: [], areMissing: true };
        return { isTrue, asks: isTrue ? (restAsks === undefined ? FILLED : rest) : undefined };
      }
      case 'negative':
        return { isTrue: value?.lt(0) ?? false, asks: undefined };
      case 'zero':
        return { isTrue: value?.isZero() ?? false, asks: undefined };
      case 'none':
        return { isTrue: outcome.state === 'none', asks: undefined };
      case 'baseless':
        return { isTrue: outcome.state === 'undefined', asks: undefined };
      case 'covered':
        return { isTrue: this.#visitor.figures.find(id)?.wording === 'coveredVariance', asks: undefined };
      default:
        return { isTrue: true, asks: undefined };
    }
  }

  #enter({ path, inside, otherwise }: InsidePart, views: Views, gaps: Gaps): void {
    const { node } = find(path, views);
    if (node?.is === 'list') {
      if (this.#all && node.asks?.key !== undefined) this.#visitor.words(node.asks.key);
      if (inside.length > 0) for (const item of node.items) this.walk(inside, [item, ...views], NO_GAPS);
      if (!this.#all && node.items.length > 0) return;
      this.walk(otherwise, views, node.asks?.areMissing === true ? [...gaps, node.asks] : gaps);
    } else {
      const entered = fieldsOf(node);
      if (entered !== undefined) this.walk(inside, [entered, ...views], gaps);
    }
  }

  /**
   * Words are printed because something is missing. Every figure of it has to be filled in, but of several keys one is enough:
   * the outermost, which the form asks for first.
   */
  #tellGaps(gaps: Gaps): void {
    if (gaps.length === 0) return;
    for (const { figures, tables } of gaps) {
      for (const id of figures) this.#visitor.figure(id);
      for (const id of tables) this.#visitor.missingTable(id);
    }
    const asked = gaps.find(({ key, tables }) => key !== undefined && tables.length === 0);
    if (asked?.key !== undefined) this.#visitor.words(asked.key);
  }

  #isUnknown(id: string): boolean {
    return (this.#visitor.figures.find(id)?.outcome.state ?? 'unknown') === 'unknown';
  }
}

type Views = readonly KeyFields[];
type Gaps = readonly Asks[];

const NO_GAPS: Gaps = [];
const FILLED: Asks = { key: undefined, figures: [], tables: [], areMissing: false };

interface Found {
  readonly node: KeyNode | undefined;
  /** The field of a figure that is named: its state, or a printed form. */
  readonly field: string | undefined;
}

function find({ depth, names }: ViewPath, views: readonly KeyFields[]): Found {
  let at = views[depth];
  // The view itself: only a path without names is of it.
  let node: KeyNode | undefined = at && names.length === 0 ? { is: 'fields', fields: at } : undefined;
  for (const name of names) {
    if (at === undefined) return { node, field: name };
    node = at(name);
    at = fieldsOf(node);
  }
  return { node, field: undefined };
}

function fieldsOf(node: KeyNode | undefined): KeyFields | undefined {
  return node?.is === 'fields' ? node.fields : undefined;
}
