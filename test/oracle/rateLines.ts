import { readRate, readSide } from './expectFigures.ts';
import {
  compare,
  divide,
  type Fraction,
  floor,
  fraction,
  hundred,
  least,
  most,
  multiply,
  sign,
  subtract,
  zero,
} from './fraction.ts';
import type { Criterion } from './readForm.ts';
import { known, type State } from './sums.ts';
import { allOpen, decimal, derived, type Line, type Year } from './year.ts';

/** Is a rate, in per cent, within \`(0,10]\`, \`[90,)\`, \`(,0]\`, or just \`5\`? */
export function isWithin(percent: Fraction, range: string): boolean {
  const parts = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(range);
  if (!parts) return compare(percent, decimal(Number(range))) === 0;
  const [, opening, from = '', to = '', closing] = parts;
  const above = from === '' ? 1 : compare(percent, decimal(Number(from)));
  const below = to === '' ? -1 : compare(percent, decimal(Number(to)));
  return (above > 0 || (above === 0 && opening === '[')) && (below < 0 || (below === 0 && closing === ']'));
}

function deduct(criterion: Criterion, percent: Fraction): Fraction {
  const { above, below, per = 1, each, step } = criterion.deduct ?? { each: 0, step: 'whole' };
  const over = above === undefined ? zero : most(zero, subtract(percent, decimal(above)));
  const under = below === undefined ? zero : most(zero, subtract(decimal(below), percent));
  const steps = divide(sign(over) > 0 ? over : under, decimal(per));
  const counted = step === 'whole' ? fraction(floor(steps)) : steps;
  return most(zero, subtract(decimal(criterion.points), multiply(counted, decimal(each))));
}

/** Points in proportion; \`undefined\` where the rate would have to be divided by, and is 0. */
function proportion(criterion: Criterion, percent: Fraction): Fraction {
  const ratio = criterion.ratio ?? { target: 100 };
  const points = decimal(criterion.points);
  const target = decimal(ratio.target);
  const ofTarget = multiply(divide(percent, target), hundred);
  if (ratio.least !== undefined && compare(ofTarget, decimal(ratio.least)) < 0) return zero;
  if (ratio.most !== undefined && compare(ofTarget, decimal(ratio.most)) > 0) return zero;
  const isReverse = ratio.direction === 'reverse';
  const share = isReverse ? (sign(percent) <= 0 ? undefined : divide(target, percent)) : divide(percent, target);
  const inProportion = share === undefined ? points : most(zero, least(points, multiply(points, share)));
  const isFar = ratio.far !== undefined && compare(ofTarget, decimal(ratio.far)) >= 0;
  const isShort = ratio.short !== undefined && compare(ofTarget, decimal(ratio.short)) < 0;
  const off = isFar || isShort ? decimal(ratio.off ?? 0) : zero;
  return most(zero, subtract(inProportion, off));
}

function byRule(criterion: Criterion, percent: Fraction): Line {
  if (criterion.deduct !== undefined) return derived(deduct(criterion, percent));
  if (criterion.ratio !== undefined) return derived(proportion(criterion, percent));
  const band = criterion.rateBands?.find(({ range }) => isWithin(percent, range));
  return derived(decimal(band?.points ?? criterion.otherwise ?? 0));
}

function rateOf({ rate }: Criterion, { figures, form }: Year): { readonly state: State; readonly above: State } {
  if (typeof rate === 'object') return { state: readRate(figures, rate), above: readSide(figures, rate.of) };
  const id = rate ?? '';
  const own = form.rates?.[id.replace(/^rates\./, '')];
  if (id.startsWith('rates.') && own) return { state: figures.get(id), above: readSide(figures, own.of) };
  // What is divided: the budget's change over the budget, what was spent over the budget, people over posts.
  const [, row = '', key = ''] = /^(.*)\.([^.]+)$/.exec(id) ?? [];
  const above: Readonly<Record<string, string>> = {
    budgetChangeRate: `${row}.budget`,
    changeRate: `${row}.actual`,
    varianceRate: `${row}.actual`,
    staffControlRate: `${row}.staffInPost`,
  };
  return { state: figures.get(id), above: figures.get(above[key] ?? `${row}.actual`) };
}

/** The rate of a criterion, as it was worked out. */
export const rateState = (criterion: Criterion, year: Year): State => rateOf(criterion, year).state;

export function scoreRate(criterion: Criterion, year: Year): Line {
  const { state, above } = rateOf(criterion, year);
  if (state.is === 'unknown' || state.is === 'none') return allOpen(criterion);
  if (state.is === 'value') return byRule(criterion, multiply(state.value, hundred));
  const person: Line = { ...(allOpen(criterion) as Line & { is: 'open' }), byPerson: true };
  switch (criterion.whenUndefined ?? 'open') {
    case 'full':
      return derived(decimal(criterion.points));
    case 'zero':
      return derived(zero);
    case 'notApplicable':
      return { is: 'notApplicable' };
    case 'open':
      return person;
    case 'fullIfNone': {
      const divided = known(above);
      return divided !== undefined && sign(divided) === 0 ? derived(decimal(criterion.points)) : person;
    }
  }
}
