import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import type { PointsSaid } from '../../reading/readPoints.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import type { KnownScores } from './knownPoints.ts';

const GRADE = '(优秀|优良|优|良好|良|中等|中|合格|不合格|较差|差|一般)';
const NUMBER = '(\\d{1,3}(?:\\.\\d+)?)分?(?:（(不?含)[^）]{0,6}）)?';
const IS = '(?:（不?含[^）]{0,6}）)?(?:的|，|为|是|：|评定为|评为|定为|确定为|对应|属于?|等级)*[“"]?';
const BANDS: readonly {
  readonly pattern: RegExp;
  readonly read: (one: Decimal, other: Decimal) => [Decimal, Decimal];
}[] = [
  {
    pattern: new RegExp(`${NUMBER}(?:以上)?(?:[-—–～~至到，、]+)${NUMBER}(?:以下|之间)?${IS}${GRADE}`, 'g'),
    read: (one, other) => (one.lt(other) ? [one, other] : [other, one]),
  },
  {
    pattern: new RegExp(`(?:[≥]|大于等于|不低于|大于或等于)?${NUMBER}(?:及)?(?:以上)${IS}${GRADE}`, 'g'),
    read: (one) => [one, FULL],
  },
  { pattern: new RegExp(`${NUMBER}以下${IS}${GRADE}`, 'g'), read: (one) => [new Decimal(0), one] },
  {
    pattern: new RegExp(`${GRADE}[”"]?（${NUMBER}(?:及)?以上(?:，?含\\d+分?)?）`, 'g'),
    read: (one) => [one, FULL],
  },
];
const FULL = new Decimal(100);
const TOLD = new RegExp(
  `(?:等级|等次|评级|档次|级别|结果|评定|评价|认定|确定|属于?|评|定)(?:评定|确定|认定)?(?:等级|等次)?(?:为|是|：|属于?)?[“"]?${GRADE}[”"]?(?=[，。；、）（级等档]|$)`,
  'g',
);

interface Band {
  readonly least: Decimal;
  readonly most: Decimal;
  readonly grade: string;
  readonly start: number;
  readonly end: number;
}

/** SE421 figure-contradicted for a grade that neither the bands told beside it nor, where none are, those of the form give. */
export function judgeGrade(
  sentence: Sentence,
  said: readonly PointsSaid[],
  before: readonly PointsSaid[],
  { grades }: KnownScores,
): readonly Finding[] {
  const { text } = sentence;
  if (!/[优良中差格般]/.test(text)) return [];
  const given = said.filter(({ role, of }) => (role === 'given' || role === 'bare') && of === 'total');
  const marks = given.length > 0 ? given : before.filter(({ of, role }) => of === 'total' && role !== 'lost');
  const own = bandsIn(text);
  // 人才培训自评96.97分，根据90分以上为优的标准，等级为良: whosever it is.
  const only =
    marks.length === 0 &&
    (own.length > 0 || bandsOf(sentence.passage).length > 0) &&
    said.length === 1 &&
    isScore(said[0])
      ? said
      : marks;
  const [mark] = only;
  if (mark === undefined || only.length > 1) return [];
  const masked = own.reduce(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    text,
  );
  const told = findAll(masked, TOLD);
  const [match] = told;
  if (match === undefined || told.length > 1) return [];
  const isOthers = only === marks && /项目(?!支出|资金)|复核|抽查|财政[局厅]/.test(masked.slice(0, match.index));
  if (isOthers || (given.length > 0 && match.index < mark.amount.start)) return [];
  const bands = own.length > 0 ? own : bandsOf(sentence.passage);
  const typed = match[1] ?? '';
  const { value } = mark.amount;
  const expected = bands.length > 0 ? gradeIn(bands, value) : gradeOf(grades, value, typed);
  if (expected === undefined || isSame(expected, typed)) return [];
  const place = placeIn(sentence, match.index, match.index + match[0].length);
  const figure = { name: `${printNumber(value)}分`, aspect: 'grade' } as const;
  return [figureContradicted({ figure, typed: match[0].replace(/[“”"]/g, ''), derived: `“${expected}”` }, place)];
}

function isScore(said: PointsSaid | undefined): boolean {
  return (
    said !== undefined &&
    said.role !== 'lost' &&
    said.role !== 'full' &&
    said.amount.value.gte(LEAST) &&
    /自评|得分|评价|综合/.test(said.lead)
  );
}

/** Fewer may be of another scale. */
const LEAST = 60;

/** In the text of its paragraph. */
function bandsOf({ text }: Passage): readonly Band[] {
  return /以上|[-—–～~至]/.test(text) ? bandsIn(text) : [];
}

function bandsIn(text: string): readonly Band[] {
  const found: Band[] = [];
  for (const [at, { pattern, read }] of BANDS.entries()) {
    for (const match of findAll(text, pattern)) {
      const groups = match.slice(1);
      const numbers = groups.filter((one) => one !== undefined && /^\d/.test(one)).map((one) => new Decimal(one ?? 0));
      const grade = groups.find((one) => one !== undefined && /^[优良中合不较差一]/.test(one) && !/^不?含$/.test(one));
      const [one, other] = numbers;
      const start = match.index;
      const end = start + match[0].length;
      if (one === undefined || grade === undefined || (at === 0 && other === undefined)) continue;
      if (found.some((band) => band.start < end && start < band.end)) continue;
      const [least, most] = read(one, other ?? FULL);
      found.push({ least, most, grade, start, end });
    }
  }
  return found;
}

/** The band of a mark; a bound belongs to the band above it, but for the full mark and for 89 below 90. */
function gradeIn(bands: readonly Band[], value: Decimal): string | undefined {
  const fitting = bands.filter(
    ({ least, most }) =>
      value.gte(least) && (value.lt(most) || (value.eq(most) && (most.eq(100) || most.mod(10).eq(9)))),
  );
  return fitting.length === 1 ? fitting[0]?.grade : undefined;
}

function gradeOf(grades: KnownScores['grades'], value: Decimal, typed: string): string | undefined {
  const names = grades.map(({ title }) => title.charAt(0));
  if (!names.includes(typed.replace('较', '').charAt(0)) || typed === '优良') return undefined;
  return grades.find(({ from }) => value.gte(from))?.title;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((grade) => grade.replace('较', ''));
  return a?.startsWith('不') === b?.startsWith('不') && a?.charAt(0) === b?.charAt(0);
}
