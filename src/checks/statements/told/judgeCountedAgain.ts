import type { Finding } from '../../../findings/types.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Passage, Sentence } from '../../prose/types.ts';
import { isSlipOf } from '../slips.ts';

/** Whole things; of money, rates and points the same word may have many numbers. */
const COUNTED = /^(?:[场次条口处件本期个座间套台家户份项班批株所人名]|人次|公里|场次|批次)$/;
/** Of another time, of a plan, of some of them only, or of more than these. */
const ELSE =
  /上年|去年|往年|历年|以来|计划|目标|任务|拟|将|累计|其中|另|其[余他]|剩余|上半年|下半年|季度|\d月|前期|新增|全[国省市县区]|[两三四五]年|未|应|每|首批|第|比|较|同比|超|增|减|多|少|分别|各/;
/** All of them: 全部, 都. What fewer did may be of a part. */
const ALL = /^[\u4e00-\u9fff]{0,10}?(?:全部|全都|均|都|共|总共|一共)/;

interface Counted {
  readonly sentence: Sentence;
  readonly at: number;
  readonly amount: TypedAmount;
  /** Behind a verb and before the number, or right behind the number. */
  readonly noun: string;
  readonly isNew: boolean;
}

/**
 * SE421 figure-contradicted for a count that a later sentence gives again before its noun, and another: `维修山塘10口…12口山塘的维修都通过了验收`,
 * `义诊37场…36场义诊共服务5200人次`. More than there are is wrong whatever is said of them; fewer only where all are meant, or one digit parts the two.
 */
export function judgeCountedAgain({ text, sentences }: Passage): readonly Finding[] {
  if (sentences.length < 2 || text.length > LONGEST) return [];
  const first: Counted[] = [];
  return sentences.flatMap((sentence, at): readonly Finding[] => {
    const own = sentence.text.length > 1000 ? [] : listCounted(sentence, at);
    const told = sentence.text.length > 1000 || first.length === 0 ? [] : judgeAgain(sentence, at, first, sentences);
    first.push(...own);
    return told;
  });
}

const LONGEST = 3000;
const FARTHEST = 3;

/** `维修山塘10口`, `新增客运班线6条`: what stands right before the number. */
function listCounted(sentence: Sentence, at: number): Counted[] {
  const { text, amounts, scopes, year } = sentence;
  if (scopes.some((scope) => scope.year !== year)) return [];
  return amounts.flatMap((amount): Counted[] => {
    if (amount.isVague || amount.decimals > 0 || !COUNTED.test(amount.unit)) return [];
    const { lead } = amount;
    const isNew = /新增/.test(lead);
    if (ELSE.test(lead.replace('新增', ''))) return [];
    const noun = /[\u4e00-\u9fff]{2,8}$/.exec(lead.replace(/(?:共|达|为|了|约|总计|合计)+$/, ''))?.[0] ?? '';
    if (noun === '' || /^[年月日]/.test(text.slice(amount.end))) return [];
    return [{ sentence, at, amount, noun, isNew }];
  });
}

/** `12口山塘的维修`, `由于7条新增班线的开通`, `这24场展示`: the number before its noun, where a clause starts. */
function judgeAgain(
  sentence: Sentence,
  at: number,
  first: readonly Counted[],
  sentences: readonly Sentence[],
): readonly Finding[] {
  const { text, amounts, scopes, year } = sentence;
  if (scopes.some((scope) => scope.year !== year)) return [];
  return amounts.flatMap((amount): readonly Finding[] => {
    if (amount.isVague || amount.decimals > 0 || !COUNTED.test(amount.unit)) return [];
    if (!/^(?:由于|因|因为|随着|这|上述|全部|全年|经|通过|对|所有|以上)*$/.test(amount.lead)) return [];
    const rest = text.slice(amount.end);
    const [, newer, noun = ''] = /^(新增|新建|新)?的?([\u4e00-\u9fff]{2,8})/.exec(rest) ?? [];
    if (noun === '') return [];
    const same = first.filter(
      (one) =>
        at - one.at <= FARTHEST &&
        one.amount.unit === amount.unit &&
        one.isNew === (newer !== undefined) &&
        endsIn(one.noun, noun),
    );
    const [only] = same;
    if (only === undefined || same.length > 1 || only.amount.value.eq(amount.value)) return [];
    // 10处坡道、2处盲道 make 12 together; a number in between may be another of them.
    if (isMadeOfBefore(amount, at, sentences)) return [];
    const isMore = amount.value.gt(only.amount.value);
    const isPointed = /这|上述|全部|所有|以上/.test(amount.lead);
    const isAll = ALL.test(rest) || isPointed;
    // Two digits in turn may be what is left of them, where no word points at the first number.
    const isOdd = isSlipOf(amount, only.amount.value) && !isSlipOf(amount, only.amount.value, true);
    if (!isMore && !(isAll && (isPointed || isOdd))) return [];
    // 7县共发放的2325件: of more than these.
    if (isMore && amount.value.gt(only.amount.value.times(2))) return [];
    const typed = text.slice(amount.start, amount.end);
    const derived = only.sentence.text.slice(only.amount.start, only.amount.end);
    const place = placeIn(only.sentence, only.amount.start, only.amount.end);
    return [
      figureContradicted({ figure: only.noun, typed, derived }, placeIn(sentence, amount.start, amount.end), place),
    ];
  });
}

/** 客运班线 … 班线: the noun of the second ends the first. */
function endsIn(before: string, now: string): boolean {
  for (let length = Math.min(4, now.length); length >= 2; length--) {
    if (before.endsWith(now.slice(0, length))) return true;
  }
  return false;
}

/** The sum of all before it, or what is left of one when another is taken off: 受理187件，撤销9件, 上述178件. */
function isMadeOfBefore(amount: TypedAmount, at: number, sentences: readonly Sentence[]): boolean {
  const others = sentences
    .slice(Math.max(0, at - FARTHEST), at)
    .flatMap(({ amounts }) => amounts)
    .filter(({ unit }) => unit === amount.unit);
  if (others.length < 2) return false;
  if (others.reduce((sum, { value }) => sum.plus(value), amount.value.times(0)).eq(amount.value)) return true;
  return others.some((one) => others.some((other) => one.value.minus(other.value).eq(amount.value)));
}
