import type { WordSection } from '../wordfile/buildSections.ts';
import { buildSections } from '../wordfile/buildSections.ts';
import type { WordBlock, WordDocument, WordParagraph } from '../wordfile/types.ts';
import { ANNEX, isCaptionLike, isOpen, isTableTitle, listsAnnexes, nextIsUnitLine, partAnnexes } from './captions.ts';
import type { Drafting } from './drafting.ts';
import { readFacts } from './facts/readFacts.ts';
import { eachNode, type FormNode, outlineForm } from './outlineForm.ts';
import { type ParagraphPiece, pieceOf, splitSentences, wordsOf } from './pieces.ts';
import { placeCarryover } from './placeCarryover.ts';
import { PlacedTexts } from './placedTexts.ts';
import { placeEntries } from './placeProblems.ts';
import { placeChanges, placeReason } from './placeReasons.ts';
import { describe, itemOf, readGoals, readNone } from './placeStatements.ts';
import { placeTable } from './placeTables.ts';
import { noteTotals } from './placeTotals.ts';
import { chooseSlot, rootOf, slotOf, topicsOf } from './slots.ts';
import { splitRunIns } from './splitRunIns.ts';
import { tableAsText, titlesOf } from './tableAsText.ts';
import type { TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';
import { type Matched, matchSections } from './walkSections.ts';

/** Goes through a Word file from its front to its annexes, section by section beside the form, and places what it meets. */
export class Walk {
  readonly #drafting: Drafting;
  readonly #nodes: readonly FormNode[];
  readonly #texts: PlacedTexts;
  /** Paragraphs that may give reasons of changes, with what their section is of. */
  readonly #changes: (readonly [WordParagraph, ReadonlySet<string>])[] = [];
  /** The project under whose name the walk is. */
  #project: Path | undefined;

  constructor(drafting: Drafting) {
    this.#drafting = drafting;
    this.#texts = new PlacedTexts(drafting);
    this.#nodes = outlineForm(drafting.form);
  }

  run({ blocks }: WordDocument): void {
    const { form, ledger } = this.#drafting;
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
    this.#texts.putAll();
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
      this.#texts.append(slotOf(node), placeEntries(what, section, this.#drafting));
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
    const slot = slotOf(around);
    const before = this.#texts.lengthOf(slot);
    const holder = { ...section.heading };
    this.#readBlocks(section.blocks, around, section.title);
    for (const each of sections) {
      if (each.node !== undefined) this.#readSection(each, rootOf(around));
      else this.#readStrange(each, around, depth + 1);
    }
    ledger.place(section.heading);
    // A heading under which nothing stays needs no place.
    if (this.#texts.lengthOf(slot) === before) return;
    this.#texts.insertAt(slot, before, { type: 'heading', depth, text: holder.words, place: holder.place });
  }

  #readBlocks(
    blocks: readonly WordBlock[],
    node: FormNode | undefined,
    title: string | undefined,
    isFront = false,
  ): void {
    const { ledger } = this.#drafting;
    let before: WordParagraph | undefined;
    let captions: WordParagraph[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'table') {
        const isCaption = before !== undefined && isCaptionLike(before.text);
        const caption = [title ?? '', isCaption ? before?.text : ''].join(' ').trim();
        const above = captions;
        const take = (grid: TableGrid) => !isFront && this.#takeTable(grid, above, node);
        placeTable(block, caption, node, this.#drafting, take);
        before = undefined;
        captions = [];
        continue;
      }
      before = block;
      if (ledger.isPlaced(block)) continue;
      const next = blocks[index + 1];
      const isCaption = (next?.type === 'table' || nextIsUnitLine(blocks, index)) && isCaptionLike(block.text);
      if (isCaption) {
        ledger.place(block);
        captions.push(block);
        continue;
      }
      captions = [];
      this.#readParagraph(block, node, isFront);
    }
  }

  /**
   * A table that no key is for stays in the text where it stands, below the lines that name it. Who checks the file has the
   * numbers of every table checked as it is printed.
   */
  #takeTable(grid: TableGrid, captions: readonly WordParagraph[], node: FormNode | undefined): boolean {
    const piece = this.#drafting.sentences === 'all' ? undefined : tableAsText(grid);
    const slot = slotOf(node);
    if (piece === undefined || slot === undefined) return false;
    const lines = captions.map((caption) => ({ ...pieceOf(caption), shape: undefined }));
    const titles = titlesOf(grid).map(({ text, place }): ParagraphPiece => {
      const sentences = [text.replace(/\s*\n\s*/g, '')];
      return { type: 'paragraph', shape: undefined, isBullet: false, sentences, bold: [], place };
    });
    this.#texts.append(slot, [...lines, ...titles, piece]);
    return true;
  }

  #readParagraph(paragraph: WordParagraph, node: FormNode | undefined, isFront: boolean): void {
    const { ledger } = this.#drafting;
    if (
      isOpen(paragraph) ||
      listsAnnexes(paragraph, this.#drafting.form) ||
      readNone(paragraph, node, this.#drafting) ||
      readGoals(paragraph, node, this.#project, this.#drafting)
    )
      return ledger.place(paragraph);
    const topics = topicsOf(node);
    const item = itemOf(paragraph, topics, this.#project, this.#drafting);
    this.#changes.push([paragraph, topics]);
    const reasons = placeReason(paragraph, topics, item, this.#drafting);
    const kept: string[] = [];
    let before = '';
    for (const sentence of splitSentences(wordsOf(paragraph))) {
      // 实际支出16.42万元。其中：公务接待费1.12万元: goes on with what was said.
      const said = /^\s*(?:其中|包括)/.test(sentence) ? before + sentence : sentence;
      before = said;
      noteTotals(said, { place: paragraph.place, text: sentence.trim() }, this.#drafting);
      placeCarryover(sentence, item, { place: paragraph.place, text: sentence.trim() }, this.#drafting);
      if (this.#drafting.sentences === 'all') kept.push(sentence);
      if (reasons.includes(sentence)) continue;
      const read = readFacts(sentence, { place: paragraph.place, text: sentence.trim() }, topics, this.#drafting);
      if (read !== 'all' && this.#drafting.sentences === 'beyondValues') kept.push(sentence);
    }
    if (kept.length === 0) return ledger.place(paragraph);
    if (item !== undefined && describe(item, paragraph, kept, this.#drafting)) return ledger.place(paragraph);
    const { slot, sentences } = chooseSlot(paragraph, kept, node);
    if (slot === undefined || (isFront && slot === undefined)) {
      if (node?.section !== undefined && topics.has('otherMatters')) {
        this.#texts.appendOther({ ...pieceOf(paragraph), sentences });
        return ledger.place(paragraph);
      }
      const [any] = this.#drafting.form.narrative;
      // Who checks the file wants all of it read, wherever it stands.
      if (this.#drafting.sentences === 'all' && any !== undefined) {
        this.#texts.append({ ...any, lead: undefined }, [{ ...pieceOf(paragraph), shape: undefined, sentences }]);
      }
      ledger.leave(paragraph.place, sentences.join(''), 'noPlace');
      return;
    }
    const piece: ParagraphPiece = { ...pieceOf(paragraph), sentences };
    // A number belongs to the list in which it stands.
    const isHere = node?.slots.includes(slot) === true && slot.lead === undefined;
    this.#texts.append(slot, [isHere || node?.slots.length === 0 ? piece : { ...piece, shape: undefined }]);
    ledger.place(paragraph);
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
