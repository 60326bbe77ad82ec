import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Statement } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { lastWords } from './listNumbers.ts';

const PEOPLE = /^[人名位]$/;
const RATIO = /(生师|师生|医护|床护|干群)比(?:例)?(?:约|为|达到?|是)*(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)/;

/**
 * SE421 figure-contradicted for what is reckoned of people who are numbered beside it: `按年末在职79人计算，人均公用经费支出2.59万元` of what the file has,
 * `在校学生1926人，在职161人，生师比21∶1`, `在职276人，编制289名，控制率104.71%`.
 */
export function judgeHeads(
  sentence: Sentence,
  statements: readonly Statement[],
  { figures, year }: CheckContext,
): readonly Finding[] {
  const { text, amounts } = sentence;
  const people = amounts.filter(({ unit, isVague, decimals }) => PEOPLE.test(unit) && !isVague && decimals === 0);
  if (people.length === 0) return [];
  const found = [...judgeRatio(sentence, people), ...judgeControl(sentence, people)];
  if (!text.includes('人均')) return found;
  for (const said of statements) {
    if (said.kind !== 'value' || !said.circumstances.has('each') || yuanIn(said.amount.unit) === undefined) continue;
    const { amount, thing } = said;
    const count = people.filter(({ end }) => end <= amount.start).at(-1);
    if (count === undefined || thing?.kind !== 'spending' || thing.prefixes.length !== 1 || amount.isVague) continue;
    if (
      !/人均/.test(lastWords(text.slice(0, amount.start))) ||
      people.filter(({ end }) => end <= amount.start).length > 1
    )
      continue;
    if (!/按|以|在职|在编/.test(lastWords(text.slice(0, count.start))) || thing.unit !== undefined) continue;
    if (amounts.some((one) => one !== amount && one.end < amount.start && yuanIn(one.unit) !== undefined)) continue;
    if (said.year !== undefined && said.year !== sentence.year) continue;
    if (['other', 'part', 'planned', 'supposed', 'required'].some((one) => said.circumstances.has(one as never)))
      continue;
    const columns = said.column === undefined || said.column === 'actual' || said.column === 'spent' ? ['actual'] : [];
    const [prefix = ''] = thing.prefixes;
    // 公用经费 may be all that is not for people, with or without 资本性支出, or goods and services alone.
    const prefixes =
      prefix === 'basic.operating'
        ? [prefix, 'basic.operatingIncludingCapital', 'basic.items.商品和服务支出']
        : [prefix];
    const knowns = prefixes.flatMap((one) =>
      columns.flatMap((column) => {
        const known = knownOf({ prefix: one, column }, figures, year);
        return known.state === 'value' ? [known.value] : [];
      }),
    );
    const [known] = knowns;
    if (known === undefined || known.isZero()) continue;
    const half = roundingSlack(amount.decimals);
    const each = (value: Decimal) => value.div(count.value).div(yuanIn(amount.unit) ?? 1);
    if (knowns.some((value) => each(value).minus(amount.value).abs().lte(half))) continue;
    const derived = `${printFixed(each(known), Math.max(2, amount.decimals))}${amount.unit}`;
    const figure = `${printNumber(known)}元÷${printNumber(count.value)}${count.unit}`;
    const typed = text.slice(amount.start, amount.end);
    const operand = placeIn(sentence, count.start, count.end);
    found.push(figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end), operand));
  }
  return found;
}

/** 生师比: the first of the two words, of the other. */
function judgeRatio(sentence: Sentence, people: readonly TypedAmount[]): Finding[] {
  const { text } = sentence;
  const match = text.includes('比') ? RATIO.exec(text) : null;
  if (match === null || people.length < 2) return [];
  const [, name = '', left = '', right = ''] = match;
  const start = match.index + match[0].length - left.length - right.length - 1;
  const typed = new Decimal(left).div(right);
  const half = roundingSlack(left.split('.')[1]?.length ?? 0).plus(left.includes('.') ? 0 : '0.5');
  const before = people.filter(({ end }) => end <= match.index);
  const fits = before.some((one) =>
    before.some(
      (other) => one !== other && !other.value.isZero() && one.value.div(other.value).minus(typed).abs().lte(half),
    ),
  );
  if (name !== '生师' || fits || before.length !== 2 || !right.startsWith('1')) return [];
  const first = before.find(({ lead }) => /学生|在校生|在学/.test(lead));
  const second = before.find(({ lead }) => /在职|教师|专任|教职工/.test(lead));
  if (first === undefined || second === undefined || first === second) return [];
  const derived = `${printFixed(first.value.div(second.value), 2)}∶1`;
  const figure = `${printNumber(first.value)}${first.unit}÷${printNumber(second.value)}${second.unit}`;
  const end = match.index + match[0].length;
  return [figureContradicted({ figure, typed: text.slice(start, end), derived }, placeIn(sentence, start, end))];
}

/** 控制率: people in post, of posts. */
function judgeControl(sentence: Sentence, people: readonly TypedAmount[]): Finding[] {
  return sentence.amounts.flatMap((rate): Finding[] => {
    if (!isPercentage(rate) || rate.isVague || !/(?:控制率|满编率|编制使用率|在编率)(?:为|是|达到?)*$/.test(rate.lead))
      return [];
    const before = people.filter(({ end }) => end <= rate.start);
    const staff = before.filter(({ lead }) => /在职|实有|在编|在岗/.test(lead));
    // 超出编制数2名: by how many there are more, and no posts.
    const posts = before.filter(({ lead }) => /编制/.test(lead) && !/在职|实有|在编|超|多|少|低|空|缺|余/.test(lead));
    const [one] = staff;
    const [of] = posts;
    if (one === undefined || of === undefined || staff.length > 1 || posts.length > 1 || of.value.isZero()) return [];
    const quotient = one.value.div(of.value).times(100);
    if (quotient.minus(rate.value).abs().lte(roundingSlack(rate.decimals))) return [];
    const figure = `${printNumber(one.value)}${one.unit}÷${printNumber(of.value)}${of.unit}`;
    const typed = sentence.text.slice(rate.start, rate.end);
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    return [figureContradicted({ figure, typed, derived: printPercent(quotient) }, place(rate), place(one), place(of))];
  });
}
