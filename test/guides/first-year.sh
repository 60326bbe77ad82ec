#!/usr/bin/env bash
# From an empty home to a finished DOCX: what a finance officer does in the first year.
#   PACKAGE=selfeval-x.y.z.tgz bash test/guides/first-year.sh FOLDER
# Every step is told with its time; the first that fails ends the walk.
set -euo pipefail
folder=$1
package=$(realpath "$PACKAGE")
started=$(date +%s%N)
step() {
  local now
  now=$(date +%s%N)
  printf '\n%6s ms  $ %s\n' "$(((now - started) / 1000000))" "$*"
  "$@"
}

mkdir -p "$folder/home" "$folder/2023"
export HOME=$folder/home
cd "$folder"

step npm install --silent --no-audit --no-fund --global --prefix "$HOME/npm" "$package"
export PATH=$HOME/npm/bin:$PATH

step selfeval init --unit 某市档案馆 --year 2023 --form yueyang-2023 -o 2023/report.yaml
# An empty form is no fault: it says what is missing, and can be built.
step selfeval check 2023/report.yaml

# What the accounts say is taken over from the published tables.
cat > 2023/基本支出决算表.csv <<'TABLE'
2023年一般公共预算财政拨款基本支出决算表,,
,,单位：元
科目编码,科目名称,决算数
301,工资福利支出,"3,064,000.00"
302,商品和服务支出,"421,000.00"
303,对个人和家庭的补助,"86,500.00"
310,资本性支出,"12,000.00"
TABLE
sed 's/决算/预算/g; s/3,064,000.00/3,100,000.00/; s/421,000.00/425,000.00/; s/86,500.00/90,000.00/; s/12,000.00/12,000.00/' \
  2023/基本支出决算表.csv > 2023/基本支出预算表.csv
step selfeval import 2023/基本支出决算表.csv --to 2023/report.yaml --column actual
step selfeval import 2023/基本支出决算表.csv --to 2023/report.yaml --column actual --write
step selfeval import 2023/基本支出预算表.csv --to 2023/report.yaml --column originalBudget --write

# The rest is typed in an editor.
edit=$(cat <<'EDIT'
const fs = require('node:fs');
const file = '2023/report.yaml';
const fill = [
  ['  # selfReference: 我单位', '  selfReference: 我馆'],
  [/^date: .*$/m, 'date: 2024-05-20'],
  [/^ {4}administrative:.*\n/m, ''],
  [/^ {4}institutional:.*$/m, '    institutional: 20'],
  [/^ {2}staffInPost:.*$/m, '  staffInPost: 19'],
  [/^ {2}retirees:.*$/m, '  retirees: { closing: 8, new: none, left: none }'],
  [/^ {2}officialReception:.*$/m, '  officialReception: { lastYearBudget: 0.50, budget: 0.40, lastYearActual: 0.36, actual: 0.22 }'],
  [/^ {2}(vehicleOperation|overseasTravel|vehiclePurchase): .*$/gm, '  $1: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }'],
  [/^(projects|governmentFund|stateCapital|socialInsurance):.*$/gm, '$1: none'],
  ['# narrative:', 'narrative:\n  problems: 对照年初的目标还有差距。\n  measures: 下一步按季核对进度。\n  disclosure: 自评结果在市政府网站公开。'],
  [/^ {2}# duties: \|.*\n {2}# {3}待填$/m, '  duties: |\n    负责接收、保管和利用市直单位的档案。'],
  [/^ {2}# effectiveness: \|.*\n {2}# {3}待填$/m, '  effectiveness: |\n    基本支出决算{{基本支出.合计.决算数}}，各项任务按期完成。'],
];
let text = fs.readFileSync(file, 'utf8');
for (const [from, to] of fill) {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing to fill in: ${from}`);
  text = next;
}
fs.writeFileSync(file, text);
EDIT
)
step node -e "$edit"

step selfeval check 2023/report.yaml
step selfeval figures 2023/report.yaml 基本支出.合计.差异
step selfeval score 2023/report.yaml
step selfeval build 2023/report.yaml --format md,docx,html --charts
test -s 2023/report.docx && test -s 2023/report.html && grep -q '357.15\|358.35' 2023/report.md
printf '\n%6s ms  finished: 2023/report.docx\n' "$((($(date +%s%N) - started) / 1000000))"
