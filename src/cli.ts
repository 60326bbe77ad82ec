/* The first file of the program. A Node that is too old for the rest can still read it, and it is all of `--version`. */

import { cacheFolder } from './commands/commandLine/cacheFolder.ts';
import { type Output, outputOf } from './commands/commandLine/outputOf.ts';

declare const SELFEVAL_VERSION: string;
/** The oldest version of each line of Node that is supported; every line above the last is. */
declare const SELFEVAL_NODES: readonly (readonly [major: number, minor: number])[];

/** The modules of Node that each command loads, and those that a build loads besides. */
const LOADED = ['node:module', 'node:os', 'node:process', 'node:url'];
const LOADED_BY_BUILD = ['node:crypto', 'node:zlib'];

/**
 * Puts off what V8 does for programs that run longer; `compileSooner` takes it back. Every command has the same: code that was
 * kept under other flags is compiled anew.
 */
const LATE = [
  '--no-turbofan',
  '--no-incremental-marking',
  '--no-regexp-peephole-optimization',
  '--no-sparkplug',
  '--regexp-tier-up-ticks=300',
  '--invocation-count-for-maglev=2000',
  // The space for what is new grows at once to what a build of one report fills. After each small collection V8 lowers the limit
  // at which it goes through the whole heap, and after eight of them a build reached it as all was written: 12 of 155 ms.
  '--semi-space-growth-factor=4',
];

const args = process.argv.slice(2);

if (!isSupported(process.versions.node)) {
  const oldest = SELFEVAL_NODES.map((version) => version.join('.'));
  process.stderr.write(
    `selfeval 需要 Node ${oldest.join('、')} 或更新的版本，这里是 ${process.versions.node}。` +
      `(selfeval needs Node ${oldest.join(', ')} or newer; this is ${process.versions.node}.)\n`,
  );
  process.exitCode = 2;
} else {
  const stderr = outputOf(2, fail);
  const stdout = outputOf(1, (code) => {
    fail();
    stderr.write(`结果没有写全 (the output is incomplete): ${code}\n`);
  });
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    stdout.write(`${SELFEVAL_VERSION}\n`);
  } else {
    keepCompiledCode();
    compileLater();
    void import('./commands/runCli.ts')
      .then(({ runCli }) => runCli(args, surroundingsOf(stdout, stderr)))
      .then((code) => {
        process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
      });
  }
}

function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [last = 0] = SELFEVAL_NODES[SELFEVAL_NODES.length - 1] ?? [];
  return major > last || SELFEVAL_NODES.some(([line, oldest]) => line === major && minor >= oldest);
}

/** Whatever else is said, not all of it has arrived. */
function fail(): void {
  process.exitCode = 2;
}

function surroundingsOf(stdout: Output, stderr: Output) {
  return {
    stdout,
    stderr,
    env: process.env,
    // Node makes the stream when it is first looked at.
    get stdin() {
      return process.stdin;
    },
    once: (signal: 'SIGINT' | 'SIGTERM', stop: () => void) => process.once(signal, stop),
  };
}

/**
 * From 22.1 on, Node keeps what it has compiled, if it is told where: by `NODE_COMPILE_CACHE`, or else here. Its own choice
 * would be a folder that all users of the machine can write to, and what is in there is run. Where nothing can be written,
 * or `NODE_DISABLE_COMPILE_CACHE` is set, it compiles anew.
 */
function keepCompiledCode(): void {
  const caches = cacheFolder(process.env, process.platform);
  // The types are those of the oldest Node that is supported.
  const node: typeof import('node:module') & { enableCompileCache?: (folder: string) => unknown } =
    process.getBuiltinModule('node:module');
  if (caches) node.enableCompileCache?.(`${caches}/compiled`);
}

/**
 * Of V8's two optimising compilers, takes the quick one alone, where Node has it. No function here has as much as 2 % of the
 * time, so that the thorough one costs more than it wins: 1,000 checked files took 14 % less without it, one file of thirty
 * times the content 14 %. The quick ones, and the one for patterns, wait until something has run often, for of one small
 * file little does, nor is their bytecode polished: its check took 27 % less. Nor is the heap marked ahead of a collection
 * that no small file comes to: a build did it at its end, for 18 of 180 ms. Where many files are given, all begins as always
 * (`compileSooner`).
 */
function compileLater(): void {
  const built: Readonly<Record<string, unknown>> = process.config.variables;
  if (built.v8_enable_maglev !== 1) return;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  // What Node has compiled of itself is for the flags that it begins with, and would be compiled anew after this.
  for (const name of args.includes('build') ? [...LOADED, ...LOADED_BY_BUILD] : LOADED) process.getBuiltinModule(name);
  for (const flag of LATE) setFlagsFromString(flag);
}
