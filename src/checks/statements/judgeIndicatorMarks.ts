import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { listOwnPoints, type PointsLine } from './ownPoints.ts';

const FULL = /^(?:指标|一项|这一项)?(?<said>(?:均|都|也|自评)?(?:得|获|评)?(?:了|为)?满分)(?=[，。；、）]|$)/;
const NOT_FULL = /^(?:指标|一项|这一项)?(?<said>(?:未|没有|没)(?:得到?|能?得|拿到?|评为)?满分)(?=[，。；、）]|$)/;
const LOST = /^(?:指标|一项|这一项)?(?:被|共|合计|自评)*扣(?:减|除|了)?$/;
/** A shorter name is a word of many things. */
const LEAST = 4;
/** More lines than any table of points has. */
const MOST = 400;

/**
 * SE421 figure-contradicted for the points of a line that words name, told by what is missing: `送教课时得满分` where it was given 14.35 of 15,
 * `送教课时扣2.3分`.
 */
export const judgeIndicatorMarks: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(({ text }) => /满分|扣/.test(text));
  if (sentences.length === 0) return [];
  const byName = new Map<string, PointsLine | undefined>();
  for (const { lines } of listOwnPoints(year).map((own) => ({ lines: own.lines.slice(1) })))
    for (const line of lines) byName.set(line.name, byName.has(line.name) ? undefined : line);
  const lines = [...byName.values()].flatMap((line) => (line === undefined || line.name.length < LEAST ? [] : line));
  if (lines.length > MOST) return [];
  return sentences.flatMap((sentence) =>
    lines.flatMap((line) => (sentence.text.includes(line.name) ? judgeOne(sentence, line) : [])),
  );
};

function judgeOne(sentence: Sentence, { name, full, given }: PointsLine): readonly Finding[] {
  const { text, amounts } = sentence;
  const from = text.indexOf(name) + name.length;
  const tell = (start: number, end: number, derived: string, figure: SpokenOf = { name, aspect: 'points' }): Finding =>
    figureContradicted({ figure, typed: text.slice(start, end), derived }, placeIn(sentence, start, end));
  const behind = text.slice(from);
  const said = FULL.exec(behind)?.groups?.said ?? NOT_FULL.exec(behind)?.groups?.said;
  if (said !== undefined) {
    const isFull = given.eq(full);
    if (isFull === FULL.test(behind)) return [];
    const start = text.indexOf(said, from);
    return [tell(start, start + said.length, `${printNumber(given)}分`)];
  }
  const amount = amounts.find(({ start }) => start >= from);
  if (amount === undefined || amount.isVague || amount.unit !== '分' || !LOST.test(text.slice(from, amount.start)))
    return [];
  const lost = full.minus(given);
  if (lost.eq(amount.value)) return agree(sentence, [amount], { agrees: { name, aspect: 'points' } });
  return [tell(amount.start, amount.end, `${printNumber(lost)}分`, `${printNumber(full)}－${printNumber(given)}`)];
}
