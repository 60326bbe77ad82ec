import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ChartValue } from '../../src/document/chart.ts';
import { composeDocument } from '../../src/document/composeDocument.ts';
import type { ReportDocument } from '../../src/document/types.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { compose, evaluate, exampleText } from '../document/reports.ts';

const SEED = exampleText('kejishiwu/2023');

function withCharts(text: string, draft = false): ReportDocument {
  const { value } = composeDocument(evaluate(text).evaluation, { draft, charts: true });
  if (value === undefined) throw new Error('no document');
  return value;
}

async function partsOf(document: ReportDocument): Promise<ReadonlyMap<string, string>> {
  const entries = unzipSync(await writeDocx(document));
  return new Map(Object.entries(entries).map(([path, data]) => [path, strFromU8(data)]));
}

describe('the charts of a report', () => {
  it('follow everything else, each under its number, and only where they are asked for', () => {
    const plain = compose(SEED).blocks;
    const { blocks } = withCharts(SEED);
    expect(blocks.slice(0, plain.length)).toEqual(plain);
    expect(
      blocks
        .slice(plain.length)
        .map((block) => (block.type === 'chart' ? `${block.number} ${block.chart.id}` : block.type)),
    ).toEqual(['annexStart', 'title', '图1 budget', '图2 variance', '图3 threePublic', '图4 points-yueyang-work']);
  });

  it('leave out points of which nothing is known, and say of how many', () => {
    const bars = compose(SEED).blocks.length;
    const [points] = withCharts(SEED)
      .blocks.slice(bars)
      .flatMap((block) => (block.type === 'chart' && block.chart.kind === 'parts' ? [block.chart] : []));
    const isOpen = (values: readonly (ChartValue | undefined)[]) =>
      values[0]?.value === '0' && values[2]?.value === '0';
    expect(points?.title).toBe('各项得分（部门整体支出绩效自评工作考核评分表；另有13项待定，图中不列）');
    expect(points?.rows.filter(({ values }) => isOpen(values))).toEqual([]);
    const nothing =
      'selfeval: 1\nform: yueyang-2023\nyear: 2023\nmoney: 万元\ndate: 2024-06-11\nunit: { name: 某中心 }\n';
    // A report without sections has lost those points for certain.
    const [rest, ...others] = withCharts(nothing).blocks.flatMap((block) =>
      block.type === 'chart' ? [block.chart] : [],
    );
    expect(rest?.rows.map(({ label }) => label)).toEqual(['正文完整']);
    expect(others).toEqual([]);
  });

  it.each([false, true])('are native in Word, with the data behind them (draft: %s)', async (draft) => {
    const parts = await partsOf(withCharts(SEED, draft));
    const document = parts.get('word/document.xml') ?? '';
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const ids = [...document.matchAll(/<c:chart [^>]*r:id="(rId\d+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    const targets = ids.map((id) => new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1]);
    expect(targets).toEqual([1, 2, 3, 4].map((index) => `charts/chart${index}.xml`));
    expect(document).not.toContain('\ue000');
    const variance = parts.get('word/charts/chart2.xml') ?? '';
    const values = [...variance.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([val]) =>
      [...val.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => value),
    );
    expect(values).toEqual(['-1.22', '-0.17', '27.17', '0.24', '26.02']);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const path of parts.keys()) {
      if (/charts\/chart|embeddings/.test(path))
        expect(types.includes(`PartName="/${path}"`)).toBe(!path.includes('_rels'));
    }
  });

  it('are the same bytes however often they are made', async () => {
    const first = await writeDocx(withCharts(SEED));
    const other = await writeDocx(withCharts(exampleText('xugou/2023')));
    expect(await writeDocx(withCharts(SEED))).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('are files beside a report in Markdown, by its name', () => {
    const text = writeMarkdown(withCharts(SEED), '2023 报告');
    expect(text).toContain('](2023%20%E6%8A%A5%E5%91%8A-variance.svg)');
    expect(text).toContain('\n图2　决算比年初预算多（少）的构成（单位：万元）\n');
  });

  it('hold whatever an item is called', async () => {
    const hostile = SEED.replaceAll('name: 工资福利支出', 'name: "<&]]>\\"甲"');
    const parts = await partsOf(withCharts(hostile));
    expect(parts.get('word/charts/chart1.xml')).toContain('&lt;&amp;]]&gt;');
  });
});
