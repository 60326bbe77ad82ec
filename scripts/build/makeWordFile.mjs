// @ts-check
import { zipTexts } from './makeWorkbook.mjs';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Namespaces that bodies may use, as Word declares them. */
const NAMESPACES = Object.entries({
  w: WORD,
  r: OFFICE,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  wpsCustomData: 'http://www.wps.cn/officeDocument/2013/wpsCustomData',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/**
 * The parts of a small Word file; each is the inside of its root.
 * @typedef {{
 *   body?: string, styles?: string, numbering?: string, footnotes?: string, endnotes?: string, comments?: string,
 *   header?: string, footer?: string,
 * }} WordParts
 */

/** The roots of the parts, and the names of their files. @type {Record<Exclude<keyof WordParts, 'body'>, [root: string, type: string]>} */
const ROOTS = {
  styles: ['styles', 'styles'],
  numbering: ['numbering', 'numbering'],
  footnotes: ['footnotes', 'footnotes'],
  endnotes: ['endnotes', 'endnotes'],
  comments: ['comments', 'comments'],
  header: ['hdr', 'header'],
  footer: ['ftr', 'footer'],
};

/**
 * A small Word file, as Word would write it.
 * @param {WordParts} parts
 * @param {{ more?: Record<string, string> | undefined, relations?: string | undefined, leaveOut?: string[] | undefined }} [changes] further parts of the file, or
 *   others in their place; further relationships of the document; parts that are not there
 */
export function makeWordFile(parts, { more = {}, relations = '', leaveOut = [] } = {}) {
  const { body = '', ...beside } = parts;
  const given = Object.entries(beside).map(([name, xml]) => {
    const [root, type] = ROOTS[/** @type {keyof typeof ROOTS} */ (name)];
    return { type, target: `${type}.xml`, xml: `<w:${root} ${NAMESPACES}>${xml}</w:${root}>` };
  });
  const inner = given.map(({ type, target }) => relation(type, `${OFFICE}/${type}`, target)).join('');
  const entries = Object.entries({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/></Types>`,
    '_rels/.rels': wrap(relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml')),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': wrap(inner + relations),
    ...Object.fromEntries(given.map(({ target, xml }) => [`word/${target}`, xml])),
    ...more,
  });
  return zipTexts(Object.fromEntries(entries.filter(([name]) => !leaveOut.includes(name))));
}

/** @type {(id: string, type: string, target: string) => string} */
function relation(id, type, target) {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

/** @param {string} list */
function wrap(list) {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}
