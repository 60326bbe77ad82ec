import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleText } from '../document/reports.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/** Numbers in a block, in braces, at the start of a text, with two names, in another unit, and with a word for the direction. */
const REPORT = `selfeval: 1
form: unit-general
year: 2023
date: 2024-03-15
money: 万元
prior: none
unit: { name: 青岩县水利站, selfReference: 我站 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 120.50, actual: 118.20, lastYearActual: 110.00 } # 已核
    - { name: 商品和服务支出, part: operating, originalBudget: 20.00, actual: 20.00, lastYearActual: 21.00 }
projects:
  - { name: 渠道清淤, originalBudget: 60.00, actual: 54.00, reason: { text: 渠道清淤决算54.00万元，招标结余 } }
  - name: 水质监测
    originalBudget: 30.00
    actual: 27.50
    reason:
      text: 27.50万元是水质监测决算数，单位's因招标结余。
results:
  清淤里程: { value: 18.6, measure: 公里, target: 18 }
narrative:
  # 这一段由财务室写
  effectiveness: |
    工资福利支出决算118.20万元，商品和服务支出决算20.00万元。
    清淤里程18.6公里。渠道清淤支出54万元。
`;

const BOUND = REPORT.replace('渠道清淤决算54.00万元，招标结余', "'渠道清淤决算{{项目支出.渠道清淤.决算数}}，招标结余'")
  .replace(
    "27.50万元是水质监测决算数，单位's因招标结余。",
    "'{{项目支出.水质监测.决算数}}是水质监测决算数，单位''s因招标结余。'",
  )
  .replace('决算118.20万元', '决算{{基本支出.工资福利支出.决算数}}')
  .replace('里程18.6公里', '里程{{清淤里程}}');

const built = async () => {
  expect((await runCli(['build', 'report.yaml', '--draft', '--format', 'md'])).exit).toBe(0);
  return readFileSync('report.draft.md', 'utf8');
};

describe('check --bind', () => {
  it('shows what it would change, and leaves the file alone', async () => {
    await inFolder(async () => {
      write('report.yaml', REPORT);
      const { exit, out, err } = await runCli(['check', 'report.yaml', '--bind']);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toContain(`提示 SE429 typed-figure：4 个手打的数可以换成名称
report.yaml:13:79  54.00万元 → {{项目支出.渠道清淤.决算数}}
report.yaml:18:13  27.50万元 → {{项目支出.水质监测.决算数}}
report.yaml:24:13  118.20万元 → {{基本支出.工资福利支出.决算数}}
report.yaml:25:9  18.6公里 → {{清淤里程}}

1 个数分不清说的是哪一个，值相同的名称都列在后面，请自己选
report.yaml:24:31  20.00万元 → {{基本支出.商品和服务支出.决算数}}、`);
      expect(out).toMatch(/\n共 4 个。文件没有改；要改，加 --write。\n$/);
      expect(readFileSync('report.yaml', 'utf8')).toBe(REPORT);
      const english = await runCli(['check', 'report.yaml', '--bind', '--lang', 'en']);
      expect(english.out).toContain('note SE429 typed-figure: for 4 typed numbers a name can stand\n');
    });
  });

  it.each([
    ['lines that end with LF', (text: string) => text],
    ['lines that end with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
  ])('writes only that, and the document stays the same: %s', async (_, make) => {
    await inFolder(async () => {
      write('report.yaml', make(REPORT));
      const before = await built();
      const { exit, out } = await runCli(['check', 'report.yaml', '--bind', '--write']);
      expect(exit).toBe(0);
      expect(out).toMatch(/\n已换好 4 个，印出来的文字不变。\n$/);
      expect(readFileSync('report.yaml', 'utf8')).toBe(make(BOUND));
      expect(await built()).toBe(before);
      expect((await runCli(['check', 'report.yaml', '--bind'])).out).toContain('没有可以换成名称的数。');
    });
  });

  it('lists the names that print an amount which is equal to something without a name', async () => {
    await inFolder(async () => {
      const own = exampleText('xuchuan/2025');
      write('report.yaml', own.replace('{{项目支出.口袋公园建设.决算数}}', '171.00万元'));
      const { out } = await runCli(['check', 'report.yaml', '--bind']);
      expect(out).toMatch(/^1 个数分不清/m);
      expect(out.replaceAll('\n', '')).toContain('、{{项目支出.口袋公园建设.决算数}}、');
    });
  });

  it('leaves what is accepted, and tells programs of the rest by the schema of findings', async () => {
    await inFolder(async () => {
      const entry = '{ code: SE429, path: narrative.effectiveness, reason: 这个数要照原文件抄录 }';
      write('report.yaml', `${REPORT}accepted: [${entry}]\n`);
      const { out } = await runCli(['check', 'report.yaml', '--bind', '--format', 'json']);
      const { findings } = JSON.parse(out);
      expect(findings.map(({ code, args }: { code: string; args: object }) => [code, args])).toEqual([
        ['SE429', { typed: '54.00万元', name: '项目支出.渠道清淤.决算数' }],
        ['SE429', { typed: '27.50万元', name: '项目支出.水质监测.决算数' }],
        ['SE429', { typed: '18.6公里', name: '清淤里程' }],
      ]);
      // An entry of before is no error, and nobody calls it stale.
      const checked = await runCli(['check', 'report.yaml']);
      expect(checked.exit).toBe(0);
      expect(checked.out).not.toMatch(/SE429|SE44\d/);
    });
  });

  it('says of a file that cannot be read that nothing can be bound, and goes with no other list', async () => {
    await inFolder(async () => {
      write('bad.yaml', 'selfeval: 1\nyear: [');
      const { exit, out, err } = await runCli(['check', 'bad.yaml', '--bind', '--write']);
      expect(exit).toBe(1);
      expect(out).toContain('bad.yaml：有读不懂的地方，不能换');
      expect(err).toContain('SE101');
      expect((await runCli(['check', 'bad.yaml', '--bind', '--coverage'])).err).toContain('一次只能用一个');
      expect((await runCli(['check', 'bad.yaml', '--write'])).err).toContain('--write 要与 --bind 一起用');
    });
  });
});
