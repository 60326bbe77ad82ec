import { type Told, toldIn } from '../../checks/statements/judgeGroups.ts';
import { markWrong, measureCase } from '../../precision/fresh.ts';
import type { Sentence } from './types.ts';

const known = new Map<string, Told>();

/** Whether a sentence is told in its whole report, as the tests of sentences ask it. */
export async function judgeInReport({ report, slot, text, are, wrong, fresh }: Sentence): Promise<boolean> {
  if (fresh !== undefined) {
    const { set, base, marked, anywhere } = fresh;
    const one = { kind: '', text: marked, slot, ...(anywhere ? { anywhere } : {}) };
    return (await measureCase(set, base, are, one, are === 'wrong' ? markWrong(marked) : marked)).hit;
  }
  const key = `${report} ${slot}`;
  const toldOf = known.get(key) ?? toldIn(`../../corpus/${report}.yaml`, slot);
  known.set(key, toldOf);
  const told = toldOf(text);
  if (wrong === undefined) return told.length > 0;
  return told.map((one) => one.slice(6)).some((one) => one.includes(wrong.words) || wrong.words.includes(one));
}
