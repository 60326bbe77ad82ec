import { describe, expect, it } from 'vitest';
import { p, r, read, styled, tbl, textsOf, tryRead } from './wordFiles.ts';

const para = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const mark = (type: string, more = '') => run(`<w:fldChar w:fldCharType="${type}">${more}</w:fldChar>`);
const code = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);

/** The texts of a body, and what is told of it. */
function readBody(body: string): { texts: string[]; told: readonly unknown[] } {
  const { document, told } = tryRead({ body });
  return {
    texts: document === undefined ? [] : textsOf(document),
    told: told.map(({ code: each, args }) => [each, args]),
  };
}

describe('a paragraph', () => {
  const BOLD = '<w:b/>';
  const styles = [
    '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="lead"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="strong"/><w:rPr><w:b/></w:rPr></w:style>',
  ].join('');

  it.each([
    ['runs', r('一是') + r('加强', BOLD) + r('管理。', BOLD) + r('全年'), ['加强管理。']],
    ['two passages', r('甲', BOLD) + r('乙') + r('丙', BOLD), ['甲', '丙']],
    ['a style of runs', r('甲', '<w:rStyle w:val="Strong"/>') + r('乙'), ['甲']],
    ['a run that is not', r('甲') + r('乙', '<w:b w:val="0"/>'), []],
    ['the whole of it, which is layout', r('甲', BOLD) + r('乙', BOLD), []],
    ['blanks apart', r('甲', BOLD) + r(' ') + r('乙', BOLD), []],
  ])('keeps which of its words are bold: %s', (_what, inner, expected) => {
    const [block] = read({ body: para(inner), styles }).blocks;
    expect(block).toMatchObject({ bold: expected });
  });

  it('of a bold style is bold where its runs do not say otherwise', () => {
    const inner = r('甲') + r('乙', '<w:b w:val="false"/>');
    const [block] = read({ body: para(inner, '<w:pStyle w:val="Lead"/>'), styles }).blocks;
    expect(block).toMatchObject({ bold: ['甲'] });
  });

  it('is its runs, whatever is around them', () => {
    const inner = [
      r('甲'),
      `<w:hyperlink r:id="x">${r('乙')}</w:hyperlink>`,
      `<w:smartTag w:element="date"><w:smartTagPr/>${r('丙')}</w:smartTag>`,
      `<w:sdt><w:sdtPr><w:alias w:val="不读"/></w:sdtPr><w:sdtContent>${r('丁')}</w:sdtContent></w:sdt>`,
      `<w:bookmarkStart w:id="0"/>${r('戊')}<w:bookmarkEnd w:id="0"/>`,
      `<wpsCustomData:x>${r('己')}</wpsCustomData:x>`,
    ];
    expect(readBody(para(inner.join('')))).toEqual({ texts: ['甲乙丙丁戊己'], told: [] });
  });

  it.each([
    ['<w:t>甲</w:t><w:tab/><w:t>乙</w:t>', '甲\t乙'],
    ['<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>', '甲\n乙\n丙'],
    ['<w:t>电话0730</w:t><w:noBreakHyphen/><w:t>88</w:t>', '电话0730-88'],
    ['<w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t>', '甲乙'],
    ['<w:t> 甲 </w:t><w:t xml:space="preserve"> 乙 </w:t><w:t>丙</w:t>', '甲 乙 丙'],
    ['<w:t>增幅≦5%，②</w:t>', '增幅≦5%，②'],
    [
      '<w:ruby><w:rt><w:r><w:t>bù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>部</w:t></w:r></w:rubyBase></w:ruby><w:t>门</w:t>',
      '部门',
    ],
  ])('of %s prints %j', (inner, text) => {
    expect(readBody(para(run(inner)))).toEqual({ texts: [text], told: [] });
  });

  it('loses the blanks around it, full-width ones too, and is left out where nothing else is in it', () => {
    expect(readBody(`${p('　　无。 ')}${p(' 　 ')}${p('完')}`).texts).toEqual(['无。', '完']);
  });

  it('prints a formula in one line', () => {
    const inner =
      '<m:oMath><m:r><m:t>执行率=</m:t></m:r><m:f><m:num><m:r><m:t>决算数−结转</m:t></m:r></m:num><m:den><m:r><m:t>预算数</m:t></m:r></m:den></m:f><m:r><m:t>×100%</m:t></m:r></m:oMath>';
    expect(readBody(para(inner)).texts).toEqual(['执行率=（决算数−结转）/预算数×100%']);
  });
});

