import { judgeGroups, readGroups, toldIn } from './judgeGroups.ts';

const inBase = toldIn('../../corpus/base.yaml');

judgeGroups(
  ['sentences.yaml', 'words.yaml'].flatMap(readGroups).map(([name, group]) => [name, group, inBase] as const),
);
