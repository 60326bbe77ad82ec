import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FigureBook } from '../../src/figures/figureBook.ts';
import type { Lang } from '../../src/findings/printSentence.ts';
import { scoreJson } from '../../src/formats/scoreJson.ts';
import { printReason } from '../../src/scores/printReason.ts';
import { displayWidth, graphemesOf } from '../../src/terminal/displayWidth.ts';
import { scoreTable } from '../../src/terminal/scoreTable.ts';
import { words } from '../../src/terminal/words.ts';
import { scorecard } from './scorecard.ts';

/* After a change of layout: `UPDATE_GOLDEN=1 npx vitest run test/terminal`, then look at the file in a terminal. */
const golden = new URL('scoreTable.golden.txt', import.meta.url);
const langs: readonly Lang[] = ['zh', 'en'];

describe('scoreTable', () => {
  it('is that of the golden file', () => {
    const shown = langs
      .flatMap((lang) =>
        [40, 80, 120].map((width) => `[${lang} ${width}]\n${scoreTable(scorecard, { lang, color: false, width })}`),
      )
      .join('\n');
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, shown);
    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(langs.flatMap((lang) => [80, 81, 100, 109, 110, 111, 140, 200].map((width) => [lang, width] as const)))(
    'keeps within its width and loses no text: %s in %i columns',
    (lang, width) => {
      const shown = scoreTable(scorecard, { lang, color: false, width });
      const table = tableLines(shown);
      for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(new Set(table.map(displayWidth)).size).toBe(1);

      const columns = readColumns(table);
      for (const { criterion, least, most, reason } of scorecard.lines) {
        expect(columns).toContain(`${criterion.id}${criterion.standard}`.replace(/\s/g, ''));
        expect(columns).toContain(printReason(reason, lang).replace(/\s/g, ''));
        expect(columns).toContain(least.value.eq(most.value) ? least.value.toFixed() : `${least.value}–${most.value}`);
      }
      const word = lang === 'zh' ? '分' : 'pts';
      for (const { title, points } of scorecard.rubric.groups.flatMap((group) => [group, ...group.items])) {
        expect(columns).toContain(`${title}${points.value}${word}`);
      }
    },
  );

  it.each(langs.flatMap((lang) => [24, 30, 40, 60, 72].map((width) => [lang, width] as const)))(
    'is a list where a table does not fit, within its width and with all text: %s in %i columns',
    (lang, width) => {
      const shown = scoreTable(scorecard, { lang, color: false, width });
      expect(tableLines(shown)).toEqual([]);
      for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);

      const text = shown.replace(/\s/g, '');
      for (const { criterion, least, most, reason } of scorecard.lines) {
        const { id, standard, points } = criterion;
        const interval = least.value.eq(most.value) ? `${least.value}` : `${least.value}–${most.value}`;
        expect(text).toContain(`${id}${words[lang].columns[4]}${interval}/${points.value}`.replace(/\s/g, ''));
        expect(text).toContain(`${standard}→${printReason(reason, lang)}`.replace(/\s/g, ''));
      }
      const word = lang === 'zh' ? '分' : 'pts';
      for (const { title, points } of scorecard.rubric.groups.flatMap((group) => [group, ...group.items])) {
        expect(text).toContain(`${title}${points.value}${word}`);
      }
      expect(text).toContain(`${words[lang].total}5.5–12.5/20`);
    },
  );

  it('says that it is an estimate, who gives the points, and how sure the rubric is', () => {
    const shown = scoreTable(scorecard, { lang: 'zh', color: false, width: 80 });
    expect(shown).toContain('评分人：市财政局');
    expect(shown).toContain('预估：这张表考核的是自评工作，不是支出的绩效；得分由市财政局评定。');
    expect(shown).toContain('分值是根据几份材料拼合的');
    const performance = {
      ...scorecard,
      rubric: { ...scorecard.rubric, assesses: 'performance', status: 'verified' },
    } as const;
    expect(scoreTable(performance, { lang: 'zh', color: false, width: 80 })).toContain('考核的是支出的绩效');
  });

  it('has the same words in colour, and no colour in a border', () => {
    const view = { lang: 'zh', width: 80 } as const;
    const coloured = scoreTable(scorecard, { ...view, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const plain = coloured.replace(/\u001b\[\d+m/g, '');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const list = scoreTable(scorecard, { ...view, width: 40, color: true }).replace(/\u001b\[\d+m/g, '');
    expect(list).toBe(scoreTable(scorecard, { ...view, width: 40, color: false }));
    expect(plain).toBe(scoreTable(scorecard, { ...view, color: false }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    for (const span of coloured.matchAll(/\u001b\[3\dm(.*?)\u001b\[39m/gs)) expect(span[1]).not.toMatch(/[│─\n]/);
  });
});

describe('scoreJson', () => {
  it('has the lines and totals of the table', () => {
    const { version, unfilled, scorecards } = JSON.parse(
      scoreJson([scorecard], 3, 'zh', { figures: new FigureBook(), texts: new Map() }),
    );
    expect(version).toBe(1);
    expect(unfilled).toBe(3);
    expect(scorecards).toHaveLength(1);
    expect(scorecards[0].rubric).toEqual({
      id: 'work',
      title: '自评工作考核评分表',
      assesses: 'work',
      scoredBy: '市财政局',
      status: 'reconstructed',
    });
    expect(scorecards[0].lines[3]).toEqual({
      criterion: 'submission',
      points: '10',
      status: 'derived',
      least: '4',
      most: '4',
      claimed: null,
      reason: '10 − 1 × 6 = 4：截止2024年5月31日，2024年6月11日报送，迟6个工作日',
      explanation: null,
      missing: [],
      evidence: [],
      sources: [],
    });
    expect(Object.keys(scorecards[0].lines[0])).toEqual([
      'criterion',
      'points',
      'status',
      'least',
      'most',
      'claimed',
      'reason',
      'explanation',
      'missing',
      'evidence',
      'sources',
    ]);
    expect(scorecards[0].lines.map(({ evidence }: { evidence: unknown }) => evidence)).toEqual([
      [
        { document: '自评通知', date: '2024-03-11' },
        { document: '补充通知', date: null },
      ],
      [],
      [],
      [],
    ]);
    expect(scorecards[0].totals).toEqual({
      points: '20',
      applicable: '20',
      least: '5.5',
      most: '12.5',
      derived: '4',
      declared: '1.5',
      claimed: '0',
      claimedTotal: null,
      open: '7',
      cap: null,
      grades: null,
    });
  });
});

function tableLines(shown: string): string[] {
  return shown.split('\n').filter((line) => /^[│├┌└]/.test(line));
}

/** Text of the cells, read down each column between two borders, without spaces; a rule ends a cell. */
function readColumns(table: readonly string[]): string[] {
  const width = displayWidth(table[0] ?? '');
  const rows = table.map(toColumns);
  const borders = Array.from({ length: width }, (_, column) => column).filter((column) =>
    /[┬]/.test(rows[0]?.[column] ?? ''),
  );
  return [0, ...borders].flatMap((border, index) => {
    const next = borders[index] ?? width - 1;
    const cells = rows.map((row) => row.slice(border + 1, next).join(''));
    return cells
      .join('\n')
      .split(/\n─+(?=\n|$)|^─+\n/)
      .map((cell) => cell.replace(/[\s│]/g, ''));
  });
}

/** One entry for each column: the second half of a wide character is empty. */
function toColumns(line: string): string[] {
  return graphemesOf(line).flatMap(({ text, width }) => (width === 2 ? [text, ''] : [text]));
}
