import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { mayJudge } from '../../reading/mayJudge.ts';
import { isOfPeople } from '../../reading/meantPeople.ts';
import type { ChangeSaid, Statement, ValueSaid } from '../../reading/types.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import {
  claimWithoutFigure,
  directionContradicted,
  figureContradicted,
  unitMistaken,
} from '../prose/contradictions/findings.ts';
import type { SpokenOf, Way } from '../prose/contradictions/spoken.ts';
import type { Ground } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import { nameOf as nameFigure, spokenPrefix } from '../prose/nameOf.ts';
import type { Sentence } from '../prose/types.ts';
import { rateWithoutBase, staleYear } from '../prose/wording/findings.ts';
import type { CheckContext } from '../types.ts';
import { type Candidate, candidatesOf, WITH_FUNDS } from './candidates.ts';
import type { Known } from './figureOf.ts';
import { isAllotted } from './isAllotted.ts';
import { judgePeople } from './judgePeople.ts';
import { judgeShare } from './judgeShare.ts';
import { knownOf } from './knownOf.ts';
import { namesOthers, othersIn } from './ownWords.ts';
import { printDerived, printMoneyOf } from './printDerived.ts';
import { exactly, overlap, standsFor, vagueRangeOf, yuanOf } from './slack.ts';
import type { Verdict } from './verdict.ts';

interface Fact extends Candidate {
  readonly known: Known;
  /** The prefix with a name that people know: a form's title for what it asks for as a fact. */
  readonly spoken: string;
}

/** Holds a statement against every figure that it may mean: it is told only where none of them fits. */
export function judgeFigures(
  statement: Statement,
  sentence: Sentence,
  context: CheckContext,
  all: readonly Statement[],
): Verdict {
  if (isOfPeople(statement)) {
    const stale = mayJudge(statement, sentence.year) ? judgeYear(statement, sentence, context) : undefined;
    return stale ?? judgePeople(statement, sentence, context, all);
  }
  const groundless = judgeBaseOfTopic(statement, sentence, context);
  if (groundless !== undefined) return groundless;
  if (!mayJudge(statement, sentence.year)) return undefined;
  if (statement.thing?.isByPlace === true && FOR.test(sentence.text)) return undefined;
  if (OF_SOURCE.test(sentence.text)) return undefined;
  if (statement.kind === 'share') return judgeShare(statement, sentence, context);
  // Where it is not known who of them holds a post, a rate of people may be any that lies between.
  const isOpen =
    statement.kind === 'rate' &&
    statement.thing?.kind === 'people' &&
    context.figures.find('staff.sureHolders') !== undefined;
  if (isOpen) return undefined;
  const adjusted = statement.kind === 'value' ? judgeAdjustment(statement, sentence, context) : undefined;
  if (adjusted !== undefined) return adjusted;
  const isSourced =
    SOURCED.test(sentence.text.slice(statement.end)) ||
    (statement.kind === 'value' &&
      statement.column === undefined &&
      isAllotted(sentence, statement.start, context.prose));
  const asked = candidatesOf(statement, sentence.year, isSourced).map((candidate) => ({
    ...candidate,
    known: knownOf(candidate, context.figures, context.year),
    spoken: spokenPrefix(candidate.prefix, context.figures),
  }));
  // 支出135.42万元，增3.50%: against the year before, of which the file may say nothing.
  const isOfAny = statement.kind === 'change' && statement.basis === undefined && !statement.isVariance;
  if (
    isOfAny &&
    statement.thing?.kind === 'spending' &&
    asked.some(({ known }) => known.state === 'noFigure' || known.state === 'unknown')
  )
    return undefined;
  const facts = asked.filter((one) => one.known.state !== 'noFigure' || (statement.kind === 'change' && isOfFund(one)));
  // 本年支出…，年末结转: of a fund whose carry-over the file does not hold.
  const isOpenOfTwo = facts.length < asked.length && facts.some(({ column }) => column.startsWith('carryover.'));
  if (facts.length === 0 || isOpenOfTwo || isOfSome(statement, sentence)) return undefined;
  if (statement.thing?.isByPlace === true && !isNearAll(statement, facts)) return undefined;
  if (isOfFact(facts) && !isWholeFact(statement, sentence, context)) return undefined;
  if (statement.thing?.isOfAny === true && fitsAny(statement, context))
    return { fits: true, ground: groundOf(facts[0]) };
  if (statement.how === 'topic' && fitsPart(statement, facts, context))
    return { fits: true, ground: groundOf(facts[0]) };
  const said =
    statement.kind === 'change' && isBeside(statement, facts, context)
      ? { ...statement, amount: undefined }
      : statement;
  const judged =
    judgeBeyond(said, sentence, context) ??
    (said.kind === 'change' ? judgeChange(said, facts, context) : judgeAmount(said, facts));
  if (judged === undefined) return undefined;
  if ('known' in judged) return judgeWayOfTyping(statement, sentence, judged);
  const start = statement.kind === 'change' ? statement.wordStart : statement.start;
  const typed = sentence.text.slice(start, statement.end);
  const finding = judged(typed)(placeIn(sentence, start, statement.end));
  return { fits: false, finding };
}

