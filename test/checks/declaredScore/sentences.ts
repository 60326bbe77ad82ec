import {
  declaredOutsideInterval,
  declaredTotalDiffers,
  declaredWithoutScorecard,
  pointsUnexplained,
} from '../../../src/checks/declaredScore/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, points, yuan } from '../../findings/caseArgs.ts';

const fullPoints = {
  overspend: yuan('260200'),
  rate: quantity('ratio', '0.0878015859625'),
  carriedOver: undefined,
  most: [],
};

const lossesOf = (ifRaised: string | undefined) => ({
  title: '某省表样',
  ifRaised: ifRaised === undefined ? undefined : quantity('point', ifRaised),
  ifUnbudgeted: quantity('point', '98'),
});

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  declaredWithoutScorecard(
    { points: points('98'), by: '本单位', rubric: '部门整体支出绩效评价评分表', doubt: undefined },
    at,
  ),
  declaredWithoutScorecard(
    { points: points('100'), by: '本单位', rubric: '部门整体支出绩效评价评分表', doubt: fullPoints },
    at,
  ),
  declaredOutsideInterval({ points: points('100'), least: points('93'), most: points('93'), doubt: fullPoints }, at),
  declaredOutsideInterval(
    {
      points: points('100'),
      least: points('93'),
      most: points('93'),
      doubt: { ...fullPoints, carriedOver: yuan('200000'), most: [lossesOf('99'), lossesOf(undefined)] },
    },
    at,
  ),
  declaredOutsideInterval({ points: points('98'), least: points('41'), most: points('96'), doubt: undefined }, at),
  pointsUnexplained({ criterion: '精简实用', points: points('2'), full: points('3') }, at),
  declaredTotalDiffers({ points: points('94'), sum: points('92') }, at),
];
