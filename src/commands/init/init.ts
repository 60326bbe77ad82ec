import { Texts } from '../../batch/texts.ts';
import { exists, isFolder, nameFrom, namesFolder, pathFrom, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import { findForbiddenCharacter } from '../../findings/forbiddenCharacters.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import { type Choice, chooseForm, coversYear, type FormOutline, findBetterForm } from '../../form/chooseForm.ts';
import installedForms from '../../form/generated/installedForms.js';
import type { Form } from '../../form/types.ts';
import { composeNewReport } from '../../newReport/composeNewReport.ts';
import { printArgument } from '../../terminal/printArgument.ts';
import type { FormReason } from '../commandLine/formWords.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayCommand, sayLines } from '../commandLine/sayLines.ts';
import { addressOfSchema } from '../reports/addressOfSchema.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { readNamed } from '../reports/readNamed.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { isInside, listUnits } from './listUnits.ts';

export interface InitOptions {
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly form: string | undefined;
  /** The report of the year before, which goes on. */
  readonly from: string | undefined;
  /** Whether the reports of the units that it adds up go on with it. */
  readonly units: boolean;
  readonly output: string;
}

/**
 * `selfeval init`: a report file to be filled in, from nothing or from the year before; with those of the units that a department
 * adds up. Nothing is ever overwritten, and where one file cannot be made none is.
 */
export async function init(options: InitOptions, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang];
  if (options.units && options.from === undefined) {
    sayLines(host, words.unitsWithoutFrom);
    return 2;
  }
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const made = await prepare(options, forms, texts, host);
  if (made === undefined) return 2;
  const ofUnits = options.units ? await prepareUnits(made, new Set([made.output]), forms, texts, host) : [];
  if (ofUnits === undefined) return 2;
  if (options.units && ofUnits.length === 0) {
    sayLines(host, words.noUnitsThere(made.before?.file ?? ''));
    return 2;
  }
  const failed = writeTogether([made, ...ofUnits].map(({ output, text }) => ({ path: output, bytes: text })));
  if (failed.length > 0) {
    tellFindings(failed, texts.all, [], undefined, host);
    return 2;
  }
  for (const { output } of [made, ...ofUnits]) host.out(`${hideControls(output)}\n`);
  tellMade(made, host);
  return 0;
}

/** A report file that is made and not written yet. */
interface Prepared {
  readonly output: string;
  readonly text: string;
  readonly year: string;
  readonly form: Form;
  readonly reason: FormReason;
  /** The folder of a form of one's own, from the working folder. */
  readonly folder: string | undefined;
  /** The report that goes on. */
  readonly before: Before | undefined;
  /** Whether that is of the year before. */
  readonly goesOn: boolean;
}

/** Makes a report file; `undefined` where it cannot be made, which has been told. */
async function prepare(
  options: InitOptions,
  forms: FormLoader,
  texts: Texts,
  host: Host,
): Promise<Prepared | undefined> {
  const words = helpWords[host.lang];
  const { output } = options;
  const refuse = (message: string): undefined => {
    sayLines(host, message);
  };
  if (isFolder(output) || namesFolder(output)) return refuse(words.notAFileName(output));
  if (exists(output)) return refuse(words.fileExists(output));

  const before = options.from === undefined ? undefined : readBefore(options.from, texts, host);
  if (before === 'unreadable') return undefined;

  const unit = options.unit ?? before?.unit ?? (await host.ask?.(words.askUnit))?.trim();
  if (unit === undefined || unit === '') return refuse(words.missingOption('--unit'));
  const year = options.year ?? before?.nextYear ?? (await host.ask?.(words.askYear))?.trim();
  if (year === undefined || year === '') return refuse(words.missingOption('--year'));
  if (!/^(?:19|20)\d\d$/.test(year)) return refuse(words.notAYear(year));

  const goesOn = before === undefined || year === before.nextYear;
  const former = before && { name: before.form, file: before.file, place: before.formPlace, goesOn };
  const chosen = await findForm({ asked: options.form, former, unit, year }, forms, host);
  if (typeof chosen === 'string') return refuse(chosen);
  const { form, reason, findings, folder } = chosen;
  tellFindings(findings, texts.all, [], undefined, host);
  if (form === undefined) return undefined;
  const named = folder === undefined ? form.id : nameFrom(output, folder);
  const prior = options.from === undefined ? 'none' : nameFrom(output, options.from);
  const schema = addressOfSchema(output);
  const written = { '--unit': unit, '--form': named, '--from': prior, '--output': schema };
  for (const [option, typed] of Object.entries(written)) {
    const forbidden = findForbiddenCharacter(typed);
    if (forbidden !== undefined) return refuse(words.forbiddenCharacter(option, forbidden.character));
  }
  const prints = await forms.loadPrints(form);
  const text = composeNewReport(form, {
    unit,
    year,
    money: before?.money ?? '万元',
    formName: named,
    schema,
    prior,
    from: before?.root,
    otherYear: goesOn ? undefined : before?.year,
    unitsGoOn: options.units,
    asks: prints === undefined ? () => true : (key) => prints.printed.has(key) || prints.scored.has(key),
  });
  // What was typed is held to what `check` wants of a name: no line break, not blank.
  const read = readNamed(output, new TextEncoder().encode(text));
  const wrong = read.findings.filter(({ severity, places }) => severity === 'error' && places[0].path === 'unit.name');
  if (wrong.length > 0) {
    texts.add(output, text);
    tellFindings(wrong, texts.all, [], undefined, host);
    return undefined;
  }
  return { output, text, year, form, reason, folder, before, goesOn };
}

