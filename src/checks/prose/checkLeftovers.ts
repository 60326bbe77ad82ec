import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Prose } from '../../narrative/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { markSigns } from '../../reading/markSigns.ts';
import type { Check, CheckContext } from '../types.ts';
import { findBrackets } from '../wording/findBrackets.ts';
import { findDoubled, type Slip } from '../wording/findDoubled.ts';
import { findMisspelt } from '../wording/findMisspelt.ts';
import { findSlippedSigns } from '../wording/findSlippedSigns.ts';
import { hasAny } from './hasAny.ts';
import { findInstructions } from './instructions.ts';
import { listPlainTexts, type PlainText } from './plainTexts.ts';
import type { Passage } from './types.ts';
import { UNDECIDED } from './undecided.ts';
import { leftover, voidReason } from './wording/findings.ts';

/** What a draft leaves behind, by signs of which a text must have one; the patterns of a group are run as one. */
interface Group {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

const BLANK = '[ \\u00a0　]';

/** Each was seen in a published report, or stands in the forms that offices fill in. */
const GROUPS: readonly Group[] = [
  group(['（', '(', '/', '／'], UNDECIDED),
  // Boxes to tick: whatever is ticked, prose says it in words.
  group(
    ['□', '☐', '☑', '☒', '▢', '○', '◯', '●', '√'],
    [
      new RegExp(`[是有]${BLANK}*[□☐☑☒▢]${BLANK}*(?:[否无]${BLANK}*[□☐☑☒▢]?)?`),
      new RegExp(`[□☐☑☒▢]${BLANK}*(?:[是有]${BLANK}*[□☐☑☒▢]${BLANK}*[否无])?`),
      new RegExp(`[○◯●√]${BLANK}*[是有]${BLANK}*[○◯●√]?${BLANK}*[否无]`),
      new RegExp(`[是有]${BLANK}*[○◯●√]${BLANK}*[否无]`),
      new RegExp(`[（(]${BLANK}*√${BLANK}*[）)]`),
    ],
  ),
  // Blanks that were not filled in.
  group(
    ['×', 'X', 'x', 'Ｘ', '*', '＊', '○', '〇', '_', '＿', 'N', 'Ｎ', '某', '△', '▲', '■', '◆'],
    [
      /[×Xx]{2,4}年(?:[×Xx]{1,2}月)?(?:[×Xx]{1,2}日)?|×年×月(?:×日)?/,
      /(?<![A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])/,
      /[×＊*]{2,}/,
      /(?<![二一九〇○零\d])[○〇]{2,}(?=[\u4e00-\u9fff])/,
      /[_＿]{3,}/,
      /[△▲■◆]{2,}/,
      /(?<![A-Za-z])[NＮ](?=[个项次名家条场件])/,
      /(?:附[件表录]|表|图|第)[XxＸ×NＮ](?![A-Za-z0-9])/,
      /(?<![A-Za-z0-9）)×])(?:[XxＸ](?=[年月日科局县市区镇村项个名期次条批]|万元|亿元)|×(?=[年月日科局县市区镇村]|万元|亿元))/,
      // 王某某, 乙方某某医疗科技有限公司: names that are kept back.
      /(?<![王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])某某(?![\u4e00-\u9fff]{0,14}(?:公司|企业|厂|商行|工作室|合作社))[\u4e00-\u9fff]?|某年某?月?/,
    ],
  ),
  group(['{', '｛', '$'], [/(?<!\{)\$?[{｛][^{}｛｝\n]{1,20}[}｝](?!\})/]),
  group(
    ['<', '＜', '[', '［'],
    [/[<＜[［][^<>＜＞[\]［］\n]{0,10}(?:名称|姓名|金额|日期|年份|数字|数量|比例|部门|地点|内容)[>＞\]］]/],
  ),
  group(['?', '？'], [/[?？]{2,}[万亿]?[元%]?|[?？](?:万元|亿元|个百分点|人次|%|亩)/]),
  // A unit whose number is missing: 增长%, 共计万元, 第 号, 年 月 日.
  group(
    ['%', '％', '万元', '亿元', '百分点'],
    [
      /(?<!单位|改|换算|统一)(?:同?比?(?:增长|下降|提高|降低|上升|减少|增加)|[率重例]|达到?|[为占约])(?:了)?[ 　]*[%％]/,
      /(?<=[\u4e00-\u9fff])(?<!几|单位|单位[为是])[%％](?=[，。；、]|$)/,
      new RegExp(
        `(?<!(?:单位|改|换算|折算|统一)[\\u4e00-\\u9fff]{0,2})(?:[为共约达]|共计|合计|达到|支出|增加|减少|增长|下降|决算|预算|结余|结转)${BLANK}*(?:万元|亿元|个百分点)(?=[，。；、）)]|$)`,
      ),
    ],
  ),
  group(
    ['年', '月', '号'],
    [
      new RegExp(`(?:\\d{4}|20)?年${BLANK}+月(?:${BLANK}*日)?|\\d{1,2}月${BLANK}+日`),
      new RegExp(`第${BLANK}+号|[〔[【（(]\\d{4}[〕\\]】）)]${BLANK}*号|[〔[【]${BLANK}*[〕\\]】]${BLANK}*\\d*号`),
    ],
  ),
  // What stood between two signs is gone.
  group(
    ['：', ':', '，', '、', '；', '（', '(', '《', '“', '【'],
    [
      new RegExp(`[\\u4e00-\\u9fff]{0,6}[：:]${BLANK}*[。；，、]`),
      /，[，。；、]|、[、，。；]|；[；，、]/,
      new RegExp(`（${BLANK}*）|\\(${BLANK}*\\)|《${BLANK}*》|“${BLANK}*”|【${BLANK}*】`),
    ],
  ),
  // Instructions and notes to oneself.
  group(
    ['待', '填', '请', '此处', '批注', '说明', 'TODO', 'odo', 'FIXME', 'ixme', 'TBD', 'tbd'],
    [
      // 1项指标待填 tells how many are open; 待填 alone was left behind.
      /(?<![项个条份处笔户](?:指标|数据|内容|资料|信息|线索)?(?:尚|仍|还|暂)?)(?:待填写?|待补充|待核实)(?!的)|待完善后填|此处(?:应|请|需|须|待)?(?:填写|填报|填列|插入|补充|补写|省略|写明|列出|列明|附图|附表|放图|待补)|请?根据实际情况填写|(?<![申邀聘提报恳])请(?:填写|填报|补充完整|写明|注明)|（填写[^）]*）|填[写表报](?:说明|要求)[：:]/,
      /(?<![A-Za-z])(?:TODO|[Tt]odo|FIXME|[Ff]ixme|TBD|[Tt]bd)(?![A-Za-z])/,
      /批注|请(?:财务|领导)?再?核(?:对|实)一下/,
      /(?<=^|[。；\n])请(?:简要|详细|逐项|如实|据实|在此|根据|结合|对照)/,
    ],
  ),
  // Two words of which one should have gone: 大小于, 减增加; and what a form offered to choose from.
  group(
    ['大小于', '小大于', '增加减少', '减少增加', '减增加', '增减少', '或与', '升下降', '降上升', '高低于', '多少于'],
    [
      /(?:大小|小大|高低|低高|多少|少多)于(?=预|年|上|调|决)/,
      /(?<![增核])减增[加长]|(?<!加)增减少|增加减少|减少增加|下降上升|上升下降/,
      /（(?:或)?(?:与[^，。；（）]{0,8}(?:基本)?持平|(?:大于|小于|等于|持平|高于|低于)[^，。；（）]{0,8})）(?=的)/,
    ],
  ),
  // A reason that is announced and not told, stops typed twice, a caption of a chart that was not put in.
  group(
    ['原因', '理由'],
    [
      /(?:主要)?(?:原因|理由)(?:(?:在于|为|是|系)(?:因为|由于)?[：:]?|[：:])(?:(?:[…⋯]+|\.{3,})(?:[。；，]|$)|[。；](?!\n))/,
    ],
  ),
  group(['主要'], [/主要(?:(?:是|系)?(?:因为|由于|用于|包括)|是|系|为|有)[：:]?(?:(?:[…⋯]+|\.{3,})(?:[。；，]|$)|。)/]),
  // The name of what belongs there.
  group(
    ['（', '(', '【', '[', '［', '〔'],
    [
      /[（([［【〔](?:单位|部门|本单位|本部门|填报单位|项目单位|主管部门|预算单位|局)(?:名称|全称|简称|名)[）)\]］】〕](?!一?[栏列项])/,
      /[（([［【〔](?:具体|相关|此处|主要)(?:内容|原因|数字|数据|金额|名称|措施|情况|事项|时间|日期)[）)\]］】〕](?!一?[栏列项])/,
    ],
  ),
  group(['。。', '，，', '、、', '；；', '！！', '；。', '，。', '。，'], [/[。，、；！][。，；、]+(?!…)/]),
  group(
    ['图', '表'],
    [/[（(](?:柱状图|饼状?图|折线图|条形图|示意图|此处(?:插入|放置)?[^（）]{0,6}[图表]|[图表]略|略图)[）)]/],
  ),
  group(['万元', '亿元'], [/(?:[万亿]元){2,}|[万亿]元元|(?<=\d)万万元/]),
  // A sign of a symbol font: ≤100% became Q100%.
  group(['Q', 'q', 'R'], [/(?<![A-Za-z])[QqR]\d+(?:\.\d+)?(?:%|[万亿]?元|分(?![A-Za-z]))/]),
];

