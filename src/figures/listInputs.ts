import type { Figure } from './types.ts';

/** What a figure is made of, with the sign that stands before it; nothing for what was typed. */
export function listInputs({ derivation }: Figure): readonly { readonly sign: string; readonly id: string }[] {
  switch (derivation.operation) {
    case 'typed':
    case 'counted':
      return [];
    case 'ratio':
      return [
        { sign: '', id: derivation.numerator },
        { sign: '÷', id: derivation.denominator },
      ];
    default:
      return derivation.terms.map(({ sign, id }, index) => ({
        sign: sign === '-' ? '−' : index === 0 ? '' : '＋',
        id,
      }));
  }
}
