// @ts-check
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** @type {{ title: string, lines: string[] }[]} */
const sections = [];

/** @param {string} title of what is told next */
export function begin(title) {
  sections.push({ title, lines: [] });
  console.log(`\n## ${title}\n`);
}

/**
 * Prints a line, and keeps it for the file of results.
 * @param {string} line
 */
export function tell(line) {
  console.log(line);
  sections.at(-1)?.lines.push(...line.split('\n'));
}

/**
 * Writes what was told, with what it was measured on.
 * @param {string} file
 * @param {readonly string[]} versions of all that took part
 */
export function writeResults(file, versions) {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory}, ${process.platform} ${process.arch}`;
  const [, , load = 0] = loadavg();
  const head = `# What the bench last measured

Written by \`npm run bench -- --all --write\`, ${new Date().toISOString().slice(0, 10)}. Only ratios of one run say something: all that is compared
ran in turn, a whole process each, bound to one core where a table says so. Numbers are medians; ± is half the distance between
the quartiles, in per cent of the median.

- Machine: ${machine}
- Load at the end: ${load.toFixed(1)} (an idle machine has 1 or 2 while this runs; with more, wall times and threads say nothing)
${versions.map((each) => `- ${each}`).join('\n')}
`;
  const text = sections
    .map(({ title, lines }) => `\n## ${title}\n\n\`\`\`\n${lines.join('\n').trim()}\n\`\`\`\n`)
    .join('');
  writeFileSync(file, `${head}${text}`);
}
