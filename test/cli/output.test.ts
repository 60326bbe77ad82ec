import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { constants, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { inFolder } from '../support/folder.ts';

/* Output of the built program to what is no terminal: a pipe, a file, a reader that is slow, gone, or full. */

const CLI = path.join(ROOT, 'dist/cli.js');
const EXAMPLES = path.join(ROOT, 'examples');
/** More than a pipe holds (64 KiB). */
const LONG = ['figures', path.join(EXAMPLES, 'xugou/2023/report.yaml'), '--format', 'json'];

function shell(script: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, CLI, ...LONG], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const whole = execFileSync(process.execPath, [CLI, ...LONG], { encoding: 'utf8' });

describe('output', () => {
  it('is longer than a pipe holds', () => {
    expect(whole.length).toBeGreaterThan(100_000);
  });

  it('is the same in a pipe and in a file', async () => {
    await inFolder(async () => {
      const { status, stdout } = shell('node "$0" "$@" > out.json && cat out.json');
      expect({ status, stdout }).toEqual({ status: 0, stdout: whole });
    });
  });

  it('may be left by a reader that has read enough', () => {
    const { stdout, stderr } = shell('{ node "$0" "$@"; echo "exit $?" >&2; } | head -n 1');
    expect(stdout).toBe(`${whole.split('\n', 1)[0]}\n`);
    expect(stderr).toBe('exit 0\n');
  });

  it('that does not fit is told once, and the command fails', async () => {
    await inFolder(async () => {
      const { status, stderr } = shell('trap "" XFSZ; ulimit -f 8; node "$0" "$@" > out.json');
      expect(status).toBe(2);
      expect(stderr).toBe('结果没有写全 (the output is incomplete): EFBIG\n');
    });
  });

  it('waits for a slow reader of a pipe that does not wait for it', async () => {
    await inFolder(async () => {
      execFileSync('mkfifo', ['pipe']);
      // Whoever opened the pipe so has made it so for the program too.
      const pipe = openSync('pipe', constants.O_RDWR | constants.O_NONBLOCK);
      const child = spawn(process.execPath, [CLI, ...LONG], { stdio: ['ignore', pipe, 'inherit'] });
      const exit = new Promise((resolve) => {
        child.once('exit', resolve);
      });
      let read = Buffer.alloc(0);
      const buffer = Buffer.alloc(16_384);
      const size = Buffer.byteLength(whole);
      while (read.length < size) {
        await wait(20);
        try {
          read = Buffer.concat([read, buffer.subarray(0, readSync(pipe, buffer))]);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
        }
      }
      expect(read.toString()).toBe(whole);
      expect(await exit).toBe(0);
    });
  }, 20_000);
});
