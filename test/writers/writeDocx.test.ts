import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/types.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { hasProperty, META, styleOf, writeBody, writeParts } from './docxParts.ts';
import { EVERY_BLOCK, NASTY_STRINGS, text } from './fixture.ts';
import { childrenOf, type Element, findAll, readText, readXml } from './readXml.ts';

describe('writeDocx', () => {
  let parts: Record<string, string>;
  let body: Element;

  beforeAll(async () => {
    parts = await writeParts(EVERY_BLOCK);
    body = childrenOf(readXml(parts['word/document.xml'] ?? ''), 'w:body')[0] as Element;
  });

  it('packs well-formed parts, content types first', () => {
    expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    for (const xml of Object.values(parts)) expect(() => readXml(xml)).not.toThrow();
  });

  it('names each part in the content types and each target of a relationship', () => {
    const types = findAll(readXml(parts['[Content_Types].xml'] ?? ''), 'Override').map(
      (type) => type.attributes.PartName,
    );
    const files = Object.keys(parts).filter((path) => !path.endsWith('.rels') && !path.startsWith('['));
    expect(types).toEqual(files.map((path) => `/${path}`));
    const ofPackage = findAll(readXml(parts['_rels/.rels'] ?? ''), 'Relationship').map(
      (item) => item.attributes.Target,
    );
    const ofDocument = findAll(readXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship');
    const targets = [...ofPackage, ...ofDocument.map((item) => `word/${item.attributes.Target}`)];
    expect(targets.sort()).toEqual([...files].sort());
  });

  it('takes its properties from the data', () => {
    const core = readXml(parts['docProps/core.xml'] ?? '');
    const values = core.children.map((child) => (typeof child === 'string' ? '' : child.children.join('')));
    const { title, author } = EVERY_BLOCK.meta;
    expect(values).toEqual([title, author, 'zh-CN', author, '2024-06-11T00:00:00Z', '2024-06-11T00:00:00Z']);
  });

  it('sets the page by GB/T 9704: A4, 37/35/28/26 mm, mirrored, no grid', () => {
    const [section] = childrenOf(body, 'w:sectPr');
    expect(findAll(section as Element, 'w:pgSz')[0]?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    expect(findAll(section as Element, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
    });
    expect(findAll(section as Element, 'w:docGrid')).toEqual([]);
    const settings = readXml(parts['word/settings.xml'] ?? '').children.map(
      (child) => typeof child === 'object' && child.name,
    );
    expect(settings).toEqual(expect.arrayContaining(['w:mirrorMargins', 'w:evenAndOddHeaders']));
  });

  it('numbers pages outside: odd pages right, even pages left', () => {
    const sides = ['word/footer1.xml', 'word/footer2.xml'].map((path) => {
      const footer = readXml(parts[path] ?? '');
      expect(readText(footer)).toBe('— 1 —');
      expect(findAll(footer, 'w:instrText')[0]?.children).toEqual([' PAGE ']);
      return findAll(footer, 'w:jc')[0]?.attributes['w:val'];
    });
    expect(sides).toEqual(['right', 'left']);
  });

  it('uses only styles that exist, with outline levels for headings', () => {
    const styles = findAll(readXml(parts['word/styles.xml'] ?? ''), 'w:style');
    const ids = new Set(styles.map((style) => style.attributes['w:styleId']));
    for (const use of findAll(body, 'w:pStyle')) expect(ids).toContain(use.attributes['w:val']);
    const levels = styles.flatMap((style) =>
      findAll(style, 'w:outlineLvl').map((level) => [style.attributes['w:styleId'], level.attributes['w:val']]),
    );
    expect(levels).toEqual([1, 2, 3, 4].map((level) => [`Heading${level}`, `${level - 1}`]));
  });

  it('names another font for each that a plain Windows lacks', () => {
    const fonts = findAll(readXml(parts['word/fontTable.xml'] ?? ''), 'w:font');
    const table = Object.fromEntries(
      fonts.map((font) => [font.attributes['w:name'], findAll(font, 'w:altName')[0]?.attributes['w:val']]),
    );
    expect(table).toMatchObject({ 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 方正小标宋简体: '华文中宋' });
    const used = new Set(
      Object.values(parts).flatMap((xml) =>
        [...xml.matchAll(/w:(?:ascii|eastAsia)="([^"a-z][^"]*)"/g)].map((match) => match[1]),
      ),
    );
    for (const name of used) expect(Object.keys(table)).toContain(name);
  });

  it('gives each block its style and its literal number', async () => {
    const built = await writeBody(
      { type: 'draftMark', text: '草稿' },
      { type: 'coverLine', content: [text('单位：甲')] },
      { type: 'title', lines: [[text('甲单位')], [text('报告')]] },
      { type: 'heading', level: 1, number: '一、', content: [text('概况')] },
      { type: 'heading', level: 2, number: '（一）', content: [text('机构')] },
      { type: 'heading', level: 3, number: '1.', content: [text('室')] },
      { type: 'heading', level: 4, number: '（1）', content: [text('综合室')] },
      { type: 'paragraph', number: '1.', content: [text('乙')] },
      { type: 'bullet', depth: 0, content: [text('丙')] },
      { type: 'signature', name: '甲单位', date: '2024年6月11日' },
      { type: 'annexStart', label: '附件5' },
      { type: 'title', lines: [[text('评分表')]] },
    );
    const outlined = childrenOf(built, 'w:p').filter((paragraph) => hasProperty(paragraph, 'w:outlineLvl'));
    expect(outlined.map(readText)).toEqual(['评分表']);
    expect(childrenOf(built, 'w:p').map((paragraph) => [styleOf(paragraph), readText(paragraph)])).toEqual([
      ['DraftMark', '草稿'],
      ['CoverLine', '单位：甲'],
      ['Title', '甲单位 报告'],
      ['Heading1', '一、概况'],
      ['Heading2', '（一）机构'],
      ['Heading3', '1.室'],
      ['Heading4', '（1）综合室'],
      ['BodyText', '1.乙'],
      ['BodyText', '•丙'],
      ['Signature', '甲单位'],
      ['Signature', '2024年6月11日'],
      ['AnnexLabel', '附件5'],
      ['Title', '评分表'],
    ]);
  });

  it('prints the draft’s mark on each page, and only a draft’s', async () => {
    expect(readText(readXml(parts['word/header1.xml'] ?? ''))).toBe('草稿，不得报送');
    const final = await writeParts({ meta: META, blocks: [{ type: 'paragraph', content: [text('甲')] }] });
    expect(Object.keys(final)).not.toContain('word/header1.xml');
  });

  it('centres the name over the date, which stands four characters in', async () => {
    const indents = async (name: string): Promise<(string | undefined)[]> => {
      const signature = await writeBody({ type: 'signature', name, date: '2024年6月11日' });
      return findAll(signature, 'w:ind').map((indent) => indent.attributes['w:right']);
    };
    // 8 characters of 320 over 7 halves and 3 wholes: (2560 − 2080) / 2 = 240 to the right of the date.
    expect(await indents('某市科技事务中心')).toEqual(['1040', '1280']);
    expect(await indents('甲局')).toEqual(['2000', '1280']);
    // 20 characters would leave the page: the name ends at the margin and the date moves left.
    expect(await indents('甲'.repeat(20))).toEqual(['0', '2160']);
  });

  it('lists annexes a line below the text, each name below the first character of the one above', async () => {
    const entries = [
      { number: '1. ', title: '自评表' },
      { number: '2. ', title: '情况表' },
    ];
    const lines = async (shown: typeof entries) => {
      const list = await writeBody({ type: 'annexList', label: '附件', entries: shown });
      return childrenOf(list, 'w:p').map((line) => {
        const indent = findAll(line, 'w:ind')[0]?.attributes ?? {};
        return [readText(line), indent['w:left'], indent['w:hanging']];
      });
    };
    // Two characters of 320, three for 附件：, and three halves for `1. `.
    expect(await lines(entries)).toEqual([
      ['附件：1. 自评表', '2080', '1440'],
      ['2. 情况表', '2080', '480'],
    ]);
    expect(await lines([{ number: '', title: '自评表' }])).toEqual([['附件：自评表', '1600', '960']]);
  });

  it('keeps the text before a signature on its page', async () => {
    const built = await writeBody(
      { type: 'paragraph', content: [text('甲')] },
      { type: 'paragraph', content: [text('乙')] },
      { type: 'signature', name: '甲', date: '2024年6月11日' },
    );
    expect(childrenOf(built, 'w:p').map((paragraph) => hasProperty(paragraph, 'w:keepNext'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('keeps the last text and a list of annexes on one page', async () => {
    const built = await writeBody(
      { type: 'paragraph', content: [text('甲')] },
      { type: 'bullet', depth: 0, content: [text('乙')] },
      {
        type: 'annexList',
        label: '附件',
        entries: [
          { number: '1. ', title: '表' },
          { number: '2. ', title: '表' },
        ],
      },
      { type: 'paragraph', content: [text('丙')] },
    );
    expect(childrenOf(built, 'w:p').map((paragraph) => hasProperty(paragraph, 'w:keepNext'))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('marks doubtful characters as Chinese, and sets bold and 楷体 where asked', async () => {
    const built = await writeBody({
      type: 'paragraph',
      content: [
        text('甲“'),
        { type: 'strong', content: [text('乙'), { type: 'emphasis', content: [text('丙')] }] },
        { type: 'figure', id: 'x', value: '1.00' },
      ],
    });
    const runs = findAll(built, 'w:r').map((run) => [
      readText(run),
      findAll(run, 'w:rFonts')[0]?.attributes,
      findAll(run, 'w:b').length > 0,
    ]);
    expect(runs).toEqual([
      ['甲“', { 'w:hint': 'eastAsia' }, false],
      ['乙', undefined, true],
      ['丙', { 'w:hint': 'eastAsia', 'w:eastAsia': '楷体_GB2312' }, true],
      ['1.00', undefined, false],
    ]);
  });

  it('prints nasty text literally', async () => {
    const built = await writeBody(
      ...NASTY_STRINGS.map((value): Block => ({ type: 'paragraph', content: [text(value)] })),
    );
    expect(childrenOf(built, 'w:p').map(readText)).toEqual(NASTY_STRINGS);
  });

  it('stays well-formed when a text holds what XML cannot', async () => {
    const built = await writeBody({ type: 'paragraph', content: [text('甲\u0000\u001b\ud800\uffff乙')] });
    expect(childrenOf(built, 'w:p').map(readText)).toEqual(['甲\ufffd\ufffd\ufffd\ufffd乙']);
  });

  it('is read by mammoth: headings, tables, merged cells', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(EVERY_BLOCK)) });
    expect(html).toContain('<h1>一、单位基本情况</h1>');
    expect(html).toContain('<h2>（一）机构设置情况</h2>');
    expect(html).toContain('<th colspan="3"><p>金额</p></th>');
    expect(html).toContain('<strong>296.35</strong>');
  });
});
