import { judgeGrids } from './judgeGroups.ts';
import { WORD_GRIDS } from './wordGrids.ts';

judgeGrids(WORD_GRIDS);
