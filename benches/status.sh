#!/usr/bin/env bash
# `brille status` over many cases, whole processes from start to end: time of each format, side by side with
# `brille check` of the same files, and the peak of the memory. Needs hyperfine and python3.
# COUNT=10000 benches/status.sh measures more than the usual 1,000 cases.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${COUNT:-1000}
day=2026-10-05
brille=$PWD/target/release/brille
many_cases=$PWD/target/release/examples/many_cases
cargo build --release --locked --quiet --bin brille --example many_cases

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$many_cases" write cases "$count"
echo "$(find cases -name 'sak-*.yaml' | wc -l) cases, $(nproc) cores"

# Whatever does not list every case would measure a failure.
listed=$("$brille" status cases --date $day --format json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["cases"]))')
[ "$listed" = "$count" ] || { echo "listed $listed of $count cases" >&2; exit 1; }

hyperfine --ignore-failure --warmup 1 --runs 10 \
  -n table "$brille status cases --date $day" \
  -n json "$brille status cases --date $day --format json" \
  -n csv "$brille status cases --date $day --format csv" \
  -n ics "$brille status cases --date $day --ics frister.ics" \
  -n check "$brille check cases --date $day --format short"

peak=$(python3 - "$brille" status cases --date $day << 'PYTHON'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
PYTHON
)
echo "peak memory of brille status: $peak MiB"
