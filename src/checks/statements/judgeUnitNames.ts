import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { splitAtStops, splitNames } from '../../reading/splitNames.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { namesOthers } from './ownWords.ts';
import { memberOf } from './shortNames.ts';

/** The names that a file has of its unit and what belongs to it. */
interface Names {
  readonly own: string;
  /** 青溪县: how the unit's name starts; empty where it starts with no place. */
  readonly place: string;
  readonly units: readonly string[];
  readonly divisions: readonly string[];
  /** What is found by one of its halves. */
  readonly halves: readonly Half[];
  readonly known: readonly string[];
}

interface Half {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
}

const PLACE = /^[\u4e00-\u9fff]{1,6}?[省市县区州旗]/;
const ORDINALS = /[一二三四五六七八九十0-9东南西北中上下新老大小前后甲乙]/;
/** A shorter name without its place has neighbours that are others: 财政局, 民政局. */
const LEAST_CORE = 5;
const BODY = '(?:委员会|联合会|中心|学院|医院|[局院校站所处馆会厅社园队])';

/**
 * SE421 figure-contradicted for names of the unit, its budget units and divisions: by one sign another (`残疾人联和会`), of a body of the same place
 * where the words say that it is oneself (`安陵县第二人民医院（我院）`), or one of a row that has all the others.
 */
export const judgeUnitNames: Check = (context) => {
  const names = collectNames(context.year);
  return context.prose.sentences.flatMap((sentence) => {
    if (sentence.text.length > LONGEST) return [];
    const near = judgeNear(sentence, names, context.year);
    if (near.length > 0) return near;
    const tied = judgeTied(sentence, names, context);
    if (tied.length > 0) return tied;
    return [...judgeRow(sentence, names), ...judgeDivisions(sentence, names, context)];
  });
};

/** Nobody writes a longer sentence. */
const LONGEST = 1000;

const plain = (name: string) => name.replace(/[（(][^）)]*[）)]/g, '').trim();

function collectNames({ unit }: UnitYear): Names {
  const own = plain(unit.name);
  const place = PLACE.exec(own)?.[0] ?? '';
  const units = unit.budgetUnits
    .map(({ name }) => plain(name))
    .filter((name) => name !== own || unit.budgetUnits.length > 1);
  const divisions = (unit.divisions ?? []).map(({ name }) => name);
  // 市社会福利院 for 潇江市社会福利院.
  const short = (name: string) =>
    place !== '' && name.startsWith(place) ? [name.slice(place.length - 1), name.slice(place.length)] : [];
  const all = [...new Set([own, ...units, ...divisions])];
  const halves = all.flatMap((name) => {
    const core = name.replace(PLACE, '');
    if (core.length < LEAST_CORE) return [];
    const middle = core.length >> 1;
    const from = name.length - core.length;
    return [
      { name, text: name.slice(Math.max(0, from - 1), from + middle), offset: Math.max(0, from - 1) },
      { name, text: name.slice(from + middle), offset: from + middle },
    ];
  });
  const supervisor = unit.supervisor === undefined ? [] : [plain(unit.supervisor)];
  return { own, place, units, divisions, halves, known: [...all, ...all.flatMap(short), ...supervisor] };
}

function tell(sentence: Sentence, start: number, typed: string, derived: string): Finding {
  return figureContradicted(
    { figure: { what: 'name' }, typed, derived },
    placeIn(sentence, start, start + typed.length),
  );
}

/** By one sign another than a long name of the file. */
function judgeNear(sentence: Sentence, { halves, place, known }: Names, year: UnitYear): readonly Finding[] {
  const { text } = sentence;
  const found = new Map<number, Finding>();
  for (const { name, text: half, offset } of halves) {
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      // Without its place, a name may start later.
      const core = name.replace(PLACE, '').length;
      const start = at - offset + name.length - core;
      const typed = text.slice(Math.max(0, start), start + core);
      if (start < 0 || typed.length !== core) continue;
      const own = name.slice(name.length - core);
      const odd = [...own].flatMap((sign, index) => (sign === typed.charAt(index) ? [] : [index]));
      const [index = 0] = odd;
      const sign = typed.charAt(index);
      // 林业技术推广中心 beside 农业技术推广中心: the first two signs say of what a body is.
      if (odd.length !== 1 || index < 2 || !/[\u4e00-\u9fff]/.test(sign) || ORDINALS.test(sign)) continue;
      if (!endingsOf(own).includes(typed.slice(-1))) continue;
      if (known.some((one) => one.includes(typed)) || text.includes(own)) continue;
      const lead = text.slice(Math.max(0, start - place.length), start);
      const isOwn = place !== '' && (lead === place || lead.endsWith(place.slice(-1)));
      if (!isOwn && (namesOthers(text.slice(0, start), year) || name === year.unit.name)) continue;
      found.set(
        start,
        tell(
          sentence,
          start - (isOwn && lead === place ? place.length : 0),
          isOwn && lead === place ? place + typed : typed,
          name,
        ),
      );
    }
  }
  return [...found.values()];
}

