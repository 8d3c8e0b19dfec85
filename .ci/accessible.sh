#!/usr/bin/env bash
# Looks at the HTML documents in a browser: axe-core's rules for WCAG 2.1 A and AA, reflow down to 320 px, nothing fetched.
#
# Chromium comes from the machine or from Debian, axe-core and Playwright's driver from npm. Where they cannot be had,
# nothing is checked, and that is said.
#
# usage: .ci/accessible.sh [FOLDER with the program brille, target/debug without it]
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
brille=$(cd "${1:-target/debug}" && pwd)/brille

not_checked() { echo "NOT CHECKED: that the HTML documents are accessible, since $1" >&2; exit 0; }
quietly() { "$@" >/dev/null 2>&1; }

if ! command -v chromium >/dev/null || ! command -v npm >/dev/null; then
  { quietly apt-get update && quietly apt-get install -y chromium nodejs npm; } || true
fi
CHROMIUM=$(command -v chromium) || not_checked "Chromium cannot be installed"
command -v npm >/dev/null || not_checked "npm cannot be installed"
export CHROMIUM

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp .ci/accessible/{package.json,package-lock.json,check.mjs} "$work"
(cd "$work" && quietly npm ci --ignore-scripts --no-audit --no-fund) || not_checked "its tools cannot be installed from npm"

# Every good case with a plan, in both languages, with codes and with names; and a page with every kind of block.
pages=0
for case in fixtures/gode/*/sak.yaml; do
  grep -q '^plan:' "$case" || continue
  name=$(basename "$(dirname "$case")")
  for lang in nb nn; do
    "$brille" render "$case" --date 2026-10-05 --lang "$lang" --format html -o "$work/$name-$lang.html" 2>/dev/null
    pages=$((pages + 1))
  done
done
copies=0
# Every other document of two cases, and the copies of the plan for others.
for case in eksempel nynorsk-smaaskule; do
  for document in saksgang undersøkelse evaluering medvirkning foreldrekontakt redegjørelse enkelt-forklart skjema; do
    "$brille" render "fixtures/gode/$case/sak.yaml" --date 2026-10-05 --document "$document" --format html \
      -o "$work/$case-$document.html" 2>/dev/null
  done
  # The name of a copy must not hold a name, and one of the invented families is called Eksempel.
  copies=$((copies + 1))
  for reader in elev innsyn; do
    "$brille" render "fixtures/gode/$case/sak.yaml" --date 2026-10-05 --audience "$reader" --format html \
      -o "$work/kopi-$copies-$reader.html" 2>/dev/null
  done
done
"$brille" render fixtures/gode/ansatt-krenker/sak.yaml --date 2026-10-05 --document melding-til-skoleeier --format html \
  -o "$work/skoleeier.html" 2>/dev/null
names=fixtures/gode/eksempel/navn.yaml
"$brille" render "${names%/*}/sak.yaml" --names $names --signatures --date 2026-10-05 --format html -o "$work/navn.html" 2>/dev/null
"$brille" render fixtures/daarlige/sak.yaml --date 2026-10-05 --format html -o "$work/utkast.html" 2>/dev/null
BRILLE_PAGES=$work cargo test --locked --quiet --lib pages_for_a_browser >/dev/null
[ -s "$work/blokker.html" ] || { echo "accessible: the page with every block is not there" >&2; exit 1; }
[ "$pages" -ge 20 ] || { echo "accessible: only $pages pages of good cases" >&2; exit 1; }

cd "$work"
# Chromium says much about a machine without a desktop on its own standard error; the driver keeps it.
node check.mjs ./*.html
cd "$here"
