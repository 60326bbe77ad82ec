import { define } from '../../findings/define.ts';
import { printMegabytes } from '../../findings/wording.ts';
import { markEn } from '../../findings/wordingEn.ts';
import { listZh } from '../../findings/wordingZh.ts';

export const notAWordFile = define('SE821', {
  name: 'not-a-word-file',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: (args: NoWordFile) => ({
    message: args.why === 'missing' ? `文件不完整，里面没有 ${args.part}` : NO_WORD_FILE_ZH[args.why],
    hint: '请用 Word 或 WPS 打开这个文件，另存为“Word 文档（.docx）”；打不开的，请重新要一份。',
  }),
  en: (args) => ({
    message:
      args.why === 'missing' ? `the file is not complete: it has no ${markEn(args.part)}` : NO_WORD_FILE_EN[args.why],
    hint: 'Open the file in Word or WPS and save it as a Word document (.docx); if it does not open, ask for it again.',
  }),
});

type NoWordFile = { readonly why: 'empty' | 'damaged' | 'other' } | { readonly why: 'missing'; readonly part: string };

const NO_WORD_FILE_ZH = {
  empty: '文件是空的，一个字节也没有',
  damaged: 'Word 文件已经损坏，读不了',
  other: '这不是 Word 文件',
} as const;

const NO_WORD_FILE_EN = {
  empty: 'the file is empty: it has not one byte',
  damaged: 'the Word file is damaged and cannot be read',
  other: 'this is no Word file',
} as const;

export const olderFile = define('SE822', {
  name: 'not-docx',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ kind, why }: OlderFile) => ({
    message: `这是${KINDS_ZH[kind]}，${WHYS_ZH[why]}`,
    hint:
      kind === 'pdf'
        ? '请找编写时的 Word 或者 Excel 文件；没有的，用 WPS 打开这份 PDF，转成 .docx 或者 .xlsx，逐格核对表格以后再用。'
        : `请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”；只改扩展名不行。${triesOffice(kind, why) ? '装有 LibreOffice（soffice 在 PATH 里）时，程序自己转换。' : ''}`,
  }),
  en: ({ kind, why }) => ({
    message: `this is ${KINDS_EN[kind]}, ${WHYS_EN[why]}`,
    hint:
      kind === 'pdf'
        ? 'Look for the Word or Excel file from which it was made; else convert the PDF in WPS to .docx or .xlsx, and compare its tables cell by cell.'
        : `Open it in Word or WPS and save it as a Word document (.docx); another ending of its name is not enough.${triesOffice(kind, why) ? ' Where LibreOffice is installed (soffice on the PATH), the file is converted.' : ''}`,
  }),
});

interface OlderFile {
  readonly kind: 'doc' | 'wps' | 'rtf' | 'odt' | 'html' | 'xml' | 'pdf';
  readonly why: 'unread' | 'noOffice' | 'failed' | 'tooLong';
}

/** Whether LibreOffice is still worth a try: it converts these without loading anything that they name. */
function triesOffice(kind: OlderFile['kind'], why: OlderFile['why']): boolean {
  return (kind === 'doc' || kind === 'wps' || kind === 'odt') && (why === 'unread' || why === 'noOffice');
}

const KINDS_ZH = {
  doc: '旧格式的 Word 文件（.doc）',
  wps: ' WPS 文字的文件（.wps）',
  rtf: ' RTF 文件',
  odt: ' OpenDocument 文件（.odt）',
  html: '网页',
  xml: ' Word 2003 的 XML 文件',
  pdf: ' PDF 文件',
} as const;

const KINDS_EN = {
  doc: 'a Word file in the old format (.doc)',
  wps: 'a file of WPS Writer (.wps)',
  rtf: 'an RTF file',
  odt: 'an OpenDocument file (.odt)',
  html: 'a web page',
  xml: 'an XML file of Word 2003',
  pdf: 'a PDF',
} as const;

