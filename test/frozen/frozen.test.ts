import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/*
 * A file with `selfeval: 1` is readable for ever, and says the same. Each folder here is a released version: report files as
 * they were then, and what that version made of them. They are never edited; a release adds a folder.
 *
 * A document may change, and users must be told: what differs from the last release stands in `changed.json`, which
 * `UPDATE_GOLDEN=1 npx vitest run test/frozen` writes, and each form named there has a line in CHANGELOG.md.
 */
const HERE = fileURLToPath(new URL('./', import.meta.url));
const CHANGED = path.join(HERE, 'changed.json');
const CHANGELOG = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');

interface Frozen {
  readonly figures: Readonly<Record<string, string>>;
  readonly scores: Readonly<
    Record<string, { readonly total: string | null; readonly lines: Readonly<Record<string, string>> }>
  >;
  readonly documents: Readonly<Record<'md' | 'docx', string>>;
}

interface Made {
  readonly form: string;
  readonly frozen: Frozen;
}

async function make(version: string, name: string): Promise<Made> {
  return inFolder(async () => {
    write(`${name}.yaml`, readFileSync(path.join(HERE, version, `${name}.yaml`)));
    const { out } = await runCli(['build', `${name}.yaml`, '--draft', '--format', 'md,docx,json']);
    expect(out).not.toBe('');
    const read = (format: string) =>
      readFileSync([`${name}.draft.${format}`, `${name}.${format}`].find((file) => existsSync(file)) ?? '');
    const hash = (format: string) => createHash('sha256').update(read(format)).digest('hex');
    const { form, figures, scorecards } = JSON.parse(read('json').toString('utf8'));
    return {
      form: typeof form === 'string' ? form : form.id,
      frozen: {
        figures: Object.fromEntries(
          figures.map((figure: { id: string; state: string; value: string | null }) => [
            figure.id,
            figure.value ?? figure.state,
          ]),
        ),
        scores: Object.fromEntries(
          scorecards.map(
            (card: {
              rubric: { id: string };
              totals: { least: string; most: string } | null;
              lines: readonly { criterion: string; least: string; most: string }[];
            }) => [
              card.rubric.id,
              {
                total: card.totals && `${card.totals.least} ${card.totals.most}`,
                lines: Object.fromEntries(card.lines.map((line) => [line.criterion, `${line.least} ${line.most}`])),
              },
            ],
          ),
        ),
        documents: { md: hash('md'), docx: hash('docx') },
      },
    };
  });
}

const versions = readdirSync(HERE).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
const last = versions.at(-1) ?? '';
const namesOf = (version: string) =>
  readdirSync(path.join(HERE, version)).flatMap((name) =>
    name.endsWith('.yaml') ? [name.replace(/\.yaml$/, '')] : [],
  );
const readFrozen = (version: string, name: string): Frozen =>
  JSON.parse(readFileSync(path.join(HERE, version, `${name}.json`), 'utf8'));

describe.each(versions)('files of %s', (version) => {
  it('are there', () => {
    expect(namesOf(version).length).toBeGreaterThanOrEqual(8);
  });

  it.each(namesOf(version))('%s is read as ever: the same figures and points', async (name) => {
    const { figures, scores } = readFrozen(version, name);
    const { frozen: now } = await make(version, name);
    // A later version may know more figures and criteria.
    expect(now.figures).toMatchObject(figures);
    expect(now.scores).toMatchObject(scores);
  });
});

describe('documents that differ from those of the last release', () => {
  it('are listed, and told in the changelog by their form', async () => {
    const changed: Record<string, { form: string; md: boolean; docx: boolean }> = {};
    for (const name of namesOf(last)) {
      const { documents } = readFrozen(last, name);
      const { form, frozen: now } = await make(last, name);
      const [md, docx] = [now.documents.md !== documents.md, now.documents.docx !== documents.docx];
      if (md || docx) changed[name] = { form, md, docx };
    }
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(CHANGED, `${JSON.stringify(changed, null, 2)}\n`);
    expect(changed).toEqual(JSON.parse(readFileSync(CHANGED, 'utf8')));
    const newest = CHANGELOG.split(/^## /m)[1] ?? '';
    const told = /^### Changed documents\n([\s\S]*?)(?=^### |(?![\s\S]))/m.exec(newest)?.[1] ?? '';
    const untold = Object.values(changed).filter(({ form }) => !told.includes(`\`${form}\``));
    expect(untold).toEqual([]);
  });
});
