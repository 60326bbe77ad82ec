import { runCli as runIn } from '../../src/commands/runCli.ts';

export interface Run {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, without a terminal; relative paths are below the current folder. */
export async function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const written = { out: '', err: '' };
  const exit = await runIn(args, {
    stdout: {
      write(text: string) {
        written.out += text;
      },
    },
    stderr: {
      write(text: string) {
        written.err += text;
      },
    },
    env,
  });
  return { exit, ...written };
}
