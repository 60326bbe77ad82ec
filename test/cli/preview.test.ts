import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../src/commands/runCli.ts';
import { inFolder, write } from '../support/folder.ts';
import { readBase } from './spoil.ts';

interface Preview {
  readonly url: URL;
  readonly said: { out: string; err: string };
  readonly stop: () => Promise<number>;
}

async function start(...args: readonly string[]): Promise<Preview> {
  const said = { out: '', err: '' };
  const stops: (() => void)[] = [];
  const running = runCli(['preview', ...args], {
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) },
    env: {},
    once: (_, stop) => stops.push(stop),
  });
  await until(() => stops.length > 0);
  const stop = () => {
    for (const one of stops) one();
    return running;
  };
  return { url: new URL(said.out.trim()), said, stop };
}

async function until(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (await isDone()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never happened');
}

function get(url: URL, options: { path?: string; method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ status: number; body: string; type: string }>((resolve, reject) => {
    const { port, pathname } = url;
    request({ host: '127.0.0.1', port, path: pathname, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, type: response.headers['content-type'] ?? '' }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const BASE = readBase('valid');

describe('a preview', () => {
  it('serves the page and its script under a secret name, and nothing else', async () => {
    await inFolder(async () => {
      write('report.yaml', BASE);
      write('secret.txt', 'secret');
      const { url, said, stop } = await start('report.yaml');
      expect(url.hostname).toBe('127.0.0.1');
      expect(url.pathname).toMatch(/^\/[0-9a-f]{32}\/$/);
      expect(said.err).toContain('Ctrl+C');
      const page = await get(url);
      expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
      expect(page.body).toContain("script-src 'self'; connect-src 'self'");
      expect(await get(url, { path: `${url.pathname}preview.js` })).toMatchObject({ status: 200 });
      const refused: [string, object][] = [
        ['404', { path: '/' }],
        ['404', { path: `${url.pathname}secret.txt` }],
        ['404', { path: `${url.pathname}../secret.txt` }],
        ['404', { path: `${url.pathname}%2e%2e/secret.txt` }],
        ['404', { path: `/${'0'.repeat(32)}/` }],
        ['403', { headers: { Host: 'evil.example' } }],
        ['403', { headers: { Host: `evil.example:${url.port}` } }],
        ['403', { headers: { Host: '127.0.0.1' } }],
        ['403', { headers: { Origin: 'http://evil.example' } }],
        ['403', { headers: { Origin: 'null' } }],
        ['405', { method: 'POST' }],
        ['405', { method: 'DELETE' }],
      ];
      for (const [status, options] of refused) {
        expect([options, String((await get(url, options)).status)]).toEqual([options, status]);
      }
      expect(await get(url, { headers: { Origin: `http://127.0.0.1:${url.port}` } })).toMatchObject({ status: 200 });
      expect(await stop()).toBe(0);
      await expect(get(url)).rejects.toThrow();
    });
  });

  it('makes the page anew when the file is saved, half or whole, and a thousand times at once', async () => {
    await inFolder(async () => {
      write('report.yaml', BASE);
      const { url, stop } = await start('report.yaml');
      const text = readFileSync('report.yaml', 'utf8');
      expect((await get(url)).body).toContain('19.33');

      writeFileSync('report.yaml', text.slice(0, text.indexOf('basic:') + 20));
      await until(async () => (await get(url)).body.includes('现在读不懂这个文件'));
      expect((await get(url)).body).toContain('19.33');

      for (let save = 0; save < 1000; save += 1)
        writeFileSync('report.yaml', text.replace('19.33', `18.${100 + save}`));
      // As editors do: a new file in the place of the old one.
      write('new.yaml', text.replace('19.33', '17.77'));
      renameSync('new.yaml', 'report.yaml');
      await until(async () => (await get(url)).body.includes('17.77'));

      rmSync('report.yaml');
      await until(async () => (await get(url)).body.includes('现在读不懂这个文件'));
      write('report.yaml', text);
      await until(async () => (await get(url)).body.includes('19.33'));
      expect(await stop()).toBe(0);
    });
  });

  it.each([
    [['nowhere.yaml'], 'SE901'],
    [['.'], 'SE902'],
    [['report.yaml', '--port', '70000'], '--port'],
    [['report.yaml', '--port', 'x'], '--port'],
    [[''], '文件名是空的'],
  ])('of %j is refused: %s', async (args, words) => {
    await inFolder(async () => {
      write('report.yaml', BASE);
      const said = { err: '' };
      const exit = await runCli(['preview', ...args], {
        stdout: { write: () => true },
        stderr: { write: (text: string) => (said.err += text) },
        env: {},
      });
      expect(exit).toBe(2);
      expect(said.err).toContain(words);
    });
  });

  it('says which port is taken', async () => {
    await inFolder(async () => {
      write('report.yaml', BASE);
      const { url, stop } = await start('report.yaml');
      const said = { err: '' };
      const exit = await runCli(['preview', 'report.yaml', '--port', url.port], {
        stdout: { write: () => true },
        stderr: { write: (text: string) => (said.err += text) },
        env: {},
      });
      expect([exit, said.err]).toEqual([2, expect.stringContaining(`${url.port}（EADDRINUSE）`)]);
      await stop();
    });
  });
});

describe('build --watch', () => {
  it('builds again when the file is saved', async () => {
    await inFolder(async () => {
      write('report.yaml', BASE);
      const stops: (() => void)[] = [];
      const running = runCli(['build', 'report.yaml', '--format', 'md', '--watch'], {
        stdout: { write: () => true },
        stderr: { write: () => true },
        env: {},
        once: (_, stop) => stops.push(stop),
      });
      await until(() => stops.length > 0);
      expect(readFileSync('report.md', 'utf8')).toContain('19.33');
      write('report.yaml', BASE.replace('19.33', '17.77'));
      await until(() => readFileSync('report.md', 'utf8').includes('17.77'));
      for (const stop of stops) stop();
      expect(await running).toBe(0);
    });
  });
});
