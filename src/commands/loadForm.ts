import path from 'node:path';
import type { PreparedTemplates } from '../document/renderPrepared.ts';
import { COMPILED_FORMS, isFolder, listFoldersWith, readBytes, SHIPPED_FORMS } from '../files.ts';
import { hasErrors } from '../findings/catalogue.ts';
import type { Place } from '../findings/place.ts';
import { finding, type Result } from '../findings/types.ts';
import { type FormFiles, readForm } from '../form/readForm.ts';
import type { Form } from '../form/types.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Texts } from './texts.ts';

/** Loads forms by id from the package, or from a folder; each once. */
export class FormLoader {
  readonly #loaded = new Map<string, Result<Form>>();
  /** Forms that came from `dist/forms`, with their ids there. */
  readonly #compiled = new Map<Form, string>();
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /**
   * @param name an id, or a path to a form's folder.
   * @param place where the name was given, for when there is no such form: then it is the one that was most likely meant.
   */
  async load(name: string, place: Place): Promise<Result<Form>> {
    const loaded = this.#loaded.get(name) ?? (await this.#load(name, place));
    this.#loaded.set(name, loaded);
    return loaded;
  }

  /** The templates of a shipped form, as they were compiled when the package was made; of no other form. */
  async loadTemplates(form: Form): Promise<PreparedTemplates | undefined> {
    const name = this.#compiled.get(form);
    if (name === undefined) return undefined;
    const { default: templates } = await import('../document/generated/templates.js');
    return (await templates[name]?.())?.default;
  }

  async #load(name: string, place: Place): Promise<Result<Form>> {
    const known = listFoldersWith(SHIPPED_FORMS, 'form.yaml');
    if (known.includes(name)) {
      const compiled = readBytes(path.join(COMPILED_FORMS, `${name}.json`)).value;
      if (compiled !== undefined) {
        const read = readForm(JSON.parse(Buffer.from(compiled).toString('utf8')) as FormFiles);
        if (read.value !== undefined) this.#compiled.set(read.value, name);
        return read;
      }
      return this.#parse(path.join(SHIPPED_FORMS, name), place);
    }
    if (name.includes('/') || name.includes(path.sep) || isFolder(name)) return this.#parse(name, place);
    const suggestion = suggestName(name, known);
    const meant = suggestion === undefined ? undefined : await this.load(suggestion, place);
    return { value: meant?.value, findings: [finding('SE601', { form: name, suggestion, known }, place)] };
  }

  async #parse(folder: string, place: Place): Promise<Result<Form>> {
    const { parseForm } = await import('../form/parseForm.ts');
    const nameOf = (part: string) => path.join(folder, part);
    const main = nameOf('form.yaml');
    if (readBytes(main).value === undefined)
      return { value: undefined, findings: [finding('SE602', { path: main }, place)] };
    const parsed = parseForm({
      nameOf,
      read: (part) => readBytes(nameOf(part)).value,
      keepText: (file, text) => this.#texts.add(file, text),
    });
    if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
    const { value, findings } = readForm(parsed.value);
    return { value: hasErrors(findings) ? undefined : value, findings };
  }
}
