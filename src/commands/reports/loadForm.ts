import path from 'node:path';
import type { Texts } from '../../batch/texts.ts';
import templates from '../../document/generated/templates.js';
import type { OwnTemplates } from '../../document/ownTemplates.ts';
import { shippedPrints } from '../../document/places/shippedPrints.ts';
import type { FormPrints } from '../../document/places/types.ts';
import type { PreparedTemplates } from '../../document/renderPrepared.ts';
import { digestFile } from '../../files/digestFile.ts';
import {
  exists,
  isFolder,
  listFoldersWith,
  pathFrom,
  readBytes,
  readBytesInside,
  realTarget,
} from '../../files/files.ts';
import { fileMissing } from '../../files/findings.ts';
import { isFinding } from '../../findings/define.ts';
import type { Place } from '../../findings/place.ts';
import { type Finding, hasErrors, type Result } from '../../findings/types.ts';
import { checkId } from '../../form/checkId.ts';
import { formFileMissing, shippedIdKept, unknownForm } from '../../form/names/findings.ts';
import { unpackForm } from '../../form/packForm.ts';
import { buildForm, readForm } from '../../form/readForm.ts';
import type { Form } from '../../form/types.ts';
import { COMPILED_FORMS, SHIPPED_FORMS } from '../../packageFolders.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { suggestName } from '../../source/suggestName.ts';

/** What a name of a form leads to: a form of the package, or a folder. */
export type NamedForm =
  | { readonly is: 'shipped'; readonly id: string; readonly unused: string | undefined }
  | { readonly is: 'folder'; readonly folder: string };

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
  /** The templates of others. */
  readonly #own = new Map<Form, OwnTemplates>();
  readonly #sources = new Map<Form, ReadonlyMap<string, string>>();
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
    const named = this.find(name, file);
    switch (named?.is) {
      case 'shipped': {
        const { value, findings } = await this.#once(name, () => this.#loadShipped(name));
        const { unused } = named;
        return unused === undefined
          ? { value, findings }
          : { value, findings: [...findings, shippedIdKept({ id: name, folder: unused, used: 'shipped' }, place)] };
      }
      case 'folder': {
        const { folder } = named;
        const main = path.join(folder, 'form.yaml');
        // Not kept: every report that names such a folder is told so at its own place.
        if (!exists(main)) return { value: undefined, findings: [formFileMissing({ path: main }, place)] };
        return this.#once(path.resolve(folder), () => this.#parse(folder));
      }
      case undefined: {
        const known = this.#ids;
        const suggestion = suggestName(name, known);
        const meant = suggestion === undefined ? undefined : await this.load(suggestion, place);
        return { value: meant?.value, findings: [unknownForm({ form: name, suggestion, known }, place)] };
      }
    }
  }

  /**
   * Finds what a name of a form leads to. An id of the package is that form wherever it is written, so that no folder that
   * happens to lie there changes a report; `unused` is an own form of that name.
   *
   * @returns `undefined` where it is neither an id nor a path
   */
  find(name: string, file?: string): NamedForm | undefined {
    const folder = file === undefined ? name : pathFrom(file, name);
    if (this.#ids.includes(name)) {
      const isOwn = exists(path.join(folder, 'form.yaml')) && !isShippedFolder(folder, name);
      return { is: 'shipped', id: name, unused: isOwn ? folder : undefined };
    }
    return name.includes('/') || name.includes(path.sep) || isFolder(folder) ? { is: 'folder', folder } : undefined;
  }

  /** The templates of a form: as they were compiled when the package was made, or compiled now, once a run. */
  async loadTemplates(form: Form): Promise<PreparedTemplates | OwnTemplates> {
    const name = this.#compiled.get(form);
    if (name !== undefined) {
      const prepared = (await templates[name]?.())?.default;
      if (prepared !== undefined) return prepared;
    }
    return this.#loadOwn(form);
  }

  /**
   * What composing the report of a year would tell of its form, where that is known without composing it: of the templates the
   * same findings whenever they are asked for.
   */
  async foreseeFaults(evaluation: Evaluation): Promise<readonly Finding[] | undefined> {
    if (this.#shipped.has(evaluation.form)) return [];
    const templates = await this.#loadOwn(evaluation.form);
    return templates.findings.length > 0 ? templates.findings : templates.foresee(evaluation);
  }

  /** What a form prints, and of which keys; `undefined` where its templates are wrong, which is told when they are checked. */
  async loadPrints(form: Form): Promise<FormPrints | undefined> {
    return this.#shipped.has(form) ? shippedPrints(form.id) : (await this.#loadOwn(form)).prints;
  }

  /** The files that a form from outside the package was read from, each with a digest of what it held. */
  sourcesOf(form: Form): ReadonlyMap<string, string> {
    return this.#sources.get(form) ?? new Map();
  }

  async #loadOwn(form: Form): Promise<OwnTemplates> {
    const { OwnTemplates } = await import('../../document/ownTemplates.ts');
    const templates = this.#own.get(form) ?? new OwnTemplates(form);
    this.#own.set(form, templates);
    return templates;
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
    const { parseForm } = await import('../../form/parseForm.ts');
    const nameOf = (part: string) => path.join(folder, part);
    const sources = new Map<string, string>();
    const parsed = parseForm({
      nameOf,
      read: (part) => {
        const read = readBytesInside(folder, part, 'alike');
        this.#texts.addName(nameOf(part));
        sources.set(nameOf(part), digestFile(read.value));
        return read.findings.some((found) => isFinding(found, fileMissing)) ? undefined : read;
      },
      keepText: (file, text) => this.#texts.addForGood(file, text),
    });
    if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
    const { value, findings } = readForm(parsed.value);
    if (value !== undefined) this.#sources.set(value, sources);
    if (hasErrors(findings)) return { value: undefined, findings };
    const kept = isShippedFolder(folder, value?.id ?? '') ? [] : checkId(parsed.value.form, folder);
    return { value, findings: [...findings, ...kept] };
  }
}

/** Whether a folder is where the package keeps its form of an id, under whatever name. */
function isShippedFolder(folder: string, id: string): boolean {
  return realTarget(path.resolve(folder)) === realTarget(path.join(SHIPPED_FORMS, id));
}
