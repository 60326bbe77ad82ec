import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { addressBetween, isEmptyFolder, isFolder, nameFrom, readBytesInside } from '../../files/files.ts';
import { type OutputFile, writeTogether } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { type Finding, hasErrors, type Result } from '../../findings/types.ts';
import installedForms from '../../form/generated/installedForms.js';
import { isFormId, makeFormId } from '../../form/ownId.ts';
import { listRubricIds } from '../../form/readForm.ts';
import { SCHEMAS, SHIPPED_FORMS } from '../../packageFolders.ts';
import { decodeText } from '../../source/decodeText.ts';
import { readSource } from '../../source/readSource.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { UsageError } from '../commandLine/usageError.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { folderNotEmpty } from './findings.ts';
import { nameSchema, type Rewritten, rewriteForm } from './rewriteForm.ts';

export interface CopyFormOptions {
  /** An id, or the path to the folder of a form of one's own. */
  readonly form: string;
  readonly folder: string;
  readonly years: Rewritten['years'];
  readonly id: string | undefined;
}

/** The id of a copy in a folder whose name has no character of an id. */
const OWN = 'own-form';

/** `selfeval form copy`: a form as a folder of one's own, with an id of its own. Nothing is ever overwritten. */
export async function copyForm({ form, folder, years, id }: CopyFormOptions, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang];
  const ids = installedForms.map((each) => each.id).sort();
  const texts = new Texts();
  const refuse = (findings: readonly Finding[]): ExitCode => {
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: 1, closing: '' };
    host.err(prettyFindings(findings, texts.all, view));
    return 2;
  };
  const forms = new FormLoader(texts);
  const named = forms.find(form);
  if (named === undefined) throw new UsageError(words.noForm(form, ids));
  if (isFolder(folder) && !isEmptyFolder(folder)) return refuse([folderNotEmpty({ folder }, wholeFile(folder))]);
  if (id !== undefined && !isFormId(id)) throw new UsageError(words.notAnId(id));
  if (id !== undefined && ids.includes(id)) throw new UsageError(words.idTaken(id));
  const name = makeFormId(path.basename(path.resolve(folder))) || OWN;
  const ownId = id ?? (ids.includes(name) ? `${name}-own` : name);

  const loaded = await forms.load(form, wholeFile(form));
  if (loaded.value === undefined || hasErrors(loaded.findings)) return refuse(loaded.findings);
  const from = named.is === 'folder' ? named.folder : path.join(SHIPPED_FORMS, named.id);
  const { value: outputs, findings } = composeCopy(from, folder, { id: ownId, years });
  if (outputs === undefined) return refuse(findings);
  const failed = writeTogether(outputs);
  if (failed.length > 0) return refuse(failed);
  for (const output of outputs) host.out(`${hideControls(output.path)}\n`);
  const { years: former } = loaded.value;
  const told = { id: ownId, from: loaded.value.id, years: years ?? former, main: path.join(folder, 'form.yaml') };
  sayLines(host, ...words.formCopied(told, nameFrom('report.yaml', folder)));
  return 0;
}

/** Composes the files of a copy: all that makes up a form, and nothing else that lies in its folder. */
function composeCopy(from: string, folder: string, rewritten: Rewritten): Result<readonly OutputFile[]> {
  const main = readPart(from, 'form.yaml');
  const source = main.value === undefined ? undefined : readSource(path.join(from, 'form.yaml'), main.value);
  if (source?.value === undefined)
    return { value: undefined, findings: [...main.findings, ...(source?.findings ?? [])] };
  const parts = [
    { name: 'report.hbs', ...readPart(from, 'report.hbs') },
    ...listRubricIds(source.value).map((id) => {
      const name = path.join('rubrics', `${id}.yaml`);
      return { name, ...readPart(from, name), schema: 'rubric.schema.json' };
    }),
  ];
  const findings = parts.flatMap((part) => part.findings);
  if (findings.length > 0) return { value: undefined, findings };
  const outputs = [
    { name: 'form.yaml', value: rewriteForm(source.value, rewritten), schema: 'form.schema.json' },
    ...parts,
  ].map(({ name, value = '', ...rest }) => {
    const output = path.join(folder, name);
    const schema = 'schema' in rest ? rest.schema : undefined;
    return {
      path: output,
      bytes: schema === undefined ? value : nameSchema(value, addressBetween(output, path.join(SCHEMAS, schema))),
    };
  });
  return { value: outputs, findings: [] };
}

function readPart(folder: string, part: string): Result<string> {
  const bytes = readBytesInside(folder, part, 'alike');
  return bytes.value === undefined
    ? { value: undefined, findings: bytes.findings }
    : decodeText(path.join(folder, part), bytes.value);
}
