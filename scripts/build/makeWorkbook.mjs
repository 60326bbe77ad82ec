// @ts-check
import { zipSync } from 'fflate';

/**
 * A cell: a text, nothing, or what is stored. `v` is the value, `f` a formula, `t` its type (`e`: an error), `format` how a
 * number is shown.
 * @typedef {string | null | { v?: string, f?: string, t?: string, format?: string }} Stored
 *
 * A sheet: its rows, and what is merged (`A1:F1`).
 * @typedef {{ rows: Stored[][], merges?: string[], hidden?: boolean }} SheetParts
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A small workbook, as Excel would write it: texts shared, numbers with a format, merged cells.
 * @param {Record<string, SheetParts | Stored[][]>} sheets
 * @param {Record<string, string>} [more] further parts, or others in their place
 */
export function makeWorkbook(sheets, more = {}) {
  const strings = /** @type {string[]} */ ([]);
  const formats = /** @type {string[]} */ (['General']);
  /** @type {(list: string[], text: string) => number} */
  const indexIn = (list, text) => (list.includes(text) ? list.indexOf(text) : list.push(text) - 1);
  const names = Object.keys(sheets);
  const parts = names.map((name) => {
    const given = sheets[name] ?? [];
    const { rows, merges = [] } = Array.isArray(given) ? { rows: given } : given;
    const lines = rows.map((cells, row) => {
      const inner = cells.map((cell, column) => {
        const at = `r="${letters(column)}${row + 1}"`;
        if (cell === null || cell === '') return '';
        if (typeof cell === 'string') return `<c ${at} t="s"><v>${indexIn(strings, cell)}</v></c>`;
        const { v, f, t, format = 'General' } = cell;
        const formula = f === undefined ? '' : `<f>${escapeXml(f)}</f>`;
        const value = v === undefined ? '' : `<v>${escapeXml(v)}</v>`;
        return `<c ${at} s="${indexIn(formats, format)}"${t === undefined ? '' : ` t="${t}"`}>${formula}${value}</c>`;
      });
      return `<row r="${row + 1}">${inner.join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  const list = names.map((name, index) => {
    const given = sheets[name];
    const state = given !== undefined && !Array.isArray(given) && given.hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const targets = [
    ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ];
  const inner = targets.map(([type, target], index) => relation(index + 1, `${type}`, `${target}`));
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return zipTexts({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(inner),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, part])),
    ...more,
  });
}

/** @param {Record<string, string>} texts */
export function zipTexts(texts) {
  const bytes = Object.entries(texts).map(
    ([name, text]) => /** @type {const} */ ([name, new TextEncoder().encode(text)]),
  );
  // The same bytes in every run.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date('2024-01-01T00:00:00') });
}

/** @param {number} column */
function letters(column) {
  return (
    (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26))
  );
}

/** @type {(id: number, type: string, target: string) => string} */
function relation(id, type, target) {
  return `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

/** @param {string[]} list */
function relations(list) {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** @param {string} text */
function escapeXml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
