#!/usr/bin/env bash
# Side by side, whole processes from start to end, on the example case:
#   1. `brille check` of one file;
#   2. `brille render` of one plan, its own conformance check included, against `typst compile` of the same templates,
#      data and fonts, to the same standards.
# Needs hyperfine and the typst program (cargo install typst-cli@0.15.1 --locked).
set -euo pipefail
cd "$(dirname "$0")/.."

case=fixtures/gode/eksempel/sak.yaml
day=2026-10-05
brille=target/release/brille
cargo build --release --locked --quiet

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp templates/*.typ "$work"
cargo run --locked --quiet --example plan_data -- "$case" "$day" > "$work/data.json"

hyperfine -N --warmup 20 --min-runs 200 -n "brille check" "$brille check $case --date $day"

hyperfine -N --warmup 5 --min-runs 60 \
  -n "brille render" "$brille render $case --date $day -o $work/brille.pdf" \
  -n "typst compile" "typst compile $work/dokument.typ $work/typst.pdf --features a11y-extras \
      --ignore-system-fonts --font-path templates/fonts --pdf-standard a-2a,ua-1"

ls -l "$brille" | awk '{printf "size of the program: %.1f MB\n", $5 / 1e6}'
