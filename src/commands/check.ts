import { checkFiles } from './checkFiles.ts';
import { exitCodeOf } from './exitCode.ts';
import type { ExitCode, Host } from './host.ts';

export interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly form: string | undefined;
}

/** `selfeval check [PATH…]`: everything that is to be said about the files, in one run. */
export async function check(paths: readonly string[], { format, form }: CheckOptions, host: Host): Promise<ExitCode> {
  const { files, findings, texts } = await checkFiles(paths, form);
  const view = { lang: host.lang, files: files.length };
  if (format === 'json') {
    const { jsonFindings } = await import('../terminal/jsonFindings.ts');
    host.out(jsonFindings(findings, texts.all, view));
  } else {
    const { prettyFindings } = await import('../terminal/prettyFindings.ts');
    host.out(prettyFindings(findings, texts.all, { ...view, color: host.outColor, width: host.width }));
  }
  return exitCodeOf(findings);
}
