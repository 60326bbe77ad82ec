import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expandGlob, type ListFolder } from '../../src/files/expandGlobs.ts';

/** Folders and files by their paths with `/`; a name that ends with `/` is a folder. */
function folders(tree: Readonly<Record<string, readonly string[]>>): ListFolder {
  return (folder) => {
    const plain = folder.replace(/\\/g, '/').replace(/(?<=[^:/])\/$/, '');
    return tree[plain]?.map((name) => ({ name: name.replace('/', ''), isFolder: name.endsWith('/') }));
  };
}

const TREE = {
  '.': ['2022/', '2023/', 'report.yaml', '.git/', 'node_modules/', '说明.md'],
  '2022': ['report.yaml'],
  '2023': ['甲 单位.yaml', '乙单位.yaml', 'a.accepted.yaml', '.hidden.yaml', 'x.YAML', '附件/'],
  '2023/附件': ['表.yaml'],
  node_modules: ['b.yaml'],
  '.git': ['c.yaml'],
};

const nothing = () => false;

describe('a pattern that the shell left as it is', () => {
  it.each<[string, string[]]>([
    ['2023/*.yaml', ['2023/a.accepted.yaml', '2023/乙单位.yaml', '2023/甲 单位.yaml']],
    ['2023/?单位.yaml', ['2023/乙单位.yaml']],
    ['*/report.yaml', ['2022/report.yaml']],
    ['{2022,2023}/*单位.yaml', ['2023/乙单位.yaml', '2023/甲 单位.yaml']],
    ['202[23]/r*.yaml', ['2022/report.yaml']],
    ['202[!3]/*.yaml', ['2022/report.yaml']],
    [
      '**/*.yaml',
      [
        '2022/report.yaml',
        '2023/a.accepted.yaml',
        '2023/乙单位.yaml',
        '2023/甲 单位.yaml',
        '2023/附件/表.yaml',
        'report.yaml',
      ],
    ],
    ['2023/.*.yaml', ['2023/.hidden.yaml']],
    ['2024/*.yaml', ['2024/*.yaml']],
    ['report.yaml', ['report.yaml']],
  ])('%s', (pattern, files) => {
    expect(expandGlob(pattern, nothing, folders(TREE), path.posix)).toEqual(files);
  });

  it('names a file whose name has such signs where there is one', () => {
    expect(expandGlob('a[1].yaml', (file) => file === 'a[1].yaml', folders(TREE), path.posix)).toEqual(['a[1].yaml']);
  });
});

describe('on Windows', () => {
  const drive = { 'D:/自评': ['2023/'], 'D:/自评/2023': ['甲 单位.yaml', 'REPORT.YAML'], '//服务器/共享': ['a.yaml'] };
  const tree = folders({ ...TREE, ...drive, 'D:': [], '//服务器/共享/': ['a.yaml'] });

  it.each<[string, string[]]>([
    ['2023\\*.yaml', ['2023\\a.accepted.yaml', '2023\\x.YAML', '2023\\乙单位.yaml', '2023\\甲 单位.yaml']],
    ['2023/*.yaml', ['2023/a.accepted.yaml', '2023/x.YAML', '2023/乙单位.yaml', '2023/甲 单位.yaml']],
    ['D:\\自评\\*\\*.yaml', ['D:\\自评\\2023\\REPORT.YAML', 'D:\\自评\\2023\\甲 单位.yaml']],
    ['D:\\自评\\2023\\report.*', ['D:\\自评\\2023\\REPORT.YAML']],
    ['\\\\服务器\\共享\\*.yaml', ['\\\\服务器\\共享\\a.yaml']],
    ['**\\*单位.yaml', ['2023\\乙单位.yaml', '2023\\甲 单位.yaml']],
  ])('%s', (pattern, files) => {
    expect(expandGlob(pattern, nothing, tree, path.win32)).toEqual(files);
  });
});
