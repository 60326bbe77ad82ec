// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Failed, timeProcess } from './measure.mjs';

const REDOCLY = '@redocly/cli@2.77.0';
const SPECTRAL = '@stoplight/spectral-cli@6.16.3';
/** For a rule written by hand. */
const AJV = 'ajv@8.20.0';
export const DOCXTEMPLATER = 'docxtemplater@3.71.0';
/** The zip files that it reads and writes. */
export const PIZZIP = 'pizzip@3.3.0';
export const CARBONE = 'carbone@3.8.2';
export const DOCX = 'docx@9.15.2';

/** What takes part, as a table of results names it. */
export const CONTENDERS = [REDOCLY, SPECTRAL, AJV, DOCXTEMPLATER, CARBONE, DOCX];

/**
 * Installs linters of YAML, and gives each the task of `schemas/report.schema.json`: whether a file is as the schema says.
 * @param {string} root
 * @param {string} home an empty folder outside the checkout
 * @param {string[]} texts the reports
 * @returns {{ name: string, cwd: string, args: string[], limit: number | undefined }[]}
 */
export function prepareContenders(root, home, texts) {
  install(home, [REDOCLY, SPECTRAL, AJV]);
  const schema = readFileSync(path.join(root, 'schemas/report.schema.json'), 'utf8');
  writeFileSync(path.join(home, 'report.schema.json'), schema);
  const redocly = path.join(home, 'node_modules/@redocly/cli/bin/cli.js');
  const spectral = path.join(home, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  return [
    { name: 'Redocly, its own rule', limit: 0.4, ...lintExamples(home, redocly, texts) },
    { name: 'Redocly, a rule with ajv', limit: undefined, ...lintByPlugin(home, redocly, texts) },
    { name: 'Spectral', limit: 0.25, ...lintBySpectral(home, spectral, schema, texts) },
  ];
}

/**
 * Redocly linting one small file: the example report, held against the published schema, so that both have the same file and
 * the same task; and the least that it can be given, an API of five lines under the rules that it calls minimal.
 * @param {string} root
 * @param {string} home a folder outside the checkout, which is made
 * @param {string} report the text of the example
 */
export function prepareLinting(root, home, report) {
  install(home, [REDOCLY]);
  writeFileSync(path.join(home, 'report.schema.json'), readFileSync(path.join(root, 'schemas/report.schema.json')));
  const redocly = path.join(home, 'node_modules/@redocly/cli/bin/cli.js');
  const cwd = path.join(home, 'api');
  mkdirSync(cwd);
  const get = "{ summary: A report, operationId: getReport, responses: { '200': { description: A report } } }";
  writeFileSync(
    path.join(cwd, 'openapi.yaml'),
    `openapi: 3.1.0\ninfo: { title: Reports, version: '1' }\nservers: [{ url: https://reports.invalid }]\nsecurity: []\npaths: { /report: { get: ${get} } }\n`,
  );
  writeFileSync(path.join(cwd, 'redocly.yaml'), 'extends: [minimal]\n');
  return [
    { name: 'Redocly lint', ...lintExamples(home, redocly, [report]) },
    { name: 'Redocly, five lines', cwd, args: [redocly, 'lint', 'openapi.yaml'] },
  ];
}

/**
 * docxtemplater with a template of our own document: every text in it is a tag, and the data are the texts, so that what it
 * writes is our document again.
 * @param {string} home a folder outside the checkout, which is made
 * @param {Uint8Array} document
 */
export function prepareFilling(home, document) {
  install(home, [DOCXTEMPLATER, PIZZIP]);
  const parts = unzipSync(document);
  const { tagged, data } = takeTexts(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
  const template = { ...parts, 'word/document.xml': strToU8(tagged) };
  writeFileSync(path.join(home, 'template.docx'), zipSync(template));
  writeFileSync(path.join(home, 'data.json'), JSON.stringify(data));
  writeFileSync(path.join(home, 'fill.cjs'), FILL);
  const filled = { name: 'docxtemplater', cwd: home, args: ['fill.cjs'] };
  timeProcess(process.execPath, filled);
  const written = unzipSync(readFileSync(path.join(home, 'filled.docx')))['word/document.xml'];
  if (textOf(written) !== textOf(unzipSync(document)['word/document.xml'])) {
    throw new Failed('docxtemplater does not write the document that it was given as a template.');
  }
  return filled;
}

/**
 * Puts a tag in the place of each text of a document.
 * @param {string} xml
 */
export function takeTexts(xml) {
  /** @type {Record<string, string>} */
  const data = {};
  const tagged = xml.replace(/(?<=<w:t(?: [^>]*)?>)[^<]+(?=<\/w:t>)/g, (text) => {
    const tag = `t${Object.keys(data).length}`;
    data[tag] = text.replace(/&(lt|gt|amp|quot|apos);/g, (_, entity) => ENTITIES[entity] ?? '');
    return `{${tag}}`;
  });
  return { tagged, data };
}

/** @type {Record<string, string>} */
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** @param {Uint8Array | undefined} xml */
function textOf(xml = new Uint8Array()) {
  return strFromU8(xml)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:quot|apos);/g, (entity) => ENTITIES[entity.slice(1, -1)] ?? '');
}

