import { titleOf } from '../../figures/figureNames.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney, printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { BUYING, END, readDenials } from '../../reading/readDenials.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import { deniedThoughThere } from '../prose/contradictions/findings.ts';
import type { Derived, SpokenOf } from '../prose/contradictions/spoken.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Mention, Subject } from '../prose/subjects.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { namesPart } from './namesPart.ts';
import { namesOthers, othersIn } from './ownWords.ts';
import { rosterOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';

/** What is there of a thing that is denied. */
interface There {
  readonly figure: SpokenOf;
  readonly derived: Derived;
}

const HAPPENING = /收到|接到|发生|出现|组织|开展|举办/;

/** SE425 denied-though-there: 未购置公务用车, 没有政府性基金预算支出, 公务接待费未发生, 年末无结转, though the data have it. */
export const judgeDenials: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /[未没无零0０]|不存在/.test(text))
    .flatMap((sentence) => [...judgeBefore(sentence, context), ...judgeAfter(sentence, context)]);

/** `没有安排因公出国（境）`: of all that stands behind, each is denied. */
function judgeBefore(sentence: Sentence, context: CheckContext): Finding[] {
  const { text } = sentence;
  const denials = readDenials(text, (at, verb) => nameAt(sentence, at, verb, context));
  return denials.flatMap(({ start: index, verb, objects }): Finding[] => {
    const from = objects[0]?.ids.some((id) => id === 'closing' || id === 'opening')
      ? (lastMention(sentence, index)?.end ?? 0)
      : 0;
    if (!isOwn(sentence, index, context, from) || isBesides(text, index)) return [];
    const isOfMoneyLeft = objects[0]?.ids.some((id) => id === 'closing') === true;
    if (isOfMoneyLeft && opensWithProject(text.slice(0, index), context)) return [];
    return objects.flatMap(({ ids, end, isOfBudget }, at): Finding[] => {
      const there = ids.map((id) => findThere(id, verb, isOfBudget, sentence, index, context)).find((one) => one);
      if (there === undefined) return [];
      const start = at === 0 ? index : (objects[at - 1]?.end ?? index);
      const typed = text.slice(start, end);
      return [deniedThoughThere({ ...there, typed }, placeIn(sentence, start, end))];
    });
  });
}

/** `护理楼项目全年支出420万元，无结转`: of one project by a short name. */
function opensWithProject(before: string, { year, figures }: CheckContext): boolean {
  const head = /^[^，。；：、]*?(?=全年|本年|当年|年初|调整后|支出|预算|决算|执行|资金|，)/.exec(before)?.[0] ?? '';
  const projects = rosterOf('projects.items.', year);
  if (projects.length > MOST_PROJECTS) return false;
  const project = memberOf(head, projects);
  // 年末无结转, of one whose carry-over the file has, is judged as any other.
  const isKnown = (prefix: string) => figures.find(`${prefix}.carryover.closing`)?.outcome.state === 'value';
  return project !== undefined && !isKnown(project.prefix);
}

const MOST_PROJECTS = 60;

/** `除按程序更新的一辆外，没有再购置公务用车`: but for what the file has. */
function isBesides(text: string, index: number): boolean {
  return /除[^，。；]{1,20}(?:外|以外|之外)，[^。；]{0,10}$/.test(text.slice(0, index));
}

/** What the file itself names: an item, a fund; something that happens, where the verb is of that. */
function nameAt({ text, mentions }: Sentence, at: number, verb: string, { year }: CheckContext) {
  const mention = mentions.find(({ start }) => start === at);
  const result = year.results.find(({ name }) => HAPPENING.test(verb) && isOfResult(name, text, at));
  const ends = [mention?.end ?? 0, result === undefined ? 0 : at + sharedWith(result.name, text, at)];
  const end = Math.max(...ends);
  if (end === 0) return undefined;
  const own = mention?.end === end && mention.subject.kind !== 'result' ? [mention.subject.prefix] : [];
  return { ids: [...own, ...(result === undefined ? [] : [`results.${result.name}`])], end };
}

/** 投诉 for 投诉举报: the start of a result's name, two signs at least, and nothing behind it. */
function isOfResult(name: string, text: string, at: number): boolean {
  const shared = sharedWith(name, text, at);
  return shared >= 2 && (END.test(text.slice(at + shared)) || shared === name.length);
}

function sharedWith(name: string, text: string, at: number): number {
  let length = 0;
  while (length < name.length && name.charAt(length) === text.charAt(at + length)) length += 1;
  return length;
}

