import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { findAll } from '../../reading/findAll.ts';
import { findAmounts, type TypedAmount } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { countDiffers } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import type { Passage, Sentence } from './types.ts';

/** Units in which a text announces what it then lists. */
const ANNOUNCING = new Set(['个', '项', '条', '点', '类', '步', '种', '方面', '大', '家', '处', '所', '名', '位']);
/** 四件事, 三件实事; other 件 are counted, and not listed. */
const OF_MATTERS = /^(?:大|实|好|重点|主要)?[实大好]?事/;

/**
 * SE427 count-differs: `三个方面` and then four headings, items, 一是…, or names. Only a list that follows right after, and
 * whose end can be told, is counted.
 */
export const checkCounts: Check = (context) => {
  const { passages, byPath } = context.prose;
  const known = new Set(spendingTables(context.year).flatMap(({ items }) => items.map(({ name }) => name)));
  return [
    ...passages.flatMap((passage) => checkInside(passage, known)),
    ...passages.flatMap(checkListAfter),
    ...[...byPath.values()].flatMap(checkHeadings),
    ...[...byPath.values()].flatMap(checkNumberedParagraphs),
    ...checkRecords(passages, context),
  ];
};

/** 一是…二是…, 首先…其次…, 第一，…第二，…, 即甲、乙、丙 in the same paragraph. */
function checkInside(passage: Passage, known: ReadonlySet<string>): Finding[] {
  const { text } = passage;
  // Without a second mark nothing is counted.
  if (!/[二2②]|、|首先|步：|》和?《/.test(text)) return [];
  return [
    ...(text.includes('二是') ? countRunning(passage, /(?<![\u4e00-\u9fff])[一二三四五六七八九十]是/g) : []),
    ...(text.includes('第二') ? countRunning(passage, /(?<![\u4e00-\u9fff])第[一二三四五六七八九十](?=[，、,])/g) : []),
    ...(text.includes('首先') ? countRunning(passage, /(?<=^|[，。；：:])(?:首先|其次|再次|第三|最后)/g) : []),
    ...(text.includes('（2）') ? countRunning(passage, /(?<=^|[。；：，、])（\d{1,2}）/g) : []),
    ...(text.includes('（二）') ? countRunning(passage, /(?<=^|[。；：，、])（[一二三四五六七八九十]{1,2}）/g) : []),
    ...(text.includes('②') ? countRunning(passage, /[①-⑳]/g) : []),
    ...(/[；。]2[.、．]/.test(text) ? countRunning(passage, /(?<=^|[。；：])\d{1,2}[.、．](?=[\u4e00-\u9fff])/g) : []),
    ...(hasAny(text, ['、', '步：']) ? countNames(passage, known) : []),
    ...(text.includes('、') && text.includes('共') ? countBefore(passage) : []),
    ...(hasAny(text, ['》《', '》、《', '》和《']) ? countTitles(passage) : []),
  ];
}

function countRunning(passage: Passage, pattern: RegExp): Finding[] {
  const marks = findAll(passage.text, pattern);
  const [first] = marks;
  if (first === undefined || marks.length < 2) return [];
  // A second 一是 starts another list, which the first number did not announce.
  if (marks.filter(([mark]) => mark === first[0]).length > 1) return [];
  const announced = lastCount(passage.text.slice(0, first.index));
  if (announced === undefined) return [];
  if (announced.value.eq(marks.length)) return counted(passage, announced);
  // 开设11个专业。2023年重点工作：一是…: of another matter, which the next sentence names.
  const [own = '', ...others] = passage.text.slice(announced.end, first.index).split('。');
  if (NAMES_ITS_LIST.test(others.at(-1) ?? '') && !/工作|任务|目标/.test(own)) return [];
  // 六个项目决算与上年比较：（1）增加的…: groups of them.
  if (/比较|对比|增减|变动/.test(passage.text.slice(announced.end, first.index))) return [];
  return [differs(passage, announced, marks.length)];
}

