import type { WordParagraph } from '../wordfile/types.ts';
import type { Drafting } from './drafting.ts';
import type { FormNode } from './outlineForm.ts';
import { type ParagraphPiece, pieceOf } from './pieces.ts';
import { topicsOf } from './slots.ts';
import type { Path } from './types.ts';

/* Paragraphs that say one thing of a list or an item: that there is none, what it is, what it was to reach. */

/** Sections that may be stated to be none. */
const LISTS = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;

/** 无。 under a heading says that there is none. */
export function readNone(paragraph: WordParagraph, node: FormNode | undefined, { tree, year }: Drafting): boolean {
  if (node === undefined) return false;
  const text = paragraph.words.replace(/\s/g, '');
  const origin = { place: paragraph.place, text: paragraph.text };
  const isNone = /^(?:无|没有|不涉及|暂无)[。.]?$/.test(text);
  const key = LISTS.find((each) => node.topics.has(each) && (isNone || isDenied(text, each, year)));
  if (key !== undefined) return tree.putPlain([key], 'none', origin);
  const isNothingElse = isNone || NOTHING_ELSE.test(text);
  if (isNothingElse && node.topics.has('otherMatters')) return tree.putPlain(['otherMatters'], 'none', origin);
  return false;
}

/** 我馆无其他需要说明的情况。 */
const NOTHING_ELSE = /^(?:[我本][\u4e00-\u9fff]{1,3})?(?:没有|暂?无)其他需要说明的(?:情况|事项|问题)?[。.]?$/;

/** Whether a sentence only says that there was no such spending. */
function isDenied(text: string, key: (typeof LISTS)[number], year: string): boolean {
  const words = {
    projects: '项目支出',
    governmentFund: '政府性基金',
    stateCapital: '国有资本经营',
    socialInsurance: '社会保险基金',
  }[key];
  // 年初预算60.00万元，没有分项: there was some.
  if (text.length > 40 || !text.includes(words) || /[1-9][\d.]*[万亿]?元/.test(text)) return false;
  return (
    /(?:没有|无|未安排|未发生|不涉及)/.test(text) && !/。./.test(text) && (!/\d{4}年/.test(text) || text.includes(year))
  );
}

/** What was aimed at and what was reached, of the unit or of a project. */
export function readGoals(
  paragraph: WordParagraph,
  node: FormNode | undefined,
  project: Path | undefined,
  { tree }: Drafting,
): boolean {
  const match = /^((?:年度)?(?:总体|预期|绩效)目标|(?:目标)?(?:实际)?完成情况)[：:](.+)$/su.exec(paragraph.words);
  if (match === null || node === undefined) return false;
  const key = match[1]?.endsWith('目标') === true ? 'expected' : 'reached';
  const piece = pieceOf(paragraph, match[2] ?? '');
  const owner = project ?? (topicsOf(node).has('whole') ? ['whole'] : undefined);
  return owner !== undefined && tree.put([...owner, 'goals', key], { kind: 'prose', pieces: [piece] });
}

/** The item of a list of spending that a paragraph is about: it starts with its name, as `苗圃改造：`, or stands under it. */
export function itemOf(
  { words }: WordParagraph,
  topics: ReadonlySet<string>,
  project: Path | undefined,
  { tree }: Drafting,
): Path | undefined {
  for (const list of LISTS) {
    if (!topics.has(list)) continue;
    const name = tree.namesIn([list]).find((each) => words.startsWith(`${each}：`) || words.startsWith(`${each}:`));
    if (name !== undefined) return tree.itemNamed([list], name);
    if (list === 'projects' && project !== undefined) return project;
  }
  return undefined;
}

/** What is said of an item beyond its figures describes it; of those, the form makes its own sentence. */
export function describe(
  item: Path,
  paragraph: WordParagraph,
  sentences: readonly string[],
  { tree }: Drafting,
): boolean {
  const path = [...item, 'description'];
  const piece: ParagraphPiece = { ...pieceOf(paragraph), shape: undefined, sentences };
  const known = tree.get(path);
  if (known?.kind === 'prose') known.pieces = [...known.pieces, piece];
  else return tree.put(path, { kind: 'prose', pieces: [piece] });
  return true;
}