/** Where only the place says that all is meant, an amount of another size is of something else. */
function isNearAll({ kind, amount }: Statement, facts: readonly Fact[]): boolean {
  if (kind !== 'value' || amount === undefined || yuanIn(amount.unit) === undefined) return true;
  const value = yuanOf(amount);
  // 1.5亿元 for 1507.47万元: the same, ten times as much.
  return valuesOf(facts).some(({ value: known }) =>
    POWERS.some(
      (power) =>
        value.gte(known.times(power).times(power === 1 ? '0.5' : '0.94')) &&
        value.lte(known.times(power).times(power === 1 ? 2 : '1.06')),
    ),
  );
}

const POWERS = [1, 10, 100, 10_000, 0.1, 0.01, 0.0001];

/** `送教上门（其他资金）年初预算5.00万元`: of the money of one source. */
const OF_SOURCE =
  /[\u4e00-\u9fff]（[^（）\d]{0,6}(?:财政拨款|其他资金|自筹资金|事业收入|专户资金|上级资金|当年)[^（）\d]{0,4}）[^，。；]{0,8}(?:预算|决算|支出|执行|安排)/;

/** What money was for: not all of it. */
const FOR = /用于|用来|购置?|投入|支持|保障/;

/** `43.68万元分两截：当年…，上年结转…`, `912.40万元，来源有二`: of what there was to spend, as well. */
const SOURCED =
  /^[，,](?:实际|全年|当年)?(?:支出|执行|使用|支付|列支)(?:了|数|为)?\d|^[，,]?(?:资金)?(?:主要)?(?:分(?:为|成|作)?(?:[两二三四几多][个大]?)?(?:截|块|段|部分|笔|批|次)|(?:资金)?来源|来自|由[^，。；]{0,12}(?:部分|组成|构成))/;

/** `比年初预算增长100%` in the reason of an item that had no budget. */
function judgeBaseOfTopic(statement: Statement, sentence: Sentence, { figures, year }: CheckContext): Verdict {
  const { kind, thing, wordStart, end, amount, basis } = { wordStart: 0, basis: undefined, ...statement };
  const { topic } = sentence;
  if (kind !== 'change' || thing?.kind !== 'unknown' || topic?.kind !== 'spending' || basis !== 'originalBudget')
    return undefined;
  if (amount === undefined || !isPercentage(amount)) return undefined;
  const known = knownOf({ prefix: topic.prefix, column: 'varianceRate' }, figures, year);
  if (known.state !== 'undefined' || topic.prefix.endsWith('.total')) return undefined;
  const typed = sentence.text.slice(wordStart, end);
  const figure = nameOf({ prefix: topic.prefix, column: 'varianceRate' });
  return { fits: false, finding: rateWithoutBase({ figure, typed }, placeIn(sentence, wordStart, end)) };
}

