import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Stretch } from './joinSentences.ts';
import { factorOf, yuanOf } from './slack.ts';

/** What the words before a number make of it; the first that fits. */
const ROLES: readonly { readonly role: 'start' | 'end' | 'plus' | 'minus'; readonly words: RegExp }[] = [
  {
    role: 'start',
    words:
      /(?:上年末?|去年末?|年初|期初)(?:结转|结余|余额|库存|滚存)|上年末|年初(?:有|安排|下达|计划|共有|实有|离退休|在[职岗编册]|聘用|预算)|期初|年初(?:人数|数|存量)?(?:的|为|是|时|有)?$|年初(?:离退休|退休|在职|在编|在岗|聘用)(?:人员|人数|职工|教师|干部)*(?:为|是|有|共)*$|原有/,
  },
  {
    role: 'end',
    words:
      /(?:年末|期末|年底|目前)|结转下年|结转至?下年|调整后|调整为|全年(?:共|实施|完成|预算)|最终|累计结余|^(?:变|增|减|降|升|变化|增加|减少|发展|扩大)(?:为|至|到)(?:了)?$/,
  },
  {
    role: 'plus',
    words:
      /新[增办]?退休|办理退休|转退休|收入|到位|拨款|下达|新增|增加|追加|新招|招录|招聘|调入|转入|购入|新进|调增|又(?:增|下)/,
  },
  {
    role: 'minus',
    words: /支出|支付|使用|减少|核减|取消|报废|调出|转出|迁出|去世|病故|死亡|亡故|注销|退休|收回|调减|离职/,
  },
];

/**
 * SE428 parts-differ for a flow: what there was, what came, what went and what is left: `上年结转20万元，本年收入250万元，本年支出
 * 240万元，年末结转50万元`; `全年实施工程15个，年初安排8个，年中增加8个`. Every number of the sentence must have its role.
 */
export function judgeFlow({ clauses }: Stretch, findings: Finding[]): void {
  const sentences = new Set(clauses.map(({ sentence }) => sentence));
  for (const sentence of sentences) {
    const found = judgeSentence(sentence);
    if (found !== undefined) findings.push(found);
  }
}

function judgeSentence(sentence: Sentence): Finding | undefined {
  // …，年末结转30万元，其中项目结转20万元: a part of what is left.
  const among = sentence.text.search(/，其中/);
  const text = among < 0 ? sentence.text : sentence.text.slice(0, among);
  if (!/年初|上年|去年|期初|原有/.test(text)) return undefined;
  const amounts = sentence.amounts.filter(({ unit, end }) => unit !== '' && end <= text.length);
  const [first] = amounts;
  if (first === undefined || amounts.length < 3 || amounts.length > 6) return undefined;
  if (amounts.some((amount) => amount.isVague || isPercentage(amount) || !isOfMeasure(amount, first))) return undefined;
  if (/其中|[比较]|同比|分别|[（(]|超[出过]|[高低]于|没有|未/.test(text)) return undefined;
  const ofRetired = /退休/.test(text.slice(0, first.start));
  const roles = amounts.map((amount, at) =>
    roleOf(text.slice(amounts[at - 1]?.end ?? 0, amount.start), at, amounts.length, ofRetired),
  );
  if (roles.includes(undefined) || roles.filter((role) => role === 'start').length !== 1) return undefined;
  if (roles.filter((role) => role === 'end').length !== 1) return undefined;
  const end = amounts[roles.indexOf('end')];
  if (end === undefined) return undefined;
  // 年初预算、调整后预算、支出决算 are columns: what is spent does not lead from one budget to the other.
  if (roles.includes('minus') && /调整后|全年预算|调整为[^。]*(?:支出|支付|使用)/.test(text)) return undefined;
  // What is left of money was not spent: without what was, the rest says nothing.
  if (yuanIn(end.unit) !== undefined && /结转|结余/.test(text) && !roles.includes('minus')) return undefined;
  const sum = amounts.reduce((total, amount, at) => {
    if (roles[at] === 'end') return total;
    return roles[at] === 'minus' ? total.minus(yuanOf(amount)) : total.plus(yuanOf(amount));
  }, new Decimal(0));
  const decimals = Math.max(...amounts.map((amount) => amount.decimals));
  const slack = decimals === 0 ? new Decimal(0) : roundingSlack(decimals, amounts.length - 1).times(factorOf(first));
  if (sum.minus(yuanOf(end)).abs().lte(slack)) {
    agree(sentence, amounts, { follows: 'balance' });
    return undefined;
  }
  const last = amounts.at(-1) ?? end;
  const start = Math.min(end.start, first.start);
  const args = { typed: text.slice(end.start, end.end), sum: `${printNumber(sum.div(factorOf(end)))}${end.unit}` };
  return partsDiffer(args, placeIn(sentence, start, last.end));
}

function isOfMeasure(one: TypedAmount, other: TypedAmount): boolean {
  if (yuanIn(one.unit) !== undefined || yuanIn(other.unit) !== undefined)
    return yuanIn(one.unit) !== undefined && yuanIn(other.unit) !== undefined;
  return one.unit.replace('名', '人') === other.unit.replace('名', '人');
}

const BECOMES = /(?:增[加长]|减少|提高|扩大|升|降|调整)(?:到|至)[^，。；]{0,6}$/;

/** A total may stand first: 全年实施工程15个. */
function roleOf(
  lead: string,
  at: number,
  count: number,
  ofRetired: boolean,
): 'start' | 'end' | 'plus' | 'minus' | undefined {
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('、')) + 1);
  // 年初离退休122人，当年退休9人: who retires is one more of them.
  const isJoining = ofRetired && /退休/.test(clause) && !/去世|病故|亡/.test(clause);
  const found = ROLES.find(({ words }) => words.test(clause))?.role;
  // 由年初的420张增加到7月的440张，再增加到…: how many there were, and not how many came.
  if ((found === 'plus' || found === 'minus') && BECOMES.test(clause)) return undefined;
  const role = isJoining && found === 'minus' ? 'plus' : found;
  // 离退休人员87人，…，年初为83人: how many there are now.
  if (
    at === 0 &&
    role !== 'start' &&
    /(?:离退休|在职|退休)(?:人员|干部|职工)?(?:年末|期末|年底|目前)?(?:共|为|有|现有)*$/.test(clause)
  )
    return 'end';
  if (role === undefined && /^(?:，)?(?:全年)?共|全年/.test(clause) && (at === 0 || at === count - 1)) return 'end';
  return role;
}
