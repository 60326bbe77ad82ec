import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { SummaryPage } from '../../src/document/summaryPage.ts';
import { SUMMARY_SCRIPT, SUMMARY_SCRIPT_HASH } from '../../src/writers/html/summaryScript.ts';
import { SUMMARY_STYLE, SUMMARY_STYLE_HASH } from '../../src/writers/html/summaryStyle.ts';
import { writeSummary } from '../../src/writers/writeSummary.ts';

const HOSTILE = `"><script>alert(1)</script>'&<img src=x onerror=alert(1)>`;

const PAGE: SummaryPage = {
  lang: 'zh-CN',
  title: HOSTILE,
  counts: HOSTILE,
  words: {
    filter: '找',
    year: '年度',
    allYears: '全部',
    onlyErrors: '错误',
    onlyStandingOut: '突出',
    shown: '份',
    nothing: '没有。',
  },
  columns: [
    { title: '单位', isOfWords: true },
    { title: HOSTILE, isOfWords: false },
  ],
  rows: [
    {
      cells: [
        { text: HOSTILE, order: 0 },
        { text: '1.20', order: 3 },
      ],
      file: HOSTILE,
      year: HOSTILE,
      page: './%E7%94%B2.html',
      hasErrors: true,
      standsOut: false,
    },
  ],
  notes: [HOSTILE],
  standingOut: [
    {
      title: HOSTILE,
      entries: [{ text: HOSTILE, examples: [HOSTILE] }],
      folded: { label: HOSTILE, entries: [{ text: HOSTILE, examples: [HOSTILE] }] },
      notes: [HOSTILE],
    },
    { title: '空', entries: [], folded: undefined, notes: [] },
  ],
};

describe('the page of a summary', () => {
  const html = writeSummary(PAGE);

  it.each([
    ['script', SUMMARY_SCRIPT, SUMMARY_SCRIPT_HASH, 'script-src'],
    ['style', SUMMARY_STYLE, SUMMARY_STYLE_HASH, 'style-src'],
  ])('allows its one %s, and nothing from elsewhere', (tag, text, hash, directive) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`);
    const policy = /Content-Security-Policy" content="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&apos;', "'")
      .replaceAll('&#39;', "'");
    expect(policy).toContain(`${directive} '${hash}'`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(html.split(`<${tag}`)).toHaveLength(2);
    expect(html).toContain(`<${tag}>${text}</${tag}>`);
  });

  it('shows texts of reports as texts, wherever they stand', () => {
    const rest = html.replace(`<script>${SUMMARY_SCRIPT}</script>`, '');
    expect(rest).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!&)/);
    expect(rest.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThanOrEqual(10);
    expect(rest).not.toContain('data-w=""');
  });

  it('links to the page of a report, and is sorted by places that were worked out before', () => {
    expect(html).toContain('<a href="./%E7%94%B2.html">');
    expect(html).toContain('<td data-o="3">1.20</td>');
    expect(html).toContain('<p>没有。</p>');
    expect(html.match(/<details><summary>/g)).toHaveLength(1);
  });
});

describe('the script of the page', () => {
  /** Clicks the head of the one column so many times, and reads the rows. */
  function sortBy(
    orders: readonly string[],
    clicks: number,
  ): { readonly rows: readonly string[]; readonly aria: string } {
    const rows = orders.map((o) => ({
      cells: [{ dataset: { o } }],
      dataset: { w: '', y: '', e: '', s: '' },
      hidden: false,
    }));
    const shown: typeof rows = [];
    const aria = new Map<string, string>();
    const listeners: (() => void)[] = [];
    const head = {
      getAttribute: (name: string) => aria.get(name) ?? null,
      setAttribute: (name: string, value: string) => aria.set(name, value),
      removeAttribute: (name: string) => aria.delete(name),
      querySelector: () => ({ addEventListener: (_: string, listener: () => void) => listeners.push(listener) }),
    };
    const control = () => ({ value: '', checked: false, hidden: true, textContent: '', addEventListener: () => {} });
    const body = { rows, append: (row: (typeof rows)[0]) => shown.push(row) };
    const document = { querySelector: () => body, querySelectorAll: () => [head], getElementById: control };
    runInNewContext(SUMMARY_SCRIPT, { document });
    for (let click = 0; click < clicks; click++) {
      shown.length = 0;
      for (const listener of listeners) listener();
    }
    const places = shown.map((row) => rows.indexOf(row));
    return { rows: places.map((at) => `${at}:${orders[at]}`), aria: aria.get('aria-sort') ?? '' };
  }

  it('sorts upwards and downwards, leaves equals as they were, and keeps what is unknown last', () => {
    const orders = ['', '2', '10', '', '0', '2'];
    expect(sortBy(orders, 1)).toEqual({ rows: ['4:0', '1:2', '5:2', '2:10', '0:', '3:'], aria: 'ascending' });
    expect(sortBy(orders, 2)).toEqual({ rows: ['2:10', '1:2', '5:2', '4:0', '0:', '3:'], aria: 'descending' });
    expect(sortBy(orders, 3)).toEqual(sortBy(orders, 1));
  });
});
