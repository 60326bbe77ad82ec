import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** What 分别 gives an amount: its subject, and the words that say of which column it is. */
export interface Paired {
  readonly subject: Subject | undefined;
  readonly head: string;
}

const JOINED = /^[”"）)]?(?:、|和|与|及|以及)[“"]?$/;

/**
 * `甲、乙决算分别为1万元、2万元` and `甲年初预算、决算分别为1万元和2万元`: names and numbers in the same order. `undefined` where
 * there is no 分别; no subject where it cannot be told which number is whose.
 */
export function pairByOrder(sentence: Sentence, amount: TypedAmount): Paired | undefined {
  const { text, amounts, allMentions } = sentence;
  const at = text.lastIndexOf('分别', amount.start);
  if (at === -1 || /[，。；：]/.test(text.slice(at, amount.start))) return undefined;
  const run = runAfter(text, amounts, at);
  const index = run.indexOf(amount);
  const [first] = run;
  if (index === -1 || first === undefined) return undefined;
  const said = text.slice(at, first.start);
  const names = chainBefore(text, allMentions, at);
  const last = names.at(-1);
  if (last === undefined) return { subject: undefined, head: '' };
  if (names.length > 1) {
    const subject = names.length === run.length ? names[index]?.subject : undefined;
    return { subject, head: text.slice(last.end, at) + said };
  }
  const columns = text.slice(last.end, at).split(/、|和|与|及/);
  return columns.length === run.length && run.length > 1
    ? { subject: last.subject, head: `${columns[index] ?? ''}${said}` }
    : { subject: undefined, head: '' };
}

/** The amounts from an offset on that nothing but a joining word parts. */
function runAfter(text: string, amounts: readonly TypedAmount[], at: number): readonly TypedAmount[] {
  const run: TypedAmount[] = [];
  for (const amount of amounts.filter(({ start }) => start >= at)) {
    const previous = run.at(-1);
    if (previous !== undefined && !JOINED.test(text.slice(previous.end, amount.start))) break;
    run.push(amount);
  }
  return run;
}

/** The names before an offset that stand in one list, the last of them in its clause. */
function chainBefore(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const chain: Mention[] = [];
  for (const mention of mentions.filter(({ end }) => end <= at).reverse()) {
    const [next] = chain;
    if (
      next === undefined
        ? /[，。；]/.test(text.slice(mention.end, at))
        : !JOINED.test(text.slice(mention.end, next.start))
    )
      break;
    chain.unshift(mention);
  }
  return chain;
}
