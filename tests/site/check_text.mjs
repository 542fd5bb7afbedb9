// check_text.mjs PAGES: cmark-gfm and MDX make the same text of each page, MDX runs nothing, and no page is too large.
import fs from 'node:fs';
import path from 'node:path';
import {evaluate} from '@mdx-js/mdx';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import {count, difference, filesIn, gfm, report, textOf} from './pages.mjs';

const folder = process.argv[2];
const largest = 200_000;
const wrong = {gfm: [], mdx: [], text: [], size: []};
const names = filesIn(folder, '.md');
let longest = 0;

for (const name of names) {
  const source = fs.readFileSync(path.join(folder, name), 'utf8');
  const size = Buffer.byteLength(source);
  longest = Math.max(longest, size);
  if (size > largest) wrong.size.push(`${name} has ${size} bytes`);
  const html = gfm(source);
  const tags = new Set([...html.matchAll(/<(\w+)/g)].map((match) => match[1]));
  for (const tag of tags)
    if (!/^(a|br|code|em|h[1-6]|hr|input|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$/.test(tag))
      wrong.gfm.push(`${name} has <${tag}>`);
  try {
    const {default: Page} = await evaluate(source, {...runtime, remarkPlugins: [remarkFrontmatter, remarkGfm]});
    const differs = difference(textOf(html), textOf(renderToStaticMarkup(createElement(Page))));
    if (differs) wrong.text.push(`${name}: MDX shows ${differs}`);
  } catch (error) {
    wrong.mdx.push(`${name}: ${error.message}`);
  }
}
report(`${names.length} pages have only elements of Markdown in GFM`, wrong.gfm);
report(`${names.length} pages compile as MDX`, wrong.mdx);
report(`${names.length} pages say the same in MDX as in GFM`, wrong.text);
report(`no page is larger than ${largest} bytes`, wrong.size);
count({pages: names.length, mdx_failures: wrong.mdx.length + wrong.text.length, largest_page: longest});
if (names.length === 0) process.exitCode = 1;
