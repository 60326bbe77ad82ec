import type { Form } from '../form/types.ts';
import { buildSections, type WordSection } from '../wordfile/buildSections.ts';
import type { WordBlock, WordDocument, WordParagraph, WordTable } from '../wordfile/types.ts';
import { chooseFormByTitles, countSections } from './chooseFormByTitles.ts';
import { printTitle } from './columnsOf.ts';
import { type Drafting, putStated, startDrafting } from './drafting.ts';
import { readFacts } from './facts/readFacts.ts';
import { fillOmitted } from './fillOmitted.ts';
import { eachNode, type FormNode, outlineForm, type Slot } from './outlineForm.ts';
import { type ParagraphPiece, type Piece, pieceOf, splitSentences, wordsOf } from './pieces.ts';
import { leaveSums } from './placeAttainment.ts';
import { placeCarryover } from './placeCarryover.ts';
import { placeEntries } from './placeProblems.ts';
import { placeChanges, placeReason } from './placeReasons.ts';
import { placeTable } from './placeTables.ts';
import { findMoney, findSelfReference, readFront } from './readFront.ts';
import { splitRunIns } from './splitRunIns.ts';
import type { ChosenForm, Draft, Path, Sentences } from './types.ts';
import { type Matched, matchSections } from './walkSections.ts';

/**
 * Drafts a report file from a Word file: values of tables and sentences under their keys, texts under those that the form
 * has places for. What finds no place is listed.
 *
 * @param forms the forms among which one is chosen by the titles of the file's sections
 * @param asked the form that was asked for
 * @param sentences which sentences are kept as texts
 */
export function draftReport(
  document: WordDocument,
  forms: readonly Form[],
  asked: Form | undefined,
  sentences: Sentences,
): Draft | undefined {
  const front = readFront(document);
  const year = front.year ?? '';
  const chosen: ChosenForm | undefined =
    asked === undefined
      ? chooseFormByTitles(document, forms, front.unit ?? '', year)
      : { form: asked, why: 'requested', found: countSections(asked, document), of: asked.sections.length };
  if (chosen === undefined) return undefined;
  const money = findMoney(document);
  const drafting = startDrafting(chosen.form, year, money, sentences);
  const { tree, ledger } = drafting;
  ledger.place(...front.paragraphs);
  tree.putText(['unit', 'name'], front.unit ?? '', front.unitOrigin);
  for (const { key, text, origin } of front.facts) tree.putText(['unit', key], text, origin);
  if (front.date !== undefined) tree.putPlain(['date'], front.date, front.dateOrigin);
  putTitle(document, drafting);
  const self = findSelfReference(document);
  if (self !== undefined) tree.putText(['unit', 'selfReference'], self, undefined);

  const walk = new Walk(drafting);
  walk.run(document);
  fillOmitted(drafting);
  leaveSums(drafting);
  putStated(drafting);
  for (const note of document.notes) ledger.leave(note.place, note.text, 'note');
  return {
    chosen,
    year,
    money,
    root: tree.root,
    sections: drafting.sections,
    left: ledger.left,
    tables: ledger.tables,
    compared: 0,
    paragraphs: ledger.countParagraphs(document),
    cells: ledger.countCells(document),
  };
}

/** A title that is not the one that the form makes is the unit's own. */
function putTitle({ blocks }: WordDocument, { form, tree, year }: Drafting): void {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role.type === 'title' ? block.text.split('\n') : [],
  );
  const unit = tree.textAt(['unit', 'name']) ?? '';
  const made = form.titleLines.map((parts) =>
    parts.map(({ text }) => printTitle(text.replace(/\{\{unit\.name\}\}/g, unit), { year, lastYear: '' })).join(''),
  );
  const plain = (text: string) => text.replace(/\s/g, '');
  if (lines.length === 0 || plain(lines.join('')) === plain(made.join(''))) return;
  for (const line of lines.slice(0, 4))
    if (plain(line) !== '' && line.length <= 200) tree.pushText(['title'], line.trim(), undefined);
}

