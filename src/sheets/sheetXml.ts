/* The fixed parts of a workbook, and how text stands in XML. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Escapes a text for XML 1.0, which cannot hold control characters. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/\r/g, '&#13;')
  );
}

export function CONTENT_TYPES(sheets: number): string {
  const parts = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${OFFICE}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>${parts.join('')}</Types>`;
}

/** The styles of cells, by the order in `cellXfs`. Those after `note` are for what is to be filled in, and are not locked. */
export const STYLE = {
  plain: 0,
  title: 1,
  header: 2,
  note: 3,
  locked: 4,
  amount: 5,
  count: 6,
  number: 7,
  mixed: 7,
  code: 8,
  text: 8,
  prose: 8,
  date: 8,
  dates: 8,
  flag: 9,
  choice: 9,
  names: 8,
} as const;

export function STYLES(money: string): string {
  const amount = money === '元' ? '#,##0.00' : '#,##0.00####';
  const xf = (font: number, fill: number, border: number, format: number, inner: string) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inner}</xf>`;
  const open = '<protection locked="0"/>';
  const font = (size: number, more: string) =>
    `<font>${more}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
  const side = ['left', 'right', 'top', 'bottom']
    .map((name) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`)
    .join('');
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
  const cells = [
    xf(0, 0, 0, 0, '<alignment vertical="top" wrapText="1"/>'),
    xf(1, 0, 0, 0, '<alignment vertical="center"/>'),
    xf(2, 2, 1, 0, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
    xf(3, 2, 1, 0, '<alignment vertical="top" wrapText="1"/>'),
    xf(0, 2, 1, 49, '<alignment vertical="top" wrapText="1"/>'),
    xf(0, 3, 1, 164, `<alignment horizontal="right" vertical="top"/>${open}`),
    xf(0, 3, 1, 1, `<alignment horizontal="right" vertical="top"/>${open}`),
    xf(0, 3, 1, 0, `<alignment horizontal="right" vertical="top" wrapText="1"/>${open}`),
    xf(0, 3, 1, 49, `<alignment vertical="top" wrapText="1"/>${open}`),
    xf(0, 3, 1, 0, `<alignment horizontal="center" vertical="top" wrapText="1"/>${open}`),
  ];
  return `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(amount)}"/></numFmts><fonts count="4">${font(11, '')}${font(14, '<b/>')}${font(11, '<b/>')}${font(9, '').replace('<sz', '<color rgb="FF7F7F7F"/><sz').replace('<color rgb="FF7F7F7F"/><sz val="9"/>', '<sz val="9"/><color rgb="FF7F7F7F"/>')}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFEDEDED')}${solid('FFFFFDF0')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
