import { fileURLToPath } from 'node:url';

/* Where the package keeps its data. This file lies as deep as the modules of `dist/`, which its code becomes part of. */

/** Where the package's own forms lie; the same from `src/` and from `dist/`. */
export const SHIPPED_FORMS = fileURLToPath(new URL('../templates/', import.meta.url));

/** The published schemas, for editors; beside the forms, from `src/` and from `dist/`. */
export const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));

/** The same forms as `compileForm` made them; only in `dist/`. */
export const COMPILED_FORMS = fileURLToPath(new URL('./forms/', import.meta.url));
