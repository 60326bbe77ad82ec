import { escapeXml } from './escapeXml.ts';

/** The typefaces of GB/T 9704-2012: 小标宋 for titles, 黑体, 楷体 and 仿宋 for headings, 仿宋 for text, 宋体 for page numbers. */
export const FONT = {
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fang: '仿宋_GB2312',
  song: '宋体',
  latin: 'Times New Roman',
} as const;

interface FontEntry {
  readonly name: string;
  /** The substitute on a machine without the font; plain Windows has neither the _GB2312 fonts nor 小标宋. */
  readonly altName?: string;
  readonly charset: '86' | '00';
  readonly family: 'auto' | 'modern' | 'roman' | 'script';
  readonly pitch: 'default' | 'fixed' | 'variable';
}

const ENTRIES: readonly FontEntry[] = [
  { name: FONT.title, altName: '华文中宋', charset: '86', family: 'script', pitch: 'fixed' },
  { name: FONT.hei, altName: 'SimHei', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: FONT.kai, altName: '楷体', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: FONT.fang, altName: '仿宋', charset: '86', family: 'modern', pitch: 'fixed' },
  { name: FONT.song, altName: 'SimSun', charset: '86', family: 'auto', pitch: 'variable' },
  { name: FONT.latin, charset: '00', family: 'roman', pitch: 'variable' },
];

/** Prints the entries of the font table. */
export function printFontTable(): string {
  return ENTRIES.map(printFont).join('');
}

function printFont(font: FontEntry): string {
  const altName = font.altName === undefined ? '' : `<w:altName w:val="${escapeXml(font.altName)}"/>`;
  return (
    `<w:font w:name="${escapeXml(font.name)}">${altName}<w:charset w:val="${font.charset}"/>` +
    `<w:family w:val="${font.family}"/><w:pitch w:val="${font.pitch}"/></w:font>`
  );
}

/** Prints the fonts of a run: Times New Roman for Latin letters and digits, the named font for Chinese. */
export function printRunFonts(eastAsia: string, latin: string = FONT.latin): string {
  const ea = escapeXml(eastAsia);
  const en = escapeXml(latin);
  return `<w:rFonts w:ascii="${en}" w:hAnsi="${en}" w:eastAsia="${ea}" w:cs="${en}"/>`;
}
