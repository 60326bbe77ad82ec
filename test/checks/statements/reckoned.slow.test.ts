import { judgeGroups, readGroups, readGroupsOfReports, toldIn } from './judgeGroups.ts';

const inBase = toldIn('../../corpus/base.yaml');
const inUnits = toldIn('../../corpus/fresh/c/base2.yaml');

judgeGroups([
  ...['people.yaml', 'arithmetic.yaml', 'reckoned.yaml']
    .flatMap(readGroups)
    .map(([name, group]) => [name, group, inBase] as const),
  ...readGroups('units.yaml').map(([name, group]) => [name, group, inUnits] as const),
  ...['tied.yaml', 'wholes.yaml', 'named.yaml'].flatMap(readGroupsOfReports),
]);
