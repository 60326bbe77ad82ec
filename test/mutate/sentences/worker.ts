import { readFileSync, writeFileSync } from 'node:fs';
import { ENDS } from '../order.ts';
import { installSwitches, takeSites } from '../switches.ts';
import type { Sentence, SentenceOrder, SentencesSeen } from './types.ts';

/*
 * Judges sentences in this process: all of them with every mutant switched off, to learn which could notice which, or some
 * with one mutant switched on, until one comes out otherwise than it should.
 */

const order = JSON.parse(readFileSync(0, 'utf8')) as SentenceOrder;
installSwitches(order.mutant);
// The program asks for its switches while it loads.
const { judgeAlone, judgeQuiet, openReport } = await import('./judgeAlone.ts');
const { judgeInReport } = await import('./judgeInReport.ts');

async function look(): Promise<SentencesSeen> {
  const { listSentences } = await import('./listSentences.ts');
  const loading = takeSites();
  const only: Record<number, number[]> = {};
  const also: Record<number, number[]> = {};
  const unlike: string[] = [];
  const asked: Sentence[] = [];
  const quiet = new Map<string, ReadonlySet<number>>();
  for (const sentence of listSentences()) {
    const key = `${sentence.report} ${sentence.slot}`;
    if (!quiet.has(key)) {
      openReport(sentence.report, sentence.slot);
      takeSites();
      judgeQuiet(sentence.report, sentence.slot);
      quiet.set(key, new Set(takeSites()));
    }
    const isHit = judgeAlone(sentence);
    const sites = takeSites();
    if (isHit !== sentence.hit) {
      unlike.push(sentence.id);
      continue;
    }
    for (const site of sites) {
      const seen = quiet.get(key)?.has(site) ? also : only;
      seen[site] ??= [];
      seen[site].push(asked.length);
    }
    asked.push(sentence);
  }
  writeFileSync(order.file, JSON.stringify(asked));
  return { loading, only, also, unlike, asked: asked.length };
}

async function kill(): Promise<never> {
  const all = JSON.parse(readFileSync(order.file, 'utf8')) as readonly Sentence[];
  for (const index of order.sentences) {
    const sentence = all[index] as Sentence;
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > order.most) process.exit(ENDS.capped);
    if (!(await isNoticed(sentence))) continue;
    process.stdout.write(sentence.id);
    process.exit(ENDS.killed);
  }
  process.exit(ENDS.survived);
}

/** The tests of sentences read the whole report, in which other prose may hide what is found here, or throw as well. */
async function isNoticed(sentence: Sentence): Promise<boolean> {
  try {
    if (judgeAlone(sentence) === sentence.hit) return false;
  } catch {
    // The whole report says.
  }
  try {
    return (await judgeInReport(sentence)) !== sentence.hit;
  } catch {
    return true;
  }
}

if (order.mutant !== undefined) await kill();
else writeFileSync(`${order.file}.seen`, JSON.stringify(await look()));
