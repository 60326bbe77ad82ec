import type { Finding } from '../../../findings/types.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import type { ChangeSaid, ValueSaid } from '../../../reading/types.ts';
import { directionContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { isAlike, yuanOf } from '../slack.ts';
import type { Said } from './types.ts';
import { BUDGET, print, SIGN, SPENT, valuesIn, wordsOf } from './valuesBefore.ts';

/** `同比增长3.5%，较上年减少1.9万元`: both of one thing and one year. */
export function judgeOpposite(change: ChangeSaid, sentence: Sentence, before: readonly Said[]): Finding | undefined {
  const last = before.at(-1)?.statement;
  if (last?.kind !== 'change' || last.amount === undefined || !isPercentage(last.amount) || last.basis !== change.basis)
    return undefined;
  if (last.sign === change.sign || last.amount.value.isZero() || change.amount?.value.isZero() !== false)
    return undefined;
  if (last.clause.index !== change.clause.index - 1 || change.how === 'named' || change.basis === undefined)
    return undefined;
  const typed = sentence.text.slice(change.wordStart, change.end);
  const derived = sentence.text.slice(last.wordStart, last.end);
  // 比上年预算压减5.9%，但仍高于上年决算29.09万元: of two bases.
  const base = /预算|决算|目标|计划|实际/.exec(typed)?.[0];
  if (base !== undefined && !sentence.text.slice(last.clause.start, last.end).includes(base)) return undefined;
  return directionContradicted(
    { figure: wordsOf(last), typed, derived },
    placeIn(sentence, change.wordStart, change.end),
  );
}

/** `由上年的2.14万元增加到1.86万元`. */
export function judgeMove(
  { to, toStart, amount, end, clause }: ValueSaid,
  sentence: Sentence,
  before: readonly Said[],
): Finding | undefined {
  const from = before.at(-1)?.statement;
  if (to === undefined || to === 0 || from?.kind !== 'value' || !from.isFrom || from.clause.index < clause.index - 1)
    return undefined;
  if (!isAlike(from.amount, amount) && from.amount.unit !== '') return undefined;
  const order = yuanOf(amount).cmp(
    yuanOf({ ...from.amount, unit: from.amount.unit === '' ? amount.unit : from.amount.unit }),
  );
  if (order === to) return undefined;
  const typed = sentence.text.slice(toStart, end);
  const derived = `${print(sentence, from.amount)}${SIGN[2 - (Math.sign(order) + 1)]}${print(sentence, amount)}`;
  return directionContradicted({ figure: wordsOf(from), typed, derived }, placeIn(sentence, toStart, end));
}

/** `年初预算5.00万元，支出决算4.20万元，决算数大于预算数`; `减少为0.00万元，与上年持平`. */
export function judgeLimit(change: ChangeSaid, sentence: Sentence, before: readonly Said[]): Finding | undefined {
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  const values = valuesIn(before);
  const isBudget = change.basis === 'budget' || change.basis === 'originalBudget' || change.basis === 'revisedBudget';
  if (change.basis === 'lastYear' && change.sign === 0) {
    const moved = before.at(-1)?.statement;
    const isMoved = moved?.kind === 'value' && moved.to !== undefined && moved.to !== 0;
    const isChanged =
      moved?.kind === 'change' &&
      moved.amount !== undefined &&
      !moved.amount.value.isZero() &&
      moved.basis !== 'budget';
    if (!(isMoved || (isChanged && moved.basis === 'lastYear')) || change.word.startsWith('基本')) return undefined;
    return directionContradicted(
      { figure: wordsOf(moved), typed, derived: sentence.text.slice(moved.start, moved.end) },
      place,
    );
  }
  if (!isBudget || change.word.startsWith('基本')) return undefined;
  const actual = values.findLast(({ column, to }) => SPENT.has(column ?? '') && to === undefined);
  const budgets = values.filter(({ column }) =>
    change.basis === 'budget' ? BUDGET.has(column ?? '') : column === change.basis,
  );
  if (actual === undefined || budgets.length === 0 || budgets.some((one) => !isAlike(one.amount, actual.amount)))
    return undefined;
  const orders = budgets.map(({ amount }) => actual.amount.value.cmp(amount.value));
  if (orders.some((order) => order === change.sign)) return undefined;
  const derived = `${print(sentence, actual.amount)}${SIGN[Math.sign(orders[0] ?? 0) + 1]}${print(sentence, budgets[0]?.amount ?? actual.amount)}`;
  return directionContradicted({ figure: wordsOf(actual), typed, derived }, place);
}
