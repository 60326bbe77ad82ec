import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { belongsToAnotherUnit, type Clause } from './clauses.ts';
import { pairByOrder } from './pairByOrder.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** The subject of a clause: named in it, or carried from before; and the clause's words after that name. */
export function subjectOf(
  sentence: Sentence,
  clause: Clause,
  amount: TypedAmount,
  mentions: readonly Mention[],
  mayBeTopic = true,
): { subject: Subject | undefined; head: string; isTopic: boolean } {
  const paired = pairByOrder(sentence, amount);
  if (paired !== undefined) return { ...paired, isTopic: false };
  const { text, topic } = sentence;
  const end = amount.start;
  const before = mentions.filter((mention) => mention.end <= end && !belongsToAnotherUnit(text, mention));
  const own = before.filter(({ start }) => start >= clause.start).at(-1);
  if (own !== undefined) return { subject: own.subject, head: text.slice(own.end, end), isTopic: false };
  const last = before.at(-1);
  if (last === undefined && topic !== undefined && mayBeTopic && staysOnTopic(sentence, topic, amount))
    return { subject: topic, head: clause.text, isTopic: true };
  return { subject: last?.subject, head: clause.text, isTopic: false };
}

/** Words of tables, by which nothing of its own is named. */
const OF_TABLE =
  /^[年初批复调整后预算数决执行率支出上结转余末的为是，、全本当实际总共计合约由从到动用追加收入金额资\d.%]*$/;

/** `办公费预算6.50万元，决算6.20万元` speaks of what it names first, though the file does not know it. */
function staysOnTopic({ text, amounts }: Sentence, { prefix }: Subject, amount: TypedAmount): boolean {
  const earlier = amounts.filter(({ start, unit }) => start < amount.start && yuanIn(unit) !== undefined);
  if (!earlier.every(({ lead }) => OF_TABLE.test(lead))) return false;
  // In an item's own description, what it is for may stand first.
  return prefix.includes('.items.') || OF_TABLE.test(text.slice(0, amounts[0]?.start ?? 0));
}
