// What a person sees: each page of each DOCX as a PNG, by way of LibreOffice and poppler.
//   node scripts/look.mjs FILE.docx… [-o FOLDER]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const RESOLUTION = '70';

// Free fonts in place of the standard's, so that a page shows which lines are 黑体 and which 仿宋.
const STAND_INS = {
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
};

class Failure extends Error {}

function main() {
  const { values, positionals } = readArguments();
  if (positionals.length === 0) throw new Failure('usage: node scripts/look.mjs FILE.docx… [-o FOLDER]');
  for (const file of positionals) if (!existsSync(file)) throw new Failure(`no such file: ${file}`);
  const target = resolve(values.output);
  mkdirSync(target, { recursive: true });
  // A profile of its own: LibreOffice hands its work to an instance that already runs on the same profile.
  const work = mkdtempSync(join(tmpdir(), 'look-'));
  try {
    process.env.FONTCONFIG_FILE = writeFontAliases(work);
    for (const file of positionals) lookAt(resolve(file), target, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o', default: 'out/look' } },
    });
  } catch (error) {
    throw new Failure(error.message);
  }
}

function lookAt(file, target, work) {
  const name = basename(file).replace(/\.docx$/i, '');
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  run('libreoffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file], 'libreoffice-writer');
  const pdf = join(work, `${name}.pdf`);
  if (!existsSync(pdf)) throw new Failure(`LibreOffice could not read ${file}`);
  for (const old of listPages(target, name)) rmSync(join(target, old));
  run('pdftoppm', ['-r', RESOLUTION, '-png', pdf, join(target, name)], 'poppler-utils');
  for (const page of listPages(target, name)) console.log(join(target, page));
}

/** `name-1.png` … and nothing of a file whose name only begins alike. */
function listPages(target, name) {
  const isPage = (entry) => entry.startsWith(`${name}-`) && /^\d+\.png$/.test(entry.slice(name.length + 1));
  return readdirSync(target).filter(isPage).sort();
}

function writeFontAliases(folder) {
  const aliases = Object.entries(STAND_INS).map(
    ([name, standIn]) =>
      `<match><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong"><string>${standIn}</string></edit></match>`,
  );
  const file = join(folder, 'fonts.conf');
  const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${system}${aliases.join('')}</fontconfig>\n`);
  return file;
}

function run(program, args, debianPackage) {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 180_000 });
  if (error?.code === 'ENOENT') {
    throw new Failure(`${program} is not installed (Debian: apt-get install ${debianPackage})`);
  }
  if (error) throw new Failure(`${program}: ${error.message}`);
  if (status !== 0) throw new Failure(`${program} ended with ${status}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`look: ${error.message}`);
  process.exitCode = 2;
}
