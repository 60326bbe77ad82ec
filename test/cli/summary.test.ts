import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/summary.schema.json', import.meta.url), 'utf8'));

const GOLDEN = new URL('summary/', import.meta.url);

function goldenOf(name: string, actual: string): string {
  if (process.env.UPDATE_GOLDEN !== undefined) write(new URL(name, GOLDEN).pathname, actual);
  return readFileSync(new URL(name, GOLDEN), 'utf8');
}

const COPIED = '我单位坚持先审批后支出，报销单据由经办人和分管领导签字后入账。';

/** A report by itself: its own actual, and what the prose says. */
function reportOf(unit: string, year: number, actual: string, prose: string, prior = ''): string {
  return `selfeval: 1
form: unit-general
year: ${year}
date: ${year + 1}-03-15
money: 万元
${prior}unit: { name: ${unit} }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 100.00, actual: ${actual} }
    - { name: 商品和服务支出, part: operating, originalBudget: 20.00, actual: 20.00 }
projects: none
narrative:
  effectiveness: ${JSON.stringify(prose)}
`;
}

/** Nine units of 2024, of which two share a sentence and one is far off; one of them two years; one file is broken. */
function writeCity(): void {
  write(
    '2023/甲局.yaml',
    reportOf('甲局', 2023, '99.00', `2023年完成水库巡查办法的修订并对全县水库逐一检查。${COPIED}`, 'prior: none\n'),
  );
  const prose = ['2024年完成水库巡查办法的修订并对全县水库逐一检查。', COPIED, `乙局：${COPIED}`];
  for (const [index, name] of [...'甲乙丙丁戊己庚辛壬'].entries()) {
    const actual = index === 8 ? '250.00' : `${100 + index}.50`;
    const own = prose[index] ?? `${name}局全年办理群众来信来访${index + 20}件，件件登记、件件答复，没有积压。`;
    write(`2024/${name}局.yaml`, reportOf(`${name}局`, 2024, actual, own));
  }
  write('2024/坏.yaml', 'selfeval: 1\nyear: [\n');
}

function withCity<T>(action: () => Promise<T>): Promise<T> {
  return inFolder(() => {
    writeCity();
    return action();
  });
}

describe('selfeval summary', () => {
  it.each(['zh', 'en'])('shows a table and what stands out in 80 columns (%s)', async (lang) => {
    await withCity(async () => {
      const { exit, out, err } = await runCli(['summary', '2023', '2024', '--lang', lang]);
      expect(exit).toBe(1);
      expect(err).toContain('坏.yaml');
      expect(out).toBe(goldenOf(`pretty.${lang}.golden.txt`, out));
      for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    });
  });

  it.each(['csv', 'md', 'html', 'json'])('is written as %s to a file, and the same to the screen', async (format) => {
    await withCity(async () => {
      const { out } = await runCli(['summary', '2024', '2023', '--format', format]);
      expect(out).toBe(goldenOf(`summary.${format}`, out));
      const written = await runCli(['summary', '2024', '2023', '--format', format, '-o', `a.${format}`]);
      expect(written.out).toBe('');
      expect(readFileSync(`a.${format}`, 'utf8')).toBe(out);
    });
  });

  it('is JSON by its schema, in either order of the years', async () => {
    await withCity(async () => {
      for (const paths of [['2023', '2024'], ['2024', '2023'], ['.']]) {
        const { out } = await runCli(['summary', ...paths, '--format', 'json']);
        const data = JSON.parse(out);
        const ajv = new Ajv({ allErrors: true });
        expect(ajv.validate(SCHEMA, data) ? [] : ajv.errors).toEqual([]);
        const one = data.reports.find(({ file }: { file: string }) => file === '2024/甲局.yaml');
        expect(one).toMatchObject({
          unit: '甲局',
          figures: {
            actual: { state: 'value', value: '1205000' },
            varianceRate: { value: '0.00416666666666666666666666666666666666666666666666666666666667' },
          },
          continuity: { state: 'compared' },
          repeated: {
            file: '2023/甲局.yaml',
            sentences: 1,
            same: 1,
            numbersOnly: 0,
            examples: ['2024年完成水库巡查办法的修订并对全县水库逐一检查。'],
          },
        });
        // 甲局 wrote it in 2023, 乙局 and 丙局 in 2024; the name before the colon is another unit's in 丙局's.
        expect(data.shared).toHaveLength(1);
        expect(data.shared[0]).toMatchObject({ sentences: 1, examples: [COPIED] });
        expect(data.outliers).toMatchObject(
          [
            { unit: '壬局', figure: 'varianceRate', of: 9, rank: null },
            { unit: '壬局', figure: 'executionRate', of: 9, rank: null },
          ].filter(({ figure }) => data.outliers.some((told: { figure: string }) => told.figure === figure)),
        );
        expect(data.reports.find(({ file }: { file: string }) => file === '2024/坏.yaml')).toMatchObject({
          evaluated: false,
          figures: null,
        });
      }
    });
  });

  it('writes several formats at once, links to pages that are there, and takes a part of the files', async () => {
    await withCity(async () => {
      await runCli(['build', '2024/甲局.yaml', '--draft', '--format', 'html']);
      await runCli(['summary', '2024', '--format', 'html', '-o', 'out/a.html', '--format', 'json', '-o', 'a.json']);
      expect(readFileSync('out/a.html', 'utf8')).toContain(
        `<a href="../2024/${encodeURIComponent('甲局.draft.html')}">甲局</a>`,
      );
      const pages = JSON.parse(readFileSync('a.json', 'utf8')).reports.map(({ page }: { page: string | null }) => page);
      expect(pages.filter((page: string | null) => page !== null)).toEqual([
        `./2024/${encodeURIComponent('甲局.draft.html')}`,
      ]);
      const parts = await Promise.all(
        ['1/2', '2/2'].map(async (shard) =>
          JSON.parse((await runCli(['summary', '2024', '--shard', shard, '--format', 'json'])).out),
        ),
      );
      expect(parts.flatMap(({ reports }) => reports)).toHaveLength(10);
      expect(parts.every(({ reports }) => reports.length < 10)).toBe(true);
    });
  });

  it('is the same by several threads', async () => {
    await withCity(async () => {
      const [one, two] = await Promise.all(
        ['1', '2'].map((jobs) => runCli(['summary', '2024', '-j', jobs, '--format', 'json'])),
      );
      expect(two).toEqual(one);
      expect(one?.out).toContain('壬局');
      expect(await runCli(['summary', '2024', '-j', '0'])).toMatchObject({ exit: 2, out: '' });
    });
  });

  it('exits as check does, and never writes over a report', async () => {
    await inFolder(async () => {
      write('a.yaml', reportOf('甲局', 2024, '100.00', '', 'prior: none\n'));
      expect((await runCli(['summary', 'a.yaml'])).exit).toBe(0);
      const over = await runCli(['summary', 'a.yaml', '--format', 'csv', '-o', 'a.yaml']);
      expect(over).toMatchObject({ exit: 2, err: expect.stringContaining('a.yaml') });
      expect(readFileSync('a.yaml', 'utf8')).toContain('selfeval: 1');
      write('b.yaml', reportOf('乙局', 2024, 'abc', ''));
      expect((await runCli(['summary', 'a.yaml', 'b.yaml'])).exit).toBe(1);
      expect((await runCli(['summary', 'none.yaml'])).exit).toBe(2);
      const twice = await runCli(['summary', 'a.yaml', '--format', 'csv', '--format', 'json']);
      expect(twice).toMatchObject({ exit: 2, out: '' });
    });
  });
});
