import type { Lang } from '../../findings/printSentence.ts';
import { wantsColor } from '../../terminal/color.ts';
import { cacheFolder } from './cacheFolder.ts';
import type { Output } from './outputOf.ts';

/** What a command may know of the process that runs it, and where it writes; nothing else reads `process`. */
export interface Host {
  readonly lang: Lang;
  readonly width: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
  /** Whether a person sees what is told as it comes, so that a line can be written over. */
  readonly errIsTerminal: boolean;
  /** Where this program keeps what it can make again; `undefined` where it has no place for that. */
  readonly cacheFolder: string | undefined;
  /** Whether GitHub Actions runs it. */
  readonly onGithub: boolean;
  /** The folders in which other programs are looked for: PATH. */
  readonly searchPath: string;
  /** Asks a person on a terminal; `undefined` where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Calls back when the person, or the system, wants the command to end. */
  readonly onStop: (stop: () => void) => void;
}

/** 0 clean; 1 a finding at or above the failing severity; 2 usage, or a file that could not be read. */
export type ExitCode = 0 | 1 | 2;

/** As much of a process as running a command line needs. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  once?(signal: 'SIGINT' | 'SIGTERM', stop: () => void): unknown;
}

export function hostOf(surroundings: Surroundings, lang: Lang): Host {
  const { env } = surroundings;
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  const color = (isTTY: boolean | undefined) => wantsColor({ isTTY: isTTY === true, NO_COLOR, FORCE_COLOR, TERM });
  return {
    lang,
    get width() {
      return Math.min(surroundings.stdout.columns ?? 80, 120);
    },
    out: (text) => void surroundings.stdout.write(text),
    err: (text) => void surroundings.stderr.write(text),
    get outColor() {
      return color(surroundings.stdout.isTTY);
    },
    get errColor() {
      return color(surroundings.stderr.isTTY);
    },
    get errIsTerminal() {
      return surroundings.stderr.isTTY === true && TERM !== 'dumb';
    },
    get cacheFolder() {
      return cacheFolder(env, process.platform);
    },
    onGithub: env.GITHUB_ACTIONS === 'true',
    searchPath: env.PATH ?? env.Path ?? '',
    // Node makes the stream when it is first looked at, from a dozen of its modules.
    get ask() {
      return surroundings.stdin?.isTTY === true ? (question: string) => askOn(surroundings, question) : undefined;
    },
    onStop: (stop) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) surroundings.once?.(signal, stop);
    },
  };
}

/** One question, one line; the end of the input is an empty answer. */
async function askOn({ stdin, stderr }: Surroundings, question: string): Promise<string> {
  if (stdin === undefined) return '';
  const { createInterface } = await import('node:readline/promises');
  stderr.write(question);
  const lines = createInterface({ input: stdin, terminal: false });
  try {
    return await new Promise<string>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => resolve(''));
    });
  } finally {
    lines.close();
  }
}
