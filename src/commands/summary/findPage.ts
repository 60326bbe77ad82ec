import path from 'node:path';
import { exists } from '../../files/files.ts';
import { outputPath } from '../outputFormats/outputPath.ts';

/**
 * Finds the page that `build --format html` has written of a file beside it, finished or as a draft.
 *
 * @param folder where the address is written
 * @returns a relative address; `undefined` where there is no page
 */
export function findPage(file: string, folder: string): string | undefined {
  const page = [false, true].map((draft) => outputPath(file, 'html', undefined, draft)).find(exists);
  if (page === undefined) return undefined;
  const between = path.relative(folder, page).split(path.sep).map(encodeURIComponent).join('/');
  // A name with a colon in it would be read as the scheme of an address.
  return between.startsWith('.') ? between : `./${between}`;
}
