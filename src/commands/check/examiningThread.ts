import { packValue } from '../../batch/packValue.ts';
import type { KeptTexts, Texts } from '../../batch/texts.ts';
import type { ReportId } from '../../checks/years/prior/findPrior.ts';
import type { Finding } from '../../findings/types.ts';
import { runInThreads } from '../manyFiles/threadPool.ts';
import type { Examined, ExamineOptions } from './examine.ts';

/**
 * From how many files on they are examined in a thread of their own. Starting it costs a tenth of a second, and it holds
 * the memory: V8 lets the heap of a program grow with all that it clears away, and limits only that of a thread.
 */
export const MANY_FILES = 128;

/**
 * From how many files on a second thread pays. It was measured not to on two cores: one thread and what V8 does beside it (it
 * compiles and collects in threads of its own) take one and a half of them. Whoever has more cores asks for more threads.
 */
export const PAYS = Number.POSITIVE_INFINITY;

/** What a thread tells of some files. It stays packed until it is wanted. */
export interface ExaminedFar {
  readonly ids: readonly (ReportId | undefined)[];
  /** What was found in each of them, and the lines that this shows. */
  readonly packed: Uint8Array;
  readonly texts: Pick<KeptTexts, 'whole' | 'names'>;
}

/** What was found in one file, and the lines that this shows. */
export interface FoundWithLines {
  readonly examined: Examined;
  readonly lines: KeptTexts['lines'];
}

/** What is kept of a file until all have been examined; it is opened once, after those before it. */
export interface Kept {
  readonly id: ReportId | undefined;
  readonly open: () => FoundWithLines;
}

/** What comes back of some files: from a thread, or examined here, where a thread has not the memory. */
export type ExaminedPart = { readonly far: ExaminedFar } | { readonly kept: readonly Kept[] };

/**
 * Examines files in threads as far as their memory reaches; the answer is in the order of the files.
 *
 * @param module what runs in the threads
 */
export async function examineInThreads(
  module: string,
  files: readonly string[],
  options: ExamineOptions,
  texts: Texts,
  examineHere: (files: readonly string[]) => Promise<Kept[]>,
  jobs: number,
): Promise<Kept[]> {
  const share = makeSharer();
  // One file is checked without it.
  const { unpackTight } = await import('../../batch/packTight.ts');
  const all = new Map<string, Kept>();
  await runInThreads<ExamineOptions, ExaminedPart>(files, {
    module,
    data: { task: 'check', options },
    jobs,
    oldGeneration: 512,
    take: (part, examined) => {
      const kept = 'kept' in examined ? examined.kept : keep(examined.far);
      for (const [index, file] of part.entries()) {
        const own = kept[index];
        if (own !== undefined) all.set(file, own);
      }
    },
    here: async (part) => ({ kept: await examineHere(part) }),
  });
  const ordered = files.flatMap((file) => all.get(file) ?? []);
  // What opens one file would otherwise hold all.
  all.clear();
  return ordered;

  function keep({ ids, packed, texts: told }: ExaminedFar): readonly Kept[] {
    texts.put({ ...told, lines: [] });
    let closed: Uint8Array | undefined = packed;
    let opened: (FoundWithLines | undefined)[] = [];
    return ids.map((id, at) => ({
      id,
      open: () => {
        if (closed !== undefined) opened = unpackTight(closed) as FoundWithLines[];
        closed = undefined;
        const own = opened[at];
        if (own === undefined) throw new Error('what was found in a file is asked for twice');
        opened[at] = undefined;
        return { ...own, examined: share(own.examined) };
      },
    }));
  }
}

/** Makes faults of a form that several reports tell of one finding again, since they are known by being the same. */
function makeSharer(): (examined: Examined) => Examined {
  const shared = new Map<string, Finding>();
  const share = (found: Finding) => {
    const key = packValue(found);
    const known = shared.get(key) ?? found;
    shared.set(key, known);
    return known;
  };
  return (examined) => {
    const { file, evaluating } = examined.found;
    const own = evaluating.map((found) => (found.places[0].file === file ? found : share(found)));
    return { ...examined, found: { ...examined.found, evaluating: own } };
  };
}
