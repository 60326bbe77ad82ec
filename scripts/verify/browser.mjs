// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { MissingProgram, run as runProgram } from './tools.mjs';

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const WIDTHS = [390, 1200];
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/**
 * The page in a browser: it loads without a word of complaint, fits phone and desk, light and dark; a number leads to where it
 * comes from by mouse and by keyboard; a preview follows the file; and nothing that a report may say runs.
 * @param {import('./documents.mjs').Context} context
 */
export async function run({ root, documents, folder }) {
  const program = process.env.CHROMIUM ?? PROGRAMS.find((one) => existsSync(one));
  if (program === undefined) throw new MissingProgram('chromium');
  const cli = path.join(root, 'dist/cli.js');
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    let views = 0;
    for (const { source } of documents) {
      const file = path.join(root, 'examples', source);
      await runProgram(process.execPath, [cli, 'build', file, '--format', 'html', '-o', folder], { cwd: root });
      const url = pathToFileURL(path.join(folder, `${path.basename(source, '.yaml')}.html`)).href;
      for (const width of WIDTHS) {
        for (const colorScheme of SCHEMES) {
          const page = await openPage(browser, { viewport: { width, height: 900 }, colorScheme });
          await page.goto(url);
          await checkPage(page, `${source} at ${width}, ${colorScheme}`);
          await page.close();
          views += 1;
        }
      }
    }
    const [first] = documents;
    if (first === undefined) throw new Error('no documents');
    await checkPreview(browser, cli, path.join(root, 'examples', first.source), folder);
    const texts = await checkHostile(browser, cli, path.join(root, 'examples', first.source), folder);
    return `${views} views of ${documents.length} pages, a preview that follows its file and leads through its findings, ${texts} texts of which none runs`;
  } finally {
    await browser.close();
  }
}

/**
 * A page whose complaints are errors.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} options
 */
async function openPage(browser, options) {
  const page = await browser.newPage(options);
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return Object.assign(page, { complaints });
}

/**
 * @param {Awaited<ReturnType<typeof openPage>>} page
 * @param {string} what
 */
async function checkPage(page, what) {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
  if (overflow > 0) throw new Error(`${what}: ${overflow} pixels too wide`);
  const nameless = await page
    .locator('button')
    .evaluateAll((buttons) => buttons.filter((one) => !one.textContent?.trim()).length);
  if (nameless > 0) throw new Error(`${what}: ${nameless} buttons without a name`);

  const number = page.locator('#report button.n').first();
  const id = await number.getAttribute('popovertarget');
  const note = page.locator(`#${id}`);
  await number.click();
  if (!(await note.isVisible())) throw new Error(`${what}: a click opens no note`);
  await page.keyboard.press('Escape');
  if (await note.isVisible()) throw new Error(`${what}: Escape closes no note`);
  await number.focus();
  await page.keyboard.press('Enter');
  if (!(await note.isVisible())) throw new Error(`${what}: Enter opens no note`);
  const box = await note.boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const fits = box !== null && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height;
  if (!fits) throw new Error(`${what}: the note does not fit`);
  if (page.complaints.length > 0) throw new Error(`${what}: ${page.complaints.join('; ')}`);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} cli
 * @param {string} source
 * @param {string} folder
 */