/** Right as it is, but for another unit than that of what stands beside it. */
function judgeWayOfTyping({ kind, amount, start, end }: Statement, sentence: Sentence, fitting: Fact): Verdict {
  const ground = groundOf(fitting);
  const factor = amount && yuanIn(amount.unit);
  if (kind === 'share' || amount === undefined || (factor === undefined && !isPercentage(amount)))
    return { fits: true, ground };
  const typed = sentence.text.slice(start, end);
  const place = placeIn(sentence, start, end);
  if (isMixed(sentence, amount)) {
    const derived = `${printFixed(yuanOf(amount).div(10_000), 2)}万元`;
    return { fits: false, finding: unitMistaken({ typed, derived }, place) };
  }
  return { fits: true, ground };
}

/** 元 beside 万元 in one sentence, and not the same amount said in both. */
function isMixed(sentence: Sentence, { unit, value, end, decimals }: TypedAmount): boolean {
  const { text, amounts } = sentence;
  // 296873.25元，其中办公费4.82万元: to the cent, and what it is made of is told shorter.
  if (/其中/.test(text) && text.indexOf('其中') >= end && decimals === 2) return false;
  return (
    unit === '元' &&
    value.gte(10_000) &&
    // 结余24720.00元…，2022年结余1.97万元: of this year alone.
    amounts.filter(
      (other) => other.unit === '万元' && !other.isVague && !/均|每/.test(other.lead) && isOfYear(sentence, other),
    ).length >= amounts.filter((other) => other.unit === '元' && !/均|每/.test(other.lead)).length &&
    !/^[，（]?(?:折合|约合|合|即)/.test(text.slice(end))
  );
}

function isOfYear(sentence: Sentence, { start }: TypedAmount): boolean {
  const scope = scopeAt(sentence, start);
  return scope === undefined || scope.year === sentence.year;
}

/** `2022年末实有在职人员28人`, which is this year's number: the year is what is wrong. */
function judgeYear(statement: Statement, sentence: Sentence, { figures, year }: CheckContext): Verdict {
  const { kind, thing, how, year: said, start } = statement;
  if (kind !== 'value' || thing?.kind !== 'people' || how !== 'named' || said !== sentence.year - 1) return undefined;
  const scope = sentence.scopes.findLast((one) => one.year === said && one.end <= start && one.isTyped);
  const isOnly =
    sentence.scopes.every((one) => one.year === said) &&
    sentence.amounts.every(({ unit }) => /^[人名个辆]$/.test(unit));
  if (scope === undefined || !isOnly || thing.prefixes[0] !== 'staff.staffInPost') return undefined;
  const known = knownOf({ prefix: 'staff.staffInPost', column: '' }, figures, year);
  if (known.state !== 'value' || !standsFor(statement.amount, known.value)) return undefined;
  const typed = sentence.text.slice(scope.start, scope.end);
  return {
    fits: false,
    finding: staleYear({ typed, year: String(sentence.year) }, placeIn(sentence, scope.start, scope.end)),
  };
}

/** `低于上年的27.63万元`: what it is compared with, and not by how much. */
function isBeside(
  { amount, word, basis }: ChangeSaid,
  facts: readonly Fact[],
  { figures, year }: CheckContext,
): boolean {
  if (amount === undefined || isPercentage(amount) || !/[高低多少大小]于|超过/.test(word)) return false;
  const columns =
    basis === 'lastYear' ? ['lastYearActual', 'lastYearBudget'] : ['originalBudget', 'revisedBudget', 'budget'];
  return facts.some(({ prefix }) =>
    columns.some((column) => {
      const known = knownOf({ prefix, column }, figures, year);
      return known.state === 'value' && standsFor(amount, known.value);
    }),
  );
}

