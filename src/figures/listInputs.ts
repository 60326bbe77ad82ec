import type { Figure } from './types.ts';

/** Lists the figures from which a figure is derived, each with the sign to print before it; empty for a typed number. */
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
