/** Plain objects whose leaves are tokens, flags or empty texts; `viewShapeOf` tells all of their names. */
export type View = { readonly [name: string]: ViewNode };
export type ViewNode = string | boolean | readonly View[] | View;