/** Of what a form asks for as a fact. */
function isOfFact(facts: readonly Fact[]): boolean {
  return facts.every(({ prefix }) => prefix.startsWith('facts.'));
}

/** Not 货物类政府采购支出总额. */
function isWholeFact({ thing }: Statement, { text }: Sentence, { year }: CheckContext): boolean {
  const words = thing?.words ?? '';
  const at = text.indexOf(words);
  // …等支出: more than these; …各10万元: of each.
  if (/^(?:支出)?(?:等|各|分别|中|均)/.test(text.slice(at + words.length))) return false;
  const before = text.slice(0, Math.max(0, at));
  const clause = before.slice(Math.max(...['，', '；', '。', '：'].map((sign) => before.lastIndexOf(sign))) + 1);
  return at >= 0 && !clause.includes('其中') && othersIn(clause, year) === '' && !namesOthers(before, year);
}

/** `青峰林场支出36万元购置灭火器材`: of what a unit spent, some. */
function isOfSome({ kind, thing, ...said }: Statement, { text }: Sentence): boolean {
  if (kind !== 'value' || thing?.unit === undefined || !thing.prefixes.every((one) => one.startsWith('whole.units.')))
    return false;
  const column = 'column' in said ? said.column : undefined;
  if (column === undefined) return true;
  return (
    column === 'spent' &&
    !/^(?:[。；）]|，(?!(?:主要)?用于|用来|购|其中)|、|$|，?占|，?完成)/.test(text.slice(said.end))
  );
}

/** `预算调增3.80万元`, where the budget was lowered by as much. Of several steps up and down only the net is known. */
function judgeAdjustment(
  { thing, how, column, amount, start, end }: ValueSaid,
  sentence: Sentence,
  { figures, year }: CheckContext,
): Verdict {
  if ((column !== 'added' && column !== 'cut') || thing?.kind !== 'spending' || how !== 'named') return undefined;
  const [prefix = ''] = thing.prefixes;
  const [original, revised] = ['originalBudget', 'revisedBudget'].map((one) =>
    knownOf({ prefix, column: one }, figures, year),
  );
  if (thing.prefixes.length !== 1 || original?.state !== 'value' || revised?.state !== 'value') return undefined;
  const net = revised.value.minus(original.value);
  if (net.isZero() || !standsFor(amount, net.abs())) return undefined;
  if (net.gt(0) === (column === 'added'))
    return { fits: true, ground: { agrees: { name: thing.words, aspect: 'budget' } } };
  const wordStart = sentence.text.slice(0, start).search(/[调核追压]\S{0,5}$/);
  const from = wordStart === -1 ? start : wordStart;
  const derived = { from: printMoneyOf(original.value), to: printMoneyOf(revised.value) };
  const args = {
    figure: { name: thing.words, aspect: 'budget' } as const,
    typed: sentence.text.slice(from, end),
    derived,
  };
  return { fits: false, finding: directionContradicted(args, placeIn(sentence, from, end)) };
}

/** `年末结转18.41万元` behind words of one project: what is left of that. */
function fitsAny({ amount, ...said }: Statement, { figures }: CheckContext): boolean {
  const column = 'column' in said ? said.column : undefined;
  if (amount === undefined || column === undefined) return amount === undefined || isPercentage(amount);
  return figures.all.some(
    ({ id, outcome }) =>
      id.endsWith(`carryover.${column}`) && outcome.state === 'value' && standsFor(amount, outcome.quantity.value),
  );
}

/** In a section about a table, `年初预算120.00万元` may be one item's. */
function fitsPart({ amount }: Statement, facts: readonly Fact[], { figures }: CheckContext): boolean {
  if (amount === undefined) return false;
  return facts.some(({ prefix, column }) => {
    if (!prefix.endsWith('.total')) return false;
    const table = prefix.slice(0, -'total'.length);
    return figures.all.some(
      ({ id, outcome }) =>
        id.startsWith(table) &&
        id.endsWith(`.${column}`) &&
        outcome.state === 'value' &&
        standsFor(amount, outcome.quantity.value),
    );
  });
}

