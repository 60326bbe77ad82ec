import { quantityOf } from '../../../figures/outcomes.ts';
import type { Finding } from '../../../findings/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';
import { unitMistaken } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import type { Check, CheckContext } from '../../types.ts';
import { type KnownResult, listKnownResults } from '../knownResults.ts';
import { digitsOf } from '../slips.ts';

/** 万元, in which offices write their amounts. */
const WAN = '10000';
/** An amount of each, a price, a bound: of those the file has none. */
const OF_EACH = /每|均|单价|成本|百元|标准|以[上下内]|不超过|限额|上限|起付/;
/** What stands before an amount of the file. */
const OF_ACCOUNTS =
  /(?:结转|结余|支出|决算|预算|追加|调增|调减|核减|执行|拨付|支付|安排|下达|拨款|接待费|维护费|培训费|会议费)(?:数|额|总额|总数|资金|经费|了|为|是|共|到下年)*$/;
/** Units that stand for nothing but themselves; 个 and 次 count anything. */
const PLAIN = /^(?:万)?(?:人|人次|户|亩|公里|吨|平方米)$/;

/**
 * SE422 unit-mistaken for a number that the file has in another unit: `年末结转3.45元` of 3.45万元, `政府采购支出30.45亿元`, `门诊86400万人次`, `受益人口3.36万户` of 3.36万人.
 * Only where the number is no amount of the file in the unit that stands there.
 */
export const judgeUnitSlips: Check = (context) => {
  const money = listMoney(context);
  const results = listKnownResults(context.year);
  return context.prose.sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount): readonly Finding[] => {
      if (amount.isVague || amount.value.isZero()) return [];
      return yuanIn(amount.unit) === undefined
        ? judgeCount(sentence, amount, results)
        : judgeMoney(sentence, amount, money);
    }),
  );
};

/** Every amount of the file in yuan, and by how much each budget was moved. */
function listMoney({ figures }: CheckContext): ReadonlySet<string> {
  const known = new Set<string>();
  const values = new Map<string, Decimal>();
  for (const { id, outcome } of figures.all) {
    const quantity = quantityOf(outcome);
    if (quantity?.measure !== 'yuan') continue;
    known.add(quantity.value.abs().toFixed());
    values.set(id, quantity.value);
  }
  for (const [id, revised] of values) {
    const original = id.endsWith('.revisedBudget') ? values.get(id.replace(/revised/, 'original')) : undefined;
    if (original !== undefined) known.add(revised.minus(original).abs().toFixed());
  }
  return known;
}

function judgeMoney(sentence: Sentence, amount: TypedAmount, money: ReadonlySet<string>): readonly Finding[] {
  const { text } = sentence;
  const own = yuanIn(amount.unit) ?? '1';
  if (own === WAN || OF_EACH.test(text)) return [];
  if (!OF_ACCOUNTS.test(amount.lead)) return [];
  // 500000元 is an amount; 16元 spent or left is none of an office's.
  if (amount.unit === '元' && amount.value.gte(WAN)) return [];
  if (amount.unit !== '元' && (digitsOf(amount) < LEAST_OF_MONEY || OF_REGION.test(text))) return [];
  const meant = amount.value.times(WAN);
  if (!money.has(meant.toFixed()) || money.has(amount.value.times(own).toFixed())) return [];
  return [tell(sentence, amount, `${text.slice(amount.start, amount.unitStart)}万元`)];
}

/** Fewer digits may be another number by chance. */
const LEAST = 3;
const LEAST_OF_MONEY = 4;
/** What a whole region earns and spends. */
const OF_REGION = /全[国省市县区镇]|地区|生产总值|GDP/;

function judgeCount(sentence: Sentence, amount: TypedAmount, results: readonly KnownResult[]): readonly Finding[] {
  if (!PLAIN.test(amount.unit) || digitsOf(amount) < LEAST) return [];
  const own = measureOf(amount.unit);
  const same = results.filter(({ value }) => value.eq(amount.value));
  const [only] = same;
  if (only === undefined || same.length > 1 || only.measure === amount.unit) return [];
  const meant = measureOf(only.measure);
  if (own.base === meant.base && own.factor.eq(meant.factor)) return [];
  const isOther = own.base !== meant.base;
  if (isOther && (!PLAIN.test(only.measure) || !own.factor.eq(meant.factor))) return [];
  if (
    results.some((one) => one.value.times(measureOf(one.measure).factor).eq(amount.value.times(own.factor)) && !isOther)
  )
    return [];
  if (!sharesName(amount.lead, only.name)) return [];
  return [tell(sentence, amount, `${printNumber(only.value)}${only.measure}`)];
}

/** Two signs of the name stand right before the number. */
function sharesName(lead: string, name: string): boolean {
  return Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)).some((pair) => lead.includes(pair));
}

function tell(sentence: Sentence, { start, end }: TypedAmount, derived: string): Finding {
  return unitMistaken({ typed: sentence.text.slice(start, end), derived }, placeIn(sentence, start, end));
}
