import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { exists, isFolder, namesFolder, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { SCHEMAS } from '../../packageFolders.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayCommand, sayLines } from '../commandLine/sayLines.ts';
import { REPORT_SCHEMA_FILE } from '../reports/addressOfSchema.ts';
import { tellFindings } from '../reports/tellFindings.ts';

/**
 * `selfeval schema`: a copy of the schema of report files for editors, so that the files of a repository name one in it and not
 * where the program is installed on one machine. Only an earlier copy is overwritten.
 */
export async function copySchema(output: string, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang];
  const target = isFolder(output) || namesFolder(output) ? path.join(output, REPORT_SCHEMA_FILE) : output;
  const schema = readBytes(path.join(SCHEMAS, REPORT_SCHEMA_FILE));
  if (schema.value === undefined) {
    tellFindings(schema.findings, new Texts().all, [], undefined, host);
    return 2;
  }
  if (exists(target) && idOf(readBytes(target).value) !== idOf(schema.value)) {
    sayLines(host, words.fileExists(target));
    return 2;
  }
  const failed = writeTogether([{ path: target, bytes: schema.value }]);
  if (failed.length > 0) {
    tellFindings(failed, new Texts().all, [], undefined, host);
    return 2;
  }
  host.out(`${hideControls(target)}\n`);
  sayLines(host, words.schemaDone);
  sayCommand(host, `# yaml-language-server: $schema=${path.basename(target)}`);
  return 0;
}

/** What a schema calls itself; `undefined` of what is none. */
function idOf(bytes: Uint8Array | undefined): string | undefined {
  const [, id] = /"\$id"\s*:\s*"([^"]+)"/.exec(Buffer.from(bytes ?? []).toString('utf8')) ?? [];
  return id;
}
