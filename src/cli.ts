/* The first file of the program. A Node that is too old for the rest can still read it, and it is all of `--version`. */

declare const SELFEVAL_VERSION: string;
/** The oldest version of each line of Node that is supported; every line above the last is. */
declare const SELFEVAL_NODES: readonly (readonly [major: number, minor: number])[];

const args = process.argv.slice(2);

if (!isSupported(process.versions.node)) {
  const oldest = SELFEVAL_NODES.map((version) => version.join('.'));
  process.stderr.write(
    `selfeval 需要 Node ${oldest.join('、')} 或更新的版本，这里是 ${process.versions.node}。` +
      `(selfeval needs Node ${oldest.join(', ')} or newer; this is ${process.versions.node}.)\n`,
  );
  process.exitCode = 2;
} else {
  tellOfLostOutput();
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${SELFEVAL_VERSION}\n`);
  } else {
    keepCompiledCode();
    void import('./commands/runCli.ts')
      .then(({ runCli }) => runCli(args, process))
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

/** Of a long output each piece may be refused: it is told once. */
function tellOfLostOutput(): void {
  let isTold = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      // `selfeval check | head` has read enough; a disk that is full has not.
      if (code === 'EPIPE') return;
      process.exitCode = 2;
      if (stream !== process.stdout || isTold) return;
      isTold = true;
      process.stderr.write(`结果没有写全 (the output is incomplete): ${code}\n`);
    });
  }
}

/**
 * From 22.1 on, Node keeps what it has compiled, if it is told where: by `NODE_COMPILE_CACHE`, or else here. Its own choice
 * would be a folder that all users of the machine can write to, and what is in there is run. Where nothing can be written,
 * or `NODE_DISABLE_COMPILE_CACHE` is set, it compiles anew.
 */
function keepCompiledCode(): void {
  const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = process.env;
  const ofUser = HOME && `${HOME}/${process.platform === 'darwin' ? 'Library/Caches' : '.cache'}`;
  const caches = process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME || ofUser;
  // The types are those of the oldest Node that is supported.
  const node: typeof import('node:module') & { enableCompileCache?: (folder: string) => unknown } =
    process.getBuiltinModule('node:module');
  if (caches) node.enableCompileCache?.(`${caches}/selfeval/compiled`);
}
