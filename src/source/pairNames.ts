import { suggestName } from './suggestName.ts';

/** Names of two lists, paired; `Name` is whatever bears the name. */
export interface PairedNames<Name> {
  /** Those with the same name in both. */
  readonly same: readonly PairOf<Name>[];
  /** Those whose names differ by a year alone (2022年…, 2023年…): what goes on, though as another item. */
  readonly continued: readonly PairOf<Name>[];
  /** Those whose names are so similar that one may be the other renamed. */
  readonly renamed: readonly PairOf<Name>[];
  /** Those that only the first list has (`gone`), or only the second (`fresh`). */
  readonly gone: readonly Name[];
  readonly fresh: readonly Name[];
}

export interface PairOf<Name> {
  readonly before: Name;
  readonly after: Name;
}

/** Pairs the members of two lists by their names: first the same ones, then those that only a year or a slip parts. */
export function pairNames<Name>(
  before: readonly Name[],
  after: readonly Name[],
  nameOf: (member: Name) => string,
): PairedNames<Name> {
  const left = new Map(before.map((member) => [plainName(nameOf(member)), member]));
  const right = new Map(after.map((member) => [plainName(nameOf(member)), member]));
  const same = takePairs((name) => (right.has(name) ? name : undefined));
  const bySkeleton = new Map([...right.keys()].map((name) => [withoutYears(name), name]));
  const continued = takePairs((name) => (hasYear(name) ? bySkeleton.get(withoutYears(name)) : undefined));
  const renamed = takePairs((name) =>
    suggestName(
      name,
      // Names that differ by a numeral (一期, 二期) are two items.
      [...right.keys()].filter((other) => withoutNumerals(other) !== withoutNumerals(name)),
    ),
  );
  return { same, continued, renamed, gone: [...left.values()], fresh: [...right.values()] };

  function takePairs(findOther: (name: string) => string | undefined): PairOf<Name>[] {
    return [...left].flatMap(([name, one]) => {
      const other = findOther(name);
      const found = other === undefined ? undefined : right.get(other);
      if (other === undefined || found === undefined) return [];
      left.delete(name);
      right.delete(other);
      return [{ before: one, after: found }];
    });
  }
}

/** Normalizes a name: full-width forms and blanks are only a matter of typing. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

function hasYear(name: string): boolean {
  return withoutYears(name) !== name;
}

function withoutYears(name: string): string {
  return name.replace(/(?:19|20)\d\d(?:年度?)?/g, '');
}

function withoutNumerals(name: string): string {
  return name.replace(/[\d一二三四五六七八九十]+/g, '#');
}
