import type { Drafting } from './drafting.ts';
import type { Slot } from './outlineForm.ts';
import type { Piece } from './pieces.ts';

/** The texts of a draft while it grows, by their places in the form. */
export class PlacedTexts {
  readonly #drafting: Drafting;
  /** By their keys under `narrative`. */
  readonly #bySlot = new Map<string, Piece[]>();
  #other: Piece[] = [];

  constructor(drafting: Drafting) {
    this.#drafting = drafting;
  }

  /** Adds what was written at a place; what has no place is left. */
  append(slot: Slot | undefined, pieces: readonly Piece[]): void {
    if (pieces.length === 0) return;
    if (slot !== undefined) {
      this.#bySlot.set(slot.id, [...(this.#bySlot.get(slot.id) ?? []), ...pieces]);
      return;
    }
    const { ledger } = this.#drafting;
    for (const piece of pieces) {
      if (piece.type === 'table') continue;
      const text = piece.type === 'heading' ? piece.text : piece.sentences.join('');
      ledger.leave(piece.place, text, 'noPlace');
    }
  }

  /** Adds to what a report says beyond its sections. */
  appendOther(piece: Piece): void {
    this.#other.push(piece);
  }

  lengthOf(slot: Slot | undefined): number {
    return this.#piecesOf(slot)?.length ?? 0;
  }

  /** Puts a heading over all that came behind it. */
  insertAt(slot: Slot | undefined, index: number, piece: Piece): void {
    this.#piecesOf(slot)?.splice(index, 0, piece);
  }

  /** Puts the texts into the draft, in the order of the form. */
  putAll(): void {
    const { form, tree } = this.#drafting;
    for (const { id } of form.narrative) {
      const pieces = this.#bySlot.get(id);
      if (pieces !== undefined && pieces.length > 0) tree.put(['narrative', id], { kind: 'prose', pieces });
    }
    if (this.#other.length > 0) tree.put(['otherMatters'], { kind: 'prose', pieces: this.#other });
  }

  #piecesOf(slot: Slot | undefined): Piece[] | undefined {
    return slot === undefined ? this.#other : this.#bySlot.get(slot.id);
  }
}
