import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/document/chart.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { composePage } from '../../src/page/composePage.ts';
import { STYLE, STYLE_HASH } from '../../src/writers/html/style.ts';
import { writeChart } from '../../src/writers/svg/writeChart.ts';
import { writeHtml } from '../../src/writers/writeHtml.ts';
import { compose, EXAMPLES, evaluate, exampleText } from '../document/reports.ts';

function htmlOf(text: string): string {
  const { evaluation, findings } = evaluate(text);
  const texts = new Map([['report.yaml', wholeText(text)]]);
  return writeHtml(composePage(compose(text), evaluation, findings, texts, 'zh'));
}

/** Names of all elements, and of their attributes. */
function namesIn(html: string): { readonly tags: Set<string>; readonly attributes: Set<string> } {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '');
  for (const [, tag = '', rest = ''] of body.matchAll(/<([a-zA-Z][\w-]*)((?:[^<>"]|"[^"]*")*)>/g)) {
    tags.add(tag);
    for (const [, name = ''] of rest.replaceAll(/"[^"]*"/g, '""').matchAll(/([\w:-]+)=""/g)) attributes.add(name);
  }
  return { tags, attributes };
}

const SEED = exampleText('kejishiwu/2023');

describe('the page as HTML', () => {
  it('allows its own style and nothing else', () => {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_HASH).toBe(`sha256-${hash}`);
    const html = htmlOf(SEED);
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}`.replaceAll('&#39;', "'"));
    expect(html).toContain(`<style>${STYLE}</style>`);
  });

  it.each(EXAMPLES)('of %s has no script, no address, no style of its own', (name) => {
    const { tags, attributes } = namesIn(htmlOf(exampleText(name)));
    for (const tag of ['script', 'iframe', 'img', 'link', 'object', 'form', 'base']) expect(tags.has(tag)).toBe(false);
    expect([...attributes].filter((one) => /^on|^style$|^src$|^action$/.test(one))).toEqual([]);
  });

  it.each(EXAMPLES)('of %s breaks no line between a number and the punctuation beside it', (name) => {
    const apart = htmlOf(exampleText(name)).replaceAll(/<span class="nb">.*?<\/span>/g, '\uFFFC');
    expect(
      apart.match(/[（「『“‘《](?:<mark[^>]*>)?<button[^>]* class="n"|<\/button>(?:<\/mark>)?[，。；：、）」』”’》%]/g),
    ).toBeNull();
    expect(apart.match(/[（「『“‘《]\uFFFC|\uFFFC[，。；：、）」』”’》%]/g)).toBeNull();
  });

  it.each(EXAMPLES)('of %s has every button’s note, each once', (name) => {
    const html = htmlOf(exampleText(name));
    const targets = new Set([...html.matchAll(/popovertarget="(f\d+)"/g)].map(([, id]) => id));
    const notes = [...html.matchAll(/ popover id="(f\d+)"/g)].map(([, id]) => id);
    expect(new Set(notes).size).toBe(notes.length);
    expect([...targets].sort()).toEqual([...notes].sort());
  });

  it.each(EXAMPLES)('of %s has every link’s target, each id once', (name) => {
    const html = htmlOf(exampleText(name));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const missing = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id));
    expect(missing).toEqual([]);
  });

  it('leads from a key that nobody has filled in to its cell', () => {
    const text = SEED.replace('actual: 19.33', 'actual:');
    const { evaluation } = evaluate(text);
    const place = { file: 'report.yaml', path: 'basic.items[1].actual', start: 0, end: 1 };
    const gap = { key: place.path, title: '决算数', place, importance: 'table', table: undefined } as const;
    const html = writeHtml(composePage(compose(text), evaluation, [], new Map(), 'zh', [gap]));
    const [, cell = ''] = /<li><a href="#(b\d+r3c2)">决算数<\/a> <code>basic\.items\[1\]\.actual/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<td class="right" id="${cell}" tabindex="-1"><mark class="gap"`));
  });

  it('leads from a place to its finding, from the finding to its place, and on to the next', () => {
    const html = htmlOf(SEED);
    const note = /<div class="finding warning" id="n4"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
    const [, place = ''] = /href="#(b\d+r2c2)"/.exec(note) ?? [];
    expect(html).toMatch(
      new RegExp(`<td class="right told" id="${place}"[^>]*>(?:(?!</td>).)*<a class="mark warning" href="#n4"`),
    );
    expect(note).toContain('<a href="#n3">上一个</a> <a href="#n5">下一个</a> <a href="#i4">列表</a>');
    expect(html).toMatch(/<li id="i4" class="warning"><a href="#n4">/);
    // The last concerns nothing printed, and is told in the list.
    expect(html).toMatch(/<li><div class="finding warning" id="n5"/);
  });

  it('marks what nobody has filled in, in tables of figures and in those of the unit’s own words', () => {
    expect(htmlOf(SEED)).not.toContain('<mark');
    const html = htmlOf(SEED.replace('actual: 19.33', 'actual:'));
    expect(html.match(/<mark class="gap" id="g\d+"[^>]*><button[^>]*>未填<\/button><\/mark>/g)?.length).toBeGreaterThan(
      1,
    );
    expect(html).toContain('<a href="#g1" id="gap">下一处没填的</a>');
    const table = htmlOf(exampleText('xuling/2025').replace('actual: 10月中旬完成', 'actual:'));
    expect(table).toMatch(/<mark class="gap" id="g1"[^>]*>未填<\/mark>/);
  });

  it('prints hostile names as text, wherever a report may hold one', () => {
    const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&]]><svg onload=alert(3)>{{x}}`.replace(
      '{{x}}',
      '',
    );
    const quoted = JSON.stringify(hostile);
    const text = SEED.replace(/^( +(?:- )?name: ).*$/gm, `$1${quoted}`).replace(/by: .*?( \}|$)/gm, `by: ${quoted}$1`);
    const html = htmlOf(text.replace(/^( +- )\{ name: [^,}]+/gm, `$1{ name: ${quoted}`));
    expect(html).toContain('&lt;script&gt;');
    const { tags, attributes } = namesIn(html);
    for (const tag of ['script', 'img']) expect(tags.has(tag)).toBe(false);
    expect([...attributes].filter((one) => one.startsWith('on'))).toEqual([]);
  });
});

const words = fc.string({ minLength: 1, maxLength: 12 });
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
const value = fc.option(
  amount.map((text) => ({ value: text, printed: text })),
  { nil: undefined },
);

describe('a chart as SVG', () => {
  const charts = fc.record({
    id: fc.constant('c'),
    kind: fc.constantFrom('bars', 'steps', 'parts' as const),
    title: words,
    unit: fc.constant('万元'),
    series: fc.constant(['甲', '乙']),
    rows: fc.array(fc.record({ label: words, values: fc.tuple(value, value) }), { minLength: 1, maxLength: 8 }),
  }) as fc.Arbitrary<Chart>;

  it('has every number as text, no bar outside it, and nothing that is not a number', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        // Parts of a whole are not negative.
        fc.pre(chart.kind !== 'parts' || !JSON.stringify(chart.rows).includes('"value":"-'));
        const svg = writeChart(chart);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        for (const [, x = '', width = ''] of svg.matchAll(/<rect class="c\d" x="([^"]*)" y="[^"]*" width="([^"]*)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(640.5);
        }
        const shown =
          chart.kind === 'steps'
            ? chart.rows.map(({ values }) => values[0])
            : chart.rows.flatMap(({ values }) => values);
        for (const one of shown) {
          if (one !== undefined) expect(svg).toContain(one.printed.replace('-', chart.kind === 'steps' ? '−' : '-'));
        }
      }),
    );
  });

  it('is the same picture for the same numbers, and describes them', () => {
    const { evaluation } = evaluate(SEED);
    const page = composePage(compose(SEED), evaluation, [], new Map(), 'zh');
    const [chart] = page.charts;
    if (chart === undefined) throw new Error('no chart');
    expect(writeChart(chart)).toBe(writeChart(chart));
    expect(writeChart(chart)).toContain('对个人和家庭的补助：年初预算数58.14，决算数85.31');
  });
});
