import type { Lang } from '../findings/printFinding.ts';
import { wantsColor } from '../terminal/color.ts';

/** What a command may know of the process that runs it, and where it writes; nothing else reads `process`. */
export interface Host {
  readonly lang: Lang;
  readonly width: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly outColor: boolean;
  readonly errColor: boolean;
}

/** 0 clean; 1 a finding at or above the failing severity; 2 usage, or a file that could not be read. */
export type ExitCode = 0 | 1 | 2;

export function hostOf(
  { stdout, stderr, env }: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'>,
  lang: Lang,
): Host {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  const color = (isTTY: boolean | undefined) => wantsColor({ isTTY: isTTY === true, NO_COLOR, FORCE_COLOR, TERM });
  return {
    lang,
    width: Math.min(stdout.columns ?? 80, 120),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    outColor: color(stdout.isTTY),
    errColor: color(stderr.isTTY),
  };
}