/** A division is no body. */
function endingsOf(name: string): string {
  return DIVISIONS.includes(name.slice(-1)) ? DIVISIONS : BODIES;
}

const DIVISIONS = '科股室部庭';
const BODIES = '局院校站所处馆会厅社园队心委办厅级';

/** What says that a body is oneself. */
const REPORTED = /^(?:20\d\d年度?)?(?:部门|单位)?(?:整体支出|部门决算|项目支出)(?:绩效)?(?:自评|评价|决算|报告)?/;

function judgeTied(sentence: Sentence, names: Names, { year }: CheckContext): readonly Finding[] {
  const { text } = sentence;
  const { place, own, known } = names;
  if (place.length < 2 || !text.includes(place)) return [];
  const kind = year.unit.kind ?? '';
  return findAll(
    text,
    new RegExp(`${place}[\\u4e00-\\u9fff]{1,12}?${BODY}(?![\\u4e00-\\u9fff]{0,3}[局院校站所处馆厅])`, 'g'),
  ).flatMap(({ 0: typed, index }): Finding[] => {
    if (text.includes(own) || known.some((one) => one === typed || one.startsWith(typed))) return [];
    if ([...names.units, ...names.divisions].some((one) => one !== own && typed.endsWith(one.replace(place, ''))))
      return [];
    if (BODY_OF.exec(typed)?.[0] === undefined) return [];
    const after = text.slice(index + typed.length);
    const isSubject = /(?:^|[。；\n])[\s　]*$/.test(text.slice(0, index));
    const self = year.unit.selfReference ?? '';
    const isSelf =
      self !== '' &&
      (after.startsWith(`（${self}`) ||
        after.startsWith(`（以下简称${self}`) ||
        /^（以下[\u4e00-\u9fff]{0,4}[“"]?我/.test(after));
    const isKind = isSubject && kind.length > 4 && /^(?:是|为|系|属)/.test(after) && after.slice(1).startsWith(kind);
    const supervisor = plain(year.unit.supervisor ?? '');
    const isUnder =
      isSubject &&
      supervisor !== '' &&
      new RegExp(`^(?:的)?(?:主管部门|上级主管单位)(?:为|是)${supervisor}`).test(after);
    const isReported = isSubject && REPORTED.exec(after)?.[0] !== '' && REPORTED.test(after);
    const isDivided =
      isSubject &&
      !namesOthers(after, year) &&
      names.divisions.some((one) => one.length >= 4 && after.includes(`由${one}`));
    return isSelf || isKind || isUnder || isReported || isDivided ? [tell(sentence, index, typed, own)] : [];
  });
}

const BODY_OF = new RegExp(`${BODY}$`);

/** A row of all budget units but one, and one that is none. */
function judgeRow(sentence: Sentence, { units, own }: Names): readonly Finding[] {
  const { text } = sentence;
  if (units.length < 2 || !/单位|机构|范围/.test(text)) return [];
  const roster = units.map((name) => ({ name, prefix: name }));
  return splitAtStops(text).flatMap((clause): Finding[] => {
    const head =
      /^.*?(?:(?:预算|二级|所属|下属|直属|独立核算|基层)+(?:预算)?(?:单位|机构)|(?:自评|评价|汇总|决算|统计)的?(?:预算)?单位|范围)[^、，。；]{0,8}?(?:包括|包含|涵盖|为|有|是|：)(?:了)?/.exec(
        clause.text,
      )?.[0];
    if (
      head === undefined &&
      !/(?:为|是)(?:本部门|我[局委院校站所处馆]|我中心|我街道)[^，。；]{0,8}(?:预算单位|下属单位|二级单位)/.test(
        clause.text,
      )
    )
      return [];
    if (/其他|部分|原|拟|撤销|新增/.test(clause.text)) return [];
    if (head === undefined) return judgeOneOf(sentence, clause.start, clause.text, roster, own);
    const named = splitNames(text, clause.start + head.length, clause.end).flatMap((one) => {
      const parts = one.text.split(/[和及与]/);
      return parts.length === 2 && parts.every((part) => BODY_OF.test(part) || /本级|机关/.test(part))
        ? parts.map((part) => ({ text: part, start: one.start + one.text.indexOf(part) }))
        : [one];
    });
    const members = named.map((one) => ({
      ...one,
      member: memberOf(stripped(one.text), roster) ?? selfOf(one.text, roster, own),
    }));
    const odd = members.filter(({ member }) => member === undefined);
    const [wrong] = odd;
    const left = units.filter((name) => !members.some(({ member }) => member?.name === name));
    const isWithSelf = /(?:加上?|连同|以及|另有|和|及|与)(?:[局馆院站处委校厅])?(?:本级|机关)/.test(text);
    const missing = left.filter((name) => !(isWithSelf && /本级|机关/.test(name)));
    const [right] = missing;
    if (wrong === undefined || right === undefined || odd.length > 1 || missing.length > 1 || members.length < 2)
      return [];
    if (!BODY_OF.test(wrong.text)) return [];
    return [tell(sentence, wrong.start, wrong.text, right)];
  });
}

const stripped = (name: string) =>
  name.replace(/^(?:市|县|区|省)(?=.{3})/, '').replace(/(?:等|共)?[0-9一二两三四五六七八九十]+[家个].*$/, '');

function selfOf(words: string, roster: readonly { readonly name: string; readonly prefix: string }[], own: string) {
  if (!/^(?:[局馆院站处委校厅]|机关|中心|街道)*(?:本级|机关)$/.test(words)) return undefined;
  return roster.find(({ name }) => /本级|机关/.test(name) || name === own);
}

/** `通济街道便民服务大厅为本部门3家预算单位之一`. */
function judgeOneOf(
  sentence: Sentence,
  start: number,
  clause: string,
  roster: readonly { readonly name: string; readonly prefix: string }[],
  own: string,
): Finding[] {
  const subject = /^[\s　]*([\u4e00-\u9fff]{4,20}?)(?:为|是)(?:本|我)/.exec(clause)?.[1] ?? '';
  if (
    subject === '' ||
    !BODY_OF.test(subject) ||
    memberOf(stripped(subject), roster) !== undefined ||
    selfOf(subject, roster, own)
  )
    return [];
  // Most of the name is of one of them.
  const alike = roster.filter(
    ({ name }) => name.includes(subject.slice(0, Math.ceil(subject.length / 2))) || name.includes(subject.slice(0, -2)),
  );
  const [only] = alike;
  if (only === undefined || alike.length > 1) return [];
  return [tell(sentence, start + clause.indexOf(subject), subject, only.name)];
}

const DIVISION =
  /(?:[我本][局院校站所处馆委厅会]|我中心|本中心|我单位|本单位|局机关|委机关)(?:的)?(?:内设(?:机构)?(?:的)?|下设的?|机关)?([\u4e00-\u9fff]{2,14}?[科股处室部庭])(?=牵头|负责|组织|承担|具体|会同|归口|统一|汇总|审核|按月|按季)/g;
/** Of several, or of any. */
const GENERAL =
  /各|相关|有关|业务[科股处]|所属|责任|全体|部门$|本级|项目部|党支部|办公室$|指挥部|俱乐部|机关|两|三|四|五|六|七|和|与|、|及/;

/** `由我局内设的养老事业科牵头`, where the unit has no such division. */
function judgeDivisions(sentence: Sentence, { divisions, known }: Names, { year }: CheckContext): readonly Finding[] {
  const { text } = sentence;
  if (divisions.length < 3 || !/[科股处室部庭]/.test(text)) return [];
  const endings = new Set(divisions.map((name) => name.slice(-1)));
  const roster = divisions.map((name) => ({ name, prefix: name }));
  return findAll(text, DIVISION).flatMap(({ 0: whole, 1: typed = '', index }): Finding[] => {
    if (!endings.has(typed.slice(-1)) || GENERAL.test(typed) || known.includes(typed)) return [];
    if (divisions.some((one) => one.includes(typed) || typed.includes(one)) || memberOf(typed, roster) !== undefined)
      return [];
    // 财务科 for 规划财务科, 财务室 for 财务科.
    const stem = typed.slice(0, -1);
    if (divisions.some((one) => [...stem].every((sign) => one.includes(sign)))) return [];
    if (/原|上年|以前|财政|政府/.test(text.slice(0, index)) || namesOthers(text.slice(0, index), year)) return [];
    const near = nearest(typed, divisions);
    const start = index + whole.length - typed.length;
    if (near !== undefined) return [tell(sentence, start, typed, near)];
    const args = { figure: { what: 'divisions' } as const, typed, derived: divisions.join('、') };
    return [figureContradicted(args, placeIn(sentence, start, start + typed.length))];
  });
}

/** The division that shares two signs with a name; none where several do. */
function nearest(typed: string, divisions: readonly string[]): string | undefined {
  const shared = divisions.filter((one) =>
    [...typed].slice(0, -1).some((_, at) => at + 2 < typed.length && one.includes(typed.slice(at, at + 2))),
  );
  const alike = shared.filter((one) => one.startsWith(typed.slice(0, 2)));
  return (alike.length > 0 ? alike : shared).length === 1 ? (alike[0] ?? shared[0]) : undefined;
}
