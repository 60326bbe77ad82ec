import { docx } from './docx.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { OutputFormat } from './types.ts';

/** What `build` can write, in the order in which help lists it. */
export const OUTPUT_FORMATS = [markdown, docx, json, html] as const satisfies readonly OutputFormat[];

export type PublishedFormat = Extract<(typeof OUTPUT_FORMATS)[number], { readonly isPublished: true }>;

export const PUBLISHED_FORMATS: readonly PublishedFormat[] = OUTPUT_FORMATS.filter((format) => format.isPublished);