/** Of a fund that the file does not have, nothing can have grown. */
function isOfFund({ prefix }: Candidate): boolean {
  return FUND_TOTAL.test(prefix);
}

const FUND_TOTAL = /^(?:governmentFund|stateCapital|socialInsurance)\.total$/;

type Telling = (typed: string) => (place: Finding['places'][0]) => Finding;
type Judged = Fact | Telling | undefined;

function judgeAmount(statement: Exclude<Statement, ChangeSaid>, facts: readonly Fact[]): Judged {
  const { amount } = statement;
  const values = valuesOf(facts);
  const fitting = facts.find(({ known }) => known.state === 'value' && standsFor(amount, known.value));
  if (fitting !== undefined) return fitting;
  const [first] = facts;
  if (first === undefined) return undefined;
  const figure = nameOf(first);
  const isRate = isPercentage(amount);
  if (values.length === 0) {
    if (isRate && facts.every(({ known }) => known.state === 'undefined'))
      return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
    // What is stated not to exist is not 12万元.
    const isDenied = !isRate && facts.every(({ known }) => known.state === 'none') && !amount.value.isZero();
    return isDenied
      ? (typed) => (place) => figureContradicted({ figure, typed, derived: undefined }, place)
      : undefined;
  }
  if (
    facts.some(({ known }) => known.state === 'unknown' || known.state === 'noFigure') &&
    values.length < facts.length
  )
    return undefined;
  const vague = amount.isVague ? fitsVaguely(amount, facts) : undefined;
  if (vague !== undefined) return vague;
  const value = values[0]?.value;
  if (value === undefined) return undefined;
  const derived = printDerived(value, amount);
  const isMistaken = yuanIn(amount.unit) !== undefined && values.some((one) => hasDigitsOf(one.value, amount));
  if (isMistaken) return (typed) => (place) => unitMistaken({ typed, derived }, place);
  return (typed) => (place) => figureContradicted({ figure, typed, derived }, place);
}

function judgeChange(
  { amount, sign, word, basis, isVariance, isOrLevel }: ChangeSaid,
  facts: readonly Fact[],
  context: CheckContext,
): Judged {
  const [first] = facts;
  const values = valuesOf(facts);
  if (first === undefined) return undefined;
  const figure = nameOf(first);
  const hasSign = (value: Decimal) =>
    (isOrLevel && value.isZero()) ||
    (sign === 0 ? value.isZero() : value.isZero() ? amount?.value.isZero() === true : value.gt(0) === sign > 0);
  if (values.length === 0) {
    const isRate = amount !== undefined && isPercentage(amount);
    if (isRate && facts.every(({ known }) => known.state === 'undefined'))
      return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
    const isGroundless =
      facts.every(({ known }) => known.state === 'unknown' || known.state === 'noFigure') &&
      (first.prefix.startsWith('threePublic') || (amount === undefined && isOfFund(first)));
    return isGroundless && basis === 'lastYear' && sign !== 0
      ? (typed) => (place) => claimWithoutFigure({ figure, typed }, place)
      : undefined;
  }
  const fitting = facts.find(
    ({ known }) =>
      known.state === 'value' && hasSign(known.value) && (amount === undefined || standsFor(amount, known.value.abs())),
  );
  if (fitting !== undefined) return fitting;
  const areWithoutBase = facts.every(({ known }) => known.state === 'undefined' || known.state === 'value');
  if (first.known.state === 'undefined' && areWithoutBase && amount !== undefined && isPercentage(amount))
    return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
  if (values.length < facts.length) return undefined;
  const value = values[0]?.value;
  if (value === undefined || (word.startsWith('基本') && !isFarFromLevel(values, first, basis, context)))
    return undefined;
  const way = wayOf(value, isVariance || basis !== 'lastYear');
  if (!values.some((one) => hasSign(one.value))) {
    const shown = amount === undefined ? printMoneyOf(value.abs()) : printDerived(value.abs(), amount);
    const derived = { way, by: value.isZero() ? '' : shown };
    return (typed) => (place) => directionContradicted({ figure, typed, derived }, place);
  }
  if (amount === undefined) return undefined;
  const vague = amount.isVague ? fitsVaguely(amount, facts) : undefined;
  if (vague !== undefined) return vague;
  return (typed) => (place) => figureContradicted({ figure, typed, derived: printDerived(value.abs(), amount) }, place);
}

