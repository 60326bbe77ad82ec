import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/sources.ts';
import { readWalks } from './blocks.ts';

/* The walks of CONTRIBUTING.md. */

export const PAGE = path.join(ROOT, 'CONTRIBUTING.md');
export const page = readFileSync(PAGE, 'utf8');
export const walks = readWalks(page);

/** How a check, a form, a kind of criterion and an output format are added. */
export const [check = [], form = [], kind = [], format = []] = walks;