async function checkPreview(browser, cli, source, folder) {
  const file = path.join(folder, 'previewed.yaml');
  const text = await readFile(source, 'utf8');
  const amount = /^ +actual: (\d+\.\d\d)$/m.exec(text)?.[1];
  if (amount === undefined) throw new Error(`${source}: no amount to change`);
  await writeFile(file, text);
  const preview = spawn(process.execPath, [cli, 'preview', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise((resolve, reject) => {
      preview.stdout.setEncoding('utf8').once('data', (line) => resolve(String(line).trim()));
      preview.once('exit', (code) => reject(new Error(`the preview ended with ${code}`)));
    });
    const page = await openPage(browser, { viewport: { width: 1200, height: 900 } });
    await page.goto(url);
    await page.locator('#report', { hasText: amount }).first().waitFor();
    const changed = '98765.43';
    await writeFile(file, text.replaceAll(amount, changed));
    await page.locator('#report', { hasText: changed }).first().waitFor({ timeout: 10_000 });
    await checkSteps(page);
    await checkStays(page, file, text);
    await checkUnreadable(page, file, text);
    if (page.complaints.length > 0) throw new Error(`preview: ${page.complaints.join('; ')}`);
    await page.close();
  } finally {
    preview.kill('SIGTERM');
    const code = await new Promise((resolve) => preview.once('exit', resolve));
    // biome-ignore lint/correctness/noUnsafeFinally: a preview that does not end well is an error whatever came before
    if (code !== 0) throw new Error(`the preview ended with ${code}`);
  }
}

/**
 * F8 leads through all findings and around, to the place and back, without a mouse.
 * @param {Awaited<ReturnType<typeof openPage>>} page
 */
async function checkSteps(page) {
  const count = await page.locator('.finding').count();
  if (count < 3) throw new Error(`preview: only ${count} findings to walk through`);
  const visited = [];
  for (let at = 0; at <= count; at += 1) {
    await page.keyboard.press('F8');
    visited.push(await focused(page));
    if (!(await isInView(page))) throw new Error(`preview: F8 leads to ${visited.at(-1)}, which is not in view`);
  }
  const expected = Array.from({ length: count + 1 }, (_, at) => `n${(at % count) + 1}`);
  if (visited.join() !== expected.join()) throw new Error(`preview: F8 leads to ${visited.join()}`);
  await page.keyboard.press('Shift+F8');
  if ((await focused(page)) !== `n${count}`) throw new Error('preview: Shift+F8 does not lead back');
  await page.locator('#n1 .ways a').first().focus();
  await page.keyboard.press('Enter');
  const place = await focused(page);
  if (!/^b\d+/.test(place) || !(await isInView(page))) throw new Error(`preview: no way to the place, but ${place}`);
  await page.locator(`#${place} a.mark`).first().focus();
  await page.keyboard.press('Enter');
  if ((await focused(page)) !== 'n1') throw new Error('preview: no way back from the place to its finding');
}

/**
 * A finding that is being read stays where it is on the screen when lines are added above it.
 * @param {Awaited<ReturnType<typeof openPage>>} page
 * @param {string} file
 * @param {string} text
 */
async function checkStays(page, file, text) {
  const top = 'document.activeElement.getBoundingClientRect().top';
  const [before, id] = [Number(await page.evaluate(top)), await focused(page)];
  const added = '这是保存时添上的一段。';
  await writeFile(file, text.replace(/^( {2}duties: \|\n)/m, `$1    ${`${added}\n\n    `.repeat(8)}`));
  await page.locator('#report', { hasText: added }).first().waitFor({ timeout: 10_000 });
  await page.waitForFunction(`document.activeElement.id === '${id}'`, undefined, { timeout: 10_000 });
  const moved = Math.abs(Number(await page.evaluate(top)) - before);
  if (moved > 2) throw new Error(`preview: the finding that is read moved by ${moved} pixels at a save`);
}

/**
 * Why the file cannot be read stands at the top of the screen wherever the reader is; the report stays where it was.
 * @param {Awaited<ReturnType<typeof openPage>>} page
 * @param {string} file
 * @param {string} text
 */
async function checkUnreadable(page, file, text) {
  await writeFile(file, `${text}\nunit: [`);
  const alert = page.locator('nav .alert');
  await alert.waitFor({ timeout: 10_000 });
  const box = await alert.boundingBox();
  const isAtTop = box !== null && box.y >= 0 && box.y < 120;
  if (!isAtTop || Number(await page.evaluate('scrollY')) === 0) throw new Error('preview: the error is not in view');
  await writeFile(file, text);
  await alert.waitFor({ state: 'detached', timeout: 10_000 });
}

/** @param {Awaited<ReturnType<typeof openPage>>} page */
async function focused(page) {
  return String(await page.evaluate('document.activeElement.id'));
}

/** @param {Awaited<ReturnType<typeof openPage>>} page */
async function isInView(page) {
  const { top, bottom, bar, height } = /** @type {Record<string, number>} */ (
    await page.evaluate(`(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return { top, bottom, bar: document.querySelector('nav').getBoundingClientRect().bottom, height: innerHeight };
    })()`)
  );
  return Number(bottom) > Number(bar) && Number(top) < Number(height);
}

/**
 * Every text of a report in turn is a script; none runs.
 * @param {import('playwright-core').Browser} browser
 * @param {string} cli
 * @param {string} source
 * @param {string} folder
 */
async function checkHostile(browser, cli, source, folder) {
  const text = await readFile(source, 'utf8');
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>"'><a href="javascript:alert(4)">x</a>`;
  const quoted = JSON.stringify(hostile);
  let texts = 0;
  const spoilt = text
    // Values of one line that are words, and every line of prose.
    .replace(
      /^(\s+(?:- )?(?:name|text|cause|by|where|scope|document|self\w*|supervisor|kind|rank|funding|accounting|programme): )(?!\{|\||>).*$/gm,
      (_, key) => {
        texts += 1;
        return `${key}${quoted}`;
      },
    )
    .replace(/^( {4})(?=[\u4e00-\u9fff“])(.*)$/gm, (_, indent, words) => {
      texts += 1;
      return `${indent}${words}${hostile}`;
    });
  const file = path.join(folder, 'hostile.yaml');
  await writeFile(file, spoilt);
  await runProgram(process.execPath, [cli, 'build', file, '--format', 'html', '--draft'], {
    cwd: folder,
    allowFailure: true,
  });
  const page = await openPage(browser, { viewport: { width: 1200, height: 900 } });
  await page.goto(pathToFileURL(path.join(folder, 'hostile.draft.html')).href);
  const alive = await page.locator('script, img, [onload], [onerror], a[href^="javascript:"]').count();
  const shown = await page.locator('body').textContent();
  if (alive > 0 || !shown?.includes('<script>alert(1)')) throw new Error(`hostile text: ${alive} elements came alive`);
  if (page.complaints.length > 0) throw new Error(`hostile text: ${page.complaints.join('; ')}`);
  await page.close();
  return texts;
}
