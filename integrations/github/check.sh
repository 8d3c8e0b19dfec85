#!/usr/bin/env bash
# The action's second step: checks, annotates the lines, shows the summary and leaves the report for code scanning.
#
# Everything comes through the environment and goes on as whole arguments, so that no input is read as a command.
set -uo pipefail

sarif=$RUNNER_TEMP/brille.sarif
markdown=$RUNNER_TEMP/brille.md
rm -f -- "$sarif" "$markdown"

arguments=(--format github --output "sarif=$sarif" --output "markdown=$markdown" --root "$GITHUB_WORKSPACE")
[ -z "${BRILLE_FAIL_ON:-}" ] || arguments+=("--fail-on=$BRILLE_FAIL_ON")
[ -z "${BRILLE_LANG:-}" ] || arguments+=("--lang=$BRILLE_LANG")
[ -z "${BRILLE_DATE:-}" ] || arguments+=("--date=$BRILLE_DATE")
[ -z "${BRILLE_BASELINE:-}" ] || arguments+=("--baseline=$BRILLE_BASELINE")
# Adds the lines of a text as arguments, without those that are blank.
add_lines() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    [ -z "${line// /}" ] || arguments+=("$line")
  done <<<"$1"
}
add_lines "${BRILLE_ARGS:-}"
arguments+=(--)
add_lines "${BRILLE_PATHS:-.}"

"$BRILLE_PROGRAM" check "${arguments[@]}"
status=$?

# GitHub shows a summary of at most 1 MiB.
if [ -s "$markdown" ]; then
  if [ "$(wc -c <"$markdown")" -le 1048576 ]; then
    cat -- "$markdown" >>"$GITHUB_STEP_SUMMARY"
  else
    echo "The report is longer than a summary can be: see the annotations, or the file of the output \`markdown\`." >>"$GITHUB_STEP_SUMMARY"
  fi
fi
{
  echo "status=$status"
  [ ! -e "$sarif" ] || echo "sarif=$sarif"
  [ ! -e "$markdown" ] || echo "markdown=$markdown"
} >>"$GITHUB_OUTPUT"
exit "$status"
