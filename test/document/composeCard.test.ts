import { describe, expect, it } from 'vitest';
import { Borders, GridPainter } from '../../src/document/paintGrid.ts';
import { plainText } from '../../src/document/text.ts';
import type { Block, Grid } from '../../src/document/types.ts';
import { compose, exampleText } from './reports.ts';
import { shippedForm } from './shippedForms.ts';

const GENERAL = exampleText('xuling/2025');
const NATIONAL = exampleText('xunan/2023');

function cardsOf(text: string): readonly Grid[] {
  return compose(text).blocks.flatMap((block) => (block.type === 'table' && block.grid.card ? [block.grid] : []));
}

/** What each cell of a row says, from left to right, without what it covers. */
function rowOf({ rows }: Grid, index: number): string[] {
  return (rows[index] ?? []).flatMap((one) => (one.type === 'cell' ? [plainText(one.content)] : []));
}

function labelsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'annexStart' ? [block.label] : []));
}

describe('the sheet of each form', () => {
  it.each([
    ['xuwan/2023', 1, []],
    ['xushu/2025', 1, ['附件1']],
    ['xuchuan/2025', 1, ['附件']],
    ['xunan/2023', 2, ['附件1', '附件2']],
    ['xuling/2025', 1, ['附件1', '附件2']],
  ])('of %s is one grid', (name, cards, labels) => {
    const { blocks } = compose(exampleText(name));
    expect(cardsOf(exampleText(name))).toHaveLength(cards);
    expect(labelsOf(blocks)).toEqual(labels);
    // It stands below its title, without a number.
    const captions = blocks.flatMap((block) => (block.type === 'table' && block.grid.card ? [block.number] : []));
    expect(new Set(captions)).toEqual(new Set(['']));
  });
});

describe('a sheet of which nothing is told', () => {
  it('says so below its title', () => {
    const none = GENERAL.replace(/^whole:\n(?: .*\n)+/m, '');
    expect(none).not.toBe(GENERAL);
    const { blocks } = compose(none);
    const at = blocks.findIndex((block) => block.type === 'annexStart' && block.label === '附件1');
    expect(blocks.slice(at + 1, at + 4).map(({ type }) => type)).toEqual(['title', 'paragraph', 'annexStart']);
    expect(
      blocks.slice(at + 2, at + 3).flatMap((block) => (block.type === 'paragraph' ? [plainText(block.content)] : [])),
    ).toEqual(['未填。']);
  });
});

describe('the card of a project', () => {
  it('is one grid: head, money, goals, indicators, total', () => {
    const [card, ...others] = cardsOf(NATIONAL);
    expect(others).toHaveLength(1);
    if (card === undefined) throw new Error('no card');
    expect(rowOf(card, 0)).toEqual(['项目名称', '免疫规划项目', '年度', '2023年']);
    const unit = '虚南县疾病预防控制中心（虚构单位）';
    expect(rowOf(card, 1)).toEqual(['主管部门', unit, '实施单位', unit]);
    expect(rowOf(card, 3)).toEqual(['年度资金总额', '120.00', '128.00', '125.60', '10', '98.13%', '9.81']);
    expect(rowOf(card, 7)).toEqual(['年度总体目标', '预期目标', '实际完成情况']);
    expect(rowOf(card, 8)[1]).toBe('全年执行125.60万元，接种任务全部完成，每月按时配送。');
    expect(card.card?.listFrom).toBe(9);
    expect(rowOf(card, 9).slice(0, 2)).toEqual(['绩效指标', '一级指标']);
    expect(rowOf(card, card.rows.length - 1)).toEqual(['总分', '100', '96.64', '']);
  });

  it('covers each position once, and keeps amounts as wide as in a table of their own', () => {
    for (const card of [...cardsOf(NATIONAL), ...cardsOf(GENERAL)]) {
      const width = card.columns.length;
      const covered = new Set<string>();
      card.rows.forEach((row, rowIndex) => {
        expect(row).toHaveLength(width);
        row.forEach((one, column) => {
          if (one.type !== 'cell') return;
          for (let down = 0; down < one.rowSpan; down += 1)
            for (let right = 0; right < one.columnSpan; right += 1) covered.add(`${rowIndex + down} ${column + right}`);
        });
      });
      expect(covered.size).toBe(width * card.rows.length);
      const total = card.columns.reduce((sum, one) => sum + one.width, 0);
      const money = card.rows[3] ?? [];
      const shares = money.flatMap((one, column) => {
        if (one.type !== 'cell' || column === 0) return [];
        return [card.columns.slice(column, column + one.columnSpan).reduce((sum, { width: w }) => sum + w, 0) / total];
      });
      // 30, 16, 16, 16, 10, 14 and 10 of 112, beside a label of 11 to 100.
      [30, 16, 16, 16, 10, 14, 10].forEach((wanted, index) => {
        expect(shares[index]).toBeGreaterThan((wanted / 112 / 1.11) * 0.85);
      });
    }
  });

  it('has a sheet of its own, numbered below its annex, and none where no project has one', () => {
    expect(labelsOf(compose(NATIONAL).blocks)).toEqual(['附件1', '附件2']);
    expect(labelsOf(compose(GENERAL).blocks)).toEqual(['附件1', '附件2']);
    const goals = (name: string, text: string) =>
      text.replace(`  - name: ${name}\n`, `$&    goals: { expected: 办好, reached: 办好 }\n`);
    const one = goals('流动展览和研学服务', GENERAL);
    expect(labelsOf(compose(one).blocks)).toEqual(['附件1', '附件2', '附件3']);
    expect(labelsOf(compose(goals('馆藏文物预防性保护', one)).blocks)).toEqual([
      '附件1',
      '附件2',
      '附件3-1',
      '附件3-2',
    ]);
    // Two of three budget units have money for it.
    const card = cardsOf(one).at(-1);
    expect(card && rowOf(card, 1)).toEqual(['主管部门', '虚岭县文化旅游局', '实施单位', '县博物馆本级、虚岭窑陈列馆']);
  });
});

