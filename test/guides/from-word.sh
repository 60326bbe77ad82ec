#!/usr/bin/env bash
# From last year's Word file to this year's report, with what first-year.sh installed in FOLDER.
#   WORD=last-year.docx bash test/guides/from-word.sh FOLDER
set -euo pipefail
folder=$1
word=$(realpath "$WORD")
started=$(date +%s%N)
step() {
  local now
  now=$(date +%s%N)
  printf '\n%6s ms  $ %s\n' "$(((now - started) / 1000000))" "$*"
  "$@"
}
export HOME=$folder/home PATH=$folder/home/npm/bin:$PATH
mkdir -p "$folder/word"
cd "$folder/word"
cp "$word" 2023年度自评报告.docx

# As it stands, then as a report file: everything finds its place.
step selfeval check 2023年度自评报告.docx
step selfeval import 2023年度自评报告.docx --form unit-general -o 2023/report.yaml
grep -q 'staffInPost: 8' 2023/report.yaml
grep -q 'dispatched: 2' 2023/report.yaml
grep -q 'retirees: { closing: 4, new: 1 }' 2023/report.yaml
grep -q 'vehicles: { bought: none, kept: 1 }' 2023/report.yaml
step selfeval check 2023/report.yaml

# What the office does to the Word file that was built from it is respected.
step selfeval build 2023/report.yaml --draft
cp 2023年度自评报告.docx 2023/report.draft.docx
if step selfeval build 2023/report.yaml --draft; then
  echo 'a Word file that somebody put there was overwritten' >&2
  exit 1
fi
step selfeval diff 2023/report.yaml 2023/report.draft.docx
step selfeval build 2023/report.yaml --draft --force

step selfeval init --from 2023/report.yaml -o 2024/report.yaml
grep -q 'lastYearActual: 1.75' 2024/report.yaml
step selfeval check --todo 2024/report.yaml
step selfeval build 2024/report.yaml --draft
test -s 2024/report.draft.docx
printf '\n%6s ms  finished: 2024/report.draft.docx\n' "$((($(date +%s%N) - started) / 1000000))"
