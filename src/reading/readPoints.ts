import type { TypedAmount } from './findAmounts.ts';
import lexicon from './generated/lexicon.js';
import { NameFinder } from './nameFinder.ts';
import { scopeAt, type YearScope } from './yearScope.ts';

/** A sentence with the numbers and years that stand in it. */
interface PointsSentence {
  readonly text: string;
  readonly amounts: readonly TypedAmount[];
  readonly scopes: readonly YearScope[];
  readonly year: number;
}

/** Points that a sentence tells. */
export interface PointsSaid {
  readonly amount: TypedAmount;
  /** What can be had, what was given, what was lost; `bare`: no word says which. */
  readonly role: 'full' | 'given' | 'lost' | 'bare';
  /** Of all; of a line by its name; of what was spoken of before; of who knows what. */
  readonly of: 'total' | 'line' | 'same' | 'unclear';
  /** The name of the line, as far as it is one. */
  readonly name: string;
  /** All that leads to the number. */
  readonly lead: string;
  /** 共扣, 合计: of all of them. */
  readonly isSummed: boolean;
}

const TOTALS = lexicon.points?.total ?? [];
const OWN = new NameFinder(new Map([...(lexicon.points?.own ?? []), ...TOTALS].map((word) => [word, true])));
const LINE = lexicon.points?.line ?? [];

const LOST = /(?:扣|失|丢)(?:除|掉|减|去|了|分)*(?:总分)?(?:共计|合计|共|总计|为|：)*$/;
const FULL = /(?:满分|分值|权重|标准分|总分值|应得分|按)(?:为|是|共|：)*$/;
const GIVEN =
  /(?:得分?|评分|自评得?分?|总分|分数|成绩|计分?|结果|自报|打分|总评分|分值)(?:共计|合计|总计|共|为|是|达到?|得|：)*$/;
const TAIL = /(?:共计|合计|总计|共|为|是|达到?|得了?|：)+$/;
/** Before a number: one of several, or a step of a rule. */
const OF_RULE =
  /(?:每|各|均|都|分别|最[高多低少]|不超过|至少|比(?![例重])|较|高出?|低|提高|增加|上升|下降|减少|差|距|相差)[^，。；]{0,6}$/;
/** Behind a number: the bound of a band. */
const BOUND = /^(?:（不?含[^）]*）)?(?:及)?(?:以[上下内]|[-—–～~至到]|之间|制)/;
const SELF = /^[我本全该](?:街道|中心|单位|部门|园区|[局委办厅院校站所队处部馆社会段园镇乡村庭司])/;
const YEAR = /^(?:(?:19|20)\d\d)?年度?/;

/** All points of a sentence, in order. */
export function readPoints(sentence: PointsSentence, unit: string): readonly PointsSaid[] {
  if (!sentence.text.includes('分')) return [];
  const said = sentence.amounts.flatMap((amount): PointsSaid[] => {
    const { text } = sentence;
    const { end, start } = amount;
    const lead = leadOf(sentence, amount);
    if (amount.unit !== '分' || amount.isVague || BOUND.test(text.slice(end)) || OF_RULE.test(lead)) return [];
    if (/[-—–～~至到≥≤<>]$/.test(text.slice(0, start))) return [];
    if ((scopeAt(sentence, start)?.year ?? sentence.year) !== sentence.year) return [];
    const role = roleOf(lead);
    return [{ amount, role, lead, isSummed: /共|总|合计/.test(lead), ...subjectOf(lead, role, unit) }];
  });
  // 某项分值8分，自评得分7.8分: of that line, unless it says that it is of all.
  return said.map((one, at): PointsSaid => {
    const before = said[at - 1];
    const isOfLine = before?.of === 'line' && (before.role === 'full' || before.role === 'bare');
    return one.of === 'total' && isOfLine && !OF_ALL.test(one.lead) ? { ...one, of: 'same' } : one;
  });
}

const OF_ALL = /总|整体|综合|最[终后]|部门|单位|[我本]/;

/** 兽药抽检批次一项分值10分: 一项 is no number of its own. */
function leadOf({ text, amounts }: PointsSentence, { lead, start }: TypedAmount): string {
  const before = amounts.findLast(({ end }) => end === start - lead.length);
  if (before === undefined || text.slice(before.start, before.end) !== '一项') return lead;
  return `${before.lead}一项${lead}`;
}

function roleOf(lead: string): PointsSaid['role'] {
  if (LOST.test(lead)) return 'lost';
  if (FULL.test(lead)) return 'full';
  return GIVEN.test(lead) ? 'given' : 'bare';
}

function subjectOf(lead: string, role: PointsSaid['role'], unit: string): Pick<PointsSaid, 'of' | 'name'> {
  if (role === 'given' || role === 'bare') {
    const words = lead.replace(TAIL, '');
    const total = TOTALS.filter((name) => words.endsWith(name)).sort((one, other) => other.length - one.length);
    if (total.some((name) => isOwn(words.slice(0, -name.length), unit))) return { of: 'total', name: '' };
  }
  const rest = lead
    .replace(role === 'lost' ? LOST : role === 'full' ? FULL : GIVEN, '')
    .replace(TAIL, '')
    .replace(/[“”"]/g, '')
    .replace(/^(?:其中|自评表中|评分表中|和|及|、|（)+/, '');
  const name = LINE.reduce((words, tail) => (words.length > tail.length ? trim(words, tail) : words), rest);
  if (
    rest === '' ||
    /^(?:实际|自评|最终|应|按(?:完成|实际|执行)[\u4e00-\u9fff]{1,4}|按比例|我[局委院站所处馆]|我中心|本单位)+$/.test(
      rest,
    )
  )
    return { of: 'same', name: '' };
  return /[\u4e00-\u9fff]/.test(name) ? { of: 'line', name } : { of: 'unclear', name: '' };
}

function trim(words: string, tail: string): string {
  return words.endsWith(tail) ? words.slice(0, -tail.length) : words;
}

/** Nothing but oneself, the year and words of the evaluation. */
function isOwn(words: string, unit: string): boolean {
  for (let at = 0; at < words.length; ) {
    const rest = words.slice(at);
    const own = OWN.at(words, at);
    const length =
      (unit !== '' && rest.startsWith(unit) ? unit.length : 0) ||
      (SELF.exec(rest)?.[0].length ?? 0) ||
      (YEAR.exec(rest)?.[0].length ?? 0) ||
      (own === undefined ? 0 : own.end - own.start);
    if (length === 0) return false;
    at += length;
  }
  return true;
}
