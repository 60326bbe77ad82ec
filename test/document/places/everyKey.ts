import { Texts } from '../../../src/batch/texts.ts';
import { composeReport } from '../../../src/commands/reports/composeReport.ts';
import { FormLoader } from '../../../src/commands/reports/loadForm.ts';
import { findUnprinted } from '../../../src/document/places/findUnprinted.ts';
import { listUnfilled } from '../../../src/document/places/listUnfilled.ts';
import { shippedPrints } from '../../../src/document/places/shippedPrints.ts';
import type { FormPrints } from '../../../src/document/places/types.ts';
import { wholeFile } from '../../../src/findings/place.ts';
import type { Form } from '../../../src/form/types.ts';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import type { Evaluation } from '../../../src/scores/evaluation.ts';
import { type Entry, listEntries, patternOf, writeFull } from './everything.ts';

/** What a report says where something is not filled in. */
const GAPS = /未填|待填|待评|无法计算|没有填|未提供|有关数字|有关情况/g;

/** What tells from where in the file words come. */
const FROM: ReadonlySet<string> = new Set(['origin', 'place', 'start', 'end']);

/** A report in which everything is filled in, under a shipped form, to be changed at one key after the other. */
export class EveryKey {
  readonly #form: Form;
  readonly #prints: FormPrints;
  readonly #forms: FormLoader;
  readonly text: string;

  private constructor(form: Form, prints: FormPrints, forms: FormLoader) {
    this.#form = form;
    this.#prints = prints;
    this.#forms = forms;
    this.text = writeFull(form);
  }

  static async under(id: string): Promise<EveryKey> {
    const forms = new FormLoader(new Texts());
    const form = (await forms.load(id, wholeFile(id))).value;
    const prints = shippedPrints(id);
    if (form === undefined || prints === undefined) throw new Error(id);
    return new EveryKey(form, prints, forms);
  }

  /** The report as it is, or with the text of one of its values changed; `undefined` where it can no longer be read. */
  evaluate(entry?: Entry, value = ''): Evaluation | undefined {
    return this.#change(entry === undefined ? [] : [[entry, value]]);
  }

  #change(changes: readonly (readonly [Entry, string])[]): Evaluation | undefined {
    const fromEnd = [...changes].sort(([one], [other]) => other.start - one.start);
    const changed = fromEnd.reduce(
      (text, [entry, value]) => text.slice(0, entry.start) + value + text.slice(entry.end),
      this.text,
    );
    const { year, isWhole, findings } = readReport('report.yaml', Buffer.from(changed));
    if (changes.length === 0 && (year === undefined || !isWhole)) throw new Error(JSON.stringify(findings));
    return year === undefined || !isWhole ? undefined : evaluateYear(year, this.#form, 'points').evaluation;
  }