const WHYS_ZH = {
  unread: '不能直接读',
  noOffice: '要用 LibreOffice 转换，这台机器上没有找到它',
  failed: 'LibreOffice 没能转换它（文件可能损坏或者加了密）',
  tooLong: 'LibreOffice 转换了很久还没有完，已经停下',
} as const;

const WHYS_EN = {
  unread: 'which is not read directly',
  noOffice: 'which LibreOffice would convert, and there is none on this machine',
  failed: 'which LibreOffice could not convert (it may be damaged or encrypted)',
  tooLong: 'on which LibreOffice took so long that it was stopped',
} as const;

export const wordFileEncrypted = define('SE823', {
  name: 'word-file-encrypted',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: 'Word 文件加了密，读不了',
    hint: '请用 Word 或 WPS 打开，去掉打开密码（文件→信息→保护文档），另存一份再用。',
  }),
  en: () => ({
    message: 'the Word file is encrypted and cannot be read',
    hint: 'Open it in Word or WPS, take its password away (File, Info, Protect Document), and use a copy without it.',
  }),
});

export const wordFileWithMacros = define('SE824', {
  name: 'word-file-with-macros',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: 'Word 文件带宏，没有读取',
    hint: '请用 Word 或 WPS 打开，另存为不带宏的“Word 文档（.docx）”，再用。',
  }),
  en: () => ({
    message: 'the Word file has macros and was not read',
    hint: 'Open it in Word or WPS, save it as a Word document without macros (.docx), and use that.',
  }),
});

export const wordFileTooLarge = define('SE825', {
  name: 'word-file-too-large',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ what, limit }: Largeness) => ({
    message: `Word 文件太大，没有读取：${LARGENESS_ZH[what](limit)}`,
    hint: '自评报告连同表格只有几百 KB 文字。请确认选对了文件，或者把报告部分复制到新的文档再用。',
  }),
  en: ({ what, limit }) => ({
    message: `the Word file is too large and was not read: ${LARGENESS_EN[what](limit)}`,
    hint: 'The text and tables of a report have some hundred KB. Check that it is the right file, or copy the report to a new document.',
  }),
});

interface Largeness {
  readonly what: 'file' | 'unpacked' | 'paragraphs' | 'characters' | 'positions' | 'columns' | 'nested';
  readonly limit: number;
}

const LARGENESS_ZH: Readonly<Record<Largeness['what'], (limit: number) => string>> = {
  file: (limit) => `超过 ${printMegabytes(limit)} MB`,
  unpacked: (limit) => `正文解压以后超过 ${printMegabytes(limit)} MB`,
  paragraphs: (limit) => `正文超过 ${limit} 段`,
  characters: (limit) => `表格以外的正文超过 ${limit} 字`,
  positions: (limit) => `表格一共超过 ${limit} 格`,
  columns: (limit) => `有一张表超过 ${limit} 列`,
  nested: (limit) => `表格里套表格，超过 ${limit} 层`,
};

const LARGENESS_EN: Readonly<Record<Largeness['what'], (limit: number) => string>> = {
  file: (limit) => `more than ${printMegabytes(limit)} MB`,
  unpacked: (limit) => `its text unpacks to more than ${printMegabytes(limit)} MB`,
  paragraphs: (limit) => `it has more than ${limit} paragraphs`,
  characters: (limit) => `its text outside tables has more than ${limit} characters`,
  positions: (limit) => `its tables have more than ${limit} cells`,
  columns: (limit) => `a table has more than ${limit} columns`,
  nested: (limit) => `more than ${limit} tables lie in each other`,
};

