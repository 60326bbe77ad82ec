import type { Figures } from '../../figures/types.ts';
import type { Form } from '../../form/types.ts';
import type { UnitYear } from '../../model/types.ts';
import type { TokenTable } from '../tokens.ts';
import type { FigureViews } from './figureViews.ts';

/** What the parts of a view are made from. */
export interface ViewContext {
  readonly year: UnitYear;
  readonly form: Form;
  /** The file's own form, where the report is made under another one. */
  readonly origin: Form | undefined;
  readonly figures: Figures;
  readonly tokens: TokenTable;
  readonly views: FigureViews;
}
