import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import type { PointsSaid } from '../../reading/readPoints.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { KnownScores } from './knownPoints.ts';

/** Others who give points, and others to whom they are given: no word says any more whose a total is. */
const OF_OTHERS =
  /项目(?!支出|资金)|科室|所属|下属|二级|财政[局厅部]|主管|第三方|复核|抽查|专家|考核(?!评分|打分|细则|指标体系)|省里|市里|上级|上年|去年/;
const OF_LINES = /指标(?!体系)|一项|该项|此项|单项|分项|分值/;

/**
 * SE421 figure-contradicted for points: the total and a line against those of the file, what was lost against what is left,
 * and the lines against the total that they make.
 */
export function judgePoints(said: readonly PointsSaid[], sentence: Sentence, known: KnownScores): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (of: PointsSaid, figure: SpokenOf, derived: Decimal) => {
    const { start, end } = of.amount;
    // 95.78%×10＝9.58分: reckoned in the text, of one of many.
    if (/[＝=]$/.test(sentence.text.slice(0, start))) return;
    const typed = sentence.text.slice(start, end);
    const args = { figure, typed, derived: `${printNumber(derived)}分` };
    if (!findings.some(({ places }) => places[0].start === placeIn(sentence, start, end).start))
      findings.push(figureContradicted(args, placeIn(sentence, start, end)));
  };
  for (const one of said) {
    if (one.of === 'total') judgeTotal(one, said, sentence, known, tell);
  }
  judgeLines(said, known, tell);
  judgeLost(said, known, tell);
  const listed = judgeListedLosses(sentence);
  if (listed !== undefined && findings.length === 0) findings.push(listed);
  return findings;
}

type Tell = (of: PointsSaid, figure: SpokenOf, derived: Decimal) => void;

function judgeTotal(one: PointsSaid, said: readonly PointsSaid[], sentence: Sentence, known: KnownScores, tell: Tell) {
  const { amount, lead } = one;
  const before = sentence.text.slice(0, amount.start - lead.length);
  const paragraph = sentence.passage.text.slice(0, sentence.start);
  const isWhole = /整体|部门|单位|[我本]/.test(lead);
  const isStrong = isWhole || /总|综合|最[终后]|合计/.test(lead);
  if (OF_OTHERS.test(before) || (!isStrong && OF_LINES.test(before))) return;
  if (
    !isWhole &&
    (/项目(?!支出|资金)|[二三]级单位|所属|下属/.test(paragraph) || sentence.passage.path.startsWith('projects'))
  )
    return;
  if (/其中[^。；]*$/.test(before)) return;
  const parts = said.filter(({ role, of, amount: { end } }) => of === 'line' && role === 'given' && end < amount.start);
  const sum = parts.reduce((total, part) => total.plus(part.amount.value), new Decimal(0));
  if (parts.length > 1 && sum.eq(amount.value)) return;
  const [own] = known.totals;
  if (known.totals.some((total) => total.eq(amount.value))) {
    agree(sentence, [amount], { agrees: { what: 'ownTotal' } });
    return;
  }
  // `某项满分20分，自评17分`: of a line whose full mark is told.
  const full = said.findLast(({ role, amount: { end } }) => (role === 'full' || role === 'bare') && end < amount.start);
  if (!isStrong && full !== undefined && full.amount.value.lt(100)) return;
  if (own !== undefined) tell(one, { what: 'ownTotal' }, own);
  else if (parts.length > 2 && /总|合计/.test(lead)) tell(one, { what: 'sumOfLines' }, sum);
}

/** `得分94.5分：投入9分、过程37.5分、产出28分、效益20分`: of a rubric with other lines, where the row comes to its own total. */
function isOwnRow(said: readonly PointsSaid[]): boolean {
  const totals = said.filter(({ of, role }) => of === 'total' && role !== 'lost' && role !== 'full');
  const parts = said.filter(({ of, role }) => of === 'line' && role !== 'lost');
  const [total] = totals;
  if (total === undefined || totals.length > 1 || parts.length < 3 || parts.length + 1 < said.length) return false;
  return parts.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0)).eq(total.amount.value);
}