export const withoutText = define('SE826', {
  name: 'word-file-without-text',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ pictures }: { readonly pictures: number }) => ({
    message: pictures === 0 ? 'Word 文件里没有文字' : `Word 文件里没有文字，只有图片（${pictures} 张）`,
    hint:
      pictures === 0
        ? '请确认选对了文件。'
        : '图片里的字读不出来。请用编写时的 Word 文件；只有扫描件的，先用 WPS 的“图片转文字”，核对以后再用。',
  }),
  en: ({ pictures }) => ({
    message: pictures === 0 ? 'the Word file has no text' : `the Word file has no text, only pictures (${pictures})`,
    hint:
      pictures === 0
        ? 'Check that it is the right file.'
        : 'Words in pictures cannot be read. Use the Word file from which they were made, or let WPS recognize the text and compare it first.',
  }),
});

export const anotherLanguage = define('SE827', {
  name: 'word-file-not-chinese',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: 'Word 文件里几乎没有中文，不是自评报告',
    hint: '请确认选对了文件：这个程序只读中文的报告。',
  }),
  en: () => ({
    message: 'the Word file has hardly any Chinese text, so it is no such report',
    hint: 'Check that it is the right file: this program reads reports in Chinese only.',
  }),
});

export const changesAccepted = define('SE831', {
  name: 'changes-accepted',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ insertions, deletions }: { readonly insertions: number; readonly deletions: number }) => ({
    message: `文件里有没定下来的修订（插入 ${insertions} 处，删除 ${deletions} 处），按全部接受来读`,
    hint: '请在 Word 的“审阅”里逐处接受或者拒绝，再交出去。',
  }),
  en: ({ insertions, deletions }) => ({
    message: `the file has tracked changes (insertions: ${insertions}, deletions: ${deletions}); it was read as if all were accepted`,
    hint: 'Accept or reject each of them (Review) before the file is handed in.',
  }),
});

export const partsNotRead = define('SE832', {
  name: 'parts-not-read',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ parts }: { readonly parts: readonly UnreadPart[] }) => ({
    message: `没有读的：${listZh(parts.map(printPartZh))}`,
    hint: '请自己看一看里面有没有报告的内容；有的，写进正文。',
  }),
  en: ({ parts }) => ({
    message: `not read: ${parts.map(printPartEn).join(', ')}`,
    hint: 'Look whether anything in them belongs to the report; if so, write it into the text.',
  }),
});

/** A part of a Word file that is not read. */
export type UnreadPart =
  | { readonly what: 'comments' | 'pictures' | 'charts' | 'diagrams' | 'objects' | 'chunks'; readonly count: number }
  | { readonly what: 'hidden' | 'margins'; readonly count: number; readonly text: string };

const PARTS_ZH: Readonly<Record<UnreadPart['what'], (count: number) => string>> = {
  comments: (count) => `批注 ${count} 条`,
  pictures: (count) => `图片 ${count} 张`,
  charts: (count) => `图表 ${count} 个`,
  diagrams: (count) => `SmartArt 图 ${count} 个`,
  objects: (count) => `嵌入的文件 ${count} 个`,
  chunks: (count) => `插入的整篇文档 ${count} 个`,
  hidden: (count) => `隐藏的文字 ${count} 处`,
  margins: (count) => `页眉页脚 ${count} 处`,
};

const PARTS_EN: Readonly<Record<UnreadPart['what'], (count: number) => string>> = {
  comments: (count) => `comments (${count})`,
  pictures: (count) => `pictures (${count})`,
  charts: (count) => `charts (${count})`,
  diagrams: (count) => `SmartArt (${count})`,
  objects: (count) => `embedded files (${count})`,
  chunks: (count) => `inserted documents (${count})`,
  hidden: (count) => `hidden text (${count})`,
  margins: (count) => `headers and footers (${count})`,
};

function printPartZh(part: UnreadPart): string {
  const counted = PARTS_ZH[part.what](part.count);
  return 'text' in part ? `${counted}（“${part.text}”）` : counted;
}

function printPartEn(part: UnreadPart): string {
  const counted = PARTS_EN[part.what](part.count);
  return 'text' in part ? `${counted}: “${part.text}”` : counted;
}

