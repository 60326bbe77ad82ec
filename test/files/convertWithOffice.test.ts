import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { convertWithOffice } from '../../src/files/convertWithOffice.ts';
import { ROOT } from '../house/sources.ts';
import { inFolder } from '../support/folder.ts';

/* A program in the place of LibreOffice; what the real one makes of the examples is for `npm run verify`. */

/** How a file of Word before 2007 begins, as far as it is looked at. */
const OLDER = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1024),
  Buffer.from('WordDocument', 'utf16le'),
]);

const BYTES = new TextEncoder().encode('old');

/** Lays a program into the folder `bin`, and returns the path on which it is found. */
function layProgram(folder: string, script: string): string {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'soffice'), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
  chmodSync(path.join(bin, 'soffice'), 0o755);
  return `relative${path.delimiter}${path.join(folder, 'none')}${path.delimiter}${bin}`;
}

const leftOver = () => readdirSync(tmpdir()).filter((name) => name.startsWith('selfeval-office-'));

describe('convertWithOffice', () => {
  it('hands over a copy of the file, and a profile that allows nothing, and reads what was made', async () => {
    await inFolder(async (folder) => {
      const before = leftOver();
      const script = `echo "$@" > "${folder}/called"
for one in "$@"; do case "$one" in -env:*) profile="\${one#*file://}";; esac; done
cp "$profile/user/registrymodifications.xcu" "${folder}/settings"
mkdir out && cp report.wps out/report.docx`;
      const { value, findings } = await convertWithOffice('报告.wps', BYTES, 'wps', layProgram(folder, script));
      expect(findings).toEqual([]);
      expect(value && new TextDecoder().decode(value)).toBe('old');
      const called = readFileSync('called', 'utf8');
      expect(called).toMatch(
        /^-env:UserInstallation=file:\S+ --headless .*--convert-to docx:MS Word 2007 XML --outdir \S+out \S+report\.wps\n$/,
      );
      const settings = readFileSync('settings', 'utf8');
      for (const setting of [
        '"MacroSecurityLevel" oor:op="fuse"><value>3<',
        '"DisableMacrosExecution" oor:op="fuse"><value>true<',
        '"ooInetHTTPSProxyPort" oor:op="fuse"><value>9<',
        '"/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType"',
        'Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0<',
      ]) {
        expect(settings).toContain(setting);
      }
      expect(leftOver()).toEqual(before);
    });
  });

  it.each([
    ['ends without a file', 'exit 0'],
    ['fails', 'exit 77'],
    ['makes an empty file', 'mkdir out && : > out/report.docx'],
  ])('refuses where the program %s', async (_, script) => {
    await inFolder(async (folder) => {
      const { value, findings } = await convertWithOffice('报告.doc', BYTES, 'doc', layProgram(folder, script));
      expect([value, findings]).toMatchObject([undefined, [{ code: 'SE822', args: { kind: 'doc', why: 'failed' } }]]);
    });
  });

  it('refuses where the program cannot be started', async () => {
    await inFolder(async (folder) => {
      const searchPath = layProgram(folder, '');
      chmodSync(path.join(folder, 'bin/soffice'), 0o644);
      const { findings } = await convertWithOffice('报告.doc', BYTES, 'doc', searchPath);
      expect(findings).toMatchObject([{ code: 'SE822', args: { why: 'failed' } }]);
    });
  });

  it('ends what takes too long, with all that it has started', async () => {
    await inFolder(async (folder) => {
      const before = leftOver();
      const script = `(sleep 1; : > "${folder}/alive") &\nsleep 60`;
      const { findings } = await convertWithOffice('报告.doc', BYTES, 'doc', layProgram(folder, script), 300);
      expect(findings).toMatchObject([{ code: 'SE822', args: { why: 'tooLong' } }]);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(existsSync('alive')).toBe(false);
      expect(leftOver()).toEqual(before);
    });
  });

  it('is ended with the program that waits for it', async () => {
    await inFolder(async (folder) => {
      const before = leftOver();
      const searchPath = layProgram(folder, `: > "${folder}/started"\n(sleep 2; : > "${folder}/alive") &\nsleep 60`);
      writeFileSync('报告.doc', OLDER);
      const program = spawn(process.execPath, [path.join(ROOT, 'dist/cli.js'), 'check', '报告.doc'], {
        env: { ...process.env, PATH: searchPath },
        stdio: 'ignore',
      });
      await vi.waitFor(() => expect(existsSync('started')).toBe(true), { timeout: 10_000 });
      program.kill('SIGINT');
      await vi.waitFor(() => expect(leftOver()).toEqual(before), { timeout: 5000 });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(existsSync('alive')).toBe(false);
    });
  });

  it.each(['', 'relative', '/nowhere'])('says where there is no such program on %j', async (searchPath) => {
    const { findings } = await convertWithOffice('报告.doc', BYTES, 'doc', searchPath);
    expect(findings).toMatchObject([{ code: 'SE822', args: { kind: 'doc', why: 'noOffice' } }]);
  });
});
