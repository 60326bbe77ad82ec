import runtime from 'handlebars/runtime.js';

type Helper = (this: unknown, context: unknown, options: unknown) => unknown;

// The package's own types for its runtime leave everything out.
const { helpers } = runtime as unknown as { readonly helpers: Readonly<Record<'each' | 'with', Helper>> };

/**
 * Handlebars' `#each` and `#with`, of which each opens a level for `../`. Handlebars itself opens none where a block
 * stands in the very object that it leads to (`{{#with basic}}{{#with ../basic}}`), so that `../../` would lead past the
 * view, on some rows only of a list within itself; a copy is another object.
 */
export const BLOCK_HELPERS: Readonly<Record<'each' | 'with', Helper>> = {
  each(context, options) {
    return helpers.each.call(this, Array.isArray(context) ? context.map(copyFields) : context, options);
  },
  with(context, options) {
    return helpers.with.call(this, copyFields(context), options);
  },
};

/** No list of the view holds anything but fields; see `viewShapeOf`. */
function copyFields(context: unknown): unknown {
  return typeof context === 'object' && context !== null && !Array.isArray(context) ? { ...context } : context;
}
