import type { Finding } from '../../findings/types.ts';
import type { WordPlace } from '../../findings/wordPlace.ts';
import type { WordDocument, WordTable } from '../../wordfile/types.ts';
import { plainText } from '../../workbooks/readAmount.ts';
import { TableGrid } from '../tableGrid.ts';
import { printedTwice } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

/** What a report says that it got as a whole. */
interface Score {
  readonly place: WordPlace;
  /** The words, or the number of a cell. */
  readonly words: string;
  readonly points: string;
}

/** 自评得分96.5分, 绩效得分为97分: not what one part of it got, and not what the points are of. */
const CLAIM =
  /(?<!指标|执行|管理|产出|效益|效果|满意度|投入|过程|项目|其中|单项|平均)(?:(?:整体|综合|整体支出)(?:绩效)?(?:自评|评价)?|自评|自我评价|绩效(?:自评)?)(?:总)?(?:得分|评分)(?:为|是|共)?(\d+(?:\.\d+)?)分/;

/** SE853: the report says in one place that it got so many points, and in another that it got others. */
export function checkScores(
  document: WordDocument,
  told: readonly Finding[],
  places: PrintedPlaces,
): readonly Finding[] {
  const ofTable = scoreOfTables(document);
  const claims = listClaims(document);
  const [reference = claims.at(-1)] = ofTable === undefined ? [] : [ofTable];
  if (reference === undefined) return [];
  return claims.flatMap(({ place, words, points }): Finding[] => {
    if (Number(points) === Number(reference.points)) return [];
    const here = places.of(place, words);
    const there = places.of(reference.place, reference.words);
    const isTold = told.some((each) => each.places.some(({ start, end }) => start < here.end && here.start < end));
    return isTold ? [] : [printedTwice({ here: words, there: reference.words }, here, there)];
  });
}

function listClaims({ blocks }: WordDocument): readonly Score[] {
  return blocks.flatMap((block): readonly Score[] => {
    // A project may have its points in the text.
    if (block.type !== 'paragraph' || block.role.type !== 'text') return [];
    const narrow = block.text.replace(/[０-９．]/g, (sign) => sign.normalize('NFKC'));
    return narrow.split(/(?<=[。；])/).flatMap((sentence): readonly Score[] => {
      const [, points] = CLAIM.exec(sentence) ?? [];
      const at = points === undefined ? -1 : narrow.indexOf(`${points}分`);
      if (points === undefined || /项目.{0,20}得分|上年|去年|\d{4}年度?.{0,12}得分.*\d{4}年/.test(sentence)) return [];
      return [{ place: block.place, words: block.text.slice(at, at + points.length + 1), points }];
    });
  });
}

/** The sum of the points of a 自评表 or scorecard of the unit; several that differ tell nothing. */
function scoreOfTables({ blocks }: WordDocument): Score | undefined {
  const scores = blocks.flatMap((block, index): readonly Score[] => {
    if (block.type !== 'table') return [];
    const above = blocks.slice(Math.max(0, index - 3), index);
    const caption = `${block.section}${above.map((each) => (each.type === 'paragraph' ? each.text : '')).join('')}`;
    if (/项目/.test(caption.replace(/项目支出(?:绩效)?情况/g, '')) || !/整体|评价指标|评分|自评/.test(caption))
      return [];
    const score = scoreOf(block);
    return score === undefined ? [] : [score];
  });
  const [first, ...others] = scores;
  return others.some(({ points }) => Number(points) !== Number(first?.points)) ? undefined : first;
}

function scoreOf(table: WordTable): Score | undefined {
  const grid = new TableGrid(table);
  const total = table.rows.findLastIndex((_, row) => /^(?:[合总]计|总分|总得分)(?:$|[（(])/.test(grid.text(row, 0)));
  if (total === -1) return undefined;
  // 得分 of the head nearest above.
  for (let column = table.columns - 1; column >= 0; column--) {
    const head = table.rows.findLastIndex(
      (_, row) => row < total && /^(?:自评)?得分(?:[（(]分[）)])?$/.test(grid.text(row, column)),
    );
    const cell = grid.own(total, column);
    if (head === -1 || cell === undefined) continue;
    const points = /^(\d+(?:\.\d+)?)分?$/.exec(plainText(cell.text))?.[1];
    if (points !== undefined) return { place: cell.place, words: cell.text.trim(), points };
  }
  return undefined;
}
