import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isDifference, isPercentage, isRate, printPercent, quotientOf } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { placeIn } from './listPassages.ts';
import { resolveRate } from './resolveRate.ts';
import type { Sentence } from './types.ts';

/** The name of a rate right before its number: 完成率, 合格率为, 满意度达到. */
const NAMED_RATE = /([\u4e00-\u9fff]{2})[率度](?:约|只有|仅|为|是|达到?|：)*$/;
const OF_PLAN = new Set(['完成', '执行', '控制', '支付', '支出', '落实', '开工', '到位', '实现']);
const DONE = /实际|完成|支付|支出|决算/;
const PLANNED = /计划|目标|任务|指标值|预算|预计|下达|应|安排/;
/** Where less is better, a rate of completion is reckoned in more than one way. */
const CEILING = /不超过|不高于|以内|以下|控制|压|≤/;

/**
 * SE421 figure-contradicted for a rate whose two numbers stand in its own sentence: `计划50场，实际46场，完成率108.7%`;
 * `抽检1600批次，合格1568批次，合格率97.5%`. Only where its name says which numbers it is of, and no two of them give it.
 */
export const checkRatios: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /[率度]/.test(text) && /[%％]|百分之/.test(text))
    .flatMap((sentence) => sentence.amounts.flatMap((rate) => checkRate(sentence, rate, context)));

function checkRate(sentence: Sentence, rate: TypedAmount, { figures, year }: CheckContext): Finding[] {
  if (!isPercentage(rate) || rate.isVague) return [];
  const stem = NAMED_RATE.exec(clauseBefore(sentence.text, rate.start).text)?.[1];
  if (stem === undefined) return [];
  const counted = sentence.amounts.filter(
    (amount) =>
      amount.end <= rate.start &&
      !amount.isVague &&
      amount.unit !== '' &&
      !isPercentage(amount) &&
      amount.unit !== '分',
  );
  const last = counted.at(-1);
  if (last === undefined) return [];
  const alike = counted.filter((amount) => amount.unit === last.unit && !isDifference(amount));
  if (alike.length < 2) return [];
  // What the file knows itself is held against that.
  const claim = resolveRate(sentence, rate);
  if (claim?.columns.some((column) => knownValueOf(claim.subject, column, figures, year).state === 'value')) return [];
  const told = OF_PLAN.has(stem) ? tellRateOfPlan(rate, alike) : tellRateOfPart(sentence, rate, alike, stem);
  if (told === undefined) return [];
  const typed = sentence.text.slice(rate.start, rate.end);
  return [figureContradicted({ ...told, typed }, placeIn(sentence, rate.start, rate.end))];
}

interface Told {
  readonly figure: string;
  readonly derived: string;
}

/** What was done, of what was planned. */
function tellRateOfPlan(rate: TypedAmount, alike: readonly TypedAmount[]): Told | undefined {
  const planned = alike.filter((amount) => PLANNED.test(amount.lead));
  const others = alike.filter((amount) => !planned.includes(amount));
  const done = others.find(({ lead }) => DONE.test(lead)) ?? others.at(-1);
  const plan = planned.at(-1);
  if (done === undefined || plan === undefined || plan.value.isZero()) return undefined;
  if (planned.some((amount) => CEILING.test(amount.lead) || others.some((other) => isRate(rate, other, amount))))
    return undefined;
  return { figure: quotientOf(done, plan), derived: printPercent(done.value.div(plan.value).times(100)) };
}

/** A part of a whole: the number beside the word that the rate is named for. */
function tellRateOfPart(
  sentence: Sentence,
  rate: TypedAmount,
  alike: readonly TypedAmount[],
  stem: string,
): Told | undefined {
  const named = alike.filter((amount) => wordsAround(sentence, amount).includes(stem));
  const part = named.at(-1);
  if (part === undefined) return undefined;
  const pairs = alike.flatMap((one) =>
    alike.flatMap((other) => (other.value.gt(one.value) ? [{ part: one, base: other }] : [])),
  );
  const complement = { ...rate, value: new Decimal(100).minus(rate.value) };
  if (
    pairs.length === 0 ||
    pairs.some((pair) => isRate(rate, pair.part, pair.base) || isRate(complement, pair.part, pair.base))
  )
    return undefined;
  const base = alike.find((amount) => amount.end <= part.start && amount.value.gt(part.value));
  if (base === undefined) return undefined;
  const quotient = part.value.div(base.value).times(100);
  const isOpposite = new RegExp(`[不未]${stem}`).test(wordsAround(sentence, part));
  return {
    figure: isOpposite ? `1－${quotientOf(part, base)}` : quotientOf(part, base),
    derived: printPercent(isOpposite ? new Decimal(100).minus(quotient) : quotient),
  };
}

/** The clause of an amount, up to the next stop. */
function wordsAround({ text }: Sentence, amount: TypedAmount): string {
  const before = clauseBefore(text, amount.start);
  const [after = ''] = text.slice(amount.end).split(/[，。；：、（(\n]/);
  return before.text + after;
}
