import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { BLOCK_HELPERS } from './blockHelpers.ts';
import type { Renderer } from './composeWith.ts';

/** Templates that were checked and compiled when the package was made, by their text. */
export type PreparedTemplates = ReadonlyMap<string, TemplateSpecification>;

/** The output of Handlebars' compiler, which its runtime instantiates. */
export type TemplateSpecification = Readonly<Record<string, unknown>>;

// Handlebars' own types for its runtime are empty.
const { template: instantiate } = runtime as unknown as Pick<typeof Handlebars, 'template'>;

/**
 * Renders shipped templates without a compiler: parsing and compiling them took longer than the rest of a build.
 *
 * @throws Error where a template was not prepared, which is a bug of the package
 */
export function renderPrepared(prepared: PreparedTemplates): Renderer {
  return ({ text }, view) => {
    const specification = prepared.get(text);
    if (specification === undefined) throw new Error(`template was not prepared: ${text.slice(0, 40)}`);
    return { value: instantiate(specification)(view, { helpers: BLOCK_HELPERS }), findings: [] };
  };
}
