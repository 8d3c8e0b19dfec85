#!/usr/bin/env bash
# Many plans, whole processes from start to end, side by side in one run:
#   1. `brille render` of a folder with 500 different cases, in one process, its own conformance checks included;
#   2. `typst compile` of the same 500 documents, one after the other: the same templates, fonts and data, to the same
#      standards;
# and the peak of the memory of 1.
# Needs python3 and the typst program (cargo install typst-cli@0.15.1 --locked).
# COUNT=10 ROUNDS=1 PROFILE=debug benches/volume.sh tries out whether all of it runs.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD

count=${COUNT:-500}
rounds=${ROUNDS:-3}
profile=${PROFILE:-release}
day=2026-10-05
brille=$here/target/$profile/brille
if [ "$profile" = debug ]; then cargo build --locked --quiet; else cargo build --release --locked --quiet; fi
# What prepares the measuring is not measured.
cargo build --locked --quiet --example many_cases --example plan_data

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$here/target/debug/examples/many_cases" plans cases "$count"
# On that day some evaluations are overdue, and the plans would be drafts.
echo 'regler: { EVA-01: av }' > cases/brille.yaml
find cases -name 'sak-*.yaml' | sort | while read -r case; do
  folder=typst/$(basename "$case" .yaml)
  mkdir -p "$folder"
  cp "$here"/templates/*.typ "$folder"
  "$here/target/debug/examples/plan_data" "$case" $day > "$folder/data.json"
done
echo "$(find typst -name data.json | wc -l) plans, $(nproc) cores"

python3 - "$brille" "$here/templates/fonts" "$rounds" $day << 'PYTHON'
import glob, os, resource, shutil, statistics, subprocess, sys, time

brille, fonts, rounds, day = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
folders = sorted(glob.glob("typst/*"))

def run(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def by_brille():
    shutil.rmtree("out", ignore_errors=True)
    run([brille, "render", "cases", "-o", "out", "--date", day])

def by_typst():
    for folder in folders:
        run(["typst", "compile", f"{folder}/dokument.typ", f"{folder}/plan.pdf", "--features", "a11y-extras",
             "--ignore-system-fonts", "--font-path", fonts, "--pdf-standard", "a-2a,ua-1"])

def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

ours, theirs = [], []
for number in range(rounds):
    ours.append(timed(by_brille))
    if number == 0:  # No other process has run yet.
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        made = len(glob.glob("out/**/*.pdf", recursive=True))
        assert made == len(folders), f"brille has made {made} plans"
    theirs.append(timed(by_typst))
made = glob.glob("out/**/*.pdf", recursive=True)
size = sum(map(os.path.getsize, made)) / len(made) / 1000
ours, theirs = statistics.median(ours), statistics.median(theirs)
print(f"brille render, one process: {ours:.1f} s, {1000 * ours / len(folders):.0f} ms a plan of {size:.0f} KB")
print(f"typst compile, one after the other: {theirs:.1f} s, {1000 * theirs / len(folders):.0f} ms a plan")
print(f"typst compile takes {theirs / ours:.2f} times as long as brille render")
print(f"peak memory of brille render: {peak:.0f} MiB")
PYTHON
