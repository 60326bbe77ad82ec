import type { DraftList, DraftMap, DraftNode, DraftScalar, Origin, Path } from './types.ts';

/** The report file that grows while a Word file is read. What was put first stays. */
export class DraftTree {
  readonly root: DraftMap = { kind: 'map', entries: new Map() };

  get(path: Path): DraftNode | undefined {
    let node: DraftNode | undefined = this.root;
    for (const step of path) {
      if (node?.kind === 'map' && typeof step === 'string') node = node.entries.get(step);
      else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
      else return undefined;
    }
    return node;
  }

  /** Where the value at a path was read. */
  originAt(path: Path): Origin | undefined {
    const node = this.get(path);
    return node?.kind === 'scalar' ? node.origin : undefined;
  }

  textAt(path: Path): string | undefined {
    const node = this.get(path);
    return node?.kind === 'scalar' ? node.text : undefined;
  }

  /** Puts a value; false where another one is there already. */
  put(path: Path, node: DraftNode): boolean {
    const last = path.at(-1);
    if (typeof last !== 'string') return false;
    const map = this.#mapAt(path.slice(0, -1));
    const known = map?.entries.get(last);
    if (map === undefined) return false;
    if (known === undefined) {
      map.entries.set(last, node);
      return true;
    }
    return saysTheSame(known, node);
  }

  /** Takes a value back that says the same as others that were read later. */
  remove(path: Path): void {
    const parent = this.get(path.slice(0, -1));
    const last = path.at(-1);
    if (parent?.kind === 'map' && typeof last === 'string') parent.entries.delete(last);
  }

  /** Puts `none` where a table only shows 0: it was never spent at all. */
  denyZero(path: Path, origin: Origin): void {
    const known = this.get(path);
    const parent = this.get(path.slice(0, -1));
    const last = path.at(-1);
    if (
      known?.kind !== 'scalar' ||
      parent?.kind !== 'map' ||
      typeof last !== 'string' ||
      !/^0(?:\.0*)?$/.test(known.text)
    )
      return;
    parent.entries.set(last, plain('none', origin));
  }

  /** Puts a text. */
  putText(path: Path, text: string, origin: Origin | undefined, note?: string): boolean {
    const words = text.replace(/\s+/g, ' ').trim();
    return words !== '' && this.put(path, { kind: 'scalar', style: 'text', text: words, origin, note });
  }

  /** Puts what is typed as it is: a number, a day, `none`. */
  putPlain(path: Path, text: string, origin: Origin | undefined, note?: string): boolean {
    return this.put(path, plain(text, origin, note));
  }

  /** Returns the path of the item with this name in a list, which is added where it is not there. */
  itemNamed(list: Path, name: string, origin?: Origin): Path {
    const items = this.listAt(list)?.items ?? [];
    const index = items.findIndex((item) => nameOf(item) === name);
    if (index !== -1) return [...list, index];
    const added = items.length;
    this.push(
      list,
      new Map<string, DraftNode>([['name', { kind: 'scalar', style: 'text', text: name, origin, note: undefined }]]),
    );
    return [...list, added];
  }

  push(path: Path, entries: Map<string, DraftNode>): void {
    this.listAt(path)?.items.push({ kind: 'map', entries });
  }

  pushText(path: Path, text: string, origin: Origin | undefined): void {
    this.listAt(path)?.items.push({ kind: 'scalar', style: 'text', text, origin, note: undefined });
  }

  /** Returns the list at a path, made where nothing is there. */
  listAt(path: Path): DraftList | undefined {
    const node = this.get(path);
    if (node !== undefined) return node.kind === 'list' ? node : undefined;
    const list: DraftList = { kind: 'list', items: [] };
    return this.put(path, list) ? list : undefined;
  }

  namesIn(path: Path): string[] {
    const list = this.get(path);
    return list?.kind === 'list' ? list.items.flatMap((item) => nameOf(item) ?? []) : [];
  }

  #mapAt(path: Path): DraftMap | undefined {
    let node: DraftNode = this.root;
    for (const step of path) {
      if (node.kind === 'map' && typeof step === 'string') {
        const next: DraftNode | undefined = node.entries.get(step);
        if (next !== undefined) node = next;
        else {
          const made: DraftMap = { kind: 'map', entries: new Map() };
          node.entries.set(step, made);
          node = made;
        }
      } else if (node.kind === 'list' && typeof step === 'number') {
        const next: DraftNode | undefined = node.items[step];
        if (next === undefined) return undefined;
        node = next;
      } else return undefined;
    }
    return node.kind === 'map' ? node : undefined;
  }
}

export function plain(text: string, origin: Origin | undefined, note?: string): DraftScalar {
  return { kind: 'scalar', style: 'plain', text, origin, note };
}

export function words(text: string, origin?: Origin, note?: string): DraftScalar {
  return { kind: 'scalar', style: 'text', text: text.replace(/\s+/g, ' ').trim(), origin, note };
}

function nameOf(node: DraftNode): string | undefined {
  const name = node.kind === 'map' ? node.entries.get('name') : undefined;
  return name?.kind === 'scalar' ? name.text : undefined;
}

function saysTheSame(one: DraftNode, other: DraftNode): boolean {
  if (one.kind !== 'scalar' || other.kind !== 'scalar') return false;
  if (one.text === other.text) return true;
  const [a, b] = [one.text, other.text].map((text) => (text === 'none' ? 0 : Number(text)));
  return one.style === 'plain' && other.style === 'plain' && a === b;
}
