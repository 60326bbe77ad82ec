import { isPercentage } from '../../../reading/amountWords.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { mayJudge } from '../../../reading/mayJudge.ts';
import { isOfPeople } from '../../../reading/meantPeople.ts';
import { OF_UNIT } from '../../../reading/nameThings.ts';
import type { ChangeSaid, Statement } from '../../../reading/types.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { spokenPrefix } from '../../prose/nameOf.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { candidatesOf } from '../candidates.ts';
import { figureOf } from '../figureOf.ts';
import { isAllotted } from '../isAllotted.ts';
import { isThreshold } from '../isThreshold.ts';
import { judgePeople } from '../judgePeople.ts';
import { judgeShare } from '../judgeShare.ts';
import { knownOf } from '../knownOf.ts';
import { namesOthers, othersIn } from '../ownWords.ts';
import { standsFor, yuanOf } from '../slack.ts';
import type { Verdict } from '../verdict.ts';
import { type Fact, isOfFund, valuesOf } from './facts.ts';
import { fitsAny, fitsPart } from './fitsPart.ts';
import { isOfSomethingElse } from './isOfSomethingElse.ts';
import { judgeAdjustment } from './judgeAdjustment.ts';
import { judgeAmount } from './judgeAmount.ts';
import { judgeBaseOfTopic } from './judgeBaseOfTopic.ts';
import { judgeBeyond } from './judgeBeyond.ts';
import { judgeChange } from './judgeChange.ts';
import { judgeWayOfTyping } from './judgeWayOfTyping.ts';
import { judgeYear } from './judgeYear.ts';

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
  const isFollowing = followsBudget(statement, sentence, all);
  if (!mayJudge(isFollowing ? { ...statement, how: 'named' } : statement, sentence.year)) return undefined;
  if (statement.thing?.isByPlace === true && FOR.test(sentence.text)) return undefined;
  // 执行率指标10分，执行率96.89%，按比例计分: how marks are reckoned.
  if (statement.thing?.isByPlace === true && statement.kind === 'rate' && BY_MARKS.test(sentence.text))
    return undefined;
  // 执行率达到100%的项目有两个: of those.
  if (statement.thing?.isByPlace === true && /^(?:的|以[上下内])/.test(sentence.text.slice(statement.end)))
    return undefined;
  if (isOfItem(statement) && (OF_THIS_YEARS.test(sentence.text) || isOfSomeMoney(statement, sentence, context)))
    return undefined;
  if (OF_SOURCE.test(sentence.text) || isOfCarryover(statement, sentence)) return undefined;
  if (statement.kind === 'value' && BY_SOURCE.test(sentence.text.slice(statement.clause.start, statement.start)))
    return undefined;
  // 执行率低于80%的，下一年度压减预算: a rule.
  if (statement.kind === 'rate' && isThreshold(sentence.text, statement.amount)) return undefined;
  if (statement.kind === 'share') return judgeShare(statement, sentence, context);
  // Where it is not known who of them holds a post, a rate of people may be any that lies between.
  const isOpen =
    statement.kind === 'rate' &&
    statement.thing?.kind === 'people' &&
    context.figures.find('staff.sureHolders') !== undefined;
  if (isOpen) return undefined;
  const adjusted = statement.kind === 'value' ? judgeAdjustment(statement, sentence, context, isFollowing) : undefined;
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
  const isOpenOfTwo = facts.length < asked.length && asked.some(({ column }) => column.startsWith('carryover.'));
  // 工资福利支出中，养护所少1.65万元: of its part, of which the file has no such column, as well as of all that it spends.
  const isOpenOfPart = asked.some(
    ({ prefix, known }) => known.state === 'noFigure' && prefix.includes(`${OF_UNIT}`) && !prefix.startsWith('whole'),
  );
  if (
    facts.length === 0 ||
    isOpenOfTwo ||
    (isOpenOfPart && facts.length < asked.length) ||
    isOfSome(statement, sentence)
  )
    return undefined;
  if (statement.thing?.isByPlace === true && !isNearAll(statement, facts)) return undefined;
  if (isOfFact(facts) && !isWholeFact(statement, sentence, context)) return undefined;
  const fitting =
    (statement.thing?.isOfAny === true ? fitsAny(statement, facts, context.figures) : undefined) ??
    (statement.how === 'topic' ? fitsPart(statement, facts, context.figures) : undefined);
  if (fitting !== undefined) return { fits: true, ground: fitting.ground };
  const said =
    statement.kind === 'change' && isBeside(statement, facts, context)
      ? { ...statement, amount: undefined }
      : statement;
  const judged =
    judgeBeyond(said, sentence, context) ??
    (said.kind === 'change' ? judgeChange(said, facts, context) : judgeAmount(said, facts));
  if (judged === undefined) return undefined;
  if ('known' in judged) return judgeWayOfTyping(statement, sentence, judged);
  if (statement.kind === 'value' && isOfSomethingElse(statement, sentence, context, asked)) return undefined;
  const start = statement.kind === 'change' ? statement.wordStart : statement.start;
  const typed = sentence.text.slice(start, statement.end);
  const finding = judged(typed)(placeIn(sentence, start, statement.end));
  return { fits: false, finding };
}

