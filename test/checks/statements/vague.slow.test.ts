import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(readGroupsOfReports('vague.yaml'));
