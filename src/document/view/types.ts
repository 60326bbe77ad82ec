import type { Figures } from '../../figures/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import type { TokenTable } from '../tokens.ts';
import type { FigureViews } from './figureViews.ts';

/** Plain objects whose leaves are tokens, flags or empty texts; `viewShapeOf` tells all of their names. */
export type View = { readonly [name: string]: ViewNode };
export type ViewNode = string | boolean | readonly View[] | View;

/** What the parts of a view are made from. */
export interface ViewContext {
  readonly year: UnitYear;
  readonly form: Form;
  readonly figures: Figures;
  readonly tokens: TokenTable;
  readonly views: FigureViews;
}
