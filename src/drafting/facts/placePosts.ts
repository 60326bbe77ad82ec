import type { CountSaid } from '../../reading/readCounts.ts';
import { type Drafting, state, stateSaid } from '../drafting.ts';
import type { Path, Sentence } from '../types.ts';
import { find, mark } from './sentence.ts';

/** Kinds of posts by the figures of which their numbers are. */
const KINDS: Readonly<Record<string, string>> = {
  'staff.administrative': 'administrative',
  'staff.institutional': 'institutional',
  'staff.service': 'service',
  'staff.other': 'other',
};
const KIND_WORDS: Readonly<Record<string, string>> = {
  行政: 'administrative',
  事业: 'institutional',
  工勤: 'service',
};

const POSTS = ['staff', 'authorizedPosts'] as const;
const TOTAL = [...POSTS, 'total'] as const;

/** Posts of each kind, whose sum is only compared; where no kind is told, all of them. */
export function placePosts(counts: readonly CountSaid[], sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const kinds = counts.filter(({ id }) => KINDS[id] !== undefined);
  const total = counts.find(({ id }) => id === 'staff.authorizedPosts');
  const sum = total?.value.toFixed();
  // A table may have told the total before: with its kinds it is their sum, and only compared.
  const told = tree.textAt(TOTAL);
  if (told !== undefined && kinds.length > 0 && sum !== undefined && Number(told) === Number(sum)) {
    state(drafting, 'staff.authorizedPosts', told, tree.originAt(TOTAL) ?? sentence.origin);
    tree.remove(TOTAL);
  }
  const posts = tree.get(POSTS);
  const isKnown = posts !== undefined && (posts.kind !== 'map' || posts.entries.size > 0);
  if (isKnown) {
    if (total !== undefined && sum !== undefined && stateSaid(drafting, 'staff.authorizedPosts', sum, sentence.origin))
      sentence.understood.push(total);
    return;
  }
  if (kinds.length > 0) return placeKinds(kinds, total, sentence, drafting);
  if (total !== undefined) placeTotal(total, sentence, drafting);
}

function placeKinds(
  kinds: readonly CountSaid[],
  total: CountSaid | undefined,
  sentence: Sentence,
  drafting: Drafting,
): void {
  let counted = 0;
  for (const count of kinds) {
    drafting.tree.putPlain([...POSTS, KINDS[count.id] ?? ''], count.value.toFixed(), sentence.origin);
    sentence.understood.push(count);
    counted += count.value.toNumber();
  }
  if (total === undefined || total.value.toNumber() === counted) fillKinds(drafting);
  if (total === undefined) return;
  stateSaid(drafting, 'staff.authorizedPosts', total.value.toFixed(), sentence.origin);
  sentence.understood.push(total);
}

/** `编制总计18人，均为事业编制`: all of one kind, as the sentence says or as units of its kind have them. */
function placeTotal(total: CountSaid, sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const only = find(sentence, /(?:均|全部|都)[为是](?:机关)?(行政|事业|工勤)编制?/);
  const kind = KIND_WORDS[only?.[1] ?? ''] ?? guessKind(drafting);
  const note = only === undefined && kind !== undefined ? '请核对：原文没有说是哪一类编制' : undefined;
  const path: Path = kind === undefined ? TOTAL : [...POSTS, kind];
  if (tree.putPlain(path, total.value.toFixed(), sentence.origin, note)) sentence.understood.push(total);
  if (kind !== undefined) fillKinds(drafting);
  if (only !== undefined) mark(sentence, only);
}

function fillKinds({ tree }: Drafting): void {
  for (const kind of Object.values(KINDS)) tree.putPlain([...POSTS, kind], 'none', undefined);
}

function guessKind({ tree }: Drafting): string | undefined {
  const kind = tree.textAt(['unit', 'kind']);
  const name = tree.textAt(['unit', 'name']) ?? '';
  if (kind === undefined)
    return /(?:中心|[馆院校所站队园]|学校|医院)(?:（[^）]*）)?$/.test(name) ? 'institutional' : undefined;
  if (/事业/.test(kind)) return 'institutional';
  return /行政|机关/.test(kind) ? 'administrative' : undefined;
}