function group(signs: readonly string[], patterns: readonly RegExp[]): Group {
  return { signs, pattern: new RegExp(patterns.map(({ source }) => source).join('|'), 'g') };
}

/** The groups by the code of the first character of each sign. */
const BY_SIGN = new Map<number, { readonly sign: string; readonly at: number }[]>();
for (const [at, { signs }] of GROUPS.entries()) {
  for (const sign of signs) {
    const own = BY_SIGN.get(sign.charCodeAt(0));
    if (own === undefined) BY_SIGN.set(sign.charCodeAt(0), [{ sign, at }]);
    else own.push({ sign, at });
  }
}
const FIRST_SIGNS = markSigns(BY_SIGN.keys());

/** The groups of which a text has a sign, in one pass over the text: most texts have few of all signs. */
function listGlanced(text: string): readonly Group[] {
  const glanced = new Set<number>();
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (FIRST_SIGNS[code] === 0) continue;
    for (const { sign, at } of BY_SIGN.get(code) ?? [])
      if (!glanced.has(at) && text.startsWith(sign, index)) glanced.add(at);
  }
  return glanced.size === 0 ? [] : GROUPS.filter((_, at) => glanced.has(at));
}

const VOID_REASON =
  /^[\s　]*(无|暂无|没有|不详|不清楚|未知|原因不明|无(?:特殊|其他)?原因|没有(?:特殊|其他)?原因|无说明|[/／\\—–－-]+|N\/?A|[?？]+|同上|同上年|略|见上|如上)[。．.]?[\s　]*$/i;

