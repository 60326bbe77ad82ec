import path from 'node:path';
import { pathToFileURL } from 'node:url';

/* Paths as addresses of a page or of a machine's report; `system`: the rules of the system, which tests of another one choose. */

/** Returns the address of a file as it was named: a relative one stays relative. */
export function addressOf(file: string, system: path.PlatformPath = path): string {
  return system.isAbsolute(file) ? urlOf(file, system) : encodeSteps(system.normalize(file), system);
}

/** Returns the address of a file for a page in a folder; one on another drive has no relative address. */
export function addressFrom(folder: string, file: string, system: path.PlatformPath = path): string {
  const between = system.relative(folder, file);
  if (system.isAbsolute(between)) return urlOf(between, system);
  const address = encodeSteps(between, system);
  // A name with a colon in it would be read as the scheme of an address.
  return address.startsWith('.') ? address : `./${address}`;
}

function encodeSteps(file: string, system: path.PlatformPath): string {
  return file.split(system.sep).map(encodeURIComponent).join('/');
}

function urlOf(file: string, system: path.PlatformPath): string {
  return pathToFileURL(file, { windows: system.sep === '\\' }).href;
}
