import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import type { Check, CheckContext } from '../types.ts';
import { claimWithoutFigure, deniedThoughThere, directionContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { nameOf } from './nameOf.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** A claim in words, without a number: what it must mean for the figure that the sentence speaks of. */
interface Wording {
  readonly pattern: RegExp;
  /** The column that must agree, by kind of subject; `undefined`: this wording says nothing of such a subject. */
  readonly column: (subject: Subject, words: string) => string | undefined;
  readonly holds: (value: Decimal) => boolean;
}

const CLAIMS: readonly Wording[] = [
  {
    pattern:
      /(?:预算(?:总额|数)?)?(?:较|比)[上去]年(?:度)?(?:预算)?(?:总额)?(?:继续|持续|进一步)?(?:有所|略有|明显)?(?:减少|下降|降低|压减)(?![0-9０-９一二三四五六七八九十百了])/g,
    column: (subject, words) => changeColumn(subject, words),
    holds: (value) => value.lt(0),
  },
  {
    pattern:
      /(?:预算(?:总额|数)?)?(?:较|比)[上去]年(?:度)?(?:预算)?(?:总额)?(?:继续|持续|进一步)?(?:有所|略有|明显)?(?:增加|增长|上升)(?![0-9０-９一二三四五六七八九十百了])/g,
    column: (subject, words) => changeColumn(subject, words),
    holds: (value) => value.gt(0),
  },
  {
    pattern: /与[上去]年(?:度)?(?:基本)?持平/g,
    column: (subject, words) => changeColumn(subject, words),
    holds: (value) => value.isZero(),
  },
  {
    pattern: /控制在年初预算(?:范围)?(?:以|之)?内/g,
    column: ({ kind }) => (kind === 'spending' ? 'variance' : undefined),
    holds: (value) => value.lte(0),
  },
  {
    pattern: /(?:决算|支出)?控制在(?:预算|批复)(?:范围)?(?:以|之)?内/g,
    column: ({ kind }) => (kind === 'threePublic' ? 'overBudget' : undefined),
    holds: (value) => value.lte(0),
  },
];

function changeColumn({ kind, prefix }: Subject, words: string): string | undefined {
  if (kind === 'threePublic') return words.includes('预算') ? 'budgetChange' : 'change';
  // Of spending nobody tells last year's budget.
  return kind === 'spending' && (isFund(prefix) || !words.includes('预算')) ? 'change' : undefined;
}

function isFund(prefix: string): boolean {
  return prefix.includes('Fund');
}

/** SE423 direction-contradicted, SE424 claim-without-figure, SE425 denied-though-there, for claims without a number. */
export const checkClaims: Check = (context) =>
  context.prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, CLAIMING) ? CLAIMS.flatMap((claim) => checkClaim(sentence, claim, context)) : []),
    ...(hasAny(sentence.text, DENYING) ? checkDenials(sentence, context) : []),
  ]);

const CLAIMING = ['上年', '去年', '控制在'];
const DENYING = ['没有', '未', '无', '满编', '持平', '公务接待', '为零', '为0', '零支出'];

function checkClaim(sentence: Sentence, claim: Wording, { figures, year }: CheckContext): Finding[] {
  const { mentions } = sentence;
  return Array.from(sentence.text.matchAll(claim.pattern)).flatMap(({ 0: typed, index }): Finding[] => {
    const { subject } = subjectBefore(mentions, index) ?? {};
    const between = sentence.text.slice(subjectBefore(mentions, index)?.end ?? 0, index);
    // `本年“三公”经费预算比上年预算…` and `经费预算较上年…` speak of budgets before the words themselves.
    const column =
      subject === undefined ? undefined : claim.column(subject, typed + (/预算$/.test(between) ? '预算' : ''));
    if (subject === undefined || column === undefined || /[。；]/.test(between)) return [];
    const known = knownValueOf(subject, column, figures, year);
    const place = placeIn(sentence, index, index + typed.length);
    const figure = nameOf(subject, column);
    if (known.state !== 'value') {
      // Few files have last year's spending, and `支出` alone may mean another.
      const isGroundless =
        known.state !== 'none' && (subject.kind !== 'spending' || column !== 'change' || isFund(subject.prefix));
      return isGroundless ? [claimWithoutFigure({ figure, typed }, place)] : [];
    }
    if (claim.holds(known.value)) return [];
    return [directionContradicted({ figure, typed, derived: printWay(known.value, column) }, place)];
  });
}

/** Another year's, or another body's: `对口帮扶的村没有公务接待费`. */
function isOfOther({ text, year }: Sentence, start: number): boolean {
  const before = text.slice(0, start).slice(-14).replaceAll(`${year}年`, '');
  return /上年|去年|20\d\d年|[村乡镇县区](?:均|都|也)?(?:没有|未|无)/.test(before);
}

