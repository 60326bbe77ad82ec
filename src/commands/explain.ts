import { catalogue } from '../findings/catalogue.ts';
import { loadExplanations } from '../findings/loadExplanations.ts';
import { hideControls } from '../findings/printFinding.ts';
import type { Code } from '../findings/types.ts';
import { suggestName } from '../source/suggestName.ts';
import { listCodes, showExplanation } from '../terminal/explanationPage.ts';
import { helpWords } from './helpWords.ts';
import type { ExitCode, Host } from './host.ts';

/** `selfeval explain [CODE…]`: what findings of these codes or names are about; without any, all codes. */
export async function explain(asked: readonly string[], host: Host): Promise<ExitCode> {
  const codes = Object.keys(catalogue) as Code[];
  const view = { lang: host.lang, color: host.outColor, width: host.width };
  if (asked.length === 0) {
    host.out(listCodes(codes, view));
    return 0;
  }
  const names = codes.map((code) => catalogue[code].name);
  const found = asked.map((word) => {
    const wanted = word.toLowerCase();
    return codes.find((code) => code.toLowerCase() === wanted || catalogue[code].name === wanted);
  });
  const unknown = asked.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0) {
    const { unknownCode, seeHelp } = helpWords[host.lang];
    const lines = unknown.map((word) => unknownCode(word, suggestName(word, [...codes, ...names])));
    host.err(`${[...lines.map(hideControls), seeHelp].join('\n')}\n`);
    return 2;
  }
  const explanations = await loadExplanations(host.lang);
  const { examples } = await import('../findings/generated/examples.js');
  const pages = [...new Set(found)].flatMap((code) =>
    code === undefined ? [] : showExplanation(code, explanations[code], examples[code], view),
  );
  host.out(pages.join('\n'));
  return 0;
}