/** Said of the unit itself and of all of this year. */
function isOwn(sentence: Sentence, index: number, { year }: CheckContext, from = 0): boolean {
  const { text } = sentence;
  const scope = scopeAt(sentence, index);
  // 上年没有结转: there was nothing at the start of this year.
  const isOfOpening =
    scope?.isTyped === false &&
    /[上去]年度?末?(?:也|均|都|并)?$/.test(text.slice(0, index)) &&
    /^[没无]有?(?:财政|项目|拨款|资金)*结[转余]/.test(text.slice(index));
  if (scope !== undefined && scope.year !== sentence.year && !isOfOpening) return false;
  // 2022年…，当年没有购车: of the year that was named.
  const named = sentence.scopes.find(({ isTyped, end }) => isTyped && end <= index);
  if (
    named !== undefined &&
    named.year !== sentence.year &&
    /(?:当年|那年|该年)[\u4e00-\u9fff]{0,2}$/.test(text.slice(0, index))
  )
    return false;
  const stop = Math.max(...['，', '。', '；', '：', '、', '（'].map((sign) => text.lastIndexOf(sign, index - 1))) + 1;
  // A heading in the same paragraph: 政府性基金预算财政拨款支出情况.
  const clause = text.slice(Math.max(stop, from), index).replace(/^.*情况(?:说明)?[\s　]*/s, '');
  const since = text.slice(from, index);
  return (
    othersIn(clause, year) === '' &&
    !namesOthers(since, year) &&
    !OF_REST.test(since) &&
    !namesPart(sentence, index, year)
  );
}

/** Some of a kind, told behind others: 另外三个项目当年支完，没有结转. */
const OF_REST =
  /(?:其[余他它]|另外?|剩下的?|剩余的?|余下的?|别的)(?:的)?(?:[一二两三四五六七八九十几\d]+)?[个项家所处类]/;

function findThere(
  id: string,
  verb: string,
  isOfBudget: boolean,
  sentence: Sentence,
  index: number,
  context: CheckContext,
): There | undefined {
  const { year, figures } = context;
  if (id === 'closing' || id === 'opening') return findCarryover(id, sentence, index, context);
  if (id === 'vehicles') return findVehicles(verb, context);
  if (id.startsWith('results.')) {
    const result = year.results.find(({ name }) => `results.${name}` === id);
    return result?.value.gt(0)
      ? { figure: result.name, derived: { is: `${result.text}${result.measure}` } }
      : undefined;
  }
  if (id.startsWith('staff.')) {
    const known = valueAt(context, id);
    if (known === undefined || !known.gt(0) || BUYING.test(verb)) return undefined;
    return { figure: titleOf(id.split('.').at(-1) ?? ''), derived: { is: `${printNumber(known)}名` } };
  }
  // 资金 of a project, and of its sources: the sentence may be of that one.
  if (id.includes('.total') && /项目|工程|专项/.test(sentence.text.slice(0, index)) && !id.startsWith('threePublic'))
    return undefined;
  const isOfThree = id.startsWith('threePublic');
  const budget = moneyOf(context, id, isOfThree ? 'budget' : 'revisedBudget');
  const original = isOfThree ? budget : moneyOf(context, id, 'originalBudget');
  if (isOfBudget && isOfThree) return budget;
  const actual = moneyOf(context, id, 'actual');
  // 没有安排: neither in the budget nor spent.
  return verb === '安排' && (original === undefined || figures.find(`${id}.actual`) === undefined) ? undefined : actual;
}

/** Bought or kept: 没有购置公务用车, 没有公务用车. */
function findVehicles(verb: string, context: CheckContext): There | undefined {
  const isBought = BUYING.test(verb);
  if (!isBought && verb !== '') return undefined;
  const id = isBought ? 'vehiclesBought' : 'vehiclesKept';
  const known = valueAt(context, `threePublic.${id}`);
  if (known?.gt(0)) return { figure: titleOf(id), derived: { is: `${printNumber(known)}辆` } };
  return isBought && known === undefined ? moneyOf(context, 'threePublic.vehiclePurchase', 'actual') : undefined;
}

