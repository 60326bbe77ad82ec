/**
 * Names a file for a reader: relative to the report's folder, otherwise by its name and folder alone. A page
 * does not tell where, and by whom, the report was built.
 */
export function nameBeside(report: string, file: string): string {
  const folder = report.slice(0, lastSlash(report) + 1);
  if (file.startsWith(folder) && !file.slice(folder.length).startsWith('..')) return file.slice(folder.length);
  return file.split(/[\\/]/).slice(-2).join('/');
}

function lastSlash(file: string): number {
  return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
}
