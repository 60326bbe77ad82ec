// node evaluate.mjs FILE…: what the installed library finds in each file, as one JSON list. Opens for each report what
// `selfeval check` would open by itself.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { evaluate } from 'selfeval';

const required = createRequire(import.meta.url)('selfeval');
if (required.evaluate !== evaluate) throw new Error('require and import give two libraries.');

const read = (file) => (existsSync(file) ? { file, bytes: readFileSync(file) } : undefined);
const all = process.argv.slice(2).map((file) => {
  const bytes = readFileSync(file);
  const prior = /^prior:\s*([^\s#]+)/m.exec(bytes.toString())?.[1];
  return evaluate({
    file,
    bytes,
    prior: prior && read(path.join(path.dirname(file), prior)),
    accepted: read(file.replace(/\.yaml$/, '.accepted.yaml')),
  }).findings;
});
console.log(JSON.stringify(all));
