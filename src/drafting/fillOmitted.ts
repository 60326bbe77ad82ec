import { Decimal } from '../quantity/decimal.ts';
import type { Drafting } from './drafting.ts';

/** An item that one table lists and another leaves out has nothing there, where the others make up the printed total. */
export function fillOmitted({ tree, listed, stated }: Drafting): void {
  for (const { list, key, names, total } of listed) {
    const sum = stated.get(total);
    if (sum === undefined) continue;
    const all = tree.namesIn(list);
    const amounts = names
      .filter((name) => all.includes(name))
      .map((name) => tree.textAt([...tree.itemNamed(list, name), key]));
    if (amounts.some((amount) => amount === undefined)) continue;
    const made = amounts.reduce((result, amount) => result.plus(amount === 'none' ? 0 : (amount ?? 0)), new Decimal(0));
    if (!made.eq(sum.value)) continue;
    for (const name of all) {
      const item = tree.itemNamed(list, name);
      if (!names.includes(name) && tree.get([...item, 'byUnit']) === undefined) {
        tree.putPlain([...item, key], 'none', undefined, '表里没有这一行，其余各项加起来正是合计');
      }
    }
  }
}
