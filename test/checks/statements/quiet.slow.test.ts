import { judgeGroups, readGroupsOfReports } from './judgeGroups.ts';

judgeGroups(readGroupsOfReports('quiet.yaml'));