/** As its manual has it. */
const FILL = `const { readFileSync, writeFileSync } = require('node:fs');
const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');
const document = new Docxtemplater(new PizZip(readFileSync('template.docx')), { paragraphLoop: true, linebreaks: true });
document.render(JSON.parse(readFileSync('data.json', 'utf8')));
writeFileSync('filled.docx', document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
`;

/**
 * @param {string} home
 * @param {string[]} packages with their versions
 */
export function install(home, packages) {
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  // The programs run on the Node that is measured, not on the one that installs them.
  const flags = [
    ...['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact'],
    '--engine-strict=false',
  ];
  const { status, stderr, error } = spawnSync('npm', ['install', ...flags, ...packages], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status === 0) return;
  const [why = ''] = (error?.message ?? stderr).trim().split('\n');
  throw new Failed(`npm cannot install ${packages.join(' and ')}, so there is nothing to compare with: ${why}`);
}

/**
 * What Redocly itself has for JSON Schema: an API description in which a report is the example of a media type, and the
 * rule that holds examples against their schema. Its node types (`typeExtension`) know neither patterns nor lengths nor
 * `anyOf`, so they would not be the same task. It compiles the schema for every file, as Spectral does.
 * @param {string} home
 * @param {string} redocly
 * @param {string[]} texts
 */
function lintExamples(home, redocly, texts) {
  const cwd = path.join(home, 'examples');
  write(path.join(cwd, 'reports'), texts);
  const schema = '../report.schema.json';
  const names = write(
    cwd,
    texts.map((_, index) => {
      const media = `{ application/json: { schema: { $ref: ${schema} }, example: { $ref: reports/${nameOf(index)} } } }`;
      const get = `{ responses: { '200': { description: A report, content: ${media} } } }`;
      return `openapi: 3.1.0\ninfo: { title: Reports, version: '1' }\npaths: { /report: { get: ${get} } }\n`;
    }),
  );
  writeFileSync(path.join(cwd, 'redocly.yaml'), 'rules: { no-invalid-media-type-examples: error }\n');
  return { cwd, args: [redocly, 'lint', '--config', 'redocly.yaml', ...names] };
}

/**
 * For comparison, the quickest that Redocly can be made to be by programming: a rule of one's own that calls ajv, with the
 * schema compiled once. Redocly then reads YAML, and that without the exact text of numbers. A first line says that the
 * file is of a kind that Redocly knows.
 * @param {string} home
 * @param {string} redocly
 * @param {string[]} texts
 */
function lintByPlugin(home, redocly, texts) {
  const cwd = path.join(home, 'plugin');
  const names = write(
    cwd,
    texts.map((text) => `overlay: 1.0.0\n${text}`),
  );
  writeFileSync(path.join(cwd, 'plugin.cjs'), PLUGIN);
  writeFileSync(path.join(cwd, 'redocly.yaml'), 'plugins: [./plugin.cjs]\nrules: { selfeval/report: error }\n');
  return { cwd, args: [redocly, 'lint', '--config', 'redocly.yaml', ...names] };
}

const PLUGIN = `const { default: Ajv } = require('ajv');
const validate = new Ajv({ strict: false, allErrors: true }).compile(require('../report.schema.json'));
const report = () => ({
  Root({ overlay, ...data }, { report, location }) {
    if (validate(data)) return;
    for (const { instancePath, message } of validate.errors) {
      report({ message, location: location.child(instancePath.split('/').slice(1)) });
    }
  },
});
module.exports = () => ({ id: 'selfeval', rules: { overlay1: { report } } });
`;

/**
 * Spectral's own function for JSON Schema.
 * @param {string} home
 * @param {string} spectral
 * @param {string} schema
 * @param {string[]} texts
 */
function lintBySpectral(home, spectral, schema, texts) {
  const cwd = path.join(home, 'spectral');
  const names = write(cwd, texts);
  const rule = `{ given: '$', severity: 'error', then: { function: schema, functionOptions: { schema: report, allErrors: true } } }`;
  writeFileSync(
    path.join(cwd, 'rules.mjs'),
    `import { schema } from '@stoplight/spectral-functions';\nconst report = ${schema};\nexport default { rules: { report: ${rule} } };\n`,
  );
  return { cwd, args: [spectral, 'lint', '--ruleset', 'rules.mjs', ...names] };
}

/**
 * @param {string} folder
 * @param {string[]} texts
 * @returns {string[]} the names of the files
 */
export function write(folder, texts) {
  mkdirSync(folder, { recursive: true });
  return texts.map((text, index) => {
    writeFileSync(path.join(folder, nameOf(index)), text);
    return nameOf(index);
  });
}

/** @param {number} index */
function nameOf(index) {
  return `${String(index).padStart(4, '0')}.yaml`;
}
