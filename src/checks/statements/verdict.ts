import type { Finding } from '../../findings/types.ts';
import type { Ground } from '../prose/ground.ts';

/** What a judge makes of a statement: it fits, it cannot be judged here, or it is told. */
export type Verdict =
  | { readonly fits: true; readonly ground?: Ground | undefined }
  | { readonly fits: false; readonly finding: Finding }
  | undefined;
