import type { DocumentMeta } from '../../document/types.ts';
import { CUSTOM_PROPERTIES, digestWordText, printCustomProperties, WORD_BODY } from '../../opc/digestWordText.ts';
import { escapeXml } from './escapeXml.ts';
import { printFontTable } from './fonts.ts';
import { SIZE } from './page.ts';
import { printStyles } from './printStyles.ts';
import { type Orientation, printSection } from './sections.ts';

/** A part of the OPC package: its path, its content type, its XML. */
export interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  /** The bytes of a part that is no XML. */
  readonly data?: Uint8Array;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`;

/**
 * Lists all parts of a report's package, in the order in which Word writes them. Only the body, the properties and a
 * draft's header differ between reports; the others are constant texts, which cost no time in a run.
 *
 * @param last how the pages of the last section lie; those before end within the body
 */
export function listParts(
  meta: DocumentMeta,
  body: string,
  headerText: string,
  last: Orientation,
  charts: readonly Part[] = [],
): readonly Part[] {
  const document = printDocument(body, last, headerText !== '');
  const parts = [
    { path: WORD_BODY, contentType: `${WORD}.document.main+xml`, xml: document },
    { path: 'word/styles.xml', contentType: `${WORD}.styles+xml`, xml: wrap('w:styles', printStyles()) },
    { path: 'word/settings.xml', contentType: `${WORD}.settings+xml`, xml: wrap('w:settings', SETTINGS) },
    { path: 'word/fontTable.xml', contentType: `${WORD}.fontTable+xml`, xml: wrap('w:fonts', printFontTable()) },
    { path: 'word/footer1.xml', contentType: `${WORD}.footer+xml`, xml: printFooter('right') },
    { path: 'word/footer2.xml', contentType: `${WORD}.footer+xml`, xml: printFooter('left') },
    ...(headerText === '' ? [] : [printHeader(headerText)]),
    ...charts,
    {
      path: 'docProps/core.xml',
      contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml: printCoreProperties(meta),
    },
    {
      path: 'docProps/app.xml',
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>selfeval</Application></Properties>`,
    },
    {
      path: CUSTOM_PROPERTIES,
      contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      xml: printCustomProperties(digestWordText(document)),
    },
  ];
  const targets = charts
    .filter(({ path }) => /^word\/charts\/[^/]+$/.test(path))
    .map(({ path }) => path.slice('word/'.length));
  return [printContentTypes(parts), ...printRelationships(headerText !== '', targets), ...parts];
}

function printDocument(body: string, last: Orientation, hasHeader: boolean): string {
  return wrap('w:document', `<w:body>${body}${printSection(last, hasHeader)}</w:body>`);
}

/**
 * Mirrored margins keep the binding edge wide on both sides of a sheet. Punctuation is not compressed, so that a line
 * holds its 28 characters; a line that ends in a break is not stretched.
 */
const SETTINGS =
  '<w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/>' +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>';

/**
 * GB/T 9704 §7.5: the number stands outside as — 1 —, on the right of odd pages and the left of even ones, one
 * character (14 pt) in from the edge.
 */
function printFooter(side: 'left' | 'right'): string {
  const run = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
  const text = (value: string): string => run(`<w:t xml:space="preserve">${value}</w:t>`);
  const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
  return wrap(
    'w:ftr',
    `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}="${SIZE.sihao * 10}"/><w:jc w:val="${side}"/></w:pPr>` +
      `${text('— ')}${mark('begin')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}` +
      `${mark('separate')}${text('1')}${mark('end')}${text(' —')}</w:p>`,
  );
}

/** Every page of a draft says so, since pages get separated. */
function printHeader(text: string): Part {
  return {
    path: 'word/header1.xml',
    contentType: `${WORD}.header+xml`,
    xml: wrap(
      'w:hdr',
      '<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/>' +
        `<w:color w:val="C00000"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`,
    ),
  };
}

/** The dates are the report's own and not the clock's, so that the same report gives the same bytes. */
function printCoreProperties(meta: DocumentMeta): string {
  const time = `${meta.date}T00:00:00Z`;
  const author = escapeXml(meta.author);
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(meta.title)}</dc:title><dc:creator>${author}</dc:creator><dc:language>zh-CN</dc:language>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

function printContentTypes(parts: readonly Part[]): Part {
  const typed = parts.filter(({ contentType }) => contentType !== '');
  const overrides = typed.map((part) => `<Override PartName="/${part.path}" ContentType="${part.contentType}"/>`);
  return {
    path: '[Content_Types].xml',
    contentType: '',
    xml:
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  };
}

/** Returns the number of the first relationship of the document that is free for charts. */
export function firstChartId(hasHeader: boolean): number {
  return hasHeader ? 7 : 6;
}

function printRelationships(hasHeader: boolean, charts: readonly string[]): readonly Part[] {
  const ofPackage: readonly Relationship[] = [
    [`${OFFICE}/relationships/officeDocument`, WORD_BODY],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
    [`${OFFICE}/relationships/custom-properties`, CUSTOM_PROPERTIES],
  ];
  const ofDocument: readonly Relationship[] = [
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
    [`${OFFICE}/relationships/settings`, 'settings.xml'],
    [`${OFFICE}/relationships/fontTable`, 'fontTable.xml'],
    [`${OFFICE}/relationships/footer`, 'footer1.xml'],
    [`${OFFICE}/relationships/footer`, 'footer2.xml'],
    ...(hasHeader ? [[`${OFFICE}/relationships/header`, 'header1.xml'] as const] : []),
    ...charts.map((target) => [`${OFFICE}/relationships/chart`, target] as const),
  ];
  return [
    printRelationshipPart('_rels/.rels', ofPackage),
    printRelationshipPart('word/_rels/document.xml.rels', ofDocument),
  ];
}

type Relationship = readonly [type: string, target: string];

function printRelationshipPart(path: string, relationships: readonly Relationship[]): Part {
  const items = relationships.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return {
    path,
    contentType: '',
    xml: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`,
  };
}

function wrap(element: string, content: string): string {
  return `${DECLARATION}<${element} ${NAMESPACES}>${content}</${element}>`;
}
