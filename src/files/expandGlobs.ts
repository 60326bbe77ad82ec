import { readdirSync } from 'node:fs';
import path from 'node:path';
import { lookAtItself } from './lookAt.ts';

/** What a folder holds: names, and whether each is a folder; `undefined` where it cannot be listed. */
export type ListFolder = (
  folder: string,
) => readonly { readonly name: string; readonly isFolder: boolean }[] | undefined;

/** The most files that a pattern may stand for, and the most folders that are looked into for it. */
const MOST = 100_000;

/**
 * Expands a pattern such as `2023/*.yaml`, which cmd.exe and PowerShell leave as it is, and every shell where it is quoted. What
 * is there under the very name is that file, whatever signs the name has.
 *
 * @param system the rules of the system, which tests of another system choose
 * @returns the files, sorted, spelt as the pattern is; the pattern itself where nothing matches
 */
export function expandGlob(
  pattern: string,
  exists: (file: string) => boolean = isThere,
  list: ListFolder = listFolder,
  system: path.PlatformPath = path,
): readonly string[] {
  if (!/[*?[{]/.test(pattern) || exists(pattern)) return [pattern];
  const found = expandBraces(pattern).flatMap((each) => new Expansion(list, system).expand(each));
  return found.length === 0 ? [pattern] : [...new Set(found)].sort();
}

class Expansion {
  readonly #list: ListFolder;
  readonly #system: path.PlatformPath;
  #left = MOST;

  constructor(list: ListFolder, system: path.PlatformPath) {
    this.#list = list;
    this.#system = system;
  }

  expand(pattern: string): string[] {
    // A drive or a share stays in front; on Windows both slashes part names, and the result has those of the pattern.
    const { root } = this.#system.parse(pattern);
    const isWindows = this.#system.sep === '\\';
    const steps = pattern.slice(root.length).split(isWindows ? /[\\/]+/ : /\/+/);
    const slash = isWindows && !pattern.includes('/') && pattern.includes('\\') ? '\\' : '/';
    return this.#walk(root, steps, slash);
  }

  #walk(folder: string, steps: readonly string[], slash: string): string[] {
    const [step = '', ...rest] = steps;
    const isLast = rest.length === 0;
    const join = (name: string) =>
      folder === '' || /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}${slash}${name}`;
    if (step !== '**' && !/[*?[]/.test(step)) {
      if (!isLast) return this.#walk(join(step), rest, slash);
      return this.#entries(folder).some(({ name }) => this.#isSame(name, step)) ? [join(step)] : [];
    }
    if (step === '**') {
      const here = isLast ? this.#walk(folder, ['*'], slash) : this.#walk(folder, rest, slash);
      const below = this.#entries(folder)
        .filter(({ name, isFolder }) => isFolder && !name.startsWith('.') && name !== 'node_modules')
        .flatMap(({ name }) => this.#walk(join(name), steps, slash));
      return [...here, ...below];
    }
    const matches = this.#matcher(step);
    return (
      this.#entries(folder)
        .filter(({ name, isFolder }) => matches.test(name) && (isLast || isFolder))
        // A star is not for hidden files.
        .filter(({ name }) => step.startsWith('.') || !name.startsWith('.'))
        .flatMap(({ name }) => (isLast ? [join(name)] : this.#walk(join(name), rest, slash)))
    );
  }

  #entries(folder: string) {
    this.#left -= 1;
    return this.#left < 0 ? [] : (this.#list(folder === '' ? '.' : folder) ?? []);
  }

  #isSame(one: string, other: string): boolean {
    return this.#system.sep === '\\' ? one.toLowerCase() === other.toLowerCase() : one === other;
  }

  /** Windows does not tell upper from lower case. */
  #matcher(step: string): RegExp {
    const source = step.replace(
      /\[(!?)([^\]]+)\]|[*?]|[\\^$.+()|{}[\]]/g,
      (all, not: string | undefined, set: string | undefined) => {
        if (all === '*') return '.*';
        if (all === '?') return '.';
        return set === undefined ? `\\${all}` : `[${not === '!' ? '^' : ''}${set.replace(/[\\\]^]/g, '\\$&')}]`;
      },
    );
    return new RegExp(`^${source}$`, this.#system.sep === '\\' ? 'iu' : 'u');
  }
}

/** `{2022,2023}/*.yaml` → `2022/*.yaml` and `2023/*.yaml`. */
function expandBraces(pattern: string): readonly string[] {
  const [all, list] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
  if (all === undefined || list === undefined) return [pattern];
  const at = pattern.indexOf(all);
  return list
    .split(',')
    .flatMap((each) => expandBraces(`${pattern.slice(0, at)}${each}${pattern.slice(at + all.length)}`));
}

function isThere(file: string): boolean {
  return lookAtItself(file) !== undefined;
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch {
    return undefined;
  }
}
