import {
  claimWithoutFigure,
  countDiffers,
  deniedThoughThere,
  directionContradicted,
  figureContradicted,
  indicatorPointsDoubtful,
  partsDiffer,
  staffAbovePosts,
  targetClaimContradicted,
  toldOtherwise,
  unitMistaken,
} from '../../../../src/checks/prose/contradictions/findings.ts';
import type { Finding } from '../../../../src/findings/types.ts';
import { at } from '../../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  staffAbovePosts({ staff: '20', posts: '18' }, at),
  indicatorPointsDoubtful({ typed: '得12分', why: 'above' }, at),
  indicatorPointsDoubtful({ typed: '得6分', why: 'metButCut' }, at),
  indicatorPointsDoubtful({ typed: '得10分', why: 'missedButFull' }, at),
  figureContradicted({ figure: '基本支出决算数', typed: '499.16万元', derived: '499.61万元' }, at),
  unitMistaken({ typed: '499.61元', derived: '499.61万元' }, at),
  directionContradicted({ figure: '公务接待费比上年', typed: '增加0.28万元', derived: '减少0.28万元' }, at),
  directionContradicted(
    { figure: '公务接待费比上年', typed: '增加0.28万元', derived: { way: 'down', by: '0.28万元' } },
    at,
  ),
  figureContradicted({ figure: '政府性基金决算数', typed: '12万元', derived: undefined }, at),
  claimWithoutFigure({ figure: '政府性基金比上年', typed: '比上年减少' }, at),
  deniedThoughThere({ figure: '公务接待费决算数', typed: '未发生公务接待费', derived: '是1.86万元' }, at),
  targetClaimContradicted({ result: '培训场次', typed: '完成年初目标', achieved: '46场', target: '50场' }, at),
  countDiffers({ typed: '三项工作', listed: 4 }, at),
  partsDiffer({ typed: '46场', sum: '47场' }, at),
  toldOtherwise({ typed: '仍在使用', before: '已按规定报废' }, at),
];
