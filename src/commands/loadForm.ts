import path from 'node:path';
import { isFolder, listFoldersWith, readBytes, SHIPPED_FORMS } from '../files.ts';
import type { Place } from '../findings/place.ts';
import { wholeFile } from '../findings/place.ts';
import { finding, type Result } from '../findings/types.ts';
import { listRubricIds } from '../form/readForm.ts';
import type { Form } from '../form/types.ts';
import { prepareForm } from '../pipeline.ts';
import { decodeText } from '../source/decodeText.ts';
import { readSource } from '../source/readSource.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import type { Texts } from './texts.ts';

/** Loads forms by id from the package, or from a folder; each once. */
export class FormLoader {
  readonly #loaded = new Map<string, Result<Form>>();
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  /** @param name an id, or a path to a form's folder. @param place where the name was given, for when there is no such form. */
  load(name: string, place: Place): Result<Form> {
    const known = listFoldersWith(SHIPPED_FORMS, 'form.yaml');
    const isPath = !known.includes(name) && (name.includes('/') || name.includes(path.sep) || isFolder(name));
    if (!isPath && !known.includes(name)) {
      const unknown = finding('SE601', { form: name, suggestion: suggestName(name, known), known }, place);
      return { value: undefined, findings: [unknown] };
    }
    const folder = isPath ? name : path.join(SHIPPED_FORMS, name);
    const loaded = this.#loaded.get(folder) ?? this.#read(folder);
    this.#loaded.set(folder, loaded);
    return loaded;
  }

  #read(folder: string): Result<Form> {
    const form = this.#readYaml(path.join(folder, 'form.yaml'));
    const bodyFile = path.join(folder, 'report.hbs');
    const body = this.#readText(bodyFile);
    const findings = [...form.findings, ...body.findings];
    if (form.value === undefined || body.value === undefined) return { value: undefined, findings };

    const rubrics: Source[] = [];
    for (const id of listRubricIds(form.value)) {
      const rubric = this.#readYaml(path.join(folder, 'rubrics', `${id}.yaml`));
      findings.push(...rubric.findings);
      if (rubric.value !== undefined) rubrics.push(rubric.value);
    }
    if (findings.length > 0) return { value: undefined, findings };
    return prepareForm({ form: form.value, body: { text: body.value, place: wholeFile(bodyFile) }, rubrics });
  }

  #readYaml(file: string): Result<Source> {
    const text = this.#readText(file);
    return text.value === undefined ? { value: undefined, findings: text.findings } : readSource(file, text.value);
  }

  #readText(file: string): Result<string> {
    const bytes = readBytes(file);
    if (bytes.value === undefined) {
      return { value: undefined, findings: [finding('SE602', { path: file }, wholeFile(file))] };
    }
    const text = decodeText(file, bytes.value);
    if (text.value !== undefined) this.#texts.add(file, text.value);
    return text;
  }
}
