#!/bin/bash
# site.sh PAGES CHECK...: real tools read a folder of pages.
#
#   lint        markdownlint; hostile texts have tabs and the like, which it is right about
#   text        cmark-gfm and MDX: nothing runs, and both say the same
#   mkdocs, vitepress, docusaurus   build sites, and each internal link of them is followed
#
# Runs where the packages of package.json are installed, so in a copy of this folder. Adds what it counted to `figures`.
set -euo pipefail
pages=$(realpath -- "$1")
shift
cd -- "$(dirname -- "$0")"
status=0
run() { "$@" || status=$?; }
# quietly TITLE COMMAND...: the command's output only if it fails.
quietly() {
  local title=$1
  shift
  "$@" >build.log 2>&1 && return
  status=$?
  echo "FAILED: $title" && tail -n 30 build.log
}

rm -rf docs site .vitepress docusaurus/docs && mkdir -p docs && cp -r -- "$pages"/. docs/
for check in "$@"; do
  case $check in
    lint) quietly markdownlint npx --no-install markdownlint-cli2 'docs/**/*.md' ;;
    text) run node check_text.mjs docs ;;
    mkdocs)
      for theme in mkdocs material; do
        printf 'site_name: Errors\ntheme: {name: %s}\nuse_directory_urls: false\nmarkdown_extensions: [pymdownx.superfences]\n' "$theme" >check.yml
        quietly "MkDocs, theme $theme" mkdocs build --quiet --strict --config-file check.yml --site-dir "site/$theme"
        run node check_site.mjs "MkDocs, theme $theme" "site/$theme" docs
      done
      ;;
    vitepress)
      mkdir -p .vitepress
      echo "export default {srcDir: 'docs', outDir: 'site/vitepress', ignoreDeadLinks: false}" >.vitepress/config.mjs
      quietly VitePress npx --no-install vitepress build .
      run node check_site.mjs VitePress site/vitepress docs
      ;;
    docusaurus)
      cp -r docs docusaurus/
      quietly Docusaurus npm --prefix docusaurus exec --no -- docusaurus build docusaurus --no-minify --out-dir ../site/docusaurus
      run node check_site.mjs Docusaurus site/docusaurus docs
      ;;
    *) echo "site.sh: no check is called $check" && exit 2 ;;
  esac
done
exit "$status"