  unfilledOf(evaluation: Evaluation): readonly string[] {
    return listUnfilled(evaluation, this.#prints).map(({ key }) => key);
  }

  /** What is typed and not printed, as patterns of keys. */
  unprintedOf(evaluation: Evaluation): readonly string[] {
    return findUnprinted(evaluation, this.#prints, () => new Map()).flatMap(
      ({ args }) => (args as { readonly keys: readonly string[] }).keys,
    );
  }

  /** The document as text, without what tells where in the file its words come from. */
  async print(evaluation: Evaluation): Promise<string> {
    const { value } = await composeReport(evaluation, this.#forms, { draft: false });
    return JSON.stringify(value, (key, part) => (FROM.has(key) ? undefined : part));
  }

  async countGaps(evaluation: Evaluation): Promise<number> {
    return (await this.print(evaluation)).match(GAPS)?.length ?? 0;
  }

  /** Of these keys, those whose deletion the report tells and the list of what is unfilled does not. */
  async listMissed(entries: readonly Entry[]): Promise<readonly string[]> {
    const whole = this.evaluate();
    const least = whole === undefined ? 0 : await this.countGaps(whole);
    const missed: string[] = [];
    for (const entry of entries) {
      const evaluation = this.evaluate(entry);
      if (evaluation === undefined || this.unfilledOf(evaluation).length > 0) continue;
      if ((await this.countGaps(evaluation)) > least) missed.push(entry.path);
    }
    return missed;
  }

  /** Of these keys, those that change nothing in the report and its points when they are changed, and those that do. */
  async sortByEffect(entries: readonly Entry[]): Promise<{ readonly none: string[]; readonly some: string[] }> {
    const see = async (evaluation: Evaluation) => [
      await this.print(evaluation),
      JSON.stringify(evaluation.scorecards.map(({ least, most, claimed }) => [least, most, claimed])),
    ];
    const whole = this.evaluate();
    const before = whole && (await see(whole));
    const [none, some]: [string[], string[]] = [[], []];
    for (const entry of entries) {
      const evaluation = this.evaluate(entry, otherValue(entry));
      // One that cannot be read is refused before anything is printed.
      if (evaluation !== undefined) (`${await see(evaluation)}` === `${before}` ? none : some).push(entry.path);
    }
    return { none, some };
  }

  /**
   * Of the numbers that stand beside others of the same kind, those of which one more here and one less there changes nothing:
   * only what they come to is printed.
   */
  async listOnlySummed(): Promise<readonly string[]> {
    const whole = this.evaluate();
    const before = whole && (await this.print(whole));
    const groups = new Map<string, Entry[]>();
    for (const entry of this.listEntries().filter(({ text = '' }) => /^[1-9]\d*$/.test(text))) {
      const group =
        /^(.*\.funding\.)\w+(\.\w+)$|^(.*authorizedPosts)\.(?!total$)\w+$|^(.*threePublic\.)(?!vehicles|receptions|total|vehiclePurchaseAnd)\w+(\.\w+)$/.exec(
          entry.path,
        );
      if (group !== null) groups.set(group.slice(1).join(''), [...(groups.get(group.slice(1).join('')) ?? []), entry]);
    }
    const lost: string[] = [];
    for (const [one, other] of groups.values()) {
      if (one === undefined || other === undefined) throw new Error('a number that stands alone');
      const evaluation = this.#change([
        [one, String(Number(one.text) + 1)],
        [other, String(Number(other.text) - 1)],
      ]);
      if (evaluation !== undefined && (await this.print(evaluation)) === before) lost.push(one.path);
    }
    return lost;
  }

  listEntries(): readonly Entry[] {
    return listEntries(this.text);
  }

  /**
   * One key of each pattern, and of the three funds, which are alike: the last, where sources of money are the only amounts;
   * of parts of basic spending the first, since forms count the last in different ones.
   */
  listOfEachPattern(): readonly Entry[] {
    const alike = (path: string) => patternOf(path).replace(/^(?:governmentFund|stateCapital)\b/, 'socialInsurance');
    const entries = listEntries(this.text).filter(({ path }) => !/items\[[1-9]\]\.part$/.test(path));
    return [...new Map(entries.map((entry) => [alike(entry.path), entry])).values()];
  }
}

const OTHER: Readonly<Record<string, string>> = {
  true: 'false',
  false: 'true',
  '2024-01-02': '2024-01-03',
  '2023-12-31': '2023-12-30',
  numeric: 'qualitative',
  atLeast: 'atMost',
  personnel: 'operating',
  operating: 'personnel',
  capital: 'operating',
  business: 'operation',
  operation: 'business',
  part: 'all',
  done: 'planned',
};

/** Another value of the same kind. */
function otherValue({ text, path }: Entry): string {
  if (text === undefined) return '';
  // A reason cannot explain more than was overspent (SE414): all of it, or less.
  if (path.endsWith('.reason.amount')) return '0.5';
  return OTHER[text] ?? (/^\d+$/.test(text) ? String(Number(text) + 1) : `${text}另`);
}
