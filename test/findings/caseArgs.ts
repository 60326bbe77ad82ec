import type { Place } from '../../src/findings/place.ts';
import { quantity } from '../../src/quantity/quantity.ts';

export const at: Place = { file: '报告.yaml', path: 'x', start: 0, end: 1 };
export const yuan = (amount: string) => quantity('yuan', amount);
export const points = (amount: string) => quantity('point', amount);
export const people = (count: string) => quantity('person', count);