/** `改造项目全年预算500万元，支出480万元。`: of all of it, and of nothing else, where nothing stands between but the budget and a stop. */
function followsBudget(statement: Statement, { text }: Sentence, all: readonly Statement[]): boolean {
  if (
    statement.kind !== 'value' ||
    statement.how !== 'carried' ||
    !/^(?:spent|added|cut)$/.test(statement.column ?? '')
  )
    return false;
  const budget = all[all.indexOf(statement) - 1];
  if (budget?.kind !== 'value' || !/Budget$|^budget$/.test(budget.column ?? '') || budget.circumstances.size > 0)
    return false;
  const isOfSame = budget.how === 'named' && budget.thing?.words === statement.thing?.words;
  return (
    isOfSame &&
    statement.clause.index === budget.clause.index + 1 &&
    /^，(?:全年|当年|本年|实际|年中|年内)*(?:支出|执行|使用|完成支出|追加|调[增减]|核减)(?:预算)?(?:数|为|了)*$/.test(
      text.slice(budget.end, statement.start),
    ) &&
    /^(?:[。；]|，(?!(?:用于|用来|购))|$)/.test(text.slice(statement.end))
  );
}

/** Where only the place says that all is meant, an amount of another size is of something else. */
function isNearAll({ kind, amount, ...said }: Statement, facts: readonly Fact[]): boolean {
  if (kind === 'rate') return valuesOf(facts).some(({ value }) => value.minus(amount.value).abs().lte(NEAR_RATE));
  if (kind !== 'value' || yuanIn(amount.unit) === undefined) return true;
  const value = yuanOf(amount);
  // 年初预算4567.31万元 may be of anything that had one; a slip of the hand is not far off.
  if ('column' in said && /Budget$|^budget$/.test(said.column ?? ''))
    return valuesOf(facts).some(({ value: known }) => value.minus(known).abs().lte(known.abs().times('0.12')));
  // 1.5亿元 for 1507.47万元: the same, ten times as much.
  return valuesOf(facts).some(({ value: known }) =>
    POWERS.some(
      (power) =>
        value.gte(known.times(power).times(power === 1 ? '0.5' : '0.94')) &&
        value.lte(known.times(power).times(power === 1 ? 2 : '1.06')),
    ),
  );
}

/** Points by which a rate of something else would differ. */
const NEAR_RATE = 8;
const POWERS = [1, 10, 100, 10_000, 0.1, 0.01, 0.0001];

/** `送教上门（其他资金）年初预算5.00万元`: of the money of one source. */
const OF_SOURCE =
  /[\u4e00-\u9fff]（[^（）\d]{0,6}(?:财政拨款|其他资金|自筹资金|事业收入|专户资金|上级资金|当年)[^（）\d]{0,4}）[^，。；]{0,8}(?:预算|决算|支出|执行|安排)/;

/** `站舍运行维护：年初6.00万元，年末2.40万元`: what was there and what is left, and no budget. */
function isOfCarryover({ start, end }: Statement, { text }: Sentence): boolean {
  return /[年期]初(?:为|有)?$/.test(text.slice(0, start)) && /^[^。；]{0,12}[年期][末底]/.test(text.slice(end));
}
/** `校园改造使用其他资金20.00万元`: what came of one source. */
const BY_SOURCE = /[\u4e00-\u9fff](?:使用|安排|列支|动用|投入)(?:其[他它]资金|自筹资金|上级资金|债券资金)(?:共|为)?$/;

/** 河道清淤当年财政拨款年初预算为800.00万元，支出决算为823.20万元: of the money that was granted this year. */
const OF_THIS_YEARS = /[当本]年财政拨款(?:的)?(?:年初|调整后?|全年)?(?:预算|决算|支出)/;

function isOfItem({ thing }: Statement): boolean {
  return thing?.prefixes.some((prefix) => prefix.includes('.items.')) === true;
}

/** `清淤项目年中追加财政拨款40万元，由800万元调整到840万元`: of one source of its money, where there are others, or nobody says that there are none. */
function isOfSomeMoney({ thing, start, how }: Statement, { text }: Sentence, { figures }: CheckContext): boolean {
  if (how === 'topic' || !SOURCE_BEFORE.test(text.slice(0, start))) return false;
  return (
    thing?.prefixes.some((prefix) => figureOf(figures, `${prefix}.funding.otherFunds.actual`).state !== 'none') === true
  );
}

/** Money of one source, named before. */
const SOURCE_BEFORE = /财政(?:拨款|资金)|其[他它]资金|自筹/;

const BY_MARKS = /按比例(?:计|得)分/;

/** What money was for: not all of it. */
const FOR = /用于|用来|购置?|投入|支持|保障/;

/** `43.68万元分两截：当年…，上年结转…`, `912.40万元，来源有二`: of what there was to spend, as well. */
const SOURCED =
  /^[，,](?:实际|全年|当年)?(?:支出|执行|使用|支付|列支)(?:了|数|为)?\d|^[，,]?(?:资金)?(?:主要)?(?:分(?:为|成|作)?(?:[两二三四几多][个大]?)?(?:截|块|段|部分|笔|批|次)|(?:资金)?来源|来自|由[^，。；]{0,12}(?:部分|组成|构成))/;

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
