import path from 'node:path';
import type { Evaluation } from '../document/evaluation.ts';
import { hasErrors } from '../findings/catalogue.ts';
import { wholeFile } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { type OutputFile, writeTogether } from '../files.ts';
import { compose } from '../pipeline.ts';
import { prettyFindings } from '../terminal/prettyFindings.ts';
import { exitCodeOf } from './exitCode.ts';
import type { ExitCode, Host } from './host.ts';
import { FormLoader } from './loadForm.ts';
import { type LoadedReport, loadReport } from './loadReport.ts';
import { Texts } from './texts.ts';

export const OUTPUT_FORMATS = ['md', 'docx', 'json'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface BuildOptions {
  /** Folder for the outputs; `undefined`: beside each source. */
  readonly output: string | undefined;
  readonly formats: readonly OutputFormat[];
  readonly draft: boolean;
  readonly form: string | undefined;
}

/**
 * `selfeval build FILE…`: everything is read, evaluated and written into memory first; files are touched only when all of
 * it is without errors, so that a batch never leaves some reports of today beside others of yesterday.
 */
export async function build(files: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const findings: Finding[] = findClashes(files, options);
  const outputs: OutputFile[][] = [];
  if (findings.length === 0) {
    for (const file of files) {
      const report = await loadReport(file, forms, texts, options.form);
      findings.push(...report.findings);
      const mayBuild = report.evaluation !== undefined && (options.draft || !hasErrors(report.findings));
      if (!mayBuild || report.evaluation === undefined) continue;
      const made = await makeOutputs(report.evaluation, report, options, texts, host);
      findings.push(...made.findings);
      outputs.push(made.outputs);
    }
  }
  const complete = outputs.length === files.length && (options.draft || !hasErrors(findings));
  const written: string[] = [];
  for (const together of complete ? outputs : []) {
    const failed = writeTogether(together);
    findings.push(...failed);
    if (failed.length > 0) break;
    written.push(...together.map((output) => output.path));
  }
  if (findings.length > 0) {
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: files.length };
    host.err(prettyFindings(findings, texts.all, view));
  }
  host.out(written.map((file) => `${file}\n`).join(''));
  return exitCodeOf(findings);
}

/** Two inputs that would write one output, or an output that is an input: refused before anything is written. */
function findClashes(files: readonly string[], options: BuildOptions): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const inputs = new Set(files.map((file) => path.resolve(file)));
  for (const file of files) {
    for (const format of options.formats) {
      const output = outputPath(file, format, options);
      const resolved = path.resolve(output);
      const first = owners.get(resolved);
      if (inputs.has(resolved)) findings.push(finding('SE907', { path: output }, wholeFile(file)));
      else if (first !== undefined) findings.push(finding('SE905', { output, first, second: file }, wholeFile(file)));
      owners.set(resolved, file);
      if (findings.length > 0) break;
    }
  }
  return findings;
}

function outputPath(file: string, format: OutputFormat, { output, draft }: BuildOptions): string {
  const name = path.basename(file).replace(/\.ya?ml$/i, '');
  return path.join(output ?? path.dirname(file), `${name}${draft ? '.draft' : ''}.${format}`);
}

async function makeOutputs(
  evaluation: Evaluation,
  { file, findings: reported }: LoadedReport,
  options: BuildOptions,
  texts: Texts,
  { lang }: Host,
): Promise<{ outputs: OutputFile[]; findings: readonly Finding[] }> {
  const { value: document, findings } = await compose(evaluation, { draft: options.draft });
  if (document === undefined) return { outputs: [], findings };
  const outputs: OutputFile[] = [];
  for (const format of options.formats) {
    const target = outputPath(file, format, options);
    switch (format) {
      case 'md': {
        const { writeMarkdown } = await import('../writers/writeMarkdown.ts');
        outputs.push({ path: target, bytes: writeMarkdown(document) });
        break;
      }
      case 'docx': {
        const { writeDocx } = await import('../writers/writeDocx.ts');
        outputs.push({ path: target, bytes: await writeDocx(document) });
        break;
      }
      case 'json': {
        const { evaluationJson } = await import('../terminal/evaluationJson.ts');
        outputs.push({ path: target, bytes: evaluationJson(evaluation, reported, texts.all, lang) });
        break;
      }
    }
  }
  return { outputs, findings };
}
