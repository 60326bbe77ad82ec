import { define } from '../findings/define.ts';
import { markEn } from '../findings/wordingEn.ts';

interface MissingFile {
  readonly path: string;
  /** Whether the program was called by another one, which hands over the files, and did not hand over this. */
  readonly notGiven?: boolean;
}

export const fileMissing = define('SE901', {
  name: 'file-missing',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, notGiven }: MissingFile) =>
    notGiven === true
      ? {
          message: `没有交来文件 ${path}，没法比较`,
          hint: '调用 evaluate 时，请把它作为 prior 一起交来：程序不自己打开文件。',
        }
      : { message: `找不到文件 ${path}`, hint: '请检查文件名和所在的文件夹。' },
  en: ({ path, notGiven }) =>
    notGiven === true
      ? {
          message: `the file ${markEn(path)} was not handed over, so nothing was compared with it`,
          hint: 'Give it to evaluate as `prior`, which opens no files itself.',
        }
      : { message: `there is no file ${markEn(path)}`, hint: 'Check the file’s name and folder.' },
});

export const notAFile = define('SE902', {
  name: 'not-a-file',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path }: { readonly path: string }) => ({
    message: `${path} 不是文件`,
    hint: '请写出文件夹里具体的报告文件，例如 报告.yaml。',
  }),
  en: ({ path }) => ({
    message: `${markEn(path)} is not a file`,
    hint: 'Name the report file inside the folder, for example report.yaml',
  }),
});

export const unreadable = define('SE903', {
  name: 'unreadable',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, reason }: { readonly path: string; readonly reason: string }) => ({
    message: `读不了 ${path}：${systemReasonsZh[reason] ?? reason}`,
    hint: '请确认您有权读取它，并且没有被别的程序占用。',
  }),
  en: ({ path, reason }) => ({
    message: `cannot read ${markEn(path)}: ${systemReasonsEn[reason] ?? reason}`,
    hint: 'Make sure that you may read it and that no other program holds it.',
  }),
});

export const unwritable = define('SE904', {
  name: 'unwritable',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, reason }: { readonly path: string; readonly reason: string }) => ({
    message: `写不了 ${path}：${systemReasonsZh[reason] ?? reason}`,
    hint: '原有的文件没有改动。请关闭正打开它的程序，或者用 -o 换一个可以写的文件夹。',
  }),
  en: ({ path, reason }) => ({
    message: `cannot write ${markEn(path)}: ${systemReasonsEn[reason] ?? reason}`,
    hint: 'Files that were there are unchanged. Close the program that has it open, or choose a writable folder with -o.',
  }),
});

export const linkLeavesFolder = define('SE910', {
  name: 'link-leaves-folder',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    path,
    folder,
    leads,
  }: {
    readonly path: string;
    readonly folder: string;
    /** Out of the folder, or to a file in it that is of another kind. */
    readonly leads: 'outside' | 'elsewhere';
  }) => ({
    message: `${path} 是链接，${leads === 'outside' ? `通向文件夹 ${folder} 以外` : `通向文件夹 ${folder} 里的别的文件`}，没有读`,
    hint: '请把文件本身放进这个文件夹。',
  }),
  en: ({ path, folder, leads }) => ({
    message: `${markEn(path)} is a link that leads ${leads === 'outside' ? `out of the folder ${markEn(folder)}` : `to another file in ${markEn(folder)}`}; it was not read`,
    hint: 'Put the file itself into this folder.',
  }),
});

const systemReasonsZh: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '系统不允许',
  EBUSY: '正被别的程序占用',
  EISDIR: '它是一个文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  ENOENT: '所在的文件夹不存在',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘是只读的',
  ENAMETOOLONG: '文件名太长',
  EEXIST: '同名的文件或文件夹已经有了',
  EMFILE: '打开的文件太多',
  ELOOP: '链接绕成了圈',
  EILSEQ: '文件名不是 UTF-8 编码，请改名',
};

const systemReasonsEn: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'the system does not allow it',
  EBUSY: 'another program holds it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'there is already a file or folder of that name',
  EMFILE: 'too many files are open',
  ELOOP: 'links lead in a circle',
  EILSEQ: 'its name is not UTF-8; rename it',
};
