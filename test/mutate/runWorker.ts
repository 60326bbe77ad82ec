import { spawn } from 'node:child_process';
import type { Order } from './order.ts';
import type { SentenceOrder } from './sentences/types.ts';

export interface Ended {
  /** The exit code, or none when it was ended from outside: for its time, or for its memory. */
  readonly exit: number | null;
  readonly out: string;
}

/** Runs a worker in a process of its own, which may use so many seconds of the processor. */
export function runWorker(worker: string, order: Order | SentenceOrder, seconds: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // The shell's limit counts time of the processor: a busy machine kills no mutant.
    const limited = `ulimit -t ${Math.ceil(seconds)}; exec "$0" --max-old-space-size=1024 "$1"`;
    const child = spawn('sh', ['-c', limited, process.execPath, worker], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, NODE_COMPILE_CACHE: `${worker}.cache`, NODE_ENV: 'test', VITEST: 'true' },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    // Whatever waits for what never comes.
    const timer = setTimeout(() => child.kill('SIGKILL'), Math.max(900_000, seconds * 20_000));
    child.on('error', reject).on('close', (exit) => {
      clearTimeout(timer);
      resolve({ exit, out });
    });
    child.stdin.end(JSON.stringify(order));
  });
}
