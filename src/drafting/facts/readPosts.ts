import { readNumeral } from '../../reading/numerals.ts';
import { type Drafting, state } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { readHires } from './readHires.ts';
import { find, mark, N, putCount } from './sentence.ts';

const KINDS: readonly (readonly [words: string, key: string])[] = [
  ['行政', 'administrative'],
  ['事业', 'institutional'],
  ['工勤', 'service'],
  ['其他', 'other'],
];

const TOTAL = ['staff', 'authorizedPosts', 'total'] as const;

/** Posts, people in post, and people without a post. */
export function readPosts(sentence: Sentence, drafting: Drafting): void {
  const { text, origin } = sentence;
  const { tree } = drafting;
  const day = find(sentence, /截?[至止到]\s*(\d{4})年(\d{1,2})月(\d{1,2})日/);
  const isOfPeople = /在职|离退休|编制/.test(text);
  if (day !== undefined && isOfPeople) {
    const [, year = '', month = '', date = ''] = day;
    if (year === drafting.year)
      tree.putPlain(['staff', 'asOf'], `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, undefined);
    mark(sentence, day);
  }
  const kinds = [
    ...text.matchAll(
      new RegExp(`(?:机关)?(行政|事业|工勤|其他)(?:人员)?编制(?:人数|数)?(?:为|有)?\\s*${N}\\s*[名人个]`, 'g'),
    ),
  ];
  const total = find(
    sentence,
    new RegExp(`(?<!行政|事业|工勤|其他)(?:人员)?编制(?:总[计数]|人数|数|共|合计)*(?:为|是|有)?\\s*${N}\\s*[名人个]`),
  );
  const sum = total === undefined ? undefined : readNumeral(total[1] ?? '');
  const only = find(sentence, /(?:均|全部|都)[为是](?:机关)?(行政|事业|工勤)编制?/);
  // A table may have told the total before: with its kinds it is their sum, and only compared.
  const told = tree.textAt(TOTAL);
  if (told !== undefined && kinds.length > 0 && sum !== undefined && Number(told) === sum.toNumber()) {
    state(drafting, 'staff.authorizedPosts', told, tree.originAt(TOTAL) ?? origin);
    tree.remove(TOTAL);
  }
  const posts = tree.get(['staff', 'authorizedPosts']);
  const known = posts !== undefined && (posts.kind !== 'map' || posts.entries.size > 0);
  if (!known && kinds.length > 0) {
    let counted = 0;
    for (const kind of kinds) {
      const key = KINDS.find(([word]) => word === kind[1])?.[1];
      const value = readNumeral(kind[2] ?? '');
      if (key === undefined || value === undefined) continue;
      tree.putPlain(['staff', 'authorizedPosts', key], value.toFixed(), origin);
      counted += value.toNumber();
      mark(sentence, kind);
    }
    if (sum?.toNumber() === counted || sum === undefined) fillKinds(drafting);
    if (sum !== undefined && total !== undefined) {
      state(drafting, 'staff.authorizedPosts', sum.toFixed(), origin);
      mark(sentence, total);
    }
  } else if (!known && total !== undefined && sum !== undefined) {
    const ofKind = KINDS.find(([word]) => word === only?.[1])?.[1] ?? guessKind(drafting);
    if (ofKind !== undefined) {
      const note = only === undefined ? '请核对：原文没有说是哪一类编制' : undefined;
      tree.putPlain(['staff', 'authorizedPosts', ofKind], sum.toFixed(), origin, note);
      fillKinds(drafting);
      mark(sentence, total);
      if (only !== undefined) mark(sentence, only);
    } else if (tree.putPlain(['staff', 'authorizedPosts', 'total'], sum.toFixed(), origin)) {
      mark(sentence, total);
    }
  } else if (known && total !== undefined && sum !== undefined) {
    if (state(drafting, 'staff.authorizedPosts', sum.toFixed(), origin)) mark(sentence, total);
  }
  const inPost = find(
    sentence,
    new RegExp(
      `(?<!其中)(?:实际|现有|实有)?在职(?:在编|在岗)?(?:人员|人数|职工|干部职工)?(?:为|共|有|总数)*\\s*${N}\\s*[人名]`,
    ),
  );
  // 在职职工645人，其中在编412人，编外聘用233人: posts are held by those in post alone.
  const withPost = find(sentence, new RegExp(`其中[：:]?在编(?:在岗|在职)?(?:人员|职工)?\\s*${N}\\s*[人名]`));
  // 在职人员中有4人: a part of them.
  if (withPost !== undefined) putCount(sentence, withPost, withPost[1], ['staff', 'staffInPost'], drafting);
  else if (inPost !== undefined) putCount(sentence, inPost, inPost[1], ['staff', 'staffInPost'], drafting);
  for (const [kind, words] of OTHERS) {
    const match = find(sentence, new RegExp(`(?:${words})(?:人数|人员)?(?:为|有|共)?\\s*${N}\\s*[人名]`));
    if (match !== undefined) putCount(sentence, match, match[1], ['staff', 'otherStaff', kind], drafting);
  }
  readHires(sentence, drafting);
}

/** How people without a post are called. */
const OTHERS: readonly (readonly [key: string, words: string])[] = [
  ['temporary', '临时人员|临聘人员|临时聘用人员|临时工|编外聘用(?:人员)?|编外用工'],
  ['dispatched', '劳务派遣人员|劳务派遣'],
];

function fillKinds({ tree }: Drafting): void {
  for (const [, key] of KINDS) tree.putPlain(['staff', 'authorizedPosts', key], 'none', undefined);
}

function guessKind({ tree }: Drafting): string | undefined {
  const kind = tree.textAt(['unit', 'kind']);
  const name = tree.textAt(['unit', 'name']) ?? '';
  if (kind === undefined && /(?:中心|[馆院校所站队园]|学校|医院)(?:（[^）]*）)?$/.test(name)) return 'institutional';
  return kind === undefined
    ? undefined
    : /事业/.test(kind)
      ? 'institutional'
      : /行政|机关/.test(kind)
        ? 'administrative'
        : undefined;
}
