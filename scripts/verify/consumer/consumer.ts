// A program that uses the package; it is compiled in a place where nothing else is installed.
import {
  type Evaluated,
  type EvaluateInput,
  evaluate,
  type Finding,
  type FormFolder,
  forms,
  type Place,
} from 'selfeval';

const form: FormFolder = { name: 'ours', read: (part) => (part === 'form.yaml' ? 'selfeval-form: 1' : undefined) };
const input: EvaluateInput = { file: 'report.yaml', text: 'selfeval: 1', form, lang: 'en' };
const { findings, accepted, evaluation }: Evaluated = evaluate(input);
evaluate({ bytes: new Uint8Array(), form: forms[0], prior: { text: '' }, accepted: { text: '' } });
// @ts-expect-error a report has a text or bytes
evaluate({ file: 'report.yaml' });
// @ts-expect-error or the other, not both
evaluate({ text: '', bytes: new Uint8Array() });

export const shown: string[] = findings.map(({ code, severity, message, places: [place] }: Finding) => {
  const { file, line }: Place = place;
  const worst: 'error' | 'warning' | 'note' = severity;
  return `${file}:${line ?? 1} ${worst} ${code} ${message}`;
});
export const count: number = findings.length + accepted;
for (const figure of evaluation?.figures ?? []) {
  const text: string = figure.state === 'value' ? figure.value : figure.printed;
  shown.push(figure.id, figure.measure === 'yuan' ? text : '');
}
export const most: string | undefined = evaluation?.scorecards[0]?.totals?.most;
