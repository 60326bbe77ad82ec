import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import { leadingMember } from './leadingName.ts';
import { linesNamed, type OwnPoints, type PointsLine } from './ownPoints.ts';

/** Points that others give, those of another time, and what is only a rule. */
const OF_OTHERS =
  /[上去]年|上一?年度|复[核评]|抽[查评]|财政[局厅部]|主管|第三方|专家|中介|评审|考核|应当|拟|预计|原得|调整前|初评|平均|每|各[\u4e00-\u9fff]|均(?!为[“"]?[优良中])|至少|不[低少高]于|高于|低于|相差|比(?!例|重)/;
/** The unit itself, whose table is another. */
const OF_WHOLE = /整体|部门|单位|[我本][局委院站所处馆校]|我中心|本中心|总体|全[院局站所]/;
const SCORE = /(\d+(?:\.\d+)?)分(?![钟之制析])(?!（?不?含?[^）]{0,4}）?(?:及)?以[上下内]|[-—–～~至到])/g;
const LOST = /(?:扣|失|丢)(?:除|掉|减|去|了|分)*(?:共计|合计|共|总计|为|：)*$/;
const FULL = /(?:满分|分值|权重|标准分|应得分?)(?:为|是|共|：)*$/;
const GIVEN = /(?:得分?|评分|分数|成绩|计分?|打分|评价|自评)(?:结果)?(?:共计|合计|总计|共|为|是|达到?|得|：)*$/;
/** What may stand for the table as a whole beside its name. */
const TOTAL =
  /^(?:的|项目|专项|支出|绩效|自评|自我|评价|得分?|评分|分数|总分|总|综合|最[终后]|合计|共计?|为|是|达到?|：|结果|成绩|打分|仅|也|只|因此|故)*$/;
const HEAD_GIVEN = /(?:得分|得分情况|评分情况|自评情况)(?:如下|为)?：/;
/** Something is told of what was scored. */
const OF_SCORES = /自评|得分|评分|绩效评价|扣分/;

type Role = 'full' | 'given' | 'lost' | 'bare';

interface Told {
  readonly value: Decimal;
  readonly role: Role;
  /** The words of the line, without the name of the table. */
  readonly name: string;
  /** Nothing but words of points stands between the name of the table and the number. */
  readonly isNear: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * SE421 figure-contradicted for points of one table among several, by whatever short name of its project: `传染病区改造自评得95.24分`,
 * `人才培训扣3.03分：执行率扣1.03分，培训班少办1期扣3分`, `按期完成率85%，15分得12分`.
 */
export function judgeOwnPoints({ path, sentences }: Passage, tables: readonly OwnPoints[]): readonly Finding[] {
  const topic = tables.find(({ key }) => key !== 'whole' && path.startsWith(`${key}.`));
  let owner: OwnPoints | undefined = topic;
  return sentences.flatMap((sentence): readonly Finding[] => {
    if (!sentence.text.includes('分')) return [];
    const isOther = OF_OTHERS.test(sentence.text) || sentence.scopes.some(({ year }) => year !== sentence.year);
    if (isOther || sentence.text.length > LONGEST) {
      owner = topic;
      return [];
    }
    const read = judgeOne(sentence, tables, owner);
    owner = sentence.text.endsWith('；') ? read.owner : topic;
    return read.findings;
  });
}

/** Nobody writes a longer sentence. */
const LONGEST = 1000;

function judgeOne(sentence: Sentence, tables: readonly OwnPoints[], before: OwnPoints | undefined) {
  const { text } = sentence;
  const projects = tables.filter(({ key }) => key !== 'whole');
  const findings: Finding[] = [];
  let owner = before;
  let last: Told | undefined;
  let from = 0;
  let row: Role = 'bare';
  for (const match of findAll(text, SCORE)) {
    const start = match.index;
    const between = text.slice(from, start);
    if (/[-—–～~至到≥≤<>＝=×＋+－]$/.test(between)) {
      from = start + match[0].length;
      continue;
    }
    const named = ownerIn(between, projects);
    if (named !== undefined) owner = named.owner;
    const words = named?.rest ?? between.slice(Math.max(...STOPS.map((stop) => between.lastIndexOf(stop))) + 1);
    if (named !== undefined || /[；。]/.test(between)) row = 'bare';
    if (HEAD_GIVEN.test(between)) row = 'given';
    else if (FULL.test(between)) row = /权重|分值/.test(between) ? 'full' : row;
    else if (/(?:权重|分值)[^，。；]{0,6}(?:为|是|：)/.test(between)) row = 'full';
    const role = LOST.test(words) ? 'lost' : FULL.test(words) ? 'full' : GIVEN.test(words) ? 'given' : row;
    const name = words.replace(role === 'lost' ? LOST : role === 'full' ? FULL : GIVEN, '').replace(/^[为是：]/, '');
    const told: Told = {
      value: new Decimal(match[1] ?? 0),
      role,
      name,
      isNear: named?.isNear === true,
      start,
      end: start + match[0].length,
    };
    if (named === undefined && OF_WHOLE.test(between)) owner = undefined;
    const pair =
      last !== undefined && role === 'given' && /^[，]?(?:实际|自评|实)*得分?为?$/.test(between) ? last : undefined;
    const derived = derivedOf(told, pair, owner, text, tables, sentence.passage.text);
    if (derived !== undefined) {
      const typed = text.slice(told.start, told.end);
      const figure = { name: nameOf(told, pair, owner, derived), aspect: 'points' } as const;
      const args = { figure, typed, derived: `${printNumber(derived.value)}分` };
      findings.push(figureContradicted(args, placeIn(sentence, told.start, told.end)));
    }
    last = told;
    from = told.end;
  }
  return { findings, owner };
}

const STOPS = ['，', '；', '。', '：', '、', '（', '）', '\n'];

interface Right {
  readonly value: Decimal;
  readonly line: PointsLine | undefined;
}

function nameOf({ name }: Told, pair: Told | undefined, owner: OwnPoints | undefined, { line }: Right): string {
  return `“${[owner?.name ?? '', line?.name ?? (owner === undefined ? (pair?.name ?? name) : '')].filter((one) => one !== '').join('：')}”`;
}

/** The project that the words before a number name last, at the start of one of their clauses. */
function ownerIn(between: string, projects: readonly OwnPoints[]) {
  let at = 0;
  let found: { owner: OwnPoints; rest: string } | undefined;
  for (const clause of between.split(/(?<=[，；。：、（）\n])/)) {
    const named = leadingMember(clause, projects);
    if (named !== undefined) found = { owner: named.member, rest: between.slice(at + named.end) };
    at += clause.length;
  }
  if (found === undefined) return undefined;
  const stop = Math.max(...STOPS.map((one) => found?.rest.lastIndexOf(one) ?? -1));
  return { owner: found.owner, rest: found.rest.slice(stop + 1), isNear: stop < 0 };
}

/** What the number should be; `undefined` where it fits or nobody can tell. */
function derivedOf(
  told: Told,
  pair: Told | undefined,
  owner: OwnPoints | undefined,
  text: string,
  tables: readonly OwnPoints[],
  passage: string,
): Right | undefined {
  const { value, role, name } = told;
  if (pair !== undefined) return ofPair(pair, value, owner, text.slice(0, pair.start), tables, passage);
  if (role === 'full') {
    const full = (owner === undefined ? tables : [owner]).map((one) => linesNamed(name, one));
    const [line, ...more] = full.flat();
    if (full.some((lines) => lines.length === 0) || line === undefined) return undefined;
    return [line, ...more].some((one) => one.full.eq(value)) ? undefined : { value: line.full, line };
  }
  if (owner === undefined) return undefined;
  const isTotal = TOTAL.test(name);
  // ，得7.54分: of what was told before.
  if (isTotal && !told.isNear && !/自评|总|综合|合计|最[终后]|绩效/.test(name)) return undefined;
  if (role === 'bare' && !OF_SCORES.test(text)) return undefined;
  const lines = isTotal ? [owner.total] : linesNamed(name, owner);
  const rights = lines.map((line) => ({ line, value: role === 'lost' ? line.full.minus(line.given) : line.given }));
  const [right] = rights;
  if (right === undefined) return role === 'lost' ? ofLoss(value, owner, name, text) : undefined;
  // 执行率得分…：退化林修复9.58分: of a line that was named before.
  if (isTotal && role !== 'lost' && value.times(2).lt(owner.total.full)) return undefined;
  // What a line can have may stand where nothing says that it was given.
  if (rights.some((one) => one.value.eq(value))) return undefined;
  const isOpen = role !== 'lost' && (isTotal || role === 'bare');
  return isOpen && lines.some(({ full }) => full.lte(value))
    ? undefined
    : { ...right, line: isTotal ? undefined : right.line };
}

/** `15分得12分`: of the line that is named, or of any of the table that can have as many. */
function ofPair(
  { name, value: full }: Told,
  given: Decimal,
  owner: OwnPoints | undefined,
  before: string,
  tables: readonly OwnPoints[],
  passage: string,
): Right | undefined {
  const of = owner === undefined ? tables : [owner];
  const plain = name.replace(/^(?:此|该|本|这一?)?(?:项|指标)(?:指标)?(?:分值|满分)?/, '');
  const own = of.flatMap((one) => linesNamed(plain, one));
  const spoken = own.length > 0 ? own : of.flatMap(({ lines }) => lines.filter((line) => before.includes(line.name)));
  const alike = spoken.filter((line) => line.full.eq(full));
  const [line] = alike;
  if (line !== undefined) return alike.some((one) => one.given.eq(given)) ? undefined : { value: line.given, line };
  if (owner === undefined || spoken.length > 0) return undefined;
  const all = [...owner.lines, ...owner.levels].filter((one) => one.full.eq(full));
  if (all.some((one) => one.given.eq(given))) return undefined;
  // Those that were told of are others.
  const lost = owner.lines.filter(
    (one) => one.full.eq(full) && one.given.lt(one.full) && !passage.includes(`得${printNumber(one.given)}分`),
  );
  const [odd] = lost;
  return odd === undefined || lost.length > 1 ? undefined : { value: odd.given, line: odd };
}

/** `培训班少办1期扣3分`: for whatever, one of the table's lines, and no other is left that lost as much. */
function ofLoss(value: Decimal, { lines, levels, total }: OwnPoints, name: string, text: string): Right | undefined {
  if (/合计|[一二两三四五六]处|共|小计/.test(name)) return undefined;
  const all = [...lines, ...levels, total].map(({ full, given }) => full.minus(given));
  if (all.some((one) => one.eq(value))) return undefined;
  const left = lines.filter(
    (line) => line.given.lt(line.full) && !text.includes(`扣${printNumber(line.full.minus(line.given))}分`),
  );
  const [line] = left;
  return line === undefined || left.length > 1 ? undefined : { value: line.full.minus(line.given), line };
}
