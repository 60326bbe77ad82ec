import { idOf } from '../figures/addSpending.ts';
import { spendingTables } from '../model/spendingTables.ts';
import { FRUGALITY, type FrugalityId, PROJECT_KINDS, type ProjectKind, type UnitYear } from '../model/types.ts';
import { NameFinder } from './nameFinder.ts';
import { type LongNamed, ShortThings } from './shortThings.ts';
import type { Thing } from './types.ts';
import { WORDS } from './words.ts';

/** What people drop from a long name. */
const DROPPED = /(?:专项资金|项目支出|专项经费|项目经费|项目|支出|专项|经费|资金)$/;
/** What people add to the name of a project. */
const ADDED = ['项目', '专项', '经费', '资金', '项目经费', '项目资金', '专项资金', '专项经费', '项目支出'];
/** Where something lies, or whose it is, which a text leaves out once it is known. */
const LEADING = /^(?:城区|农村|乡村|城乡|城镇|乡镇|中心城区|主城区|[全本]?[省市县区](?:级|本级|直)?)/;
/** What is done to it: 高标准农田 for 高标准农田建设项目. */
const DONE_TO = /(?:建设|改造|工程|建设工程|改造工程)$/;
/** A short rest of a name is any word. */
const LEAST = 4;

/** What the file itself names: by whole names and their usual short forms, and by any part of a name that only one item holds. */
export interface ThingNames {
  readonly whole: NameFinder<Thing>;
  readonly short: ShortThings | undefined;
}

/** The names that the file itself gives: items, projects and results, whole and as people shorten them. */
export function nameThings(year: UnitYear, facts: readonly Thing[] = []): ThingNames {
  const named = new Map<string, Thing>();
  const add = (words: string, prefix: string, kind: Thing['kind']) => {
    // One sign, or a number alone, is no name that a text could be searched for.
    if (words.length < 2 || !/[\u4e00-\u9fffA-Za-z]/.test(words)) return;
    const other = named.get(words);
    const prefixes = other === undefined ? [prefix] : [...other.prefixes, prefix];
    named.set(words, { words, prefixes, kind: other?.kind ?? kind });
  };
  const short: [string, string][] = [];
  const long: [string, string][] = [];
  const projects: LongNamed[] = [];
  for (const { table, items } of spendingTables(year)) {
    for (const { name } of items) {
      const prefix = idOf(table, 'items', name);
      // An item called 支出 is not what every 支出 of a text means.
      if (WORDS.has(name) && WORDS.get(name)?.thing === undefined) continue;
      add(name, prefix, 'spending');
      if (table !== 'basic') projects.push({ name, prefix });
      for (const tail of table === 'basic' ? [] : ADDED) long.push([name + tail, prefix]);
      const rest = name.replace(DROPPED, '');
      if (rest !== name && rest.length >= LEAST) short.push([rest, prefix]);
      // 老旧小区改造工程 for 城区老旧小区改造工程.
      const core = name.replace(LEADING, '');
      if (table !== 'basic' && core !== name && core.length > LEAST) short.push([core, prefix]);
      const stem = rest.replace(DONE_TO, '');
      if (table !== 'basic' && stem !== rest && stem.length > LEAST) short.push([stem, prefix]);
    }
  }
  for (const [words, prefix] of long) if (!named.has(words)) add(words, prefix, 'spending');
  for (const [words, prefix] of short) if (!named.has(words) && !WORDS.has(words)) add(words, prefix, 'spending');
  for (const { name } of year.results) if (!named.has(name) && !WORDS.has(name)) add(name, `results.${name}`, 'result');
  for (const thing of listUnits(year))
    if (!named.has(thing.words) && WORDS.get(thing.words)?.thing === undefined) named.set(thing.words, thing);
  for (const thing of [
    ...nameReceptions(year),
    ...nameFrugality(year),
    ...facts,
    ...nameAllProjects(year),
    ...nameKinds(year),
    ...nameFiscal(year),
  ])
    if (!named.has(thing.words)) named.set(thing.words, thing);
  const whole = new NameFinder(named);
  return { whole, short: projects.length === 0 ? undefined : new ShortThings(projects, whole) };
}

const HAN = '零一二三四五六七八九十';

/** `6个项目`, `六个项目`: of as many projects as there are. */
function nameAllProjects(year: UnitYear): readonly Thing[] {
  const count = spendingTables(year).find(({ table }) => table === 'projects')?.items.length ?? 0;
  if (count < 3) return [];
  const numbers = [String(count), ...(count < HAN.length ? [HAN.charAt(count)] : [])];
  return numbers.flatMap((number) =>
    ['项目', '项目支出'].map(
      (noun): Thing => ({ words: `${number}个${noun}`, prefixes: ['projects.total'], kind: 'spending', isAll: true }),
    ),
  );
}

/** What a kind of projects is called; 运行维护项目 may be the name of one. */
const KINDS: Readonly<Record<ProjectKind, string>> = { business: '业务', operation: '运行维护|运维|运行' };

/** 业务类项目, 运行维护类专项: all of one kind, where the file tells of each which kind it is of. */
function nameKinds({ projects }: UnitYear): readonly Thing[] {
  if (projects.state !== 'listed' || projects.items.some(({ kind }) => kind === undefined)) return [];
  return PROJECT_KINDS.filter((kind) => projects.items.some((one) => one.kind === kind)).flatMap((kind) =>
    KINDS[kind]
      .split('|')
      .flatMap((word) => ['类项目', '类项目支出', '类专项', '类支出', '类'].map((noun) => word + noun))
      .map((words): Thing => ({ words, prefixes: [`projects.kinds.${kind}`], kind: 'spending' })),
  );
}