/** What is left of the thing that is named before, or of anything. */
function findCarryover(
  word: 'opening' | 'closing',
  sentence: Sentence,
  index: number,
  { figures }: CheckContext,
): There | undefined {
  const before = sentence.text.slice(0, index);
  const isOpening =
    word === 'opening' || /(?:年初|期初|上年末?|去年末?)(?:也|均|都|并|的|财政拨款|资金|项目)*$/.test(before);
  const side = isOpening ? 'opening' : 'closing';
  const named = sentence.mentions.filter(({ end }) => end <= index).map(({ subject }) => subject);
  if (named.some(({ kind }) => kind === 'result' || kind === 'threePublic')) return undefined;
  const prefixOf = (subject: Subject) => subject.prefix.replace(/\.total$/, '');
  // 安置楼改造年初、年末都没有结转: of what the file has by another name, or not at all.
  // Where its own clause names nothing, the one before does.
  const own = before.split(/[，。；：]/).findLast((clause) => clause.replace(OF_ANY, '') !== '') ?? '';
  if (named.length === 0 && own.replace(OF_ANY, '').length >= 2) return undefined;
  const subject =
    named.findLast((one) => figures.find(`${prefixOf(one)}.carryover.${side}`) !== undefined) ??
    named.at(-1) ??
    sentence.topic;
  const prefix = subject === undefined || subject.prefix === 'whole' ? undefined : prefixOf(subject);
  const left = figures.all.find(
    ({ id, outcome }) =>
      (prefix === undefined ? id.endsWith(`carryover.${side}`) : id === `${prefix}.carryover.${side}`) &&
      outcome.state === 'value' &&
      outcome.quantity.value.gt(0),
  );
  return left?.outcome.state === 'value'
    ? { figure: left.name, derived: { is: money(left.outcome.quantity.value) } }
    : undefined;
}

/** Words before a denial that leave it of all that was spoken of. */
const OF_ANY =
  /年[初末底度终]|[期][初末]|[本当全上去]年度?|\d+年度?|各项?|所有|全部|整体|部门|单位|[我本全][局委办厅院校站所处部镇乡馆街道中心]+|[一二三四五六七八九十两\d]+个|项目|资金|财政|一般公|拨款|支出|支付|使用|用[完尽]|花完|完成|预算|执行|完毕|如期|按[时期]|及时|年内|经费|在|截至|到|[均都也并且已的、）（]/g;

const NOTHING_AFTER =
  /^(?:预算|财政拨款|拨款|收入|决算|支出|费用|全年|本年度?|当年|均|，)*(?:未(?:实际)?(?:发生|列支|支出|安排支出)(?:支出|费用)?|没有发生(?:支出|费用)?|没有支出|无支出|零支出|支出为零|为零|为0(?:万?元)?(?![.\d])|支出为0(?:万?元)?(?![.\d]))(?=[，。；、：）！\s]|$)/;
const NO_GUESTS = /(?<!国内外事|外事)(?:国内)?公务接待(?:共|为|累计)?[0零](?:批次?|次|人次)(?:、[0零]人次?)?/g;

/** 公务接待费未发生支出, 公务接待0批次: nothing, behind its name. */
function judgeAfter(sentence: Sentence, context: CheckContext): Finding[] {
  const { text } = sentence;
  const tell = (start: number, end: number, id: string): Finding[] => {
    const there = moneyOf(context, id, 'actual');
    if (there === undefined || !isOwn(sentence, start, context)) return [];
    return [deniedThoughThere({ ...there, typed: text.slice(start, end) }, placeIn(sentence, start, end))];
  };
  return [
    ...sentence.mentions.flatMap(({ subject, start, end }) => {
      const after = NOTHING_AFTER.exec(text.slice(end, end + LONGEST_AFTER))?.[0];
      return after === undefined || subject.kind === 'result' ? [] : tell(start, end + after.length, subject.prefix);
    }),
    ...findAll(text, NO_GUESTS).flatMap(({ 0: typed, index }) =>
      tell(index, index + typed.length, 'threePublic.officialReception'),
    ),
  ];
}

const LONGEST_AFTER = 24;

function lastMention({ mentions }: Sentence, offset: number): Mention | undefined {
  return mentions.filter(({ end }) => end <= offset).at(-1);
}

function valueAt({ figures }: CheckContext, id: string): Decimal | undefined {
  const outcome = figures.find(id)?.outcome;
  return outcome === undefined ? undefined : quantityOf(outcome)?.value;
}

function moneyOf(context: CheckContext, prefix: string, column: string): There | undefined {
  const value = valueAt(context, `${prefix}.${column}`);
  if (value === undefined || !value.gt(0)) return undefined;
  const segment = prefix.split('.').findLast((one) => one !== 'total' && one !== 'items') ?? '';
  return { figure: `${titleOf(segment)}${titleOf(column)}`, derived: { is: money(value) } };
}

function money(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
