import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** So many builds are remembered: those of the largest province, some times over. */
const MOST = 200_000;

/** In characters: so much is written at once. */
const TOGETHER = 65_536;

/**
 * Remembers builds in a file of the user's own cache, one on a line: a key, and what is known by it. Losing it costs a run in
 * which everything is built anew. Several programs may append to it at once; the last line of a key counts.
 */
export class BuildMemory {
  readonly #file: string;
  readonly #known = new Map<string, string>();
  #lines = 0;
  #waiting = '';

  /** @param folder the cache of this program */
  constructor(folder: string) {
    this.#file = path.join(folder, 'builds');
    let text = '';
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      // Nothing was built yet, or the cache may not be read.
    }
    for (const line of text.split('\n').slice(-MOST)) {
      const at = line.indexOf(' ');
      if (at === -1) continue;
      this.#lines += 1;
      this.#known.set(line.slice(0, at), line.slice(at + 1));
    }
  }

  find(key: string): string | undefined {
    return this.#known.get(key);
  }

  add(key: string, value: string): void {
    if (this.#known.get(key) === value) return;
    this.#known.set(key, value);
    this.#waiting += `${key} ${value}\n`;
    this.#lines += 1;
    if (this.#waiting.length > TOGETHER) this.save();
  }

  /** Writes what is new. A cache that cannot be written is none. */
  save(): void {
    if (this.#waiting === '') return;
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
      if (this.#lines > 2 * this.#known.size + 1000) this.#writeAnew();
      else appendFileSync(this.#file, this.#waiting, { mode: 0o600 });
    } catch {
      // The next run builds everything anew.
    }
    this.#waiting = '';
  }

  #writeAnew(): void {
    const lines = [...this.#known].slice(-MOST).map(([key, value]) => `${key} ${value}\n`);
    const part = `${this.#file}.${process.pid}`;
    writeFileSync(part, lines.join(''), { mode: 0o600 });
    renameSync(part, this.#file);
    this.#lines = lines.length;
  }
}

/** Names the program as it lies here: any other version of it, or of its forms, has another name. */
export function nameProgram(version: string, folder: string): string {
  const list = (below: string): string[] =>
    readdirSync(below, { withFileTypes: true })
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .flatMap((entry) => {
        const target = path.join(below, entry.name);
        if (entry.isDirectory() && entry.name === 'forms') return list(target);
        const { size, mtimeMs } = statSync(target);
        return [`${entry.name} ${size} ${mtimeMs}`];
      });
  return [version, ...list(folder)].join('\n');
}
