import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTight, unpackTight } from '../../src/batch/packTight.ts';
import { packValue, unpackValue } from '../../src/batch/packValue.ts';
import { Texts } from '../../src/batch/texts.ts';
import { Examiner } from '../../src/commands/check/examine.ts';
import { examineInThreads, MANY_FILES } from '../../src/commands/check/examiningThread.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';

const CLI = path.join(ROOT, 'dist/cli.js');

/** More files than are examined without a thread, of units with two years each; every few have a fault of their own. */
function writeMany(): void {
  for (let unit = 0; unit <= MANY_FILES / 2; unit += 1) {
    for (const year of [2022, 2023]) {
      const change = (text: string) => {
        const named = text.replace(/(unit: \{ name: )[^,}]+/, `$1第${unit}号单位`);
        if (unit % 5 === 1) return named.replace(', actual: 1.25', ', actual: 1.28');
        if (unit % 7 === 2) return `${named}\nunknownKey: 钱\n`;
        return unit % 11 === 3 ? `${named}\n  broken` : named;
      };
      write(`u${String(unit).padStart(3, '0')}/${year}.yaml`, yearText(year, { change }));
    }
  }
  write('zz.yaml', Buffer.from([0xff, 0xfe, 0x00]));
}

describe('many files', () => {
  it.each([['pretty'], ['json']])('give the same %s in a thread of their own as without one', async (format) => {
    await inFolder(async () => {
      writeForm();
      writeMany();
      const args = ['check', '.', '--form', 'form', '--format', format];
      const here = await runCli(args);
      const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      expect(stdout).toBe(here.out);
      expect(status).toBe(here.exit);
      for (const code of ['SE481', 'SE201', 'SE101']) expect(stdout).toContain(code);
    });
  });

  it('are examined outside the thread where its memory does not reach', async () => {
    await inFolder(async () => {
      const form = writeForm();
      write('greedy.mjs', 'const all = []; for (;;) all.push(new Array(1_000_000).fill(0.5));\n');
      write('a.yaml', yearText(2023, {}));
      const texts = new Texts();
      const examiner = new Examiner(
        { form, built: undefined, keepsTodo: false, numbers: 'counted', keepsRow: false, searchPath: '' },
        texts,
      );
      const here: string[] = [];
      const kept = await examineInThreads(
        path.resolve('greedy.mjs'),
        ['a.yaml'],
        { form, built: undefined, keepsTodo: false, numbers: 'counted', keepsRow: false, searchPath: '' },
        texts,
        async (files) => {
          here.push(...files);
          const [file = ''] = files;
          const examined = await examiner.examine(file);
          return [{ id: examined.id, open: () => ({ examined, lines: [] }) }];
        },
        1,
      );
      expect(here).toEqual(['a.yaml']);
      expect(kept.map(({ id }) => id?.year)).toEqual(['2023']);
    });
  });

  it('end with the fault of a thread that is none of its memory', async () => {
    await inFolder(async () => {
      write('faulty.mjs', "throw new TypeError('a bug');\n");
      const options = {
        form: undefined,
        built: undefined,
        keepsTodo: false,
        numbers: 'counted',
        keepsRow: false,
        searchPath: '',
      } as const;
      const run = examineInThreads(path.resolve('faulty.mjs'), ['a.yaml'], options, new Texts(), async () => [], 1);
      await expect(run).rejects.toThrow('a bug');
    });
  });
});

describe('packValue', () => {
  it('keeps plain data and exact numbers', () => {
    const value = {
      text: '钱"\n',
      amount: quantity('yuan', '0.10'),
      list: [quantity('ratio', '1e-30')],
      none: null,
      unsaid: undefined,
      holes: [undefined],
      flag: true,
    };
    const read = unpackValue(packValue(value));
    expect(read).toStrictEqual(value);
    expect(packValue(read)).toBe(packValue(value));
    expect(unpackTight(packTight(value))).toStrictEqual(value);
  });
});

describe('Texts', () => {
  it('show the same places after they were handed over', () => {
    const line = fc.constantFrom('', '补助', 'year: 2023', '- x');
    const stretch = fc.tuple(fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(line), fc.array(stretch), fc.array(stretch), (lines, some, more) => {
        const text = lines.join('\n');
        const place = ([one, other]: readonly [number, number]) => ({
          file: 'a.yaml',
          path: '',
          start: Math.min(one, other, text.length),
          end: Math.min(Math.max(one, other), text.length),
        });
        const [whole, there, here] = [new Texts(), new Texts(Number.POSITIVE_INFINITY), new Texts()];
        whole.add('a.yaml', text);
        for (const places of [some, more]) {
          there.add('a.yaml', text);
          there.settle(places.map(place));
          here.put(there.take());
        }
        const show = (texts: Texts) =>
          [...some, ...more].map(place).map(({ start, end }) => {
            const source = texts.all.get('a.yaml');
            return [source?.positionOf(start), source?.positionOf(end), source?.lineAt(start)];
          });
        expect(show(here)).toEqual(show(whole));
        expect([...there.all.keys()]).toEqual([]);
      }),
    );
  });
});
