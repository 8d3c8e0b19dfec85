#!/usr/bin/env bash
# Holds packages to what others say of them: bagit from PyPI of the bag, Python of the archive, xmllint of the XML.
#
# Where one of them cannot be had, what it would check is not checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --locked --quiet
brille=$(cd "${CARGO_TARGET_DIR:-target}/debug" && pwd)/brille

# Cases with files in the place of their attachments.
for case in eksempel statsforvalter ansatt-krenker klassesak; do
  mkdir -p "$work/$case"
  cp "fixtures/gode/$case/sak.yaml" "$work/$case"
  { grep -o 'fil: [^,]*' "$work/$case/sak.yaml" || true; } | cut -c6- | while read -r file; do
    mkdir -p "$work/$case/$(dirname "$file")"
    printf '%%PDF-1.7 %s' "$file" >"$work/$case/$file"
  done
  "$brille" bundle "$work/$case/sak.yaml" --date 2026-11-30 2>/dev/null
  "$brille" bundle "$work/$case/sak.yaml" --date 2026-11-30 --zip "$work/$case.zip" 2>/dev/null
  "$brille" bundle --verify "$work/$case/sak-oversendelse" >/dev/null
  "$brille" bundle --verify "$work/$case.zip" >/dev/null
done

if python3 -m venv "$work/tools" && "$work/tools/bin/pip" install --quiet --disable-pip-version-check bagit==1.9.0; then
  for bag in "$work"/*/sak-oversendelse; do
    "$work/tools/bin/python" -m bagit --validate --quiet "$bag"
  done
  # The check itself must see a fault.
  cp -r "$work/eksempel/sak-oversendelse" "$work/spoilt"
  printf x >>"$work/spoilt/data/00-innhold.pdf"
  if "$work/tools/bin/python" -m bagit --validate --quiet "$work/spoilt" 2>/dev/null; then
    echo "bundle: bagit finds no fault in a spoilt package" >&2
    exit 1
  fi
else
  echo "NOT CHECKED: packages as bags, since bagit cannot be installed from PyPI" >&2
fi

for zip in "$work"/*.zip; do
  python3 -m zipfile --test "$zip" >/dev/null
done

if command -v xmllint >/dev/null; then
  holds() { xmllint --noout "$@" 2>/dev/null; }
  kinds=("--relaxng tests/integration/contracts/arkivmelding.rng")
  if [ -n "${BRILLE_ARKIVMELDING_XSD:-}" ]; then
    kinds+=("--schema $BRILLE_ARKIVMELDING_XSD")
  else
    echo "NOT CHECKED: arkivmelding.xml against the schema of eFormidling, since no BRILLE_ARKIVMELDING_XSD is set" >&2
  fi
  for message in "$work"/*/sak-oversendelse/data/arkivmelding.xml; do
    grep -v '<arkivertAv>' "$message" >"$work/spoilt.xml"
    for kind in "${kinds[@]}"; do
      read -r how schema <<<"$kind"
      holds "$how" "$schema" "$message" || { echo "bundle: $message does not follow $schema" >&2; exit 1; }
      # The check itself must see a fault.
      if holds "$how" "$schema" "$work/spoilt.xml"; then
        echo "bundle: $schema finds no fault in a spoilt message" >&2
        exit 1
      fi
    done
  done
else
  echo "NOT CHECKED: arkivmelding.xml, since xmllint is not here" >&2
fi
