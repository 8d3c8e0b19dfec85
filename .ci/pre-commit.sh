#!/usr/bin/env bash
# Commits cases to a repository with the hooks of .pre-commit-hooks.yaml, and sees which commits are refused.
#
# usage: .ci/pre-commit.sh [FOLDER with the program brille, target/debug without it]; needs git and pre-commit on the PATH.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
PATH=$(cd "${1:-$here/target/debug}" && pwd):$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1
mkdir "$HOME"
git config --global user.name Test
git config --global user.email test@example.com
git config --global init.defaultBranch main

# The hooks, in a repository of their own as pre-commit wants them.
mkdir "$work/hooks"
cp "$here/.pre-commit-hooks.yaml" "$work/hooks"
pre-commit validate-manifest "$work/hooks/.pre-commit-hooks.yaml"
git -C "$work/hooks" init -q
git -C "$work/hooks" add -A
git -C "$work/hooks" commit -qm hooks

mkdir "$work/cases"
cd "$work/cases"
git init -q
cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks:
      - id: brille-no-names
      - id: brille-fix
        args: [--date=2026-10-05]
      - id: brille-check
        args: [--date=2026-10-05]
YAML
pre-commit validate-config
pre-commit install >/dev/null

checks=0
fail() { echo "pre-commit: $1" >&2; cat "$work/log" >&2; exit 1; }
# Commits all there is, and holds the outcome against what is expected: `passes`, or `refused` with a word in the report.
commit() {
  git add -A
  local outcome=passes
  git commit -qm "$2" >"$work/log" 2>&1 || outcome=refused
  [ "$outcome" = "$1" ] || fail "the commit is not to be $1: $2"
  if [ "$1" = refused ]; then
    grep -qF -- "$3" "$work/log" || fail "the report lacks $3: $2"
    git reset -q
  fi
  checks=$((checks + 1))
}

mkdir -p "saker/sak 1" .github
printf 'on: push\njobs: {}\n' >.github/arbeid.yaml
commit passes "a YAML file that is no case"
cp "$here/src/rules/base.yaml" "saker/sak 1/sak.yaml"
commit passes "a good case, in a folder with a blank"
sed -i 's/start: 2026-09-14/start: fortløpende/' "saker/sak 1/sak.yaml"
commit refused "a measure without a day" "PLAN-10"
git checkout -q .
sed -i 's/start: 2026-09-14/start: 14.9.2026/' "saker/sak 1/sak.yaml"
commit refused "a date in another form, which is mended" "files were modified by this hook"
git diff --quiet HEAD -- saker || fail "the date is not mended as it was"
printf 'E1: Ada Eksempel\n' >"saker/sak 1/navn.yaml"
commit refused "a key file" "must stay out of version control"
if grep -q "Ada" "$work/log"; then fail "the report repeats a name"; fi
echo "pre-commit: $checks commits went as they should"
