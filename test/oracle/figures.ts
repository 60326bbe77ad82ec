import { divide, fraction, hundred, multiply } from './fraction.ts';
import type { FormData } from './readForm.ts';
import { type Cell, cell, type Node } from './report.ts';
import { difference, quotient, readCell, type State, unknown, value } from './sums.ts';

/** What every figure of a report must be, by its id, as far as it was worked out. */
export class Figures {
  readonly all = new Map<string, State>();
  readonly form: FormData;
  readonly money: '万元' | '元';

  constructor(form: FormData, money: '万元' | '元') {
    this.form = form;
    this.money = money;
  }

  get(id: string): State {
    return this.all.get(id) ?? unknown;
  }

  set(id: string, state: State): State {
    this.all.set(id, state);
    return state;
  }

  /** An amount as it is typed, in yuan. */
  yuan(typed: Node): State {
    const state = readCell(cell(typed));
    if (state.is !== 'value' || this.money === '元') return state;
    return value(multiply(state.value, fraction(10_000n)));
  }

  /** A count or a number that is no money. */
  number(id: string, typed: Cell): State {
    return this.set(id, readCell(typed));
  }

  /** A rate that is typed in per cent. */
  percent(typed: Node): State {
    const state = readCell(cell(typed));
    return state.is === 'value' ? value(divide(state.value, hundred)) : state;
  }

  minus(id: string, from: string, off: string): State {
    return this.set(id, difference(this.get(from), this.get(off)));
  }

  over(id: string, above: string, below: string): State {
    return this.set(id, quotient(this.get(above), this.get(below), /budget$/i.test(below)));
  }
}
