import { hideControls } from '../../findings/printSentence.ts';
import installedForms from '../../form/generated/installedForms.js';
import { wrapText } from '../../terminal/wrapText.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';

/** `selfeval form list`: the forms that are installed, with the years and the place that each is for. */
export function listForms(host: Host): ExitCode {
  const words = helpWords[host.lang];
  const byId = [...installedForms].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const form of byId) {
    host.out(`${hideControls(words.formListed(form))}\n`);
    for (const line of wrapText(form.title, host.width - INDENT.length)) host.out(`${INDENT}${hideControls(line)}\n`);
  }
  return 0;
}

const INDENT = '  ';
