import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';

export const folderNotEmpty = define('SE911', {
  name: 'folder-not-empty',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ folder }: { readonly folder: string }) => ({
    message: `文件夹 ${folder} 里已经有文件，什么也没有写`,
    hint: '请换一个空的、或者还没有的文件夹；原来的不要了，先把它移开或者删去。',
  }),
  en: ({ folder }) => ({
    message: `there is something in the folder ${markEn(folder)}; nothing was written`,
    hint: 'Name a folder that is empty, or not there yet; if what is in it is no longer wanted, move or delete it first.',
  }),
});
