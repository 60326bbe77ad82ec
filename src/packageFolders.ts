import path from 'node:path';

/*
 * Where the package keeps its data. This file lies as deep in `src/` as the modules that contain its code lie in
 * `dist/`.
 */

/** The package's own forms; the path is the same from `src/` and from `dist/`. */
export const SHIPPED_FORMS = path.join(import.meta.dirname, '../templates/');

/** The published schemas, for editors; they lie beside the forms. */
export const SCHEMAS = path.join(import.meta.dirname, '../schemas/');

/** The shipped forms as `compileForm` made them; only `dist/` has them. */
export const COMPILED_FORMS = path.join(import.meta.dirname, 'forms/');

/** The module that works on files in a thread of its own; only `dist/` has it. */
export const THREAD = path.join(import.meta.dirname, 'thread.mjs');

/** Where the program itself lies. */
export const PROGRAM = import.meta.dirname;