/** Sections that may be stated to be none. */
const LISTS = ['projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;

class Walk {
  readonly #drafting: Drafting;
  readonly #nodes: readonly FormNode[];
  /** The texts, by their keys under `narrative`. */
  readonly #texts = new Map<string, Piece[]>();
  #hasOther: Piece[] = [];
  /** Paragraphs that may give reasons of changes, with what their section is of. */
  readonly #changes: (readonly [WordParagraph, ReadonlySet<string>])[] = [];
  /** The project under whose name the walk is. */
  #project: Path | undefined;

  constructor(drafting: Drafting) {
    this.#drafting = drafting;
    this.#nodes = outlineForm(drafting.form);
  }

  run({ blocks }: WordDocument): void {
    const { form, tree, ledger } = this.#drafting;
    const shown = blocks.filter((block) => block.type !== 'paragraph' || block.role.type !== 'contents');
    for (const block of blocks) if (block.type === 'paragraph' && block.role.type === 'contents') ledger.place(block);
    const { blocks: parted, runIns } = splitRunIns(shown, [...eachNode(this.#nodes)]);
    const { body, annex } = partAnnexes(parted);
    const outline = buildSections(body);
    const matched = matchSections(outline, this.#nodes, form);
    this.#readFront(outline.front);
    for (const each of matched) this.#readSection(each, undefined);
    this.#readAnnex(annex);
    for (const [paragraph, topics] of this.#changes) placeChanges(paragraph, topics, this.#drafting);
    for (const { whole, heading, rest } of runIns) {
      if (ledger.isPlaced(heading) && ledger.isPlaced(rest)) ledger.place(whole);
    }
    for (const { id } of form.narrative) {
      const pieces = this.#texts.get(id);
      if (pieces !== undefined && pieces.length > 0) tree.put(['narrative', id], { kind: 'prose', pieces });
    }
    if (this.#hasOther.length > 0) tree.put(['otherMatters'], { kind: 'prose', pieces: this.#hasOther });
  }

  /** What stands before the first section and is no cover. */
  #readFront(blocks: readonly WordBlock[]): void {
    const { ledger } = this.#drafting;
    const [first] = this.#nodes;
    const rest = blocks.filter(
      (block) => block.type !== 'paragraph' || (!ledger.isPlaced(block) && block.role.type !== 'title'),
    );
    this.#readBlocks(rest, first, undefined, true);
  }

  #readSection({ section, node, sections }: Matched, around: FormNode | undefined): void {
    const { ledger } = this.#drafting;
    ledger.place(section.heading);
    this.#noteSection(node, section);
    const own = node ?? around;
    const root = rootOf(own);
    if (this.#readProject(section, sections, own)) return;
    for (const what of ['problems', 'measures'] as const) {
      if (node?.topics.has(what) !== true) continue;
      if (
        section.sections.length === 0 &&
        section.blocks.every((block) => block.type === 'paragraph' && isOpen(block))
      ) {
        for (const block of section.blocks) if (block.type === 'paragraph') ledger.place(block);
        return;
      }
      this.#append(this.#slotOf(node), placeEntries(what, section, this.#drafting));
      return;
    }
    this.#readBlocks(section.blocks, own, section.title);
    for (const each of sections) {
      if (each.node !== undefined) this.#readSection(each, root);
      else this.#readStrange(each, own, 1);
    }
  }

  /** What the form has here, the file has under this heading. */
  #noteSection(node: FormNode | undefined, { heading }: WordSection): void {
    const { sections } = this.#drafting;
    for (const topic of node?.topics ?? []) {
      const key = topic.startsWith('unit.') ? 'unit' : topic;
      if (!sections.has(key)) sections.set(key, heading.place);
    }
  }

  /** Below the name of a project stands what is of this project. */
  #readProject(section: WordSection, sections: readonly Matched[], around: FormNode | undefined): boolean {
    const { ledger, tree } = this.#drafting;
    const title = section.title.trim();
    const name = tree.namesIn(['projects']).find((each) => title.startsWith(each) && title.length <= each.length + 8);
    if (name === undefined || this.#project !== undefined) return false;
    const isOfProjects = this.#drafting.form.tables.some(({ each }) => each === 'projects');
    if (!isOfProjects || !topicsOf(around).has('projects')) return false;
    this.#project = tree.itemNamed(['projects'], name);
    ledger.place(section.heading);
    this.#readBlocks(section.blocks, around, section.title);
    for (const each of sections) this.#readStrange(each, around, 1);
    this.#project = undefined;
    return true;
  }

  /** A heading that the form does not have stays, in the text of the place around it. */
  #readStrange({ section, sections }: Matched, around: FormNode | undefined, depth: number): void {
    const { ledger } = this.#drafting;
    if (this.#readProject(section, sections, around)) return;
    const slot = this.#slotOf(around);
    const before = this.#lengthOf(slot);
    const holder = { ...section.heading };
    this.#readBlocks(section.blocks, around, section.title);
    for (const each of sections) {
      if (each.node !== undefined) this.#readSection(each, rootOf(around));
      else this.#readStrange(each, around, depth + 1);
    }
    ledger.place(section.heading);
    // A heading under which nothing stays needs no place.
    if (this.#lengthOf(slot) === before) return;
    const pieces = this.#piecesOf(slot);
    pieces?.splice(before, 0, { type: 'heading', depth, text: holder.words, place: holder.place });
  }

  #readBlocks(
    blocks: readonly WordBlock[],
    node: FormNode | undefined,
    title: string | undefined,
    isFront = false,
  ): void {
    const { ledger } = this.#drafting;
    let before: WordParagraph | undefined;
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'table') {
        const isCaption = before !== undefined && isCaptionLike(before.text);
        placeTable(block, [title ?? '', isCaption ? before?.text : ''].join(' ').trim(), node, this.#drafting);
        before = undefined;
        continue;
      }
      before = block;
      if (ledger.isPlaced(block)) continue;
      const next = blocks[index + 1];
      const isCaption = (next?.type === 'table' || nextIsUnitLine(blocks, index)) && isCaptionLike(block.text);
      if (isCaption) ledger.place(block);
      else this.#readParagraph(block, node, isFront);
    }
  }

  #readParagraph(paragraph: WordParagraph, node: FormNode | undefined, isFront: boolean): void {
    const { ledger } = this.#drafting;
    if (
      isOpen(paragraph) ||
      this.#listsAnnexes(paragraph) ||
      this.#readNone(paragraph, node) ||
      this.#readGoals(paragraph, node)
    )
      return ledger.place(paragraph);
    const topics = topicsOf(node);
    const item = this.#itemOf(paragraph, topics);
    this.#changes.push([paragraph, topics]);
    const reasons = placeReason(paragraph, topics, item, this.#drafting);
    const kept: string[] = [];
    for (const sentence of splitSentences(wordsOf(paragraph))) {
      placeCarryover(sentence, item, { place: paragraph.place, text: sentence.trim() }, this.#drafting);
      if (this.#drafting.sentences === 'all') kept.push(sentence);
      if (reasons.includes(sentence)) continue;
      const read = readFacts(sentence, { place: paragraph.place, text: sentence.trim() }, topics, this.#drafting);
      if (read !== 'all' && this.#drafting.sentences === 'beyondValues') kept.push(sentence);
    }
    if (kept.length === 0) return ledger.place(paragraph);
    if (item !== undefined && this.#describe(item, paragraph, kept)) return ledger.place(paragraph);
    const { slot, sentences } = this.#chooseSlot(paragraph, kept, node);
    if (slot === undefined || (isFront && slot === undefined)) {
      if (node?.section !== undefined && topics.has('otherMatters')) {
        this.#hasOther.push({ ...pieceOf(paragraph), sentences });
        return ledger.place(paragraph);
      }
      const [any] = this.#drafting.form.narrative;
      // Who checks the file wants all of it read, wherever it stands.
      if (this.#drafting.sentences === 'all' && any !== undefined) {
        this.#append({ ...any, lead: undefined }, [{ ...pieceOf(paragraph), shape: undefined, sentences }]);
      }
      ledger.leave(paragraph.place, sentences.join(''), 'noPlace');
      return;
    }
    const piece: ParagraphPiece = { ...pieceOf(paragraph), sentences };
    // A number belongs to the list in which it stands.
    const isHere = node?.slots.includes(slot) === true && slot.lead === undefined;
    this.#append(slot, [isHere || node?.slots.length === 0 ? piece : { ...piece, shape: undefined }]);
    ledger.place(paragraph);
  }

  /** The item of a list of spending that a paragraph is about: it starts with its name, as `苗圃改造：`, or stands under it. */
  #itemOf({ words }: WordParagraph, topics: ReadonlySet<string>): Path | undefined {
    const { tree } = this.#drafting;
    for (const list of LISTS) {
      if (!topics.has(list)) continue;
      const name = tree.namesIn([list]).find((each) => words.startsWith(`${each}：`) || words.startsWith(`${each}:`));
      if (name !== undefined) return tree.itemNamed([list], name);
      if (list === 'projects' && this.#project !== undefined) return this.#project;
    }
    return undefined;
  }

  /** What is said of an item beyond its figures describes it; of those, the form makes its own sentence. */
  #describe(item: Path, paragraph: WordParagraph, sentences: readonly string[]): boolean {
    const { tree } = this.#drafting;
    const path = [...item, 'description'];
    const piece: ParagraphPiece = { ...pieceOf(paragraph), shape: undefined, sentences };
    const known = tree.get(path);
    if (known?.kind === 'prose') known.pieces = [...known.pieces, piece];
    else return tree.put(path, { kind: 'prose', pieces: [piece] });
    return true;
  }

  /** The place whose words the paragraph starts with, as 预算管理方面 does; else that of its section. */
  #chooseSlot(
    paragraph: WordParagraph,
    kept: readonly string[],
    node: FormNode | undefined,
  ): { slot: Slot | undefined; sentences: readonly string[] } {
    const [first = '', ...rest] = kept;
    const root = node === undefined ? [] : [...eachNode([node])];
    for (const slot of root.flatMap(({ slots }) => slots)) {
      const names = [
        slot.title,
        ...(slot.lead === undefined ? [] : [slot.lead.replace(/方面.*$|情况.*$|[。：:]$/gu, '')]),
      ];
      for (const name of names) {
        if (name.length < 3 || !first.startsWith(name)) continue;
        const after = first.slice(name.length).replace(/^(?:方面|情况)?[。：:，,]?\s*/u, '');
        const isLead = first.length - after.length > name.length || paragraph.number !== undefined;
        if (isLead) return { slot, sentences: after === '' ? rest : [after, ...rest] };
      }
    }
    return { slot: this.#slotOf(node), sentences: kept };
  }

  /** The list of annexes below the text repeats their titles. */
  #listsAnnexes({ text, words }: WordParagraph): boolean {
    const { annexes } = this.#drafting.form;
    const isTitle = (title: string) =>
      title !== '' && words.startsWith(title) && !/[，。；]/.test(words.slice(title.length));
    return /^附(?:件)\s*[：:]/.test(text) || annexes.some(({ title }) => isTitle(title));
  }

  /** 无。 under a heading says that there is none. */
  #readNone(paragraph: WordParagraph, node: FormNode | undefined): boolean {
    const { tree, year } = this.#drafting;
    if (node === undefined) return false;
    const text = paragraph.words.replace(/\s/g, '');
    const origin = { place: paragraph.place, text: paragraph.text };
    const isNone = /^(?:无|没有|不涉及|暂无)[。.]?$/.test(text);
    const key = LISTS.find((each) => ownTopics(node).has(each) && (isNone || isDenied(text, each, year)));
    if (key !== undefined) return tree.putPlain([key], 'none', origin);
    if (isNone && node.topics.has('otherMatters')) return tree.putPlain(['otherMatters'], 'none', origin);
    return false;
  }

  #readGoals(paragraph: WordParagraph, node: FormNode | undefined): boolean {
    const { tree } = this.#drafting;
    const match = /^((?:年度)?(?:总体|预期|绩效)目标|(?:目标)?(?:实际)?完成情况)[：:](.+)$/su.exec(paragraph.words);
    if (match === null || node === undefined) return false;
    const key = match[1]?.endsWith('目标') === true ? 'expected' : 'reached';
    const piece = pieceOf(paragraph, match[2] ?? '');
    const owner = this.#project ?? (topicsOf(node).has('whole') ? ['whole'] : undefined);
    return owner !== undefined && tree.put([...owner, 'goals', key], { kind: 'prose', pieces: [piece] });
  }

  /** The place of texts at a heading; else the nearest before it, or around it. */
  #slotOf(node: FormNode | undefined): Slot | undefined {
    for (let each = node; each !== undefined; each = each.parent) {
      const slot = each.slots.find(({ lead }) => lead === undefined);
      if (slot !== undefined) return slot;
    }
    const root = rootOf(node);
    const all = root === undefined ? [] : [...eachNode([root])].flatMap(({ slots }) => slots);
    return all.find(({ lead }) => lead === undefined) ?? all[0];
  }

  #append(slot: Slot | undefined, pieces: readonly Piece[]): void {
    if (pieces.length === 0) return;
    const { ledger } = this.#drafting;
    if (slot !== undefined) {
      this.#texts.set(slot.id, [...(this.#texts.get(slot.id) ?? []), ...pieces]);
      return;
    }
    for (const piece of pieces) {
      const text = piece.type === 'heading' ? piece.text : piece.sentences.join('');
      ledger.leave(piece.place, text, 'noPlace');
    }
  }

  #lengthOf(slot: Slot | undefined): number {
    return (slot === undefined ? this.#hasOther : this.#texts.get(slot.id))?.length ?? 0;
  }

  #piecesOf(slot: Slot | undefined): Piece[] | undefined {
    return slot === undefined ? this.#hasOther : this.#texts.get(slot.id);
  }

  /** Tables behind the text, each under the title of its annex. */
  #readAnnex(blocks: readonly WordBlock[]): void {
    const { form, ledger } = this.#drafting;
    let node: FormNode | undefined;
    let before: WordParagraph | undefined;
    for (const block of blocks) {
      if (block.type === 'table') {
        placeTable(block, before?.text ?? '', node, this.#drafting);
        before = undefined;
        continue;
      }
      const text = block.text.replace(/\s/g, '');
      const isLabel = ANNEX.test(text) && text.length <= 6;
      const annex = form.annexes.find(({ label, title }) => text === label || text.endsWith(title));
      if (isLabel || annex !== undefined) {
        node = this.#nodes.find(({ title }) => annex !== undefined && title === `${annex.label}${annex.title}`) ?? node;
        ledger.place(block);
        before = block;
        continue;
      }
      if (isTableTitle(block, blocks)) {
        ledger.place(block);
        before = block;
        continue;
      }
      before = block;
      if (!ledger.isPlaced(block)) this.#readParagraph(block, node, false);
    }
  }
}

const ANNEX = /^附(?:件|表)[一二三四五六七八九十\d]*[:：]?/;

/** Parts the annexes, which start with a line that says so. */
function partAnnexes(blocks: readonly WordBlock[]): {
  readonly body: readonly WordBlock[];
  readonly annex: readonly WordBlock[];
} {
  const firstHeading = blocks.findIndex((block) => block.type === 'paragraph' && block.role.type === 'heading');
  const index = blocks.findIndex(
    (block, at) =>
      at > firstHeading && block.type === 'paragraph' && ANNEX.test(block.text) && block.text.trim().length <= 40,
  );
  return index === -1 ? { body: blocks, annex: [] } : { body: blocks.slice(0, index), annex: blocks.slice(index) };
}

function isTableTitle(paragraph: WordParagraph, blocks: readonly WordBlock[]): boolean {
  const next: WordTable | WordParagraph | undefined = blocks[blocks.indexOf(paragraph) + 1];
  return next?.type === 'table' && isCaptionLike(paragraph.text);
}

/** A line above a table that names it, or its unit of money. */
function isCaptionLike(text: string): boolean {
  return text.trim().length <= 50 && !/[。；;！]$/.test(text.trim());
}

function nextIsUnitLine(blocks: readonly WordBlock[], index: number): boolean {
  const [next, after] = [blocks[index + 1], blocks[index + 2]];
  return next?.type === 'paragraph' && after?.type === 'table' && /^[（(]?(?:金额)?单位\s*[:：]/.test(next.text.trim());
}

/** A form prints such a line where a text has not been written. */
function isOpen({ words }: WordParagraph): boolean {
  return /^[\u4e00-\u9fff、]{0,30}未填。?$/.test(words);
}

/** Whether a sentence only says that there was no such spending. */
function isDenied(text: string, key: (typeof LISTS)[number], year: string): boolean {
  const words = {
    projects: '项目支出',
    governmentFund: '政府性基金',
    stateCapital: '国有资本经营',
    socialInsurance: '社会保险基金',
  }[key];
  if (text.length > 40 || !text.includes(words)) return false;
  return (
    /(?:没有|无|未安排|未发生|不涉及)/.test(text) && !/。./.test(text) && (!/\d{4}年/.test(text) || text.includes(year))
  );
}

/** A section that the form does not have may tell any fact. */
const ANYWHERE: ReadonlySet<string> = new Set(['staff', 'unit.divisions', 'threePublic']);

function ownTopics(node: FormNode): ReadonlySet<string> {
  return node.nodes.length === 0 ? node.topics : new Set([...node.topics]);
}

/** What the sentences at a heading may be of: the topics of the heading, and of the section that it belongs to. */
function topicsOf(node: FormNode | undefined): ReadonlySet<string> {
  const root = rootOf(node);
  if (root === undefined) return ANYWHERE;
  return new Set([...eachNode([root])].flatMap(({ topics }) => [...topics]));
}

function rootOf(node: FormNode | undefined): FormNode | undefined {
  let root = node;
  while (root?.parent !== undefined) root = root.parent;
  return root;
}
