import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/document/types.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { EVERY_BLOCK, text } from './fixture.ts';

const OTHER: ReportDocument = {
  meta: { title: '另', author: '另', year: '2022', date: '2023-05-01', draft: false },
  blocks: [...EVERY_BLOCK.blocks, { type: 'paragraph', content: [text('另')] }],
};

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the same document gives the same bytes', () => {
  let folder: string;
  let script: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
    script = join(folder, 'write.mjs');
    buildSync({
      stdin: {
        contents: `
          import { writeDocx } from './src/writers/writeDocx.ts';
          import { EVERY_BLOCK } from './test/writers/fixture.ts';
          process.stdout.write(await writeDocx(EVERY_BLOCK));
        `,
        resolveDir: process.cwd(),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('in one process, with another document in between', async () => {
    const first = hash(await writeDocx(EVERY_BLOCK));
    expect(hash(await writeDocx(OTHER))).not.toBe(first);
    expect(hash(await writeDocx(EVERY_BLOCK))).toBe(first);
  });

  it('across processes and time zones', async () => {
    const here = hash(await writeDocx(EVERY_BLOCK));
    for (const zone of ['Asia/Shanghai', 'America/New_York']) {
      const bytes = execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, maxBuffer: 1 << 26 });
      expect(hash(bytes)).toBe(here);
    }
  });
});
