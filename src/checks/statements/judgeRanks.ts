import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Mention } from '../prose/subjects.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';

/** By what items are ranked, and the columns that the words may mean. */
const MEASURES: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /执行率|执行进度|支出进度/, columns: ['executionRate'] },
  { words: /完成率/, columns: ['completionRate', 'executionRate'] },
  { words: /预算/, columns: ['originalBudget', 'revisedBudget'] },
  { words: /支出|花钱|决算|占比|用款/, columns: ['actual'] },
  { words: /金额|资金|规模|投入|经费/, columns: ['actual', 'originalBudget', 'revisedBudget'] },
];
const SUPERLATIVE = /最(?:多|大|高|少|小|低)/g;
/** `最多的项目是`. */
const NAMING = /^的(?:一个|1个)?(?:项目|科目|支出|一项)*(?:是|为|：)/;
/** Words of how many are compared, which name no others. */
const SCOPE =
  /([0-9一二两三四五六七八九十]+)个|一般公共(?:预算)?|各个?|全部|所有|项目|专项|支出|基本|中|里|从|来?看|按|的|而|执行情况|数|额|，|；/g;

/** SE421 figure-contradicted for superlatives: 支出最多的是甲, 乙执行率最低, against all items of the table. */
export const judgeRanks: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => text.includes('最'))
    .flatMap((sentence) =>
      Array.from(sentence.text.matchAll(SUPERLATIVE)).flatMap(({ 0: word, index }) =>
        judgeOne(sentence, word, index, context),
      ),
    );

function judgeOne(sentence: Sentence, word: string, at: number, context: CheckContext): Finding[] {
  const { text, mentions } = sentence;
  const naming = NAMING.exec(text.slice(at + word.length))?.[0];
  const named = naming === undefined ? undefined : at + word.length + naming.length;
  const ranked =
    named === undefined
      ? mentions.findLast(({ end }) => end <= at)
      : mentions.find(({ start }) => start === named || start === named + 1);
  if (ranked === undefined || !ranked.subject.prefix.includes('.items.') || ranked.subject.kind !== 'spending')
    return [];
  // 甲执行率最高: nothing but the measure stands between.
  const between = named === undefined ? text.slice(ranked.end, at) : '';
  if (!/^(?:项目|的|支出|预算|执行率|完成率|执行进度|支出进度|决算|金额|资金|规模|投入|占比|数|额|”)*$/.test(between))
    return [];
  const measure = measureOf(sentence, ranked, at, between);
  if (measure === undefined || !isOfAll(sentence, ranked, at, named, context)) return [];
  const best = bestOf(ranked.subject.prefix, measure, /[多大高]/.test(word), context);
  if (best === undefined || best === 'itself') return [];
  const said = MEASURES.flatMap(({ words }) => words.exec(text.slice(Math.max(0, at - NEAR), at)) ?? []).at(0) ?? '';
  const args = { figure: `${said}${word}的`, typed: text.slice(ranked.start, ranked.end), derived: best };
  return [figureContradicted(args, placeIn(sentence, ranked.start, ranked.end))];
}

/** The measure stands right before 最, or was said before in the same breath: `；乙最低`. */
function measureOf({ text, passage, start }: Sentence, { end }: Mention, at: number, between: string) {
  const own = between === '' ? text.slice(Math.max(0, at - NEAR), at) : between;
  const before = passage.text.slice(passage.text.lastIndexOf('。', start + Math.min(end, at)) + 1, start + at);
  return [own, before].flatMap((words) => MEASURES.find((one) => one.words.test(words)) ?? []).at(0)?.columns;
}

const NEAR = 5;

/** Of all items, by as many as there are or by no number: not 新增项目中, not 三个业务项目中. */
function isOfAll(sentence: Sentence, ranked: Mention, at: number, named: number | undefined, context: CheckContext) {
  const { text, passage, start } = sentence;
  const from = passage.text.lastIndexOf('。', start) + 1;
  const until = start + (named === undefined ? ranked.start : at);
  const words = passage.text.slice(from, until);
  const items = itemsOf(ranked.subject.prefix, context);
  for (const [, count] of words.matchAll(/([0-9一二两三四五六七八九十]+)个/g)) {
    if (count !== undefined && readNumeral(count)?.eq(items.length) !== true) return false;
  }
  // What was ranked before in the same breath names its own.
  const clause = named === undefined && start > from ? text.slice(0, ranked.start) : words;
  const rest = clause
    .replace(/执行率|完成率|执行进度|支出进度|决算|金额|资金|规模|投入|占比|花钱|预算|用款|经费/g, '')
    .replace(SCOPE, '');
  return othersIn(rest, context.year) === '' && !/其中|除|以外|之外|超过|低于|高于/.test(words);
}

function itemsOf(
  prefix: string,
  { year }: CheckContext,
): readonly { readonly name: string; readonly prefix: string }[] {
  const table = spendingTables(year).find((one) => prefix.startsWith(`${one.table}.items.`));
  return table?.items.map(({ name }) => ({ name, prefix: idOf(table.table, 'items', name) })) ?? [];
}

/** The name of the item that is the most or the least by every column that the words may mean; `itself` where it is by one. */
function bestOf(prefix: string, columns: readonly string[], isMost: boolean, context: CheckContext) {
  const items = itemsOf(prefix, context);
  let best: string | undefined;
  if (items.length < 2) return undefined;
  for (const column of columns) {
    const values = items.map((item) => ({
      ...item,
      known: knownOf({ prefix: item.prefix, column }, context.figures, context.year),
    }));
    if (values.some(({ known }) => known.state === 'unknown')) return undefined;
    const numbers = values.flatMap(({ known, ...item }) =>
      known.state === 'value' ? [{ ...item, value: known.value }] : [],
    );
    const own = numbers.find((one) => one.prefix === prefix);
    if (own === undefined) return undefined;
    const beyond = numbers.filter(({ value }) =>
      isMost ? value.gt(own.value.plus(CLOSE)) : value.lt(own.value.minus(CLOSE)),
    );
    if (beyond.length === 0) return 'itself';
    best ??= beyond.reduce((one, other) => (other.value.gt(one.value) === isMost ? other : one)).name;
  }
  return best;
}

/** Rates that print alike are alike. */
const CLOSE = new Decimal('0.01');
