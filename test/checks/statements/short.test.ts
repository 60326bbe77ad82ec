import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(readGroupsOfReports('short.yaml'));
