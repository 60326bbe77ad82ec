// @ts-check
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installTool } from './tools.mjs';

const VERSION = '1.19.2';

/** What is shown over a key. */
const HOVERS = { year: '评价年度', money: '金额单位', unit: '单位' };

/**
 * What an editor makes of a report file, by the language server that editors use for YAML: no complaint about an example, what a
 * key is for, which keys there are, and a line under a mistake.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, documents }) {
  const tool = await installTool('yaml-language-server', VERSION);
  const server = new Server(path.join(tool, 'bin/yaml-language-server'));
  try {
    await server.start(pathToFileURL(root).href);
    let hovers = 0;
    for (const { source } of documents) {
      const file = path.join(root, 'examples', source);
      const text = await readFile(file, 'utf8');
      const uri = pathToFileURL(file).href;
      const complaints = await server.open(uri, text);
      if (complaints.length > 0) throw new Error(`${source}: ${complaints.map(({ message }) => message).join('; ')}`);

      for (const [key, title] of Object.entries(HOVERS)) {
        const hover = await server.request('textDocument/hover', {
          textDocument: { uri },
          position: placeOf(text, key),
        });
        const shown = JSON.stringify(hover?.contents ?? '');
        if (!shown.includes(title)) throw new Error(`${source}: hovering over ${key} shows ${shown}`);
        hovers += 1;
      }

      // A key that two parts of the schema name shows both titles, parted by bars.
      for (const position of listKeys(text)) {
        const hover = await server.request('textDocument/hover', { textDocument: { uri }, position });
        const shown = JSON.stringify(hover?.contents ?? '');
        if (shown.includes('||'))
          throw new Error(`${source}:${position.line + 1}: hovering shows several titles: ${shown}`);
        hovers += 1;
      }

      const lines = text.trimEnd().split('\n');
      const offered = await server.complete(uri, `${lines.join('\n')}\n\n`, { line: lines.length + 1, character: 0 });
      const missing = ['stated', 'calendar'].filter((key) => !offered.includes(key));
      if (missing.length > 0) throw new Error(`${source}: ${missing.join(', ')} not offered: ${offered.join(', ')}`);

      const wrong = await server.change(uri, text.replace(/^year: /m, 'yaer: '));
      const told =
        wrong.some(({ message }) => message.includes('yaer')) && wrong.some(({ message }) => message.includes('year'));
      if (!told) throw new Error(`${source}: a mistyped key is not told: ${JSON.stringify(wrong)}`);
    }
    return `${documents.length} examples without complaint by yaml-language-server ${VERSION}, ${hovers} hovers, completion, mistakes underlined`;
  } finally {
    server.stop();
  }
}

/**
 * Where a key of the top level stands.
 * @param {string} text
 * @param {string} key
 */
function placeOf(text, key) {
  const line = text.split('\n').findIndex((one) => one.startsWith(`${key}:`));
  return { line, character: 1 };
}

/**
 * The first key of each line, once for each name and depth.
 * @param {string} text
 */
function listKeys(text) {
  /** @type {Map<string, { line: number, character: number }>} */
  const found = new Map();
  for (const [line, one] of text.split('\n').entries()) {
    const [, before = '', key] = /^(\s*(?:- )?(?:\{ )?)([A-Za-z]\w*):/.exec(one) ?? [];
    if (key !== undefined && !found.has(before + key)) found.set(before + key, { line, character: before.length + 1 });
  }
  return [...found.values()];
}

/** @typedef {{ message: string, range: unknown }} Diagnostic */

/** The language server, spoken to over stdio as the protocol wants it. */
class Server {
  #next = 1;
  #version = 1;
  #buffer = Buffer.alloc(0);
  /** @type {Map<number, (result: any) => void>} */
  #waiting = new Map();
  /** @type {Map<string, (diagnostics: Diagnostic[]) => void>} */
  #watched = new Map();

  /** @param {string} program */
  constructor(program) {
    this.child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout.on('data', (/** @type {Buffer} */ data) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      this.#read();
    });
  }

  /** @param {string} rootUri */
  async start(rootUri) {
    const capabilities = {
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: {} },
        publishDiagnostics: {},
      },
      workspace: { configuration: true },
    };
    await this.request('initialize', { processId: process.pid, rootUri, capabilities });
    this.#send({ method: 'initialized', params: {} });
  }

  stop() {
    this.child.kill();
  }

  /**
   * @param {string} uri
   * @param {string} text
   */
  open(uri, text) {
    return this.#diagnose(uri, () =>
      this.#send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      }),
    );
  }

  /**
   * @param {string} uri
   * @param {string} text
   */
  change(uri, text) {
    this.#version += 1;
    const params = { textDocument: { uri, version: this.#version }, contentChanges: [{ text }] };
    return this.#diagnose(uri, () => this.#send({ method: 'textDocument/didChange', params }));
  }

  /**
   * The keys that are offered at a place.
   * @param {string} uri
   * @param {string} text
   * @param {{ line: number, character: number }} position
   * @returns {Promise<string[]>}
   */
  async complete(uri, text, position) {
    await this.change(uri, text);
    const answer = await this.request('textDocument/completion', { textDocument: { uri }, position });
    return (answer.items ?? answer ?? []).map((/** @type {{ label: string }} */ { label }) => label);
  }

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), 30_000);
      this.#waiting.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      this.#send({ id, method, params });
    });
  }

  /**
   * @param {string} uri
   * @param {() => void} act
   * @returns {Promise<Diagnostic[]>}
   */
  #diagnose(uri, act) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${uri}: no diagnostics`)), 30_000);
      this.#watched.set(uri, (diagnostics) => {
        clearTimeout(timer);
        resolve(diagnostics);
      });
      act();
    });
  }

  /** @param {object} message */
  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read() {
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, end).toString())?.[1] ?? 0);
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.subarray(end + 4, end + 4 + length).toString();
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  /** @param {any} message */
  #take({ id, method, params, result }) {
    if (method === 'textDocument/publishDiagnostics') {
      this.#watched.get(params.uri)?.(params.diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // It asks for settings: none but that its own answers are wanted.
      const settings = (params?.items ?? []).map(() => ({ hover: true, completion: true, validate: true }));
      this.#send({ id, result: settings });
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}