describe('tracked changes', () => {
  it('are accepted, moves too, and told', () => {
    const inner = `${r('支出')}<w:del>${run('<w:delText>12.40</w:delText>')}</w:del><w:ins>${r('12.04')}</w:ins><w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('新')}</w:moveTo>${r('万元')}`;
    expect(readBody(para(inner))).toEqual({
      texts: ['支出12.04新万元'],
      told: [['SE831', { insertions: 2, deletions: 2 }]],
    });
  });

  it('of a paragraph mark join it with the next, which gives it its style', () => {
    const first = para(r('一、单位'), '<w:pStyle w:val="1"/><w:rPr><w:del/></w:rPr>');
    expect(readBody(`${first}${p('基本情况')}${p('完')}`)).toEqual({
      texts: ['一、单位基本情况', '完'],
      told: [['SE831', { insertions: 0, deletions: 1 }]],
    });
  });

  it('of a whole paragraph leave nothing', () => {
    const gone = para(`<w:del>${run('<w:delText>删去</w:delText>')}</w:del>`, '<w:rPr><w:del/></w:rPr>');
    expect(readBody(`${p('甲')}${gone}${p('乙')}`).texts).toEqual(['甲', '乙']);
    expect(readBody(`${p('甲')}${gone}${tbl(['丙', '丁'])}`).texts).toEqual(['甲']);
  });

  it('of properties do not bring back the old ones', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>';
    const body = p('正文', '<w:pPrChange><w:pPr><w:pStyle w:val="1"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    expect(read({ body, styles }).blocks).toMatchObject([{ role: { type: 'text' } }]);
  });
});

describe('a field', () => {
  it('prints its result and not its code, also over paragraphs and within another', () => {
    const inner = `${r('共')}${mark('begin')}${code(' =SUM(ABOVE) ')}${mark('separate')}${r('12.04')}${mark('end')}${r('万元')}`;
    const nested = `${mark('begin')}${code(' IF ')}${mark('begin')}${code(' PAGE ')}${mark('separate')}${r('3')}${mark('end')}${code(' = 1 ')}${mark('separate')}${r('见附表')}${mark('end')}`;
    const long = `${para(`${mark('begin')}${code(' REF a ')}${mark('separate')}${r('甲')}`)}${para(`${r('乙')}${mark('end')}${r('丙')}`)}`;
    expect(readBody(para(inner) + para(nested) + long)).toEqual({
      texts: ['共12.04万元', '见附表', '甲', '乙丙'],
      told: [],
    });
    expect(readBody(para(`${r('见')}<w:fldSimple w:instr=" REF b ">${r('表1')}</w:fldSimple>`)).texts).toEqual([
      '见表1',
    ]);
  });

  it('without a result is told, with the words before it', () => {
    const inner = `${r('合计')}${mark('begin')}${code(' =SUM(ABOVE) ')}${mark('end')}`;
    expect(readBody(para(inner))).toEqual({
      texts: ['合计'],
      told: [['SE834', { fields: [{ code: '=SUM(ABOVE)', before: '合计' }], count: 1 }]],
    });
  });

  it('that marks something prints nothing and is not told', () => {
    const inner = `${r('甲')}${mark('begin')}${code(' XE "索引" ')}${mark('end')}${r('乙')}`;
    expect(readBody(para(inner))).toEqual({ texts: ['甲乙'], told: [] });
  });

  it('that is never closed does not swallow what follows', () => {
    expect(
      readBody(`${para(`${r('甲')}${mark('begin')}${code(' PAGE ')}`)}${p('乙')}${para(mark('end'))}${p('丙')}`).texts,
    ).toEqual(['甲', '乙', '丙']);
  });

  it.each([
    ['<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>', '☑是'],
    ['<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>', '☐是'],
    [
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="差"/><w:listEntry w:val="优"/></w:ddList></w:ffData>',
      '优是',
    ],
  ])('of a form prints what was chosen: %s', (data, text) => {
    expect(readBody(para(`${mark('begin', data)}${code(' FORMCHECKBOX ')}${mark('end')}${r('是')}`))).toEqual({
      texts: [text],
      told: [],
    });
  });

  it.each([
    [' EQ \\o\\ac(○,1) ', '①甲'],
    [' EQ \\o(○,12) ', '⑫甲'],
    [' SYMBOL 163 \\f "Wingdings 2" ', '□甲'],
    [' SYMBOL 0xFE \\f Wingdings ', '☑甲'],
  ])('drawn from its code prints what it draws: %s', (text, printed) => {
    expect(readBody(para(`${mark('begin')}${code(text)}${mark('end')}${r('甲')}`))).toEqual({
      texts: [printed],
      told: [],
    });
  });

  it('that takes its result from another file is told', () => {
    const inner = `${mark('begin')}${code(' LINK Excel.Sheet.12 "D:\\\\决算.xlsx" ')}${mark('separate')}${r('12.04万元')}${mark('end')}`;
    expect(readBody(para(inner))).toEqual({
      texts: ['12.04万元'],
      told: [['SE835', { kinds: ['files'] }]],
    });
  });
});

