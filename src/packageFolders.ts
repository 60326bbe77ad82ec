import path from 'node:path';

/* Where the package keeps its data. This file lies as deep as the modules of `dist/`, which its code becomes part of. */

/** Where the package's own forms lie; the same from `src/` and from `dist/`. */
export const SHIPPED_FORMS = path.join(import.meta.dirname, '../templates/');

/** The published schemas, for editors; beside the forms, from `src/` and from `dist/`. */
export const SCHEMAS = path.join(import.meta.dirname, '../schemas/');

/** The same forms as `compileForm` made them; only in `dist/`. */
export const COMPILED_FORMS = path.join(import.meta.dirname, 'forms/');