/** SE434 leftover, SE435 void-reason. */
export const checkLeftovers: Check = (context) => [
  ...context.prose.passages.flatMap((passage, at, all) => [
    ...findLeftovers(passage.typed, isReferenceTold),
    ...findSlips(passage, findBrackets(passage.text, goesOn(passage, all[at + 1]))),
  ]),
  ...context.prose.passages.flatMap(findOpenEnd),
  ...listPlainTexts(context.year).flatMap((text) => [
    ...findLeftovers(text),
    ...findSlips(text, [...findBrackets(text.text, false), ...findHandSlips(text.text)]),
  ]),
  ...context.prose.passages.flatMap((passage) => findSlips(passage, findHandSlips(passage.text))),
  ...listReasons(context).flatMap((prose): Finding[] => {
    const typed = wordsOf(prose);
    const word = VOID_REASON.exec(typed)?.[1];
    return word === undefined ? [] : [voidReason({ typed: word }, prose.blocks[0]?.place ?? prose.place)];
  }),
];

/** Misspelt words, and words and signs that stand twice. */
function findHandSlips(text: string): readonly Slip[] {
  return [...findMisspelt(text), ...findSlippedSigns(text), ...findDoubled(text)];
}

function findSlips({ placeOf }: Pick<PlainText, 'placeOf'>, slips: readonly Slip[]): Finding[] {
  return slips.map(({ typed, index }) => leftover({ typed }, placeOf(index, index + typed.length)));
}

/** Whether the brackets of a passage may be closed after it: in the list that follows, or where a long quotation ends. */
function goesOn({ path, listAfter, text }: Passage, next: Passage | undefined): boolean {
  return listAfter > 0 || (next?.path === path && /^[\s　]*“/.test(text) && /^[\s　]*“/.test(next.text));
}

/** Whether braces stand in further braces: in prose that is a reference in full-width braces, which SE307 tells. */
function isReferenceTold(text: string, index: number): boolean {
  return /^[{｛]{2}$/.test(text.slice(index - 1, index + 1));
}

function findLeftovers({ text, placeOf }: PlainText, isTold?: typeof isReferenceTold): Finding[] {
  const found: Slip[] = [];
  for (const { pattern } of listGlanced(text)) {
    for (const { 0: typed, index } of findAll(text, pattern)) found.push({ typed, index });
  }
  if (hasAny(text, ['（', '(', '【', '[', '［'])) found.push(...findInstructions(text));
  // One stretch is told once: as the longest of those that start there.
  found.sort((one, other) => one.index - other.index || other.typed.length - one.typed.length);
  let told = 0;
  return found.flatMap(({ typed, index }): Finding[] => {
    if (index < told || isTold?.(text, index) === true) return [];
    told = index + typed.length;
    return [leftover({ typed }, placeOf(index, told))];
  });
}

/** `扣分原因：` and then nothing, not even another paragraph. */
function findOpenEnd({ text, listAfter, placeOf }: Passage, at: number, passages: readonly Passage[]): Finding[] {
  if (listAfter > 0 || passages[at + 1]?.path === passages[at]?.path) return [];
  const match = OPEN_END.exec(text);
  if (match === null) return [];
  return [leftover({ typed: match[0] }, placeOf(match.index, text.length))];
}

const OPEN_END = /[\u4e00-\u9fff]{0,4}(?:原因|理由|说明|备注|措施|情况)(?:如下|为|是)?[：:][ 　]*$/;

function listReasons({ year }: CheckContext): readonly Prose[] {
  const reasons = spendingTables(year).flatMap(({ items }) => items.map(({ reason }) => reason?.prose));
  return [...reasons, ...year.problems.map(({ cause }) => cause)].filter((prose) => prose !== undefined);
}

function wordsOf({ blocks }: Prose): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.content.map((inline) => (inline.type === 'text' ? inline.value : '…')).join('')
        : '…',
    )
    .join('…');
}