describe('a sign of a font of symbols', () => {
  it.each([
    ['Symbol', 'F0A3', '≤'],
    ['Symbol', '00B3', '≥'],
    ['Symbol', 'F0B1', '±'],
    ['Symbol', 'F0E5', '∑'],
    ['Wingdings', 'F06F', '□'],
    ['Wingdings', 'F0FE', '☑'],
    ['Wingdings', 'F0FC', '✓'],
    ['Wingdings', 'F081', '①'],
    ['Wingdings 2', 'F052', '☑'],
    ['Wingdings 2', 'F0A3', '□'],
    ['宋体', '2264', '≤'],
  ])('%s %s prints %s', (font, sign, printed) => {
    expect(readBody(para(`${run(`<w:sym w:font="${font}" w:char="${sign}"/>`)}${r('5万')}`))).toEqual({
      texts: [`${printed}5万`],
      told: [],
    });
  });

  it('is known by the font of its run, too', () => {
    expect(readBody(para(r('\uf0a3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + r('五'))).texts).toEqual([
      '≤五',
    ]);
    expect(readBody(para(r('¨', '<w:rFonts w:ascii="Wingdings 2"/>') + r('五')))).toMatchObject({
      told: [['SE833', {}]],
    });
    expect(readBody(para(r('o', '<w:rFonts w:ascii="Wingdings"/>') + r('是'))).texts).toEqual(['□是']);
  });

  it('that nobody knows is told once for all, with the words before the first', () => {
    const sign = run('<w:sym w:font="MT Extra" w:char="F04B"/>');
    const { texts, told } = readBody(para(r('次均接待费') + sign + sign + sign + sign));
    expect(texts).toEqual(['次均接待费\ufffd\ufffd\ufffd\ufffd']);
    expect(told).toMatchObject([['SE833', { count: 4, signs: [{ font: 'MT Extra', before: '次均接待费' }, {}, {}] }]]);
  });
});

describe('hidden text', () => {
  it('is left out and told, whether its run, its style or its paragraph hides it', () => {
    const styles = `
      <w:style w:type="character" w:styleId="h"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="n"><w:name w:val="批示"/><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = `${para(r('甲') + r('暗一', '<w:vanish/>') + r('暗', '<w:vanish/>') + r('乙', '<w:vanish w:val="0"/>') + r('暗二', '<w:rStyle w:val="h"/>'))}${styled('n', '暗三')}${para(r('显', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="n"/>')}`;
    const { document, told } = tryRead({ body, styles });
    expect(document && textsOf(document)).toEqual(['甲乙', '显']);
    expect(told).toMatchObject([{ code: 'SE832', args: { parts: [{ what: 'hidden', count: 3, text: '暗一暗' }] } }]);
  });

  it('in a paragraph mark joins two paragraphs', () => {
    expect(readBody(para(r('一、概况'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p('。本单位')).texts).toEqual([
      '一、概况。本单位',
    ]);
  });
});

describe('text boxes', () => {
  const shape = `<w:drawing><a:graphic><wps:wsp><wps:txbx><w:txbxContent>${p('框里')}${p('第二段')}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></w:drawing>`;
  const older = `<w:pict><v:shape><v:textbox><w:txbxContent>${p('框里')}${p('第二段')}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  it('stand behind the paragraph on which they hang, once for all programs', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
    for (const each of [both, shape, older]) {
      const { blocks } = read(`${para(`${r('甲')}${run(each)}${r('乙')}`)}${p('丙')}`);
      expect(blocks).toMatchObject([
        { text: '甲乙', place: { in: 'text', paragraph: 1 } },
        { text: '框里', place: { in: 'textBox', paragraph: 2 } },
        { text: '第二段', place: { in: 'textBox', paragraph: 3 } },
        { text: '丙', place: { in: 'text', paragraph: 4 } },
      ]);
    }
  });

  it('are read from the older half where the newer has no text', () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`;
    expect(readBody(para(run(both))).texts).toEqual(['框里', '第二段']);
  });

  it('may hold tables', () => {
    const box = shape.replace(p('第二段'), tbl(['子', '丑']));
    expect(read(para(run(box))).blocks).toMatchObject([{ text: '框里' }, { type: 'table', columns: 2 }]);
  });
});

describe('notes', () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${para(run('<w:footnoteRef/>') + r(text))}</w:footnote>`;
  const reference = (kind: string, id: number) => run(`<w:${kind}Reference w:id="${id}"/>`);

  it('are kept apart from the text, with the place that refers to them', () => {
    const document = read({
      body: `${p('一、概况')}${para(r('编制18名') + reference('footnote', 2) + r('。'))}${tbl(['甲', ['', para(r('乙') + reference('endnote', 1))]])}`,
      footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>${note(2, '据三定方案。')}${note(3, '没有人指它。')}`,
      endnotes: `<w:endnote w:id="1">${p('含借用人员。')}</w:endnote>`,
    });
    expect(textsOf(document)).toEqual(['一、概况', '编制18名。']);
    expect(document.notes).toEqual([
      { kind: 'footnote', text: '据三定方案。', place: { in: 'text', section: '一、概况', paragraph: 1 } },
      {
        kind: 'endnote',
        text: '含借用人员。',
        place: { in: 'table', section: '一、概况', table: 1, row: 1, column: 2 },
      },
    ]);
  });
});

