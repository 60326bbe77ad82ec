#!/usr/bin/env bash
# On to the next year, from what first-year.sh left in FOLDER.
#   bash test/guides/next-year.sh FOLDER
set -euo pipefail
folder=$1
started=$(date +%s%N)
step() {
  local now
  now=$(date +%s%N)
  printf '\n%6s ms  $ %s\n' "$(((now - started) / 1000000))" "$*"
  "$@"
}
export HOME=$folder/home PATH=$folder/home/npm/bin:$PATH
cd "$folder"

# No form of this place is for 2024: its own one is a folder beside the reports.
step selfeval form copy yueyang-2023 our-city --years 2024
step selfeval init --from 2023/report.yaml --form our-city -o 2024/report.yaml
grep -q '^form: ../our-city$' 2024/report.yaml
step selfeval check 2023 2024
grep -q 'lastYearActual: 0.22' 2024/report.yaml

# A number of last year that is not what last year said is told.
sed 's/lastYearActual: 0.22/lastYearActual: 0.32/' 2024/report.yaml > 2024/wrong.yaml
if step selfeval check 2024/wrong.yaml; then
  echo 'a wrong number of last year was not told' >&2
  exit 1
fi
rm 2024/wrong.yaml

step selfeval diff 2023/report.yaml 2024/report.yaml
step selfeval build 2024/report.yaml --draft
test -s 2024/report.draft.docx
printf '\n%6s ms  finished: 2024/report.draft.docx\n' "$((($(date +%s%N) - started) / 1000000))"
