import { readSide } from './expectFigures.ts';
import type { Figures } from './figures.ts';
import { countDecimals, divide, fraction, hundred, multiply, printFixed, printShort, sign } from './fraction.ts';
import type { Phrases, RateData } from './readForm.ts';
import { known, type State } from './sums.ts';

/** A cell of a table, before its column says how many decimals it has. */
export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'amount' | 'rate' | 'plain'; readonly state: State; readonly isZeroByZero?: boolean };

export const text = (words: string): Cell => ({ is: 'text', text: words });

/** The figure that is divided, of a rate by its name. */
function divided(figures: Figures, id: string): State {
  const own: RateData | undefined = figures.form.rates?.[id.replace(/^rates\./, '')];
  if (id.startsWith('rates.') && own) return readSide(figures, own.of);
  const row = id.replace(/\.[^.]+$/, '');
  if (id.endsWith('staffControlRate')) return figures.get(`${row}.staffInPost`);
  if (id.endsWith('.budgetChangeRate')) return figures.get(`${row}.budgetChange`);
  if (id.endsWith('.changeRate')) return figures.get(`${row}.change`);
  if (id.endsWith('.varianceRate')) return figures.get(`${row}.variance`);
  return figures.get(`${row}.actual`);
}

/** The cell of a figure: money, a rate, or a number of something. */
export function cellOf(figures: Figures, id: string): Cell {
  const state = figures.get(id);
  if (/rate$/i.test(id) || id.startsWith('rates.')) {
    const above = known(divided(figures, id));
    return { is: 'rate', state, isZeroByZero: above !== undefined && sign(above) === 0 };
  }
  const isPlain = /^staff\.|^unit\./.test(id) || figures.form.facts?.[id.replace(/^facts\./, '')]?.type === 'number';
  return { is: isPlain ? 'plain' : 'amount', state };
}

/** An amount in the form's unit of money. */
const inForm = (figures: Figures, state: State & { is: 'value' }) =>
  figures.form.money === '元' ? state.value : divide(state.value, fraction(10_000n));

const decimalsOf = (print: string) => print.split('.')[1]?.length ?? 0;

function decimalsOfColumn(figures: Figures, column: readonly Cell[]) {
  let [amounts, rates] = [2, 0];
  for (const cell of column) {
    if (cell.is === 'text' || cell.state.is !== 'value') continue;
    if (cell.is === 'amount') amounts = Math.max(amounts, countDecimals(inForm(figures, cell.state)));
    if (cell.is === 'rate') rates = Math.max(rates, decimalsOf(printShort(multiply(cell.state.value, hundred), 2)));
  }
  return { amounts, rates };
}

/** How a column is printed: all amounts with equal decimals, and all rates. */
export function printColumn(
  figures: Figures,
  column: readonly Cell[],
  phrases: Phrases,
  none = phrases.none,
): string[] {
  const decimals = decimalsOfColumn(figures, column);
  return column.map((cell) => {
    if (cell.is === 'text') return cell.text;
    const { state } = cell;
    if (state.is === 'none') return none;
    if (state.is === 'unknown') return phrases.unknown;
    if (state.is === 'undefined') {
      if (state.because === 'noBudget') return phrases.noBudget;
      return cell.isZeroByZero ? (phrases.zeroByZero ?? phrases.undefined) : phrases.undefined;
    }
    if (cell.is === 'rate') return `${printFixed(multiply(state.value, hundred), decimals.rates)}%`;
    if (cell.is === 'plain') return printShort(state.value, 6);
    const amount = inForm(figures, state);
    return sign(amount) === 0 ? phrases.zero : printFixed(amount, decimals.amounts);
  });
}
