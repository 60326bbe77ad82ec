import { judgeGrids } from './judgeGroups.ts';
import { WIDER_GRIDS } from './widerGrids.ts';

judgeGrids(WIDER_GRIDS);
