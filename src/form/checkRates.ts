import type { Finding } from '../findings/types.ts';
import { circularRate } from './rules/findings.ts';
import type { RateSpec } from './types.ts';

/** SE611 circular-rate: reports a rate that is defined by itself, directly or through other rates; each cycle once. */
export function checkRates(rates: readonly RateSpec[]): Finding[] {
  const byName = new Map(rates.map((rate) => [`rates.${rate.id}`, rate]));
  const done = new Set<RateSpec>();
  return rates.flatMap((rate) => visit(rate, []));

  function visit(rate: RateSpec, trail: readonly RateSpec[]): Finding[] {
    if (trail.includes(rate)) {
      const circle = [...trail.slice(trail.indexOf(rate)), rate];
      return [circularRate({ rates: circle.map(({ id }) => id) }, rate.place)];
    }
    if (done.has(rate)) return [];
    const next = [...rate.above, ...rate.below].flatMap(({ name }) => byName.get(name) ?? []);
    const found = [...new Set(next)].flatMap((other) => visit(other, [...trail, rate]));
    done.add(rate);
    return found;
  }
}
