import type { Finding } from '../../findings/types.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** Points back to what was counted before: 上述178件案件. */
const BACK = /(?:上述|以上|前述|这)(?:的)?$/;

/** SE421 figure-contradicted for a number that is said once more with its digits in another order: `…187件。上述178件案件…`. */
export function judgeReferred(sentences: readonly Sentence[]): readonly Finding[] {
  const last = new Map<string, { readonly amount: TypedAmount; readonly sentence: Sentence }[]>();
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount): Finding[] => {
      if (amount.unit === '' || amount.isVague) return [];
      const before = last.get(amount.unit) ?? [];
      last.set(amount.unit, [...before.slice(-MOST), { amount, sentence }]);
      if (!BACK.test(amount.lead) || before.some((one) => one.amount.value.eq(amount.value))) return [];
      const meant = before.find((one) => isTurned(one.amount, amount));
      if (meant === undefined) return [];
      const derived = meant.sentence.text.slice(meant.amount.start, meant.amount.end);
      const typed = sentence.text.slice(amount.start, amount.end);
      const args = { figure: derived, typed, derived };
      return [
        figureContradicted(
          args,
          placeIn(sentence, amount.start, amount.end),
          placeIn(meant.sentence, meant.amount.start, meant.amount.end),
        ),
      ];
    }),
  );
}

/** How far back one looks. */
const MOST = 8;

function isTurned(one: TypedAmount, other: TypedAmount): boolean {
  const [a, b] = [one.value.toFixed(), other.value.toFixed()];
  return a.length >= 3 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
