import { type Finding, finding } from '../../findings/types.ts';
import type { Check } from '../types.ts';
import { hasAny } from './hasAny.ts';
import { readNumeral } from './numerals.ts';
import type { Passage } from './types.ts';

const CHINESE = '[一二三四五六七八九十]{1,3}';
/** Numbers typed at the start of a paragraph, by style; the first group is the number itself. */
const STYLES: readonly {
  readonly style: string;
  readonly level: number;
  readonly pattern: RegExp;
  readonly print: (n: number) => string;
}[] = [
  { style: '一、', level: 1, pattern: new RegExp(`^[\\s　]*(${CHINESE})、`), print: (n) => `${chinese(n)}、` },
  {
    style: '（一）',
    level: 2,
    pattern: new RegExp(`^[\\s　]*[（(](${CHINESE})[）)]`),
    print: (n) => `（${chinese(n)}）`,
  },
  { style: '1、', level: 3, pattern: /^[\s　]*([0-9０-９]{1,2})[、．]/, print: (n) => `${n}.` },
  { style: '（1）', level: 4, pattern: /^[\s　]*[（(]([0-9０-９]{1,2})[）)]/, print: (n) => `（${n}）` },
];

/** What a number of any style starts with. */
const STARTS = /^[\s　]*[（(\d０-９一二三四五六七八九十]/;

/** Numbers inside a paragraph, which run on in one sequence. */
const RUNNING: readonly { readonly pattern: RegExp; readonly print: (n: number) => string }[] = [
  { pattern: /(?<![\u4e00-\u9fff])([一二三四五六七八九十])是/g, print: (n) => `${chinese(n)}是` },
  { pattern: /(?<![\u4e00-\u9fff])第([一二三四五六七八九十])(?=[，、,])/g, print: (n) => `第${chinese(n)}` },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/g, print: (n) => String.fromCodePoint(0x245f + n) },
];

/** SE431 numbering-typed, SE432 stop-after-bracket, SE433 document-number-brackets (GB/T 9704 7.3.3 and its document numbers). */
export const checkNumbering: Check = ({ prose: { passages } }) => {
  const slots = [...new Set(passages.map(({ path }) => path))];
  return [
    ...slots.flatMap((path) => checkStarts(passages.filter((passage) => passage.path === path))),
    ...passages.filter(({ text }) => hasAny(text, ['二是', '第二', '第三', '②'])).flatMap(checkRunning),
    ...passages.filter(({ text }) => hasAny(text, ['）', ')'])).flatMap(checkBrackets),
    ...passages.filter(({ text }) => text.includes('号')).flatMap(checkDocumentNumbers),
  ];
};

interface Start {
  readonly passage: Passage;
  readonly style: (typeof STYLES)[number];
  readonly n: number;
  readonly typed: string;
}

function checkStarts(passages: readonly Passage[]): Finding[] {
  const starts = passages.flatMap((passage): Start[] => {
    if (!STARTS.test(passage.text)) return [];
    for (const style of STYLES) {
      const match = style.pattern.exec(passage.text);
      const n = match === null ? undefined : readNumeral(match[1] ?? '')?.toNumber();
      if (match !== null && n !== undefined) return [{ passage, style, n, typed: match[0].trim() }];
    }
    return [];
  });
  // The program numbers headings and items itself: a typed number would stand beside its own.
  const doubled = starts.filter(({ passage }) => passage.kind !== 'paragraph');
  const findings = doubled.map((start) => told(start, undefined));
  const inText = starts.filter(({ passage }) => passage.kind === 'paragraph');
  // One number alone may be words: 一、二等奖.
  if (inText.length < 2) return findings;
  const [first] = inText;
  const counts = new Map<string, number>();
  for (const start of inText) {
    const { style, n } = start;
    if (first !== undefined && style.level < first.style.level) {
      findings.push(told(start, undefined));
      continue;
    }
    const isMixed =
      style.style === '1、' && first?.style.style === '一、' && n === (counts.get('一、') ?? 0) + 1 && n > 1;
    if (isMixed) {
      counts.set('一、', n);
      findings.push(told(start, STYLES[0]?.print(n)));
      continue;
    }
    const due = (counts.get(style.style) ?? 0) + 1;
    if (n !== due && n !== 1) findings.push(told(start, style.print(due)));
    counts.set(style.style, Math.max(n, 1));
    for (const deeper of STYLES) if (deeper.level > style.level) counts.delete(deeper.style);
  }
  return findings;
}

function told({ passage, typed }: Start, expected: string | undefined): Finding {
  const at = passage.text.indexOf(typed);
  return finding('SE431', { typed, expected }, passage.placeOf(at, at + typed.length));
}

function checkRunning(passage: Passage): Finding[] {
  return RUNNING.flatMap(({ pattern, print }): Finding[] => {
    let due = 1;
    const findings: Finding[] = [];
    for (const { 0: typed, 1: sign = '', index } of passage.text.matchAll(pattern)) {
      const code = sign.codePointAt(0) ?? 0;
      const n = code >= 0x2460 && code <= 0x2469 ? code - 0x245f : (readNumeral(sign)?.toNumber() ?? 0);
      if (n === 1) due = 1;
      else if (due > 1 && n !== due) {
        findings.push(finding('SE431', { typed, expected: print(due) }, passage.placeOf(index, index + typed.length)));
      }
      due = n + 1;
    }
    return findings;
  });
}

function checkBrackets(passage: Passage): Finding[] {
  const pattern = new RegExp(`[（(](?:\\d{1,2}|${CHINESE})[）)][、，,.．。]`, 'g');
  return Array.from(passage.text.matchAll(pattern), ({ 0: typed, index }) =>
    finding('SE432', { typed }, passage.placeOf(index, index + typed.length)),
  );
}

function checkDocumentNumbers(passage: Passage): Finding[] {
  const pattern = /(?<=[\u4e00-\u9fff])([【[（(〔［])((?:19|20)\d\d)([】\]）)〕］])(?=\s?\d+号)/g;
  return Array.from(passage.text.matchAll(pattern)).flatMap(
    ({ 0: typed, 1: open, 2: year = '', 3: close, index }): Finding[] => {
      if (open === '〔' && close === '〕') return [];
      return [finding('SE433', { typed, suggestion: `〔${year}〕` }, passage.placeOf(index, index + typed.length))];
    },
  );
}

function chinese(n: number): string {
  const digits = '零一二三四五六七八九十';
  return n <= 10 ? (digits[n] ?? '') : `十${digits[n - 10] ?? ''}`;
}
