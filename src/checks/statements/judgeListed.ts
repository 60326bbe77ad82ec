import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { UnitYear } from '../../model/types.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { NameFinder } from '../../reading/nameFinder.ts';
import { type ListedName, splitAtStops, splitNames } from '../../reading/splitNames.ts';
import { countDiffers, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { WITH_FUNDS } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import { namesOthers, othersIn } from './ownWords.ts';
import { yuanOf } from './slack.ts';

/** What the file lists, or the kind of names that a noun counts. */
type Group = 'divisions' | 'budgetUnits' | 'projects' | 'townships' | 'bodies' | 'methods';

const NOUNS = new NameFinder(
  new Map(
    Object.entries(lexicon.listed ?? {}).flatMap(([group, words]) =>
      group === 'purchasing' ? [] : words.map((word) => [word, group as Group] as const),
    ),
  ),
);
const UNITS = /^[个家种项]$/;
/** How the names of a kind end, whether the file has them or not. */
const ENDINGS: Readonly<Record<Group, RegExp | undefined>> = {
  divisions: /[科股室处部队组办]$|中心$/,
  budgetUnits: /[局所站馆院校场处社园]$|中心$|本级$|机关$/,
  projects: undefined,
  townships: /[乡镇]$|街道$/,
  bodies: /[局所站馆院校场处社园]$|中心$|本级$|机关$|办公室$/,
  methods: undefined,
};
const SETTING = /(?:内设|下设|设有|设立了?|现设|共设|设置了?|设)(?:有|了)?/;
/** Not all that there are, or not what there is now. */
const NOT_ALL =
  /新设|增设|另设|撤销|合并|拟|计划|不超过|不少于|不多于|核定|限额|可设|应设|除|以外|之外|另|其中|其余|其他|余下|剩余|剩下|前|部分|重点|上年|去年|原|部署|要求/;

/** SE427 count-differs, SE421: how many divisions, budget units and projects there are, and which, against the file and the row itself. */
export const judgeListed: Check = (context) => {
  const known = listKnown(context.year);
  return context.prose.sentences
    .filter(({ text }) => LISTING.test(text))
    .flatMap((sentence) => judgeSentence(sentence, known, context));
};

const LISTING = /[个家种项设]/;

interface Known {
  readonly divisions: readonly string[] | undefined;
  readonly budgetUnits: readonly string[] | undefined;
  readonly projects: readonly string[] | undefined;
  readonly ofFunds: number;
  readonly names: ReadonlySet<string>;
}

function listKnown(year: UnitYear): Known {
  const { unit, projects } = year;
  const divisions = unit.divisions?.map(({ name }) => name);
  const budgetUnits = unit.budgetUnitsStated ? unit.budgetUnits.map(({ name }) => name) : undefined;
  const items = spendingTables(year).filter(({ table }) => table !== 'basic');
  const names = items.flatMap((table) => table.items.map(({ name }) => name));
  return {
    divisions,
    budgetUnits,
    projects: projects.state === 'listed' ? projects.items.map(({ name }) => name) : undefined,
    ofFunds: items.filter(({ table }) => table !== 'projects').flatMap((table) => table.items).length,
    names: new Set([...(divisions ?? []), ...(budgetUnits ?? []), ...names].map(plain)),
  };
}

function judgeSentence(sentence: Sentence, known: Known, context: CheckContext): Finding[] {
  const { text } = sentence;
  return splitAtStops(text).flatMap((clause): Finding[] => {
    const counts = sentence.amounts.filter(
      ({ start, end, unit, isVague, value }) =>
        start >= clause.start && end <= clause.end && UNITS.test(unit) && !isVague && value.lte(MOST),
    );
    const told = counts.flatMap((amount) => judgeCount(sentence, clause, amount, known, context));
    return told.length > 0 ? told : judgeNames(sentence, clause, known, context);
  });
}

const MOST = 60;

/** A number, against the names before it, then against the file. */
function judgeCount(
  sentence: Sentence,
  clause: ListedName,
  amount: TypedAmount,
  known: Known,
  context: CheckContext,
): Finding[] {
  const { text } = sentence;
  const noun = nounOf(text, clause, amount);
  const before = text.slice(clause.start, amount.start);
  const row = countRow(before, noun?.value, known);
  const end = noun !== undefined && noun.start >= amount.end ? noun.end : amount.end;
  const start = noun !== undefined && noun.start < amount.start ? noun.start : amount.start;
  const tell = (listed: number) => [
    countDiffers({ typed: text.slice(start, end), listed }, placeIn(sentence, start, end)),
  ];
  // 立案庭、…、法警大队等9个部门: where those are all that the file has, 等 leaves none out.
  const isOpen = row?.isOpen === true && !isWhole(before, known);
  if (row !== undefined && !row.counts.some((one) => amount.value.eq(one) || (isOpen && amount.value.gt(one))))
    return tell(row.counts[0] ?? 0);
  if (row !== undefined && !isOpen) agree(sentence, [amount], { follows: 'count' });
  if (noun === undefined) return [];
  // 三个项目年末合计结转5.80万元: as many as have something left.
  if (noun.value === 'projects' && OF_LEFT.test(text.slice(noun.end))) return [];
  // 没有一个项目超支, 后一个项目, 资助和维修两个项目: one or some of them.
  const ahead = before.slice(0, Math.min(noun.start, amount.start) - clause.start);
  if (SOME.test(ahead) || (noun.value === 'projects' && PAIR.test(ahead))) return [];
  // 只调整了急诊能力提升一个项目，其余两个项目没有调整: that one, and not all.
  if (
    amount.value.eq(1) &&
    noun.start >= amount.end &&
    /[\u4e00-\u9fff]{2}$/.test(ahead) &&
    !/(?:有|为|共|实施|安排|设)$/.test(ahead)
  )
    return [];
  // 业务工作专项三个：…: of one kind of them.
  if (
    noun.start < amount.start &&
    noun.value === 'projects' &&
    /[\u4e00-\u9fff]{2}$/.test(before.slice(0, noun.start - clause.start)) &&
    !ALL.test(before.slice(0, noun.start - clause.start))
  )
    return [];
  // 四个项目分别为25.14万元、5.24万元…: as many numbers follow.
  if (/^[^，。；]{0,4}分别/.test(text.slice(noun.end)) && amount.value.eq(countBeside(sentence, noun.end))) return [];
  const counts = countKnown(sentence, clause, amount, noun, known, context);
  if (counts === undefined) return [];
  return counts.some((one) => amount.value.eq(one))
    ? agree(sentence, [amount], {
        agrees: { what: noun.value === 'divisions' || noun.value === 'budgetUnits' ? noun.value : 'projects' },
      })
    : tell(counts[0] ?? 0);
}

const OF_LEFT = /^[^，。；]{0,4}(?:合计|共|有)?(?:结[转余]|超支|追加)/;

/** Words before a number that leave it of some. */
const SOME = /(?:没有|无|不存在|[前后头末另其每某任]|最[前后]的?|[上下]|同)$/;
/** 资助和维修两个项目: no row of names, but short ones. */
const PAIR = /^[\u4e00-\u9fff]{2,6}[和与及][\u4e00-\u9fff]{2,6}$/;

/** How many numbers of one unit stand beside each other from a place on. */
function countBeside({ text, amounts }: Sentence, from: number): number {
  const after = amounts.filter(({ start }) => start >= from);
  const end = after.findIndex(
    ({ unit }, at) =>
      unit !== after[0]?.unit || (at > 0 && /[，。；]/.test(text.slice(after[at - 1]?.end, after[at]?.start))),
  );
  return end === -1 ? after.length : end;
}

/** Whether a row names every division, or every budget unit. */
function isWhole(before: string, { divisions, budgetUnits }: Known): boolean {
  return [divisions, budgetUnits].some(
    (all) => all !== undefined && all.length > 2 && all.every((one) => before.includes(one)),
  );
}

/** Words before a noun that leave nothing out. */
const ALL =
  /(?:涉及|覆盖|涵盖|包括|开展|完成|评价|自评|本年度?|全年|当年|年度|实施|共|我[局院校站所中心单位]|本[局院校站所中心单位]|部门|单位|安排|列入|批复|预算|支出)的?$/;

interface Noun {
  readonly value: Group;
  readonly start: number;
  readonly end: number;
}

/** `4个科室`, `内设机构共4个`. */
function nounOf(text: string, clause: ListedName, amount: TypedAmount): Noun | undefined {
  const skipped = /^(?:所属|下属|二级|内设|职能|业务|一般公共预算)*/.exec(text.slice(amount.end))?.[0].length ?? 0;
  const after = NOUNS.at(text, amount.end) ?? NOUNS.at(text, amount.end + skipped);
  if (after !== undefined) return after;
  const lead = text.slice(clause.start, amount.start);
  const [, words = '', tail = ''] =
    /(?:^|.*?)([\u4e00-\u9fff（）]{2,8}?)((?:总数|数量|数|共计|共有|共|合计|总计|有|为|是|：)*)$/.exec(lead) ?? [];
  for (let at = 0; at < words.length; at++) {
    const from = amount.start - tail.length - words.length + at;
    const found = NOUNS.at(text, from);
    if (found !== undefined && found.end === amount.start - tail.length) return found;
  }
  return undefined;
}

/** How many names stand right before a number, by both readings of 和; `undefined` where they are no such names. */
function countRow(
  before: string,
  group: Group | undefined,
  known: Known,
): { readonly counts: readonly number[]; readonly isOpen: boolean } | undefined {
  if (!before.includes('、')) return undefined;
  const words = before.replace(/(?:这|以上|上述|共计|合计|总计|共有|共)$/, '');
  const isOpen = /等(?:共|这|各)?$/.test(words);
  const names = splitNames(words.replace(/等(?:共|这|各)?$/, ''), 0, words.replace(/等(?:共|这|各)?$/, '').length);
  const split = names.flatMap(({ text }) => joinedIn(text));
  const isName = (name: string, at: number) => isOf(name, at === 0, group, known);
  if (names.length < 2 && split.length < 2) return undefined;
  const whole = names.every(({ text }, at) => isName(text, at));
  const parts = split.every((text, at) => isName(text, at));
  if (!whole && !parts) return undefined;
  return { counts: [...(parts ? [split.length] : []), ...(whole ? [names.length] : [])], isOpen };
}

function joinedIn(name: string): readonly string[] {
  return name.split(/以及|和|及|与/).filter((one) => one !== '');
}

const PURCHASING = new Set(lexicon.listed?.purchasing ?? []);

/** Whether words are a name of a kind; verbs may stand before the first. */
function isOf(name: string, isFirst: boolean, group: Group | undefined, known: Known): boolean {
  const own = plain(name);
  if (known.names.has(own) || (isFirst && [...known.names].some((one) => own.endsWith(one)))) return true;
  if (group === undefined || /\d|[一二三四五六七八九十两][个名家]/.test(own)) return false;
  if (group === 'methods') return [...PURCHASING].some((one) => (isFirst ? own.endsWith(one) : own === one));
  const ending = ENDINGS[group];
  return ending?.test(own) === true && own.length >= 2 && (isFirst || own.length <= LONGEST) && !/的/.test(own);
}

const LONGEST = 14;

function plain(name: string): string {
  return name.replace(/[“”‘’"《》]/g, '').trim();
}

/** The numbers that a count of all there are may be; `undefined` where it is not one. */
function countKnown(
  sentence: Sentence,
  clause: ListedName,
  amount: TypedAmount,
  { value: group, start }: Noun,
  known: Known,
  context: CheckContext,
): readonly number[] | undefined {
  const { text } = sentence;
  const before = text.slice(clause.start, Math.min(amount.start, start));
  const after = text.slice(amount.end, clause.end);
  if (NOT_ALL.test(before) || /以外|之外|以上|左右/.test(after) || /第$/.test(before)) return undefined;
  switch (group) {
    case 'divisions':
      return known.divisions === undefined ||
        countKinds(sentence.passage.text) > 1 ||
        !isSet(text, clause, amount, context)
        ? undefined
        : [known.divisions.length];
    case 'budgetUnits':
      return countUnits(text, clause, amount, known, context);
    case 'projects':
      return countProjects(sentence, clause, amount, known, context);
    case 'townships':
    case 'bodies':
    case 'methods':
      return undefined;
  }
}

/** `职能科室3个…；临床科室3个…`: how many kinds of divisions a paragraph counts; none of them is all. */
function countKinds(text: string): number {
  return new Set(text.match(/(?:职能|业务|临床|医技|行政|后勤|党群|教学|教辅)(?=科室|部门|股室|处室)/g)).size;
}

/** `我局内设`, `局机关设`: one's own divisions, all of them. */
function isSet(text: string, clause: ListedName, amount: TypedAmount, { year }: CheckContext): boolean {
  const before = text.slice(clause.start, amount.start);
  const verb = SETTING.exec(before);
  const isAll = /(?:全部|所有)(?:的)?$/.test(before);
  if (verb === null && !isAll) return false;
  const lead = before.slice(0, verb?.index ?? before.length).replace(/(?:全部|所有)(?:的)?$/, '');
  const own = othersIn(lead, year).replace(/^[局馆站处院委]?机关$|^[局馆站处院]内$|^人员和机构情况$/, '');
  return own === '' && !namesOthers(text.slice(0, clause.start).replace(/机关/g, ''), year);
}

const UNITS_OF =
  /纳入[^，。；]{0,24}?的|(?:[此本]次|自评|评价|覆盖|全系统|系统|纳入|汇总|包括|包含|涵盖|下属|所属|下辖|下设|直属|管辖|辖|有|由|涉及|加上本级|本级|连同|二级|部门|独立核算|全部|所有|的)/g;

/** Those below it do not count the unit itself, where one of them is it. */
function countUnits(
  text: string,
  clause: ListedName,
  amount: TypedAmount,
  { budgetUnits }: Known,
  { year }: CheckContext,
): readonly number[] | undefined {
  if (budgetUnits === undefined) return undefined;
  const words = text.slice(clause.start, clause.end);
  const before = text.slice(clause.start, amount.start).replace(NOUN_OF_UNITS, '').replace(UNITS_OF, '');
  if (
    othersIn(before, year) !== '' ||
    namesOthers(text.slice(0, clause.start).replace(/本级|机关|下属|所属/g, ''), year)
  )
    return undefined;
  const all = budgetUnits.length;
  const isBelow = /下属|所属|下辖|下设|直属|二级|下级|基层|辖/.test(words) && !words.includes('加上');
  // 二级单位, 下属单位 may be some that keep no accounts of their own.
  if (!words.includes('预算单位')) return undefined;
  return isBelow ? [all - 1, all] : [all];
}

const NOUN_OF_UNITS =
  /(?:部门|二级|所属|下属|基层)*(?:预算)?单位(?:数量|总数|数)?(?:共计|共有|共|合计|总计|有|为|是)*$/;

/** `对全部项目开展绩效自评，共6个项目`; of the budget alone, or with those of the funds. */
function countProjects(
  sentence: Sentence,
  clause: ListedName,
  amount: TypedAmount,
  { projects, ofFunds }: Known,
  context: CheckContext,
): readonly number[] | undefined {
  const { year } = context;
  const { text, passage } = sentence;
  if (projects === undefined || projects.length < 1) return undefined;
  const isOfSection = /^narrative\.projects$/.test(passage.path) && /^个?$/.test(amount.unit);
  const upTo = text.slice(0, clause.end);
  const isAll = /自评|评价/.test(upTo) && /全[部面]|所有|100%|全覆盖/.test(text);
  const before = text.slice(clause.start, amount.start);
  const isWhole = OF_ALL.test(before) || hasTotal(sentence, context);
  if ((!isAll && !isOfSection && !isWhole) || /每|组|部|二级|子项|分项|采购|合同|评审|抽/.test(before))
    return undefined;
  // 有总分的5个项目, 甲、乙两个项目: of some. 14个项目村: of something else.
  if (/的$|[、和与及]/.test(before) && !/共|等$/.test(before) && !isAll && !isWhole) return undefined;
  if (
    /^个?项目(?:[组部村区县点库乡镇户地]|单位|法人|经理|负责人|小区)/.test(text.slice(amount.end - 1)) ||
    namesOthers(text.slice(0, amount.start), year)
  )
    return undefined;
  if (
    isAll &&
    !/(?:共|涉及|覆盖|包括|对|全部|所有|的)(?:预算|部门)?(?:项目)?(?:支出)?(?:项目)?(?:共计|共有|共|有|为)*$/.test(
      before,
    )
  )
    return undefined;
  return /一般公共预算/.test(text) && !/政府性基金|国有资本/.test(text)
    ? [projects.length]
    : [projects.length, projects.length + ofFunds];
}

/** `我局共实施一般公共预算项目`. */
const OF_ALL =
  /^[\s　]*(?:\d{4}年度?|本年度?|全年|，)*(?:[我本][\u4e00-\u9fff]{1,2})?(?:共|总共)(?:实施|安排|列支|开展|管理|承担|有)(?:了)?(?:一般公共预算(?:财政拨款)?)?(?:项目|专项)?(?:共|有|为)*$/;

/** `项目支出共7个，决算1609.90万元`: beside what all of them were granted or cost. */
function hasTotal({ amounts }: Sentence, { figures, year }: CheckContext): boolean {
  return ['projects.total', `projects.total${WITH_FUNDS}`].some((prefix) =>
    ['originalBudget', 'revisedBudget', 'actual'].some((column) => {
      const known = knownOf({ prefix, column }, figures, year);
      return (
        known.state === 'value' && amounts.some((one) => yuanIn(one.unit) !== undefined && known.value.eq(yuanOf(one)))
      );
    }),
  );
}

/** `局机关设…、市场开发股、…`: a row of all divisions with one that is none. */
function judgeNames(sentence: Sentence, clause: ListedName, { divisions }: Known, context: CheckContext): Finding[] {
  const { text } = sentence;
  if (divisions === undefined || divisions.length < 3) return [];
  // 局机关设13个内设机构：办公室、…: the verb stands before the colon.
  const before =
    text.charAt(clause.start - 1) === '：' ? splitAtStops(text.slice(0, clause.start)).at(-1)?.text : undefined;
  const isHeaded = before !== undefined && SETTING.test(before) && /内设机构|科室|股室|处室|部门/.test(before);
  const said = isHeaded ? before : clause.text;
  const verb = SETTING.exec(said);
  if (verb === null || !clause.text.includes('、')) return [];
  const lead = othersIn(said.slice(0, verb.index), context.year).replace(/^[局馆站处院委]?机关$/, '');
  if (lead !== '' || NOT_ALL.test(clause.text) || NOT_ALL.test(said)) return [];
  const from = isHeaded ? clause.start : clause.start + verb.index + verb[0].length;
  const row = splitNames(text, from, clause.end);
  const named = row.map((one) => ({
    ...one,
    text: plain(one.text).replace(/(?:等|共|这)?[0-9一二两三四五六七八九十]+个[\u4e00-\u9fff]*$/, ''),
  }));
  const odd = named.filter((one) => !divisions.includes(one.text));
  const missing = divisions.filter((one) => !named.some(({ text: name }) => name === one));
  const [wrong] = odd;
  const [right] = missing;
  if (odd.length !== 1 || missing.length !== 1 || named.length !== divisions.length) return [];
  if (wrong === undefined || right === undefined || wrong.text.includes(right) || right.includes(wrong.text)) return [];
  const end = wrong.start + wrong.text.length;
  const args = { figure: { what: 'divisions' } as const, typed: wrong.text, derived: right };
  return [figureContradicted(args, placeIn(sentence, wrong.start, end))];
}
