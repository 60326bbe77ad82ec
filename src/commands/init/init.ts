import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { exists, listFoldersWith, pathBetween, readBytes, writeTogether } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { hasErrors } from '../../findings/types.ts';
import type { Form } from '../../form/types.ts';
import { composeNewReport } from '../../newReport/composeNewReport.ts';
import { SCHEMAS, SHIPPED_FORMS } from '../../packageFolders.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { readNamed } from '../reports/readNamed.ts';

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
    host.err(`${hideControls(message)}\n`);
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

  const chosen = await chooseForm(options.form, before?.form, year, forms, host);
  if (typeof chosen === 'string') return refuse(chosen);
  const text = composeNewReport(chosen, {
    unit,
    year,
    money: before?.money ?? '万元',
    schema: pathBetween(output, path.join(SCHEMAS, 'report.schema.json')),
    prior: options.from === undefined ? 'none' : pathBetween(output, options.from),
    from: before?.root,
  });
  const failed = writeTogether([{ path: output, bytes: text }]);
  if (failed.length > 0) {
    host.err(prettyFindings(failed, texts.all, { lang: host.lang, color: host.errColor, width: host.width, files: 1 }));
    return 2;
  }
  host.out(`${hideControls(output)}\n`);
  host.err(`${hideControls(words.initDone(output))}\n`);
  if (!covers(chosen, year)) host.err(`${hideControls(words.otherYears(chosen))}\n`);
  return 0;
}

function readBefore(file: string, texts: Texts, host: Host) {
  const bytes = readBytes(file);
  const read = bytes.value === undefined ? undefined : readNamed(file, bytes.value);
  if (read?.text !== undefined) texts.add(file, read.text);
  if (read?.year === undefined || read.source === undefined || !read.isWhole) {
    const findings = [...bytes.findings, ...(read?.findings ?? [])].filter((found) => hasErrors([found]));
    host.err(
      prettyFindings(findings, texts.all, { lang: host.lang, color: host.errColor, width: host.width, files: 1 }),
    );
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

/** The form that is asked for; else last year's, which says so where it is not for this year; else the only one that is. */
async function chooseForm(
  asked: string | undefined,
  former: string | undefined,
  year: string,
  forms: FormLoader,
  host: Host,
): Promise<Form | string> {
  const words = helpWords[host.lang];
  const load = async (name: string) => (await forms.load(name, wholeFile(name))).value;
  if (asked !== undefined)
    return (await load(asked)) ?? words.noForm(asked, listFoldersWith(SHIPPED_FORMS, 'form.yaml'));
  const before = former === undefined ? undefined : await load(former);
  // Another form asks for other things: which one follows the unit's own is for a person to say.
  if (before !== undefined) return before;
  const ids = listFoldersWith(SHIPPED_FORMS, 'form.yaml');
  const shipped = (await Promise.all(ids.map(load))).filter((form) => form !== undefined);
  const fitting = shipped.filter((form) => covers(form, year));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (host.ask !== undefined) {
    const answer = (await host.ask(words.askForm(fitting.length > 0 ? fitting : shipped))).trim();
    return (await load(answer)) ?? words.noForm(answer, ids);
  }
  return words.whichForm(
    year,
    (fitting.length > 0 ? fitting : shipped).map(({ id, title }) => `${id}（${title}）`),
  );
}

function covers({ years: { first, last } }: Form, year: string): boolean {
  return Number(first) <= Number(year) && Number(year) <= Number(last);
}
