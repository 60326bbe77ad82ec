import type { Figures } from '../../figures/types.ts';
import { type PrintStyle, printCell, printInSentence, printOver } from '../printFigure.ts';
import type { TokenTable } from '../tokens.ts';
import { AMOUNT_COLUMNS } from '../viewShape.ts';
import type { View } from './types.ts';

/** Makes the views of figures: their printed texts as tokens, and flags about their state. */
export class FigureViews {
  readonly #figures: Figures;
  readonly #tokens: TokenTable;
  readonly #style: PrintStyle;

  constructor(figures: Figures, tokens: TokenTable, style: PrintStyle) {
    this.#figures = figures;
    this.#tokens = tokens;
    this.#style = style;
  }

  /** A figure that a year does not have (parts of items without one, an overspend without items) is unknown. */
  at(id: string): View {
    const figure = this.#figures.find(id);
    const outcome = figure?.outcome ?? { state: 'unknown' as const };
    const measure = figure?.measure ?? 'count';
    const wording = figure?.wording ?? 'plain';
    const value = outcome.state === 'value' ? outcome.quantity.value : undefined;
    const { phrases } = this.#style;
    const token = (printed: string) => this.#tokens.addInline({ type: 'figure', id, value: printed });
    return {
      text: token(printCell({ outcome }, this.#style)),
      prose: token(printInSentence({ outcome, measure, wording }, this.#style)),
      over: this.#tokens.addText(printOver({ wording }, this.#style)),
      covered: wording === 'coveredVariance' && phrases.overspentWithinRevised !== phrases.overspent,
      known: outcome.state === 'value' || outcome.state === 'none',
      positive: value?.gt(0) ?? false,
      negative: value?.lt(0) ?? false,
      zero: value?.isZero() ?? false,
      none: outcome.state === 'none',
      baseless: outcome.state === 'undefined',
      unknown: outcome.state === 'unknown',
    };
  }

  /** The figures below a prefix, by the last part of their ids. */
  allAt(prefix: string, names: readonly string[]): View {
    return Object.fromEntries(names.map((name) => [name, this.at(`${prefix}.${name}`)]));
  }

  /** Budget, actual and what follows from them, of an item, a table or a part of it. */
  amountsAt(prefix: string): View {
    return this.allAt(prefix, AMOUNT_COLUMNS);
  }
}