const NAMES_ITS_LIST = /^[^。，；：]{0,12}(?:工作|任务|目标)[^。，；：]{0,4}：$/;

/** `示范乡镇6个，即青石镇、白泥镇…`; brackets are explanations, 等 leaves the list open. */
function countNames(passage: Passage, known: ReadonlySet<string>): Finding[] {
  return passage.sentences.flatMap((sentence): Finding[] => {
    const match =
      /(?:，|,)?(?:即|分别是|分别为|具体是|具体为|(?<!主要|[^，]等)包括|(?<!主要|[^，]等)包含)(?:：|:)?|：/.exec(
        sentence.text,
      );
    if (match === null) return [];
    const announced = lastCount(sentence.text.slice(0, match.index));
    if (announced === undefined || announced.end < match.index - 4) return [];
    const rest = sentence.text.slice(match.index + match[0].length).replace(/[（(][^）)]*[）)]/g, '');
    const [listed = ''] = rest.split(/[，。；：\n]/);
    if (announced.unit === '步') return countSteps(passage, sentence, announced, rest);
    // `即早稻两个、中稻四个` are parts of the number, not its items.
    if (!listed.includes('、') || /等|一是|首先|第一|①|^\d{1,2}[、．.]|^（[一1]）/.test(listed)) return [];
    const names = listed.split(/、|和|及|以及|与/).filter((name) => name.trim() !== '');
    if (findAmounts(listed).length > 1 && !isEachOne(listed, announced, sentence.text)) return [];
    const own = { ...announced, start: announced.start + sentence.start, end: announced.end + sentence.start };
    // 办公楼维修和渡口渡船更新: two, where the file has both.
    const isKnown = names.every(
      (name) => known.has(name.trim().replace(/(?<=.{4})(?:项目|专项)$/, '')) || known.has(name.trim()),
    );
    if (isKnown)
      return announced.value.eq(names.length) ? counted(passage, own) : [differs(passage, own, names.length)];
    if (announced.value.eq(names.length) || announced.value.eq(listed.split('、').length)) return counted(passage, own);
    return [differs(passage, own, listed.split('、').length)];
  });
}

/** `分四步：编制计划，集体审定，财务核对。`: each is a clause, to the end of the sentence. */
function countSteps(passage: Passage, sentence: Sentence, announced: TypedAmount, rest: string): Finding[] {
  const steps = rest.replace(/。$/, '').split('，');
  if (steps.length < 2 || /[；：、\d]|[一二三四]是|第[一二三四]/.test(rest) || steps.some((one) => one.length < 4))
    return [];
  const own = { ...announced, start: announced.start + sentence.start, end: announced.end + sentence.start };
  return announced.value.eq(steps.length) ? counted(passage, own) : [differs(passage, own, steps.length)];
}

