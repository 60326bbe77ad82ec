import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(['short.yaml', 'ranked.yaml', 'several.yaml', 'shared.yaml'].flatMap(readGroupsOfReports));
