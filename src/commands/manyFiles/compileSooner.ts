import { setFlagsFromString } from 'node:v8';

/** From so many files on, what was compiled is used often enough. */
const OFTEN = 8;

/** V8's own choices, which the first file of the program put off (`cli.ts`) for a command that is done in a tenth of a second. */
const EARLY = [
  '--incremental-marking',
  '--sparkplug',
  '--regexp-tier-up-ticks=1',
  '--invocation-count-for-maglev=400',
  '--semi-space-growth-factor=2',
];

/** Lets V8 compile as soon as it would by itself, in this thread and all that are started later, where there is much to do. */
export function compileSooner(files: number): void {
  const built: Readonly<Record<string, unknown>> = process.config.variables;
  if (files < OFTEN || built.v8_enable_maglev !== 1) return;
  for (const flag of EARLY) setFlagsFromString(flag);
}
