// check_site.mjs WHAT FOLDER SOURCES: each internal link of a built site leads somewhere, each page has one first heading
// and says what GitHub shows of its source.
import {checkSite, checkTexts, count, report} from './pages.mjs';

const [what, folder, sources] = process.argv.slice(2);
// Docusaurus puts a backslash into a line of code that looks like a heading with an anchor.
const as = what === 'Docusaurus' ? (text) => text.replaceAll('\\{#', '{#') : undefined;
const found = checkSite(folder, (name) => !/(^|\/)(404|search)(\/index)?\.html$/.test(name));
report(`${what}: ${found.links} internal links on ${found.pages} pages lead somewhere`, found.wrong);
report(`${what}: the pages say what their sources say`, checkTexts(folder, sources, as));
count({built_pages: found.pages, links: found.links, dead_links: found.wrong.length});
if (found.links === 0) process.exitCode = 1;
