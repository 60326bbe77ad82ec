/*
 * What the planted program asks (`plantMutants.ts`). Either one mutant is switched on, or none is, and each run is told of
 * the mutants that it could notice: a pattern that would have found something else, a comparison that would have come out
 * otherwise, and for all others that the run came by.
 */

let sites = new Set<number>();

/** Switches one mutant on, or all off to look. */
export function installSwitches(active: number | undefined): void {
  const isLooking = active === undefined;
  Object.assign(globalThis, {
    mutant_: (id: number) => {
      sites.add(id);
      return id === active;
    },
    only_: (id: number) => id === active,
    constant_: (id: number, other: boolean, value: unknown) => {
      if (Boolean(value) !== other) sites.add(id);
      return value;
    },
    both_: (id: number, value: unknown, reckonOther: () => unknown) => {
      if (isLooking && !sites.has(id) && !isSame(value, reckonOther)) sites.add(id);
      return value;
    },
    pattern_: (id: number, pattern: RegExp, other: RegExp) => {
      if (isLooking) return new WatchedPattern(pattern, pattern.flags, [{ id, other }, ...othersOf(pattern)]);
      return id === active ? other : pattern;
    },
  });
}

/** What was come by since this was asked last. */
export function takeSites(): readonly number[] {
  const taken = [...sites];
  sites = new Set();
  return taken;
}

function isSame(value: unknown, reckonOther: () => unknown): boolean {
  try {
    return Object.is(value, reckonOther());
  } catch {
    return false;
  }
}

interface Other {
  readonly id: number;
  readonly other: RegExp;
}

function othersOf(pattern: RegExp): readonly Other[] {
  return pattern instanceof WatchedPattern ? pattern.others : [];
}

/** A pattern beside its mutants: where one of them finds something else, the run could notice it. */
class WatchedPattern extends RegExp {
  readonly others: readonly Other[];

  constructor(pattern: RegExp | string, flags?: string, others = typeof pattern === 'string' ? [] : othersOf(pattern)) {
    super(pattern, flags);
    // `matchAll` and `split` make a copy with flags of their own.
    this.others = others.map(({ id, other }) => ({ id, other: new RegExp(other, this.flags) }));
  }

  override exec(text: string): RegExpExecArray | null {
    const from = this.lastIndex;
    const found = super.exec(text);
    for (const { id, other } of this.others) {
      if (sites.has(id)) continue;
      other.lastIndex = from;
      const otherwise = other.exec(text);
      if (found?.index !== otherwise?.index || String(found) !== String(otherwise)) sites.add(id);
    }
    return found;
  }

  /** Patterns are made of others: whoever takes the words of this one comes by all its mutants. */
  override get source(): string {
    for (const { id } of this.others) sites.add(id);
    return super.source;
  }
}
