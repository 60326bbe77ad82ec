import { findPrior, reportIdOf, tellPriorErrors } from './checks/years/prior/findPrior.ts';
import { readGivenUnits } from './commands/reports/readGivenUnits.ts';
import { shippedPrints } from './document/places/shippedPrints.ts';
import { fileMissing } from './files/findings.ts';
import { isFinding } from './findings/define.ts';
import { type Place as PlaceInText, wholeFile } from './findings/place.ts';
import { type SourceText, wholeText } from './findings/sourceText.ts';
import type { Finding as FoundFinding, Result } from './findings/types.ts';
import { hasErrors } from './findings/types.ts';
import { checkId } from './form/checkId.ts';
import shippedForms from './form/generated/shippedForms.js';
import { formFileMissing, unknownForm } from './form/names/findings.ts';
import { unpackForm } from './form/packForm.ts';
import { parseForm } from './form/parseForm.ts';
import { buildForm, readForm } from './form/readForm.ts';
import type { Form } from './form/types.ts';
import { figuresToJson } from './formats/evaluationJson.ts';
import { findingToJson } from './formats/jsonFindings.ts';
import { numbersToJson } from './formats/numbersJson.ts';
import { scorecardToJson } from './formats/scoreJson.ts';
import type { CheckedNumbers, Figure, Finding, Scorecard } from './formats/types.ts';
import { readAcceptedFile } from './model/readAcceptedFile.ts';
import type { UnitYear } from './model/types.ts';
import { compareYears, examineReport, type Origin, readReport } from './pipeline.ts';
import type { UnitRead } from './rollup/types.ts';
import { suggestName } from './source/suggestName.ts';
import { acceptFindings, type Compared, NOT_COMPARED } from './verdict/acceptFindings.ts';
import { areReliable } from './verdict/changesFigures.ts';
import { countNumbers } from './verdict/coverage/countNumbers.ts';

export type * from './formats/types.ts';

/* The package as a library: it returns what the command line finds as values. It opens no file and reads no process state. */

/** A file's content, and its name, which findings carry. */
export type FileContent = {
  /** Any name; by default `report.yaml`. No file of this name is opened. */
  readonly file?: string | undefined;
} & (
  | { readonly text: string; readonly bytes?: undefined }
  /** The bytes as they are on disk; if they are not UTF-8, a finding says so. */
  | { readonly bytes: Uint8Array; readonly text?: undefined }
);

/** A custom form, given as access to the parts of its folder. */
export interface FormFolder {
  /** The folder's name; findings put it before the names of the parts: `our-city` → `our-city/form.yaml`. */
  readonly name: string;
  /** Reads a part by its path in the folder (`form.yaml`, `report.hbs`, `rubrics/work.yaml`); `undefined` if there is none. */
  readonly read: (part: string) => string | Uint8Array | undefined;
}

export type EvaluateInput = FileContent & {
  /** Overrides the form that the report names: the id of a shipped form (see {@link forms}), or a folder. */
  readonly form?: string | FormFolder | undefined;
  /**
   * The same unit's report of the year before, at which `prior` in the report points. For a report without `prior`, the
   * effect is the same as giving both files to `selfeval check`; a `prior` that the report names and that is not given here is
   * a finding that says so (SE901). Faults inside it are not reported here: evaluate it by itself.
   */
  readonly prior?: FileContent | undefined;
  /**
   * The reports of the units that the report adds up under `units`, and those that they add up in turn, each with the name by
   * which it is found from the folder of the file that names it. One that is not given is a finding that says so (SE901).
   */
  readonly units?: readonly FileContent[] | undefined;
  /** The file of accepted findings that lies beside the report: `report.accepted.yaml`. */
  readonly accepted?: FileContent | undefined;
  /** The language of messages, hints and reasons; Chinese by default. */
  readonly lang?: 'zh' | 'en' | undefined;
};

export interface Evaluated {
  /**
   * The `findings` of `selfeval check --format json` for this file, in the same order; empty if all is well. Only the
   * templates of a custom form are not read, since no document is composed here: neither their faults are told, nor what they
   * leave out or print as not filled in.
   */
  readonly findings: readonly Finding[];
  /** How many further findings the report accepts. */
  readonly accepted: number;
  /**
   * How many numbers of the prose rest on what: `summary.numbers` of `selfeval check --format json`. They are counted when
   * this is first read; `undefined` if the prose was not checked.
   */
  readonly numbers: CheckedNumbers | undefined;
  /**
   * The results that follow from the report; `undefined` if the report or its form could not be read far enough. They are
   * there in spite of errors in details, and may then rest on wrong values: look for errors first.
   */
  readonly evaluation: Evaluation | undefined;
}

