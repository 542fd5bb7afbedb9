#!/bin/bash
# pre_commit_test.sh ERRCAT SOURCE: pre-commit itself runs what `errcat init pre-commit` writes, and the hook that errcat's
# own repository offers. Both let a right spec pass and stop a wrong one.
set -euo pipefail
PATH=$(dirname -- "$(realpath -- "$1")"):$PATH
export PATH
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
export HOME=$scratch PRE_COMMIT_HOME=$scratch/cache GIT_CONFIG_GLOBAL=$scratch/gitconfig
printf '[user]\nname = Somebody\nemail = somebody@acme.example\n' >"$GIT_CONFIG_GLOBAL"

git init --quiet "$scratch/hooks"
cp -- "$2/.pre-commit-hooks.yaml" "$scratch/hooks"
git -C "$scratch/hooks" add --all
git -C "$scratch/hooks" commit --quiet --message 'Hooks'

git init --quiet "$scratch/project"
cd -- "$scratch/project"
errcat new acme >"$scratch/said"
errcat init pre-commit >"$scratch/said"
git add --all

# passes COMMAND... and stops COMMAND...: whether pre-commit lets the specs pass.
passes() { "$@" >"$scratch/said" 2>&1 || { cat "$scratch/said" && return 1; }; }
stops() {
  if "$@" >"$scratch/said" 2>&1; then cat "$scratch/said" && return 1; fi
  grep -q 'error\[unknown-key\]' "$scratch/said" || { cat "$scratch/said" && return 1; }
}
own=(pre-commit run --all-files)
offered=(pre-commit try-repo "$scratch/hooks" errcat-check --all-files)

passes "${own[@]}"
grep -q '^errcat check\.*Passed$' "$scratch/said"
passes "${offered[@]}"
echo 'colour: red' >>specs/acme.yaml
git add --all
stops "${own[@]}"
stops "${offered[@]}"

# Without a spec in it, a commit does not start errcat.
pre-commit install >"$scratch/said"
printf 'text\n' >text
git reset --quiet
git add text
passes git commit --message 'A text'
grep -q '(no files to check)Skipped' "$scratch/said"
