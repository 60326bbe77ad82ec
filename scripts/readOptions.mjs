// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Reads the options of a tool. With `--help` it says what the comment at the top of the tool says; of an option that there is
 * not, it says that too, and no stack.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {string} tool the tool's own `import.meta.url`
 * @param {Options} options
 */
export function readOptions(tool, options) {
  const usage = () => {
    const [head = ''] = readFileSync(fileURLToPath(tool), 'utf8').split('\n\n');
    const lines = head.split('\n').filter((line) => line.startsWith('// ') && line !== '// @ts-check');
    return lines.map((line) => line.replace(/^\/\/ /, '')).join('\n');
  };
  const isHelp = process.argv.slice(2).some((one) => one === '--help' || one === '-h');
  if (isHelp) {
    console.log(usage());
    process.exit();
  }
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage()}`);
    process.exit(2);
  }
}
