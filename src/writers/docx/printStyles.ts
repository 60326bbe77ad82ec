import { FONT, printRunFonts } from './fonts.ts';
import { CHARACTER, LINE, SIZE, TIGHTEN } from './page.ts';

/** The styles that blocks refer to. Word's own names are kept, so that its outline and menus know them. */
export type StyleId =
  | 'AnnexLabel'
  | 'BodyText'
  | 'Caption'
  | 'CoverLine'
  | 'DraftMark'
  | 'Footer'
  | 'Header'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Signature'
  | 'TableHead'
  | 'TableText'
  | 'Title';

interface Style {
  readonly id: StyleId;
  readonly name: string;
  readonly next?: StyleId;
  readonly paragraph: string;
  readonly run: string;
}

const INDENT = `<w:ind w:firstLine="${2 * CHARACTER}" w:firstLineChars="200"/>`;
const SINGLE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';

/** GB/T 9704 §7.3.3: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋, all 三号; the standard makes none of them bold. */
const HEADINGS: readonly Style[] = [
  defineHeading('Heading1', 1, FONT.hei),
  defineHeading('Heading2', 2, FONT.kai),
  defineHeading('Heading3', 3, FONT.fang),
  defineHeading('Heading4', 4, FONT.fang),
];

const STYLES: readonly Style[] = [
  {
    // §7.3.3: text in 三号 仿宋, each paragraph indented by two characters.
    id: 'BodyText',
    name: 'Body Text',
    paragraph: INDENT,
    run: '',
  },
  {
    // §7.3.1: 二号 小标宋, centred, with a line of space on either side; 35 pt hold 22 pt type without clipping.
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph:
      `<w:keepNext/><w:spacing w:before="${LINE}" w:after="${LINE}" w:line="700" w:lineRule="exact"/>` +
      '<w:jc w:val="center"/>',
    run: `${printRunFonts(FONT.title)}<w:spacing w:val="0"/>${printSize(SIZE.erhao)}`,
  },
  ...HEADINGS,
  { id: 'CoverLine', name: 'Cover Line', paragraph: '<w:jc w:val="left"/>', run: '' },
  {
    id: 'Caption',
    name: 'caption',
    next: 'TableText',
    paragraph: '<w:keepNext/><w:keepLines/><w:jc w:val="center"/>',
    run: `${printRunFonts(FONT.hei)}<w:spacing w:val="0"/>${printSize(24)}`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: SINGLE,
    run: `<w:spacing w:val="0"/>${printSize(SIZE.wuhao)}`,
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    paragraph: `<w:keepNext/>${SINGLE}<w:jc w:val="center"/>`,
    run: `${printRunFonts(FONT.hei)}<w:spacing w:val="0"/>${printSize(SIZE.wuhao)}`,
  },
  {
    // §7.3.4: the label of an annex in 三号 黑体, flush left in the first line of its page.
    id: 'AnnexLabel',
    name: 'Annex Label',
    next: 'Title',
    paragraph: '<w:keepNext/><w:pageBreakBefore/><w:jc w:val="left"/>',
    run: printRunFonts(FONT.hei),
  },
  {
    // Autospacing between Chinese and digits is off, since the name is centred by counting characters.
    id: 'Signature',
    name: 'Signature',
    paragraph: '<w:keepLines/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="right"/>',
    run: '<w:spacing w:val="0"/>',
  },
  {
    id: 'DraftMark',
    name: 'Draft Mark',
    paragraph: '<w:jc w:val="center"/>',
    run: `${printRunFonts(FONT.hei)}<w:color w:val="C00000"/>`,
  },
  { id: 'Header', name: 'header', paragraph: SINGLE, run: `<w:spacing w:val="0"/>${printSize(SIZE.sihao)}` },
  {
    // §7.5: page numbers in 四号 half-width 宋体.
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="left"/>',
    run: `${printRunFonts(FONT.song, FONT.song)}<w:spacing w:val="0"/>${printSize(SIZE.sihao)}`,
  },
];

/** Prints the defaults and all styles. */
export function printStyles(): string {
  return DEFAULTS + NORMAL + STYLES.map(printStyle).join('');
}

const DEFAULTS =
  `<w:docDefaults><w:rPrDefault><w:rPr>${printRunFonts(FONT.fang)}<w:color w:val="000000"/>` +
  `<w:spacing w:val="${TIGHTEN}"/>${printSize(SIZE.sanhao)}` +
  // With `zh-CN` for Latin text, LibreOffice would break a line within a number.
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/>` +
  '<w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>';

const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
  '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

function printStyle(style: Style): string {
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`;
  const paragraph = style.paragraph === '' ? '' : `<w:pPr>${style.paragraph}</w:pPr>`;
  const run = style.run === '' ? '' : `<w:rPr>${style.run}</w:rPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="Normal"/>${next}<w:qFormat/>${paragraph}${run}</w:style>`
  );
}

function defineHeading(id: StyleId, level: number, font: string): Style {
  return {
    id,
    name: `heading ${level}`,
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:keepLines/>${INDENT}<w:outlineLvl w:val="${level - 1}"/>`,
    run: printRunFonts(font),
  };
}

function printSize(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}
