// @ts-check
import path from 'node:path';
import { packOnce } from './packed.mjs';
import { run as runProgram } from './tools.mjs';

/**
 * From an empty home to a finished DOCX, and on to the next year, with the packed package.
 * @param {import('./documents.mjs').Context} context
 */
export async function run(context) {
  const { root, folder } = context;
  const { tarball } = await packOnce(context);
  const home = path.join(folder, 'walk');
  const env = { ...process.env, PACKAGE: tarball };
  const told = [];
  for (const name of ['first-year.sh', 'next-year.sh']) {
    const script = path.join(root, 'test/guides', name);
    const transcript = await runProgram('bash', [script, home], { cwd: folder, env });
    const steps = transcript.match(/^ *\d+ ms {2}\$ /gm)?.length ?? 0;
    const time = /^ *(\d+) ms {2}finished/m.exec(transcript)?.[1];
    if (time === undefined) throw new Error(`${name} did not finish:\n${transcript}`);
    told.push(`${name}: ${steps} steps in ${time} ms`);
  }
  return told.join(', ');
}
