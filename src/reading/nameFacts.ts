import type { Figures } from '../figures/types.ts';
import type { Thing } from './types.ts';

/** What follows the stem of an amount's title in texts; the stem alone is a word of many things. */
const TOTALS = ['支出', '支出总额', '总额', '金额', '支出金额'];
const AMOUNT = /金额$/;
/** A shorter title is a word of many things. */
const LEAST = 4;
const JOINS = ['、', '和', '及', '与'];

/** The names of the amounts that a form asks for as facts, with 、 or 和 before their last word. */
export function nameFacts(figures: Figures): readonly Thing[] {
  return figures.all.flatMap(({ id, name }): Thing[] => {
    const prefix = /^(facts\.[^.]+)\.actual$/.exec(id)?.[1];
    if (prefix === undefined) return [];
    const title = name.split('.')[0] ?? '';
    const parts = title.split('、');
    const last = parts.pop() ?? '';
    const joined = parts.length === 0 ? [] : JOINS.map((join) => `${parts.join('、')}${join}${last}`);
    const stem = AMOUNT.test(title) ? title.replace(AMOUNT, '') : undefined;
    const totals = stem === undefined ? [] : TOTALS.map((total) => stem + total);
    // Of two kinds of costs in one title the first drops its last word; a title that is one kind of cost is a name itself.
    const merged = parts.length === 1 && /费$/.test(last) ? [`${(parts[0] ?? '').replace(/费$/, '')}${last}`] : [];
    const own = parts.length === 0 && /费$/.test(title) && title.length >= LEAST ? [title] : [];
    return [...joined, ...totals, ...merged, ...own]
      .flatMap((words) => [words, `${words}支出`])
      .map((words) => ({ words, prefixes: [prefix], kind: 'threePublic' as const }));
  });
}
