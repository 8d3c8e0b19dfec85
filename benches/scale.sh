#!/usr/bin/env bash
# Many cases, whole processes from start to end, side by side in one run:
#   1. `brille check` with all rules;
#   2. the same files parsed to the tree, and nothing else (examples/many_cases.rs);
#   3. ajv 8 with js-yaml in one node process, the case schema alone (benches/ajv.mjs);
#   4. check-jsonschema, the case schema alone;
# and the peak of the memory of `brille check` on ten times as many files.
# Needs hyperfine, node with npm, and python3 with venv; the packages of 3 and 4 are installed into a temporary folder.
# COUNT=1000 benches/scale.sh measures fewer than the usual 10,000 cases.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD

count=${COUNT:-10000}
day=2026-10-05
brille=$here/target/release/brille
many_cases=$here/target/release/examples/many_cases
schema=$here/schemas/sak.schema.json
cargo build --release --locked --quiet --bin brille --example many_cases

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp benches/ajv.mjs "$work"
cd "$work"
npm install --silent --no-audit --no-fund ajv@8 ajv-formats@3 js-yaml@5 > /dev/null
python3 -m venv venv
venv/bin/pip --quiet install check-jsonschema==0.39.0
"$many_cases" write cases "$count"
find cases -name 'sak-*.yaml' > files
echo "$(wc -l < files) cases of $(du -sb cases | awk -v n="$count" '{printf "%.1f", $1 / n / 1000}') KB, $(nproc) cores"

# brille and check-jsonschema find something to refuse and end with 1: any other status would measure a failure.
refuses() {
  local status=0
  "$@" > /dev/null || status=$?
  [ "$status" = 1 ] || { echo "ended with $status: $*" >&2; exit 1; }
}
refuses "$brille" check cases --date $day --format short
refuses venv/bin/check-jsonschema --schemafile "$schema" cases/0000/sak-000000.yaml
"$many_cases" parse cases
node ajv.mjs "$schema" cases

hyperfine --ignore-failure --warmup 1 --runs 10 --export-json fast.json \
  -n brille "$brille check cases --date $day --format short" \
  -n parse "$many_cases parse cases" \
  -n ajv "node ajv.mjs $schema cases"
hyperfine --ignore-failure --runs 1 --export-json slow.json \
  -n check-jsonschema "xargs -a files -s 1900000 venv/bin/check-jsonschema --schemafile $schema"

python3 - << 'PYTHON'
import json
times = {r["command"]: r["mean"] for name in ("fast.json", "slow.json") for r in json.load(open(name))["results"]}
brille = times["brille"]
print(f"check-jsonschema takes {times['check-jsonschema'] / brille:.0f} times as long as brille check")
print(f"ajv with js-yaml takes {times['ajv'] / brille:.2f} times as long as brille check")
print(f"brille check takes {brille / times['parse']:.2f} times as long as parsing alone")
PYTHON

"$many_cases" write more "$((count * 10))"
for folder in cases more; do
  peak=$(python3 - "$brille" check "$folder" --date $day --format short << 'PYTHON'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
PYTHON
)
  echo "peak memory of brille check on $(find "$folder" -name '*.yaml' | wc -l) files: $peak MiB"
done
