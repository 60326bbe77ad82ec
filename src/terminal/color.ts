export interface ColorWishes {
  readonly isTTY: boolean;
  /** The environment variables with these names. */
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Whether to print in colour. `NO_COLOR` overrides `FORCE_COLOR`, and both override what the terminal can do. */
export function wantsColor({ isTTY, NO_COLOR = '', FORCE_COLOR, TERM }: ColorWishes): boolean {
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}
