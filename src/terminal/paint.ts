import { Chalk, type ChalkInstance } from 'chalk';

export type Paint = ChalkInstance;

/** The sixteen basic colours, which every theme makes legible, or none. */
export function paintOf(color: boolean): Paint {
  return new Chalk({ level: color ? 1 : 0 });
}
