import { idOf } from '../../figures/addSpending.ts';
import type { Figures } from '../../figures/types.ts';
import { FUNDS, POST_KINDS, type UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { type Candidate, WITH_FUNDS } from './candidates.ts';
import { DERIVED, deriveFrom, figureOf, HUNDRED, type Known } from './figureOf.ts';
import { knownOfUnit } from './knownOfUnit.ts';

/** Figures by their id, and the comparisons that sentences make but no table prints. */
export function knownOf(candidate: Candidate, figures: Figures, year: UnitYear): Known {
  const { prefix, column } = candidate;
  if (prefix.includes(OF_UNIT)) return knownOfUnit(candidate, figures, year);
  if (prefix.startsWith(OF_KIND)) return knownOfKind(candidate, figures, year);
  if (prefix.endsWith(WITH_FUNDS)) {
    return knownWithFunds({ prefix: prefix.slice(0, -WITH_FUNDS.length), column }, figures, year);
  }
  if (prefix.startsWith('facts.') && column.startsWith('change')) {
    const reckon = column === 'change' ? difference : rateOver;
    return reckon(figures, `${prefix}.actual`, `${prefix}.lastYearActual`);
  }
  switch (column) {
    case '':
      return prefix === 'staff.authorizedPosts' ? postsOf(figures, year) : figureOf(figures, prefix);
    case 'staffControlRate':
      return controlRateOf(figures, year);
    case 'staffControlRateRest':
      return restOf(controlRateOf(figures, year));
    case 'postHolderControlRateRest':
    case 'sureHolderControlRateRest':
      return restOf(figureOf(figures, `${prefix}.${column.slice(0, -'Rest'.length)}`));
    case 'adjustment':
      return difference(figures, `${prefix}.revisedBudget`, `${prefix}.originalBudget`);
    case 'adjustmentRate':
      return rateOver(figures, `${prefix}.revisedBudget`, `${prefix}.originalBudget`);
    case 'overBudget':
      return difference(figures, `${prefix}.actual`, `${prefix}.budget`);
    case 'overBudgetRate':
      return rateOver(figures, `${prefix}.actual`, `${prefix}.budget`);
    case 'varianceToRevisedRate':
      return rateOver(figures, `${prefix}.actual`, `${prefix}.revisedBudget`);
    case 'carryover.opening':
    case 'carryover.closing':
      // Carry-over of basic spending stands beside the total, that of a project under the project.
      return carryoverOf(figures, prefix, column);
    case 'carryover.change':
    case 'carryover.changeRate':
      return carryoverChange(figures, prefix, column);
    default:
      return figureOf(figures, `${prefix}.${column}`);
  }
}

/** All projects of a kind: what each has, added up, and the comparisons of the sums. */
function knownOfKind({ prefix, column }: Candidate, figures: Figures, year: UnitYear): Known {
  const { projects } = year;
  const items = projects.state === 'listed' ? projects.items : [];
  const own = items.filter(({ kind }) => prefix === OF_KIND + kind).map(({ name }) => idOf('projects', 'items', name));
  const sum = (one: string): Known => {
    const values = own.map((id) => numberAt(figures, `${id}.${one}`));
    const known = values.flatMap((value) => value ?? []);
    return own.length === 0 || known.length < own.length
      ? { state: 'unknown' }
      : { state: 'value', value: known.reduce((total, value) => total.plus(value)) };
  };
  return deriveFrom(sum, column);
}

const OF_KIND = 'projects.kinds.';

/** `本年支出合计` of a final account holds the funds too; without any, it is the figure itself. */
function knownWithFunds({ prefix, column }: Candidate, figures: Figures, year: UnitYear): Known {
  const alone = knownOf({ prefix, column }, figures, year);
  const derived = DERIVED[column] ?? DERIVED[column.replace(/Rate$/, '')];
  if (derived === undefined) return sumWithFunds({ prefix, column }, figures, year) ?? alone;
  const [own, base] = derived.map((one) => sumWithFunds({ prefix, column: one }, figures, year));
  if (own?.state !== 'value' || base?.state !== 'value') return alone;
  if (DERIVED[column] !== undefined && !column.endsWith('Rate'))
    return { state: 'value', value: own.value.minus(base.value) };
  if (base.value.isZero()) return alone;
  const rate = own.value.div(base.value).times(HUNDRED);
  return { state: 'value', value: DERIVED[column] === undefined ? rate.minus(HUNDRED) : rate };
}

function sumWithFunds({ prefix, column }: Candidate, figures: Figures, year: UnitYear): Known | undefined {
  const own = knownOf({ prefix, column }, figures, year);
  if (own.state !== 'value') return undefined;
  // What is carried over stands under each item only.
  const ids = column.startsWith('carryover.')
    ? FUNDS.map((fund) => [fund, year.funds[fund]] as const).flatMap(([fund, listing]) =>
        listing.state === 'listed'
          ? listing.items.map(({ name }) => idOf(fund, 'items', name, ...column.split('.')))
          : [],
      )
    : FUNDS.map((fund) => `${fund}.total.${column}`);
  const funds = ids.flatMap((id) => {
    const known = figureOf(figures, id);
    return known.state === 'value' ? [known.value] : [];
  });
  return { state: 'value', value: funds.reduce((sum, fund) => sum.plus(fund), own.value) };
}

/** Kinds of posts that a file leaves out are unknown to its rates; what it lists is what its text can be held against. */
function postsOf(figures: Figures, { staff }: UnitYear): Known {
  const sum = figureOf(figures, 'staff.authorizedPosts');
  if (sum.state !== 'unknown' || staff.authorizedPosts.length < POST_KINDS.length) return sum;
  const told = staff.authorizedPosts.flatMap(({ count }) => (count.state === 'value' ? [count.quantity.value] : []));
  if (told.length === 0) return sum;
  return { state: 'value', value: told.reduce((total, count) => total.plus(count), new Decimal(0)) };
}

/** 空编率: what is left of all posts. */
function restOf(rate: Known): Known {
  return rate.state === 'value' ? { state: 'value', value: rate.value.neg().plus(HUNDRED) } : rate;
}

/** Of the posts that are told, where kinds are left out. */
function controlRateOf(figures: Figures, year: UnitYear): Known {
  const own = figureOf(figures, 'staff.staffControlRate');
  const [staff, posts] = [figureOf(figures, 'staff.staffInPost'), postsOf(figures, year)];
  if (own.state !== 'unknown' || staff.state !== 'value' || posts.state !== 'value' || posts.value.isZero()) return own;
  return { state: 'value', value: staff.value.div(posts.value).times(HUNDRED) };
}

/** Of a fund it stands under each of its items only. */
function carryoverOf(figures: Figures, prefix: string, column: string): Known {
  const base = prefix.replace(/\.total$/, '');
  const known = figureOf(figures, `${base}.${column}`);
  if (known.state !== 'noFigure' || base === prefix) return known;
  const parts = figures.all.filter(({ id }) => id.startsWith(`${base}.items.`) && id.endsWith(`.${column}`));
  let sum = new Decimal(0);
  for (const { id } of parts) {
    const part = numberAt(figures, id);
    if (part === undefined) return { state: 'unknown' };
    sum = sum.plus(part);
  }
  return parts.length === 0 ? known : { state: 'value', value: sum };
}

/** What is left, less what there was; nothing carried over is none of it. */
function carryoverChange(figures: Figures, prefix: string, column: string): Known {
  const [closing, opening] = ['carryover.closing', 'carryover.opening'].map((one) => {
    const known = carryoverOf(figures, prefix, one);
    return known.state === 'none' ? new Decimal(0) : known.state === 'value' ? known.value : undefined;
  });
  if (closing === undefined || opening === undefined) return { state: 'unknown' };
  const change = closing.minus(opening);
  if (column === 'carryover.change') return { state: 'value', value: change };
  return opening.isZero() ? { state: 'undefined' } : { state: 'value', value: change.div(opening).times(HUNDRED) };
}

function numberAt(figures: Figures, id: string): Decimal | undefined {
  const known = figureOf(figures, id);
  if (known.state === 'none') return new Decimal(0);
  return known.state === 'value' ? known.value : undefined;
}

function difference(figures: Figures, one: string, other: string): Known {
  const [a, b] = [numberAt(figures, one), numberAt(figures, other)];
  return a === undefined || b === undefined ? { state: 'unknown' } : { state: 'value', value: a.minus(b) };
}

function rateOver(figures: Figures, one: string, base: string): Known {
  const [a, b] = [numberAt(figures, one), numberAt(figures, base)];
  if (a === undefined || b === undefined) return { state: 'unknown' };
  return b.isZero() ? { state: 'undefined' } : { state: 'value', value: a.minus(b).div(b).times(HUNDRED) };
}