export interface Evaluation {
  /** The unit's name. */
  readonly unit: string;
  /** The year that the report is about, in four digits. */
  readonly year: string;
  /** The report's date: `2024-06-11`. */
  readonly date: string;
  /** The id of the form under which it was evaluated. */
  readonly form: string;
  /** Every figure that follows from the report, each after the figures from which it is derived. */
  readonly figures: readonly Figure[];
  /** One scorecard for each rubric of the form. */
  readonly scorecards: readonly Scorecard[];
}

/** The ids of the forms that are shipped with the package. */
export const forms: readonly string[] = Object.freeze(Object.keys(shippedForms).sort());

/**
 * Checks and evaluates one report. It reads only its input: no files, no clock, no environment. The same input gives the
 * same result.
 *
 * Every fault of the report, its form or the files beside it is returned as a finding.
 *
 * ```js
 * import { readFileSync } from 'node:fs';
 * import { evaluate } from 'selfeval';
 *
 * const { findings, evaluation } = evaluate({ file: 'report.yaml', bytes: readFileSync('report.yaml') });
 * for (const { severity, message, places: [{ file, line }] } of findings) console.log(`${file}:${line} ${severity} ${message}`);
 * const variance = evaluation?.figures.find(({ id }) => id === 'basic.total.variance');
 * ```
 *
 * @throws TypeError when neither `text` nor `bytes` is given, or an argument has the wrong type. Errors that a form's `read`
 * throws are passed on.
 */
export function evaluate(input: EvaluateInput): Evaluated {
  checkInput(input);
  const { form, lang = 'zh', prior } = input;
  const texts = new Map<string, SourceText>();
  const file = nameOf(input);
  const read = readReport(file, bytesOf(input, 'the report’s'));
  keepText(file, read.text);
  const beside = input.accepted && readBeside(input.accepted);
  const named = form === undefined ? findNamed(read.year) : findForm(form);
  const ofShipped = typeof form === 'object' ? undefined : named?.value;
  const prints = ofShipped && shippedPrints(ofShipped.id);
  const origin = form === undefined ? undefined : findOrigin(read.year, named?.value);
  const nothing = { value: [], findings: [] };
  const units = read.year === undefined || named?.value === undefined ? [] : readUnits(read.year, named.value);
  const found = examineReport(file, read, beside ?? nothing, named, prints, 'everything', origin, units);
  const compared = found.year === undefined ? NOT_COMPARED : compareWithPrior(found.year);
  const { findings, accepted } = acceptFindings(found, compared);
  const { evaluation, ledger } = found;
  let numbers: CheckedNumbers | undefined;
  return {
    findings: findings.map((one) => findingToJson(one, texts, lang)),
    accepted,
    get numbers() {
      numbers ??= ledger && numbersToJson(countNumbers(ledger()));
      return numbers;
    },
    evaluation: evaluation && {
      unit: evaluation.year.unit.name,
      year: evaluation.year.year,
      date: evaluation.year.date,
      form: evaluation.form.id,
      figures: figuresToJson(evaluation, texts),
      scorecards: evaluation.scorecards.map((scorecard) =>
        scorecardToJson(scorecard, lang, { figures: evaluation.figures, texts }),
      ),
    },
  };

  function keepText(name: string, text: string | undefined): void {
    if (text !== undefined) texts.set(name, wholeText(text));
  }

  function readBeside(content: FileContent) {
    const name = content.file ?? file.replace(/(?<=[^/])(?:\.ya?ml)?$/i, '.accepted.yaml');
    const { text, ...result } = readAcceptedFile(name, bytesOf(content, 'the `accepted` file’s'));
    keepText(name, text);
    return result;
  }

  function readUnits(year: UnitYear, form: Form): readonly UnitRead[] {
    const given = new Map((input.units ?? []).map((unit) => [joinPath('', nameOf(unit)), bytesOf(unit, 'a unit’s')]));
    return readGivenUnits(year, form, { given, pathFrom: joinPath, keepText });
  }

  function findNamed(year: UnitYear | undefined): Result<Form> | undefined {
    // If the report's own `form` could not be read, there is a finding already.
    return year === undefined || year.form === '' ? undefined : findShipped(year.form, year.formPlace, file);
  }

  /** The form that the report names itself, where another one is asked for. */
  function findOrigin(year: UnitYear | undefined, used: Form | undefined): Origin | undefined {
    const own = findNamed(year);
    if (own?.value === undefined || own.value === used || hasErrors(own.findings)) return undefined;
    return { form: own.value, prints: shippedPrints(own.value.id) };
  }

  function findForm(wanted: string | FormFolder): Result<Form> {
    if (typeof wanted === 'string') return findShipped(wanted, wholeFile(wanted));
    const read = (part: string) => {
      const content = wanted.read(part);
      if (content === undefined) return undefined;
      if (typeof content === 'string') return { value: new TextEncoder().encode(content), findings: [] };
      if (content instanceof Uint8Array) return { value: content, findings: [] };
      throw new TypeError(
        `evaluate: let \`form.read\` give \`${part}\` at once, as a string or a Uint8Array, or undefined where there is none.`,
      );
    };
    const nameOf = (part: string) => joinPath('', `${wanted.name}/${part}`);
    if (read('form.yaml') === undefined) {
      return { value: undefined, findings: [formFileMissing({ path: nameOf('form.yaml') }, wholeFile(wanted.name))] };
    }
    const parsed = parseForm({ nameOf, read, keepText });
    if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
    const { value, findings: wrong } = readForm(parsed.value);
    if (hasErrors(wrong)) return { value: undefined, findings: wrong };
    return { value, findings: [...wrong, ...checkId(parsed.value.form, wanted.name)] };
  }

  function compareWithPrior(year: UnitYear): Compared {
    if (year.prior.state === 'none') return NOT_COMPARED;
    const previous = prior && {
      name: nameOf(prior),
      ...readReport(nameOf(prior), bytesOf(prior, 'the `prior` report’s')),
    };
    if (previous !== undefined) keepText(previous.name, previous.text);
    if (year.prior.state === 'absent') {
      const others = previous?.year === undefined ? [] : [reportIdOf(previous.year)];
      if (year.unit.name === '' || year.year === '') return NOT_COMPARED;
      const other = findPrior(reportIdOf(year), wholeFile(file), others);
      if ('code' in other) return { findings: [other], wereCompared: false };
    }
    const place = year.prior.state === 'file' ? year.prior.place : wholeFile(file);
    if (previous === undefined) {
      const path = joinPath(file, year.prior.state === 'file' ? year.prior.name : '');
      return { findings: [fileMissing({ path, notGiven: 'prior' }, place)], wereCompared: false };
    }
    if (previous.year === undefined || !areReliable(previous.findings)) {
      const errors = previous.findings.filter((one) => one.severity === 'error');
      return { findings: [tellPriorErrors(previous.name, errors, place)], wereCompared: false };
    }
    return { findings: compareYears(previous.year, year), wereCompared: true };
  }
}

