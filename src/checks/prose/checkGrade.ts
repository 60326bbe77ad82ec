import type { Finding } from '../../findings/types.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { Check } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const GRADE = '(优秀?|良好?|中等?|合格|较?差|不合格)';
const RANGE = new RegExp(
  `(\\d+)分?(?:（(不?含)(?:本数)?）)?(?:[-—–～~至到]+|以上(?:至|、|，)?)(\\d+)分?(?:（(不?含)(?:\\d*分?)?）)?(?:以下)?(?:的)?(?:为|是|评为)?[“"]?${GRADE}`,
  'g',
);
const ABOVE = new RegExp(`(\\d+)分?(?:（含(?:\\d*分?)?）)?(?:及)?以上(?:的)?(?:为|是|评为)[“"]?${GRADE}`, 'g');
const TOLD = new RegExp(`(?:等级|等次|评级|档次|结果)(?:评定|确定|认定)?(?:为|是|：)[“"]?${GRADE}`);

/**
 * SE421 figure-contradicted for a grade that the bands of its own sentence do not give: `自评93分，按90分以上为优、80分至90分为良
 * 的标准，等级为良`.
 */
export const checkGrade: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text }) => text.includes('为') && hasAny(text, ['等级', '等次', '评级', '档次', '结果']))
    .flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  const { text } = sentence;
  const told = TOLD.exec(text);
  const points = /(?:自评|总分|得分|评分)[^，。；\d]{0,6}(\d+(?:\.\d+)?)分/.exec(text);
  const mark = readNumeral(points?.[1] ?? '');
  if (told === null || mark === undefined) return [];
  const bands = bandsOf(text);
  if (bands.length < 2) return [];
  // The upper bound belongs to the band above, but for the full mark.
  const fitting = bands.filter(
    ({ least, most }) => mark.gte(least) && (mark.lt(most) || (most === 100 && mark.eq(100))),
  );
  const [band] = fitting;
  const typed = told[1] ?? '';
  if (band === undefined || fitting.length > 1 || band.grade.charAt(0) === typed.charAt(0)) return [];
  const end = told.index + told[0].length;
  const figure = `${points?.[1]}分的等级`;
  return [
    figureContradicted(
      { figure, typed: told[0].replace(/[“"]/, ''), derived: `“${band.grade}”` },
      placeIn(sentence, told.index, end),
    ),
  ];
}

function bandsOf(text: string): { least: number; most: number; grade: string }[] {
  const ranges = Array.from(text.matchAll(RANGE), ([, one = '', , other = '', , grade = '']) => {
    const bounds = [Number(one), Number(other)].sort((a, b) => a - b);
    return { least: bounds[0] ?? 0, most: bounds[1] ?? 0, grade };
  });
  const above = Array.from(text.matchAll(ABOVE), ([, least = '', grade = '']) => ({
    least: Number(least),
    most: 100,
    grade,
  }));
  return [...ranges, ...above];
}
