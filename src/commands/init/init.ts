import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { exists, pathBetween, readBytes, writeTogether } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { hasErrors } from '../../findings/types.ts';
import { type Choice, chooseForm, coversYear, type FormOutline, findBetterForm } from '../../form/chooseForm.ts';
import installedForms from '../../form/generated/installedForms.js';
import type { Form } from '../../form/types.ts';
import { composeNewReport } from '../../newReport/composeNewReport.ts';
import { SCHEMAS } from '../../packageFolders.ts';
import type { FormReason } from '../commandLine/formWords.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { readNamed } from '../reports/readNamed.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface InitOptions {
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly form: string | undefined;
  /** The report of the year before, which goes on. */
  readonly from: string | undefined;
  readonly output: string;
}

/** `selfeval init`: a report file to be filled in, from nothing or from the year before. Nothing is ever overwritten. */
export async function init(options: InitOptions, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang];
  const { output } = options;
  const refuse = (message: string): ExitCode => {
    sayLines(host, message);
    return 2;
  };
  if (exists(output)) return refuse(words.fileExists(output));

  const texts = new Texts();
  const forms = new FormLoader(texts);
  const before = options.from === undefined ? undefined : readBefore(options.from, texts, host);
  if (before === 'unreadable') return 2;

  const unit = options.unit ?? before?.unit ?? (await host.ask?.(words.askUnit))?.trim();
  if (unit === undefined || unit === '') return refuse(words.missingOption('--unit'));
  const year = options.year ?? before?.nextYear ?? (await host.ask?.(words.askYear))?.trim();
  if (year === undefined || year === '') return refuse(words.missingOption('--year'));
  if (!/^(?:19|20)\d\d$/.test(year)) return refuse(words.notAYear(year));

  const chosen = await findForm({ asked: options.form, former: before?.form, unit, year }, forms, host);
  if (typeof chosen === 'string') return refuse(chosen);
  const { form, reason } = chosen;
  const prints = await forms.loadPrints(form);
  const text = composeNewReport(form, {
    unit,
    year,
    money: before?.money ?? '万元',
    schema: pathBetween(output, path.join(SCHEMAS, 'report.schema.json')),
    prior: options.from === undefined ? 'none' : pathBetween(output, options.from),
    from: before?.root,
    asks: prints === undefined ? () => true : (key) => prints.printed.has(key) || prints.scored.has(key),
  });
  const failed = writeTogether([{ path: output, bytes: text }]);
  if (failed.length > 0) {
    tellFindings(failed, texts.all, [output], undefined, host);
    return 2;
  }
  host.out(`${hideControls(output)}\n`);
  sayLines(host, words.formChosen(form, reason, year), words.initDone(output));
  if (!coversYear(form, year)) {
    const better = findBetterForm(form, year, installedForms);
    sayLines(host, words.otherYears(form, better?.id));
  }
  return 0;
}

function readBefore(file: string, texts: Texts, host: Host) {
  const bytes = readBytes(file);
  const read = bytes.value === undefined ? undefined : readNamed(file, bytes.value);
  if (read?.text !== undefined) texts.add(file, read.text);
  if (read?.year === undefined || read.source === undefined || !read.isWhole) {
    const findings = [...bytes.findings, ...(read?.findings ?? [])].filter((found) => hasErrors([found]));
    tellFindings(findings, texts.all, [file], undefined, host);
    return 'unreadable' as const;
  }
  const { year, source } = read;
  return {
    unit: year.unit.name,
    nextYear: String(Number(year.year) + 1),
    form: year.form,
    money: year.money,
    root: source.root,
  };
}

interface Wanted {
  readonly asked: string | undefined;
  /** The form of the report of the year before. */
  readonly former: string | undefined;
  readonly unit: string;
  readonly year: string;
}

/**
 * Finds the form that is asked for; else last year's, which says so where it is not for this year; else the one that fits unit
 * and year best, for which a person at a terminal may name another.
 */
async function findForm(
  { asked, former, unit, year }: Wanted,
  forms: FormLoader,
  host: Host,
): Promise<{ readonly form: Form; readonly reason: FormReason } | string> {
  const words = helpWords[host.lang];
  const load = async (name: string, reason: FormReason) => {
    const { value: form } = await forms.load(name, wholeFile(name));
    return form && { form, reason };
  };
  const ids = installedForms.map(({ id }) => id).sort();
  if (asked !== undefined) return (await load(asked, 'requested')) ?? words.noForm(asked, ids);
  // Another form asks for other things: which one follows the unit's own is for a person to say.
  const before = former === undefined ? undefined : await load(former, 'former');
  if (before !== undefined) return before;
  const choice = chooseForm(unit, year, installedForms);
  const listed = listForChoice(choice, year);
  const isSure = choice?.why === 'place' || choice?.why === 'only' || listed.length < 2;
  const answer = isSure ? '' : ((await host.ask?.(words.askForm(listed, choice?.form.id)))?.trim() ?? '');
  if (answer !== '') return (await load(answer, 'requested')) ?? words.noForm(answer, ids);
  const found = choice && (await load(choice.form.id, choice));
  return (
    found ??
    words.whichForm(
      year,
      listed.map(({ id, title }) => `${id}（${title}）`),
    )
  );
}

/** Lists the forms among which a person may choose: those for the year, the chosen one first; all, where none is for it. */
function listForChoice(choice: Choice | undefined, year: string): readonly FormOutline[] {
  if (choice !== undefined) return [choice.form, ...choice.others];
  const fitting = installedForms.filter((form) => coversYear(form, year));
  return fitting.length > 0 ? fitting : installedForms;
}
