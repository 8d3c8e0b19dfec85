#!/usr/bin/env bash
# The action's first step: finds the program, or builds it from the sources that the runner has fetched with the action.
set -euo pipefail

if ! program=$(command -v -- "$BRILLE_PROGRAM"); then
  if [ "$BRILLE_PROGRAM" != brille ]; then
    echo "::error::there is no program at the path that the input program gives"
    exit 2
  fi
  if ! command -v cargo >/dev/null; then
    echo "::error::brille is not on the PATH, and there is no Rust to build it with"
    exit 2
  fi
  echo "brille is not on the PATH: building it from the sources of the action"
  cargo install --locked --path "$GITHUB_ACTION_PATH" --root "$RUNNER_TEMP/brille"
  program=$RUNNER_TEMP/brille/bin/brille
fi
"$program" --version
echo "program=$program" >>"$GITHUB_OUTPUT"
