import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { mayStandFor } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Passage, Sentence } from '../prose/types.ts';

interface At {
  readonly sentence: Sentence;
  readonly amount: TypedAmount;
}

/** Units in which lists are counted: 上述三个项目 need not have been a number before. */
const OF_LISTS = new Set([
  '',
  '个',
  '项',
  '类',
  '种',
  '点',
  '条',
  '步',
  '方面',
  '大',
  '%',
  '分',
  '元',
  '万元',
  '亿元',
  '倍',
]);
/** Before a number that was told before. */
const BACK = /(?:上述|前述|以上|上列)(?:这|的|共)?$/;
const WHOLE = /(?:全年|全部|所有|总共)(?:的|共)?$/;
/** Behind its noun: of all of them. */
const OF_ALL = /^[\u4e00-\u9fff“”]{0,10}?(?:均|都|全部|全数|无一)/;
/** A number that is of some, of another time, of what was wanted, or that says how it changed. */
const NO_WHOLE =
  /其中|上年|去年|计划|目标|任务|预计|比|较|多|少|增|减|每|平均|人均|累计|以来|[上下]半年|季度|月|首批|新|剩|未|不|余下|其余|另/;
/** How far back a number may stand. */
const FARTHEST = 30;

/**
 * SE421 figure-contradicted for one fact with two values in a paragraph: `…案件187件。上述178件案件均已录入`, `清理疫木3860株…
 * 全年3680株疫木均已粉碎`, `志愿者128名…志愿者由上年的104名发展到182名`, `26400册（26.4万册）`.
 */
export function judgeRepeated(passage: Passage): readonly Finding[] {
  const { text } = passage;
  const isAsked = /上述|前述|以上|上列|全年|全部|所有|总共|发展到|增加到|（/.test(text);
  if (!isAsked) return [];
  const before: At[] = [];
  return passage.sentences.flatMap((sentence) => {
    if (sentence.text.length > LONGEST) return [];
    return sentence.amounts.flatMap((amount, index): Finding[] => {
      const at = { sentence, amount };
      const other = inBrackets(at, sentence.amounts[index - 1]) ?? (amount.isVague ? undefined : backTo(at, before));
      before.push(at);
      if (other === undefined) return [];
      const typed = sentence.text.slice(amount.start, amount.end);
      const derived = other.sentence.text.slice(other.amount.start, other.amount.end);
      const figure = nounOf(other);
      return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
    });
  });
}

const LONGEST = 1000;

/** `26400册（26.4万册）`: said again in a larger unit. */
function inBrackets({ sentence, amount }: At, last: TypedAmount | undefined): At | undefined {
  if (last === undefined || last.unit === amount.unit || last.unit === '' || last.isVague) return undefined;
  if (!/^（(?:即|合|折合|约)?$/.test(sentence.text.slice(last.end, amount.start))) return undefined;
  if (!/^[）)]/.test(sentence.text.slice(amount.end))) return undefined;
  const [one, other] = [measureOf(last.unit), measureOf(amount.unit)];
  if (one.base !== other.base || one.factor.eq(other.factor)) return undefined;
  const known = last.value.times(one.factor).div(other.factor);
  const half = roundingSlack(amount.decimals).plus(roundingSlack(last.decimals).times(one.factor).div(other.factor));
  const isSame = amount.isVague ? mayStandFor(amount, known) : amount.value.minus(known).abs().lte(half);
  return isSame ? undefined : { sentence, amount: last };
}

