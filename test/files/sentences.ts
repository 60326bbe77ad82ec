import { fileMissing, linkLeavesFolder, notAFile, unreadable, unwritable } from '../../src/files/findings.ts';
import type { Finding } from '../../src/findings/types.ts';
import { at } from '../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  fileMissing({ path: '报告/2023.yaml' }, at),
  fileMissing({ path: '2022/report.yaml', notGiven: 'prior' }, at),
  fileMissing({ path: 'units/a.yaml', notGiven: 'units' }, at),
  fileMissing({ path: '2022/report.yaml', isLink: true }, at),
  notAFile({ path: '报告', isFolder: true }, at),
  notAFile({ path: '报告/2023.yaml', isFolder: false }, at),
  ...['EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'EMFILE', 'ELOOP', 'EILSEQ', 'ENAMETOOLONG', 'ESOMETHING'].map((reason) =>
    unreadable({ path: '报告/2023.yaml', reason }, at),
  ),
  ...['EACCES', 'EISDIR', 'NO_NAME', 'ENOTDIR', 'ENOENT', 'ENOSPC', 'EROFS', 'ENAMETOOLONG', 'EMFILE', 'EEXIST'].map(
    (reason) => unwritable({ path: '报告/2023.docx', reason }, at),
  ),
  linkLeavesFolder({ path: 'our-city/report.hbs', folder: 'our-city', leads: 'outside' }, at),
  linkLeavesFolder({ path: 'our-city/report.hbs', folder: 'our-city', leads: 'elsewhere' }, at),
];
