import type { TypedAmount } from '../../reading/findAmounts.ts';

const BEFORE = /(?:[高低大小多少]于|超过|超出|不足|不到|不[高低大小多少超]于?|达到?|在|[≥≤＞＜><])$/;
const BEHIND =
  /^(?:（不?含）|\(不?含\))?(?:以[上下内外])?(?:（不?含）)?的(?![\u4e00-\u9fff]{0,6}(?:目标|要求|标准|计划|任务|上限|下限|限额|预算|水平|规定))/;

/**
 * Whether a number parts those of which a rule or a count speaks, and tells nothing of anything: `执行率低于60%的项目次年压减20%`,
 * `10%以内的得满分，超过30%的不得分`.
 */
export function isThreshold(text: string, { start, end }: TypedAmount): boolean {
  const behind = text.slice(end, end + 16);
  if (!BEHIND.test(behind)) return false;
  return BEFORE.test(text.slice(Math.max(0, start - 4), start)) || /^(?:（不?含）)?以/.test(behind);
}

/** What is told of being beyond a bound, and not that anything is: `超过100%并非超预算`. */
export function isExplained(behind: string): boolean {
  return EXPLAINED.test(behind);
}

const EXPLAINED = /^的?(?:部分|原因)?，?(?:并非|不是|并不|不代表|不等于|是因|主要[是系为]|系|原因|属)/;