export const symbolUnknown = define('SE833', {
  name: 'symbol-unknown',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ signs, count }: UnknownSigns) => ({
    message: `有 ${count} 个符号不知道是什么字，读作“\ufffd”：${listZh(signs.map(({ font, before }) => (before === '' ? `字体 ${font}` : `“${before}”后面（字体 ${font}）`)))}${signs.length < count ? '等' : ''}`,
    hint: '请在 Word 里把它换成普通的字，例如“≤”“√”“□”。',
  }),
  en: ({ signs, count }) => ({
    message: `${count === 1 ? 'a sign is' : `${count} signs are`} of a font without known characters and read as “\ufffd”: ${signs.map(({ font, before }) => (before === '' ? markEn(font) : `behind “${before}” (${markEn(font)})`)).join(', ')}${signs.length < count ? ' and more' : ''}`,
    hint: 'Replace it in Word by a plain character, such as “≤”, “√” or “□”.',
  }),
});

interface UnknownSigns {
  /** The first of them, with the words before each. */
  readonly signs: readonly { readonly font: string; readonly before: string }[];
  readonly count: number;
}

export const fieldWithoutResult = define('SE834', {
  name: 'field-without-result',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ fields, count }: EmptyFields) => ({
    message: `有 ${count} 个域没有算出结果，读作空白：${listZh(fields.map(({ code, before }) => (before === '' ? code : `“${before}”后面的 ${code}`)))}${fields.length < count ? '等' : ''}`,
    hint: '请在 Word 里全选（Ctrl+A），按 F9 更新域，保存后再用。',
  }),
  en: ({ fields, count }) => ({
    message: `${count === 1 ? 'a field has' : `${count} fields have`} no result and read as blank: ${fields.map(({ code, before }) => (before === '' ? markEn(code) : `${markEn(code)} behind “${before}”`)).join(', ')}${fields.length < count ? ' and more' : ''}`,
    hint: 'Select all in Word (Ctrl+A), press F9 to update the fields, and save the file.',
  }),
});

interface EmptyFields {
  readonly fields: readonly { readonly code: string; readonly before: string }[];
  readonly count: number;
}

export const linkedElsewhere = define('SE835', {
  name: 'word-file-linked-elsewhere',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ kinds }: { readonly kinds: readonly OutsideKind[] }) => ({
    message: `文件打开时要用到外面的${listZh(kinds.map((kind) => OUTSIDE_ZH[kind]))}，程序没有打开它们，按文件里存的来读`,
    hint: '请在 Word 的“编辑链接”里断开链接，图片改为嵌入，再交出去。',
  }),
  en: ({ kinds }) => ({
    message: `the file uses something outside of it (${kinds.map((kind) => OUTSIDE_EN[kind]).join(', ')}), which was not opened: only what the file itself holds was read`,
    hint: 'Break the links in Word (Edit Links) and embed the pictures before the file is handed in.',
  }),
});

export type OutsideKind = 'template' | 'pictures' | 'files';

const OUTSIDE_ZH: Readonly<Record<OutsideKind, string>> = { template: '模板', pictures: '图片', files: '文件' };
const OUTSIDE_EN: Readonly<Record<OutsideKind, string>> = {
  template: 'a template',
  pictures: 'pictures',
  files: 'files',
};

export const tablesNested = define('SE836', {
  name: 'tables-nested',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ count }: { readonly count: number }) => ({
    message: `有 ${count} 张表套在别的表的格子里，作为单独的表来读，排在外面那张的后面`,
    hint: '请核对这些表；能拆开的，在 Word 里把里面的表移到外面。',
  }),
  en: ({ count }) => ({
    message: `${count === 1 ? 'a table stands' : `${count} tables stand`} in a cell of another; read as tables of their own, behind the outer one`,
    hint: 'Check these tables; where possible, move the inner one out in Word.',
  }),
});
