#!/bin/bash
# site.sh PAGES [hostile]: real tools read a folder of pages: cmark-gfm, markdownlint and MDX; then MkDocs and VitePress
# build them, and each internal link of the sites is followed. Hostile texts have tabs and the like, which markdownlint
# is right about. Runs where the packages of package.json are installed, so in a copy of this folder.
set -euo pipefail
pages=$(realpath -- "$1")
cd -- "$(dirname -- "$0")"
status=0
run() { "$@" || status=$?; }
quietly() { "$@" >build.log 2>&1 || { status=$?; echo "FAILED: $*" && tail -n 30 build.log; }; }

rm -rf docs site .vitepress && mkdir -p docs .vitepress && cp -r -- "$pages"/. docs/
if [ "${2-}" != hostile ]; then
  run npx --no-install markdownlint-cli2 'docs/**/*.md' >lint.log 2>&1
  if [ "$status" -eq 0 ]; then echo 'ok: markdownlint finds nothing'; else echo 'FAILED: markdownlint' && tail -n 20 lint.log; fi
fi
run node check_text.mjs docs

for theme in mkdocs material; do
  printf 'site_name: Errors\ndocs_dir: docs\ntheme: {name: %s}\nuse_directory_urls: false\n' "$theme" >mkdocs.yml
  quietly mkdocs build --quiet --strict --site-dir "site/$theme"
  run node check_site.mjs "MkDocs, theme $theme" "site/$theme"
done

printf "export default {title: 'Errors', srcDir: 'docs', outDir: 'site/vitepress', ignoreDeadLinks: false}\n" >.vitepress/config.mjs
quietly npx --no-install vitepress build .
run node check_site.mjs VitePress site/vitepress
exit "$status"