describe('below the text', () => {
  const listOf = (text: string) =>
    compose(text).blocks.flatMap((block) =>
      block.type === 'annexList' ? block.entries.map(({ number, title }) => `${number}${title}`) : [],
    );

  it('stand the annexes that there are, and the sheets of projects where these are all', () => {
    expect(listOf(GENERAL)).toEqual(['1. 部门整体支出绩效自评表', '2. 共性指标情况表']);
    expect(listOf(NATIONAL)).toEqual([
      '1. 项目支出绩效自评表（免疫规划项目）',
      '2. 项目支出绩效自评表（卫生应急能力建设）',
    ]);
    expect(listOf(exampleText('kejishiwu/2023'))).toEqual([]);
  });

  it('stands a signature where the form asks for one, before the annexes', () => {
    const form = shippedForm('unit-general');
    const place = { file: '', path: '', start: 0, end: 0 };
    const line = (text: string) => ({ text, place });
    const signed = { ...form, signature: { name: line('{{unit.name}}'), date: line('{{date}}') } };
    const { blocks } = compose(GENERAL, signed);
    const at = blocks.findIndex(({ type }) => type === 'signature');
    expect(blocks[at]).toEqual({ type: 'signature', name: '虚岭县博物馆（虚构单位）', date: '2026年3月18日' });
    expect([blocks[at - 1]?.type, blocks[at + 1]?.type]).toEqual(['annexList', 'annexStart']);
    expect(compose(GENERAL).blocks.some(({ type }) => type === 'signature')).toBe(false);
  });
});

describe('borders of blocks in one grid', () => {
  it('lie on those of the first block where they are near, and else where they are', () => {
    const borders = new Borders();
    const first = borders.add([1, 1, 2], 0);
    const near = borders.add([26, 74], 0.02);
    const far = borders.add([1, 2], 0.02);
    expect(borders.widths).toEqual([250, 83, 167, 500]);
    expect(borders.spansOf(first)).toEqual([1, 2, 1]);
    expect(borders.spansOf(near)).toEqual([1, 3]);
    expect(borders.spansOf(far)).toEqual([2, 2]);
  });

  it('are never one for two borders of the same block', () => {
    const borders = new Borders();
    borders.add([50, 50], 0);
    const ends = borders.add([49, 2, 49], 0.05);
    expect(borders.spansOf(ends).every((span) => span >= 1)).toBe(true);
  });
});

describe('a grid that is painted', () => {
  it('has a position for everything that a cell spans, and refuses a hole', () => {
    const columns = [
      { align: 'left', width: 1 },
      { align: 'left', width: 1 },
    ] as const;
    const painter = new GridPainter(columns);
    painter.put(0, 0, { rowSpan: 2, columnSpan: 1, content: [] });
    painter.put(0, 1, { rowSpan: 1, columnSpan: 1, content: [] });
    expect(() => painter.finish(0)).toThrow('nothing at row 1, column 1');
    painter.put(1, 1, { rowSpan: 1, columnSpan: 1, content: [] });
    expect(painter.finish(0).rows[1]?.[0]).toEqual({ type: 'covered', row: 0, column: 0 });
  });
});
