import { define } from '../findings/define.ts';
import { markEn } from '../findings/wordingEn.ts';

interface MissingFile {
  readonly path: string;
  /** Whether the program was called by another one, which hands over the files, and did not hand over this. */
  readonly notGiven?: 'prior' | 'units';
  /** Whether the path is that of a link, which leads nowhere. */
  readonly isLink?: boolean;
}

export const fileMissing = define('SE901', {
  name: 'file-missing',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, notGiven, isLink }: MissingFile) => {
    if (notGiven !== undefined)
      return {
        message: `没有交来文件 ${path}，${notGiven === 'prior' ? '没法比较' : '没有把它的数加进来'}`,
        hint: `调用 evaluate 时，请把它${notGiven === 'prior' ? '作为 prior' : '放在 units 里'}一起交来：程序不自己打开文件。`,
      };
    return isLink === true
      ? { message: `${path} 是链接，它指的文件不在`, hint: '请把文件放回去，改正这个链接，或者删去它。' }
      : { message: `找不到文件 ${path}`, hint: '请检查文件名和所在的文件夹。' };
  },
  en: ({ path, notGiven, isLink }) => {
    if (notGiven !== undefined)
      return {
        message: `the file ${markEn(path)} was not handed over, so ${notGiven === 'prior' ? 'nothing was compared with it' : 'its numbers were not added'}`,
        hint: `Give it to evaluate ${notGiven === 'prior' ? 'as `prior`' : 'among `units`'}, which opens no files itself.`,
      };
    return isLink === true
      ? {
          message: `${markEn(path)} is a link, and the file to which it leads is not there`,
          hint: 'Put the file back, correct the link, or delete it.',
        }
      : { message: `there is no file ${markEn(path)}`, hint: 'Check the file’s name and folder.' };
  },
});

export const notAFile = define('SE902', {
  name: 'not-a-file',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, isFolder }: { readonly path: string; readonly isFolder: boolean }) =>
    isFolder
      ? { message: `${path} 不是文件，是文件夹`, hint: '请写出文件夹里具体的报告文件，例如 报告.yaml。' }
      : {
          message: `${path} 不是普通的文件，而是管道、设备一类，没有打开`,
          hint: '请把内容存成普通的文件；用不着的，把它移到别处。',
        },
  en: ({ path, isFolder }) =>
    isFolder
      ? {
          message: `${markEn(path)} is not a file but a folder`,
          hint: 'Name the report file inside the folder, for example report.yaml',
        }
      : {
          message: `${markEn(path)} is no regular file but a pipe, a device or the like, and was not opened`,
          hint: 'Save its content as a regular file; if it is of no use, move it elsewhere.',
        },
});

export const unreadable = define('SE903', {
  name: 'unreadable',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, reason }: { readonly path: string; readonly reason: string }) => ({
    message: `读不了 ${path}：${systemReasonsZh[reason] ?? reason}`,
    hint: readHintsZh[reason] ?? '请确认您有权读取它，并且没有被别的程序占用。',
  }),
  en: ({ path, reason }) => ({
    message: `cannot read ${markEn(path)}: ${systemReasonsEn[reason] ?? reason}`,
    hint: readHintsEn[reason] ?? 'Make sure that you may read it and that no other program holds it.',
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
    hint: `原有的文件没有改动。${writeHintsZh[reason] ?? '请关闭正打开它的程序，或者换一个可以写的文件夹。'}`,
  }),
  en: ({ path, reason }) => ({
    message: `cannot write ${markEn(path)}: ${systemReasonsEn[reason] ?? reason}`,
    hint: `Files that were there are unchanged. ${writeHintsEn[reason] ?? 'Close the program that has it open, or choose a writable folder.'}`,
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
  EILSEQ: '文件名不是 UTF-8 编码',
  NO_NAME: '它以 / 结尾，没有写文件名',
  CHANGING: '它正在被别的程序改写',
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
  EILSEQ: 'its name is not UTF-8',
  NO_NAME: 'it ends with a slash and names no file',
  CHANGING: 'another program is writing it',
};

/* What to do by the system's reason; the others are about rights, or about programs that hold a file. */

const readHintsZh: Readonly<Record<string, string>> = {
  ELOOP: '请改正或者删去这个链接。',
  EILSEQ: '请给文件改名。',
  ENAMETOOLONG: '请检查文件名。',
  EMFILE: '请关闭一些程序再试。',
  CHANGING: '请等它存完再运行一次。',
};

const readHintsEn: Readonly<Record<string, string>> = {
  ELOOP: 'Correct the link, or delete it.',
  EILSEQ: 'Rename the file.',
  ENAMETOOLONG: 'Check the name.',
  EMFILE: 'Close some programs and try again.',
  CHANGING: 'Wait until it is saved, and run this again.',
};

const writeHintsZh: Readonly<Record<string, string>> = {
  EISDIR: '请写文件名，不写文件夹。',
  NO_NAME: '请在后面写上文件名。',
  ENOTDIR: '请检查路径：写作文件夹的一段其实是文件。',
  ELOOP: '请改正或者删去这个链接。',
  ENOENT: '请检查路径，或者先建好文件夹。',
  ENOSPC: '请腾出空间，或者换一个磁盘。',
  EROFS: '请换一个可以写的磁盘。',
  ENAMETOOLONG: '请把名称写短。',
  EMFILE: '请关闭一些程序再试。',
  EEXIST: '请换一个名称，或者把原来的移开。',
};

const writeHintsEn: Readonly<Record<string, string>> = {
  EISDIR: 'Name a file, not a folder.',
  NO_NAME: 'Add the name of the file.',
  ENOTDIR: 'Check the path: a part of it that should be a folder is a file.',
  ELOOP: 'Correct the link, or delete it.',
  ENOENT: 'Check the path, or make the folder first.',
  ENOSPC: 'Make room, or choose another disk.',
  EROFS: 'Choose a disk that can be written.',
  ENAMETOOLONG: 'Shorten the name.',
  EMFILE: 'Close some programs and try again.',
  EEXIST: 'Choose another name, or move what is there.',
};
