import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { printArgument } from '../../src/terminal/printArgument.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ['report.yaml', 'report.yaml'],
  ['2023/甲单位.yaml', '2023/甲单位.yaml'],
  ['我的 报告.yaml', '"我的 报告.yaml"'],
  ['a(1)&b.yaml', '"a(1)&b.yaml"'],
  ['D:\\自评\\r.yaml', '"D:\\自评\\r.yaml"'],
  ['D:\\我的 文件\\r.yaml', '"D:\\我的 文件\\r.yaml"'],
  ["a'b.yaml", `"a'b.yaml"`],
  ['a$b.yaml', "'a$b.yaml'"],
  ["a$'b.yaml", `'a$'\\''b.yaml'`],
  ['a\\', "'a\\'"],
];

describe('a name in a command', () => {
  it.each(NAMES)('%s is typed as %s', (name, printed) => {
    expect(printArgument(name)).toBe(printed);
  });

  it.each(NAMES)('%s is what a shell hands on', (name) => {
    expect(spawnSync('sh', ['-c', `printf %s ${printArgument(name)}`], { encoding: 'utf8' }).stdout).toBe(name);
  });

  it('of a server of Windows is in double quotes', () => {
    expect(printArgument('\\\\cz01\\共享\\r.yaml')).toBe('"\\\\cz01\\共享\\r.yaml"');
  });
});
