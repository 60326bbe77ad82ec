import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(readGroupsOfReports('told.yaml'));
