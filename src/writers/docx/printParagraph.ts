import type { Align } from '../../document/types.ts';
import type { StyleId } from './printStyles.ts';

/** What a paragraph has beside its style; lengths in twips. */
export interface ParagraphSetting {
  readonly style: StyleId;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly spacing?: {
    /** Above the paragraph. */
    readonly before?: number;
    /** The exact height of its lines. */
    readonly line?: number;
  };
  readonly indent?: {
    readonly left?: number;
    readonly right?: number;
    readonly hanging?: number;
    readonly firstLine?: number;
    /** In hundredths of a character; it goes before the indents in twips. */
    readonly firstLineChars?: number;
  };
  readonly align?: Align | undefined;
  readonly outlineLevel?: number;
  /** The properties of the section that it ends, as XML. */
  readonly section?: string;
}

/**
 * Prints a paragraph. Its properties stand in the order of the schema (ISO/IEC 29500-1, CT_PPr), without which Word calls a
 * document damaged.
 *
 * @param runs as XML
 */
export function printParagraph(setting: ParagraphSetting, runs = ''): string {
  const { style, keepNext, keepLines, spacing, indent, align, outlineLevel, section } = setting;
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>` +
    (keepNext === true ? '<w:keepNext/>' : '') +
    (keepLines === true ? '<w:keepLines/>' : '') +
    (spacing === undefined ? '' : printSpacing(spacing)) +
    (indent === undefined ? '' : printIndent(indent)) +
    (align === undefined ? '' : `<w:jc w:val="${align}"/>`) +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`) +
    `${section ?? ''}</w:pPr>${runs}</w:p>`
  );
}

function printSpacing({ before, line }: ParagraphSetting['spacing'] & {}): string {
  const above = before === undefined ? '' : ` w:before="${before}"`;
  const height = line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`;
  return `<w:spacing${above}${height}/>`;
}

const INDENTS = ['left', 'right', 'hanging', 'firstLine', 'firstLineChars'] as const;

function printIndent(indent: ParagraphSetting['indent'] & {}): string {
  const attributes = INDENTS.map((name) => (indent[name] === undefined ? '' : ` w:${name}="${indent[name]}"`));
  return `<w:ind${attributes.join('')}/>`;
}
