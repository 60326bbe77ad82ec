import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import type { Indicator } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';

/** A group of indicators by its name, its first or its second level: 产出指标, 数量指标. */
const GROUP =
  /(?:(?<count>[两三四五六七八九十]|\d{1,2})项)?(?<name>产出|效益|满意度|数量|质量|时效|成本)(?:类)?指标(?=[^值]|$)/g;
/** Behind it: how many, out of how many points, how many given or lost. */
const COUNT = /^(?:共有|共计|共|有|设置?|为|合计|，)*$/;
const FULL = /(?:^|[，、；共计值满为权重])(?:分值|满分|权重)?(?:共|合计|为)*$/;
const GIVEN = /(?:自评|实|共|合计|综合)?(?:得分?|评分?|自评)(?:为|了|共|是)*$/;
const LOST = /扣(?:除|减|了|分)*(?:为)?$/;
const REACHED =
  /^(?:也|已|基本)?(?<said>(?:全部|均|都)(?:已|圆满|如期|按期)*(?<above>超过|超额完成)?(?:达到|完成|实现|达成)?(?:了)?(?:年初|年度|预期|既定|设定|绩效|的)*(?:目标|指标值?|计划)(?:值|任务)?)(?=[，。；、）]|$)/;
const OTHERS = /[上去]年|下年|其中|部分|重点|复核|财政[局厅]|第三方|专家/;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for what is told of all indicators of a level: how many there are, what they weigh, what they were given, and that all
 * came to their goals: `产出指标共7项、50分，自评48.5分`, `三项数量指标均超过目标`.
 */
export function judgeLevels(read: SentenceRead, { year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text, scopes } = sentence;
  if (!text.includes('指标') || scopes.some((one) => one.year !== sentence.year)) return [];
  const matches = findAll(text, GROUP);
  return matches.flatMap((match, at): Finding[] => {
    const before = text.slice(0, match.index);
    if (OTHERS.test(/[^。；]*$/.exec(before)?.[0] ?? '')) return [];
    const named = thingsIn(read).findLast(({ end }) => end <= match.index);
    const tables = listAttainments(year).filter(({ attainment }) => attainment.indicators.length > 0);
    const own = named === undefined ? tables : tables.filter(({ owner }) => owner.join('.') === named.prefix);
    const rows = own.flatMap(({ attainment }) =>
      attainment.indicators.filter((one) => isOfLevel(one, match.groups?.name ?? '')),
    );
    // Of several tables nobody says which.
    if (own.length !== 1 || rows.length === 0) return [];
    const until = matches[at + 1]?.index ?? text.length;
    return judgeOne(sentence, match, until, rows, matches.length > 1);
  });
}

function isOfLevel({ level1, level2 }: Indicator, name: string): boolean {
  return [level1, level2].some(
    (level) => level?.replace(/指标$/, '') === name || (name === '满意度' && level?.includes(name) === true),
  );
}

function judgeOne(
  sentence: SentenceRead['sentence'],
  match: RegExpExecArray,
  until: number,
  rows: readonly Indicator[],
  isRow: boolean,
): Finding[] {
  const { text, amounts } = sentence;
  const from = match.index + match[0].length;
  const stop = text.slice(from, until).search(/[。；]/);
  const end = stop < 0 ? until : from + stop;
  const figure = `${match.groups?.name ?? ''}指标`;
  const tell = (start: number, to: number, derived: string) =>
    figureContradicted({ figure, typed: text.slice(start, to), derived }, placeIn(sentence, start, to));
  const sums = sumsOf(rows);
  const behindIt = amounts.filter((one) => one.start >= from && one.end <= end && !one.isVague);
  // 长效保洁机制8分，得7.5分: from other words on, of one of them.
  const named = behindIt.findIndex((one, at) => isWords(text.slice(behindIt[at - 1]?.end ?? from, one.start)));
  const numbers = named < 0 ? behindIt : behindIt.slice(0, named);
  const wrong = numbers.flatMap((one, index): Finding[] => {
    const lead = text.slice(Math.max(from, numbers[index - 1]?.end ?? 0), one.start);
    if (/^[项个]$/.test(one.unit))
      return index === 0 &&
        COUNT.test(lead) &&
        !one.value.eq(rows.length) &&
        /^(?:[，。；、]|$)/.test(text.slice(one.end))
        ? [tell(one.start, one.end, `${rows.length}项`)]
        : [];
    if (one.unit !== '分' || sums === undefined) return [];
    const isFirst = !numbers.slice(0, index).some(({ unit }) => unit === '分');
    const due = LOST.test(lead)
      ? sums.lost
      : GIVEN.test(lead)
        ? sums.given
        : isFirst && FULL.test(lead)
          ? sums.full
          : undefined;
    // 产出49.5分，效益28.2分，合计97.56分: a bare number may be what was given, and the last one is of all.
    if (isRow && /合计|总/.test(lead)) return [];
    if (due === sums.full && !/分值|满分|权重/.test(lead) && sums.given.eq(one.value)) return [];
    if (due === undefined || due.eq(one.value)) return [];
    return [tell(one.start, one.end, `${printNumber(due)}分`)];
  });
  // More than one that is wrong tells that others are meant.
  if (wrong.length === 1) return wrong;
  const behind = text.slice(from, end);
  const skipped = /^(?:共|有)*[\d一二两三四五六七八九十]+项，/.exec(behind)?.[0] ?? '';
  const claim = REACHED.exec(behind.slice(skipped.length));
  const said = claim?.groups?.said;
  if (said === undefined || wrong.length > 0) return [];
  const odd = rows.find((row) => isMissed(row, claim?.groups?.above !== undefined));
  if (odd === undefined) return [];
  const start = text.indexOf(said, from);
  const derived = `${odd.name}${odd.actual.state === 'absent' ? '' : textOf(odd.actual)}${odd.direction === 'atMost' ? '＞' : '＜'}${textOf(odd.target)}`;
  return [directionContradicted({ figure: '', typed: said, derived }, placeIn(sentence, start, start + said.length))];
}

/** Between the group and its points other words stand than those of points. */
function isWords(lead: string): boolean {
  return (
    lead.replace(
      /共|计|合|分值|满分|权重|自评|综合|实|得分?|扣(?:除|减|分)?|了|为|是|没有|有|设置?|仅|，|、|（|只/g,
      '',
    ) !== ''
  );
}

function sumsOf(rows: readonly Indicator[]) {
  let [full, given] = [new Decimal(0), new Decimal(0)];
  for (const { points, awarded } of rows) {
    if (points.state !== 'value' || awarded.state !== 'value') return undefined;
    full = full.plus(points.quantity.value);
    given = given.plus(awarded.quantity.value);
  }
  return { full, given, lost: full.minus(given) };
}

/** Its number says that it did not come to its goal, or not beyond it. */
function isMissed({ type, direction, target, actual }: Indicator, isAbove: boolean): boolean {
  if (type !== 'numeric' || target.state !== 'value' || actual.state !== 'value' || direction === undefined)
    return false;
  const order = actual.quantity.value.cmp(target.quantity.value);
  if (direction === 'exactly') return order !== 0 && !isAbove;
  const isWorse = direction === 'atMost' ? order > 0 : order < 0;
  return isWorse || (isAbove && order === 0);
}

function textOf(cell: Indicator['target']): string {
  return cell.state === 'value' ? printNumber(cell.quantity.value) : '';
}