/** `产出指标共50分，得48.54分`; `（执行率9.87分，产出49.56分）`. */
function judgeLines(said: readonly PointsSaid[], { lines }: KnownScores, tell: Tell) {
  let name = '';
  let full: PointsSaid | undefined;
  if (isOwnRow(said)) return;
  for (const [at, one] of said.entries()) {
    if (one.of === 'total' || one.of === 'unclear') {
      if (one.role !== 'lost') name = '';
      full = undefined;
      continue;
    }
    if (one.of === 'line') {
      name = one.name;
      full = undefined;
    }
    const next = said[at + 1];
    const isFull = one.role === 'full' || (one.role === 'bare' && next?.of === 'same' && next.role === 'given');
    if (isFull) full = one;
    if (isFull || one.role === 'lost') continue;
    const known = lines.get(name) ?? [];
    // A bare number may be what the line can have.
    const isWithTotal = said.some(({ of, role }) => of === 'total' && role !== 'lost');
    if (one.role === 'bare' && (!isWithTotal || known.some((line) => line.full.eq(one.amount.value)))) continue;
    if (known.length === 0 || known.some(({ points }) => points.isNaN() || points.eq(one.amount.value))) continue;
    if (known.some((line) => one.amount.value.gt(line.full))) continue;
    if (full !== undefined && !known.some((line) => full?.amount.value.eq(line.full))) continue;
    const [first] = known;
    if (first !== undefined) tell(one, { name: `“${name}”`, aspect: 'points' }, first.points);
  }
}

/** `自评99.43分，共扣0.57分`; `质量10分，自评得9.4分，扣0.6分`; `扣分共0.57分：执行率扣0.13分，苗木产量扣0.44分`. */
function judgeLost(said: readonly PointsSaid[], { totals }: KnownScores, tell: Tell) {
  const lost = said.filter(({ role }) => role === 'lost');
  for (const [at, one] of said.entries()) {
    const [full, given] = said.slice(Math.max(0, at - 2), at);
    if (one.role !== 'lost' || one.of !== 'same' || full === undefined || given?.role !== 'given') continue;
    const isTriple = full.role === 'full' || (full.role === 'bare' && full.of === 'line' && given.of === 'same');
    if (!isTriple || given.amount.value.gt(full.amount.value)) continue;
    const derived = full.amount.value.minus(given.amount.value);
    if (!derived.eq(one.amount.value))
      tell(one, { name: `${printNumber(full.amount.value)}分`, to: `${printNumber(given.amount.value)}分` }, derived);
  }
  const summed = lost.filter(({ isSummed }) => isSummed);
  const [all] = summed;
  if (all === undefined || summed.length > 1 || (all.of === 'line' && !/扣分|自评|整体|[我本]|指标$/.test(all.name)))
    return;
  const whole = said.filter(({ of, role }) => of === 'total' && role !== 'lost');
  const [total] = whole;
  const full = said.find(({ role }) => role === 'full')?.amount.value ?? new Decimal(100);
  if (total !== undefined && whole.length === 1 && full.gte(total.amount.value)) {
    const derived = full.minus(total.amount.value);
    // What the total should be is told of the total.
    const isRight = totals.length === 0 || totals.some((one) => one.eq(total.amount.value));
    if (isRight && !derived.eq(all.amount.value))
      tell(all, { name: `${printNumber(full)}分`, to: `${printNumber(total.amount.value)}分` }, derived);
    return;
  }
  const parts = lost.filter((one) => one !== all && one.amount.start > all.amount.start);
  const sum = parts.reduce((total, one) => total.plus(one.amount.value), new Decimal(0));
  if (parts.length > 1 && sum.gt(all.amount.value)) tell(all, { what: 'sumOfLost' }, sum);
}

const LOSSES =
  /得(?:分)?(\d{2,3}(?:\.\d+)?)分，(?:主要)?(?:扣分(?:项|点|指标|因素)?(?:分别)?(?:为|是|在于|：)|[共其]?中?扣分的是)([^。；]*?)[，；](?:其余|其他|其它)[^，。；]{0,10}(?:满分|未扣分|不扣分)/;
const POINTS = /(\d+(?:\.\d+)?)分/g;

/** `得98.65分，扣分为抚育面积1分、执行率0.35分，其余指标满分`: of a hundred, and nothing else was lost. */
function judgeListedLosses(sentence: Sentence): Finding | undefined {
  const { text } = sentence;
  const match = text.includes('扣分') ? LOSSES.exec(text) : null;
  if (match === null || /满分\d|满分为|总分\d|分值/.test(text.slice(0, match.index))) return undefined;
  const [whole, given = '', body = ''] = match;
  const total = new Decimal(given);
  const parts = findAll(body, POINTS).map(([, points = '0']) => new Decimal(points));
  if (total.lt(LEAST) || total.gt(100) || parts.length === 0) return undefined;
  if (/各|均|分别|\d分?(?:中|满)|得/.test(body)) return undefined;
  const lost = parts.reduce((sum, one) => sum.plus(one), new Decimal(0));
  const derived = new Decimal(100).minus(total);
  if (lost.eq(derived)) return undefined;
  const from = match.index + whole.indexOf(body);
  return figureContradicted(
    {
      figure: { name: '100分', to: `${given}分` },
      typed: `${printNumber(lost)}分`,
      derived: `${printNumber(derived)}分`,
    },
    placeIn(sentence, from, from + body.length),
    placeIn(sentence, match.index, match.index + whole.indexOf('，')),
  );
}

/** Fewer may be of another scale. */
const LEAST = 60;
