import type { Finding } from '../../../findings/types.ts';
import type { Passage } from '../../prose/types.ts';
import { wordForNumber } from '../../prose/wording/findings.ts';

const TARGET = /^(?:年初|年度|预期)?(?:(?:目标|计划)[值数]?|指标值)$/;
const REACHED = /^(?:实际|全年)?(?:完成|实际|实现)(?:完成)?(?:情况)?[值数]?$/;
const NUMBER = /^(?:[≥≤＞＜><=＝]|不[低少高超]于|不超过)?\d[\d,.]*(?:[%％]|[\u4e00-\u9fff]{0,4})$/;
/** What people put where a number belongs. */
const NO_NUMBER = /^(?:基本|已|全部)?(?:完成|达标|合格|满意|良好|优秀|优|良|正常|较好|较高|高|是|√)$/;

/** SE436 word-for-number: a row of a table whose goal is a number, and which says in words how well it was reached. */
export function judgeTableWords({ drawn, typed }: Passage): readonly Finding[] {
  const [heads = [], ...rows] = (drawn?.rows ?? []).map((cells) =>
    cells.map(({ start, end }) => ({ start, end, text: typed.text.slice(start, end).trim() })),
  );
  const [target, reached] = [TARGET, REACHED].map((of) => heads.findIndex(({ text }) => of.test(text)));
  if (target === undefined || reached === undefined || target === -1 || reached === -1) return [];
  return rows.flatMap((cells): readonly Finding[] => {
    const [goal, cell] = [cells[target], cells[reached]];
    if (goal === undefined || cell === undefined || !NUMBER.test(goal.text) || !NO_NUMBER.test(cell.text)) return [];
    return [wordForNumber({ typed: cell.text }, typed.placeOf(cell.start, cell.end))];
  });
}
