import { describe, expect, it } from 'vitest';
import { wholeFile } from '../../src/findings/place.ts';
import { githubAnnotations } from '../../src/formats/githubAnnotations.ts';
import { unsupportedMarkup } from '../../src/narrative/findings/findings.ts';
import { cases } from '../findings/allCases.ts';
import { RUN, SOURCES } from '../terminal/runs.ts';

describe('githubAnnotations', () => {
  it('says each finding in one command', () => {
    expect(githubAnnotations(RUN.findings, SOURCES, 'zh')).toBe(
      [
        '::error file=部门 2023/报告.yaml,line=5,col=13,endLine=5,endColumn=17,title=SE210 duplicate-name::支出项目“补助😀”写了两次%0A请合并成一处，或者给其中一个换个名称。',
        '::warning file=部门 2023/报告.yaml,line=4,col=13,endLine=4,endColumn=15,title=SE401 overspend-unexplained::“补助”超支0.0012万元，没有说明原因%0A请在这一项下面补上 reason，在 text 里写明原因；只能说明一部分的，再写 amount（金额）或 covers: part。',
        '::warning file=部门 2023/报告.yaml,line=4,col=27,endLine=4,endColumn=29,title=SE407 negative-actual::金额是负数：-1元%0A收回或冲销以前的支出时可以是负数；不是的，请去掉负号。',
        '::warning file=部门 2023/报告.yaml,line=4,endLine=5,title=SE407 negative-actual::金额是负数：-1元%0A收回或冲销以前的支出时可以是负数；不是的，请去掉负号。',
        '::notice file=部门 2023/报告.yaml,line=1,col=11,endLine=1,endColumn=12,title=SE429 typed-figure::“1”是手打的，数据里有这个数%0A可以写成 {{基本支出.合计.决算数}}，数据改了正文会跟着改；selfeval check --bind --write 会替您换上。',
        '::error file=没有.yaml,title=SE901 file-missing::找不到文件 没有.yaml%0A请检查文件名和所在的文件夹。',
        '',
      ].join('\n'),
    );
  });

  it('escapes what would end a property or the command', () => {
    const name = '100%,a:b\r\nc.yaml';
    const said = githubAnnotations([unsupportedMarkup({ construct: '50%::x' }, wholeFile(name))], SOURCES, 'en');
    expect(said).toMatch(/^::error file=100%25%2Ca%3Ab%0D%0Ac\.yaml,title=SE302 unsupported-markup::“50%25：：x” /);
  });

  it('is a line a finding, in either language', () => {
    for (const lang of ['zh', 'en'] as const) {
      const lines = githubAnnotations(cases, SOURCES, lang).split('\n');
      expect(lines.filter((line) => /^::(?:error|warning|notice) file=.*::./.test(line))).toHaveLength(cases.length);
      expect(lines).toHaveLength(cases.length + 1);
    }
  });

  it('is nothing where nothing was found', () => {
    expect(githubAnnotations([], SOURCES, 'zh')).toBe('');
  });
});