/** `没有项目支出`, `未发生公务接待费`, `年末没有结转结余`, `未作调整`, `满编`, `与编制数基本持平`. */
function checkDenials(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const { mentions } = sentence;
  const tell = (index: number, typed: string, figure: string, derived: string) =>
    deniedThoughThere({ figure, typed, derived }, placeIn(sentence, index, index + typed.length));
  const findings: Finding[] = [];
  for (const { subject, start, end } of mentions) {
    const before = /(?:没有|未发生|无)(?:发生)?$/.exec(sentence.text.slice(0, start));
    if (before === null || isOfOther(sentence, start) || subject.kind === 'result') continue;
    const value = knownValueOf(subject, 'actual', figures, year);
    if (value.state !== 'value' || value.value.isZero() || /^(?:超|预算|的|增|被|挂)/.test(sentence.text.slice(end)))
      continue;
    findings.push(
      tell(before.index, sentence.text.slice(before.index, end), nameOf(subject, 'actual'), `是${money(value.value)}`),
    );
  }
  // 公务接待费未发生支出, 公务接待0批次: nothing, behind its name.
  for (const { subject, start, end } of mentions) {
    const after = NOTHING_AFTER.exec(sentence.text.slice(end))?.[0];
    if (
      after === undefined ||
      subject.kind === 'result' ||
      /上年|去年|20\d\d年/.test(sentence.text.slice(0, start).slice(-14))
    )
      continue;
    const value = knownValueOf(subject, 'actual', figures, year);
    if (value.state !== 'value' || value.value.isZero()) continue;
    findings.push(
      tell(start, sentence.text.slice(start, end + after.length), nameOf(subject, 'actual'), `是${money(value.value)}`),
    );
  }
  for (const { 0: typed, index } of sentence.text.matchAll(NO_GUESTS)) {
    const value = knownValueOf(
      { prefix: 'threePublic.officialReception', kind: 'threePublic' },
      'actual',
      figures,
      year,
    );
    if (
      value.state === 'value' &&
      value.value.gt(0) &&
      !/上年|去年|20\d\d年/.test(sentence.text.slice(0, index).slice(-14))
    )
      findings.push(
        tell(
          index,
          typed,
          nameOf({ prefix: 'threePublic.officialReception', kind: 'threePublic' }, 'actual'),
          `是${money(value.value)}`,
        ),
      );
  }
  // Of one thing that is named, the rest may have some.
  const nothingLeft =
    mentions.length === 0 ? /(?:没有|无|未产生)结转(?:结余)?(?:资金)?(?![下上至到])/g : /没有结转结余/g;
  for (const { 0: typed, index } of sentence.text.matchAll(nothingLeft)) {
    const ids = figures.all.filter(({ id }) => id.endsWith('carryover.closing'));
    const left = ids.find(({ outcome }) => outcome.state === 'value' && outcome.quantity.value.gt(0));
    if (left?.outcome.state === 'value')
      findings.push(tell(index, typed, left.name, `是${money(left.outcome.quantity.value)}`));
  }
  for (const { 0: typed, index } of sentence.text.matchAll(/未作调整|没有调整|未调整/g)) {
    const { subject } = subjectBefore(mentions, index) ?? {};
    if (subject?.kind !== 'spending') continue;
    const [original, revised] = ['originalBudget', 'revisedBudget'].map((column) =>
      knownValueOf(subject, column, figures, year),
    );
    if (original?.state !== 'value' || revised?.state !== 'value' || original.value.eq(revised.value)) continue;
    findings.push(
      tell(index, typed, `${nameOf(subject, '')}预算`, `由${money(original.value)}调整为${money(revised.value)}`),
    );
  }
  const vacancies = figures.find('staff.vacancies')?.outcome;
  const rate = figures.find('staff.staffControlRate')?.outcome;
  if (vacancies?.state === 'value' && !vacancies.quantity.value.isZero() && rate?.state === 'value') {
    const derived = vacancies.quantity.value.gt(0)
      ? `空编${vacancies.quantity.value.toFixed()}名`
      : `超编${vacancies.quantity.value.abs().toFixed()}名`;
    const farOff = rate.quantity.value.minus(1).abs().gt('0.05');
    const pattern = farOff ? /(?<!不|未)满编|与编制(?:数|人数)?(?:基本)?持平/g : /(?<!不|未)满编/g;
    for (const { 0: typed, index } of sentence.text.matchAll(pattern))
      findings.push(tell(index, typed, '人员', derived));
  }
  return findings;
}

/** What says right behind a name that there was nothing of it this year. */
const NOTHING_AFTER =
  /^(?:支出|费用|全年|本年度?|当年|均|，)*(?:未发生(?:支出|费用)?|没有发生(?:支出|费用)?|无支出|零支出|支出为零|为零|为0(?:万?元)?(?![.\d])|支出为0(?:万?元)?(?![.\d]))(?!变|增|超)/;
const NO_GUESTS = /(?<!国内外事|外事)(?:国内)?公务接待(?:共|为|累计)?[0零](?:批次?|次|人次)(?:、[0零]人次?)?/g;

function subjectBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions.filter(({ end }) => end <= offset).at(-1);
}

function printWay(value: Decimal, column: string): string {
  if (value.isZero()) return '没有变化';
  const amount = money(value.abs());
  if (column === 'variance' || column === 'overBudget') return `${value.gt(0) ? '超出' : '低于'}${amount}`;
  return `${value.gt(0) ? '增加' : '减少'}${amount}`;
}

function money(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
