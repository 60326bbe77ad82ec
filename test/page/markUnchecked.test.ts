import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/checks/ledger/types.ts';
import type { Block, Inline, ReportDocument } from '../../src/document/types.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { BlockFinder } from '../../src/page/findBlock.ts';
import { markUnchecked } from '../../src/page/markUnchecked.ts';

const FILE = 'report.yaml';
const TEXT = '办活动3次，走访3户，发放3份。';

/** A ledger of the three numbers of the text, of which the second was not checked. */
const numbers: Ledger['numbers'] = [...TEXT.matchAll(/3./g)].map(({ 0: typed, index }, at) => ({
  place: { file: FILE, path: 'narrative.effectiveness', start: index, end: index + typed.length },
  typed,
  standing: at === 1 ? { kind: 'notTied', nearest: [] } : { kind: 'follows', how: 'count' },
}));
const ledger: Ledger = { numbers, ways: [], notReckoned: [] };
const texts = new Map([[FILE, wholeText(TEXT)]]);
const origins = [{ file: FILE, path: 'narrative.effectiveness', start: 0, end: TEXT.length }];
const meta = { title: '', author: '', year: '2023', date: '', draft: false };

function mark(block: Block) {
  const document: ReportDocument = { meta, blocks: [block] };
  const finder = new BlockFinder([{ words: origins, numbers: [] }]);
  return markUnchecked(document, ledger, finder, texts, 'zh');
}

/** The texts of a paragraph that are marked, and what is listed, for a ledger of the stretches between signs: `‹3户›`, `«减少»` a word of direction. */
function markWays(signed: string, printed: readonly Inline[]) {
  const entries: (Ledger['numbers'][number] & { isWay: boolean })[] = [];
  let text = '';
  for (const part of signed.split(/(‹[^›]*›|«[^»]*»|‘[^’]*’)/)) {
    const typed = /^[‹«‘]/.test(part) ? part.slice(1, -1) : part;
    const place = { file: FILE, path: 'narrative.effectiveness', start: text.length, end: text.length + typed.length };
    const isOpen = /^[‹«]/.test(part);
    const standing = isOpen
      ? ({ kind: 'notTied', nearest: [] } as const)
      : ({ kind: 'follows', how: 'growth' } as const);
    if (typed !== part) entries.push({ place, typed, standing, isWay: /[增减平]/.test(typed) });
    text += typed;
  }
  const of = (isWay: boolean) =>
    entries.filter((one) => one.isWay === isWay).map(({ place, typed, standing }) => ({ place, typed, standing }));
  const own = [{ file: FILE, path: 'narrative.effectiveness', start: 0, end: text.length }];
  const block: Block = { type: 'paragraph', content: printed, origins: own };
  const { document, unchecked } = markUnchecked(
    { meta, blocks: [block] },
    { numbers: of(false), ways: of(true), notReckoned: [] },
    new BlockFinder([{ words: own, numbers: [] }]),
    new Map([[FILE, wholeText(text)]]),
    'zh',
  );
  return {
    marked: JSON.stringify(document.blocks).match(/(?<="value":")[^"]*(?=","unchecked")/g) ?? [],
    listed: unchecked.map(({ number, isWay }) => `${number.typed}${isWay ? '（词）' : ''}`),
    printed: document.blocks,
  };
}

const plain = (value: string): Inline[] => [{ type: 'text', value }];

describe('words of direction that were not checked', () => {
  it('are marked among the numbers, and not where the same word states nothing', () => {
    const text = '减少浪费，比上年‘减少’‘3户’，支出较去年«减少»，走访‹3户›。';
    const { marked, listed, printed } = markWays(text, plain('减少浪费，比上年减少3户，支出较去年减少，走访3户。'));
    expect([marked, listed]).toEqual([
      ['减少', '3户'],
      ['减少（词）', '3户'],
    ]);
    expect(printed).toMatchObject([
      { content: [{ value: '减少浪费，比上年减少3户，支出较去年' }, {}, { value: '，走访' }, {}, { value: '。' }] },
    ]);
  });

  it('are told apart by the signs around them, each in its turn', () => {
    const text = '较上年‘减少’，较上年«减少»，较上年«减少»。';
    const { printed } = markWays(text, plain('较上年减少，较上年减少，较上年减少。'));
    expect(printed).toMatchObject([
      { content: [{ value: '较上年减少，较上年' }, { unchecked: expect.any(String) }, { value: '，较上年' }, {}, {}] },
    ]);
  });

  it('are only listed where the report prints other words, or nothing stands around them', () => {
    expect(markWays('支出«减少»。', plain('支出有所下降。'))).toMatchObject({ marked: [], listed: ['减少（词）'] });
    expect(markWays('«减少»', plain('减少'))).toMatchObject({ marked: [], listed: ['减少（词）'] });
  });
});

describe('numbers that were not checked', () => {
  it('are marked in a paragraph, and no number that looks alike', () => {
    const { document, unchecked } = mark({ type: 'paragraph', content: [{ type: 'text', value: TEXT }], origins });
    expect(document.blocks[0]).toMatchObject({
      content: [
        { value: '办活动3次，走访' },
        { value: '3户', unchecked: '没有找到可以核对的依据' },
        { value: '，发放3份。' },
      ],
    });
    expect(unchecked.map(({ number, block }) => [number.typed, block])).toEqual([['3户', 0]]);
  });

  it('are found within strong words, and behind a figure', () => {
    const content = [
      { type: 'figure', id: 'staff', value: '3' },
      { type: 'text', value: '办活动3次，' },
      { type: 'strong', content: [{ type: 'text', value: '走访3户' }] },
      { type: 'text', value: '，发放3份。' },
    ] as const;
    const { document } = mark({ type: 'paragraph', content, origins });
    expect(document.blocks[0]).toMatchObject({
      content: [
        { type: 'figure' },
        { value: '办活动3次，' },
        { type: 'strong', content: [{ value: '走访' }, { value: '3户', unchecked: '没有找到可以核对的依据' }] },
        { value: '，发放3份。' },
      ],
    });
  });

  it('are left alone where the report prints other words, and still listed', () => {
    const content = [{ type: 'text', value: '办活动若干。' }] as const;
    const { document, unchecked } = mark({ type: 'paragraph', content, origins });
    expect(document.blocks[0]).toMatchObject({ content });
    expect(unchecked).toHaveLength(1);
  });
});