/** Checks the types of the input at run time, since callers in JavaScript have no compiler to do so. */
function checkInput(input: unknown): asserts input is EvaluateInput {
  if (!isObject(input))
    throw new TypeError(
      'evaluate: give an object with the report’s `text` as a string, or its `bytes` as a Uint8Array.',
    );
  const { form, lang, units } = input;
  if (units !== undefined && !Array.isArray(units)) {
    throw new TypeError('evaluate: give `units` as an array of files, each with its `file` and its `text` or `bytes`.');
  }
  if (form !== undefined && typeof form !== 'string' && !isFolder(form)) {
    throw new TypeError(
      'evaluate: give `form` as the id of a form, or as a folder with its `name`, a string, and `read`, a function.',
    );
  }
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    throw new TypeError("evaluate: give `lang` as 'zh' or 'en'.");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isFolder(form: unknown): boolean {
  return isObject(form) && typeof form.name === 'string' && typeof form.read === 'function';
}

function nameOf({ file = 'report.yaml' }: FileContent): string {
  if (typeof file === 'string') return file;
  throw new TypeError('evaluate: give `file` as a string.');
}

function bytesOf({ text, bytes }: FileContent, whose: string): Uint8Array {
  if (typeof text === 'string') return new TextEncoder().encode(text);
  if (bytes instanceof Uint8Array) return bytes;
  throw new TypeError(`evaluate: give ${whose} \`text\` as a string, or its \`bytes\` as a Uint8Array.`);
}

/** Resolves a name against the folder of a file, with slashes on every system. */
function joinPath(file: string, name: string): string {
  const parts: string[] = [];
  const absolute = name.startsWith('/');
  for (const part of [...(absolute ? [] : file.split('/').slice(0, -1)), ...name.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/**
 * Finds a shipped form by its id. For an unknown id it gives the form that was most likely meant, beside the finding.
 *
 * @param file the report that names the form, if one does; findings show paths relative to its folder
 */
function findShipped(id: string, place: PlaceInText, file = ''): Result<Form> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const json = Object.hasOwn(shippedForms, id) ? shippedForms[id] : undefined;
  if (json === undefined) {
    const unknown = tellUnknownForm(id, place, file);
    const meant = isFinding(unknown, unknownForm) ? unknown.args.suggestion : undefined;
    return { value: meant === undefined ? undefined : findShipped(meant, place, file).value, findings: [unknown] };
  }
  const form = { value: buildForm(unpackForm(json)), findings: [] };
  loaded.set(id, form);
  return form;
}

/** Forms are immutable data, so each is built only once. */
const loaded = new Map<string, Result<Form>>();

function tellUnknownForm(id: string, place: PlaceInText, file: string): FoundFinding {
  // The id is the path of a folder, which only the caller could read.
  if (id.includes('/')) return formFileMissing({ path: joinPath(file, `${id}/form.yaml`) }, place);
  return unknownForm({ form: id, suggestion: suggestName(id, forms), known: forms }, place);
}
