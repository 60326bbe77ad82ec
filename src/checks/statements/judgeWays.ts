import type { Finding } from '../../findings/types.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { PassageRead, SentenceRead } from './readProse.ts';
import { type Member, rosterOf, rostersOf, thingsIn, wayOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';

const WAY = /^(.{2,80}?)(?:的?支出)?(?:均|都|有所|略有)?(增加|增长|上升|减少|下降|降低|持平)(?=[，。；]|$)/;
const WAYS: Readonly<Record<string, 1 | -1 | 0>> = { 增加: 1, 增长: 1, 上升: 1, 减少: -1, 下降: -1, 降低: -1, 持平: 0 };
const NAMES = ['same', 'up', 'down'] as const;
const LEAST = 3;

/**
 * SE423 direction-contradicted for a row that tells of every member which way it went: `工资福利支出…较上年增长6.41%；4个预算单位中，局本级、食检所增加，
 * 计量所减少，秘书处增加`, where all but one went that way. What is compared with is the year before.
 */
export function judgeWays(passage: PassageRead, context: CheckContext): readonly Finding[] {
  return passage.flatMap((read, at) => {
    const { text } = read.sentence;
    if (!/(?:增加|增长|上升|减少|下降|降低|持平)[，。；]?/.test(text)) return [];
    const item = itemBefore(passage.slice(Math.max(0, at - 1), at + 1));
    const own = item === undefined ? [] : [rosterOf(`${item}${OF_UNIT}`, context.year)];
    return [...own, ...rostersOf(context.year)].flatMap((roster) => judgeRow(read, roster, context)).slice(0, 1);
  });
}

/** The item whose parts by unit are told of. */
function itemBefore(reads: readonly SentenceRead[]): string | undefined {
  const items = new Set(
    reads
      .flatMap((read) => thingsIn(read).map(({ prefix }) => prefix))
      .filter((one) => one.includes('.items.') && !one.includes(OF_UNIT)),
  );
  const [only] = items;
  return items.size === 1 ? only : undefined;
}

function judgeRow({ sentence }: SentenceRead, roster: readonly Member[], context: CheckContext): readonly Finding[] {
  const { text } = sentence;
  if (/预算数|年初预算|目标/.test(text)) return [];
  let start = 0;
  const row = text.split(/(?<=[，；：])/).flatMap((clause) => {
    const from = start;
    start += clause.length;
    const match = WAY.exec(clause);
    const names = match?.[1]?.split(/[、和及与]/) ?? [];
    const members = names.map((name) => memberOf(name, roster));
    if (match === null || members.includes(undefined)) return [];
    return members.flatMap((member) =>
      member === undefined ? [] : [{ member, said: WAYS[match[2] ?? ''], from, end: from + match[0].length }],
    );
  });
  if (row.length < LEAST || new Set(row.map(({ member }) => member)).size < row.length) return [];
  const known = row.map((one) => ({ ...one, way: wayOf(one.member.prefix, context) }));
  const wrong = known.filter(({ way, said }) => way !== said);
  const [odd] = wrong;
  if (wrong.length !== 1 || odd?.way === undefined) return [];
  const args = {
    figure: odd.member.name,
    typed: text.slice(odd.from, odd.end),
    derived: { way: NAMES.at(odd.way) ?? 'same', by: '' },
  };
  return [directionContradicted(args, placeIn(sentence, odd.from, odd.end))];
}

const ALL_AT = /^(?:，?[^，。；]{0,16})?(?:，)?(?:均|全部|都)(?:发生在|集中在|属于|来自|用于|由|为|是)$/;

/** SE421 figure-contradicted for the unit that had all of an item: `资本性支出45.92万元，全部发生在市食品药品检验所`, which had none of it. */
export function judgeWhere(read: SentenceRead, { figures, year }: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  if (!/[均全都]部?(?:发生|集中|属于|来自|用于|由|为|是)/.test(text) || year.unit.budgetUnits.length < 2) return [];
  const things = thingsIn(read);
  return things.flatMap((one, at): Finding[] => {
    const { unit } = one.thing;
    const item = things[at - 1];
    if (unit === undefined || item === undefined || item.thing.unit !== undefined || !item.prefix.includes('.items.'))
      return [];
    const between = text.slice(item.end, one.start);
    if (!ALL_AT.test(between.replace(/^[^，。；]*\d[^，。；]*/, '').replace(/，(?=[^，]*，)[^，]*/g, ''))) return [];
    const roster = rosterOf(`${item.prefix}${OF_UNIT}`, year);
    const own = roster.find(({ name }) => name === unit);
    const had = roster.filter(({ prefix }) => {
      const known = knownOf({ prefix, column: 'actual' }, figures, year);
      return known.state === 'value' && known.value.gt(0);
    });
    const [right] = had;
    if (own === undefined || right === undefined || had.length !== 1 || right.name === unit) return [];
    const typed = text.slice(one.start, one.end);
    const args = { figure: item.thing.words, typed, derived: right.name };
    return [figureContradicted(args, placeIn(sentence, one.start, one.end))];
  });
}
