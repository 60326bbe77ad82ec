import path from 'node:path';
import type { Texts } from '../batch/texts.ts';
import templates from '../document/generated/templates.js';
import type { PreparedTemplates } from '../document/renderPrepared.ts';
import { COMPILED_FORMS, exists, isFolder, listFoldersWith, pathFrom, readBytes, SHIPPED_FORMS } from '../files.ts';
import { hasErrors } from '../findings/catalogue.ts';
import type { Place } from '../findings/place.ts';
import { type Finding, finding, type Result } from '../findings/types.ts';
import { unpackForm } from '../form/packForm.ts';
import { buildForm, readForm } from '../form/readForm.ts';
import type { Form } from '../form/types.ts';
import { suggestName } from '../source/suggestName.ts';

interface ShippedForm {
  readonly read: Result<Form>;
  /** From `dist/forms`; else from its YAML. */
  readonly isCompiled: boolean;
}

/** Forms of the package do not change while it runs; a preview, and tests, load them many times. */
const SHIPPED = new Map<string, ShippedForm>();

/** Loads forms by id from the package, or from a folder; each once. */
export class FormLoader {
  readonly #ids = listFoldersWith(SHIPPED_FORMS, 'form.yaml');
  readonly #loaded = new Map<string, Result<Form>>();
  /** Forms that came from `dist/forms`, with their ids there. */
  readonly #compiled = new Map<Form, string>();
  /** Those of the package, compiled or not: their templates were checked when it was made. */
  readonly #shipped = new Set<Form>();
  /** What was found in the templates of others. */
  readonly #checked = new Map<Form, readonly Finding[]>();
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /**
   * @param name an id, or a path to a form's folder.
   * @param place where the name was given, for when there is no such form: then it is the one that was most likely meant.
   * @param file the report file that names it: a path starts from its folder; else from the working folder.
   */
  async load(name: string, place: Place, file?: string): Promise<Result<Form>> {
    const known = this.#ids;
    if (known.includes(name)) return this.#once(name, () => this.#loadShipped(name));
    const folder = file === undefined ? name : pathFrom(file, name);
    if (name.includes('/') || name.includes(path.sep) || isFolder(folder)) {
      const main = path.join(folder, 'form.yaml');
      // Not kept: every report that names such a folder is told so at its own place.
      if (!exists(main)) return { value: undefined, findings: [finding('SE602', { path: main }, place)] };
      return this.#once(path.resolve(folder), () => this.#parse(folder));
    }
    const suggestion = suggestName(name, known);
    const meant = suggestion === undefined ? undefined : await this.load(suggestion, place);
    return { value: meant?.value, findings: [finding('SE601', { form: name, suggestion, known }, place)] };
  }

  isShipped(form: Form): boolean {
    return this.#shipped.has(form);
  }

  /** The templates of a shipped form, as they were compiled when the package was made; of no other form. */
  async loadTemplates(form: Form): Promise<PreparedTemplates | undefined> {
    const name = this.#compiled.get(form);
    if (name === undefined) return undefined;
    return (await templates[name]?.())?.default;
  }

  /** What is wrong with the templates of a form from outside the package: the same findings whenever they are asked for. */
  async checkTemplates(form: Form): Promise<readonly Finding[]> {
    if (this.isShipped(form)) return [];
    const known = this.#checked.get(form);
    if (known !== undefined) return known;
    const { checkTemplates } = await import('../document/prepareTemplates.ts');
    const findings = checkTemplates(form);
    this.#checked.set(form, findings);
    return findings;
  }

  async #once(key: string, load: () => Promise<Result<Form>>): Promise<Result<Form>> {
    const loaded = this.#loaded.get(key) ?? (await load());
    this.#loaded.set(key, loaded);
    return loaded;
  }

  async #loadShipped(id: string): Promise<Result<Form>> {
    const { read, isCompiled } = SHIPPED.get(id) ?? (await this.#readShipped(id));
    SHIPPED.set(id, { read, isCompiled });
    if (read.value !== undefined) {
      this.#shipped.add(read.value);
      if (isCompiled) this.#compiled.set(read.value, id);
    }
    return read;
  }

  async #readShipped(id: string): Promise<ShippedForm> {
    const compiled = readBytes(path.join(COMPILED_FORMS, `${id}.json`)).value;
    if (compiled === undefined) return { read: await this.#parse(path.join(SHIPPED_FORMS, id)), isCompiled: false };
    const form = buildForm(unpackForm(Buffer.from(compiled).toString('utf8')));
    return { read: { value: form, findings: [] }, isCompiled: true };
  }

  async #parse(folder: string): Promise<Result<Form>> {
    const { parseForm } = await import('../form/parseForm.ts');
    const nameOf = (part: string) => path.join(folder, part);
    const parsed = parseForm({
      nameOf,
      read: (part) => {
        const read = readBytes(nameOf(part));
        return read.findings.some(({ code }) => code === 'SE901') ? undefined : read;
      },
      keepText: (file, text) => this.#texts.addForGood(file, text),
    });
    if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
    const { value, findings } = readForm(parsed.value);
    return { value: hasErrors(findings) ? undefined : value, findings };
  }
}
