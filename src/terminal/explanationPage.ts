import type { Example, Explanation } from '../explanations.ts';
import type { Definition } from '../findings/define.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Severity } from '../findings/types.ts';
import { displayWidth } from './displayWidth.ts';
import { type Paint, paintOf } from './paint.ts';
import { words } from './words.ts';
import { wrapText } from './wrapText.ts';

export interface ExplanationView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
}

const INDENT = '    ';
const NARROWEST = 30;

/** Prints the explanation of a code, with an example and its output. Ends with a line break. */
export function showExplanation(
  { code, name, severity }: Definition,
  explanation: Explanation,
  example: Example | undefined,
  view: ExplanationView,
): string {
  const { lang, color } = view;
  const width = Math.max(view.width, NARROWEST);
  const paint = paintOf(color);
  const titles = words[lang].explanation;
  const part = (title: string, lines: readonly string[]) => [
    '',
    paint.bold(title),
    ...lines.map((line) => (line === '' ? '' : `${INDENT}${line}`)),
  ];
  const prose = (text: string) => wrapText(text, width - INDENT.length);
  return [
    `${paint.bold(`${code} ${name}`)}  ${severityPaint(severity, paint)(words[lang].severity[severity])}`,
    ...part(titles.what, prose(explanation.what)),
    ...part(titles.why, prose(explanation.why)),
    ...(example === undefined ? [] : part(titles.example, linesOfExample(example, lang, paint))),
    ...part(titles.remedy, prose(explanation.remedy)),
    '',
  ].join('\n');
}

function linesOfExample({ source, run, output }: Example, lang: Lang, paint: Paint): string[] {
  return [
    ...(source === undefined ? [] : [...source.trimEnd().split('\n'), '']),
    paint.dim(`$ selfeval ${run}`),
    ...output[lang].trimEnd().split('\n'),
  ];
}

/** Lists all codes and their names under the stages that find them. Ends with a line break. */
export function listCodes(definitions: readonly Definition[], { lang, color }: ExplanationView): string {
  const paint = paintOf(color);
  const stages = [...new Set(definitions.map(stageOf))];
  const widest = Math.max(...Object.values(words[lang].severity).map(displayWidth));
  const blocks = stages.map((stage) => [
    paint.bold(words[lang].stages[stage] ?? stage),
    ...definitions
      .filter((definition) => stageOf(definition) === stage)
      .map(({ code, name, severity }) => {
        const label = words[lang].severity[severity];
        const gap = ' '.repeat(widest - displayWidth(label));
        return `${INDENT}${code}  ${severityPaint(severity, paint)(label)}${gap}  ${name}`;
      }),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function stageOf({ code }: Definition): string {
  return code.charAt(2);
}

function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}
