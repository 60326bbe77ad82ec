import { GRIDS } from './grids.ts';
import { judgeGrids } from './judgeGroups.ts';

judgeGrids(GRIDS);