/** `设办公室、人事科、财务科，共3个`: names before their number, and nothing but names. */
function countBefore(passage: Passage): Finding[] {
  return passage.sentences.flatMap((sentence): Finding[] => {
    const match = BEFORE_COUNT.exec(sentence.text);
    if (match === null) return [];
    const [whole, row = '', typed = ''] = match;
    const listed = row.replace(/^[^、]*(?:涉及|包括|设有?|分为|[为有])/, '');
    const end = match.index + whole.length;
    const [count] = findAmounts(typed);
    if (count === undefined || count.isVague || !ANNOUNCING.has(count.unit) || /等|[（(]/.test(listed)) return [];
    if (/\d|[和及与]/.test(listed) || findAmounts(listed).length > 0) return [];
    const names = listed.split('、');
    if (names.length < 3 || names.some((name) => name.trim().length < 2)) return [];
    const start = sentence.start + end - typed.length;
    const own = { ...count, start: start + count.start, end: start + count.end };
    return count.value.eq(names.length) ? counted(passage, own) : [differs(passage, own, names.length)];
  });
}

const BEFORE_COUNT =
  /(?<=^|[，。；：])([^，。；：]*、[^，。；：]*)，(?:合计|总计|共计|共有?|一共)([\d一二两三四五六七八九十]+[个项家处所])(?=[，。；]|$|科室|机构|部门|单位|股室|处室)/;

/** `“三个一”：列一份计划、签一份合同、开一次会`: one of everything, and not parts of a number. */
function isEachOne(listed: string, { end }: TypedAmount, text: string): boolean {
  return (
    /^一[”"’]?/.test(text.slice(end)) &&
    listed.split('、').every((name) => findAmounts(name).every(({ value }) => value.eq(1)))
  );
}

/** `《甲》《乙》《丙》等两项制度`: 等 may leave some out, never add any. */
function countTitles(passage: Passage): Finding[] {
  return findAll(passage.text, /((?:《[^》]+》[、和及]?){2,})等?/g).flatMap(
    ({ 0: whole, 1: titles = '', index }): Finding[] => {
      const start = index + whole.length;
      const [count] = findAmounts(passage.text.slice(start, start + 6));
      const named = titles.match(/《/g)?.length ?? 0;
      if (count?.start !== 0 || !ANNOUNCING.has(count.unit) || count.value.gte(named)) return [];
      return [differs(passage, { ...count, start: start + count.start, end: start + count.end }, named)];
    },
  );
}

/** A list right after the paragraph that announces it. */
function checkListAfter(passage: Passage): Finding[] {
  if (passage.listAfter === 0) return [];
  const sentence = passage.sentences.at(-1);
  if (sentence === undefined) return [];
  const announced = lastCount(sentence.text);
  if (announced === undefined || isFollowedByOther(sentence.text, announced)) return [];
  const own = { ...announced, start: announced.start + sentence.start, end: announced.end + sentence.start };
  return announced.value.eq(passage.listAfter) ? counted(passage, own) : [differs(passage, own, passage.listAfter)];
}

/** `分四个方面说明` in the paragraph before the first heading, against the headings of that level. */
function checkHeadings(passages: readonly Passage[]): Finding[] {
  const at = passages.findIndex(({ kind }) => kind === 'heading');
  const intro = passages[at - 1];
  if (at < 1 || intro?.kind !== 'paragraph') return [];
  const depth = passages[at]?.depth;
  const headings = passages.filter((passage) => passage.kind === 'heading' && passage.depth === depth).length;
  const match =
    /(?:分|从|抓|有|做好)?([一二三四五六七八九十两\d]+(?:个(?:方面|部分|板块|层面|环节|重点)|大?类|大块))[^。；]{0,8}[。：]?$/.exec(
      intro.text,
    );
  const announced = match === null ? undefined : lastCount(match[0]);
  if (match === null || announced === undefined) return [];
  const own = { ...announced, start: announced.start + match.index, end: announced.end + match.index };
  return announced.value.eq(headings) ? counted(intro, own) : [differs(intro, own, headings)];
}

/** `主要做了三项工作。` and then paragraphs 1、 2、 3、 4、, whatever their style is. */
function checkNumberedParagraphs(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((intro, at): Finding[] => {
    const first = passages[at + 1];
    if (intro.kind === 'item' || first?.kind !== 'paragraph' || intro.listAfter > 0) return [];
    const style = PARAGRAPHS.find(
      (one) => one.exec(first.text)?.[1] !== undefined && isFirstNumber(one.exec(first.text)?.[1]),
    );
    const announced = style && lastCount(intro.sentences.at(-1)?.text ?? '');
    const sentence = intro.sentences.at(-1);
    if (
      style === undefined ||
      announced === undefined ||
      sentence === undefined ||
      isFollowedByOther(sentence.text, announced)
    )
      return [];
    let listed = 0;
    for (const passage of passages.slice(at + 1)) {
      if (passage.kind === 'heading') break;
      const number = style.exec(passage.text)?.[1];
      if (number !== undefined && listed > 0 && isFirstNumber(number)) break;
      if (number !== undefined) listed += 1;
    }
    if (listed < 2) return [];
    const own = { ...announced, start: announced.start + sentence.start, end: announced.end + sentence.start };
    return announced.value.eq(listed) ? counted(intro, own) : [differs(intro, own, listed)];
  });
}

const PARAGRAPHS: readonly RegExp[] = [
  /^[\s　]*(\d{1,2})[、．.]/,
  /^[\s　]*（(\d{1,2})）/,
  /^[\s　]*（([一二三四五六七八九十]{1,2})）/,
  /^[\s　]*([一二三四五六七八九十]{1,2})、/,
  /^[\s　]*([一二三四五六七八九十])是/,
  /^[\s　]*([①-⑳])/,
];

function isFirstNumber(number: string | undefined): boolean {
  return number === '1' || number === '一' || number === '①';
}

/** What the file itself lists: problems, measures. */
function checkRecords(passages: readonly Passage[], { year }: CheckContext): Finding[] {
  const records: { path: RegExp; pattern: RegExp; listed: number | undefined }[] = [
    {
      path: /^narrative\.problems$/,
      pattern: /([一二三四五六七八九十两\d]+)[个项点](?:方面的?)?(?:问题|不足)/,
      listed: year.problems.length,
    },
    {
      path: /^narrative\.measures$/,
      pattern: /([一二三四五六七八九十两\d]+)[个项条点](?:改进)?措施/,
      listed: year.measures.length,
    },
  ];
  return records.flatMap(({ path, pattern, listed }) =>
    passages.flatMap((passage): Finding[] => {
      const match = path.test(passage.path) ? pattern.exec(passage.text) : null;
      if (match === null || listed === undefined) return [];
      const [count] = findAmounts(`${match[1]}个`);
      if (count?.value.eq(listed)) {
        passage.ties.push({ start: match.index, end: match.index + match[0].length, ground: { follows: 'count' } });
        return [];
      }
      if (count === undefined || /其中|另有|以上的/.test(passage.text.slice(Math.max(0, match.index - 4), match.index)))
        return [];
      return [countDiffers({ typed: match[0], listed }, passage.placeOf(match.index, match.index + match[0].length))];
    }),
  );
}

/** The last count of a text that can announce a list; with 个方面 the unit is longer than the measure. */
function lastCount(text: string): TypedAmount | undefined {
  const [last] = findAmounts(text)
    .filter(
      ({ unit, end, isVague, value }) =>
        (ANNOUNCING.has(unit) || (unit === '件' && OF_MATTERS.test(text.slice(end)))) &&
        !isVague &&
        value.gt(1) &&
        value.lte(30),
    )
    .slice(-1);
  return last ?? aspectsIn(text);
}

/** `以下两方面问题`: no number of things elsewhere. */
function aspectsIn(text: string): TypedAmount | undefined {
  const match = /([两三四五六七八九])方面/.exec(text);
  const [count] = match === null ? [] : findAmounts(`${match[1]}个`);
  if (match === null || count === undefined) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  return { ...count, start, end, unit: '方面', lead: text.slice(0, start) };
}

/** `三项工作，由两个科室承担：` speaks of something else at its end. */
function isFollowedByOther(text: string, { end }: TypedAmount): boolean {
  const rest = text.slice(end).replace(/[。：:]$/, '');
  // 两个中心先报明细，再审核。 goes on about them, and lists nothing.
  if (text.endsWith('。') && rest.includes('，')) return true;
  return rest.length > 12 || /比较|对比|增减|变动/.test(rest);
}

/** As many as are listed. */
function counted(passage: Passage, { start, end }: TypedAmount): never[] {
  passage.ties.push({ start, end, ground: { follows: 'count' } });
  return [];
}

function differs(passage: Passage, { start, end }: TypedAmount, listed: number): Finding {
  const noun = /^(?:方面的?[\u4e00-\u9fff]{0,2}|[\u4e00-\u9fff]{0,2})/.exec(passage.text.slice(end))?.[0] ?? '';
  return countDiffers(
    { typed: passage.text.slice(start, end) + noun, listed },
    passage.placeOf(start, end + noun.length),
  );
}
