/** Whether a file is named as one of Word, of WPS or of what they print; a workbook is not. */
export function isWordName(file: string): boolean {
  return /\.(?:do[ct][xm]?|wps|wpt|rtf|odt|pdf)$/i.test(file);
}