/** `基本支出超780万元`: above that amount, or above the budget by that much; it is told where it is neither. */
function judgeBeyond(statement: Statement, { year: now }: Sentence, { figures, year }: CheckContext): Fact | undefined {
  if (statement.kind !== 'change' || !/^(?:超|突破)$/.test(statement.word) || statement.amount === undefined)
    return undefined;
  const { kind: _, amount, basis, ofBudget, ...said } = statement;
  if (basis !== undefined || isPercentage(amount) || yuanIn(amount.unit) === undefined) return undefined;
  const above: TypedAmount = { ...amount, isVague: true, vagueness: 'above' };
  const value: ValueSaid = {
    ...said,
    kind: 'value',
    amount: above,
    column: ofBudget === true ? 'budget' : undefined,
    carried: undefined,
    to: undefined,
    toStart: amount.start,
    isFrom: false,
    isBase: false,
  };
  const facts = candidatesOf(value, now).map((candidate) => ({
    ...candidate,
    known: knownOf(candidate, figures, year),
    spoken: spokenPrefix(candidate.prefix, figures),
  }));
  return fitsVaguely(above, facts);
}

/** 基本持平 of what changed by a tenth or more of what it was. */
function isFarFromLevel(
  values: readonly { readonly value: Decimal }[],
  { prefix }: Fact,
  basis: ChangeSaid['basis'],
  { figures, year }: CheckContext,
): boolean {
  if (basis !== 'lastYear') return false;
  const last = knownOf({ prefix, column: 'lastYearActual' }, figures, year);
  if (last.state !== 'value' || last.value.isZero()) return false;
  return values.every(({ value }) => value.abs().gte(last.value.times('0.1')));
}

/** The first that a vague amount may tell. */
function fitsVaguely(amount: TypedAmount, facts: readonly Fact[]): Fact | undefined {
  const range = vagueRangeOf(amount);
  return facts.find(({ known }) => known.state === 'value' && overlap(exactly(known.value.abs()), range));
}

function valuesOf(facts: readonly Fact[]): readonly { readonly value: Decimal }[] {
  return facts.flatMap(({ known }) => (known.state === 'value' ? [known] : []));
}

/** The same digits, ten thousand times more or less. */
function hasDigitsOf(value: Decimal, amount: TypedAmount): boolean {
  if (value.isZero()) return false;
  return [4, -4, 8, -8].some((power) => {
    const scaled = yuanOf(amount).times(`1e${power}`);
    return scaled.minus(value).abs().lte(value.abs().times('0.00005'));
  });
}

function wayOf(value: Decimal, isVariance: boolean): Way['way'] {
  if (value.isZero()) return 'same';
  if (isVariance) return value.gt(0) ? 'over' : 'under';
  return value.gt(0) ? 'up' : 'down';
}

function groundOf(fact: Fact | undefined): Ground | undefined {
  return fact && { agrees: nameOf(fact), name: `${fact.prefix.replace(WITH_FUNDS, '')}.${fact.column}` };
}

/** A candidate as people call it. */
function nameOf({ prefix, column, spoken = prefix }: Candidate & { readonly spoken?: string }): SpokenOf {
  return nameFigure({ prefix: spoken.replace(WITH_FUNDS, '') }, column);
}
