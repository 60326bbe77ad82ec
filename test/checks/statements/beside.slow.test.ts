import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(readGroupsOfReports('beside.yaml'));
