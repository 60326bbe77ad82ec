import { loadExamples, loadExplanations } from '../../explanations.ts';
import { definitions } from '../../registry.ts';
import { suggestName } from '../../source/suggestName.ts';
import { listCodes, showExplanation } from '../../terminal/explanationPage.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';

/** `selfeval explain [CODE…]`: what findings of these codes or names are about; without any, all codes. */
export async function explain(asked: readonly string[], host: Host): Promise<ExitCode> {
  const codes = definitions.map(({ code }) => code);
  const view = { lang: host.lang, color: host.outColor, width: host.width };
  if (asked.length === 0) {
    host.out(listCodes(definitions, view));
    return 0;
  }
  const names = definitions.map(({ name }) => name);
  const found = asked.map((word) => {
    const wanted = word.toLowerCase();
    return definitions.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
  });
  const unknown = asked.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0) {
    const { unknownCode, seeHelp } = helpWords[host.lang];
    const lines = unknown.map((word) => unknownCode(word, suggestName(word, [...codes, ...names])));
    sayLines(host, ...lines, seeHelp);
    return 2;
  }
  const explanations = await loadExplanations(host.lang);
  const examples = await loadExamples();
  const pages = [...new Set(found)].flatMap((definition) =>
    definition === undefined
      ? []
      : showExplanation(definition, explanations[definition.code], examples[definition.code], view),
  );
  host.out(pages.join('\n'));
  return 0;
}
