import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/checks/ledger/types.ts';
import type { Block, ReportDocument } from '../../src/document/types.ts';
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