describe('what is not read', () => {
  it('is told in one note', () => {
    const picture = run('<w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing>');
    const chart = run('<w:drawing><a:graphic><c:chart/></a:graphic></w:drawing>');
    const object = run('<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>');
    const old = run('<w:pict><v:shape><v:imagedata/></v:shape></w:pict>');
    const { told } = tryRead({
      body: `${para(r('甲') + picture + chart + object + old)}<w:altChunk r:id="x"/>`,
      comments: `<w:comment w:id="0">${p('请核')}</w:comment><w:comment w:id="1">${p('已核')}</w:comment>`,
      header: p('某市档案馆  内部资料'),
      footer: para(`${r('— ')}${mark('begin')}${code(' PAGE ')}${mark('separate')}${r('1')}${mark('end')}${r(' —')}`),
    });
    expect(told).toMatchObject([
      {
        code: 'SE832',
        severity: 'note',
        args: {
          parts: [
            { what: 'comments', count: 2 },
            { what: 'pictures', count: 2 },
            { what: 'charts', count: 1 },
            { what: 'objects', count: 1 },
            { what: 'chunks', count: 1 },
            { what: 'margins', count: 1, text: '某市档案馆 内部资料' },
          ],
        },
      },
    ]);
  });

  it.each(['- 1 -', '第 3 页 共 9 页', 'Page 1 of 9', '1'])('does not tell of the page number %s', (text) => {
    expect(tryRead({ body: p('甲'), footer: p(text) }).told).toEqual([]);
  });
});

describe('a table of contents', () => {
  it('that Word made is no heading, and repeats none', () => {
    const entry = (text: string) =>
      para(
        `<w:hyperlink>${r(text)}${run('<w:tab/>')}${mark('begin')}${code(' PAGEREF _Toc1 ')}${mark('separate')}${r('1')}${mark('end')}</w:hyperlink>`,
      );
    const toc = `${para(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + r('一、概况'))}${entry('二、支出')}${para(mark('end'))}`;
    const { blocks } = read(`${toc}${p('一、概况')}${p('正文')}`);
    expect(blocks.map((block) => block.type === 'paragraph' && block.role.type)).toEqual([
      'contents',
      'contents',
      'heading',
      'text',
    ]);
  });

  it('is known by its content control, or by its styles', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>';
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、概况')}</w:sdtContent></w:sdt>`;
    const { blocks } = read({ styles, body: `${control}${styled('T', '二、支出')}${p('一、概况')}` });
    expect(blocks.map((block) => block.type === 'paragraph' && block.role.type)).toEqual([
      'contents',
      'contents',
      'contents',
      'heading',
    ]);
  });
});
