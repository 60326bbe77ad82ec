import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvaluateInput, evaluate, forms } from '../../src/library.ts';
import { ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What the library returns is what the command line prints. That of the packed package is compared by `npm run verify`. */

const example = path.join(ROOT, 'examples/xugou/2023/report.yaml');
const text = readFileSync(example, 'utf8');

/** Every report among the cases of the checks, and the examples. */
const reports = ['src/checks', 'examples'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.accepted.yaml'))
    .map((name) => path.join(folder, name)),
);

/** The files beside a report that `selfeval check` would open by itself. */
function readWithNeighbours(file: string): EvaluateInput {
  const bytes = readFileSync(file);
  const beside = file.replace(/\.yaml$/, '.accepted.yaml');
  const named = /^prior:\s*([^\s#]+)/m.exec(bytes.toString())?.[1];
  const units = Array.from(bytes.toString().matchAll(/^ {2}- report: (\S+)/gm), ([, unit = '']) => ({
    file: path.join(path.dirname(file), unit),
    bytes: readFileSync(path.join(path.dirname(file), unit)),
  }));
  const prior = named === undefined ? undefined : path.join(path.dirname(file), named);
  return {
    file,
    bytes,
    units,
    ...(existsSync(beside) && { accepted: { file: beside, bytes: readFileSync(beside) } }),
    ...(prior !== undefined && existsSync(prior) && { prior: { file: prior, bytes: readFileSync(prior) } }),
  };
}

async function findingsOfCli(...args: string[]): Promise<unknown> {
  const { out } = await runCli(['check', '--format', 'json', ...args]);
  return (JSON.parse(out) as { findings: unknown }).findings;
}

describe('evaluate', () => {
  it.each(reports)('finds in %s what `check --format json` prints', async (report) => {
    const file = path.join(ROOT, report);
    expect(evaluate(readWithNeighbours(file)).findings).toEqual(await findingsOfCli(file));
  });

  it('gives what `build --format json` writes', async () => {
    await inFolder(async () => {
      write('report.yaml', text);
      await runCli(['build', 'report.yaml', '--format', 'json']);
      const { version, findings, ...built } = JSON.parse(readFileSync('report.json', 'utf8')) as Record<
        string,
        unknown
      >;
      const { evaluation } = evaluate({ text });
      expect(version).toBe(1);
      expect(findings).toBeInstanceOf(Array);
      expect(evaluation).toEqual(built);
      expect(evaluation?.figures.find(({ id }) => id === 'basic.total.actual')).toMatchObject({
        state: 'value',
        value: '15581475.05',
        measure: 'yuan',
      });
    });
  });

  it('adds up the units that are handed over, and tells of one that is not', () => {
    const file = path.join(ROOT, 'examples/xuhe/rollup/department.yaml');
    const input = readWithNeighbours(file);
    const { evaluation, findings } = evaluate(input);
    expect(findings).toEqual([]);
    expect(evaluation?.figures.find(({ id }) => id === 'whole.actual')).toMatchObject({ value: '18662100' });
    const [first, ...others] = evaluate({ ...input, units: input.units?.slice(1) }).findings;
    expect(first).toMatchObject({ code: 'SE901', message: expect.stringContaining('没有把它的数加进来') });
    expect(others.map(({ code }) => code)).not.toContain('SE901');
    expect(() => evaluate({ text: 'selfeval: 1', units: {} as never })).toThrow(TypeError);
  });

  it('counts the numbers of the prose as `check --format json` does', async () => {
    const { out } = await runCli(['check', '--format', 'json', example]);
    const { summary } = JSON.parse(out) as { summary: { numbers: unknown } };
    const { numbers } = evaluate({ file: example, text });
    expect(numbers).toEqual(summary.numbers);
    expect(numbers?.all).toBeGreaterThan(0);
    expect(evaluate({ text: 'selfeval: 1' }).numbers).toBeUndefined();
  });

  it('speaks English when asked to', async () => {
    expect(evaluate({ file: example, text, lang: 'en' }).findings).toEqual(
      await findingsOfCli(example, '--lang', 'en'),
    );
  });

  it.each([
    ['not UTF-8', Buffer.from([0xb8, 0xc5, 0xbf, 0xf6, 0x3a, 0x20, 0x31])],
    ['empty', Buffer.alloc(0)],
    ['no YAML', Buffer.from('selfeval: [1\n')],
    ['too large', Buffer.from(`${text}${'# …\n'.repeat(500_000)}`)],
    ['of an unknown form', Buffer.from(text.replace('yueyang-2023', 'yueyang-2032'))],
    ['of a form called as what every object has', Buffer.from(text.replace('yueyang-2023', 'constructor'))],
    ['of a folder that is not there', Buffer.from(text.replace('yueyang-2023', './forms/../ours'))],
    ['with errors in details', Buffer.from(text.replace('name: 资本性支出', 'name: 工资福利支出'))],
  ])('tells of a report that is %s', async (_, bytes) => {
    await inFolder(async () => {
      write('2023/report.yaml', bytes);
      const { findings } = evaluate({ file: '2023/report.yaml', bytes });
      expect(findings.length).toBeGreaterThan(0);
      expect(findings).toEqual(await findingsOfCli('2023/report.yaml'));
    });
  });

  it('reads a form from a folder', async () => {
    const folder = path.join(ROOT, 'templates/yueyang-2023');
    const form = { name: folder, read: (part: string) => readFileSync(path.join(folder, part)) };
    const shipped = evaluate({ file: example, text });
    const { findings, ...rest } = evaluate({ file: example, text, form });
    // It cannot know that the folder is the package's own.
    expect(findings[0]).toMatchObject({ code: 'SE614', places: [{ path: 'id' }], args: { used: 'own' } });
    expect({ ...rest, findings: findings.slice(1) }).toEqual(shipped);
    expect(evaluate({ file: example, text, form: 'yueyang-2023' })).toEqual(shipped);
  });

  it('tells what is wrong with a form', async () => {
    await inFolder(async () => {
      const parts = new Map([['form.yaml', 'selfeval-form: 1\nid：ours\n']]);
      for (const [part, content] of parts) write(path.join('ours', part), content);
      write('report.yaml', text);
      for (const missing of [false, true]) {
        const read = (part: string) => (missing ? undefined : parts.get(part));
        const { findings, evaluation } = evaluate({ text, form: { name: missing ? './theirs' : './ours', read } });
        expect(findings).toEqual(await findingsOfCli('report.yaml', '--form', missing ? './theirs' : './ours'));
        expect(evaluation).toBeUndefined();
      }
    });
  });

  it('compares with the year before', async () => {
    const prior = text
      .replace('year: 2023', 'year: 2022')
      .replace('lastYearActual: 96480, actual: 84150', 'actual: 96481');
    await inFolder(async () => {
      write('2022/report.yaml', prior);
      write('2023/report.yaml', text);
      const all = (await findingsOfCli('2022/report.yaml', '2023/report.yaml')) as { places: { file: string }[] }[];
      const { findings } = evaluate({
        file: '2023/report.yaml',
        text,
        prior: { file: '2022/report.yaml', text: prior },
      });
      expect(findings).toEqual(all.filter(({ places: [place] }) => place?.file === '2023/report.yaml'));
      expect(findings.some(({ places }) => places.some(({ file }) => file === '2022/report.yaml'))).toBe(true);
    });
  });

  it('says of a report of the year before that it was not handed over', () => {
    const named = text.replace('year: 2023', 'prior: ../2022/report.yaml\nyear: 2023');
    const [found] = evaluate({ file: '2023/report.yaml', text: named, lang: 'en' }).findings.filter(
      ({ code }) => code === 'SE901',
    );
    expect(found?.message).toBe('the file 2022/report.yaml was not handed over, so nothing was compared with it');
    expect(found?.places[0].path).toBe('prior');
  });

  it('leaves out what is accepted', async () => {
    const [first] = evaluate({ text, lang: 'en' }).findings.filter(
      ({ code, places: [place] }) => code.startsWith('SE4') && place.path !== '',
    );
    if (first === undefined) throw new Error('The example has no findings to accept.');
    const reason = '已经公开，不再改动原文。';
    const accepted = `accepted:\n  - { code: ${first.code}, path: '${first.places[0].path}', reason: ${reason} }\n`;
    await inFolder(async () => {
      write('report.yaml', text);
      write('report.accepted.yaml', accepted);
      const evaluated = evaluate({ text, accepted: { text: accepted } });
      expect(evaluated.accepted).toBe(1);
      expect(evaluated.findings).toEqual(await findingsOfCli('report.yaml'));
    });
  });

  it('says the same twice', () => {
    expect(evaluate({ file: example, text })).toEqual(evaluate({ file: example, bytes: Buffer.from(text) }));
  });

  const ofReport = 'the report’s `text` as a string, or its `bytes` as a Uint8Array.';
  const ofForm = '`form` as the id of a form, or as a folder with its `name`, a string, and `read`, a function.';
  const wrong: readonly [name: string, input: unknown, wanted: string][] = [
    ['no argument', undefined, `an object with ${ofReport}`],
    ['null', null, `an object with ${ofReport}`],
    ['a name alone', 'report.yaml', `an object with ${ofReport}`],
    ['neither text nor bytes', {}, ofReport],
    ['a number as text', { text: 5 }, ofReport],
    ['a number as file', { text, file: 5 }, '`file` as a string.'],
    ['another language', { text, lang: 'fr' }, "`lang` as 'zh' or 'en'."],
    ['nothing accepted', { text, accepted: {} }, 'the `accepted` file’s `text`'],
    ['a number as prior', { text, prior: 5 }, 'the `prior` report’s `text`'],
    ['a number as form', { text, form: 5 }, ofForm],
    ['null as form', { text, form: null }, ofForm],
    ['an empty form', { text, form: {} }, ofForm],
    ['a form that cannot be read', { text, form: { name: 'x', read: 5 } }, ofForm],
    ['a form without a name', { text, form: { read: () => text } }, ofForm],
  ];

  it.each(wrong)('refuses %s in a sentence', (_, input, wanted) => {
    const call = () => evaluate(input as EvaluateInput);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(`evaluate: give ${wanted}`);
  });

  it.each([[5], [null], [[1]], [Promise.resolve('')]])('refuses %j from `read` in a sentence', (content: unknown) => {
    const call = () => evaluate({ text, form: { name: 'x', read: () => content } } as EvaluateInput);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(
      'evaluate: let `form.read` give `form.yaml` at once, as a string or a Uint8Array, or undefined',
    );
  });

  it('takes for missing what a form has no part for', () => {
    const { findings } = evaluate({ text, form: { name: 'x', read: () => undefined } });
    expect(findings.map(({ code }) => code)).toContain('SE602');
  });
});

describe('forms', () => {
  it('are those of the package', () => {
    expect(forms).toEqual(readdirSync(path.join(ROOT, 'templates')).sort());
  });

  it('cannot be changed by one caller for another', () => {
    expect(forms).toSatisfy(Object.isFrozen);
  });
});
