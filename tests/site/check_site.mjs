// check_site.mjs WHAT FOLDER: each internal link of a built site leads somewhere, and each page has one first heading.
import {checkSite, report} from './pages.mjs';

const [what, folder] = process.argv.slice(2);
const found = checkSite(folder, (name) => !/(^|\/)(404|search)(\/index)?\.html$/.test(name));
report(`${what}: ${found.links} internal links on ${found.pages} pages lead somewhere`, found.wrong);
if (found.links === 0) process.exitCode = 1;
