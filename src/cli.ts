import { runCli } from './commands/runCli.ts';

/** Of a long output each piece may be refused. */
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

void runCli(process.argv.slice(2), process).then((code) => {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
});
