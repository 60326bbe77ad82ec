/** The grammar of the ids of forms and rubrics, as their schemas have it: they are typed in commands and stand in file names. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/** Whether a text may be the id of a form. */
export function isFormId(text: string): boolean {
  return ID.test(text);
}

/** Makes an id of the name of a folder; empty where it has no character of an id. */
export function makeFormId(folder: string): string {
  return folder.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '');
}
