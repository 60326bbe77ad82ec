import { readdirSync } from 'node:fs';
import type { Finding } from '../../src/findings/types.ts';

const root = new URL('../', import.meta.url);

/** From every `sentences.ts` under `test/`: findings of the codes that lie in the folder of the same name under `src/`. */
const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('sentences.ts'))
  .sort()
  .map((name) => import(new URL(name, root).href) as Promise<{ readonly cases: readonly Finding[] }>);

/** One finding for each way in which a sentence can turn out, in the order of their codes. */
export const cases: readonly Finding[] = (await Promise.all(modules))
  .flatMap((module) => module.cases)
  .sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
