import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from '../oracle/generate.ts';
import { Random } from '../oracle/random.ts';
import { readForms } from '../oracle/readForm.ts';
import { writeYaml } from '../oracle/report.ts';
import { gaps, leaveOutOwnWords } from './gaps.ts';
import { mutateBytes, mutateText } from './mutate.ts';

/** The one door through which everything goes in: `evaluate` of the library. */
export type Evaluate = (input: {
  readonly bytes: Uint8Array;
  readonly accepted?: { readonly bytes: Uint8Array };
  readonly form?: { readonly name: string; readonly read: (part: string) => Uint8Array | undefined };
  readonly lang: 'zh' | 'en';
}) => unknown;

export interface Input {
  readonly report: Uint8Array;
  readonly accepted?: Uint8Array;
  /** The parts of a folder with a form. */
  readonly form?: ReadonlyMap<string, Uint8Array>;
}

const encode = (text: string) => new TextEncoder().encode(text);

function listParts(folder: string, under = ''): string[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listParts(folder, `${under}${entry.name}/`) : [`${under}${entry.name}`],
  );
}

/** What is changed: the examples, the shipped forms, and reports made from a seed. */
export function readCorpus(root: string) {
  const examples = listParts(path.join(root, 'examples'))
    .filter((part) => part.endsWith('report.yaml'))
    .map((part) => readFileSync(path.join(root, 'examples', part), 'utf8'));
  const templates = path.join(root, 'templates');
  const forms = readdirSync(templates).map(
    (id) =>
      new Map(
        listParts(path.join(templates, id)).map((part) => [part, readFileSync(path.join(templates, id, part), 'utf8')]),
      ),
  );
  return { examples, forms, shapes: readForms(templates) };
}

export type Corpus = ReturnType<typeof readCorpus>;

/** One input: a report, or a form, or accepted findings, with something wrong; or bytes that are hardly text. */
function makeInput(corpus: Corpus, random: Random): Input {
  const report = random.chance(0.5) ? random.pick(corpus.examples) : writeYaml(generate(random, corpus.shapes).report);
  const whole = encode(report);
  switch (random.whole(0, 5)) {
    case 0:
      return { report: mutateBytes(whole, random) };
    case 1: {
      const accepted = 'accepted:\n  - { code: SE401, path: "basic.items[0].name", reason: 已经核对 }\n';
      return {
        report: whole,
        accepted: random.chance(0.5) ? encode(mutateText(accepted, random)) : mutateBytes(encode(accepted), random),
      };
    }
    case 2:
    case 3: {
      const form = random.pick(corpus.forms);
      const part = random.pick([...form.keys()]);
      const changed = new Map(
        [...form].map(([name, text]) => [name, encode(name === part ? mutateText(text, random) : text)]),
      );
      return { report: whole, form: changed };
    }
    default:
      return { report: encode(mutateText(report, random)) };
  }
}

/** What is wrong with the answer to an input, if anything is. */
export function judgeInput(input: Input, evaluate: Evaluate, limit = 2000): string | undefined {
  // Time of the processor: a busy machine is no fault of the input.
  const start = process.cpuUsage();
  let answer: unknown;
  const { form } = input;
  try {
    answer = evaluate({
      bytes: input.report,
      ...(input.accepted && { accepted: { bytes: input.accepted } }),
      ...(form && { form: { name: 'form', read: (part: string) => form.get(part) } }),
      lang: 'zh',
    });
  } catch (error) {
    return `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > limit) return `it takes ${Math.round(took)} ms`;
  const given = [input.report, input.accepted, ...(form?.values() ?? [])]
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
  const said = leaveOutOwnWords(JSON.stringify(answer));
  const gap = gaps.exec(said);
  return gap && !gaps.test(given) ? `it says ${said.slice(Math.max(0, gap.index - 120), gap.index + 60)}` : undefined;
}

export interface Crasher {
  readonly index: number;
  readonly fault: string;
  readonly input: Input;
}

/** Tries inputs until the time or their number is up. */
export function fuzz(
  root: string,
  evaluate: Evaluate,
  asked: { readonly seed: number; readonly count: number; readonly until: number; readonly limit?: number },
) {
  const corpus = readCorpus(root);
  const crashers: Crasher[] = [];
  let [tried, memory] = [0, 0];
  for (let index = 0; index < asked.count && Date.now() < asked.until; index += 1) {
    const input = makeInput(corpus, new Random(asked.seed, index));
    const fault = judgeInput(input, evaluate, asked.limit);
    tried += 1;
    if (fault !== undefined && crashers.length < 20) crashers.push({ index, fault, input });
    if (index % 50 === 0) memory = Math.max(memory, process.memoryUsage().rss / 1_048_576);
  }
  return { tried, crashers, memory: Math.round(memory) };
}
