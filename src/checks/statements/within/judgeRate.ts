import { isPercentage, printPercent } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { RateSaid, ValueSaid } from '../../../reading/types.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { rateWithoutBase } from '../../prose/wording/findings.ts';
import { isAlike, minus, overlap, percentOf, plus, rangeOf } from '../slack.ts';
import type { Said } from './types.ts';
import { BUDGET, isQuotient, operandsIn, print, SPENT, valuesIn, wordsOf } from './valuesBefore.ts';

/** `年初预算为100万元，支出决算为85万元，完成年初预算的95%`, with all that may have been added to a budget. */
export function judgeRate(
  { amount, rate, start, end }: RateSaid,
  sentence: Sentence,
  before: readonly Said[],
  around: readonly Said[],
) {
  const values = valuesIn(before);
  const isOfTarget = rate === 'targetRate';
  const bases = values.filter((value) => (isOfTarget ? value.column === 'target' : BUDGET.has(value.column ?? '')));
  const done = values.filter((value) =>
    isOfTarget ? value.column !== 'target' : SPENT.has(value.column ?? '') && value.to === undefined,
  );
  const part = done.at(-1);
  if (!/^(?:executionRate|completionRate|anyRate|targetRate)$/.test(rate)) return undefined;
  if (bases.length === 0) return isOfOtherNumber(amount, part, around) ? ('fits' as const) : undefined;
  // A budget, and nothing that was spent of it: other numbers beside it are not what the rate is of.
  if (part === undefined) return isOfTarget ? undefined : ('fits' as const);
  if ([...bases, part].some((value) => !isAlike(value.amount, part.amount)) || amount.isVague) return undefined;
  const added = values.filter(({ column }) => column === 'added' || column === 'opening');
  const changes = before.flatMap(({ statement }) =>
    statement.kind === 'change' && statement.amount !== undefined && !isPercentage(statement.amount)
      ? [statement.amount]
      : [],
  );
  const cut = values.filter(({ column }) => column === 'cut');
  const places = Math.max(...[...values, part].map((value) => value.amount.decimals));
  const range = (one: TypedAmount) => rangeOf(one, places);
  const budgets = bases.flatMap((base) => {
    const own = range(base.amount);
    const more = added.filter((value) => isAlike(value.amount, base.amount)).map((value) => range(value.amount));
    const all = more.reduce((sum, one) => plus(sum, one), own);
    return [
      own,
      all,
      ...more.map((one) => plus(own, one)),
      ...cut.map((value) => minus(own, range(value.amount))),
      ...changes
        .filter((one) => isAlike(one, base.amount))
        .flatMap((one) => [plus(own, range(one)), minus(own, range(one))]),
    ];
  });
  // 上年结转资金6.00万元，支出6.00万元，执行率100%: of what was carried over alone.
  const ranges = [
    ...budgets,
    ...added.filter(({ column }) => column === 'opening').map((value) => range(value.amount)),
  ];
  const typed = sentence.text.slice(start, end);
  const place = placeIn(sentence, start, end);
  if (bases.every((base) => base.amount.value.isZero()))
    return rateWithoutBase({ figure: wordsOf(part), typed }, place);
  const own = range(part.amount);
  const quotients = ranges.map((one) => percentOf(own, one));
  if (quotients.some((one) => one === undefined)) return 'fits' as const;
  if (quotients.some((one) => one !== undefined && overlap(one, rangeOf(amount))))
    return { of: [part.amount, ...(bases.length === 1 ? bases : []).map((one) => one.amount)] };
  // What was not yet done at half of the year is of another time.
  const [base] = bases.slice(-1);
  if (base === undefined) return undefined;
  const derived = printPercent(part.amount.value.div(base.amount.value).times(100));
  const figure = `${print(sentence, part.amount)}÷${print(sentence, base.amount)}`;
  return figureContradicted({ figure, typed, derived }, place, ...operandsIn(sentence, part.amount, base.amount));
}

/** `合计150万元，实际支出142.5万元，执行率95%`: no budget is named, but a number is there of which it is the rate. */
function isOfOtherNumber(rate: TypedAmount, part: ValueSaid | undefined, around: readonly Said[]): boolean {
  if (part === undefined) return false;
  return valuesIn(around).some(
    ({ amount }) =>
      isAlike(amount, part.amount) && isQuotient(percentOf(rangeOf(part.amount, 1), rangeOf(amount, 1)), rate),
  );
}
