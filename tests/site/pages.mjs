// What the checks have in common: pages, their text as readers see it, and links between files of a built site.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {parse} from 'parse5';

/// All files below a folder with this ending, as paths relative to it.
export function filesIn(folder, ending) {
  return fs.readdirSync(folder, {recursive: true}).map(String)
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules')).sort();
}

/// Calls `visit` for each element and text of a document.
export function walk(node, visit) {
  if (visit(node) === false) return;
  for (const child of node.childNodes ?? []) walk(child, visit);
}

export const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;

/// What builders add to a text: links to a heading, buttons and names of languages at code, and what is for screen readers.
const added = /(^|\s)(headerlink|header-anchor|hash-link|lang|copy|visually-hidden)(\s|$)/;

/// The visible text of a document or a part of it, without the blanks, in which builders differ.
export function textIn(root) {
  let text = '';
  walk(root, (node) => {
    if (['script', 'style', 'button'].includes(node.nodeName) || added.test(attribute(node, 'class'))) return false;
    if (node.nodeName === '#text') text += node.value;
  });
  return text.replace(/\s+/g, '');
}

export const textOf = (html) => textIn(parse(html));

/// Where two texts begin to differ, for a finding; or nothing.
export function difference(wanted, found) {
  if (wanted === found) return undefined;
  const at = [...wanted].findIndex((c, i) => c !== [...found][i]);
  const near = (text) => JSON.stringify([...text].slice(Math.max(0, at - 20), at + 40).join(''));
  return `${near(found)} instead of ${near(wanted)}`;
}

/// What GitHub makes of a page.
export function gfm(source) {
  return execFileSync('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink'],
    {input: source.replace(/^---\n[^]*?\n---\n/, ''), maxBuffer: 1 << 28}).toString();
}

/// The addresses and links of each page of a built site.
function readSite(folder) {
  const pages = new Map();
  for (const name of filesIn(folder, '.html')) {
    const page = {ids: new Set(), links: [], heads: 0};
    walk(parse(fs.readFileSync(path.join(folder, name), 'utf8')), (node) => {
      if (attribute(node, 'id')) page.ids.add(attribute(node, 'id'));
      if (node.nodeName === 'a' && attribute(node, 'href') !== undefined) page.links.push(attribute(node, 'href'));
      if (node.nodeName === 'h1') ++page.heads;
    });
    pages.set(name, page);
  }
  return pages;
}

/// Checks that each internal link of a built site leads to a page and an address that are there, and that each page
/// has one heading of the first level.
/// @return the number of links, and what is wrong
export function checkSite(folder, isOurs = () => true) {
  const pages = readSite(folder);
  const wrong = [];
  let links = 0;
  for (const [name, page] of pages) {
    if (!isOurs(name)) continue;
    if (page.heads !== 1) wrong.push(`${name} has ${page.heads} headings of the first level`);
    for (const link of page.links) {
      const base = new URL(name.split(path.sep).join('/'), 'http://site/');
      if (!URL.canParse(link, base)) { wrong.push(`${name}: ${link} is no address`); continue; }
      const to = new URL(link, base);
      if (to.host !== 'site') continue;
      ++links;
      const at = decodeURIComponent(to.pathname).slice(1);
      const found = [at, at + '.html', path.posix.join(at, 'index.html')].find((one) => pages.has(one));
      const isFile = fs.existsSync(path.join(folder, at)) && fs.statSync(path.join(folder, at)).isFile();
      const fragment = decodeURIComponent(to.hash.slice(1));
      if (!found && !isFile) wrong.push(`${name}: nothing is at ${link}`);
      else if (found && fragment && fragment !== '__top' && !pages.get(found).ids.has(fragment))
        wrong.push(`${name}: no address ${link}`);
    }
  }
  return {pages: pages.size, links, wrong};
}

/// Where builders put the text of a page.
const isContent = (node) => node.nodeName === 'article' || attribute(node, 'role') === 'main' ||
  /(^|\s)(vp-doc|theme-doc-markdown)(\s|$)/.test(attribute(node, 'class'));

/// Checks that the pages of a built site say what GitHub shows of their sources.
/// @param as what is left of a text when what the builder is known to change is gone
/// @return what is wrong
export function checkTexts(folder, sources, as = (text) => text) {
  const wrong = [];
  for (const name of filesIn(sources, '.md')) {
    const bare = name.slice(0, -3);
    const file = [`${bare}.html`, `${bare}/index.html`].map((one) => path.join(folder, one)).find(fs.existsSync);
    if (!file) { wrong.push(`${name} is not on the site`); continue; }
    let text;
    walk(parse(fs.readFileSync(file, 'utf8')), (node) => { if (isContent(node)) text = textIn(node); });
    const differs = difference(as(textOf(gfm(fs.readFileSync(path.join(sources, name), 'utf8')))), as(text ?? ''));
    if (differs) wrong.push(`${name} shows ${differs}`);
  }
  return wrong;
}

/// Adds what a check counted to the file that script/site sums up: a line for each name, such as "links 12".
export function count(figures) {
  for (const [name, figure] of Object.entries(figures)) fs.appendFileSync('figures', `${name} ${figure}\n`);
}

/// Prints what is wrong, and lets the program fail if anything is.
export function report(what, wrong) {
  for (const one of wrong.slice(0, 20)) console.log(`  ${one}`);
  console.log(`${wrong.length === 0 ? 'ok' : 'FAILED'}: ${what}${wrong.length ? `, ${wrong.length} wrong` : ''}`);
  if (wrong.length) process.exitCode = 1;
}
