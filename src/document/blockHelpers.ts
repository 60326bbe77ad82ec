import runtime from 'handlebars/runtime.js';

type Helper = (this: unknown, context: unknown, options: unknown) => unknown;

// Handlebars' own types for its runtime are empty.
const { helpers } = runtime as unknown as { readonly helpers: Readonly<Record<'each' | 'with', Helper>> };

/**
 * Handlebars' `#each` and `#with`, each of which opens a level for `../`. Handlebars itself opens none where a block
 * leads to the very object that it stands in (`{{#with basic}}{{#with ../basic}}`), so `../../` would lead out of the
 * view, and in some rows only of a list within itself. A copy is another object, so it opens a level.
 */
export const BLOCK_HELPERS: Readonly<Record<'each' | 'with', Helper>> = {
  each(context, options) {
    return helpers.each.call(this, Array.isArray(context) ? context.map(copyFields) : context, options);
  },
  with(context, options) {
    return helpers.with.call(this, copyFields(context), options);
  },
};

/** Copies the fields of an object; lists of the view hold nothing but fields (see `viewShapeOf`). */
function copyFields(context: unknown): unknown {
  return typeof context === 'object' && context !== null && !Array.isArray(context) ? { ...context } : context;
}
