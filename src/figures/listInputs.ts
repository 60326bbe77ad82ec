import type { Figure } from './types.ts';

/** What a figure is made of, with the sign that stands before it; nothing for what was typed. */
export function listInputs({
  derivation,
}: Pick<Figure, 'derivation'>): readonly { readonly sign: string; readonly id: string }[] {
  switch (derivation.operation) {
    case 'typed':
    case 'counted':
      return [];
    case 'ratio':
      return [
        { sign: '', id: derivation.numerator },
        { sign: '÷', id: derivation.denominator },
      ];
    case 'sum':
    case 'sumOfPositive':
    case 'sumOfNegative':
      return derivation.terms.map(({ sign, id }, index) => ({
        sign: sign === '-' ? '−' : index === 0 ? '' : '＋',
        id,
      }));
  }
}
