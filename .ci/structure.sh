#!/usr/bin/env bash
# Holds every document of some cases to the structure of an accessible file, with a reader from PyPI.
#
# Where PyPI cannot be reached, nothing is checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! { python3 -m venv "$work/tools" && "$work/tools/bin/pip" install --quiet --disable-pip-version-check pikepdf==10.18.0; }; then
  echo "NOT CHECKED: structure of documents, since pikepdf cannot be installed from PyPI" >&2
  exit 0
fi

cargo build --locked --quiet
brille=${CARGO_TARGET_DIR:-target}/debug/brille
for case in eksempel nynorsk-smaaskule ansatt-krenker klassesak statsforvalter; do
  for document in aktivitetsplan saksgang undersøkelse evaluering medvirkning foreldrekontakt redegjørelse melding-til-skoleeier enkelt-forklart skjema; do
    "$brille" render "fixtures/gode/$case/sak.yaml" --date 2026-11-30 --document "$document" \
      --output "$work/$case-$document.pdf" 2>"$work/said" || grep -q '`\|ikke noe dokument\|ikkje noko dokument' "$work/said" || { cat "$work/said"; exit 1; }
  done
done
"$work/tools/bin/python" .ci/structure.py "$work"/*.pdf
