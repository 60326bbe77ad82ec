/**
 * A file as a reader of the page calls it: from the report's folder, else by its name and the folder that it lies in. Where
 * the report was built from, and by whom, is no part of it.
 */
export function nameBeside(report: string, file: string): string {
  const folder = report.slice(0, lastSlash(report) + 1);
  if (file.startsWith(folder) && !file.slice(folder.length).startsWith('..')) return file.slice(folder.length);
  return file.split(/[\\/]/).slice(-2).join('/');
}

function lastSlash(file: string): number {
  return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
}
