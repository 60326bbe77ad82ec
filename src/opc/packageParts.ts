import { inflateEntry, type ZipEntry } from '../zip/readZip.ts';
import { NotXml, parseXml } from './parseXml.ts';

/** The error for a package whose parts unpack to more than the limit. */
export class TooLarge extends Error {}

/** The parts of an office file. Each is inflated when it is asked for, and all together no further than the limit. */
export class PackageParts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left: number;

  /** @param limit in bytes */
  constructor(entries: readonly ZipEntry[], limit: number) {
    this.#entries = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, ''), entry]));
    this.#left = limit;
  }

  has(name: RegExp): boolean {
    return [...this.#entries.keys()].some((each) => name.test(each));
  }

  /**
   * @returns the text of a part; `undefined` where there is none of that name
   * @throws TooLarge beyond the limit
   * @throws NotXml where the part cannot be inflated
   */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const data = inflateEntry(entry, this.#left);
    if (data === 'tooLarge') throw new TooLarge();
    if (data === undefined) throw new NotXml();
    this.#left -= data.length;
    return decodeXml(data);
  }
}

/** Decodes XML, which is UTF-8 unless its first bytes say UTF-16; Office and LibreOffice write UTF-8. */
function decodeXml(data: Buffer): string {
  const isUtf16 = (data[0] === 0xff && data[1] === 0xfe) || (data[0] === 0x3c && data[1] === 0);
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(data);
}

/** A relationship from one part to another, or to something outside the file. */
export interface Relation {
  /** The last step of its type: `worksheet`, `styles`. */
  readonly type: string;
  /** The name of a part; an address where it leads outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * Reads the relationships of a part by id (ECMA-376 Part 2, §8).
 *
 * @param of the part; '' for the package
 */
export function readRelations(parts: PackageParts, of: string): ReadonlyMap<string, Relation> {
  const folder = of.replace(/[^/]*$/, '');
  const text = parts.text(`${folder}_rels/${of.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (text === undefined) return relations;
  parseXml(text, {
    open: (tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (tag !== 'Relationship') return;
      const isExternal = mode === 'External';
      relations.set(id, {
        type: type.replace(/^.*\//, ''),
        target: isExternal ? target : resolve(folder, target),
        isExternal,
      });
    },
  });
  return relations;
}

/** Finds the part of a type that belongs to another part. */
export function findPart(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type && !relation.isExternal)?.target;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
