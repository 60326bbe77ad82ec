import { addressFrom } from '../../files/addresses.ts';
import { exists } from '../../files/files.ts';
import { outputPath } from '../outputFormats/outputPath.ts';

/**
 * Finds the page that `build --format html` has written of a file beside it, finished or as a draft.
 *
 * @param folder where the address is written
 * @returns its address; `undefined` where there is no page
 */
export function findPage(file: string, folder: string): string | undefined {
  const page = [false, true].map((draft) => outputPath(file, 'html', undefined, draft)).find(exists);
  return page === undefined ? undefined : addressFrom(folder, page);
}