/**
 * Makes the files of the units that a department adds up, each where last year's lay beside the department's, and so on for
 * units that add up others; `undefined` where one cannot be made.
 */
async function prepareUnits(
  { before, output, year }: Prepared,
  outputs: Set<string>,
  forms: FormLoader,
  texts: Texts,
  host: Host,
): Promise<readonly Prepared[] | undefined> {
  const all: Prepared[] = [];
  for (const report of listUnits(before?.root)) {
    if (before === undefined || !isInside(report)) {
      sayLines(host, helpWords[host.lang].unitElsewhere(report));
      return undefined;
    }
    const own = pathFrom(output, report);
    // A circle ends, and so does one report under two departments: `check` tells both.
    if (outputs.has(own)) continue;
    outputs.add(own);
    const options = { unit: undefined, year, form: undefined, from: pathFrom(before.file, report), units: true };
    const made = await prepare({ ...options, output: own }, forms, texts, host);
    const below = made && (await prepareUnits(made, outputs, forms, texts, host));
    if (made === undefined || below === undefined) return undefined;
    all.push(made, ...below);
  }
  return all;
}

function tellMade({ output, year, form, reason, folder, before, goesOn }: Prepared, host: Host): void {
  const words = helpWords[host.lang];
  sayLines(host, words.formChosen(form, reason, year));
  if (!goesOn && before !== undefined) sayLines(host, words.notNextYear(before.file, before.year, year));
  sayLines(host, words.initDone(output));
  sayCommand(host, `selfeval check ${printArgument(output)}`);
  if (coversYear(form, year)) return;
  const better = findBetterForm(form, year, installedForms);
  // A file of the working folder names a form as a command does.
  const named = folder === undefined ? undefined : nameFrom('report.yaml', folder);
  const own = named === undefined ? OWN : `${named}-${year}`;
  const command = `selfeval form copy ${printArgument(named ?? form.id)} ${printArgument(own)} --years ${year}`;
  sayLines(host, words.otherYears(form, better?.id));
  sayCommand(host, command);
}

/** How a folder for a form of one's own may be called. */
const OWN = 'our-city';

type Before = Exclude<ReturnType<typeof readBefore>, 'unreadable'>;

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
    file,
    unit: year.unit.name,
    year: year.year,
    nextYear: String(Number(year.year) + 1),
    form: year.form,
    formPlace: year.formPlace,
    money: year.money,
    root: source.root,
  };
}

interface Wanted {
  readonly asked: string | undefined;
  /** The form of the report of the year before, as that names it. */
  readonly former:
    | { readonly name: string; readonly file: string; readonly place: Place; readonly goesOn: boolean }
    | undefined;
  readonly unit: string;
  readonly year: string;
}

interface Found {
  /** `undefined` where it is there and has errors. */
  readonly form: Form | undefined;
  readonly findings: readonly Finding[];
  /** Where a form of one's own lies, from the working folder. */
  readonly folder: string | undefined;
  readonly reason: FormReason;
}

/**
 * Finds the form that is asked for; else last year's, which says so where it is not for this year; else the one that fits unit
 * and year best, for which a person at a terminal may name another.
 */
async function findForm({ asked, former, unit, year }: Wanted, forms: FormLoader, host: Host): Promise<Found | string> {
  const words = helpWords[host.lang];
  const ids = installedForms.map(({ id }) => id).sort();
  const load = async (name: string, reason: FormReason, place = wholeFile(name), file?: string): Promise<Found> => {
    const named = forms.find(name, file);
    const { value, findings } = await forms.load(name, place, file);
    // One that was most likely meant comes with an error; what is taken unasked must be the right one.
    const form = hasErrors(findings) ? undefined : value;
    return { form, findings, folder: named?.is === 'folder' ? named.folder : undefined, reason };
  };
  if (asked !== undefined) return forms.find(asked) === undefined ? words.noForm(asked, ids) : load(asked, 'requested');
  // Another form asks for other things: which one follows the unit's own is for a person to say.
  if (former !== undefined) return load(former.name, former.goesOn ? 'former' : 'another', former.place, former.file);
  const choice = chooseForm(unit, year, installedForms);
  const listed = listForChoice(choice, year);
  const isSure = choice?.why === 'place' || choice?.why === 'only' || listed.length < 2;
  const answer = isSure ? '' : ((await host.ask?.(words.askForm(listed, choice?.form.id)))?.trim() ?? '');
  if (answer !== '') return forms.find(answer) === undefined ? words.noForm(answer, ids) : load(answer, 'requested');
  if (choice !== undefined) return load(choice.form.id, choice);
  return words.whichForm(
    year,
    listed.map(({ id, title }) => `${id}（${title}）`),
  );
}

/** Lists the forms among which a person may choose: those for the year, the chosen one first; all, where none is for it. */
function listForChoice(choice: Choice | undefined, year: string): readonly FormOutline[] {
  if (choice !== undefined) return [choice.form, ...choice.others];
  const fitting = installedForms.filter((form) => coversYear(form, year));
  return fitting.length > 0 ? fitting : installedForms;
}