const FISCAL = ['一般公共预算财政拨款支出', '一般公共预算支出', '财政拨款支出'];

/** Where nothing came but from the budget, all that was spent is fiscal money. */
function nameFiscal({ whole: { funding } }: UnitYear): readonly Thing[] {
  if (funding === undefined) return [];
  const { originalBudget, revisedBudget, actual } = funding.rows.otherFunds;
  if ([originalBudget, revisedBudget, actual].some(({ state }) => state !== 'none')) return [];
  return FISCAL.map((words): Thing => ({ words, prefixes: ['whole'], kind: 'spending' }));
}

/** Receptions, where the file counts them; else they are names of results, if of anything. */
function nameReceptions({ threePublic: { receptionGroups, receptionPeople } }: UnitYear): readonly Thing[] {
  const counted = [
    [receptionGroups, 'threePublic.receptionGroups', ['接待批次', '公务接待批次']],
    [receptionPeople, 'threePublic.receptionPeople', ['接待人次', '公务接待人次']],
  ] as const;
  return counted.flatMap(([{ state }, prefix, names]) =>
    state === 'absent' ? [] : names.map((words): Thing => ({ words, prefixes: [prefix], kind: 'people' })),
  );
}

/** 一般性支出 and 物业管理费, where the file has them under `frugality`: four amounts each, as 三公经费 have. */
function nameFrugality({ frugality }: UnitYear): readonly Thing[] {
  return FRUGALITY.flatMap((id) => {
    const isTold = Object.values(frugality[id]).some(({ state }) => state !== 'absent');
    const names = isTold ? FRUGAL_NAMES[id] : [];
    return names.map((words): Thing => ({ words, prefixes: [`frugality.${id}`], kind: 'threePublic' }));
  });
}

const FRUGAL_NAMES: Readonly<Record<FrugalityId, readonly string[]>> = {
  generalExpenses: ['一般性支出', '一般性支出经费'],
  propertyManagement: ['物业管理费', '物业管理费支出', '物业费', '物业管理支出'],
};

/** Ends of names by which no unit can be told from another. */
const COMMON = /^(?:[\u4e00-\u9fff]?(?:服务|管理|事务|工作|发展|建设|培训|指挥|保障)(?:中心|站|所|处|队))$/;

/** Budget units, where there are several, by their names and what people shorten them to. */
export function listUnits({ unit }: UnitYear): readonly Thing[] {
  if (unit.budgetUnits.length < 2) return [];
  const owners = new Map<string, Set<string>>();
  for (const { name } of unit.budgetUnits) {
    if (name === unit.name || name.length < SHORTEST) continue;
    for (const words of shortsOf(name, unit.selfReference))
      owners.set(words, (owners.get(words) ?? new Set()).add(name));
  }
  return [...owners].flatMap(([words, names]): Thing[] => {
    const [name = ''] = names;
    // Of two units, or of the unit itself: 博物馆 of a museum that has another below it.
    if (names.size > 1 || unit.name.endsWith(words)) return [];
    return [{ words, prefixes: [`whole${OF_UNIT}${idOf(name)}`], kind: 'spending', unit: name }];
  });
}

/** 湘阳县公路建设养护中心 is 养护中心, 某局本级 is 局本级 and 局机关. */
function shortsOf(name: string, self = ''): readonly string[] {
  const own = /(?:本级|机关)$/.test(name);
  const least = own ? SHORTEST : LEAST;
  const ends = Array.from(name).flatMap((_, at) => {
    const end = name.slice(at);
    return end.length >= least && !COMMON.test(end) ? [end] : [];
  });
  if (!own) return [...ends, ...abbreviate(name)];
  // 我街道 is 街道本级 without those below it.
  if (/^我[\u4e00-\u9fff]/.test(self)) ends.push(`${self.slice(1)}本级`);
  return ends.flatMap((end) => [end, end.replace(/本级$/, '机关'), end.replace(/机关$/, '本级')]);
}

/** Tails of which one sign, or a word, still tells what a body is. */
const TAIL = /秘书处$|[所站院馆队校园场]$/;
const OFFICES = /管理|服务|办事|工作|保障|建设|监[督管]|综合|执法|大|中|总|支/;
const LONGEST = 16;

/** 沅阳市食品药品检验所 is 食检所 and 市食检所, 沅阳市消费者委员会秘书处 is 消委秘书处: signs of its name in their order, before its tail. */
function abbreviate(name: string): readonly string[] {
  const tail = TAIL.exec(name)?.[0];
  if (tail === undefined || name.length > LONGEST) return [];
  const [, area = '', body = ''] = /^(?:.{1,4}?([省市县区乡镇]))?(.*)$/.exec(name.slice(0, -tail.length)) ?? [];
  const signs = Array.from(body);
  return signs.flatMap((one, at) =>
    signs.slice(at + 1).flatMap((other): string[] => {
      const short = one + other + tail;
      return OFFICES.test(one + other) ? [] : area === '' ? [short] : [short, area + short];
    }),
  );
}

/** 局机关, 馆本级. */
const SHORTEST = 3;

/** Between a figure and the budget unit whose part of it is meant, as in the ids of figures. */
export const OF_UNIT = '.units.';

/** `青峰国有林场工资福利支出`: a unit's part of what is named behind it. */
export function partOf(thing: Thing, { unit = '' }: Thing): Thing {
  const prefixes = thing.prefixes.map((prefix) => `${prefix}${OF_UNIT}${idOf(unit)}`);
  return { words: `${unit}${thing.words}`, prefixes, kind: thing.kind, unit, whole: thing };
}