/** The number that is said again here with another value; `undefined` where none is, or it may be of something else. */
function backTo(at: At, before: readonly At[]): At | undefined {
  const { sentence, amount } = at;
  const { text } = sentence;
  if (OF_LISTS.has(amount.unit)) return undefined;
  const head = text.slice(0, amount.start);
  const tail = text.slice(amount.end);
  const near = before.slice(-FARTHEST).filter((one) => isAlike(one.amount, amount));
  if (near.length === 0 || near.some((one) => isWithin(one.amount, amount)) || isMadeOf(amount, near)) return undefined;
  const isMove = /由上年(?:末|底)?的?[\d.]+[\u4e00-\u9fff]{1,3}(?:发展|增加|增长|减少|壮大|扩大)到$/.test(head);
  if (isMove) {
    const own = /(?:^|[，。；])([\u4e00-\u9fff]{2,12}?)由上年[^，。；]*$/.exec(head)?.[1] ?? '';
    return onlyOne(near.filter((one) => isTotal(one, sentence) && own.startsWith(nounOf(one))));
  }
  if ((scopeAt(sentence, amount.start)?.year ?? sentence.year) !== sentence.year) return undefined;
  const isBack = BACK.test(head);
  if (!isBack && !(WHOLE.test(head) && OF_ALL.test(tail))) return undefined;
  const noun = (one: At) => {
    const words = nounOf(one);
    return [6, 5, 4, 3, 2].some((length) => words.length >= length && tail.startsWith(words.slice(-length)));
  };
  return onlyOne(near.filter((one) => isTotal(one, sentence) && noun(one)));
}

function onlyOne(facts: readonly At[]): At | undefined {
  const [first, ...rest] = facts;
  return rest.every(({ amount }) => first !== undefined && isWithin(amount, first.amount)) ? first : undefined;
}

/** Told of all, and before: not in the same clause. */
function isTotal({ sentence, amount }: At, now: Sentence): boolean {
  if (amount.isVague || (scopeAt(sentence, amount.start)?.year ?? sentence.year) !== now.year) return false;
  const clause = /[^，。；：（]*$/.exec(sentence.text.slice(0, amount.start))?.[0] ?? '';
  const isAmong = /其中[^。；]*$/.test(sentence.text.slice(0, amount.start));
  return !isAmong && !NO_WHOLE.test(clause) && nounOf({ sentence, amount }).length >= 2;
}

/** The words right before a number: 全年清理疫木3860株. */
function nounOf({ amount: { lead } }: At): string {
  const words = /[\u4e00-\u9fff]*$/.exec(lead.replace(/(?:共计|合计|总计|共|为|达到?|是|约|了)+$/, ''))?.[0] ?? '';
  return words.replace(/^(?:全年|本年|共有|共|现有|年末|累计|完成|有)+/, '');
}

function isAlike(one: TypedAmount, other: TypedAmount): boolean {
  return !OF_LISTS.has(one.unit) && measureOf(one.unit).base === measureOf(other.unit).base;
}

function sizeOf({ value, unit }: TypedAmount): Decimal {
  return value.times(measureOf(unit).factor);
}

function slackOf({ decimals, unit, isVague, value }: TypedAmount): Decimal {
  if (isVague) return value.times(measureOf(unit).factor).times('0.2');
  return decimals === 0 && measureOf(unit).factor.eq(1)
    ? new Decimal(0)
    : roundingSlack(decimals).times(measureOf(unit).factor);
}

function isWithin(one: TypedAmount, other: TypedAmount): boolean {
  return sizeOf(one)
    .minus(sizeOf(other))
    .abs()
    .lte(slackOf(one).plus(slackOf(other)));
}

/** A sum of some that were told, or what is left of one. */
function isMadeOf(amount: TypedAmount, near: readonly At[]): boolean {
  const size = sizeOf(amount);
  const slack = near.reduce((sum, one) => sum.plus(slackOf(one.amount)), slackOf(amount));
  const sizes = near.map((one) => sizeOf(one.amount));
  const isSize = (made: Decimal) => made.minus(size).abs().lte(slack);
  let run = new Decimal(0);
  for (const one of [...sizes].reverse()) {
    run = run.plus(one);
    if (isSize(run)) return true;
  }
  return sizes.some((one, at) =>
    sizes.slice(at + 1).some((other) => isSize(one.plus(other)) || isSize(one.minus(other).abs())),
  );
}
