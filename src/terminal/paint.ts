import { Chalk, type ChalkInstance } from 'chalk';

export type Paint = ChalkInstance;

/** Returns painters for the sixteen basic colours, which every theme makes legible, or painters that do nothing. */
export function paintOf(color: boolean): Paint {
  return new Chalk({ level: color ? 1 : 0 });
}
