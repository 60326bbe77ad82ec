import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { Check } from '../types.ts';
import { hasAny } from './hasAny.ts';
import { listPlainTexts, type PlainText } from './plainTexts.ts';
import type { Passage } from './types.ts';
import { documentNumberBrackets, numberingTyped, stopAfterBracket } from './wording/findings.ts';

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
  { style: '1、', level: 3, pattern: /^[\s　]*([0-9０-９]{1,2})(?:[、．]|\.(?![\d\s]))/, print: (n) => `${n}.` },
  { style: '（1）', level: 4, pattern: /^[\s　]*[（(]([0-9０-９]{1,2})[）)]/, print: (n) => `（${n}）` },
];

/** What a number of any style starts with. */
const STARTS = /^[\s　]*[（(\d０-９一二三四五六七八九十]/;

/** Where a number in brackets or before a stop starts a part: after a stop, so that 第（2）项 and 见（3） are none. */
const AT_PART = '(?<=^|[。；：，、\\s:;,])';
/** Numbers inside a paragraph, which run on in one sequence from 1. */
const RUNNING: readonly {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
  readonly print: (n: number) => string;
  /** Checked where paragraphs start with it, too; other styles are among STYLES. */
  readonly across?: true;
}[] = [
  {
    across: true,
    signs: ['是'],
    pattern: /(?<![\u4e00-\u9fff])([一二三四五六七八九十])是/g,
    print: (n) => `${chinese(n)}是`,
  },
  {
    across: true,
    signs: ['第'],
    pattern: /(?<![\u4e00-\u9fff])第([一二三四五六七八九十])(?=[，、,是])/g,
    print: (n) => `第${chinese(n)}`,
  },
  {
    across: true,
    signs: ['步'],
    pattern: /(?<![\u4e00-\u9fff])第([一二三四五六七八九十])步(?=[，：、,:是（(])/g,
    print: (n) => `第${chinese(n)}步`,
  },
  {
    across: true,
    signs: ['其一'],
    pattern: /(?<![\u4e00-\u9fff])其([一二三四五六七八九十])(?=[，、,是])/g,
    print: (n) => `其${chinese(n)}`,
  },
  {
    across: true,
    signs: ['①'],
    pattern:
      /(?<!其中|见|上述|对|与|和|第|按|[比较由从至到减加除占]|[＋+－\-—=＝÷×/])([①-⑳])(?!(?:比|较|与|和|至|减|加|除以|占)[①-⑳]|[＋+－\-—=＝÷×/])/g,
    print: (n) => String.fromCodePoint(0x245f + n),
  },
  { across: true, signs: ['⑴'], pattern: /([⑴-⒇])/g, print: (n) => String.fromCodePoint(0x2473 + n) },
  {
    signs: ['（1）', '(1)', '（１）'],
    pattern: new RegExp(`${AT_PART}[（(]([0-9０-９]{1,2})[）)]`, 'g'),
    print: (n) => `（${n}）`,
  },
  {
    signs: ['（一）', '(一)'],
    pattern: new RegExp(`${AT_PART}[（(](${CHINESE})[）)]`, 'g'),
    print: (n) => `（${chinese(n)}）`,
  },
  {
    signs: ['一、'],
    pattern:
      /(?<=[。；：])([一二三四五六七八九十])、(?![一二三四五六七八九十][\u4e00-\u9fff]?[等级类线季期批班])(?=[\u4e00-\u9fff])/g,
    print: (n) => `${chinese(n)}、`,
  },
  {
    signs: ['1）', '1)', '１）'],
    pattern: /(?<=^|[。；：\s])([0-9０-９]{1,2})[）)]/g,
    print: (n) => `${n}）`,
  },
  {
    signs: ['1.', '1．', '1、', '１．', '１、'],
    pattern: /(?<=^|[。；：\s])([0-9０-９]{1,2})[.．、](?=[\u4e00-\u9fff])/g,
    print: (n) => `${n}.`,
  },
];

/** A number of any style, or of an ordinal, at the very start of a text that the program numbers itself. */
const OWN_NUMBER =
  /^[\s　]*(?:(?:问题|措施|建议|原因)?[一二三四五六七八九十\d]{1,2}[：:](?!\d)|[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|[①-⑳⑴-⒇])/;
/** What the report numbers: problems and measures; and what stands alone in a sentence of it. */
const NUMBERED = /^(?:problems|measures)\[\d+\]\.(?:text|cause)$|\.(?:reason\.text|description)$/;

/** SE431 numbering-typed, SE432 stop-after-bracket, SE433 document-number-brackets (GB/T 9704 7.3.3 and its document numbers). */
export const checkNumbering: Check = ({ year, prose: { passages, byPath } }) => {
  const slots = [...byPath.values()];
  return [
    ...slots.flatMap(checkStarts),
    ...slots.flatMap(checkRunning),
    ...passages.filter(({ text }) => hasAny(text, ['）', ')'])).flatMap(checkBrackets),
    ...[...passages, ...listPlainTexts(year)].filter(({ text }) => text.includes('号')).flatMap(checkDocumentNumbers),
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
  if (inText.length < 2) return [...findings, ...checkAlone(passages, inText)];
  const [first] = inText;
  if (first !== undefined && isIntroduction(first, inText)) findings.push(told(first, undefined));
  const counts = new Map<string, number>();
  /** Told already as standing under a deeper one, until the level above both goes on. */
  const inverted = new Set<string>();
  for (const [at, start] of inText.entries()) {
    const { style, n } = start;
    if (first !== undefined && style.level < first.style.level) {
      findings.push(told(start, undefined));
      continue;
    }
    if (inverted.has(style.style)) continue;
    const above = inText[at - 1];
    if (above !== undefined && n === 1 && (isRestarted(start, above, passages) || isInverted(start, above, counts))) {
      findings.push(told(start, deeperThan(above)?.print(1)));
      if (above.style !== style) inverted.add(style.style);
      else counts.set(style.style, 1);
      continue;
    }
    if (style.level === first?.style.level) inverted.clear();
    const isMixed =
      style.style === '1、' &&
      first?.style.style === '一、' &&
      n === (counts.get('一、') ?? 0) + 1 &&
      n > 1 &&
      // 一、 above 1、 and 2、 is an order of its own.
      counts.get('1、') !== n - 1;
    if (isMixed) {
      counts.set('一、', n);
      findings.push(told(start, STYLES[0]?.print(n)));
      continue;
    }
    const due = (counts.get(style.style) ?? 0) + 1;
    // 八、 as the one heading of a text is the report's own number.
    const isOnly = style.style === '一、' && inText.filter((one) => one.style === style).length === 1;
    if (n !== due && n !== 1 && !isOnly) findings.push(told(start, style.print(due)));
    counts.set(style.style, Math.max(n, 1));
    for (const deeper of STYLES) if (deeper.level > style.level) counts.delete(deeper.style);
  }
  return findings;
}

/** `1.` right under `3.`: a list of its own would have numbers of the next level. */
function isRestarted({ style, passage }: Start, above: Start, passages: readonly Passage[]): boolean {
  return above.style === style && above.n > 1 && passages.indexOf(passage) === passages.indexOf(above.passage) + 1;
}

/** `（一）` under `1.`, where neither has come before. */
function isInverted({ style }: Start, above: Start, counts: ReadonlyMap<string, number>): boolean {
  return style.level < above.style.level && style.level > 1 && above.n === 1 && !counts.has(style.style);
}

function deeperThan({ style }: Start): (typeof STYLES)[number] | undefined {
  return STYLES.find(({ level }) => level === style.level + 1);
}

/** `一、…现将情况说明如下。`, and no `二、`: an introduction has no number. */
function isIntroduction({ style, n, passage }: Start, starts: readonly Start[]): boolean {
  if (style.level !== 1 || n !== 1 || !/如下[。：:]?[\s　]*$/.test(passage.text)) return false;
  return starts.length > 1 && starts.every((one) => one.style.level > 1 || one.passage === passage);
}

function told({ passage, typed }: Start, expected: string | undefined): Finding {
  const at = passage.text.indexOf(typed);
  return numberingTyped({ typed, expected }, passage.placeOf(at, at + typed.length));
}

/** One number alone: beside the program's own in problems and measures; elsewhere it may be words, as in 一、二等奖. */
function checkAlone(passages: readonly Passage[], starts: readonly Start[]): Finding[] {
  const [passage] = passages;
  if (passage === undefined || !NUMBERED.test(passage.path) || passage.kind !== 'paragraph') return [];
  const typed = starts[0]?.passage === passage ? starts[0].typed : OWN_NUMBER.exec(passage.text)?.[0].trim();
  if (typed === undefined || ENUMERATION.test(passage.text.trim())) return [];
  // `（1）…；（2）…` and `一是…；二是…` are a sequence of its own.
  const rest = passages.map(({ text }) => text).join('\n');
  if (holdsSequence(rest)) return [];
  const at = passage.text.indexOf(typed);
  return [numberingTyped({ typed, expected: undefined }, passage.placeOf(at, at + typed.length))];
}

/** `一、二等奖`, `十一、十二月`. */
const ENUMERATION = new RegExp(`^(?:${CHINESE}、${CHINESE}|\\d{1,2}[、．]\\d)`);

function holdsSequence(text: string): boolean {
  return RUNNING.some(({ pattern }) => (text.match(pattern) ?? []).length > 1);
}

/** A sequence may run on over paragraphs that each start with its next number. */
function checkRunning(passages: readonly Passage[]): Finding[] {
  return RUNNING.flatMap(({ signs, pattern, print, across }): Finding[] => {
    let due = 0;
    return passages.flatMap((passage): Finding[] => {
      if (due === 0 && !hasAny(passage.text, signs)) return [];
      const marks = findAll(passage.text, pattern);
      // A paragraph without any may belong to the part above it.
      if (across !== true || (marks.length > 0 && marks[0]?.index !== 0)) due = 0;
      return marks.flatMap(({ 0: typed, 1: sign = '', index }): Finding[] => {
        const n = numberOf(sign);
        const expected = due;
        // What does not start from 1 names parts of another text.
        due = n === 1 || due > 0 ? n + 1 : 0;
        if (n === 1 || expected === 0 || n === expected) return [];
        return [numberingTyped({ typed, expected: print(expected) }, passage.placeOf(index, index + typed.length))];
      });
    });
  });
}

function numberOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473;
  return readNumeral(sign)?.toNumber() ?? 0;
}

const STOP_AFTER_BRACKET = new RegExp(`(?<=^|[。；：，\\s])[（(](?:\\d{1,2}|${CHINESE})[）)][、，,.．。]`, 'g');

function checkBrackets(passage: Passage): Finding[] {
  if (!/[）)]/.test(passage.text)) return [];
  return findAll(passage.text, STOP_AFTER_BRACKET).map(({ 0: typed, index }) =>
    stopAfterBracket({ typed }, passage.placeOf(index, index + typed.length)),
  );
}

function checkDocumentNumbers(passage: PlainText): Finding[] {
  if (!passage.text.includes('号')) return [];
  const pattern = /(?<=[\u4e00-\u9fff])([【[（(〔［])((?:19|20)\d\d)([】\]）)〕］])(?=\s?\d+号)/g;
  return findAll(passage.text, pattern).flatMap(({ 0: typed, 1: open, 2: year = '', 3: close, index }): Finding[] => {
    if (open === '〔' && close === '〕') return [];
    return [documentNumberBrackets({ typed, suggestion: `〔${year}〕` }, passage.placeOf(index, index + typed.length))];
  });
}

function chinese(n: number): string {
  const digits = '零一二三四五六七八九十';
  if (n <= 10) return digits[n] ?? '';
  return `${n < 20 ? '' : (digits[Math.floor(n / 10)] ?? '')}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
}
